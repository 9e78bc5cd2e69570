import type { LadderLevel } from "../../schema/vocabularies.ts";
import { type Catalog, mustGet, type Role, skillIds } from "../catalog.ts";
import { groupBy } from "../group-by.ts";
import { type DomainRef, domainRef } from "./domain-ref.ts";
import { type ListedPay, listedPay } from "./pay/pay-block.ts";

/** How roles lead to one another. Roles and domains are positions in their lists, so that it is as small as can be. */
export interface RoleMap {
  domains: DomainRef[];
  /** In the order of the catalog. */
  roles: MapRole[];
  ways: Way[];
  /** What the editors say of ways. */
  texts: string[];
  /** The names of the levels at which roles begin. */
  levels: string[];
  /** Roles by their old slugs. */
  moved: Record<string, number>;
}

export interface MapRole {
  slug: string;
  title: string;
  summary: string;
  domain: number;
  /** The level at which it begins; null where it names none. */
  entry: number | null;
  /** Null on a site that says nothing about pay. */
  pay: ListedPay | null;
  /** Roles next to it. */
  related: number[];
}

/** A way in that a role names: people go `from` one role `to` it. */
export interface Way {
  from: number;
  to: number;
  /** How many skills both roles list. */
  shared: number;
  text: number;
}

/** A role as the map names it. */
interface NamedRole {
  slug: string;
  title: string;
  domain: DomainRef;
  /** The name of the level at which it begins. */
  entry: string | null;
  pay: ListedPay | null;
}

/** A role beside the one in the middle. */
export interface Neighbour extends NamedRole {
  shared: number;
  text: string;
}

/** A role in the middle, with the roles that people come from and go on to, those with most shared skills first. */
export interface Neighbourhood extends NamedRole {
  summary: string;
  from: Neighbour[];
  to: Neighbour[];
  /** Those next to it that no way leads from or to. */
  related: NamedRole[];
}

export function roleMap(catalog: Catalog): RoleMap {
  const roles = [...catalog.roles.values()];
  const positions = new Map(roles.map(({ slug }, position) => [slug, position]));
  const domains = [...catalog.domains.keys()];
  const [texts, levels] = [new Map<string, number>(), new Map<string, number>()];
  const positionIn = (list: Map<string, number>, text: string) => {
    const position = list.get(text) ?? list.size;
    list.set(text, position);
    return position;
  };
  const entryOf = (role: Role) => {
    const level = entryLevel(catalog, role);
    return level ? positionIn(levels, level.name) : null;
  };
  return {
    domains: domains.map((id) => domainRef(catalog, id)),
    roles: roles.map((role) => ({
      slug: role.slug,
      title: role.title,
      summary: role.summary,
      domain: domains.indexOf(role.domain),
      entry: entryOf(role),
      pay: catalog.hasPay ? listedPay(catalog, role) : null,
      related: mustGet(catalog.related, role.slug).map((other) => mustGet(positions, other.slug)),
    })),
    ways: roles.flatMap((role, to) =>
      [...textsOfWaysIn(role)].map(([slug, text]) => ({
        from: mustGet(positions, slug),
        to,
        shared: sharedSkills(role, mustGet(catalog.roles, slug)),
        text: positionIn(texts, text),
      })),
    ),
    texts: [...texts.keys()],
    levels: [...levels.keys()],
    moved: Object.fromEntries([...catalog.moved].map(([old, { slug }]) => [old, mustGet(positions, slug)])),
  };
}

/** The roles that a role names as those that people come from, with what it says of the first such way. */
function textsOfWaysIn({ routes = [] }: Role): Map<string, string> {
  const ways = routes.flatMap(({ from = [], text }) => from.map((other) => [other, text] as const));
  return new Map(ways.reverse());
}

function sharedSkills(role: Role, other: Role): number {
  const own = new Set(listedSkills(role));
  return listedSkills(other).filter((skill) => own.has(skill)).length;
}

