import { type Catalog, levelOf, type Role } from "../catalog.ts";
import { totalEffort } from "./roadmap.ts";

/** The ways in that ask for no degree and no job in the field. */
const OPEN_ROUTES: ReadonlySet<string> = new Set(["self-taught", "apprenticeship", "bootcamp", "military", "other"]);
/** So many of them are as good as all. */
const MANY_ROUTES = 3;

/**
 * How easily each role is entered from outside, from 0 to 1, in the order of the catalog: the sooner its roadmap is
 * walked than others', and the more ways in are open to everybody. A role without a roadmap or with no such way says nothing
 * of it, and one that begins above the lowest level of its ladder is not entered from outside.
 */
export function easeOfEntry(catalog: Catalog): number[] {
  const roles = [...catalog.roles.values()];
  const hours = roles.map(({ roadmap }) => (roadmap && totalEffort(roadmap)?.low) ?? null);
  const sorted = hours.filter((each) => each !== null).sort((a, b) => a - b);
  return roles.map((role, at) => {
    const own = hours[at];
    if (own === null || own === undefined || !beginsAtTheBottom(role, catalog)) return 0;
    const longer = sorted.length - sorted.findLastIndex((each) => each <= own) - 1;
    const kinds = new Set((role.routes ?? []).map(({ kind }) => kind).filter((kind) => OPEN_ROUTES.has(kind)));
    const ease = (longer / sorted.length) * Math.min(1, kinds.size / MANY_ROUTES);
    return Math.round(ease * 100) / 100;
  });
}

function beginsAtTheBottom(role: Role, { ladders }: Catalog): boolean {
  const [lowest] = ladders.get(role.ladder) ?? [];
  return !role.levels || !lowest || levelOf(role, lowest.id) !== undefined;
}
