import { wordGroup } from "../../../scripts/catalog/words.ts";

/** The words that occur in any text, as far as they are there. */
export interface TextWords {
  /** Sorted words, all that begin as a word does among them; undefined where they are not there yet. */
  like(word: string): readonly string[] | undefined;
}

/** Words of texts that are loaded as they are asked for. */
export interface LoadedWords extends TextWords {
  /** Does something with the words, and again each time that words which it lacked have come. */
  settle<Value>(work: () => Value): Promise<Value>;
}

/**
 * Has words loaded once they are asked for: few queries need more than those with the first letters of their own.
 *
 * @param load the sorted words of a group
 */
export function loadedWords(load: (group: number) => Promise<readonly string[]>): LoadedWords {
  const known = new Map<number, readonly string[]>();
  const lacked = new Set<number>();
  return {
    like(word) {
      const group = wordGroup(word);
      if (!known.has(group)) lacked.add(group);
      return known.get(group);
    },
    async settle(work) {
      for (;;) {
        lacked.clear();
        const value = work();
        if (lacked.size === 0) return value;
        await Promise.all([...lacked].map(async (group) => known.set(group, await load(group))));
      }
    },
  };
}

/** Reads a front-coded list of words: see `frontCoded` of the build. */
export function readWordList(coded: string): string[] {
  if (coded === "") return [];
  let before = "";
  return coded.split("\n").map((line) => {
    before = before.slice(0, Number.parseInt(line.charAt(0), 36)) + line.slice(1);
    return before;
  });
}