function listedSkills({ skills }: Role): string[] {
  return skillIds([...(skills?.core ?? []), ...(skills?.useful ?? [])]);
}

/**
 * Gives each role of a map by its position, with those around it.
 *
 * @param payOf what a role pays, if not what the map says of it
 */
export function neighbourhoods(
  { domains, roles, ways, texts, levels }: RoleMap,
  payOf: (role: MapRole) => ListedPay | null = ({ pay }) => pay,
): (position: number) => Neighbourhood {
  const waysIn = groupBy(ways, ({ to }) => to);
  const waysOn = groupBy(ways, ({ from }) => from);
  const named = (position: number) => {
    const role = at(roles, position);
    const { slug, title, domain, entry } = role;
    const level = entry === null ? null : at(levels, entry);
    return { slug, title, domain: at(domains, domain), entry: level, pay: payOf(role) };
  };
  const neighbours = (found: readonly Way[], end: "from" | "to") =>
    found
      .toSorted((a, b) => b.shared - a.shared || a[end] - b[end])
      .map((way) => ({ ...named(way[end]), shared: way.shared, text: at(texts, way.text) }));
  return (position) => {
    const [into, on] = [waysIn.get(position) ?? [], waysOn.get(position) ?? []];
    const ends = new Set([...into.map(({ from }) => from), ...on.map(({ to }) => to)]);
    const { summary, related } = at(roles, position);
    return {
      ...named(position),
      summary,
      from: neighbours(into, "from"),
      to: neighbours(on, "to"),
      related: related.filter((other) => !ends.has(other)).map(named),
    };
  };
}

function at<Value>(list: readonly Value[], position: number): Value {
  const value = list[position];
  if (value === undefined) throw new Error(`the map has no ${position} in a list of ${list.length}`);
  return value;
}

/** Roles that begin at one level. */
export interface EntryRow {
  /** The name of the level; null where roles name none. */
  level: string | null;
  roles: Role[];
}

/** Roles by the lowest level that each has on its ladder: the ladders in their order, and each from its lowest level. */
export function entryRows({ ladders }: Pick<Catalog, "ladders">, roles: readonly Role[]): EntryRow[] {
  const byEntry = groupBy(roles, (role) => entryLevel({ ladders }, role));
  const levels = [...ladders.values()].flat();
  return [...levels, undefined].flatMap((level) => {
    const own = byEntry.get(level);
    return own ? [{ level: level?.name ?? null, roles: own }] : [];
  });
}

/** The lowest level that a role has on its ladder; one without levels may name no ladder of the site. */
function entryLevel({ ladders }: Pick<Catalog, "ladders">, { ladder, levels = {} }: Role): LadderLevel | undefined {
  return ladders.get(ladder)?.find(({ id }) => Object.hasOwn(levels, id));
}

/** Where fewer ways end, it is no place that many meet at. */
const MANY_WAYS = 3;

/** The roles that most ways lead to and from, most first: where a look at a map may begin. */
export function bestConnected({ roles, ways }: RoleMap, count: number): MapRole[] {
  const ends = groupBy([...ways.map(({ from }) => from), ...ways.map(({ to }) => to)], (position) => position);
  return [...ends]
    .filter(([, own]) => own.length >= MANY_WAYS)
    .sort(([a, some], [b, others]) => others.length - some.length || a - b)
    .slice(0, count)
    .map(([position]) => at(roles, position));
}

/** How many roles one page can show and stay readable: among more nobody finds one in a drawing. */
export const MOST_ON_A_PAGE = 150;

/** The domains whose roles have a map of their own: none, unless one page would hold too many. */
export function domainsWithMaps({ roles, domains, rolesByDomain }: Catalog): string[] {
  if (roles.size <= MOST_ON_A_PAGE) return [];
  return [...domains.keys()].filter((id) => mustGet(rolesByDomain, id).length > 0);
}
