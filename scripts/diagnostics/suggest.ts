import { distance } from "fastest-levenshtein";
import { t } from "./messages.ts";

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
export function allOf(items: readonly string[]): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : t`${commaed(items.slice(0, -1))} and ${last}`;
}

/** The same of items that hold "and" themselves, or may be long: "a, b, and c". */
export function listAll(items: readonly string[]): string {
  return items.length < 3 ? allOf(items) : t`${commaed(items.slice(0, -1))}, and ${items.at(-1) ?? ""}`;
}

/** Up to `most` of the candidates as a phrase: "`a`, `b` or `c`", with a count of the rest. */
export function nameSome(candidates: readonly string[], most = 8): string {
  const shown = candidates.slice(0, most).map((name) => `\`${name}\``);
  const rest = candidates.length - shown.length;
  if (rest > 0) return t`${commaed(shown)} and ${rest} more`;
  if (shown.length < 2) return shown[0] ?? t`nothing`;
  return t`${commaed(shown.slice(0, -1))} or ${shown.at(-1) ?? ""}`;
}

const commaed = (items: readonly string[]): string => items.join(t`, `);
