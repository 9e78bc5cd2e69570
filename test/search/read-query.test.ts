import { describe, expect, it } from "vitest";
import { readQuery } from "../../templates/browser/search/read-query.ts";
import { spelling } from "../../templates/browser/search/spelling.ts";
import { knownWords } from "../../templates/browser/search/text-words.ts";

const NAMES = new Map(
  ["backend", "data", "designer", "developer", "devops", "engineer", "full", "python", "science", "stack", "ui"].map(
    (word) => [word, 2],
  ),
);
const spell = spelling(NAMES, knownWords(["blockchain", "block", "chain", "evidence", "the", "ops", "dev", "servers"]));
const read = (query: string, asTyped = false) => {
  const { words, corrections, unknown } = readQuery(query, spell, asTyped);
  return { words, corrections: Object.fromEntries(corrections), unknown };
};

describe("a query", () => {
  it("that only holds known words is looked for as it is", () => {
    expect(read("Backend developer")).toEqual({ words: ["backend", "developer"], corrections: {}, unknown: [] });
  });

  it("loses the words that only ask", () => {
    expect(read("how do I become a backend developer").words).toEqual(["backend", "developer"]);
  });

  it("has words put together that were torn apart, where one of the parts is short or no word", () => {
    expect(read("dev ops engineer").words).toEqual(["devops", "engineer"]);
    expect(read("pyt hon").words).toEqual(["python"]);
  });

  it("has a short word joined to the next only where both make a word of a name", () => {
    expect(read("the ops").words).not.toContain("theops");
    expect(read("dev ops").words).toEqual(["devops"]);
  });

  it("has letters written out that words of names begin with, and says so", () => {
    const short = spelling(NAMES, knownWords(["texts"]), new Map([["fe", "full engineer"]]));
    const { words, corrections } = readQuery("fe designer", short, false);
    expect(words).toEqual(["full", "engineer", "designer"]);
    expect([...corrections]).toEqual([["fe", "full engineer"]]);
    expect(readQuery("fe designer", short, true).words).toEqual(["designer"]);
  });

  it("leaves two long words apart that are words themselves, though both together are one", () => {
    expect(read("block chain").words).toEqual(["block", "chain"]);
  });

  it("has words taken apart that were run together, however many", () => {
    expect(read("fullstackdeveloper")).toEqual({
      words: ["full", "stack", "developer"],
      corrections: {},
      unknown: [],
    });
    expect(read("datascience").words).toEqual(["data", "science"]);
  });

  it("has words taken apart and corrected that were run together and misspelt, and says so", () => {
    const { words, corrections } = read("pyhtondeveloper");
    expect(words).toEqual(["python", "developer"]);
    expect(corrections).toEqual({ pyhtondeveloper: "python developer" });
    expect(readQuery("pyhtondeveloper", spell, true).words).toEqual([]);
  });

  it("has misspelt words corrected, and says which", () => {
    expect(read("pyhton developper")).toEqual({
      words: ["python", "developer"],
      corrections: { pyhton: "python", developper: "developer" },
      unknown: [],
    });
  });

  it("names the words that occur nowhere and are like none that does, and goes on without them", () => {
    expect(read("backend xyzzyqqq")).toEqual({ words: ["backend"], corrections: {}, unknown: ["xyzzyqqq"] });
  });

  it("makes no fuss about a letter or two that stand nowhere", () => {
    expect(read("zq backend")).toEqual({ words: ["backend"], corrections: {}, unknown: [] });
  });

  it("is left as typed on request: what is misspelt is then unknown", () => {
    expect(read("pyhton developer", true)).toEqual({
      words: ["developer"],
      corrections: {},
      unknown: ["pyhton"],
    });
  });

  it("may be empty", () => {
    for (const query of ["", "  ", "?!"]) expect(read(query)).toEqual({ words: [], corrections: {}, unknown: [] });
  });
});
