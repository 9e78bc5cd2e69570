import { relatedWords } from "./related-words.ts";

/** Looks a word or a quoted phrase up in the full texts: how much each role's page is about it, by the role's position. */
export type FullText = (words: string) => Promise<ReadonlyMap<number, number>>;

/** How well pages fit the words of a query. */
export interface TextScores {
  scores: Map<number, number>;
  /** The largest share of the query's words that any one text holds. */
  coverage: number;
}

/** What is known of a word before it is looked up. */
export interface WordFacts {
  /** Whether any text holds it: the full texts answer other words with the nearest that they have. */
  isOnPages: boolean;
  /** What pages write instead, each a few words. */
  otherNames: string[][];
}

/** A page that is about a related word is about the word itself that much. */
const RELATED = 0.4;
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
 * @param pages how many pages there are
 */
export async function textScores(
  words: readonly string[],
  fullText: FullText,
  factsOf: (word: string) => WordFacts,
  pages: number,
): Promise<TextScores> {
  const facts = new Map(words.map((word) => [word, factsOf(word)]));
  const pairs = words.flatMap((word, at) => {
    const before = words[at - 1];
    const areOnPages = before !== undefined && facts.get(before)?.isOnPages && facts.get(word)?.isOnPages;
    return areOnPages ? [`"${before} ${word}"`] : [];
  });
  const [each, phrases] = await Promise.all([
    Promise.all([...facts].map(([word, known]) => wordScores(word, known, fullText, pages))),
    Promise.all(pairs.map(fullText)),
  ]);
  const scores = new Map<number, number>();
  const add = (found: ReadonlyMap<number, number>, factor: (score: number) => number) => {
    for (const [position, score] of found) scores.set(position, (scores.get(position) ?? 0) + factor(score));
  };
  for (const found of each) add(found, (score) => score);
  for (const found of phrases) add(found, (score) => PHRASE * Math.sqrt(score));
  let coverage = 0;
  for (const [position, score] of scores) {
    const share = each.filter((found) => (found.get(position) ?? 0) > MENTIONED).length / each.length;
    coverage = Math.max(coverage, share);
    scores.set(position, score * share ** MISSING);
  }
  return { scores, coverage };
}

/** How much each page is about a word, or what others call it. The root keeps one rare word from deciding alone. */
async function wordScores(
  word: string,
  { isOnPages, otherNames }: WordFacts,
  fullText: FullText,
  pages: number,
): Promise<Map<number, number>> {
  const scores = new Map<number, number>();
  const add = (found: ReadonlyMap<number, number>, share: number) => {
    for (const [position, score] of found) {
      scores.set(position, Math.max(scores.get(position) ?? 0, share * Math.sqrt(score)));
    }
  };
  const related = [...relatedWords(word).map((each) => [each]), ...otherNames];
  // All at once: one after the other would be another round trip.
  const [own, ...others] = await Promise.all([
    isOnPages ? fullText(word) : new Map<number, number>(),
    ...related.map((each) => meanOf(each, fullText)),
  ]);
  add(byConcentration(own, pages), 1);
  for (const found of others) add(found, RELATED);
  return scores;
}

/**
 * What pages make of a word, with its rarity counted half as much. By itself the index hardly counts a word that stands on
 * every page, and yet one page may be about it: all jobs write something, and one is writing.
 */
function byConcentration(found: ReadonlyMap<number, number>, pages: number): ReadonlyMap<number, number> {
  if (found.size === 0) return found;
  const counted = Math.log(1 + (pages - found.size + 0.5) / (found.size + 0.5));
  const factor = Math.sqrt(Math.log(1 + pages / found.size) / counted);
  return new Map([...found].map(([position, score]) => [position, factor * score]));
}

/** How much each page is about some words on average. */
async function meanOf(words: readonly string[], fullText: FullText): Promise<ReadonlyMap<number, number>> {
  const [first, ...others] = await Promise.all(words.map(fullText));
  if (!first || others.length === 0) return first ?? new Map();
  const mean = new Map<number, number>();
  for (const found of [first, ...others])
    for (const [position, score] of found) mean.set(position, (mean.get(position) ?? 0) + score / words.length);
  return mean;
}
