import { type Catalog, skillIds } from "../catalog.ts";
import { aliasesBeside } from "../sent-aliases.ts";
import { expectedSlug } from "../words.ts";

/**
 * What suggestions are made from, as small as it can be sent: columns of names. A reader types against this
 * before anything else is loaded.
 */
export interface SearchNames {
  /** Slugs of roles; empty where the slug is the title in lower case with hyphens. */
  slugs: string[];
  titles: string[];
  /** The aliases of each role, one text per role: see `aliasesBeside`. */
  aliases: string[];
  /** Ids of skills; empty where the id is the name in lower case with hyphens. */
  skillIds: string[];
  skills: string[];
  /** The aliases of each skill in the same way. */
  skillAliases: string[];
}

/** Which skills each role needs, as positions in the list of skills: asked for once a query names one. */
export interface SearchNeeds {
  /** Those that it requires; a list is of alternatives, of which it requires one. */
  core: (number | number[])[][];
  /** Those that are useful to it. */
  useful: number[][];
}

/** What pages say of people: asked for once a query speaks of one. */
export interface SearchPeople {
  /** Of each role's page, the sections about people: in turn the word at which one begins, and how many words it has. */
  sections: number[][];
  /** How easily each role is entered from outside, from 0 to 1. */
  ease: number[];
}

/** What roles are filtered and sorted by. */
export interface SearchDetails {
  /** The values that roles can be narrowed by, by facet. */
  facets: Record<string, string[]>;
  /** For each facet and each role, the positions of its values. */
  values: Record<string, number[][]>;
  /** For each role, what it is sorted by; null where it has no such figure. */
  pay: (number | null)[];
  growth: (number | null)[];
}

const unlessExpected = (slug: string, name: string) => (slug === expectedSlug(name) ? "" : slug);

/** The names of all roles and skills, in the order of the catalog. */
export function searchNames({ roles, skills }: Catalog): SearchNames {
  const all = [...roles.values()];
  return {
    slugs: all.map(({ slug, title }) => unlessExpected(slug, title)),
    titles: all.map(({ title }) => title),
    aliases: all.map(({ title, aliases }) => aliasesBeside(title, aliases)),
    skillIds: [...skills].map(([id, { name }]) => unlessExpected(id, name)),
    skills: [...skills.values()].map(({ name }) => name),
    skillAliases: [...skills.values()].map(({ name, aliases }) => aliasesBeside(name, aliases)),
  };
}

/** The skills of all roles, in the order of the catalog. */
export function searchNeeds({ roles, skills }: Catalog): SearchNeeds {
  const all = [...roles.values()];
  const positions = new Map([...skills.keys()].map((id, position) => [id, position]));
  const positionsOf = (ids: readonly string[]) => ids.flatMap((id) => positions.get(id) ?? []);
  return {
    core: all.map((role) =>
      (role.skills?.core ?? []).map((entry) => {
        const choice = positionsOf(skillIds([entry]));
        return choice.length === 1 ? (choice[0] ?? choice) : choice;
      }),
    ),
    useful: all.map((role) => positionsOf(skillIds(role.skills?.useful ?? []))),
  };
}

/** A facet's name and the values that a role has in it. */
export type FacetValues = (slug: string) => Record<string, string[]>;

/**
 * What roles are filtered and sorted by, in the order of the catalog.
 *
 * @param facetsOf the values that a role is filed under, by facet
 * @param orderOf what a role is sorted by
 */
export function searchDetails(
  { roles }: Catalog,
  facets: Record<string, string[]>,
  facetsOf: FacetValues,
  orderOf: (slug: string) => { pay: number | null; growth: number | null },
): SearchDetails {
  const all = [...roles.values()];
  const values = all.map(({ slug }) => facetsOf(slug));
  return {
    facets,
    values: Object.fromEntries(
      Object.entries(facets).map(([name, options]) => [
        name,
        values.map((own) => (own[name] ?? []).map((value) => options.indexOf(value)).filter((at) => at !== -1)),
      ]),
    ),
    pay: all.map(({ slug }) => orderOf(slug).pay),
    growth: all.map(({ slug }) => orderOf(slug).growth),
  };
}
