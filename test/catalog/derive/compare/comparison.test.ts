import { describe, expect, it } from "vitest";
import type { Catalog } from "../../../../scripts/catalog/catalog.ts";
import { pairKeys, pairOf } from "../../../../scripts/catalog/derive/compare/compare-pages.ts";
import { compareInWords } from "../../../../scripts/catalog/derive/compare/compare-words.ts";
import { type ComparedRole, comparedRole } from "../../../../scripts/catalog/derive/compare/compared-role.ts";
import { type Comparison, compare } from "../../../../scripts/catalog/derive/compare/comparison.ts";
import { wordsFor } from "../../../../scripts/schema/strings.ts";
import { formatsFor } from "../../../../scripts/site/filters.ts";
import { catalogOf, DEFAULT_FILES, type Files } from "../../../support/roles-folder.ts";

const file = (title: string, more: string) => `---
title: ${title}
summary: Does what is needed so that the tests of comparisons have something to compare.
domain: engineering
reviewed: 2026-11-20
${more.trim()}
---
`;
const ESTIMATED =
  'occupations: { US: { code: "15-1252", fit: part } }\nlevels: { junior: {}, mid: {}, senior: {}, lead: {} }';
const paid = (low: number, high: number, more = "area: US, currency: USD, period: year") =>
  `salary: { low: ${low}, high: ${high}, ${more}, source: wage-statistics }`;
const skills = (core: string, useful = "") => `skills: { core: [${core}], useful: [${useful}] }`;

/** A role of which nothing is known. */
const blank: ComparedRole = {
  ...{ slug: "a", title: "A", summary: "", domain: { id: "x", name: "X", hue: 1 }, ladder: "default", levels: [] },
  ...{ occupation: null, pay: null, spread: null, outlook: null, education: null, hours: null },
  ...{ needsExperience: false, skills: { core: [], useful: [] }, routes: [], suits: [], notFor: [] },
  ...{ pros: [], cons: [], own: [], readyWith: [] },
};
const choiceOf = (role: object) => ({ role: { ...blank, ...role }, level: null });
const words = wordsFor("en", {});
const context = { words, hasPay: true, ...formatsFor("en", words) };

async function comparing(
  roles: Record<string, string>,
  picks: [slug: string, level?: string][],
  files: Files = {},
): Promise<{ catalog: Catalog; comparison: Comparison; sentences: string[] }> {
  const own = Object.entries(roles).map(([slug, more]) => [`${slug}.md`, file(`Role ${slug.toUpperCase()}`, more)]);
  const catalog = await catalogOf({ ...Object.fromEntries(own), ...files });
  const comparison = compare(
    picks.map(([slug, level = null]) => {
      const role = catalog.roles.get(slug);
      if (!role) throw new Error(`no role ${slug}`);
      return { role: comparedRole(catalog, role), level };
    }),
  );
  const context = { words: catalog.words, hasPay: catalog.hasPay, ...formatsFor("en", catalog.words) };
  return { catalog, comparison, sentences: compareInWords(comparison, context) };
}

