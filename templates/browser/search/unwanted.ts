import { stemOf } from "../../../scripts/catalog/words.ts";
import type { Answer } from "./answers.ts";
import { sameWords } from "./equivalents.ts";
import type { FullText } from "./text-scores.ts";

/** How pages say that a job does without a thing. */
const WITHOUT = ["without", "no", "not"];

/**
 * The pages that say of themselves that they do without some words, such as "without programming": how much, by the role's
 * position.
 */
export async function withoutWords(
  words: readonly string[],
  fullText: FullText,
  isInTexts: (word: string) => boolean,
): Promise<ReadonlyMap<number, number>> {
  const byStem = new Map(words.flatMap(sameWords).map((word) => [stemOf(word), word]));
  const said = [...byStem.values()].filter(isInTexts).flatMap((word) => WITHOUT.map((no) => `"${no} ${word}"`));
  const free = new Map<number, number>();
  for (const found of await Promise.all(said.map(fullText)))
    for (const [position, score] of found) free.set(position, Math.max(free.get(position) ?? 0, score));
  return free;
}

/** What a page loses that is wholly about what is not wanted. */
const LOSS = 0.6;
/** What it is worth that a page says so itself. */
const SAID = 1;

/** Answers without what is not wanted: those that are about it lose, and those that say that they do without it gain. */
export function butFor(
  wanted: readonly Answer[],
  unwanted: readonly Answer[],
  free: ReadonlyMap<number, number>,
  roles: number,
): Answer[] {
  const most = Math.max(0, ...unwanted.map(({ score }) => score));
  const lost = new Map(unwanted.map(({ position, score }) => [position, (LOSS * score) / most]));
  const mostFree = Math.max(0, ...free.values());
  const all = wanted.length > 0 ? wanted : Array.from({ length: roles }, (_, position) => ({ position, score: 1 }));
  return all
    .map(({ position, score }) => ({
      position,
      score:
        score * (1 - (lost.get(position) ?? 0)) + (mostFree > 0 ? (SAID * (free.get(position) ?? 0)) / mostFree : 0),
    }))
    .sort((a, b) => b.score - a.score || a.position - b.position);
}
