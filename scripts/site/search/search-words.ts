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
