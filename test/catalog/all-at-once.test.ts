import { describe, expect, it } from "vitest";
import { problemsOfRole } from "../../scripts/catalog/checks/check-role.ts";
import type { Problem } from "../../scripts/diagnostics/problem.ts";
import { report } from "../../scripts/diagnostics/report.ts";
import { catalogOf, load, role, told } from "../support/roles-folder.ts";

const FILE = "data-engineer.md";
const THREE = "pros:\n  - Good pay\n  - Calm work\n  - Kind people";
const salary = (pay: string) =>
  `salary: { ${pay}, area: US, currency: USD, period: year, source: wage-statistics, basis: published }`;

/** What is told of the role, as `check` prints the head of each problem. */
const toldOf = (text: string) => told({ [FILE]: text });

describe("a role whose YAML cannot be read is told the rest as well", () => {
  it("a colon without quotes, an unknown skill and a missing key", async () => {
    const text = role("skills: { core: [sql, git, pyhton] }\npros: [Pay, Calm, Tea]\nreviewers: Note: nobody");
    expect(await toldOf(text.replace("domain: data\n", ""))).toEqual([
      "error[missing-field] roles/data-engineer.md 2:1-2:6",
      "`domain` is missing.",
      "Add `domain:`. The domain it belongs to: an id of _domains.yaml.",
      "error[unknown-id] roles/data-engineer.md 5:28-5:34",
      "`pyhton` is no skill.",
      "Did you mean `python`? The skills are `sql`, `python`, `java` and `git`.",
      "error[broken-yaml] roles/data-engineer.md 7:12-7:24",
      "There is a second colon on this line, so the text is read as another key.",
      "Put quotes around the text after the first colon.",
    ]);
  });

  it("a tab and a wrong level behind it", async () => {
    expect(await toldOf(role("levels:\n\tjunoir: {}\n\tmid: {}"))).toEqual([
      "error[broken-yaml] roles/data-engineer.md 7:1-7:2",
      "This line is indented with a tab, and so are lines below it.",
      "Use spaces: two for each level.",
      "error[unknown-id] roles/data-engineer.md 7:2-7:8",
      "`junoir` is no level.",
      "Did you mean `junior`? The levels are `junior`, `mid`, `senior` and `lead`.",
    ]);
  });

  it("typographic quotes and pay that falls", async () => {
    const pay = salary("low: 95000, high: 90000");
    const text = role(
      `levels:\n  junior:\n    ${pay}\nrelated: [{ role: backend-developer, why: “Near: and paid more” }]`,
    );
    expect(await toldOf(text)).toEqual([
      "error[bad-order] roles/data-engineer.md 8:33-8:38",
      "`levels.junior.salary.high` is `90000`, which is below `low`.",
      "Check both figures against the source: `high` cannot be lower than `low`.",
      "error[broken-yaml] roles/data-engineer.md 9:43-9:64",
      "These are typographic quotes, which mean nothing in YAML.",
      "Use straight quotes.",
    ]);
  });

  it("commas in two numbers of one line, and a source that is none", async () => {
    const pay = salary("low: 90,000, high: 100,000").replace("wage-statistics", "wages");
    expect(await toldOf(role(`levels:\n  junior:\n    ${pay}`))).toEqual([
      "error[broken-yaml] roles/data-engineer.md 8:20-8:26",
      "The comma splits this number in two.",
      "Write the number without a comma: `90000`.",
      "error[broken-yaml] roles/data-engineer.md 8:34-8:41",
      "The comma splits this number in two.",
      "Write the number without a comma: `100000`.",
      "error[unknown-id] roles/data-engineer.md 8:90-8:95",
      "`wages` is no source.",
      "The sources are `wage-statistics` and `projections`.",
    ]);
  });

  it("a text that a `#` has swallowed, and a short list below it", async () => {
    expect(await toldOf(role(`${THREE.replace("Good pay", "#1 in pay")}\ncons: [Few]`))).toEqual([
      "error[broken-yaml] roles/data-engineer.md 7:5-7:14",
      "A text begins with `#`, so it is read as a comment.",
      "Put quotes around the text.",
      "error[too-few] roles/data-engineer.md 10:1-10:5",
      "`cons` has 1 entry, but this site asks for at least 3.",
      "Add to the list. What people dislike about it.",
    ]);
  });

  it("what cannot be parsed, what may not be used, and what was swallowed: each hides the next", async () => {
    expect(await toldOf(role("ladder:default\naliases: [*star Developer]\nreviewers: #nobody\npros: [Pay]"))).toEqual([
      "error[broken-yaml] roles/data-engineer.md 6:1-6:15",
      "There is no space after `ladder:`.",
      "Put a space after the colon.",
      "error[broken-yaml] roles/data-engineer.md 7:11-7:26",
      "A text begins with `*`, which means something else in YAML.",
      "Put quotes around the text.",
      "error[broken-yaml] roles/data-engineer.md 8:12-8:19",
      "A text begins with `#`, so it is read as a comment.",
      "Put quotes around the text.",
      "error[too-few] roles/data-engineer.md 9:1-9:5",
      "`pros` has 1 entry, but this site asks for at least 3.",
      "Add to the list. What people like about the job.",
    ]);
  });

  it("lines of hyphens that are wrong, the front matter between them and the text below, each on its own line", async () => {
    const text = role("pros: [Pay]", "\n## What they do\n\nA <b>bold</b> claim.\n").replace("\n---\n", "\n --\n");
    expect((await toldOf(`\n${text}`)).filter((_, index) => index % 3 === 0)).toEqual([
      "error[missing-front-matter] roles/data-engineer.md 1:1-1:2",
      "error[too-few] roles/data-engineer.md 7:1-7:5",
      "error[unclosed-front-matter] roles/data-engineer.md 8:1-8:4",
      "error[raw-html] roles/data-engineer.md 12:3-12:6",
      "error[raw-html] roles/data-engineer.md 12:10-12:14",
    ]);
  });

  it("a key that stands twice, and what is wrong in neither of the two", async () => {
    expect(await toldOf(role("skills: { core: [sql] }\npros: [Pay]\nskills: { core: [rust, go] }"))).toEqual([
      "error[too-few] roles/data-engineer.md 7:1-7:5",
      "`pros` has 1 entry, but this site asks for at least 3.",
      "Add to the list. What people like about the job.",
      "error[duplicate-key] roles/data-engineer.md 8:1-8:7",
      "The key `skills` stands twice in the same place.",
      "Keep one of the two.",
    ]);
  });

  it("a tag, and what is wrong elsewhere", async () => {
    const codes = (await load({ [FILE]: role("aliases: [!env HOME]\npros: [Pay]") })).problems.map(({ code }) => code);
    expect(codes).toEqual(["forbidden-yaml", "too-few"]);
  });

  it("names that other roles have, and sentences", async () => {
    expect(await toldOf(role("aliases: [Backend Developer]\nladder:default"))).toContain(
      "`Backend Developer` is already the title of roles/backend-developer.md.",
    );
  });

  it("and a vocabulary too", async () => {
    const skills = "sql: { name: SQL: the language }\npython: { name: Python, colour: blue }\n";
    const { problems } = await load({ "_skills.yaml": skills, "backend-developer.md": null, [FILE]: role() });
    expect(problems.map(({ code, line }) => `${code} ${line}`)).toEqual(["broken-yaml 1", "unknown-key 2"]);
  });
});

