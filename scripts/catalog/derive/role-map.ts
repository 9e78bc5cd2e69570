import { type Catalog, mustGet, type Role, skillIds } from "../catalog.ts";

/** Why a line leads from one role to another, the strongest reason first. */
export const WAY_KINDS = ["route", "related", "skills"] as const;

export type WayKind = (typeof WAY_KINDS)[number];

/** A line of the map: people go `from` one role `to` the other; for the weaker kinds either way. */
export interface Way {
  from: string;
  to: string;
  kind: WayKind;
}

/** A role on the map, with its ways in and out as text. */
export interface MapRole {
  slug: string;
  title: string;
  domain: string;
  /** Roles that people come from, and roles that they go on to. */
  from: RoleName[];
  to: RoleName[];
  /** Roles next to it, and roles with much of the same skills. */
  related: RoleName[];
  alike: RoleName[];
}

interface RoleName {
  slug: string;
  title: string;
}

/** Roles that share this part of all that either lists are alike. */
const ALIKE = 0.3;
/** So many are named of those that are alike, the most alike first: where many are, any one more says nothing new. */
const MOST_ALIKE = 8;
/** Every role is held against every other, so only this many are. */
const MOST_HELD_AGAINST_ALL = 400;

/**
 * How roles lead to one another: by the ways in that they name, by the roles that they name as next to them, and
 * by the skills that both list. Each pair has one line, of the strongest kind.
 *
 * @param roles the roles to be shown; lines to others are left out, their names are not
 */
export function roleMap(catalog: Catalog, roles: readonly Role[]): { roles: MapRole[]; ways: Way[] } {
  const next = goingOnTo(catalog);
  const alike = roles.length <= MOST_HELD_AGAINST_ALL ? alikeAmong(roles) : new Map<string, string[]>();
  const shown = new Set(roles.map(({ slug }) => slug));
  const seen = new Set<string>();
  const ways: Way[] = [];
  const add = (from: string, to: string, kind: WayKind) => {
    const pair = [from, to].sort().join(" ");
    if (from === to || !shown.has(from) || !shown.has(to) || seen.has(pair)) return;
    seen.add(pair);
    ways.push({ from, to, kind });
  };
  for (const role of roles) for (const from of comingFrom(role)) add(from, role.slug, "route");
  for (const { slug } of roles) for (const other of mustGet(catalog.related, slug)) add(slug, other.slug, "related");
  for (const [slug, others] of alike) for (const other of others) add(slug, other, "skills");
  const named = (slugs: Iterable<string>) =>
    [...slugs].map((slug) => ({ slug, title: mustGet(catalog.roles, slug).title }));
  return {
    ways,
    roles: roles.map((role) => {
      const related = mustGet(catalog.related, role.slug).map(({ slug }) => slug);
      return {
        slug: role.slug,
        title: role.title,
        domain: role.domain,
        from: named(comingFrom(role)),
        to: named(next.get(role.slug) ?? []),
        related: named(related),
        alike: named((alike.get(role.slug) ?? []).filter((slug) => !related.includes(slug))),
      };
    }),
  };
}

function comingFrom({ slug, routes = [] }: Role): Set<string> {
  return new Set(routes.flatMap(({ from = [] }) => from).filter((from) => from !== slug));
}

/** The roles that name a role as one that people come from. */
function goingOnTo({ roles }: Catalog): Map<string, Set<string>> {
  const next = new Map<string, Set<string>>();
  for (const role of roles.values())
    for (const from of comingFrom(role)) next.set(from, (next.get(from) ?? new Set()).add(role.slug));
  return next;
}

/** For each role those that list much the same skills, by the share of all their skills that the two have in common. */
function alikeAmong(roles: readonly Role[]): Map<string, string[]> {
  const listed = roles.map(({ slug, skills }) => ({
    slug,
    skills: new Set(skillIds([...(skills?.core ?? []), ...(skills?.useful ?? [])])),
  }));
  const nearest = (role: (typeof listed)[number]) =>
    listed
      .filter((other) => other !== role)
      .map((other) => ({ slug: other.slug, share: likeness(role.skills, other.skills) }))
      .filter(({ share }) => share >= ALIKE)
      .sort((a, b) => b.share - a.share)
      .slice(0, MOST_ALIKE);
  return new Map(listed.map((role) => [role.slug, nearest(role).map(({ slug }) => slug)]));
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const skill of a) if (b.has(skill)) shared++;
  return shared === 0 ? 0 : shared / (a.size + b.size - shared);
}

/** How many roles one page can show and stay readable. */
const MOST_ON_A_PAGE = 400;

/** The domains whose roles have a map of their own: none, unless one page would hold too many. */
export function domainsWithMaps({ roles, domains, rolesByDomain }: Catalog): string[] {
  if (roles.size <= MOST_ON_A_PAGE) return [];
  return [...domains.keys()].filter((id) => mustGet(rolesByDomain, id).length > 0);
}
