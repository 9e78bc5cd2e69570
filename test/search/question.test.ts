import { describe, expect, it } from "vitest";
import { meaningfulWords } from "../../templates/browser/search/question.ts";

describe("the words of a question that say which job is meant", () => {
  it.each([
    ["devops salary", ["devops"]],
    ["How do I become a data scientist?", ["data", "scientist"]],
    ["what does a scrum master do all day", ["scrum", "master"]],
    ["average pay for database administrator", ["database", "administrator"]],
    ["Is it hard to become a penetration tester", ["penetration", "tester"]],
  ])("“%s”: %j", (query, words) => {
    expect(meaningfulWords(query)).toEqual(words);
  });

  it.each([
    ["it support", ["it", "support"]],
    ["go developer", ["go", "developer"]],
    ["go", ["go"]],
  ])("“%s”: %j, where “it” and “go” are names because nothing else asks", (query, words) => {
    expect(meaningfulWords(query)).toEqual(words);
  });

  it("hold “it” and “go” where the word before says that they are names, or nothing else is left", () => {
    expect(meaningfulWords("how do I get into it")).toEqual(["it"]);
    expect(meaningfulWords("is it worth it as a tester")).toEqual(["tester"]);
    expect(meaningfulWords("which it job pays the most")).toEqual(["it"]);
  });

  it("are all words where every one of them only asks", () => {
    expect(meaningfulWords("the best job")).toEqual(["the", "best", "job"]);
  });

  it("are none where there are no words", () => {
    expect(meaningfulWords(" ?! ")).toEqual([]);
  });
});