describe("the skills of two roles", () => {
  const groupsOf = ({ skillGroups }: Comparison) =>
    skillGroups.map(({ kind, role, rows }) => [kind + role, rows.map((row) => row.choice.map(({ name }) => name))]);

  it("are those that both list, and those that one of them lists alone", async () => {
    const { comparison, sentences } = await comparing({ a: skills("sql, git, python"), b: skills("sql, git, java") }, [
      ["a"],
      ["b"],
    ]);
    expect(groupsOf(comparison)).toEqual([
      ["shared", [["SQL"], ["Git"]]],
      ["onlyRole A", [["Python"]]],
      ["onlyRole B", [["Java"]]],
    ]);
    expect(sentences).toEqual(["Only Role A requires Python.", "Only Role B requires Java."]);
  });

  it("are in common in part where one role takes alternatives of which the other needs one", async () => {
    const { comparison } = await comparing(
      { a: skills("{ any: [python, java] }, sql, git"), b: skills("python, sql, git") },
      [["a"], ["b"]],
    );
    const partly = comparison.skillGroups.find(({ kind }) => kind === "partly");
    expect(partly?.rows.map(({ choice }) => choice.map(({ id }) => id))).toEqual([["python"]]);
    expect(partly?.rows[0]?.needs).toMatchObject([
      [{ choice: [{ id: "python" }, { id: "java" }], exact: false }],
      [{ choice: [{ id: "python" }], exact: true }],
    ]);
  });

  it("are the very same where both take the same alternatives, in whatever order", async () => {
    const { comparison } = await comparing(
      { a: skills("{ any: [python, java] }, sql, git"), b: skills("{ any: [java, python] }, sql, git") },
      [["a"], ["b"]],
    );
    expect(comparison.skillGroups.map(({ kind }) => kind)).toEqual(["shared"]);
  });

  it("are said once where both ask for them alike, and one by one where they do not", async () => {
    const { comparison } = await comparing(
      {
        a: `${skills("sql, git, python")}\nlevels: { junior: { skills: { git: working } } }`,
        b: `${skills("sql, git, java", "python")}\nlevels: { junior: { skills: { git: expert } } }`,
      },
      [["a"], ["b"]],
    );
    const names = (needs: { choice: { name: string }[] }[] = []) => needs.map(({ choice: [skill] }) => skill?.name);
    const { same, rows, only } = comparison.skills;
    expect([names(same?.required), names(same?.useful)]).toEqual([["SQL"], []]);
    expect(names(rows)).toEqual(["Git", "Python"]);
    expect(only?.map(({ value }) => names(value?.required))).toEqual([[], ["Java"]]);
  });

  it("of three roles tell apart what all list, what some list and what one lists", async () => {
    const { comparison } = await comparing(
      { a: skills("sql, git, python"), b: skills("sql, git, python"), c: skills("sql, java, { any: [hcl, bash] }") },
      [["a"], ["b"], ["c"]],
      { "_skills.yaml": `${DEFAULT_FILES["_skills.yaml"]}hcl: { name: HCL }\nbash: { name: Bash }\n` },
    );
    expect(groupsOf(comparison)).toEqual([
      ["shared", [["SQL"]]],
      ["some", [["Git"], ["Python"]]],
      ["onlyRole C", [["Java"], ["HCL", "Bash"]]],
    ]);
  });
});

describe("how well skills have to be mastered", () => {
  const LEVELS = {
    a: `${skills("sql, git, { any: [python, java] }")}
levels:
  junior: { skills: { sql: working, python: working } }
  mid: {}
  senior: { skills: { sql: expert } }
  lead: {}`,
    b: `${skills("sql, git, python")}
levels: { junior: { skills: { sql: expert } }, senior: {} }`,
  };
  const expected = ({ skillGroups }: Comparison) =>
    skillGroups.flatMap(({ rows }) =>
      rows.map(({ choice: [first], needs }) => [
        first?.id,
        ...needs.map((own) =>
          own.flatMap((need) => need.expected.map(({ skill, level, stage }) => [skill, level, stage].join(" ").trim())),
        ),
      ]),
    );

  it("stands beside each skill, for the levels that say so, with the name of an alternative", async () => {
    const { comparison } = await comparing(LEVELS, [["a"], ["b"]]);
    expect(comparison.hasExpectations).toBe(true);
    expect(expected(comparison)).toEqual([
      ["sql", ["Junior Working", "Senior Expert"], ["Junior Expert"]],
      ["git", [], []],
      ["python", ["Python Junior Working"], []],
    ]);
  });

  it("holds at a chosen level as the last level up to it has said", async () => {
    const { comparison } = await comparing(LEVELS, [
      ["a", "mid"],
      ["b", "senior"],
    ]);
    expect(expected(comparison)).toEqual([
      ["sql", ["Mid-level Working"], ["Senior Expert"]],
      ["git", [], []],
      ["python", ["Python Mid-level Working"], []],
    ]);
  });

  it("leaves no trace with roles, or at levels, that say nothing of it", async () => {
    const silent = await comparing({ a: skills("sql, git, python"), b: ESTIMATED }, [["a"], ["b"]]);
    expect(silent.comparison.hasExpectations).toBe(false);
    const { comparison } = await comparing({ ...LEVELS, c: skills("sql, git, java") }, [["b", "lead"], ["c"]]);
    expect(comparison.hasExpectations).toBe(false);
  });

  it("makes a skill that a level alone names a useful one", async () => {
    const { comparison } = await comparing(
      { a: skills("sql, git, python"), b: "levels: { junior: { skills: { java: working } } }" },
      [["a"], ["b"]],
    );
    const row = comparison.skillGroups.find(({ role }) => role === "Role B")?.rows[0];
    expect(row?.needs[1]).toMatchObject([
      { choice: [{ id: "java" }], required: false, expected: [{ stage: "Working" }] },
    ]);
  });
});

