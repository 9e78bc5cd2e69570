import { INTERESTS } from "../../schema/vocabularies.ts";
import { type Catalog, type Role, skillIds } from "../catalog.ts";
import { expectedSlug, joinsWords, saysJobFirst, wordsOf } from "../words.ts";
import { isOpenWithoutDegree } from "./fit.ts";
import { strongInterests } from "./fit-roles.ts";
import { howCommon } from "./pay/how-common.ts";
import { placesOf } from "./pay/places.ts";

/**
 * What suggestions are made from, as small as it can be sent: columns of names. A reader types against this
 * before anything else is loaded.
 */
export interface SearchNames {
  /** Slugs of roles; empty where the slug is the title in lower case with hyphens. */
  slugs: string[];
  titles: string[];
  /** The aliases of each role. */
  aliases: string[][];
  /** How common each role's names are, a digit for each: see `commonness`. Empty where nothing is known of any. */
  common: string;
  /** Ids of skills; empty where the id is the name in lower case with hyphens. */
  skillIds: string[];
  skills: string[];
  /** The aliases of each skill. */
  skillAliases: string[][];
  /** The names of the domains that any role is in. */
  domains: string[];
  /** What readers ask of any job, as far as roles say it. */
  traits: SearchTrait[];
  lists: SearchLists;
  /** Whether there are places with pay figures: see `PayPlaces`. */
  hasPlaces: boolean;
  /** Whether roles have names in other languages: see `SearchTitles`. */
  hasTitles: boolean;
  /** Left out where the site has no documentation. */
  docs?: DocNames;
}

/** What roles are searched for by: a trait, that a role is open without a degree, or what one likes doing. */
export interface SearchTrait {
  /** Its key in the address of the page that lists roles by it; of what one likes, the page that asks for it. */
  id: string;
  name: string;
  /** What it is called beside its name, with commas between. */
  words: string;
  /** What asks for its last step, with commas between. */
  askedBy: string;
  /** What asks for its first step, with commas between. */
  avoidedBy: string;
  /** Its first and its last step; the first alone where nothing asks for the other, null in place of one that nobody is at. */
  ends: (TraitEnd | null)[];
  /** For each role: whether it is at the first of these (0), at the last (1), or at none (a hyphen). */
  steps: string;
}

interface TraitEnd {
  id: string;
  name: string;
}

/** What roles are called in other languages: asked for once a query holds a word that no name here has. */
export interface SearchTitles {
  /** For each language the names of each role, in the order of the catalog, with line breaks between. */
  names: Record<string, string[]>;
  /** Words that join others in such names, or say for whom a job is, with spaces between. */
  particles: string;
  /** What is said of a name that was read so. */
  readAs: string;
}

/** What the search knows of the language and the trade of a site, from its own words: see `SEARCH_LISTS`. */
export interface SearchLists {
  /** Words with spaces between. */
  stopWords: string;
  /** Groups of words with commas between. */
  synonyms: string;
  /** Words with spaces between. */
  makers: string;
  payWords: string;
  inWords: string;
  jobWords: string;
  /** Groups of words with commas between. */
  wishes: string;
  /** Words with spaces between. */
  likeWords: string;
  notWords: string;
  orWords: string;
  /** Whether the language writes several words as one. */
  joinsWords: boolean;
  /** Whether it says what somebody is before what that is about. */
  saysJobFirst: boolean;
}

/** Which roles need a skill, as positions in the list of roles: asked for once somebody names the skill. */
export interface RolesWithSkill {
  /** Those that require it: first without a choice, then as one of two, and so on. */
  core: number[][];
  /** Those that it is useful to. */
  useful: number[];
}

/** What a result says of a role: asked for as it is shown. */
export interface SearchText {
  summary: string;
  /** The domain's name. */
  domain: string;
  /** What is paid in the home country, in words; null where there is no figure. */
  pay: string | null;
  /** The same by country, the home country among them; null where there is a figure that says little about the role alone. */
  paidIn: Record<string, string | null>;
  /** What the page says, in its order. */
  parts: SearchPart[];
}

/** What stands below a heading of a role's page. */
export interface SearchPart {
  /** The heading's anchor; empty above the first. */
  id: string;
  heading: string;
  text: string;
}

/** The pages of documentation that a box suggests, by name and title, and what is said of them. */
export interface DocNames {
  label: string;
  pages: [name: string, title: string][];
}

