import type { SearchPeople } from "../../../scripts/catalog/derive/search-names.ts";
import { wordsForPeople } from "./backgrounds.ts";
import { relatedWords } from "./related-words.ts";

/** How often a word stands where pages speak of the people whom a role suits and who get into it, by the role's position. */
export type PeoplePlaces = (word: string) => Promise<ReadonlyMap<number, number>>;

/**
 * Counts where words stand within some sections.
 *
 * @param pages where in each page they stand, by the role's position
 * @param sections in the order of the pages
 */
export function placesWithin(
  pages: ReadonlyMap<number, { words: readonly number[] }>,
  sections: SearchPeople["sections"],
): Map<number, number> {
  const places = new Map<number, number>();
  for (const [position, { words }] of pages) {
    let [times, end] = [0, 0];
    for (const { gaps, lengths } of sections) {
      const from = end + (gaps[position] ?? 0);
      end = from + (lengths[position] ?? 0);
      for (const word of words) if (word >= from && word < end) times++;
    }
    if (times > 0) places.set(position, times);
  }
  return places;
}

/** A page that speaks of a related word speaks of the word itself that much. */
const RELATED = 0.5;

/**
 * How much each role is for the people whom some words describe: at most 1 for each page's share of what the words tell, of
 * which those tell most that are said of the fewest roles.
 *
 * @param roles how many roles there are
 */
export async function peopleScores(
  words: readonly string[],
  places: PeoplePlaces,
  isInTexts: (word: string) => boolean,
  roles: number,
): Promise<Map<number, number>> {
  const scores = new Map<number, number>();
  await Promise.all(
    [...new Set(words)].map(async (word) => {
      const asked = [
        ...(isInTexts(word) ? [[word, 1] as const] : []),
        ...[...relatedWords(word), ...wordsForPeople(word)].map((each) => [each, RELATED] as const),
      ];
      const best = new Map<number, number>();
      for (const [found, share] of await Promise.all(
        asked.map(async ([each, share]) => [await places(each), share] as const),
      )) {
        const tells = Math.log(1 + roles / (found.size + 0.5));
        for (const [position, times] of found) {
          const score = share * tells * Math.sqrt(1 + Math.log(times));
          best.set(position, Math.max(best.get(position) ?? 0, score));
        }
      }
      for (const [position, score] of best) scores.set(position, (scores.get(position) ?? 0) + score);
    }),
  );
  return scores;
}
