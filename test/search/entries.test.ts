import { describe, expect, it } from "vitest";
import { rolesWithSkills, searchNames } from "../../scripts/catalog/derive/search-names.ts";
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
  it("are its roles with their titles and aliases", async () => {
    const { roles } = readEntries(sent(searchNames(await catalog())));
    expect(roles).toEqual([
      { slug: "backend-developer", title: "Backend Developer", aliases: [], common: 0 },
      { slug: "data-engineer", title: "Data Engineer", aliases: ["ETL Developer", "Data Plumber"], common: 0 },
      { slug: "sre", title: "Site Reliability Engineer", aliases: [], common: 0 },
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

  it("come with the word lists of the site's own words", async () => {
    const { language } = readEntries(
      sent(searchNames(await catalogOf({ "_strings.yaml": "search-stop-words: wie werde ich\n" }))),
    );
    expect(["wie", "the"].map(language.isStopWord)).toEqual([true, false]);
    expect(language.representative("dev")).toBe("developer");
  });

  it("hold the other names of skills", async () => {
    const { skills } = readEntries(sent(searchNames(await catalog())));
    expect(skills.find(({ id }) => id === "sql")?.aliases).toEqual(["Structured Query Language", "SEQUEL"]);
  });
});

describe("the roles that need a skill, sent apart", () => {
  it("are those that require it, first without a choice, and those that it is useful to", async () => {
    const made = await catalog();
    const titles = readEntries(sent(searchNames(made))).roles.map(({ title }) => title);
    const named = (positions: readonly number[]) => positions.map((position) => titles[position]);
    const told = [...rolesWithSkills(made)].map(([id, roles]) => {
      const { core, useful } = sent(roles);
      return [id, core.map(named), named(useful)];
    });
    expect(told).toEqual([
      ["sql", [["Backend Developer", "Data Engineer"]], []],
      ["python", [[], ["Backend Developer", "Data Engineer"]], []],
      ["c-sharp", [[], ["Data Engineer"]], []],
      ["java", [[], ["Backend Developer"]], ["Data Engineer"]],
      ["git", [["Backend Developer", "Data Engineer"]], []],
    ]);
  });
});
