import { isEndOf, stemOf, wordsOf } from "../../../scripts/catalog/words.ts";
import type { Language } from "./language.ts";

/** What words of names are looked up by: all words that mean the same, in all their forms, are one term. */
export interface Term {
  id: string;
  /** The numbers of the names that hold it, ascending. */
  names: number[];
  /** In how many entries it stands. */
  entries: number;
  /** How much it tells: the fewer entries have it, the more. */
  weight: number;
  /** Whether it only says that somebody works on the thing named beside it. */
  isMaker: boolean;
}

/** All names of all entries, taken apart. Names are numbered through, entry after entry. */
export interface NameTerms {
  names: { terms: Term[]; weight: number }[];
  /** The number of each entry's first name. */
  firstName: number[];
  /** The entry of each name. */
  entryOf: number[];
  /** What a word would be looked up by. */
  idOf(word: string): string;
  /** The term of a word; undefined where no name holds it. */
  find(word: string): Term | undefined;
  /** Every word, folded, with the number of entries that it stands in. */
  words: ReadonlyMap<string, number>;
  /** The terms of all words that begin with some letters. */
  beginningWith(letters: string): Term[];
  /** The terms of all words that end with a word, where the language joins words. */
  endingWith(word: string): Term[];
  /** How much a term tells that stands in so many entries. */
  weightOf(entries: number): number;
}

/** Takes names apart: a list of names for each entry. */
export function nameTerms(
  namesOf: readonly (readonly string[])[],
  { representative, isMaker, joinsWords }: Language,
): NameTerms {
  const idOf = (word: string) => stemOf(representative(word));
  const byId = new Map<string, Term>();
  const known = new Map<string, { term: Term; entries: number; last: number }>();
  const lastEntry = new Map<Term, number>();
  const names: NameTerms["names"] = [];
  const firstName: number[] = [];
  const entryOf: number[] = [];
  const look = (word: string) => {
    const before = known.get(word);
    if (before) return before;
    const id = idOf(word);
    const term = byId.get(id) ?? { id, names: [], entries: 0, weight: 0, isMaker: false };
    if (isMaker(word)) term.isMaker = true;
    byId.set(id, term);
    const found = { term, entries: 0, last: -1 };
    known.set(word, found);
    return found;
  };
  namesOf.forEach((ofEntry, entry) => {
    firstName.push(names.length);
    for (const name of ofEntry) {
      const terms = wordsOf(name).map((word) => {
        const use = look(word);
        if (use.last !== entry) {
          use.last = entry;
          use.entries++;
        }
        const { term } = use;
        if (lastEntry.get(term) !== entry) {
          lastEntry.set(term, entry);
          term.entries++;
        }
        if (term.names.at(-1) !== names.length) term.names.push(names.length);
        return term;
      });
      entryOf.push(entry);
      names.push({ terms, weight: 0 });
    }
  });
  const weightOf = (entries: number) => Math.log(1 + namesOf.length / (entries + 0.5));
  for (const term of byId.values()) term.weight = weightOf(term.entries);
  for (const name of names) name.weight = name.terms.reduce((sum, { weight }) => sum + weight, 0);
  const sorted = [...known.keys()].sort();
  return {
    names,
    firstName,
    entryOf,
    idOf,
    find: (word) => byId.get(idOf(word)),
    words: new Map([...known].map(([word, { entries }]) => [word, entries])),
    beginningWith(letters) {
      const begun = new Set<Term>();
      for (let at = firstFrom(letters, sorted); sorted[at]?.startsWith(letters); at++) {
        const term = known.get(sorted[at] ?? "")?.term;
        if (term) begun.add(term);
      }
      return [...begun];
    },
    endingWith: (word) => [
      ...new Set(joinsWords ? [...known].flatMap(([longer, { term }]) => (isEndOf(word, longer) ? [term] : [])) : []),
    ],
    weightOf,
  };
}

/** The place of the first of sorted words that is not before some letters. */
export function firstFrom(letters: string, sorted: readonly string[]): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? "") < letters) low = middle + 1;
    else high = middle;
  }
  return low;
}