describe("a role whose YAML cannot be read is not told", () => {
  it("what stands where the mend would be made", async () => {
    expect(await toldOf(role("").replace(/^summary: .*$/m, "summary: Short: too"))).toEqual([
      "error[broken-yaml] roles/data-engineer.md 3:10-3:20",
      "There is a second colon on this line, so the text is read as another key.",
      "Put quotes around the text after the first colon.",
    ]);
  });

  it("what may come of a comma put in a wrong place", async () => {
    const resource = "{ title: Bruno: documentation, url: https://example.org/, kind: docs, free: true }";
    const text = role(`roadmap:\n  - title: Read\n    resources: [${resource}]\n  - title: Ask it\n  - title: Show it`);
    expect((await load({ [FILE]: text })).problems.map(({ code, line }) => `${code} ${line}`)).toEqual([
      "broken-yaml 8",
    ]);
  });

  it("anything more where nobody can say what was meant", async () => {
    const codes = (await load({ [FILE]: role("aliases: [\n  - Data Plumber\n]\npros: [Pay]") })).problems;
    expect(codes.map(({ code }) => code)).toEqual(["broken-yaml"]);
  });

  it("anything more of a front matter in another language", async () => {
    const { problems } = await load({ [FILE]: '---json\n{ "title": "Data Engineer" }\n---\n' });
    expect(problems.map(({ code }) => code)).toEqual(["missing-front-matter"]);
  });
});

describe("what is told of a role whose YAML cannot be read", () => {
  const text = role("skills: { core: [sql, git, pyhton] }\nladder:default\npros: [Pay]");

  it("ends with a line that counts all of it", async () => {
    expect(report(await load({ [FILE]: text }), "pretty")).toMatch(/\n10 files checked: 3 errors\.$/);
  });

  it("is the same in the browser", async () => {
    const catalog = await catalogOf();
    const around = { vocabularies: catalog, others: [...catalog.roles.values()] };
    const names = { name: `roles/${FILE}`, slug: "data-engineer", path: FILE };
    const alone = ({ concerns: _, ...problem }: Problem) => problem;
    const { problems } = await load({ [FILE]: text });
    expect(problemsOfRole(names, text, around).map(alone)).toEqual(problems.map(alone));
  });

  it("proposes a change only where the line is not to be mended before", async () => {
    const { problems } = await load({ [FILE]: role("skills:\n\tcore: [sql, git, pyhton]\ndomain: dtaa") });
    expect(problems.filter(({ code }) => code === "unknown-id").map(({ line, fix }) => [line, !!fix])).toEqual([
      [7, false],
    ]);
  });
});
