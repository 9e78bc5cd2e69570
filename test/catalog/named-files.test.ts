import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadCatalog } from "../../scripts/catalog/build.ts";
import type { Problem } from "../../scripts/diagnostics/problem.ts";
import { copyForTest, REAL_ROLES } from "../support/folders.ts";
import { PROJECT_FOLDER } from "../support/program.ts";
import { role, rolesFolder } from "../support/roles-folder.ts";

const TODAY = "2026-11-24";
const LONG_ENOUGH = 60_000;

async function ofAll(folder: string, workingDirectory: string): Promise<Problem[]> {
  return (await loadCatalog({ folder, workingDirectory, today: TODAY, prose: "all" })).problems;
}

async function ofFile(folder: string, workingDirectory: string, name: string): Promise<Problem[]> {
  return (await loadCatalog({ folder, workingDirectory, today: TODAY, only: new Set([name]) })).problems;
}

/** What is said of a file when all are looked at, and not when it alone is named. */
async function missedIn(folder: string, workingDirectory: string, names: readonly string[]): Promise<Problem[]> {
  const all = await ofAll(folder, workingDirectory);
  const missed: Problem[] = [];
  for (const name of names) {
    const said = new Set((await ofFile(folder, workingDirectory, name)).map((problem) => JSON.stringify(problem)));
    missed.push(...all.filter((problem) => problem.file === name && !said.has(JSON.stringify(problem))));
  }
  return missed;
}

