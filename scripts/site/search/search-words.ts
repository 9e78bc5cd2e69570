import { WORD_GROUPS, wordGroup, wordsOf } from "../../catalog/words.ts";
import type { IndexedText } from "./search-text.ts";

/** Every word of some texts: so that the search notices a misspelt one. */
export function wordsIn(texts: Iterable<IndexedText>): string[] {
  const words = new Set<string>();
  for (const { title, summary, aliases, parts } of texts)
    for (const text of [title, summary, aliases, ...parts.flatMap((part) => [part.heading, part.text])])
      for (const word of wordsOf(text)) words.add(word);
  return [...words];
}

/** What may stand between two words that are written as one. */
const LINKS = ["", "s", "n", "en", "es", "er", "e"];
/** Fewest letters of a part. */
const SHORTEST_PART = 4;

/**
 * The words that others are joined of, in a language that does so: pfleger and kranken of Krankenpfleger. Each part is
 * itself one of the words.
 */
export function partsAmong(words: readonly string[]): (word: string) => string[] {
  const known = new Set(words);
  const isPart = (part: string) => part.length >= SHORTEST_PART && known.has(part);
  return (word) => {
    const parts = new Set<string>();
    for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at++) {
      const last = word.slice(at);
      if (!isPart(last)) continue;
      const before = word.slice(0, at);
      const first = LINKS.map((link) =>
        before.endsWith(link) ? before.slice(0, before.length - link.length) : "",
      ).find(isPart);
      if (first !== undefined) for (const part of [first, last]) parts.add(part);
    }
    return [...parts];
  };
}

/** Words, sorted and front-coded, in the groups that they are sent in, as most queries need those of a few letters. */
export function wordGroups(words: readonly string[]): string[] {
  const groups = Array.from({ length: WORD_GROUPS }, () => [] as string[]);
  for (const word of [...words].sort()) groups[wordGroup(word)]?.push(word);
  return groups.map(frontCoded);
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
