import { describe, expect, it } from "vitest";
import { loadCatalog } from "../../scripts/catalog/build.ts";
import { type Problem, takesPart } from "../../scripts/diagnostics/problem.ts";
import { DEFAULT_FILES, type Files, role, rolesFolder } from "../support/roles-folder.ts";

const TODAY = "2026-11-24";

/** What is said when some files are named, and when all are looked at. */
async function said(files: Files, ...names: string[]): Promise<{ named: Problem[]; all: Problem[] }> {
  const { folder, workingDirectory } = rolesFolder(files);
  const options = { folder, workingDirectory, today: TODAY, prose: true };
  const only = new Set(names.map((name) => `roles/${name}`));
  const [named, all] = [await loadCatalog({ ...options, only }), await loadCatalog(options)];
  return { named: named.problems, all: all.problems };
}

const short = ({ code, file }: Problem) => `${code} in ${file}`;

const OWN = "## What they do\n\nPeople who keep old systems alive for years are worth their weight in gold.\n";
const OTHER = role("", OWN, "Analyst").replace(/^summary: .*$/m, "summary: Weighs what the figures say, for others.");
const { "_skills.yaml": skills = "", "_ladders.yaml": ladders = "", "_sources.yaml": sources = "" } = DEFAULT_FILES;
const pay = (low: number) =>
  `{ salary: { area: US, currency: USD, period: year, low: ${low}, high: 190000, source: projections, basis: published } }`;

/** A file that is named, what lies beside it, and the problems that it has a part in. */
const PARTS: [what: string, named: string, files: Files, problems: string[]][] = [
  [
    "its title, which another has as an alias",
    "backend-developer.md",
    { "data-engineer.md": role("aliases: [backend  Developer]") },
    ["alias-taken in roles/data-engineer.md"],
  ],
  [
    "its alias, which another has as a title",
    "data-engineer.md",
    { "data-engineer.md": role("aliases: [Backend Developer]") },
    ["alias-taken in roles/data-engineer.md"],
  ],
  [
    "its alias, which another has as well",
    "data-engineer.md",
    {
      "data-engineer.md": role("aliases: [Keeper of Data]"),
      "analyst.md": OTHER.replace("domain:", "aliases: [keeper of data]\ndomain:"),
    },
    ["alias-taken in roles/data-engineer.md"],
  ],
  [
    "its address, which another had",
    "backend-developer.md",
    { "data-engineer.md": role("moved-from: [backend-developer]") },
    ["duplicate-slug in roles/data-engineer.md"],
  ],
  [
    "its address, which the site took away",
    "backend-developer.md",
    { "_site.yaml": "title: Test\nremoved: { backend-developer: Nobody does it any more. }\n" },
    ["duplicate-slug in roles/_site.yaml"],
  ],
  [
    "its name, which a file in a folder has as well",
    "backend-developer.md",
    { "more/backend-developer.md": role() },
    ["duplicate-slug in roles/more/backend-developer.md"],
  ],
  [
    "a sentence that a later file has as well",
    "analyst.md",
    { "analyst.md": OTHER, "data-engineer.md": role("", OWN) },
    ["name-swap in roles/analyst.md"],
  ],
  [
    "a sentence that an earlier file has as well, with another emphasis",
    "data-engineer.md",
    { "analyst.md": OTHER.replace("old systems", "**old** systems"), "data-engineer.md": role("", OWN) },
    ["name-swap in roles/data-engineer.md"],
  ],
  [
    "a figure whose source lacks its licence",
    "data-engineer.md",
    {
      "data-engineer.md": role(`levels:\n  junior: ${pay(90_000)}`),
      "_sources.yaml": sources.replace("published: 2025, licence: CC0", "published: 2025"),
    },
    ["incomplete-source in roles/_sources.yaml"],
  ],
  [
    "an id that it no longer has",
    "_skills.yaml",
    { "_skills.yaml": skills.replace(/^git: .*\n/m, "") },
    ["unknown-id in roles/backend-developer.md"],
  ],
  [
    "an id that a link leads to",
    "_skills.yaml",
    { "data-engineer.md": role("", "See [Rust](/skills/rust/).\n") },
    ["broken-link in roles/data-engineer.md"],
  ],
  [
    "a source that it no longer has",
    "_sources.yaml",
    { "_sources.yaml": sources.replace(/^wage-statistics: .*\n/m, "") },
    ["unknown-id in roles/_pay.yaml"],
  ],
  [
    "a level that it no longer has",
    "_ladders.yaml",
    {
      "data-engineer.md": role("levels:\n  lead: {}"),
      "_ladders.yaml": ladders.replace(/^.*id: lead.*\n/m, ""),
    },
    ["unknown-id in roles/data-engineer.md"],
  ],
  [
    "the order of its levels",
    "_ladders.yaml",
    { "data-engineer.md": role(`levels:\n  junior: ${pay(90_000)}\n  mid: ${pay(80_000)}`) },
    ["range-falls in roles/data-engineer.md"],
  ],
  [
    "a section that it asks for",
    "_site.yaml",
    { "_site.yaml": "title: Test\nrequired: [skills]\n", "data-engineer.md": role() },
    ["missing-field in roles/data-engineer.md"],
  ],
  [
    "the words of a heading",
    "_strings.yaml",
    {
      "_site.yaml": "title: Test\nrequired: [body]\n",
      "_strings.yaml": "breaking-in: The way in\n",
      "backend-developer.md": `${DEFAULT_FILES["backend-developer.md"]}\n## Breaking in\n\nLearn it.\n`,
    },
    ["missing-heading in roles/backend-developer.md"],
  ],
  [
    "a heading that it has no more and another links to",
    "backend-developer.md",
    { "data-engineer.md": role("", "See [the day](/roles/backend-developer/#text-a-day).\n") },
    ["broken-link in roles/data-engineer.md"],
  ],
  [
    "what no role uses",
    "_skills.yaml",
    { "_skills.yaml": `${skills}rust: { name: Rust }\n` },
    ["unused-skill in roles/_skills.yaml"],
  ],
];

