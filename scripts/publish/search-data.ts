import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type {
  RolesWithSkill,
  SearchDetails,
  SearchNames,
  SearchPeople,
  SearchText,
} from "../catalog/derive/search-names.ts";
import { endGroup, WORD_GROUPS, wordGroup, wordsOf } from "../catalog/words.ts";
import type { IndexedText } from "../site/search-text.ts";
import { otherWords } from "./common-words.ts";

/** What the search knows of the roles, in their order. */
export interface SearchData {
  /** What their pages say, by their slugs. */
  texts: ReadonlyMap<string, IndexedText>;
  names: SearchNames;
  /** The roles that need each skill, by its id. */
  skills: ReadonlyMap<string, RolesWithSkill>;
  details: SearchDetails;
  ease: readonly number[];
  /** The commonest words of the site's language. */
  common: readonly string[];
}

/**
 * Writes what the search needs beside Pagefind's index: the names that suggestions are made from, the roles that need
 * each skill, what results say and are filtered and sorted by, and the words that occur in any text (so that a misspelt
 * one is noticed).
 */
export async function writeSearchData(
  { texts, names, skills, details, ease, common }: SearchData,
  out: string,
): Promise<void> {
  const folder = join(out, "search");
  for (const each of ["words", "skills", "texts"]) await mkdir(join(folder, each), { recursive: true });
  const words = new Set<string>();
  const people: SearchPeople = {
    sections: ABOUT_PEOPLE.map(() => ({ gaps: [], lengths: [] })),
    ease: [...ease],
  };
  for (const text of texts.values()) {
    for (const [at, { gap, length }] of sectionsAboutPeople(text).entries()) {
      people.sections[at]?.gaps.push(gap);
      people.sections[at]?.lengths.push(length);
    }
    for (const word of wordsOf(wholeText(text))) words.add(word);
  }
  await Promise.all([
    writeFile(join(folder, "names.json"), JSON.stringify(names)),
    ...[...skills].map(([id, roles]) => writeFile(join(folder, `skills/${id}.json`), JSON.stringify(roles))),
    writeFile(join(folder, "people.json"), JSON.stringify(people)),
    writeFile(join(folder, "details.json"), JSON.stringify(details)),
    ...[...texts].map(([slug, text]) => writeFile(join(folder, `texts/${slug}.json`), JSON.stringify(shown(text)))),
    ...wordGroups([...words], otherWords(common, words)).map((group, at) =>
      writeFile(join(folder, `words/${at}.txt`), group),
    ),
    ...endGroups([...words]).map((group, at) => writeFile(join(folder, `words/ends-${at}.txt`), group)),
  ]);
}

/**
 * Words in the groups that they are sent in, as most queries need those of a few letters: in each the words of texts, an
 * empty line, and the common words of the language that occur in no text, front-coded both.
 */
export function wordGroups(texts: readonly string[], english: readonly string[]): string[] {
  const others = grouped(english, wordGroup);
  return grouped(texts, wordGroup).map((group, at) => `${group}\n\n${others[at]}`);
}

/** The same words by how they end, for those of which the first letter is wrong. */
export function endGroups(texts: readonly string[]): string[] {
  return grouped(texts, endGroup);
}

/** Words, sorted and front-coded, in each group. */
function grouped(words: readonly string[], groupOf: (word: string) => number): string[] {
  const groups = Array.from({ length: WORD_GROUPS }, () => [] as string[]);
  for (const word of [...words].sort()) groups[groupOf(word)]?.push(word);
  return groups.map(frontCoded);
}

/** A role's text as results show it. */
const shown = ({ summary, domain, pay, parts }: IndexedText): SearchText => ({
  summary,
  domain,
  pay,
  parts: parts.map(({ id, heading, text }) => ({ id, heading, text })),
});

const wholeText = ({ title, summary, aliases, parts }: IndexedText) =>
  [title, summary, aliases, ...parts.flatMap(({ heading, text }) => [heading, text])].join("\n");

/** The headings of the sections that speak of people, in the order of the page: who gets in, and whom it suits. */
const ABOUT_PEOPLE = ["routes", "suits"];

/**
 * The sections of a page that speak of people: how many words after the one before each begins, and how many it has, to
 * the next heading of the second level. Words are what stands between spaces, as Pagefind counts them.
 */
function sectionsAboutPeople(text: IndexedText): { gap: number; length: number }[] {
  const { parts } = text;
  const beginOf = (part: number) =>
    wholeText({ ...text, parts: parts.slice(0, part) })
      .split(/\s+/)
      .filter(Boolean).length;
  let end = 0;
  return ABOUT_PEOPLE.map((id) => {
    const at = parts.findIndex((part) => part.id === id);
    if (at === -1) return { gap: 0, length: 0 };
    const after = parts.findIndex(({ level }, other) => other > at && level === 2);
    const [from, to] = [beginOf(at), beginOf(after === -1 ? parts.length : after)];
    const section = { gap: from - end, length: to - from };
    end = to;
    return section;
  });
}

/**
 * Sorted words, each as the number of letters that it shares with the word before (one digit in base 36)
 * and the rest: half the size of the plain list.
 */
export function frontCoded(sorted: readonly string[]): string {
  let before = "";
  return sorted
    .map((word) => {
      let shared = 0;
      while (shared < 35 && shared < word.length && word[shared] === before[shared]) shared++;
      before = word;
      return shared.toString(36) + word.slice(shared);
    })
    .join("\n");
}
