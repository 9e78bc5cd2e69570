import { describe, expect, it } from "vitest";
import { commonWords, otherWords } from "../../scripts/publish/common-words.ts";

describe("the common words of English", () => {
  const words = new Set(commonWords("en-GB"));

  it.each(["truck", "soup", "waiter", "hairdresser"])("hold %s, which is no misspelling", (word) => {
    expect(words.has(word)).toBe(true);
  });

  it.each(["pyhton", "devloper", "manger"])("do not hold %s, which is one or nearly always one", (word) => {
    expect(words.has(word)).toBe(false);
  });
});

describe("the common words of another language", () => {
  it("are not known", () => {
    expect(commonWords("de")).toEqual([]);
  });
});

describe("the words that texts do not hold", () => {
  it("are not those that texts spell as across the Atlantic", () => {
    const texts = new Set(["organisation", "colours", "catalogue", "defence", "modelling", "centre", "truck"]);
    const words = ["organization", "colors", "catalog", "defense", "modeling", "center", "truck", "track"];
    expect(otherWords(words, texts)).toEqual(["track"]);
  });
});
