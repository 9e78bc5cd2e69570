import { describe, expect, it } from "vitest";
import {
  commonRoles,
  comparisonExamples,
  likingExamples,
  payExamples,
  planExamples,
  roleExamples,
  skillExamples,
} from "../../../scripts/catalog/derive/home.ts";
import { catalogOf, DEFAULT_FILES, type Files, NO_PAY, role } from "../../support/roles-folder.ts";

/** Three more roles beside the backend developer, which needs SQL, Git, and Python or Java. */
const FOUR_ROLES: Files = {
  "_skills.yaml": `${DEFAULT_FILES["_skills.yaml"]}${["excel", "charts", "talks"].map((id) => `${id}: { name: ${id}, kind: tool }\n`).join("")}`,
  "data-engineer.md": role(`skills: { core: [sql, git, python] }
suits: [You like tidy tables, You are patient]
routes: [{ kind: lateral, from: [backend-developer], text: They know the databases. }]
related: [{ role: backend-developer, why: They share a database. }, { role: data-analyst, why: They share tables. }]`),
  "data-analyst.md": role(
    `skills: { core: [excel, charts, talks] }
routes: [{ kind: lateral, from: [toolsmith], text: A few people do. }]
related: [{ role: toolsmith, why: They share a desk. }]`,
    "",
    "Data Analyst",
  ),
  "toolsmith.md": role("skills: { core: [java, git, python] }", "", "Toolsmith"),
};

const FILINGS: Files = {
  "_site.yaml": "title: Test Guide\ncountry: US\n",
  "_pay.yaml": `${DEFAULT_FILES["_pay.yaml"]}us-filings:
  { file: us-filings.csv, country: US, kind: filings, reference: "2025", measure: Visa applications., source: projections }
`,
  "_pay/us-filings.csv": "title,code,filings\nTOOLSMITH,,900\nDATA ANALYST,,500\nDATA ENGINEER,,20\n",
};

const titles = (roles: readonly { title: string }[]) => roles.map(({ title }) => title);

describe("the roles that examples are taken from", () => {
  it("are those that employers file most", async () => {
    const catalog = await catalogOf({ ...FOUR_ROLES, ...FILINGS });
    expect(titles(commonRoles(catalog))).toEqual(["Toolsmith", "Data Analyst", "Data Engineer", "Backend Developer"]);
  });

  it("are those with most relations where nobody counts", async () => {
    const catalog = await catalogOf(FOUR_ROLES);
    const common = commonRoles(catalog);
    expect(titles(common)).toEqual(["Data Analyst", "Data Engineer", "Backend Developer", "Toolsmith"]);
    expect(titles(roleExamples(catalog, common))).toEqual(["Data Analyst", "Backend Developer"]);
  });
});

describe("the examples", () => {
  it("of what somebody likes are the first lines of roles that say it", async () => {
    const catalog = await catalogOf(FOUR_ROLES);
    expect(likingExamples(catalog, commonRoles(catalog)).map(({ role, text }) => [role.slug, text])).toEqual([
      ["data-engineer", "You like tidy tables"],
    ]);
  });

  it("of skills are those that most roles require, alternatives among them", async () => {
    const catalog = await catalogOf(FOUR_ROLES);
    expect(skillExamples(catalog)).toEqual([
      { id: "python", name: "Python", count: 3 },
      { id: "git", name: "Git", count: 3 },
      { id: "sql", name: "SQL", count: 2 },
    ]);
  });

  it("of comparisons are pairs of related roles, no role twice", async () => {
    const catalog = await catalogOf(FOUR_ROLES);
    expect(comparisonExamples(catalog, commonRoles(catalog)).map(titles)).toEqual([["Data Analyst", "Data Engineer"]]);
  });

  it("of plans are ways on which something carries over", async () => {
    const catalog = await catalogOf(FOUR_ROLES);
    const plans = planExamples(catalog, commonRoles(catalog));
    expect(plans.map(({ from, to, carried, required }) => [from.slug, to.slug, carried, required])).toEqual([
      ["backend-developer", "data-engineer", 2, 3],
    ]);
  });

  it("of pay are published medians with their ranges, source and date", async () => {
    const cited = role("occupations: { US: { code: 15-1252, fit: part } }");
    const catalog = await catalogOf({ "data-engineer.md": cited });
    expect(payExamples(catalog, commonRoles(catalog))).toMatchObject({
      unit: { area: "US", currency: "USD", period: "year" },
      source: { id: "wage-statistics", title: "Wage Statistics" },
      reference: "2025-05",
      rows: [{ occupation: "US/15-1252", title: "Software Developers", median: 130000 }],
    });
  });

  it("are none where a site has a single role and knows no figure", async () => {
    const catalog = await catalogOf(NO_PAY);
    const common = commonRoles(catalog);
    expect(titles(common)).toEqual(["Backend Developer"]);
    expect(comparisonExamples(catalog, common)).toEqual([]);
    expect(planExamples(catalog, common)).toEqual([]);
    expect(payExamples(catalog, common)).toBeNull();
  });
});