describe("the pay of two roles", () => {
  it("is told apart at the middle level, in amounts of the data", async () => {
    const { comparison, sentences } = await comparing(
      {
        a: `levels:\n  junior: { ${paid(50_000, 60_000)} }\n  senior: { ${paid(100_000, 150_000)} }`,
        b: `levels:\n  junior: { ${paid(50_000, 60_000)} }\n  senior: { ${paid(112_000, 170_000)} }`,
      },
      [["a"], ["b"]],
    );
    expect(comparison.pay?.axis).toEqual({ low: 40_000, high: 180_000 });
    expect(
      comparison.pay?.rungs.map(({ name, row }) => [name, row.map(({ at, value }) => [at, value?.pay?.low])]),
    ).toEqual([
      ["Junior", [[null, 50_000]]],
      [
        "Senior",
        [
          [0, 100_000],
          [1, 112_000],
        ],
      ],
    ]);
    expect(sentences).toEqual([
      "The published range for Senior Role B begins $12,000 and ends $20,000 higher than that for Senior Role A (United States, a year).",
    ]);
  });

  it("is not said to differ where both are estimates from one occupation", async () => {
    const { sentences } = await comparing({ a: ESTIMATED, b: ESTIMATED }, [["a"], ["b"]]);
    expect(sentences).toEqual([
      "The estimates for Role A and Role B rest on the same occupation, Software Developers, so they do not tell these roles apart.",
    ]);
  });

  it("says so where an estimate stands beside a published range", async () => {
    const { comparison, sentences } = await comparing(
      { a: ESTIMATED, b: `levels:\n  senior: { ${paid(120_000, 180_000)} }` },
      [["a"], ["b"]],
    );
    expect(comparison.pay?.rungs.map(({ basis }) => basis)).toEqual(["estimate", "estimate", null, "estimate"]);
    expect(sentences.slice(0, 2)).toEqual([
      "The estimate for Senior Role A begins $10,000 higher and ends $10,000 lower than that for Senior Role B (United States, a year).",
      "One of these two is published and the other an estimate, so the difference is a rough one.",
    ]);
  });

  it.each([
    ["place", "area: DE, currency: USD, period: year"],
    ["currency", "area: US, currency: EUR, period: year"],
    ["period", "area: US, currency: USD, period: month"],
  ])("of another %s is never subtracted nor set on the same axis", async (_, other) => {
    const levels = (unit?: string) =>
      `levels:\n  junior: { ${paid(1000, 2000, unit)} }\n  senior: { ${paid(3000, 4000, unit)} }`;
    const { comparison, sentences } = await comparing({ a: levels(), b: levels(other) }, [["a"], ["b"]]);
    expect(sentences).toEqual([
      "The figures for Role A and Role B are of different places, currencies or periods, so they are not set against each other.",
    ]);
    for (const { row, unit } of comparison.pay?.rungs ?? []) {
      expect(unit).toBeNull();
      expect(row.map(({ value }) => value?.strip !== null)).toEqual([true, false]);
    }
  });

  it("is compared in an area that both have figures for, though it is not the first of one of them", async () => {
    const german = "{ low: 40, high: 50, area: DE, currency: EUR, period: year, source: wage-statistics }";
    const american = "{ low: 60, high: 80, area: US, currency: USD, period: year, source: wage-statistics }";
    const { comparison } = await comparing(
      { a: `levels: { mid: { salary: [${german}, ${american}] } }`, b: `levels: { mid: { salary: ${american} } }` },
      [["a"], ["b"]],
    );
    expect(comparison.unit).toEqual({ area: "US", currency: "USD", period: "year" });
    expect(comparison.rungs[0]?.cells.map(({ pay }) => pay?.low)).toEqual([60, 60]);
  });

  it("is said to be unknown where no source gives it", async () => {
    const { comparison, sentences } = await comparing({ a: ESTIMATED, b: "levels: { senior: {} }" }, [["a"], ["b"]]);
    expect(sentences).toContain("No sourced figure for pay is known for Role B.");
    expect(comparison.rungs.map(({ name, cells }) => [name, cells[1]?.pay ?? null])).toContainEqual(["Senior", null]);
  });

  it("is not spoken of where the site knows no figure at all", async () => {
    const levels = "levels: { junior: {}, senior: {} }";
    const { sentences, comparison } = await comparing({ a: levels, b: levels }, [["a"], ["b"]]);
    expect(sentences.join()).not.toMatch(/figure|pay/);
    expect(comparison.pay).toBeNull();
    expect(comparison.facts).toMatchObject({ outlook: null, education: null, hours: null });
  });
});