describe("the problems of one named file", () => {
  it(
    "are all that are said of it when every file is looked at, for each role of this site",
    async () => {
      const roles = readdirSync(REAL_ROLES).filter((name) => name.endsWith(".md"));
      const names = roles.map((name) => `roles/${name}`);
      expect(await missedIn(REAL_ROLES, PROJECT_FOLDER, names)).toEqual([]);
    },
    LONG_ENOUGH,
  );

  it(
    "are so where other files have a part in them",
    async () => {
      const folder = copyForTest(REAL_ROLES);
      const workingDirectory = dirname(folder);
      const broken = breakRoles(folder);
      const all = await ofAll(folder, workingDirectory);
      const codes = new Set(all.filter(({ file }) => broken.includes(file)).map(({ code }) => code));
      expect([...codes].sort()).toEqual(
        expect.arrayContaining(["alias-taken", "broken-link", "duplicate-slug", "name-swap", "unknown-id"]),
      );
      expect(await missedIn(folder, workingDirectory, broken)).toEqual([]);
    },
    LONG_ENOUGH,
  );

  it.each([
    ["in quotes", 'title: "Backend\\x20Developer"'],
    ["over two lines", "title: Backend\n  Developer"],
    ["in a block", "title: >-\n  Backend\n  Developer"],
    ["behind a key in quotes", '"title": Backend Developer'],
    ["behind a key with a space", "title : Backend Developer"],
  ])("name a role that has the name %s", async (_, title) => {
    const other = role("aliases: [Another]", "", "Other").replace("title: Other", title);
    const { folder, workingDirectory } = rolesFolder({
      "backend-developer.md": null,
      "other.md": other,
      "data-engineer.md": role("aliases: [Backend  developer]"),
    });
    const problems = await ofFile(folder, workingDirectory, "roles/data-engineer.md");
    expect(problems.map(({ message }) => message)).toContain(
      "`Backend  developer` is already the title of roles/other.md.",
    );
  });

  it.each([
    ["with letters of many bytes", (text: string) => text],
    ["with a byte order mark", (text: string) => `\ufeff${text}`],
    ["with line ends of Windows", (text: string) => text.replaceAll("\n", "\r\n")],
    ["with a lost space, which keeps it from being read", (text: string) => text.replace("domain: ", "domain:")],
    ["with an indented line of hyphens", (text: string) => text.replace("\n---\n", "\n ---\n")],
    ["without a line of hyphens", (text: string) => text.replace("---\n", "")],
  ])("are all that are said of it where another file has its names and sentences %s", async (_, change) => {
    const own = "Ältere Leute mögen naïve Köche, die “façades” ÜBER œuvres – und 漢字 – sehr lieben.";
    const other = role("aliases: [Überprüfer]", `## What they do\n\n${own}\n`, "Analyst");
    const { folder, workingDirectory } = rolesFolder({
      "analyst.md": change(other.replace(/^summary: .*$/m, "summary: Weighs what the figures say, and tells others.")),
      "data-engineer.md": role("aliases: [ÜBERPRÜFER]", `## What they do\n\n${own.toLowerCase()}\n`),
    });
    const name = "roles/data-engineer.md";
    const all = (await ofAll(folder, workingDirectory)).filter((problem) => problem.file === name);
    expect(all.map(({ code }) => code)).toEqual(expect.arrayContaining(["alias-taken", "name-swap"]));
    expect(await ofFile(folder, workingDirectory, name)).toEqual(all);
  });

  it.each([
    ["with a word in bold", "People who keep **old** systems alive for years are worth their weight in gold."],
    [
      "with a part of a word in bold",
      "People who keep old **system**s alive for years are worth their weight in gold.",
    ],
    ["with a link", "People who keep [old systems](/skills/sql/) alive for years are worth their weight in gold."],
    [
      "with a citation",
      "People who keep old systems alive for years [@wage-statistics] are worth their weight in gold.",
    ],
    ["over two lines", "People who keep old systems alive\nfor years are worth their weight in gold."],
    ["with a letter as its code", "People who keep old systems &#97;live for years are worth their weight in gold."],
    ["word for word", "People who keep old systems alive for years are worth their weight in gold."],
  ])("name a role whose text has the same sentence %s", async (_, sentence) => {
    const own = "People who keep old systems alive for years are worth their weight in gold.";
    const { folder, workingDirectory } = rolesFolder({
      "analyst.md": role("", `## What they do\n\n${sentence}\n`, "Analyst").replace(
        /^summary: .*$/m,
        "summary: Weighs what the figures say, and tells others in words that they can use.",
      ),
      "data-engineer.md": role("", `## What they do\n\n${own}\n`),
    });
    const problems = await ofFile(folder, workingDirectory, "roles/data-engineer.md");
    expect(problems.map(({ code, message }) => `${code} ${message}`)).toContainEqual(
      expect.stringMatching(/^name-swap “People .* stands in roles\/analyst\.md too/),
    );
  });

  it.each([
    ["a skill that is nearly one of the others", "skills: { core: [sql, pythno] }", "", "unknown-id"],
    ["a skill that is like no other", "skills: { useful: [rust] }", "", "unknown-id"],
    ["a domain among few", "", "", "unknown-id"],
    ["an occupation", "occupation: { soc: 15-1253, fit: close }", "", "unknown-id"],
    ["a source", "sources: [wage-statistic]", "", "unknown-id"],
    ["a source in the text", "", "They write programs [@projection].\n", "unknown-id"],
    ["a skill in a link", "", "They know [Python](/skills/phyton/).\n", "broken-link"],
    ["a domain in a link", "", "They work in [data](/domains/dat/).\n", "broken-link"],
    [
      "pay that falls",
      "occupation: { soc: 15-1252, fit: close }\nlevels:\n  junior: { salary: { area: US, currency: USD, period: year, low: 150000, high: 190000, source: projections, basis: published } }\n  mid: {}",
      "",
      "range-falls",
    ],
  ])("are the same whatever entries of the vocabularies it names: %s", async (what, more, body, code) => {
    const file = what === "a domain among few" ? role().replace("domain: data", "domain: date") : role(more, body);
    const { folder, workingDirectory } = rolesFolder({ "data-engineer.md": file });
    const all = (await ofAll(folder, workingDirectory)).filter((problem) => problem.file === "roles/data-engineer.md");
    expect(all.map((problem) => problem.code)).toContain(code);
    expect(await ofFile(folder, workingDirectory, "roles/data-engineer.md")).toEqual(all);
  });

  it.each([
    ["an entry that it names", "sql: { name: SQL, colour: blue }\npython: { name: Python }\n"],
    ["another entry", "sql: { name: SQL }\npython: { name: Python, colour: blue }\n"],
    ["the YAML of another entry", "sql: { name: SQL }\npython: { name: Python\n"],
    ["an entry that stands twice", "sql: { name: SQL }\npython: { name: Python }\nsql: { name: Sequel }\n"],
    ["nothing, where keys are in quotes", '"sql": { name: SQL }\npython: { name: Python }\n'],
    ["nothing, where all are in braces", "{\nsql: { name: SQL },\npython: { name: Python },\n}\n"],
    ["nothing, below a marker", "---\nsql: { name: SQL }\npython: { name: Python }\n"],
  ])("are all that are said of it where there is something wrong in a vocabulary with %s", async (_, skills) => {
    const { folder, workingDirectory } = rolesFolder({
      "_skills.yaml": skills,
      "backend-developer.md": null,
      "data-engineer.md": role("skills: { core: [sql] }", "See [SQL](/skills/sql/).\n"),
      "analyst.md": role("skills: { core: [sql, rust] }", "", "Analyst"),
    });
    const names = ["roles/data-engineer.md", "roles/analyst.md"];
    expect(await missedIn(folder, workingDirectory, names)).toEqual([]);
    expect((await ofFile(folder, workingDirectory, "roles/data-engineer.md")).filter(isUnknown)).toEqual([]);
  });

  it("leave out what is wrong elsewhere", async () => {
    const { folder, workingDirectory } = rolesFolder({
      "data-engineer.md": role("skills: { core: [sql, git, pyhton] }"),
      "other.md": "no front matter\n",
    });
    expect(await ofFile(folder, workingDirectory, "roles/backend-developer.md")).toEqual([]);
  });

  it("are those of a vocabulary as well, which depend on every role", async () => {
    const { folder, workingDirectory } = rolesFolder({ "backend-developer.md": null, "data-engineer.md": role() });
    const problems = await ofFile(folder, workingDirectory, "roles/_skills.yaml");
    expect(problems.map(({ code }) => code)).toEqual(["unused-skill", "unused-skill", "unused-skill", "unused-skill"]);
  });
});

