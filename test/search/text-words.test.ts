import { describe, expect, it } from "vitest";
import { wordGroup } from "../../scripts/catalog/words.ts";
import { wordGroups } from "../../scripts/site/search-words.ts";
import { spelling } from "../../templates/browser/search/spelling.ts";
import { loadedWords } from "../../templates/browser/search/text-words.ts";
import { readWordList } from "../../templates/browser/search/word-list.ts";
import { knownWords } from "./small-entries.ts";

const WORDS = [
  ".net",
  "1984",
  "apple",
  "apples",
  "block",
  "größe",
  "outage",
  "outages",
  "pager",
  "zoo",
  "данные",
].sort();

const loaded = () => {
  const asked: number[] = [];
  const texts = loadedWords(async (group) => {
    asked.push(group);
    return WORDS.filter((word) => wordGroup(word) === group);
  });
  return { texts, asked };
};

describe("words in the groups that they are sent in", () => {
  it("are each sent once, those with the same first letter together", () => {
    const groups = wordGroups(WORDS).map(readWordList);
    expect(groups.flat().sort()).toEqual(WORDS);
    for (const [at, words] of groups.entries()) for (const word of words) expect(wordGroup(word), word).toBe(at);
  });

  it("are a group for each letter of an alphabet", () => {
    for (const letters of ["abcdefghijklmnopqrstuvwxyz", "абвгдежзийклмнопрстуфхцчшщъыьэюя"])
      expect(new Set([...letters].map(wordGroup)).size).toBe(letters.length);
  });
});

describe("words that are loaded as they are asked for", () => {
  it("are loaded by what was asked for in vain, all at once, and once", async () => {
    const { texts, asked } = loaded();
    const work = () => ["apple", "zoo", "apples"].map((word) => texts.like(word)?.includes(word));
    expect(await texts.settle(work)).toEqual([true, true, true]);
    expect(asked).toEqual([wordGroup("apple"), wordGroup("zoo")]);
    await texts.settle(work);
    expect(asked).toHaveLength(2);
  });

  it("fail where they do not come, and are asked for again", async () => {
    let isDown = true;
    const texts = loadedWords(async () => {
      if (isDown) throw new Error("no network");
      return WORDS;
    });
    await expect(texts.settle(() => texts.like("zoo"))).rejects.toThrow("no network");
    isDown = false;
    expect(await texts.settle(() => texts.like("zoo"))).toEqual(WORDS);
  });

  it.each(["outgae", "ouutage", "appel", "xyzzyqqq", "zooo", "pagers", "grosse", "oo"])(
    "spell “%s” as if all words were there",
    async (word) => {
      const { texts } = loaded();
      const names = new Map([["plumber", 3]]);
      const [some, all] = [spelling(names, texts), spelling(names, knownWords(WORDS))];
      const told = ({ knows, inTexts, correct }: typeof some) => [knows(word), inTexts(word), correct(word)];
      expect(await texts.settle(() => told(some))).toEqual(told(all));
    },
  );
});
