import type { SearchCatalog } from "../../../templates/browser/search/assemble.ts";
import type { Entries } from "../../../templates/browser/search/entries.ts";
import { wordsOf } from "../../catalog/words.ts";
import { foreignWords, type SearchAnswer } from "./quality.ts";

/** The site's own search, to be judged: what is only offered as near counts as not found. */
export function rolebookSearch({ engine, entries }: SearchCatalog): (query: string) => Promise<SearchAnswer> {
  return async (query) => {
    const { answers, noMatch, corrections, unknown, rest, likely } = await engine.search(query, false);
    // The place and what is left out are named above the results.
    const named = wordsOf(query).filter((word) => !rest.includes(word));
    return {
      found: noMatch ? [] : answers.slice(0, likely).map(({ position }) => entries.roles[position]?.slug ?? ""),
      admitted: [...corrections.keys(), ...unknown, ...named],
    };
  };
}

/**
 * Finds the words of a query that are foreign to a site.
 *
 * @param words the words of its texts
 */
export function foreignTo({ roles, skills, language }: Entries, words: readonly string[]): (query: string) => string[] {
  const names = [
    ...roles.flatMap(({ title, aliases }) => [title, ...aliases]),
    ...skills.flatMap(({ name, aliases }) => [name, ...aliases]),
  ];
  return foreignWords([...words, ...names.flatMap(wordsOf)], language.isStopWord);
}
