import { describe, expect, it } from "vitest";
import { inLanguage } from "../../scripts/diagnostics/language.ts";
import {
  allOf,
  closest,
  didYouMean,
  inClauses,
  inList,
  listAll,
  nameSome,
  nameThose,
  quotation,
  someOf,
} from "../../scripts/diagnostics/suggest.ts";
import { seededRandom } from "../support/random.ts";

describe("what a word was meant to be", () => {
  it.each([
    ["pyhton", ["java", "python"], "python"],
    ["gti", ["go", "git"], "git"],
    ["SQL", ["sql", "mysql"], "sql"],
    ["rest-api", ["rest-apis", "http"], "rest-apis"],
    ["developer-backend", ["backend-developer", "frontend-developer"], "backend-developer"],
    ["backend_developer", ["backend-developer"], "backend-developer"],
    ["not_for", ["not-for", "pros"], "not-for"],
  ])("is guessed: %s among %j", (word, candidates, meant) => {
    expect(closest(word, candidates)).toBe(meant);
  });

  it.each([
    ["kubernetes", ["docker", "git"]],
    ["go", ["r", "c"]],
    ["", ["sql"]],
    ["sql", []],
  ])("is not guessed where nothing is near: %j among %j", (word, candidates) => {
    expect(closest(word, candidates)).toBeUndefined();
  });

  it("is the nearest where several are near", () => {
    expect(closest("mysq", ["nosql", "mysql", "my-sql-x"])).toBe("mysql");
  });

  it("is itself if it is among them, and a candidate if anything", () => {
    const random = seededRandom(11);
    const word = () => Array.from({ length: 1 + random.below(12) }, () => random.pick([..."abc-x"])).join("");
    for (let round = 0; round < 300; round++) {
      const candidates = Array.from({ length: random.below(8) }, word);
      const guess = closest(word(), candidates);
      if (guess !== undefined) expect(candidates).toContain(guess);
      const [first] = candidates;
      if (first !== undefined && /[a-z]/.test(first)) expect(closest(first, [first])).toBe(first);
    }
  });

  it("is asked for in a sentence, or not at all", () => {
    expect(didYouMean("pyhton", ["python"])).toBe("Did you mean `python`? ");
    expect(didYouMean("cobol", ["python"])).toBe("");
  });
});

describe("names in a phrase", () => {
  it.each([
    [[], "nothing"],
    [["a"], "`a`"],
    [["a", "b"], "`a` or `b`"],
    [["a", "b", "c"], "`a`, `b` or `c`"],
  ])("%j reads %s", (names, phrase) => {
    expect(nameSome(names)).toBe(phrase);
  });

  it("are counted where they are too many", () => {
    expect(nameSome(["a", "b", "c", "d"], 2)).toBe("`a`, `b` and 2 more");
    expect(nameThose(["a", "b", "c", "d"], 2)).toBe("`a`, `b` and 2 more");
    expect(someOf(["a", "b", "c"], 2)).toBe("a, b and 1 more");
  });

  it("are joined with `and` where all of them are there", () => {
    expect([[], ["a"], ["a", "b"], ["a", "b", "c"]].map((names) => nameThose(names))).toEqual([
      "nothing",
      "`a`",
      "`a` and `b`",
      "`a`, `b` and `c`",
    ]);
  });

  it.each([
    ["ar", "أ، ب؛ «ج»"],
    ["de", "أ, ب; „ج“"],
    ["fr", "أ, ب ; « ج »"],
  ])("have the signs of the language: %s", async (language, phrase) => {
    const said = await inLanguage(language, async () => inClauses([inList(["أ", "ب"]), quotation("ج")]));
    expect(said.replaceAll(/[\u00a0\u202f]/g, " ")).toBe(phrase);
  });
});

describe("all of some items", () => {
  it("are joined as a phrase", () => {
    expect([["a"], ["a", "b"], ["a", "b", "c"]].map(allOf)).toEqual(["a", "a and b", "a, b and c"]);
    expect([["a"], ["a", "b"], ["a", "b", "c"]].map(listAll)).toEqual(["a", "a and b", "a, b, and c"]);
  });
});
