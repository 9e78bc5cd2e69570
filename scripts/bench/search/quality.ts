import { stemOf, wordsOf } from "../../catalog/words.ts";

/** A query as a reader would type it, with the roles that a fair judge accepts first; none where nothing fits. */
export interface JudgedQuery {
  query: string;
  kind: string;
  accept: string[];
}

/** The judged queries, with what their kinds mean. */
export interface QuerySet {
  kinds: Record<string, string>;
  queries: JudgedQuery[];
}

/** What a search made of a query. */
export interface SearchAnswer {
  /** Slugs, best first; empty where it says that it found nothing, or only offers what is near. */
  found: string[];
  /** Words of the query of which it says that they were corrected or occur nowhere. */
  admitted: string[];
}

/** How well queries were answered. */
export interface Quality {
  queries: number;
  /** With an accepted role first, or among the first three; of queries that nothing fits, with no answer. */
  hitAt1: number;
  hitAt3: number;
  /** Answered with something although a word was misspelt or unknown, without a word about that. */
  silentlyWrong: string[];
}

/** Where the queries that nothing fits are filed. */
export const NOTHING = "nothing";

/**
 * Judges a search.
 *
 * @param foreign the words of a query that are misspelt or unknown: see `foreignWords`
 * @returns by kind, and "all" for all kinds but that of queries that nothing fits, which asks another question
 */
export async function judge(
  { kinds, queries }: QuerySet,
  search: (query: string) => Promise<SearchAnswer>,
  foreign: (query: string) => string[],
): Promise<Record<string, Quality>> {
  const none = (): Quality => ({ queries: 0, hitAt1: 0, hitAt3: 0, silentlyWrong: [] });
  const result: Record<string, Quality> = Object.fromEntries(
    [...Object.keys(kinds), "all"].map((kind) => [kind, none()]),
  );
  for (const { query, kind, accept } of queries) {
    const { found, admitted } = await search(query);
    const hit = (among: number) =>
      accept.length === 0 ? found.length === 0 : found.slice(0, among).some((slug) => accept.includes(slug));
    const silent = found.length > 0 && foreign(query).some((word) => !admitted.includes(word));
    for (const quality of [result[kind], kind === NOTHING ? undefined : result.all]) {
      if (!quality) continue;
      quality.queries++;
      if (hit(1)) quality.hitAt1++;
      if (hit(3)) quality.hitAt3++;
      if (silent) quality.silentlyWrong.push(query);
    }
  }
  return result;
}

/** Fewest letters of a word that is missed, and of one that may be part of a longer one. */
const SHORTEST = 3;
/** Fewest letters of the first of words that were run together. */
const SHORTEST_START = 2;

/**
 * Finds the words of a query that are misspelt or unknown, by a rule of its own and not by the search's: no
 * text and no name holds them in any form, nor one that begins with them, nor the words that they were torn
 * from or run together of. Words that only ask are left out, and so are those of one or two letters.
 *
 * @param vocabulary every word of every text and name
 * @param asking whether a word only asks
 */
export function foreignWords(vocabulary: Iterable<string>, asking: (word: string) => boolean) {
  const known = new Set<string>();
  for (const word of vocabulary) {
    known.add(stemOf(word));
    for (let length = SHORTEST; length <= word.length; length++) known.add(word.slice(0, length));
  }
  const knows = (word: string) => known.has(word) || known.has(stemOf(word));
  const isRunTogether = (word: string): boolean => {
    for (let at = SHORTEST_START; at <= word.length - SHORTEST; at++) {
      if (!knows(word.slice(0, at))) continue;
      if (knows(word.slice(at)) || isRunTogether(word.slice(at))) return true;
    }
    return false;
  };
  return (query: string): string[] => {
    const words = wordsOf(query);
    return words.filter((word, at) => {
      const isTorn = knows(`${words[at - 1] ?? ""}${word}`) || knows(`${word}${words[at + 1] ?? ""}`);
      return word.length >= SHORTEST && !asking(word) && !knows(word) && !isTorn && !isRunTogether(word);
    });
  };
}
