import type { NameMatch } from "./name-index.ts";
import type { ReadQuery } from "./read-query.ts";
import { relatedWords } from "./related-words.ts";

/** Whether an unknown word is more than a sign or a letter or two, such as "i/o", and has no other that stands for it. */
const isMissed = (word: string) => /[\p{L}\p{N}]{3}/u.test(word) && relatedWords(word).length === 0;

/** From this agreement on, a query names a role. */
const NAMED = 0.35;
/** From this agreement on, it can mean nothing else. */
const MOSTLY_NAMED = 0.8;

/**
 * Whether answers are only near: the query names nothing here, and no text is about most of it.
 *
 * @param coverage the largest share of the query's words that any one text holds
 */
export function isOnlyNear({ words, unknown }: ReadQuery, found: readonly NameMatch[], coverage: number): boolean {
  if (words.length === 0) return true;
  // Who names a role in full means it, whatever else stands beside it.
  if (found.some(({ kind, whole }) => kind === "role" && whole)) return false;
  // Nor does one who says most of a name, and something besides that nobody here has heard of.
  if (found.some(({ kind, score }) => kind === "role" && score >= MOSTLY_NAMED)) return false;
  const named = found.some(({ kind, score, whole }) => (kind === "role" ? score >= NAMED : whole));
  const known = words.filter((word) => !unknown.includes(word) || relatedWords(word).length > 0);
  return unknown.filter(isMissed).length >= known.length || (!named && coverage <= 0.5);
}
