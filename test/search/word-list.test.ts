import { describe, expect, it } from "vitest";
import { frontCoded } from "../../scripts/site/search-words.ts";
import { readWordList } from "../../templates/browser/search/word-list.ts";
import { seededRandom } from "../support/random.ts";

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
