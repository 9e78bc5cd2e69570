import { describe, expect, it } from "vitest";
import { wordGroup } from "../../scripts/catalog/words.ts";
import { frontCoded, wordGroups } from "../../scripts/site/search/search-words.ts";
import { spelling } from "../../templates/browser/search/spelling.ts";
import { loadedWords, readWordList } from "../../templates/browser/search/text-words.ts";
import { seededRandom } from "../support/random.ts";
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

describe("a front-coded list of words", () => {
  it("says of each word how much it shares with the one before", () => {
    expect(frontCoded(["test", "tester", "testing", "work"])).toBe("0test\n4er\n4ing\n0work");
  });

  it("gives back the words that went in, whatever signs and scripts they are of", () => {
    const words = [
      "1",
      "10",
      ".net",
      "a/b",
      "asp.net",
      "c",
      "c#",
      "c++",
      "größe",
      "r&d",
      "zoo",
      "データ",
      "数据",
    ].sort();
    expect(readWordList(frontCoded(words))).toEqual(words);
  });

  it("gives back words that share more than one digit can say", () => {
    const long = "a".repeat(40);
    const words = [long, `${long}b`, `${long}bc`];
    expect(readWordList(frontCoded(words))).toEqual(words);
  });

  it("gives back three thousand random words, in fewer letters", () => {
    const random = seededRandom(7);
    const letters = () => Array.from({ length: 1 + random.below(9) }, () => "etaoins"[random.below(7)]).join("");
    const words = [...new Set(Array.from({ length: 3000 }, letters))].sort();
    const coded = frontCoded(words);
    expect(readWordList(coded)).toEqual(words);
    expect(coded.length).toBeLessThan(0.8 * words.join("\n").length);
  });
});