describe("what tells roles of two occupations apart", () => {
  it("is their medians, of one table and with what they are of, but not that of jobs which no other code covers", () => {
    const unit = { area: "US", currency: "USD", period: "year", reference: "2025-05", source: "oews" } as const;
    const of = (title: string, median: number, code: string, fit = "part") => ({
      ...blank,
      title,
      pay: { ...unit, median, occupation: `Occupation ${code}` },
      occupation: { country: "US", code, title: `Occupation ${code}`, classification: "SOC", fit, why: null },
    });
    const told = (...roles: object[]) => compareInWords(compare(roles.map(choiceOf)), context);
    expect(told(of("A", 135_000, "1"), of("B", 92_000, "2"))).toEqual([
      "The median for A is $43,000 a year higher than for B: $135,000 among Occupation 1, $92,000 among Occupation 2 (United States, May 2025).",
    ]);
    expect(told(of("A", 135_000, "1"), of("B", 92_000, "2", "residual"))).toEqual([]);
    expect(told(of("A", 135_000, "1"), of("B", 135_000, "1"))).toEqual([]);
    const other = of("B", 92_000, "2");
    expect(told(of("A", 135_000, "1"), { ...other, pay: { ...other.pay, reference: "2024-05" } })).toEqual([]);
  });

  it("is the education, the ways in and the growth where they differ", () => {
    const of = (title: string, growth: number, value: string, kinds: string[]) => ({
      ...blank,
      title,
      outlook: { growth, openings: null, from: 2025, to: 2035, source: "ep", occupation: `${title}s`, area: "US" },
      education: { value, source: "ep", occupation: `${title}s`, area: "US" },
      routes: kinds.map((kind) => ({ kind, from: [], text: "" })),
    });
    const told = (...roles: object[]) => compareInWords(compare(roles.map(choiceOf)), context);
    expect(told(of("Nurse", 5, "Degree", ["degree", "other"]), of("Baker", -2, "None", ["degree"]))).toEqual([
      "Typical entry education differs by occupation: Degree for Nurse; None for Baker (United States).",
      "Ways in described for one role alone: Another way for Nurse.",
      "Employment is expected to change from 2025 to 2035 by +5.0% for Nurses and −2.0% for Bakers (United States).",
    ]);
    expect(told(of("Nurse", 5, "Degree", ["degree"]), of("Baker", 5, "Degree", ["degree"]))).toEqual([]);
  });
});

