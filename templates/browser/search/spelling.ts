import { distance } from "fastest-levenshtein";
import { isEndOf } from "../../../scripts/catalog/words.ts";
import { firstFrom } from "./name-terms.ts";
import type { TextWords } from "./text-words.ts";

/** Words by their length, so that only those of about the right length are compared. */
export interface Spelling {
  /** Whether the word, or one that begins with it, occurs. */
  knows(word: string): boolean;
  /** Whether a text holds the word, or one that begins with it. */
  inTexts(word: string): boolean;
  /** Whether a name holds the word. */
  names(word: string): boolean;
  /** The two words of names that were run together, one of them perhaps misspelt: "webdevelopper". Undefined where it is none. */
  split(word: string): string[] | undefined;
  /** The word that was probably meant; undefined where nothing is near enough. */
  correct(word: string): string | undefined;
}

/** Shorter words are too near to too many others. */
const SHORTEST = 4;
/** Shorter words are another word with another first letter: press and dress. */
const LONG = 6;

/**
 * Finds the word that a misspelt one was meant to be.
 *
 * @param names words of names with their number of uses, which are preferred
 * @param texts all other words that occur. While some are not there yet that would matter, words are neither known nor
 * corrected
 * @param joinsWords whether the language writes several words as one
 */
export function spelling(
  names: ReadonlyMap<string, number>,
  texts: TextWords = { like: () => [] },
  joinsWords = false,
): Spelling {
  const sorted = [...names.keys()].sort();
  const namesByLength = groupedByLength(names.keys());
  const byLength = remembered(groupedByLength);
  const isIn = (word: string, words: readonly string[]) => words[firstFrom(word, words)] === word;
  const isInNames = (word: string) => names.has(word) || names.has(singular(word)) || isBeginning(word, sorted);
  const isInSome = (word: string, words: readonly string[]) =>
    isIn(word, words) || isIn(singular(word), words) || isBeginning(word, words);
  const endsName = (word: string) => joinsWords && sorted.some((longer) => isEndOf(word, longer));
  return {
    inTexts(word) {
      const like = texts.like(word) ?? [];
      return like[firstFrom(word, like)]?.startsWith(word) ?? false;
    },
    names: (word) => names.has(word),
    knows: (word) => isInNames(word) || endsName(word) || isInSome(word, texts.like(word) ?? []),
    split: (word) =>
      splitWord(word, names, (part) => nearestWord(part, [namesByLength], names)) ??
      (joinsWords ? lastPart(word, names) : undefined),
    correct(word) {
      const like = isCorrected(word) ? texts.like(word) : undefined;
      return like && nearestWord(word, [namesByLength, byLength(like)], names);
    },
  };
}

/** Remembers what was made of each of a few lists. */
function remembered<List extends object, Value>(make: (list: List) => Value): (list: List) => Value {
  const known = new WeakMap<List, Value>();
  return (list) => {
    const value = known.get(list) ?? make(list);
    known.set(list, value);
    return value;
  };
}

function groupedByLength(words: Iterable<string>): Map<number, string[]> {
  const byLength = new Map<number, string[]>();
  for (const word of words) {
    const group = byLength.get(word.length);
    if (group) group.push(word);
    else byLength.set(word.length, [word]);
  }
  return byLength;
}

const isCorrected = (word: string) => word.length >= SHORTEST && !/\d/.test(word);

/**
 * The word that a misspelt one is nearest to; undefined where none is near enough.
 *
 * @param lists words by their length; of words as near, that of the first is taken
 */
function nearestWord(
  word: string,
  lists: readonly ReadonlyMap<number, readonly string[]>[],
  names: ReadonlyMap<string, number>,
): string | undefined {
  if (!isCorrected(word)) return undefined;
  const most = word.length < 8 ? 1 : word.length < 12 ? 2 : 3;
  let best: { word: string; cost: number } | undefined;
  for (let length = word.length - most; length <= word.length + most; length++) {
    for (const list of lists) {
      for (const candidate of list.get(length) ?? []) {
        const cost = costOf(word, candidate, names.get(candidate) ?? 0, most);
        if (cost !== undefined && cost < (best?.cost ?? Number.POSITIVE_INFINITY)) best = { word: candidate, cost };
      }
    }
  }
  return best?.word;
}

/** What another first letter costs, the same letters in another order spare, and a word costs that no name holds. */
const COST = { otherStart: 0.6, sameLetters: -0.4, unnamed: 0.5 };

/** How far a candidate is from a word; undefined where it is too far. Swapped neighbours count as one change. */
function costOf(word: string, candidate: string, uses: number, most: number): number | undefined {
  if (candidate.length < SHORTEST - 1) return undefined;
  const changes = swapped(word, candidate) ? 1 : distance(word, candidate);
  if (changes > (uses > 0 ? most : Math.min(most, 2))) return undefined;
  // Hardly anybody gets the first letter of a word wrong.
  if ((changes > 1 || word.length < LONG) && word[0] !== candidate[0]) return undefined;
  const sameStart = word[0] === candidate[0] ? 0 : COST.otherStart;
  const sameLetters = sorted(word) === sorted(candidate) ? COST.sameLetters : 0;
  // What names much is meant more often than what names little, and that more often than what names nothing.
  const rare = uses === 0 ? COST.unnamed : -0.1 * Math.log(uses);
  return changes + sameStart + sameLetters + rare;
}

/** Whether one word becomes the other by swapping two neighbours. */
function swapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return at !== -1 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

const sorted = (word: string) => [...word].sort().join("");

/** What a word would be the plural of; short words are no plurals, as for stems. */
const singular = (word: string) =>
  word.length <= SHORTEST - 1 ? word : word.replace(/ies$/, "y").replace(/(?<=ss|x|ch|sh)es$|(?<=[^su])s$/, "");

/** Fewest letters that a word may be the beginning of another with. */
const BEGINNING = 3;

function isBeginning(word: string, words: readonly string[]): boolean {
  if (word.length < BEGINNING) return false;
  return words[firstFrom(word, words)]?.startsWith(word) ?? false;
}

/** Fewest letters of a first part, such as ux; what ends in two letters is rather a form of a word. */
const SHORTEST_START = 2;
const SHORTEST_END = 3;
/** Fewest letters of a part that may be misspelt: a shorter one may become too many words. */
const SHORTEST_MISSPELT = 6;

/** The word of names that a longer one ends with: who is no Kinderkrankenpfleger here may be a Krankenpfleger. */
function lastPart(word: string, names: ReadonlyMap<string, number>): string[] | undefined {
  for (let at = 1; at < word.length; at++) {
    const part = word.slice(at);
    if (isEndOf(part, word) && names.has(part)) return [part];
  }
  return undefined;
}

/** Cuts a word into two, of which one is a word of names and the other nearly one. */
function splitWord(
  word: string,
  names: ReadonlyMap<string, number>,
  nearest: (part: string) => string | undefined,
): string[] | undefined {
  for (let at = word.length - SHORTEST_END; at >= SHORTEST_START; at--) {
    const [head, tail] = [word.slice(0, at), word.slice(at)];
    const meant = (part: string) =>
      names.has(part) ? part : part.length < SHORTEST_MISSPELT ? undefined : nearest(part);
    if (!names.has(head) && !names.has(tail)) continue;
    const [first, second] = [meant(head), meant(tail)];
    if (first !== undefined && second !== undefined) return [first, second];
  }
  return undefined;
}
