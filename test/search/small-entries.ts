import type { RolesWithSkill } from "../../scripts/catalog/derive/search-names.ts";
import { expectedSlug } from "../../scripts/catalog/words.ts";
import { SEARCH_LISTS } from "../../scripts/schema/words/search-lists.ts";
import type { Entries } from "../../templates/browser/search/entries.ts";
import { type Language, readLanguage } from "../../templates/browser/search/language.ts";
import type { WordPlaces } from "../../templates/browser/search/proximity.ts";
import type { FullText } from "../../templates/browser/search/text-scores.ts";
import type { TextWords } from "../../templates/browser/search/text-words.ts";

/** A role by its title, with what a test says of it; skills by their names. */
interface SmallRole {
  title: string;
  aliases?: string[];
  common?: number;
  core?: string[];
  useful?: string[];
}

const ROLES: SmallRole[] = [
  { title: "Backend Developer", aliases: ["Server-Side Developer", "API Developer"], core: ["Java", "SQL"] },
  { title: "Data Engineer", aliases: ["ETL Developer"], core: ["SQL", "Python"], useful: ["Terraform"] },
  { title: "Data Scientist", aliases: ["Statistical Modeller"], core: ["Python", "R"] },
  { title: "DevOps Engineer", aliases: ["Build and Release Engineer"], core: ["Terraform", "Kubernetes"] },
  { title: "Game Developer", aliases: ["Gameplay Programmer"], core: ["C++", "C#"] },
  { title: "IT Support Specialist", aliases: ["Help Desk Technician"], useful: ["Python"] },
  { title: "Penetration Tester", aliases: ["Pentester", "Ethical Hacker"], core: ["Python"], useful: ["Kubernetes"] },
  { title: "Site Reliability Engineer", aliases: ["SRE"], core: ["Kubernetes", "Python", "Terraform"] },
  { title: "Software Engineer", aliases: ["Software Developer", "SWE", "Programmer"], core: ["Git", ".NET"] },
];

const SKILLS: [name: string, aliases?: string[]][] = [
  ["C#", ["C Sharp"]],
  ["C++"],
  ["Git"],
  ["Java"],
  ["Kubernetes", ["K8s"]],
  [".NET"],
  ["Python"],
  ["R"],
  ["SQL", ["Structured Query Language"]],
  ["Terraform", ["Infrastructure as Code"]],
];

/** The language with the word lists that a site has without any of its own. */
export const ENGLISH: Language = readLanguage({
  stopWords: SEARCH_LISTS["search-stop-words"],
  synonyms: SEARCH_LISTS["search-synonyms"],
  makers: SEARCH_LISTS["search-maker-words"],
  payWords: SEARCH_LISTS["search-pay-words"],
  inWords: SEARCH_LISTS["search-in-words"],
  jobWords: SEARCH_LISTS["search-job-words"],
  wishes: SEARCH_LISTS["search-wishes"],
  likeWords: SEARCH_LISTS["search-like-words"],
  notWords: SEARCH_LISTS["search-not-words"],
  orWords: SEARCH_LISTS["search-or-words"],
  joinsWords: false,
  saysJobFirst: false,
});

/** Words of texts that are all there. */
export function knownWords(words: readonly string[]): TextWords {
  const sorted = [...words].sort();
  return { like: () => sorted };
}

/** A few roles and skills as the search knows them. */
export function smallEntries(roles: readonly SmallRole[] = ROLES): Entries {
  return {
    roles: roles.map(({ title, aliases = [], common = 0 }) => ({
      slug: expectedSlug(title),
      title,
      aliases,
      common,
    })),
    skills: SKILLS.map(([name, aliases = []]) => ({ id: expectedSlug(name), name, aliases })),
    domains: ["Software engineering", "Security"],
    traits: [],
    language: ENGLISH,
  };
}

/** The roles that need a skill, by its position. */
export function smallNeeds(skill: number, roles: readonly SmallRole[] = ROLES): RolesWithSkill {
  const [name = ""] = SKILLS[skill] ?? [];
  const those = (needs: (role: SmallRole) => string[] | undefined) =>
    [...roles.entries()].filter(([, role]) => needs(role)?.includes(name)).map(([position]) => position);
  return { core: [those(({ core }) => core)], useful: those(({ useful }) => useful) };
}

/** The position of a role by its title. */
export function positionOf(title: string, { roles }: Entries = smallEntries()): number {
  const position = roles.findIndex((role) => role.title === title);
  if (position === -1) throw new Error(`there is no ${title}`);
  return position;
}

/** A full text in which only the named words and quoted phrases are found: roles by title, with their scores. */
export function fullTextOf(found: Record<string, Record<string, number>>, entries = smallEntries()): FullText {
  return async (words) =>
    new Map(Object.entries(found[words] ?? {}).map(([title, score]) => [positionOf(title, entries), score]));
}

/** Pages in which only the named words stand: roles by title, with the words' places. */
export function wordPlacesOf(found: Record<string, Record<string, number[]>>, entries = smallEntries()): WordPlaces {
  return async (word) =>
    new Map(Object.entries(found[word] ?? {}).map(([title, places]) => [positionOf(title, entries), places]));
}
