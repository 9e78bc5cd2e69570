/** Where a word stands in each page, in words from the first, by the role's position. */
export type WordPlaces = (word: string) => Promise<ReadonlyMap<number, readonly number[]>>;

/** The length of a passage in words: about one sentence. */
const PASSAGE = 20;
/** Where pages tell what the work is, in words from the first; what follows also speaks of steps, pay and other roles. */
const BEGINNING = 250;
/** What a passage of the beginning counts beside another. */
const AT_BEGINNING = 1.3;

/**
 * How near to each other the words of a query stand on some pages. Words that stand all over a page may each speak of
 * something else; in one sentence, they speak of one thing.
 *
 * @param words a single letter is left out: the index answers it with all words that it begins
 * @param roles whose pages are looked at, by position
 * @param pages how many pages there are
 * @returns for each page the weight of the words in its best passage, as a share of that of all words, squared: at most
 * 1, and at the page's beginning somewhat more; none where a single word has nothing to be near to. A word weighs the
 * more, the fewer pages hold it
 */
export async function proximity(
  words: readonly string[],
  roles: readonly number[],
  places: WordPlaces,
  pages: number,
): Promise<Map<number, number>> {
  const distinct = [...new Set(words)].filter((word) => word.length > 1);
  if (distinct.length < 2) return new Map();
  const found = await Promise.all(distinct.map(places));
  const weights = found.map((each) => (each.size === 0 ? 0 : Math.log(1 + pages / each.size)));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const scores = new Map<number, number>();
  for (const role of roles) {
    const best = bestPassage(
      found.map((each) => each.get(role) ?? []),
      weights,
    );
    if (best > 0) scores.set(role, (best / all) ** 2);
  }
  return scores;
}

/** The most that the words of any passage weigh together, each counted once. */
function bestPassage(places: readonly (readonly number[])[], weights: readonly number[]): number {
  const stands = places
    .flatMap((each, word) => each.map((at) => ({ at, word })))
    .sort((a, b) => a.at - b.at || a.word - b.word);
  let best = 0;
  for (const [from, { at: start }] of stands.entries()) {
    const held = new Set<number>();
    for (let next = from; (stands[next]?.at ?? Number.POSITIVE_INFINITY) < start + PASSAGE; next++)
      held.add(stands[next]?.word ?? 0);
    const weight = [...held].reduce((sum, word) => sum + (weights[word] ?? 0), 0);
    best = Math.max(best, weight * (start < BEGINNING ? AT_BEGINNING : 1));
  }
  return best;
}
