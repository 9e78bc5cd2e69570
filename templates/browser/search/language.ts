import type { SearchLists } from "../../../scripts/catalog/derive/search-names.ts";
import { wordsOf } from "../../../scripts/catalog/words.ts";

/** What the search knows of the language and the trade of a site. */
export interface Language {
  /** Whether a word stands in questions about every job, and says nothing about which one is meant. */
  isStopWord(word: string): boolean;
  /** The word that stands for `word` and all its synonyms, or `word` itself where it has none. */
  representative(word: string): string;
  /** Whether a word only says that somebody works on the thing named beside it. */
  isMaker(word: string): boolean;
  /** Whether a word asks for pay. */
  isPayWord(word: string): boolean;
  /** Whether a word stands before a place. */
  isInWord(word: string): boolean;
  /** Whether a word says that what follows is liked, such as "enjoy". */
  isLikeWord(word: string): boolean;
  /** Whether a word says that what follows is not wanted, such as "without". */
  isNotWord(word: string): boolean;
  /** Whether a word joins two things that are wanted or not wanted alike, such as "or". */
  isOrWord(word: string): boolean;
  /** Whether a word is what a job of another trade is called, such as the last one of "tour guide". */
  isJobWord(word: string): boolean;
  /** Whether the language writes several words as one. */
  joinsWords: boolean;
  /** Whether it says what somebody is before what that is about: "ingénieur réseau". */
  saysJobFirst: boolean;
  /** How many words from some place on are a wish that no role is described by, such as "low stress"; 0 where none is. */
  wishAt(words: readonly string[], at: number): number;
}

/** Reads the word lists of a site: see `SEARCH_LISTS`. */
export function readLanguage({
  stopWords,
  synonyms,
  makers,
  payWords,
  inWords,
  jobWords,
  wishes,
  likeWords,
  notWords,
  orWords,
  joinsWords,
  saysJobFirst,
}: SearchLists): Language {
  const pay = new Set(wordsOf(payWords));
  const before = new Set(wordsOf(inWords));
  const stops = new Set([...wordsOf(stopWords), ...pay]);
  const groups = synonyms.split(",").map(wordsOf);
  const representatives = new Map(groups.flatMap((group) => group.map((word) => [word, group[0] ?? word] as const)));
  const representative = (word: string) =>
    representatives.get(word) ?? representatives.get(word.replace(/s$/, "")) ?? word;
  const makerWords = new Set(wordsOf(makers).map(representative));
  const jobs = new Set(wordsOf(jobWords));
  const likes = new Set(wordsOf(likeWords));
  const ors = new Set(wordsOf(orWords));
  const nots = new Set(wordsOf(notWords));
  return {
    isStopWord: (word) => stops.has(word),
    representative,
    isMaker: (word) => makerWords.has(representative(word)),
    isPayWord: (word) => pay.has(word),
    isInWord: (word) => before.has(word),
    isLikeWord: (word) => likes.has(word),
    isNotWord: (word) => nots.has(word),
    isOrWord: (word) => ors.has(word),
    isJobWord: (word) => jobs.has(word),
    joinsWords,
    saysJobFirst,
    wishAt: phraseFinder(wishes),
  };
}

/** Finds phrases, of which there are several with commas between: how many words from some place on are one; 0 where none is. */
export function phraseFinder(phrases: string): (words: readonly string[], at: number) => number {
  // The longest first: "work from home" before "work".
  const known = phrases
    .split(",")
    .map(wordsOf)
    .filter(({ length }) => length > 0)
    .sort((a, b) => b.length - a.length);
  return (words, at) =>
    known.find((phrase) => phrase.every((word, offset) => words[at + offset] === word))?.length ?? 0;
}
