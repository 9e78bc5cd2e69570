import { describe, expect, it } from "vitest";
import { wordsOf } from "../../scripts/catalog/words.ts";
import { nameIndex } from "../../templates/browser/search/name-index.ts";
import { meaningfulWords, readQuery } from "../../templates/browser/search/read-query.ts";
import { spelling } from "../../templates/browser/search/spelling.ts";
import { ENGLISH, knownWords, smallEntries } from "./small-entries.ts";

const NAMES = new Map(
  ["backend", "data", "designer", "developer", "devops", "engineer", "full", "python", "science", "stack", "ui"].map(
    (word) => [word, 2],
  ),
);
const spell = spelling(NAMES, knownWords(["blockchain", "block", "chain", "evidence", "the", "ops", "dev", "servers"]));
const read = (query: string, asTyped = false) => {
  const { words, corrections, unknown } = readQuery(wordsOf(query), ENGLISH, spell, asTyped);
  return { words, corrections: Object.fromEntries(corrections), unknown };
};

describe("the words of a query that say which job is meant", () => {
  const entries = smallEntries([
    { title: "IT Manager", aliases: ["Head of IT"] },
    { title: "Site Reliability Engineer", aliases: ["On-Call Engineer"] },
    { title: "Go Developer", aliases: ["Go"] },
  ]);
  const meant = (query: string) => meaningfulWords(wordsOf(query), ENGLISH, nameIndex(entries));

  it.each([
    ["devops salary", ["devops"]],
    ["How do I become a data scientist?", ["data", "scientist"]],
    ["average pay for database administrator", ["database", "administrator"]],
    ["is it worth it as a tester", ["tester"]],
  ])("“%s”: %j, without those of every question", (query, words) => {
    expect(meant(query)).toEqual(words);
  });

  it.each([
    ["what does an it manager do", ["it", "manager"]],
    ["managers it", ["managers", "it"]],
    ["how much is on call paid", ["on", "call"]],
    ["how long does on boarding take", ["boarding"]],
    ["who is on ca", ["on", "ca"]],
  ])("“%s”: %j, where a stop word stands beside a word as in a name", (query, words) => {
    expect(meant(query)).toEqual(words);
  });

  it("hold a stop word that is a name where no other stop word asks, or where nothing else is left", () => {
    expect(meant("go gopher")).toEqual(["go", "gopher"]);
    expect(meant("where does the gopher go")).toEqual(["gopher"]);
    expect(meant("how do I get into go")).toEqual(["go"]);
  });

  it("are all words where every one of them only asks, and none where there are no words", () => {
    expect(meant("the best job")).toEqual(["the", "best", "job"]);
    expect(meant(" ?! ")).toEqual([]);
  });
});

describe("a query", () => {
  it("that only holds known words is looked for as it is", () => {
    expect(read("Backend developer")).toEqual({ words: ["backend", "developer"], corrections: {}, unknown: [] });
  });

  it("has words put together that were torn apart, where one of the parts is short or no word", () => {
    expect(read("dev ops engineer").words).toEqual(["devops", "engineer"]);
    expect(read("pyt hon").words).toEqual(["python"]);
  });

  it("has a short word joined to the next only where both make a word of a name", () => {
    expect(read("the ops").words).not.toContain("theops");
    expect(read("dev ops").words).toEqual(["devops"]);
  });

  it("leaves two long words apart that are words themselves, though both together are one", () => {
    expect(read("block chain").words).toEqual(["block", "chain"]);
  });

  it("has two words taken apart that were run together, and says so", () => {
    expect(read("datascience")).toEqual({
      words: ["data", "science"],
      corrections: { datascience: "data science" },
      unknown: [],
    });
  });

  it("has words taken apart and corrected that were run together and misspelt, and says so", () => {
    const { words, corrections } = read("pyhtondeveloper");
    expect(words).toEqual(["python", "developer"]);
    expect(corrections).toEqual({ pyhtondeveloper: "python developer" });
    expect(read("pyhtondeveloper", true).words).toEqual([]);
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
