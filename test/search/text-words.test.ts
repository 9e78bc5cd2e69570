import { describe, expect, it } from "vitest";
import { endGroup, wordGroup } from "../../scripts/catalog/words.ts";
import { wordGroups } from "../../scripts/publish/search-data.ts";
import { spelling } from "../../templates/browser/search/spelling.ts";
import { knownWords, loadedWords } from "../../templates/browser/search/text-words.ts";
import { readWordList } from "../../templates/browser/search/word-list.ts";

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
  const texts = loadedWords({
    async group(group) {
      asked.push(group);
      return { texts: WORDS.filter((word) => wordGroup(word) === group), english: ["truck"] };
    },
    ends: async (group) => WORDS.filter((word) => endGroup(word) === group),
  });
  return { texts, asked };
};

describe("words in the groups that they are sent in", () => {
  it("are each sent once, those with the same first letter together", () => {
    const groups = wordGroups(WORDS, ["truck"]).map((group) => group.split("\n\n"));
    expect(groups.flatMap(([texts = ""]) => readWordList(texts)).sort()).toEqual(WORDS);
    for (const [at, [texts = ""]] of groups.entries())
      for (const word of readWordList(texts)) expect(wordGroup(word), word).toBe(at);
    expect(readWordList(groups[wordGroup("truck")]?.[1] ?? "")).toEqual(["truck"]);
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

  it("tell the words of the language that no text holds", async () => {
    const { texts } = loaded();
    expect(await texts.settle(() => [texts.isEnglish("truck"), texts.isEnglish("track")])).toEqual([true, false]);
  });

  it("fail where they do not come, and are asked for again", async () => {
    let isDown = true;
    const texts = loadedWords({
      async group() {
        if (isDown) throw new Error("no network");
        return { texts: WORDS, english: [] };
      },
      ends: async () => WORDS,
    });
    await expect(texts.settle(() => texts.like("zoo"))).rejects.toThrow("no network");
    isDown = false;
    expect(await texts.settle(() => texts.like("zoo"))).toEqual(WORDS);
  });

  it.each(["outgae", "utage", "qutages", "appel", "bapples", "xyzzyqqq", "zooo", "pagers", "grosse", "oo"])(
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
