import { describe, expect, it } from "vitest";
import { searchNames } from "../../scripts/catalog/derive/search-names.ts";
import { searchFacts } from "../../scripts/site/search-facts.ts";
import { siteContext } from "../../scripts/site/site-context.ts";
import { readEntries } from "../../templates/browser/search/entries.ts";
import { catalogOf, role } from "../support/roles-folder.ts";

const SKILLS = `sql: { name: SQL, kind: language, aliases: [Structured Query Language, SEQUEL] }
python: { name: Python, kind: language }
c-sharp: { name: "C#", kind: language }
java: { name: Java, kind: language }
git: { name: Git, kind: tool }
`;

const catalog = () =>
  catalogOf({
    "_skills.yaml": SKILLS,
    "data-engineer.md": role(
      "aliases: [ETL Developer, Data Plumber]\nskills: { core: [sql, { any: [python, c-sharp] }, git], useful: [java] }",
    ),
    "sre.md": role("", "", "Site Reliability Engineer"),
  });

const sent = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value));

describe("the names of a catalog, sent and read", () => {
  it("are its roles with their titles, aliases and required skills, alternatives included", async () => {
    const { roles, skills } = readEntries(sent(searchNames(await catalog())));
    const nameOf = (position: number) => skills[position]?.name;
    expect(roles.map(({ slug, title, aliases, core }) => ({ slug, title, aliases, core: core.map(nameOf) }))).toEqual([
      { slug: "backend-developer", title: "Backend Developer", aliases: [], core: ["SQL", "Git", "Python", "Java"] },
      {
        slug: "data-engineer",
        title: "Data Engineer",
        aliases: ["ETL Developer", "Data Plumber"],
        core: ["SQL", "Python", "C#", "Git"],
      },
      { slug: "sre", title: "Site Reliability Engineer", aliases: [], core: [] },
    ]);
  });

  it("are its skills with the ids of their pages, whether or not these are like the names", async () => {
    const { skills } = readEntries(sent(searchNames(await catalog())));
    expect(Object.fromEntries(skills.map(({ id, name }) => [id, name]))).toEqual({
      "c-sharp": "C#",
      git: "Git",
      java: "Java",
      python: "Python",
      sql: "SQL",
    });
  });

  it("do not repeat an address that follows from the name", async () => {
    const { slugs, skillIds } = searchNames(await catalog());
    expect(slugs).toEqual(["", "", "sre"]);
    expect(skillIds.filter(Boolean)).toEqual(["c-sharp"]);
  });

  it("hold nothing of what only the details do until these are there", async () => {
    const made = await catalog();
    const names = sent(searchNames(made));
    const config = {
      workingDirectory: "/",
      programFolder: "/",
      roles: "/",
      out: "/",
      baseUrl: undefined,
      today: "2026-11-24",
    };
    const details = sent(searchFacts(siteContext(made, { ...config, rolesPath: "" })));
    const [without, complete] = [readEntries(names), readEntries(names, details)];
    const useful = ({ roles, skills }: typeof complete) => roles[1]?.useful.map((at) => skills[at]?.name);
    const aliases = ({ skills }: typeof complete) => skills.find(({ id }) => id === "sql")?.aliases;
    expect([useful(without), aliases(without)]).toEqual([[], []]);
    expect([useful(complete), aliases(complete)]).toEqual([["Java"], ["Structured Query Language", "SEQUEL"]]);
  });
});
