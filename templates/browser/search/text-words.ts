import { endGroup, wordGroup } from "../../../scripts/catalog/words.ts";

/** Some of the words that occur, all of those that begin with the same letter among them. */
export interface LikeWords {
  /** Those of texts, sorted. */
  texts: readonly string[];
  /** The commonest words of the language that occur in no text. */
  english: readonly string[];
}

/** The words that occur in any text, as far as they are there. */
export interface TextWords {
  /** Sorted words, all that begin as a word does among them; undefined where they are not there yet. */
  like(word: string): readonly string[] | undefined;
  /** Sorted words, all that end as a word does among them; undefined where they are not there yet. */
  ending(word: string): readonly string[] | undefined;
}

/** Words of texts that are all there. */
export function knownWords(words: readonly string[] = []): TextWords {
  const sorted = [...words].sort();
  return { like: () => sorted, ending: () => sorted };
}

/** Words of texts that are loaded as they are asked for. */
export interface LoadedWords extends TextWords {
  /** Whether a word that occurs in no text is a common one of the language. */
  isEnglish(word: string): boolean;
  /** Does something with the words, and again each time that words which it lacked have come. */
  settle<Value>(work: () => Value): Promise<Value>;
}

/**
 * Has words loaded once they are asked for: few queries need more than those with the first letters of their own.
 *
 * @param load words by the groups of their first and of their last letter
 */
export function loadedWords(load: {
  group(group: number): Promise<LikeWords>;
  ends(group: number): Promise<readonly string[]>;
}): LoadedWords {
  let lacked = new Map<string, () => Promise<void>>();
  const byGroup = <Value>(kind: string, loadGroup: (group: number) => Promise<Value>) => {
    const known = new Map<number, Value>();
    return (group: number): Value | undefined => {
      if (!known.has(group))
        lacked.set(`${kind} ${group}`, async () => {
          known.set(group, await loadGroup(group));
        });
      return known.get(group);
    };
  };
  const groups = byGroup("like", load.group);
  const ends = byGroup("ending", load.ends);
  return {
    like: (word) => groups(wordGroup(word))?.texts,
    ending: (word) => ends(endGroup(word)),
    isEnglish: (word) => groups(wordGroup(word))?.english.includes(word) ?? false,
    async settle(work) {
      for (;;) {
        lacked = new Map();
        const value = work();
        if (lacked.size === 0) return value;
        await Promise.all([...lacked.values()].map((each) => each()));
      }
    },
  };
}