const isUnknown = ({ code }: Problem) => code === "unknown-id" || code === "broken-link";

/**
 * Makes mistakes between the roles of this site.
 *
 * @returns the names of the files that have a part in them, and of some others
 */
function breakRoles(folder: string): string[] {
  const files = readdirSync(folder).filter((name) => name.endsWith(".md"));
  const change = (index: number, edit: (text: string) => string) => {
    const path = join(folder, files[index] ?? "");
    const text = readFileSync(path, "utf8");
    const edited = edit(text);
    if (edited === text) throw new Error(`${path} is as it was`);
    writeFileSync(path, edited);
  };
  const textOf = (index: number) => readFileSync(join(folder, files[index] ?? ""), "utf8");
  const titleOf = (index: number) => /^title: (.*)$/m.exec(textOf(index))?.[1] ?? "";
  const prosOf = (index: number) => /^pros:\n((?: {2}- .*\n)+)/m.exec(textOf(index))?.[1] ?? "";
  const alias = (name: string) => (text: string) => text.replace(/^(aliases: \[)/m, `$1${name}, `);

  // A role that is gone, which others name and link to.
  const gone = files[0] ?? "";
  rmSync(join(folder, gone));
  const naming = files.filter((_, index) => index > 0 && textOf(index).includes(gone.slice(0, -".md".length)));
  change(1, (text) =>
    text.replace("## What they do\n", `$&\nSee [that role](/roles/${gone.slice(0, -".md".length)}/).\n`),
  );
  // An alias that is another's title, and one that is another's alias.
  change(1, alias(titleOf(2).toUpperCase()));
  change(3, alias("Keeper of Keys"));
  change(4, alias("keeper  of keys"));
  // An old address of two roles, and one that is a role's.
  for (const index of [5, 6]) change(index, (text) => text.replace(/^reviewed:/m, "moved-from: [old-name]\nreviewed:"));
  change(7, (text) => text.replace(/^reviewed:/m, `moved-from: [${files[8]?.slice(0, -".md".length)}]\nreviewed:`));
  // Sentences of one role under the name of another, few and many.
  const sentence = (index: number) =>
    `## What they do\n\nNobody notices how much a good ${titleOf(index)} has prevented until the day they leave.`;
  for (const index of [9, 10, 11]) change(index, (text) => text.replace("## What they do", sentence(index)));
  change(12, (text) => text.replace(/^pros:\n/m, `pros:\n${prosOf(13)}`));
  change(14, (text) => text.slice(0, text.indexOf("\n---\n", 3)) + textOf(15).slice(textOf(15).indexOf("\n---\n", 3)));
  // A role that cannot be read, so that nothing in it counts.
  change(16, (text) => alias(titleOf(17))(text).replace(/^domain: /m, "domain:: "));
  return [...new Set([...files.slice(1, 20), ...naming])].map((name) => `roles/${name}`);
}
