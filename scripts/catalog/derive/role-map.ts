import { type Catalog, mustGet, type Role, skillIds } from "../catalog.ts";
import { groupBy } from "../group-by.ts";
import { type DomainRef, domainRef } from "./domain-ref.ts";

/** How roles lead to one another. Roles and domains are positions in their lists, so that it is as small as can be. */
export interface RoleMap {
  domains: DomainRef[];
  /** In the order of the catalog. */
  roles: MapRole[];
  ways: Way[];
  /** What the editors say of ways. */
  texts: string[];
  /** Roles by their old slugs. */
  moved: Record<string, number>;
}

export interface MapRole {
  slug: string;
  title: string;
  summary: string;
  domain: number;
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

/** A role beside the one in the middle. */
export interface Neighbour {
  slug: string;
  title: string;
  domain: DomainRef;
  shared: number;
  text: string;
}

/** A role in the middle, with the roles that people come from and go on to, those with most shared skills first. */
export interface Neighbourhood {
  slug: string;
  title: string;
  summary: string;
  domain: DomainRef;
  from: Neighbour[];
  to: Neighbour[];
  /** Those next to it that no way leads from or to. */
  related: Pick<Neighbour, "slug" | "title" | "domain">[];
}

export function roleMap(catalog: Catalog): RoleMap {
  const roles = [...catalog.roles.values()];
  const positions = new Map(roles.map(({ slug }, position) => [slug, position]));
  const domains = [...catalog.domains.keys()];
  const texts = new Map<string, number>();
  const positionOfText = (text: string) => {
    const position = texts.get(text) ?? texts.size;
    texts.set(text, position);
    return position;
  };
  return {
    domains: domains.map((id) => domainRef(catalog, id)),
    roles: roles.map(({ slug, title, summary, domain }) => ({
      slug,
      title,
      summary,
      domain: domains.indexOf(domain),
      related: mustGet(catalog.related, slug).map((other) => mustGet(positions, other.slug)),
    })),
    ways: roles.flatMap((role, to) =>
      [...textsOfWaysIn(role)].map(([slug, text]) => ({
        from: mustGet(positions, slug),
        to,
        shared: sharedSkills(role, mustGet(catalog.roles, slug)),
        text: positionOfText(text),
      })),
    ),
    texts: [...texts.keys()],
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

/** Gives each role of a map by its position, with those around it. */
export function neighbourhoods({ domains, roles, ways, texts }: RoleMap): (position: number) => Neighbourhood {
  const waysIn = groupBy(ways, ({ to }) => to);
  const waysOn = groupBy(ways, ({ from }) => from);
  const named = (position: number) => {
    const { slug, title, domain } = at(roles, position);
    return { slug, title, domain: at(domains, domain) };
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
  // A role without levels may name no ladder of the site.
  const byEntry = groupBy(roles, ({ ladder, levels = {} }) =>
    ladders.get(ladder)?.find(({ id }) => Object.hasOwn(levels, id)),
  );
  const levels = [...ladders.values()].flat();
  return [...levels, undefined].flatMap((level) => {
    const own = byEntry.get(level);
    return own ? [{ level: level?.name ?? null, roles: own }] : [];
  });
}

/** How many roles one page can show and stay readable. */
const MOST_ON_A_PAGE = 400;

/** The domains whose roles have a map of their own: none, unless one page would hold too many. */
export function domainsWithMaps({ roles, domains, rolesByDomain }: Catalog): string[] {
  if (roles.size <= MOST_ON_A_PAGE) return [];
  return [...domains.keys()].filter((id) => mustGet(rolesByDomain, id).length > 0);
}
