import { describe, expect, it } from "vitest";
import { meaningfulWords, unwantedWords } from "../../templates/browser/search/question.ts";

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
    expect(meaningfulWords("what does an it manager do")).toEqual(["it", "manager"]);
    expect(meaningfulWords("it support salary")).toEqual(["it", "support"]);
    expect(meaningfulWords("is it stressful to be a tester")).toEqual(["stressful", "tester"]);
    expect(meaningfulWords("which it job pays the most")).toEqual(["it"]);
  });

  it.each([
    ["machine learning jobs", ["machine", "learning"]],
    ["i love learning python", ["python"]],
    ["how much is on call paid", ["on", "call"]],
    ["what is on a backend developer's desk", ["backend", "developer", "desk"]],
  ])("“%s”: %j, where what asks may be part of a name", (query, words) => {
    expect(meaningfulWords(query)).toEqual(words);
  });

  it("are all words where every one of them only asks", () => {
    expect(meaningfulWords("the best job")).toEqual(["the", "best", "job"]);
  });

  it("are none where there are no words", () => {
    expect(meaningfulWords(" ?! ")).toEqual([]);
  });
});

describe("the words of a query that say what is not wanted", () => {
  it.each([
    ["something creative without coding", ["creative"], ["coding"]],
    ["i hate meetings and love linux", ["linux"], ["meetings"]],
    ["no maths or programming", [], ["maths", "programming"]],
    ["i do not want to write code", [], ["code"]],
  ])("“%s”: %j without %j", (query, wanted, unwanted) => {
    expect(meaningfulWords(query)).toEqual(wanted);
    expect(unwantedWords(query)).toEqual(unwanted);
  });

  it("are not those of others whom somebody means", () => {
    expect(unwantedWords("explain computers to people who cannot read")).toEqual([]);
    expect(unwantedWords("i cannot draw")).toEqual(["draw"]);
  });

  it("are not those that say what somebody lacks", () => {
    expect(unwantedWords("web developer without a law degree")).toEqual([]);
    expect(meaningfulWords("web developer without a law degree")).toEqual(["web", "developer"]);
    expect(meaningfulWords("data analyst no experience")).toEqual(["data", "analyst"]);
  });
});

describe("the name of the whole field", () => {
  it("says nothing where it stands for the field", () => {
    expect(meaningfulWords("a teacher who wants to work in tech")).toEqual(["teacher"]);
    expect(meaningfulWords("drawing and technology")).toEqual(["drawing"]);
  });

  it("is looked for where nothing else is left", () => {
    expect(meaningfulWords("first tech job without a degree")).toEqual(["tech"]);
  });

  it("belongs to a name elsewhere", () => {
    expect(meaningfulWords("tech support")).toEqual(["tech", "support"]);
    expect(meaningfulWords("chief technology officer salary")).toEqual(["chief", "technology", "officer"]);
  });
});
