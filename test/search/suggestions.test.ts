import { beforeAll, describe, expect, it } from "vitest";
import { searchNames } from "../../scripts/catalog/derive/search-names.ts";
import { wordsOf } from "../../scripts/catalog/words.ts";
import { readEntries } from "../../templates/browser/search/entries.ts";
import { nameIndex } from "../../templates/browser/search/name-index.ts";
import { readQuestion } from "../../templates/browser/search/read-question.ts";
import { spelling } from "../../templates/browser/search/spelling.ts";
import { suggestionsFor } from "../../templates/browser/search/suggestions.ts";
import { realCatalog } from "../support/roles-folder.ts";
import { smallEntries, smallNeeds } from "./small-entries.ts";

const entries = smallEntries();
const names = nameIndex(entries);
const suggestWords = suggestionsFor(entries, names, spelling(names.words), (skill) => smallNeeds(skill).core.flat());
const suggest = (query: string) => suggestWords(wordsOf(query));

/** Suggestions as a reader sees them: the name, and why. */
const told = (query: string) =>
  suggest(query).items.map(({ kind, position, because, name }) => {
    if (kind === "skill") return `${entries.skills[position]?.name}: skill`;
    const title = entries.roles[position]?.title;
    return because === "title" ? title : `${title}: ${because} ${name}`;
  });

describe("suggestions", () => {
  it("name the role whose title is being typed, and give no reason for it", () => {
    expect(told("penetration te")[0]).toBe("Penetration Tester");
  });

  it("say by which other name a role was found", () => {
    expect(told("sre")).toEqual(["Site Reliability Engineer: alias SRE"]);
    expect(told("ethical ha")[0]).toBe("Penetration Tester: alias Ethical Hacker");
  });

  it("name a skill, and after it the roles that require it", () => {
    expect(told("terraform")).toEqual([
      "Terraform: skill",
      "DevOps Engineer: skill Terraform",
      "Site Reliability Engineer: skill Terraform",
    ]);
  });

  it("name only the skill until it is known who requires it", () => {
    const early = suggestionsFor(entries, names, spelling(names.words));
    expect(early(["terraform"]).items.map(({ kind }) => kind)).toEqual(["skill"]);
  });

  it("name at most three roles for a skill", () => {
    expect(told("python").filter((each) => each?.endsWith("skill Python"))).toHaveLength(3);
  });

  it("name no role twice", () => {
    for (const query of ["data", "engineer", "python", "c", "kubernetes", "s"]) {
      const roles = suggest(query).items.filter(({ kind }) => kind === "role");
      expect(new Set(roles.map(({ position }) => position)).size, query).toBe(roles.length);
    }
  });

  it("are at most eight", () => {
    for (const query of ["e", "d", "s", "developer", "engineer"])
      expect(suggest(query).items.length, query).toBeLessThanOrEqual(8);
    const many = smallEntries(Array.from({ length: 20 }, (_, at) => ({ title: `Engineer ${at}` })));
    const index = nameIndex(many);
    expect(suggestionsFor(many, index, spelling(index.words))(["engineer"]).items).toHaveLength(8);
  });

  it("are none for nothing, and for what is like no name", () => {
    for (const query of ["", "  ", "?", "xyzzyqqq"])
      expect(suggest(query), query).toEqual({ items: [], corrected: undefined });
  });
});

describe("a misspelt word", () => {
  it("is corrected, and it is said what was looked for", () => {
    expect(told("pyhton")[0]).toBe("Python: skill");
    expect(suggest("pyhton").corrected).toBe("python");
    expect(suggest("data sceintist").corrected).toBe("data scientist");
    expect(told("data sceintist")[0]).toBe("Data Scientist");
  });

  it("is not seen in one that is only unfinished", () => {
    for (const query of ["pyt", "data scie", "kuber"]) {
      expect(suggest(query).corrected, query).toBeUndefined();
      expect(suggest(query).items.length, query).toBeGreaterThan(0);
    }
  });

  it("is not corrected to what suggests nothing", () => {
    expect(suggest("xyzzyqqq python").corrected).toBeUndefined();
  });
});

describe("suggestions for the roles of this site", () => {
  let first: (query: string, most?: number) => (string | undefined)[];
  beforeAll(async () => {
    const real = readEntries(searchNames(await realCatalog()));
    const index = nameIndex(real);
    const suggest = suggestionsFor(real, index, spelling(index.words));
    first = (query, most = 3) => {
      const { meant, said } = readQuestion(query, undefined, real, index);
      return suggest(meant, undefined, said)
        .items.slice(0, most)
        .map(({ kind, position }) => (kind === "role" ? real.roles[position]?.title : real.skills[position]?.name));
    };
  });

  it.each([
    ["data", ["Data Engineer", "Data Scientist", "Data Analyst"]],
    ["network", ["Network Engineer", "Network Architect", "Network Technician"]],
    ["it", ["IT Project Manager", "IT Manager", "IT Support Specialist"]],
    ["security", ["Security Engineer", "Security Analyst", "Security Architect"]],
    ["cloud", ["Cloud Engineer", "Cloud Architect", "Cloud Security Engineer"]],
    ["test", ["QA Engineer", "Test Manager", "Test Automation Engineer"]],
    ["designer", ["UX Designer", "UI Designer", "Product Designer"]],
  ])("begin for “%s” with %j, in some order", (query, titles) => {
    expect(first(query).sort()).toEqual([...titles].sort());
  });

  it.each([
    ["developer", "Software Engineer"],
    ["manager", "Product Manager"],
    ["ux re", "UX Researcher"],
    ["data an", "Data Analyst"],
    ["it sup", "IT Support Specialist"],
    ["it suport", "IT Support Specialist"],
    ["python", "Python"],
  ])("begin for “%s” with %s", (query, title) => {
    expect(first(query, 1)).toEqual([title]);
  });
});
