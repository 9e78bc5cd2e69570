import { distance } from "fastest-levenshtein";
import { localeOr, t } from "./messages.ts";

/**
 * The candidate that `word` was probably meant to be, or undefined when none is close enough to be worth
 * a guess: at most a third of its letters changed (two neighbours swapped count as one change), or the same
 * words in another order or joined otherwise.
 */
export function closest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  const wantedWords = sortedWords(wanted);
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of candidates) {
    const lower = candidate.toLowerCase();
    if (sortedWords(lower) === wantedWords) return candidate;
    if (Math.abs(lower.length - wanted.length) >= bestDistance) continue;
    const changes = isSwap(wanted, lower) ? 1 : distance(wanted, lower);
    if (changes < bestDistance) {
      best = candidate;
      bestDistance = changes;
    }
  }
  return best;
}

/** The candidates that look most like `word`, the nearest first. */
export function nearest(word: string, candidates: readonly string[], most: number): string[] {
  const wanted = word.toLowerCase();
  return [...candidates]
    .map((candidate) => ({ candidate, changes: distance(wanted, candidate.toLowerCase()) }))
    .sort((a, b) => a.changes - b.changes)
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return at !== -1 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

function sortedWords(text: string): string {
  return text
    .split(/[^\p{L}\p{N}+#]+/u)
    .filter(Boolean)
    .sort()
    .join(" ");
}

/** "Did you mean `x`?" with a trailing space, or nothing. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const match = closest(word, candidates);
  return match === undefined ? "" : `${t`Did you mean \`${match}\`?`} `;
}

/** All of some items as a phrase: "a, b and c". */
export const allOf = (items: readonly string[]): string => listed(items, "conjunction");

/** The same of items that hold "and" themselves, or may be long: "a, b, and c". */
export const listAll = (items: readonly string[]): string => listed(items, "conjunction", "en-US");

/** One of some items as a phrase: "a, b or c". */
export const anyOf = (items: readonly string[]): string => listed(items, "disjunction");

const listed = (items: readonly string[], type: "conjunction" | "disjunction", english: "en-GB" | "en-US" = "en-GB") =>
  new Intl.ListFormat(localeOr(english), { type }).format(items);

/**
 * Up to `most` of some items as a phrase, with a count of the rest: "a, b and 3 more".
 *
 * @param all says them where they are no more
 */
export function someOf(items: readonly string[], most: number, all: (items: readonly string[]) => string = inList) {
  const rest = items.length - most;
  return rest > 0 ? t`${inList(items.slice(0, most))} and ${rest} more` : all(items);
}

/** Up to `most` of the candidates as a phrase, for whoever takes one: "`a`, `b` or `c`", with a count of the rest. */
export const nameSome = (candidates: readonly string[], most?: number): string => named(candidates, anyOf, most);

/** Up to `most` of what is there as a phrase: "`a`, `b` and `c`", with a count of the rest. */
export const nameThose = (names: readonly string[], most?: number): string => named(names, allOf, most);

function named(names: readonly string[], all: (items: readonly string[]) => string, most = 8): string {
  const codes = names.map((name) => `\`${name}\``);
  return codes.length === 0 ? t`nothing` : someOf(codes, most, all);
}

/** Items with nothing but commas between them: "a, b, c". */
export const inList = (items: readonly string[]): string => items.join(t`, `);

/** Parts of a sentence, each of which may hold commas: "a, b; c". */
export const inClauses = (parts: readonly string[]): string => parts.join(t`; `);

/** Somebody's words: "“a”". */
export const quotation = (text: string): string => t`“${text}”`;