/** What a page of documentation says: asked for once results are there. */
export interface DocText {
  name: string;
  title: string;
  parts: SearchPart[];
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
export function searchNames(catalog: Catalog): SearchNames {
  const { roles, skills, domains, words } = catalog;
  const all = [...roles.values()];
  return {
    slugs: all.map(({ slug, title }) => unlessExpected(slug, title)),
    titles: all.map(({ title }) => title),
    aliases: all.map(({ aliases }) => aliases),
    common: commonness(howCommon(catalog, all)),
    skillIds: [...skills].map(([id, { name }]) => unlessExpected(id, name)),
    skills: [...skills.values()].map(({ name }) => name),
    skillAliases: [...skills.values()].map(({ aliases }) => aliases),
    domains: [...new Set(all.map(({ domain }) => domain))].flatMap((id) => domains.get(id)?.name ?? []),
    traits: [...searchTraits(catalog, all), ...withoutDegree(catalog, all), ...likings(catalog, all)],
    lists: {
      stopWords: words("search-stop-words"),
      synonyms: words("search-synonyms"),
      makers: words("search-maker-words"),
      payWords: words("search-pay-words"),
      inWords: words("search-in-words"),
      jobWords: words("search-job-words"),
      wishes: words("search-wishes"),
      likeWords: words("search-like-words"),
      notWords: words("search-not-words"),
      orWords: words("search-or-words"),
      joinsWords: joinsWords(catalog.site.language),
      saysJobFirst: saysJobFirst(catalog.site.language),
    },
    hasPlaces: placesOf(catalog).length > 0,
    hasTitles: catalog.titles.size > 0,
  };
}

function searchTraits({ traits }: Catalog, roles: readonly Role[]): SearchTrait[] {
  return [...traits].flatMap(
    ([id, { name, steps, words = [], "asked-by": askedBy = [], "avoided-by": avoidedBy = [] }]) => {
      const ends = [steps[0], steps.at(-1)].flatMap((step) => (step ? [{ id: step.id, name: step.name }] : []));
      const stepOf = ({ traits: own = {} }: Role) =>
        Object.hasOwn(own, id) ? ends.findIndex((end) => end.id === own[id]) : -1;
      const found = roles.map(stepOf);
      if (found.every((at) => at === -1)) return [];
      const coded = found.map((at) => (at === -1 ? "-" : at)).join("");
      const said = { words: words.join(", "), askedBy: askedBy.join(", "), avoidedBy: avoidedBy.join(", ") };
      return [{ id: `trait-${id}`, name, ...said, ends, steps: coded }];
    },
  );
}

/** What one likes doing: each of Holland's interests that some roles have more of than most. */
function likings(catalog: Catalog, roles: readonly Role[]): SearchTrait[] {
  const { words } = catalog;
  const strong = strongInterests(catalog, roles);
  return INTERESTS.flatMap((interest) => {
    const steps = strong.map((own) => (own.includes(interest) ? "1" : "-")).join("");
    if (!steps.includes("1")) return [];
    const [name, said] = [words(`match-interest-${interest}`), words(`search-interest-${interest}`)];
    return [{ id: "like", name, words: said, askedBy: "", avoidedBy: "", ends: [null, { id: interest, name }], steps }];
  });
}

/** That roles are open without a degree, where any is. */
function withoutDegree({ words }: Catalog, roles: readonly Role[]): SearchTrait[] {
  const steps = roles.map(({ routes = [] }) => (isOpenWithoutDegree(routes.map(({ kind }) => kind)) ? "0" : "-"));
  if (!steps.includes("0")) return [];
  const ends = [{ id: "no-degree", name: words("way-no-degree") }];
  return [
    {
      id: "way",
      name: words("routes"),
      words: words("search-degree-words"),
      askedBy: "",
      avoidedBy: "",
      ends,
      steps: steps.join(""),
    },
  ];
}

/** What roles are called in other languages, without what they are called here; undefined where the site says nothing of that. */
export function searchTitles({ titles, roles, words }: Catalog): SearchTitles | undefined {
  if (titles.size === 0) return undefined;
  // Where a name differs only in how its words are joined, the search finds it without.
  const asSearched = (name: string) => wordsOf(name).join("");
  const all = [...roles.values()];
  const own = new Set(all.flatMap(({ title, aliases }) => [title, ...aliases].map(asSearched)));
  const namesIn = (named: ReadonlyMap<string, readonly string[]>) =>
    all.map(({ slug }) => (named.get(slug) ?? []).filter((name) => !own.has(asSearched(name))).join("\n"));
  return {
    names: Object.fromEntries([...titles].map(([language, named]) => [language, namesIn(named)])),
    particles: words("search-particles"),
    readAs: words("search-read-as", { language: "{language}", name: "{name}" }),
  };
}

/**
 * How common names are, as digits from 0 to 9: by the logarithm of how often they are met, 9 for the most. A reader who
 * types the beginning of several names means the common ones more often.
 */
export function commonness(counts: readonly number[]): string {
  const most = Math.log1p(counts.reduce((a, b) => Math.max(a, b), 0));
  return most === 0 ? "" : counts.map((count) => Math.round((9 * Math.log1p(count)) / most)).join("");
}

/** The roles that need each skill, by its id. */
export function rolesWithSkills({ roles, skills }: Catalog): Map<string, RolesWithSkill> {
  const bySkill = new Map([...skills.keys()].map((id): [string, RolesWithSkill] => [id, { core: [[]], useful: [] }]));
  for (const [position, role] of [...roles.values()].entries()) {
    for (const entry of role.skills?.core ?? []) {
      const choice = skillIds([entry]);
      for (const id of choice) addTo(bySkill.get(id)?.core, choice.length - 1, position);
    }
    for (const id of skillIds(role.skills?.useful ?? [])) bySkill.get(id)?.useful.push(position);
  }
  return bySkill;
}

function addTo(lists: number[][] | undefined, at: number, position: number): void {
  while (lists && lists.length <= at) lists.push([]);
  lists?.[at]?.push(position);
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
