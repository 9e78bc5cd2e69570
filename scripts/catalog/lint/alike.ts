import { type Bytes, encoded } from "../bytes.ts";
import { ANY_NAME, COMMON_PHRASE, type RoleSentence, SAME_FROM, shingler } from "./name-swap.ts";
import { type Words, wordsIn } from "./word-scan.ts";

/** Looks through files for sentences that may be like some that are given. */
export interface AlikeSearch {
  /**
   * Whether a file may hold a sentence like one of them: if `nameSwaps` would find one, always.
   *
   * @param bodyStart where the text below the front matter begins
   */
  mayHold(file: Bytes, bodyStart: number): boolean;
  /**
   * Whether only a comparison of all sentences gives what `nameSwaps` finds: where a sentence is made of phrases so
   * common, or of so many names, that it cannot be searched for.
   */
  needsAll(): boolean;
}

/** A sentence that is searched for. */
interface Sought {
  /** How many of its phrases another sentence has to share to be alike. */
  shared: number;
  /** How many of them there is nothing to search for. */
  wild: number;
  phrases: Phrase[];
  /** The file that the count is of, and how many of the phrases stand in it. */
  file: number;
  count: number;
  isFound: boolean;
}

/** Words in a row that stand in every sentence with a certain shingle. */
interface Phrase {
  of: Sought[];
  file: number;
  seen: number;
}

/**
 * Prepares a search for sentences like the given ones. Two sentences are alike when they share at least half of the
 * shingles of either; so a file without half of a sentence's shingles anywhere in it need not be parsed.
 */
export function searchForAlike(sentences: readonly RoleSentence[]): AlikeSearch {
  const threes = new Map<number, Phrase>();
  const twos = new Map<number, Phrase>();
  const sought: Sought[] = [];
  const shinglesOf = shingler();
  for (const sentence of sentences) {
    const shingles = shinglesOf(sentence);
    if (!shingles) continue;
    const shared = Math.ceil(SAME_FROM * shingles.size);
    const one: Sought = { shared, wild: 0, phrases: [], file: -1, count: 0, isFound: false };
    sought.push(one);
    for (const shingle of shingles) {
      const words = numbersOf(shingle);
      const known = words.length >= 3 ? threes : twos;
      if (words.length < 2) one.wild++;
      else one.phrases.push(phraseIn(known, words.length >= 3 ? three(words, 0) : two(words, 0), one));
    }
  }
  const pairs = filterOf(twos.keys());
  const triples = filterOf(threes.keys());
  let file = 0;

  const look = ({ numbers: words, count, isCertain }: Words): boolean => {
    let found = !isCertain;
    for (let at = 0; at + 1 < count; at++) {
      const pair = two(words, at);
      if (pairs[pair & FILTER] === 1 && meet(twos.get(pair))) found = true;
      if (at + 2 >= count) continue;
      const triple = three(words, at);
      if (triples[triple & FILTER] === 1 && meet(threes.get(triple))) found = true;
    }
    return found;
  };
  const meet = (phrase: Phrase | undefined): boolean => {
    if (!phrase) return false;
    phrase.seen++;
    if (phrase.file === file) return false;
    phrase.file = file;
    let found = false;
    for (const one of phrase.of) {
      one.count = one.file === file ? one.count + 1 : 1;
      one.file = file;
      if (one.count + one.wild < one.shared) continue;
      one.isFound = true;
      found = true;
    }
    return found;
  };

  return {
    mayHold(bytes, bodyStart) {
      file++;
      const inFront = look(wordsIn(bytes, 0, bodyStart, false));
      const inBody = look(wordsIn(bytes, bodyStart, bytes.text.length, true));
      return inFront || inBody;
    },
    needsAll: () =>
      sought.some(({ shared, wild, phrases, isFound }) => {
        const common = phrases.filter(({ seen }) => seen > COMMON_PHRASE / 2).length;
        return wild >= shared || (isFound && wild + common >= shared);
      }),
  };
}

function phraseIn(phrases: Map<number, Phrase>, number: number, sentence: Sought): Phrase {
  const phrase = phrases.get(number) ?? { of: [], file: -1, seen: 0 };
  phrases.set(number, phrase);
  phrase.of.push(sentence);
  return phrase;
}

/** The longest run of words of a shingle in which no name stands, as numbers. */
function numbersOf(shingle: string): Int32Array {
  const runs = shingle.split(ANY_NAME).map((run) => {
    const bytes = encoded(run);
    const { numbers, count, isCertain } = wordsIn(bytes, 0, bytes.text.length, false);
    return isCertain ? numbers.slice(0, count) : new Int32Array();
  });
  return runs.reduce((longest, run) => (run.length > longest.length ? run : longest));
}

const two = (words: Int32Array, at: number) => Math.imul(words[at] as number, 0x9e37_79b1) ^ (words[at + 1] as number);

const three = (words: Int32Array, at: number) => Math.imul(two(words, at), 0x85eb_ca6b) ^ (words[at + 2] as number);

/** Answers most questions for a number that is not there before a map is asked. */
const FILTER = 0x3_ffff;

function filterOf(numbers: Iterable<number>): Uint8Array {
  const filter = new Uint8Array(FILTER + 1);
  for (const number of numbers) filter[number & FILTER] = 1;
  return filter;
}
