import { describe, expect, it } from "vitest";
import { mustGet } from "../../scripts/catalog/catalog.ts";
import { PAGE_SECTIONS } from "../../scripts/schema/role.ts";
import { formatsFor } from "../../scripts/site/filters.ts";
import { SECTIONS, sectionsIn } from "../../scripts/site/role-fields.ts";
import { rolePage } from "../../scripts/site/role-page.ts";
import { roleMarkdown } from "../../scripts/site/text/role-markdown.ts";
import { rolePageText } from "../../scripts/site/text/role-page-text.ts";
import { catalogOf, type Files, NO_PAY, role } from "../support/roles-folder.ts";

async function page(more: string, files: Files = {}, title?: string) {
  const catalog = await catalogOf({ ...files, "data-engineer.md": role(more, "", title) });
  return rolePage(catalog, mustGet(catalog.roles, "data-engineer"));
}

describe("a role's page", () => {
  it("leaves no trace of the sections that the role does not have", async () => {
    expect(await page("")).toMatchObject({
      aliases: [],
      reviewers: [],
      occupation: null,
      occupations: null,
      facts: { pay: null, outlook: null, education: null },
      skills: null,
      levels: [],
      stages: [],
      roadmap: null,
      routes: [],
      pros: [],
      cons: [],
      suits: [],
      "not-for": [],
      related: [],
      sources: [],
    });
  });

  it("names skills, with alternatives together", async () => {
    const { skills } = await page("skills: { core: [sql, git, { any: [java, python] }] }");
    expect(skills).toEqual({
      core: [
        [{ id: "sql", name: "SQL" }],
        [{ id: "git", name: "Git" }],
        [
          { id: "java", name: "Java" },
          { id: "python", name: "Python" },
        ],
      ],
      useful: [],
    });
  });

  it("gives the facts of the occupation, each with its source", async () => {
    const occupations = `US:
  classification: SOC 2018
  codes:
    15-1252:
      title: Software Developers
      outlook: { from: 2025, to: 2035, growth: -1.5, source: projections }
      entry: { education: A degree, source: projections }
`;
    const { occupation, facts } = await page("occupations: { US: { code: 15-1252, fit: residual } }", {
      ...NO_PAY,
      "_occupations.yaml": occupations,
    });
    expect(occupation).toEqual({
      country: "US",
      code: "15-1252",
      title: "Software Developers",
      classification: "SOC 2018",
      fit: "residual",
      why: null,
    });
    expect(facts).toEqual({
      pay: null,
      strip: null,
      outlook: {
        from: 2025,
        to: 2035,
        growth: -1.5,
        openings: null,
        occupation: "Software Developers",
        area: "US",
        source: "projections",
      },
      education: { value: "A degree", source: "projections", occupation: "Software Developers", area: "US" },
    });
  });

  it("gives no facts of an occupation that stands for the role weakly", async () => {
    const { occupation, facts } = await page("occupations: { US: { code: 15-1252, fit: weak } }");
    expect([occupation, facts.pay, facts.outlook, facts.education]).toEqual([null, null, null, null]);
  });

  it("names the roles that people come from", async () => {
    const { routes } = await page("routes: [{ kind: lateral, from: [backend-developer], text: They know the data. }]");
    expect(routes).toEqual([
      {
        kind: "lateral",
        from: [{ slug: "backend-developer", title: "Backend Developer" }],
        text: "They know the data.",
      },
    ]);
  });

  it("names related roles with their domain and the number of skills in common", async () => {
    const { related } = await page(
      "skills: { core: [git, java, { any: [python, sql] }] }\nrelated: [{ role: backend-developer, why: They make the data. }]",
    );
    expect(related).toEqual([
      {
        slug: "backend-developer",
        title: "Backend Developer",
        domain: related[0]?.domain,
        why: "They make the data.",
        shared: 4,
        hasPlan: true,
      },
    ]);
  });

  it("offers a plan only between roles that say what they ask for", async () => {
    const related = "related: [{ role: backend-developer, why: They make the data. }]";
    expect((await page(related)).related.map(({ hasPlan }) => hasPlan)).toEqual([false]);
  });

  it("lists the sources that it names and those of every figure that it shows, each once", async () => {
    const { sources } = await page(
      "sources: [projections]\noccupations: { US: { code: 15-1252, fit: close } }\nlevels: { junior: {} }",
    );
    expect(sources.map(({ id }) => id)).toEqual(["projections", "wage-statistics"]);
  });

  it("lists no source of figures that it does not show", async () => {
    const { sources } = await page("occupations: { US: { code: 15-1252, fit: weak } }\nlevels: { junior: {} }");
    expect(sources).toEqual([]);
  });
});