describe("the levels of two roles", () => {
  const LADDERS = `${DEFAULT_FILES["_ladders.yaml"]}guild:
  - { id: apprentice, name: Apprentice }
  - { id: senior, name: Master, duties: [Train apprentices] }
`;

  it("are set against each other by their ids, and those without a counterpart stand alone", async () => {
    const { comparison } = await comparing(
      { a: "levels: { junior: {}, senior: {} }", b: "ladder: guild\nlevels: { apprentice: {}, senior: {} }" },
      [["a"], ["b"]],
      { "_ladders.yaml": LADDERS },
    );
    expect(comparison.rungs.map(({ id, cells }) => [id, cells.map(({ level }) => level?.name ?? null)])).toEqual([
      ["junior", ["Junior", null]],
      ["senior", ["Senior", "Master"]],
      ["apprentice", [null, "Apprentice"]],
    ]);
  });

  it("tell duties that are shared once, and only where the roles climb one ladder", async () => {
    const roles = { a: "levels: { junior: {}, senior: {} }", b: "levels: { junior: {} }" };
    const { comparison } = await comparing(roles, [["a"], ["b"]]);
    expect(comparison.rungs.map(({ sharedDuties }) => sharedDuties)).toEqual([["Ask early when stuck"], []]);
  });

  it("can be chosen: then these alone are compared, each under its own title", async () => {
    const { comparison } = await comparing({ a: ESTIMATED, b: ESTIMATED }, [
      ["a", "senior"],
      ["b", "mid"],
    ]);
    expect(comparison.rungs.map(({ name, cells }) => [name, cells.map(({ level }) => level?.title)])).toEqual([
      ["Senior – Mid-level", ["Senior Role A", "Mid-level Role B"]],
    ]);
  });

  it("can be chosen for all at once, where all have them", async () => {
    const levels = (ids: string) => `levels: { ${ids} }`;
    const { comparison } = await comparing({ a: levels("junior: {}, senior: {}"), b: levels("senior: {}, lead: {}") }, [
      ["a", "senior"],
      ["b"],
    ]);
    expect(comparison.levelOptions).toEqual([
      { name: null, roles: "a,b", isChosen: false },
      { name: "Senior", roles: "a:senior,b:senior", isChosen: true },
    ]);
    const apart = await comparing({ a: levels("junior: {}"), b: levels("lead: {}") }, [["a"], ["b"]]);
    expect(apart.comparison.levelOptions).toEqual([]);
    expect(apart.sentences).toContain("The levels differ: Junior for Role A; Lead for Role B.");
  });

  it("apply to a role without a choice of its own as to the others", async () => {
    const { comparison } = await comparing({ a: ESTIMATED, b: ESTIMATED }, [["a", "lead"], ["b"]]);
    expect(comparison.rungs[0]?.cells.map(({ level }) => level?.title)).toEqual(["Lead Role A", "Lead Role B"]);
  });
});

describe("the time to learn two roles", () => {
  const roadmap = (low: number) =>
    `roadmap:\n${[1, 2, 3].map((step) => `  - { title: Step ${step}, effort: { low: ${low}, high: ${low * 2} } }`).join("\n")}`;

  it("is a range of hours for each, and is told where both are known", async () => {
    const { sentences } = await comparing({ a: roadmap(10), b: roadmap(40) }, [["a"], ["b"]]);
    expect(sentences).toEqual([
      "Learning all steps of the roadmap from nothing takes about 30–60 hours for Role A and 100–200 hours for Role B. These hours are the editors’ own estimate.",
    ]);
    expect((await comparing({ a: roadmap(10), b: "" }, [["a"], ["b"]])).sentences).toEqual([]);
  });
});

describe("the ready pages", () => {
  it("are those of related roles, one for each pair, named in the order of the alphabet", async () => {
    const related = (slug: string) => `related: [{ role: ${slug}, why: They are next to each other. }]`;
    const { catalog } = await comparing({ b: related("a"), a: related("b"), c: related("b"), d: "" }, [["a"], ["b"]]);
    expect(pairKeys(catalog)).toEqual(["a-vs-b", "b-vs-c"]);
    expect(pairOf(catalog, "b-vs-c").map(({ slug }) => slug)).toEqual(["b", "c"]);
  });

  it("are found though a slug holds what stands between two slugs", async () => {
    const related = "related: [{ role: b-vs-c, why: They are next to each other. }]";
    const { catalog } = await comparing({ a: related, "b-vs-c": "" }, [["a"], ["b-vs-c"]]);
    expect(pairKeys(catalog)).toEqual(["a-vs-b-vs-c"]);
    expect(pairOf(catalog, "a-vs-b-vs-c").map(({ slug }) => slug)).toEqual(["a", "b-vs-c"]);
    expect(() => pairOf(catalog, "a-vs-b")).toThrow("`a-vs-b` is no pair of related roles");
  });
});
