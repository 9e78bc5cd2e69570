import { describe, expect, it } from "vitest";
import { catalogOf, type Files, NO_PAY, PLACES, role } from "../support/roles-folder.ts";

describe("related roles", () => {
  const related = (...entries: [role: string, why: string][]) =>
    role(`related: [${entries.map(([slug, why]) => `{ role: ${slug}, why: ${why} }`).join(", ")}]`);

  it("are related in both directions, though one of the two names the other", async () => {
    const catalog = await catalogOf({
      "data-engineer.md": related(["backend-developer", "They build what data comes from."]),
    });
    expect(catalog.related.get("data-engineer")).toEqual([
      { slug: "backend-developer", why: "They build what data comes from." },
    ]);
    expect(catalog.related.get("backend-developer")).toEqual([
      { slug: "data-engineer", why: "They build what data comes from." },
    ]);
  });

  it("keep each its own reason if both name each other", async () => {
    const catalog = await catalogOf({
      "data-engineer.md": related(["etl-developer", "Seen from the engineer."]),
      "etl-developer.md": related(["data-engineer", "Seen from the developer."]),
    });
    expect(catalog.related.get("data-engineer")).toEqual([{ slug: "etl-developer", why: "Seen from the engineer." }]);
    expect(catalog.related.get("etl-developer")).toEqual([{ slug: "data-engineer", why: "Seen from the developer." }]);
  });

  it("begin with the role's own list, and then those that name it", async () => {
    const catalog = await catalogOf({
      "analyst.md": related(["data-engineer", "They prepare the data."]),
      "data-engineer.md": related(["backend-developer", "They make the data."]),
    });
    expect(catalog.related.get("data-engineer")?.map(({ slug }) => slug)).toEqual(["backend-developer", "analyst"]);
  });

  it("are none where nobody names any", async () => {
    const catalog = await catalogOf();
    expect(catalog.related.get("backend-developer")).toEqual([]);
  });
});

describe("the roles of a skill", () => {
  const uses = async (more: string, skill: string) => {
    const use = (await catalogOf({ "data-engineer.md": role(more) })).rolesBySkill.get(skill);
    return { core: use?.core.map(({ slug }) => slug), useful: use?.useful.map(({ slug }) => slug) };
  };

  it("are those that list it, alternatives included", async () => {
    expect(await uses("skills: { core: [sql, git, { any: [java, python] }] }", "java")).toEqual({
      core: ["backend-developer", "data-engineer"],
      useful: [],
    });
  });

  it("are those that find it useful", async () => {
    expect(await uses("skills: { core: [sql, git, java], useful: [python] }", "python")).toEqual({
      core: ["backend-developer"],
      useful: ["data-engineer"],
    });
  });

  it("list it once, as required, if they name it in both ways", async () => {
    expect(await uses("skills: { core: [sql, git, java], useful: [{ any: [sql, python] }] }", "sql")).toEqual({
      core: ["backend-developer", "data-engineer"],
      useful: [],
    });
  });

  it("are those too that only teach it in a step or need it at a level", async () => {
    const steps = "roadmap: [{ title: Learn, learn: [{ any: [java, python] }] }, { title: Try }, { title: Do it }]";
    expect((await uses(steps, "java")).useful).toEqual(["data-engineer"]);
    expect((await uses("levels: { mid: { skills: { git: expert } } }", "git")).useful).toEqual(["data-engineer"]);
  });
});

describe("a site", () => {
  const cites = (fit: string) => ({ "data-engineer.md": role(`occupations: { US: { code: 15-1252, fit: ${fit} } }`) });
  const paid = "salary: { low: 1, high: 2, area: US, currency: USD, period: year, source: projections }";
  const ladder = (more: string) => ({
    "_ladders.yaml": `default: [{ id: junior, name: Junior, percentiles: [10, 25]${more} }]\n`,
    "data-engineer.md": role("levels: { junior: {} }"),
  });
  const { "_occupations.yaml": _, ...noTables } = NO_PAY;

  it.each<[string, Files]>([
    [
      "where a level has a figure of its own",
      { "data-engineer.md": role(`levels: { junior: { ${paid} } }`), ...NO_PAY },
    ],
    ["where the ladder has one", { ...ladder(`, ${paid}`), ...NO_PAY }],
    ["where a role cites an occupation with pay, though it has no levels", cites("part")],
    ["where the occupation is a residual group", cites("residual")],
    [
      "where the occupation has a legal minimum in some place and nothing else",
      { ...PLACES, "_pay/us-wages.csv": "code,p50\n11-3021,1\n" },
    ],
  ])("speaks of pay %s", async (_, files) => {
    const catalog = await catalogOf(files);
    expect([catalog.hasPay, catalog.words("about-method-link")]).toEqual([true, "How each figure is made"]);
  });

  it.each<[string, Files]>([
    ["where no role has a level or an occupation", {}],
    ["where levels have neither figure nor occupation", ladder("")],
    ["where an occupation stands for the role weakly", cites("weak")],
    ["where only the outlook of an occupation is known", { ...cites("part"), ...noTables }],
  ])("is silent about it %s", async (_, files) => {
    const catalog = await catalogOf(files);
    expect([catalog.hasPay, catalog.words("about-method-link")]).toEqual([false, "How we know"]);
  });
});