describe("a roadmap", () => {
  const steps = (...efforts: string[]) =>
    `roadmap:\n${efforts.map((effort, index) => `  - { id: s${index + 1}, title: Step ${index + 1}, ${effort} }`).join("\n")}`;

  it("adds up the hours of its steps", async () => {
    const { roadmap } = await page(
      steps("effort: { low: 10, high: 20 }", "effort: { low: 5.5, high: 6 }", "effort: { low: 1, high: 1 }"),
    );
    expect(roadmap?.total).toMatchObject({ low: 20, high: 30 });
  });

  it("has no total where a step gives no hours", async () => {
    const { roadmap } = await page(
      steps("effort: { low: 10, high: 20 }", "done: You can do it", "effort: { low: 1, high: 1 }"),
    );
    expect(roadmap?.total).toBeNull();
  });

  it("numbers its steps and names those that come before", async () => {
    const { roadmap } = await page(steps("learn: [sql]", "after: [s1]", "after: [s2, s1]"));
    expect(roadmap?.steps.map(({ number, after }) => [number, after])).toEqual([
      [1, []],
      [2, [{ number: 1, title: "Step 1" }]],
      [
        3,
        [
          { number: 2, title: "Step 2" },
          { number: 1, title: "Step 1" },
        ],
      ],
    ]);
    expect(roadmap?.steps[0]?.learn).toEqual([[{ id: "sql", name: "SQL" }]]);
  });
});

describe("the levels of a role", () => {
  it("go from the lowest to the highest of the ladder, in whatever order the role has them", async () => {
    const { levels } = await page("levels: { lead: {}, junior: {}, senior: {} }");
    expect(levels.map(({ id }) => id)).toEqual(["junior", "senior", "lead"]);
  });

  it("have a title of their own, or one made from the level and the role", async () => {
    const { levels } = await page("levels: { junior: { title: Trainee }, mid: {} }");
    expect(levels.map(({ title }) => title)).toEqual(["Trainee", "Mid-level Data Engineer"]);
  });

  it("do not say the level twice where the role's title says it", async () => {
    const { levels } = await page("levels: { senior: {}, lead: {} }", {}, "Lead Data Engineer");
    expect(levels.map(({ title }) => title)).toEqual(["Senior Lead Data Engineer", "Lead Data Engineer"]);
  });

  it("say what the role adds and what the ladder says of the level", async () => {
    const duties = "[Load files, Fix jobs, Write tests]";
    const { levels, stages } = await page(
      `levels: { junior: { summary: Works on one job at a time., duties: ${duties}, skills: { sql: working } } }`,
    );
    expect(levels[0]).toMatchObject({
      name: "Junior",
      summary: "Works on one job at a time.",
      ladderSummary: null,
      duties: { own: ["Load files", "Fix jobs", "Write tests"], shared: ["Ask early when stuck"] },
      skills: [{ skill: { id: "sql", name: "SQL" }, stage: { id: "working", name: "Working" } }],
      salaries: [],
    });
    expect(stages).toEqual([{ name: "Working", summary: null }]);
  });

  it("stand side by side, skill by skill, and what a stage means is said once", async () => {
    const skills = "{ sql: working }";
    const { levelSkills, skillMeanings } = await page(
      `levels: { junior: { skills: ${skills} }, mid: { skills: { git: working } }, senior: { skills: ${skills} } }`,
      {
        "_skills.yaml":
          "sql: { name: SQL, kind: language, levels: { working: [You can write a query.] } }\ngit: { name: Git, kind: tool }\njava: { name: Java, kind: language }\npython: { name: Python, kind: language }\n",
      },
    );
    const working = { name: "Working", marks: expect.stringMatching(/^●+○*$/) };
    expect(levelSkills.map(({ skill, stages }) => [skill.id, stages])).toEqual([
      ["sql", [working, null, working]],
      ["git", [null, working, null]],
    ]);
    expect(skillMeanings).toEqual([
      { skill: { id: "sql", name: "SQL" }, stages: [{ name: "Working", lines: ["You can write a query."] }] },
    ]);
  });

  it("have a chart from two figures on", async () => {
    const two = await page("occupations: { US: { code: 15-1252, fit: close } }\nlevels: { junior: {}, mid: {} }");
    expect(two.occupations?.block?.chart?.rows.map(({ level }) => level)).toEqual(["Junior", "Mid-level"]);
    const one = await page("occupations: { US: { code: 15-1252, fit: close } }\nlevels: { junior: {} }");
    expect(one.occupations?.block?.chart).toBeNull();
  });
});

describe("the order of a role's sections", () => {
  const FILES = { "_site.yaml": "title: Ward\nsections: [pros-and-cons, levels]\n" };
  const MORE =
    "skills: { core: [sql, python, java, git] }\nlevels: { junior: {} }\npros: [Quiet nights]\nsuits: [Calm people]";
  const BODY = "\n## What they do\n\nThey look after people.\n";

  it("is the site's, in the page's contents and in its Markdown", async () => {
    const catalog = await catalogOf({ ...FILES, "data-engineer.md": role(MORE, BODY) });
    const { body } = mustGet(catalog.roles, "data-engineer");
    const shown = rolePage(catalog, mustGet(catalog.roles, "data-engineer"));
    const { contents } = rolePageText(shown, body, "../../", catalog.words);
    expect(contents.map(({ anchor }) => anchor)).toEqual([
      "pros-and-cons",
      "levels",
      "text-what-they-do",
      "fit",
      "skills",
    ]);
    const markdown = roleMarkdown(shown, body, {
      words: catalog.words,
      formats: formatsFor("en", catalog.words),
      address: (path) => path,
      hasPay: catalog.hasPay,
      overdue: {},
    });
    const headings = [...markdown.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);
    expect(headings).toEqual([
      catalog.words("pros"),
      catalog.words("levels"),
      "What they do",
      catalog.words("suits"),
      catalog.words("skills"),
    ]);
  });

  it("has every section of the table of fields", () => {
    expect(sectionsIn(PAGE_SECTIONS)).toEqual(SECTIONS);
  });
});