describe("a named file", () => {
  it.each(PARTS)("is told of %s", async (_, name, files, problems) => {
    const { named, all } = await said(files, name);
    expect(named.map(short)).toEqual(problems);
    // All that is said of it, or of others on its account, when every file is looked at; a pair once, at the named one.
    const only = new Set([`roles/${name}`]);
    const missed = all.filter((problem) => takesPart(problem, only) && problem.code !== "name-swap");
    expect(named).toEqual(expect.arrayContaining(missed));
  });

  it.each(PARTS)("that has no part in %s is not told of it", async (_, _name, files) => {
    const { named } = await said({ ...files, "clerk.md": role("", "", "Clerk") }, "clerk.md");
    expect(named.filter(({ file }) => file !== "roles/clerk.md")).toEqual([]);
  });

  it.each([
    ["with letters of many bytes", (text: string) => text],
    ["with a byte order mark", (text: string) => `\ufeff${text}`],
    ["with line ends of Windows", (text: string) => text.replaceAll("\n", "\r\n")],
    ["with a name in quotes", (text: string) => text.replace("Überprüfer", '"\\xdcberpr\\xfcfer"')],
    ["with a name in a block", (text: string) => text.replace("[Überprüfer]", "\n  - >-\n    Überprüfer")],
    ["with a lost space, which keeps it from being read", (text: string) => text.replace("domain: ", "domain:")],
    ["with an anchor, which is not allowed", (text: string) => text.replace("domain: ", "domain: &here ")],
    ["with an indented line of hyphens", (text: string) => text.replace("\n---\n", "\n ---\n")],
    ["without a line of hyphens", (text: string) => text.replace("---\n", "")],
  ])("is held against another %s", async (_, change) => {
    const files = {
      "analyst.md": change(OTHER.replace("domain:", "aliases: [Überprüfer]\ndomain:")),
      "data-engineer.md": role("aliases: [ÜBERPRÜFER]", OWN),
    };
    const { named, all } = await said(files, "data-engineer.md");
    expect(named.map(short)).toEqual(["alias-taken in roles/data-engineer.md", "name-swap in roles/data-engineer.md"]);
    expect(named).toEqual(all.filter(({ file }) => file === "roles/data-engineer.md"));
  });

  it("is not blamed for what is wrong elsewhere", async () => {
    const { named } = await said(
      { "data-engineer.md": role("skills: { core: [sql, git, pyhton] }"), "other.md": "no front matter\n" },
      "backend-developer.md",
    );
    expect(named).toEqual([]);
  });
});
