import { describe, expect, it } from "vitest";
import { mostAskedFor, skillGroups, skillIndex, skillPage } from "../../../scripts/catalog/derive/skill-page.ts";
import { catalogOf, DEFAULT_FILES, role } from "../../support/roles-folder.ts";

describe("a skill's page", () => {
  it("lists the roles that require it, and what would do in its place", async () => {
    const catalog = await catalogOf({ "data-engineer.md": role("skills: { core: [python, sql, git] }") });
    const { requiredBy, usefulFor } = skillPage(catalog, "python");
    expect(requiredBy.map(({ card, alternatives }) => [card.slug, alternatives])).toEqual([
      ["data-engineer", []],
      ["backend-developer", [{ id: "java", name: "Java" }]],
    ]);
    expect(usefulFor).toEqual([]);
  });

  it("has no alternatives where the role lists the skill by itself as well", async () => {
    const catalog = await catalogOf({
      "data-engineer.md": role("skills: { core: [{ any: [java, python] }, python, sql] }"),
    });
    const entry = skillPage(catalog, "python").requiredBy.find(({ card }) => card.slug === "data-engineer");
    expect(entry?.alternatives).toEqual([]);
  });

  it("lists the roles where it is useful, with alternatives of that list", async () => {
    const catalog = await catalogOf({
      "data-engineer.md": role("skills: { core: [sql, git, python], useful: [{ any: [java, python] }] }"),
    });
    const { usefulFor } = skillPage(catalog, "java");
    expect(usefulFor.map(({ card, alternatives }) => [card.slug, alternatives])).toEqual([
      ["data-engineer", [{ id: "python", name: "Python" }]],
    ]);
  });

  it("says what each stage of proficiency means, lowest first, as far as that is written", async () => {
    const levels = "{ expert: [You can mend a broken history.], awareness: [You can say what a commit is.] }";
    const catalog = await catalogOf({
      "_skills.yaml": (DEFAULT_FILES["_skills.yaml"] ?? "").replace("kind: tool", `kind: tool, levels: ${levels}`),
    });
    expect(skillPage(catalog, "git").stages).toEqual([
      { name: "Awareness", lines: ["You can say what a commit is."] },
      { name: "Expert", lines: ["You can mend a broken history."] },
    ]);
    expect(skillPage(catalog, "sql").stages).toEqual([]);
  });

  it("names first the roles that take nothing in its place", async () => {
    const catalog = await catalogOf({
      "data-engineer.md": role("skills: { core: [python, sql, git] }", "", "Zoo Engineer"),
    });
    expect(skillPage(catalog, "python").requiredBy.map(({ card }) => card.slug)).toEqual([
      "data-engineer",
      "backend-developer",
    ]);
  });

  it("says how well it is expected, level by level, of those roles that say so", async () => {
    const levels =
      "levels:\n  senior: { skills: { sql: expert } }\n  junior: { skills: { sql: working, git: working } }";
    const catalog = await catalogOf({ "data-engineer.md": role(`skills: { core: [python, sql, git] }\n${levels}`) });
    expect(skillPage(catalog, "sql").proficiency).toEqual([
      {
        role: { slug: "data-engineer", title: "Data Engineer" },
        levels: [
          { name: "Junior", stage: "Working" },
          { name: "Senior", stage: "Expert" },
        ],
      },
    ]);
    expect(skillPage(catalog, "python").proficiency).toEqual([]);
  });

  it("names the skills that the same roles list, the most telling first, and no alternative to itself", async () => {
    const catalog = await catalogOf({
      "backend-developer.md": role("skills: { core: [{ any: [java, python] }, sql, git] }", "", "Backend Developer"),
      "a.md": role("skills: { core: [{ any: [java, python] }, sql, git] }", "", "Alpha"),
      "b.md": role("skills: { core: [git, sql, { any: [java, python] }] }", "", "Beta"),
      "c.md": role("skills: { core: [git, java, python] }", "", "Gamma"),
    });
    expect(skillPage(catalog, "sql").companions.map(({ id, shared, of }) => [id, shared, of])).toEqual([
      ["git", 3, 3],
      ["java", 3, 3],
      ["python", 3, 3],
    ]);
    expect(skillPage(catalog, "java").companions.map(({ id }) => id)).toEqual(["git", "sql"]);
  });

  it("says of the skill what the vocabulary says, and no more", async () => {
    const catalog = await catalogOf();
    expect(skillPage(catalog, "sql")).toMatchObject({
      id: "sql",
      name: "SQL",
      kind: "language",
      aliases: ["Structured Query Language"],
      summary: null,
      url: null,
    });
  });
});

describe("the list of skills", () => {
  it("is grouped by kind, both in alphabetical order, with how many roles list each", async () => {
    const catalog = await catalogOf({
      "_skills.yaml": `${DEFAULT_FILES["_skills.yaml"]}writing: { name: Writing }\nbash: { name: Bash, kind: language }\n`,
      "data-engineer.md": role("skills: { core: [sql, git, bash], useful: [java, writing] }"),
    });
    const groups = skillGroups(catalog).map(({ kind, skills }) => [
      kind,
      skills.map(({ name, core, useful }) => [name, core, useful]),
    ]);
    expect(groups).toEqual([
      [
        "language",
        [
          ["Bash", 1, 0],
          ["Java", 1, 1],
          ["Python", 1, 0],
          ["SQL", 2, 0],
        ],
      ],
      ["tool", [["Git", 2, 0]]],
      [null, [["Writing", 0, 1]]],
    ]);
  });
});

describe("the index of all skills", () => {
  const tools = (count: number) =>
    Array.from(
      { length: count },
      (_, at) => `tool-${at}: { name: ${at % 2 ? "Öse" : "Ofen"} ${at}, kind: tool }\n`,
    ).join("");
  const withTools = (count: number) => catalogOf({ "_skills.yaml": `${DEFAULT_FILES["_skills.yaml"]}${tools(count)}` });
  const lettersOf = async (count: number) =>
    skillIndex(skillGroups(await withTools(count))).map(({ kind, count: all, parts }) => [
      kind,
      all,
      parts.map(({ letter, skills }) => `${letter} ${skills.length}`),
    ]);

  it("parts a kind by letters where it is long, and leaves a short one whole", async () => {
    expect(await lettersOf(23)).toEqual([
      ["language", 3, ["null 3"]],
      ["tool", 24, ["null 24"]],
    ]);
    expect(await lettersOf(24)).toEqual([
      ["language", 3, ["null 3"]],
      ["tool", 25, ["G 1", "O 24"]],
    ]);
  });

  it("names first the skills that most roles require, and none that only one does", async () => {
    const catalog = await catalogOf({
      "_site.yaml": "title: Test Guide\n",
      "data-engineer.md": role("skills: { core: [python, sql] }"),
      "data-analyst.md": role("skills: { core: [git, sql] }", "", "Data Analyst"),
    });
    const most = mostAskedFor(skillGroups(catalog)).map(({ name, core }) => `${name} ${core}`);
    expect(most).toEqual(["SQL 3", "Python 2", "Git 2"]);
  });
});
