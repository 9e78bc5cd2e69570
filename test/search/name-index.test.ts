import { describe, expect, it } from "vitest";
import { wordsOf } from "../../scripts/catalog/words.ts";
import { nameIndex } from "../../templates/browser/search/name-index.ts";
import { smallEntries } from "./small-entries.ts";

const entries = smallEntries();
const index = nameIndex(entries);

/** Titles of roles and names of skills, best first. */
const found = (query: string, typing = false) =>
  index
    .find(wordsOf(query), typing)
    .map(({ kind, position }) => (kind === "role" ? entries.roles[position]?.title : entries.skills[position]?.name));
const first = (query: string, typing = false) => {
  const [best] = index.find(wordsOf(query), typing);
  return best && { ...best, title: found(query, typing)[0] };
};

describe("a role", () => {
  it.each([
    ["data engineer", "Data Engineer"],
    ["pentester", "Penetration Tester"],
    ["SRE", "Site Reliability Engineer"],
    ["swe", "Software Engineer"],
    ["help desk", "IT Support Specialist"],
    ["it support", "IT Support Specialist"],
  ])("is found by “%s”: %s", (query, title) => {
    expect(found(query)[0]).toBe(title);
  });

  it("that has the words as its title comes before one that has them as an alias", () => {
    const two = smallEntries([
      { title: "Systems Tester", aliases: ["Quality Analyst"] },
      { title: "Quality Analyst", aliases: ["Systems Tester"] },
    ]);
    const names = nameIndex(two);
    const titles = (query: string) =>
      names.find(wordsOf(query), false).map(({ position }) => two.roles[position]?.title);
    expect(titles("quality analyst")).toEqual(["Quality Analyst", "Systems Tester"]);
    expect(titles("systems tester")).toEqual(["Systems Tester", "Quality Analyst"]);
  });

  it("is found whatever the order of the words, their number and their endings", () => {
    for (const query of ["engineer data", "data engineers", "engineers data", "engineering data"])
      expect(found(query)[0], query).toBe("Data Engineer");
  });

  it("is found by what others call a maker: dev, developer, engineer", () => {
    expect(found("backend dev")[0]).toBe("Backend Developer");
    expect(found("backend engineer")[0]).toBe("Backend Developer");
    expect(found("devops developer")[0]).toBe("DevOps Engineer");
  });

  it("with the very word comes before one with another word for a maker", () => {
    expect(found("software developer")[0]).toBe("Software Engineer");
    const score = (query: string) => first(query)?.score ?? 0;
    expect(first("backend engineer")?.title).toBe("Backend Developer");
    expect(score("backend engineer")).toBeLessThan(score("backend developer"));
  });

  it("agrees wholly with its own title, and less with a part of it", () => {
    expect(first("Data Engineer")).toMatchObject({ score: 1, whole: true, name: "Data Engineer" });
    const part = first("data");
    expect(part?.score).toBeGreaterThan(0.3);
    expect(part?.score).toBeLessThan(0.9);
    expect(part?.whole).toBe(false);
  });

  it("is told by its rare words more than by those that stand in many names", () => {
    expect(found("reliability developer")[0]).toBe("Site Reliability Engineer");
  });
});

describe("the reason for a match", () => {
  it("is the name that agrees best, as it is written", () => {
    expect(first("sre")).toMatchObject({ kind: "role", name: "SRE", whole: true });
    expect(first("ethical hacker")).toMatchObject({ title: "Penetration Tester", name: "Ethical Hacker", whole: true });
    expect(first("penetration")).toMatchObject({
      title: "Penetration Tester",
      name: "Penetration Tester",
      whole: false,
    });
  });

  it("is a whole name where the query holds it among other words", () => {
    expect(first("learn kubernetes quickly")).toMatchObject({ kind: "skill", whole: true });
  });
});

describe("a skill", () => {
  it.each([
    ["c++", "C++"],
    ["c#", "C#"],
    [".net", ".NET"],
    ["r", "R"],
    ["k8s", "Kubernetes"],
    ["infrastructure as code", "Terraform"],
  ])("is found by “%s”: %s", (query, name) => {
    expect(first(query)).toMatchObject({ kind: "skill", title: name, whole: true });
  });

  it("with a sign is not one without", () => {
    expect(found("c++")).not.toContain("C#");
    expect(found("c#")).not.toContain("C++");
  });
});

describe("while one types", () => {
  it("the last word may be unfinished", () => {
    expect(found("relia", true)).toEqual(["Site Reliability Engineer"]);
    expect(found("data sci", true)[0]).toBe("Data Scientist");
    expect(found("relia", false)).toEqual([]);
  });

  it("a word before the last is finished", () => {
    expect(first("relia engineer", true)?.score).toBe(first("relia engineer", false)?.score);
    expect(first("engineer relia", true)?.score).toBeGreaterThan(first("engineer relia", false)?.score ?? 1);
  });

  it("the first letters of a word name nothing beside a finished word that names something else", () => {
    expect(found("penetration te", true)[0]).toBe("Penetration Tester");
    expect(found("penetration te", true)).not.toContain("Terraform");
  });

  it("an unfinished word is worth no more than the word that it becomes", () => {
    const score = (query: string) => first(query, true)?.score ?? 0;
    expect(score("reliabil")).toBeGreaterThan(0);
    expect(score("reliabil")).toBeLessThan(score("reliability"));
  });

  it("a whole word is worth more than the beginning of one", () => {
    const two = smallEntries([{ title: "Network Analyst" }, { title: "Net Analyst" }]);
    const titles = nameIndex(two)
      .find(["net"], true)
      .map(({ kind, position }) => kind === "role" && two.roles[position]?.title);
    expect(titles.slice(0, 2)).toEqual(["Net Analyst", "Network Analyst"]);
  });
});

it("finds nothing for no words and for words that stand in no name", () => {
  expect(index.find([], true)).toEqual([]);
  expect(index.find(["plumber"], false)).toEqual([]);
});

it("finds a role by the name that it shares with no more than a few of many thousand words", () => {
  const many = smallEntries([
    ...Array.from({ length: 2000 }, (_, at) => ({ title: `Engineer for Area${at}` })),
    { title: "Reliability Engineer" },
  ]);
  const [best] = nameIndex(many).find(["engineer", "reliability"], false);
  expect(many.roles[best?.position ?? -1]?.title).toBe("Reliability Engineer");
});

it("knows which words stand on pages: those of roles, and of skills by their own names", () => {
  expect(["reliability", "pentester", "terraform", "c#"].map(index.isOnPages)).toEqual([true, true, true, true]);
  expect(["sharp", "plumber"].map(index.isOnPages)).toEqual([false, false]);
});

it("knows every word of every name, with how many it names", () => {
  expect(index.words.get("engineer")).toBe(4);
  expect(index.words.get("c#")).toBe(1);
  expect(index.words.get("sharp")).toBe(1);
  expect(index.words.has("plumber")).toBe(false);
});
