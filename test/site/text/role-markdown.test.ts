import { describe, expect, it } from "vitest";
import { formatsFor } from "../../../scripts/site/filters.ts";
import { rolePage } from "../../../scripts/site/role-page.ts";
import { siteContext } from "../../../scripts/site/site-context.ts";
import { roleMarkdown } from "../../../scripts/site/text/role-markdown.ts";
import { catalogOf, DEFAULT_FILES, type Files, payFiles, role } from "../../support/roles-folder.ts";

async function markdownOf(fields: string, body = "", title = "Data Engineer", files: Files = {}): Promise<string> {
  const catalog = await catalogOf({ ...files, "backend-developer.md": role(fields, body, title) });
  const [own] = catalog.roles.values();
  if (!own) throw new Error("no role");
  return roleMarkdown(rolePage(catalog, own), own.body, {
    words: catalog.words,
    hasPay: catalog.hasPay,
    formats: formatsFor("en", catalog.words),
    overdue: siteContext(catalog, { rolesPath: "roles", today: "2026-11-20" }).overdue,
    address: (path) => `https://example.org/careers${path}`,
  });
}

const ALL_SKILLS = "skills: { core: [sql, git, { any: [python, java] }] }";

describe("a role as Markdown", () => {
  it("parts names and labels as its language does", async () => {
    const site = (language: string) => ({ "_site.yaml": `title: Test Guide\nlanguage: ${language}\n` });
    const names = "aliases: [Infirmière, Soignant, IDE]";
    const ways = `${names}\nroadmap: [{ title: Premiers mois, learn: [sql, { any: [python, java] }] }]\n${ALL_SKILLS}`;
    const french = await markdownOf(ways, "", "Infirmier", site("fr"));
    expect(french).toContain("- Autres appellations\u00a0: Infirmière, Soignant, IDE\n");
    expect(french).toContain("À apprendre\u00a0: SQL\u00a0; l’une de");
    const arabic = await markdownOf(ways, "", "Infirmier", site("ar"));
    expect(arabic).toContain("تسمى أيضًا: Infirmière، Soignant، IDE\n");
    expect(arabic).toContain("SQL؛");
  });

  it("says that a level has no figure where none is sourced, and shows a published one as such", async () => {
    const text = await markdownOf(`${ALL_SKILLS}
levels:
  junior:
    summary: Learns the ropes of the team.
  senior:
    salary: { low: 1000, high: 2000, area: US, currency: USD, period: month, source: wage-statistics }`);
    expect(text).toContain("- No sourced figure\n");
    expect(text).toMatch(/- Published: \$1,000 to \$2,000 a month\. Stated by Wage Statistics.*\[1\]/);
  });

  it("says what the proficiency of a level asks for, where the skill says so", async () => {
    const levels = "levels: { working: [You can write a query over three tables., You can check its result.] }";
    const skills = (DEFAULT_FILES["_skills.yaml"] ?? "").replace("kind: language", `kind: language, ${levels}`);
    const text = await markdownOf("levels: { junior: { skills: { sql: working, python: working } } }", "", undefined, {
      "_skills.yaml": skills,
    });
    expect(text).toContain("- SQL: Working\n- Python: Working");
    expect(text).toContain("- SQL: You can write a query over three tables. You can check its result.");
    expect(text).not.toContain("- Python: You");
  });

  it("begins with what its own levels pay where it has no occupation, level by name and with the source", async () => {
    const text = await markdownOf(`levels:
  junior: { salary: { low: 70000, high: 90000, area: US, currency: USD, period: year, source: wage-statistics } }
  senior: { salary: { low: 100000, high: 160000, area: US, currency: USD, period: year, source: projections } }`);
    expect(text).toContain(
      "- Published pay: $70,000 to $160,000 a year. From the lowest to the highest amount that is stated for Junior and Senior, United States. [1] [2]\n",
    );
    expect(text).not.toContain("Median pay");
  });

  it("has neither key facts nor a word of pay on a site that knows no figure", async () => {
    const text = await markdownOf("levels: { junior: { summary: Learns the ropes of the team. } }");
    expect(text).not.toMatch(/Key facts|figure|\bpay\b/i);
    expect(text).toContain("## Levels\n\n### Junior Data Engineer\n\nLearns the ropes of the team.\n");
  });

  it("names the place that is cited in a source at the text and in the list", async () => {
    const cited = "They move data [@projections] a lot [@wage-statistics, table 2*], [@wage-statistics, note a].";
    const text = await markdownOf(`${ALL_SKILLS}\nsources: [wage-statistics]`, cited);
    expect(text).toContain("They move data [2] a lot [1, table 2\\*], [1, note a].");
    expect(text).toMatch(/^1\. Wage Statistics, .*\. Cited here: table 2\\\*; note a\.$/m);
    expect(text).toMatch(/^2\. Employment Projections, (?!.*Cited)/m);
  });

  it("lists the pay of other countries, and says that there is none at home", async () => {
    const text = await markdownOf(
      'occupations: { US: { code: 15-1252, fit: weak }, CA: { code: "21232", fit: close, why: It covers this work. } }',
      "",
      "Data Engineer",
      {
        ...payFiles({ US: "code,p50\n15-1252,2\n", CA: "code,p25,p50,p75\n21232,30,48.08,60\n" }),
        "_site.yaml": "title: Test Guide\ncountry: US\n",
      },
    );
    expect(text).toContain(`## Pay

United States: no sourced figure for this role. There are figures for other countries: Canada.

### In other countries
`);
    expect(text).toContain(
      "- **Canada**, Software Developers: Median CA$48 a year; CA$30 (lower quartile) to CA$60 (upper quartile). May 2025, final. Yearly pay of employees without overtime. This occupation is the role itself. It covers this work. [1]",
    );
  });

  it("holds the steps of the roadmap as one numbered list, with what belongs to each below it", async () => {
    const text = await markdownOf(`${ALL_SKILLS}
roadmap:
  - { id: query, title: Query data, learn: [sql, { any: [python, java] }], effort: { low: 10, high: 30 } }
  - title: Keep it
    after: [query]
    done: You can go back.
    resources: [{ title: Git, url: "https://git.example/", kind: docs, free: true }]
  - { title: Show it }`);
    expect(text).toContain(`## Roadmap

Hours are the editors’ own estimate.

1. **Query data** (10–30 hours)
   - Learn: SQL; one of Python or Java

2. **Keep it**
   - After: 1
   - Done when: You can go back.
   - [Git](<https://git.example/>) (docs, free)

3. **Show it**
`);
  });

  it("leaves no trace of a section that the role does not have", async () => {
    const text = await markdownOf(ALL_SKILLS);
    for (const heading of ["Levels", "Roadmap", "Ways in", "What people like", "Related"])
      expect(text).not.toContain(`## ${heading}`);
  });

  it("keeps a text that looks like Markdown as it is", async () => {
    const text = await markdownOf(ALL_SKILLS, "", '"Data [Engineer](https://bad.example) *now*"');
    expect(text).toContain("# Data \\[Engineer\\](https://bad.example) \\*now\\*");
  });

  it("gives its links their host", async () => {
    const text = await markdownOf(ALL_SKILLS, "## What they do\n\nSee [it](/skills/sql/).\n");
    expect(text).toContain("[it](https://example.org/careers/skills/sql/)");
  });
});
