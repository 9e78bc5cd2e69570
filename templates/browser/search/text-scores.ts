/** Looks a word or a quoted phrase up in the full texts: how much each role's page is about it, by the role's position. */
export type FullText = (words: string) => Promise<ReadonlyMap<number, number>>;

/** How well pages fit the words of a query. */
export interface TextScores {
  scores: Map<number, number>;
  /** The largest share of the query's words that any one text holds. */
  coverage: number;
  /** The words that each page holds. */
  held: Map<number, string[]>;
}

/** What two words that stand together add to what they are worth apart. */
const PHRASE = 0.7;
/** The root of the share of words that a page is about, by which it is worth less: not every word has to matter. */
const MISSING = 0.25;
/** A score below which a word only occurs on a page. */
const MENTIONED = 0.7;

/**
 * How much each page is about all words together: the sum over the words, less where some of them are
 * missing, and more where neighbours stand side by side.
 *
 * @param isInTexts whether any text holds a word: the full texts answer other words with the nearest that they have
 * @param pages how many pages there are
 */
export async function textScores(
  words: readonly string[],
  fullText: FullText,
  isInTexts: (word: string) => boolean,
  pages: number,
): Promise<TextScores> {
  const pairs = words.flatMap((word, at) => {
    const before = words[at - 1];
    return before !== undefined && isInTexts(before) && isInTexts(word) ? [`"${before} ${word}"`] : [];
  });
  const distinct = [...new Set(words)];
  const [each, phrases]: [Map<number, number>[], ReadonlyMap<number, number>[]] = await Promise.all([
    Promise.all(distinct.map(async (word) => (isInTexts(word) ? wordScores(await fullText(word), pages) : new Map()))),
    Promise.all(pairs.map(fullText)),
  ]);
  const scores = new Map<number, number>();
  const add = (found: ReadonlyMap<number, number>, factor: (score: number) => number) => {
    for (const [position, score] of found) scores.set(position, (scores.get(position) ?? 0) + factor(score));
  };
  for (const found of each) add(found, (score) => score);
  for (const found of phrases) add(found, (score) => PHRASE * Math.sqrt(score));
  const held = new Map<number, string[]>();
  for (const [at, found] of each.entries())
    for (const position of found.keys()) held.set(position, [...(held.get(position) ?? []), distinct[at] ?? ""]);
  let coverage = 0;
  for (const [position, score] of scores) {
    const share = each.filter((found) => (found.get(position) ?? 0) > MENTIONED).length / each.length;
    coverage = Math.max(coverage, share);
    scores.set(position, score * share ** MISSING);
  }
  return { scores, coverage, held };
}

/**
 * How much each page is about a word, with its rarity counted half as much. By itself the index hardly counts a word that
 * stands on every page, and yet one page may be about it: all jobs write something, and one is writing. The root keeps one
 * rare word from deciding alone.
 */
function wordScores(found: ReadonlyMap<number, number>, pages: number): Map<number, number> {
  if (found.size === 0) return new Map();
  const counted = Math.log(1 + (pages - found.size + 0.5) / (found.size + 0.5));
  const factor = Math.sqrt(Math.log(1 + pages / found.size) / counted);
  return new Map([...found].map(([position, score]) => [position, Math.sqrt(factor * score)]));
}
