import { chmodSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { callProgram } from "../support/program.ts";
import { CSV_COLUMNS, csv, DEVELOPERS, publishedTable, workbook, zip } from "./publishers-file.ts";
import { figuresOn, OCCUPATION_TEXT, OCCUPATIONS, RISEN, readOccupations, SMALL } from "./small-roles.ts";

const TIMEOUT = 120_000;

describe("`rolebook figures`", { timeout: TIMEOUT }, () => {
  const content = csv(publishedTable([RISEN]));

  it("takes month and source from the file's name, tells the change, ends with 0 and leaves no other file", async () => {
    const run = await figuresOn({ name: "national_M2026_dl.csv", content });
    expect(run.status).toBe(0);
    expect(readOccupations(run.folder)).toBe(
      OCCUPATION_TEXT.replace("2025-05", "2026-05").replace("130000", "131000").replace("oews-2025", "oews-2026"),
    );
    expect(run.stdout).toBe(`15-1252 Software Developers
  reference  2025-05 -> 2026-05
  p50        $130,000 -> $131,000    +$1,000  +0.8%
  source     oews-2025 -> oews-2026
  Roles: none

A change between two editions is no trend: the publisher advises against comparing them to show how pay moves.
roles/_occupations.yaml is up to date. Look it over with \`git diff\`.
1 code: 1 changed, 0 unchanged, 0 not in the file.
`);
    expect(readdirSync(run.folder).filter((name) => !/^(_[a-z]+\.yaml|[a-z-]+\.md)$/.test(name))).toEqual([]);
  });

  it("ends with 1 for a file that is no wage file, and leaves the roles as they were", async () => {
    const run = await figuresOn({ name: "national_M2026_dl.xlsx", content: "%PDF-1.7" });
    expect(run.status).toBe(1);
    expect(run.stdout).toBe("");
    expect(run.stderr).toBe(`error: national_M2026_dl.xlsx
  It is a PDF document, not a workbook.
  Take the publisher's national workbook, national_M<year>_dl.xlsx, or a CSV file with its columns.

Nothing was written.
`);
    expect(readOccupations(run.folder)).toBe(OCCUPATION_TEXT);
  });

  it("ends with 2 and shows how it is called when no file is named", async () => {
    const run = await callProgram(["figures"]);
    expect(run.status).toBe(2);
    expect(run.stderr).toMatch(/name the publisher's file[\s\S]*figures FILE/);
  });
});

describe("the command", () => {
  const content = csv(publishedTable([RISEN]));

  it("takes month and source from its options first", async () => {
    const words = ["--reference", "2025-11", "--source", "other-wages"];
    const { status, folder } = await figuresOn({ name: "national_M2026_dl.csv", content, words });
    expect(status).toBe(0);
    expect(readOccupations(folder)).toBe(
      OCCUPATION_TEXT.replace("2025-05", "2025-11").replace("130000", "131000").replace("oews-2025", "other-wages"),
    );
  });

  it("leaves month and source as they are where nothing tells them, and says so", async () => {
    const { stdout, folder } = await figuresOn({ name: "wages.csv", content });
    expect(readOccupations(folder)).toBe(OCCUPATION_TEXT.replace("130000", "131000"));
    expect(stdout).toMatch(/^Note: THE REFERENCE STAYS AS IT IS/);
  });

  it("brings only the source up to date when it is run again after its entry was added", async () => {
    const first = await figuresOn({ name: "oews-2027.csv", content });
    expect(readOccupations(first.folder)).toContain("source: oews-2025");
    const roles = {
      [OCCUPATIONS]: readOccupations(first.folder),
      "_sources.yaml": String(SMALL["_sources.yaml"]).replace("oews-2026", "oews-2027"),
    };
    const { stdout, folder } = await figuresOn({ name: "oews-2027.csv", content, roles });
    expect(stdout).toMatch(/^15-1252 Software Developers\n {2}source {2}oews-2025 -> oews-2027\n/);
    expect(stdout).not.toContain("no trend");
    expect(readOccupations(folder)).toBe(roles[OCCUPATIONS].replace("oews-2025", "oews-2027"));
  });

  it("tells with --dry-run what would change, and writes nothing", async () => {
    const { status, stdout, folder } = await figuresOn({ name: "oews-2026.csv", content, words: ["--dry-run"] });
    expect(status).toBe(0);
    expect(readOccupations(folder)).toBe(OCCUPATION_TEXT);
    expect(stdout).toContain("$130,000 -> $131,000");
    expect(stdout).toContain("Dry run: roles/_occupations.yaml was not written.");
  });

  it("does not even touch the file when nothing changes", async () => {
    const state = (roles: string) => {
      const { mtimeMs, ino } = statSync(join(roles, OCCUPATIONS));
      return `${mtimeMs} ${ino}`;
    };
    let before = "";
    const prepare = (roles: string) => {
      before = state(roles);
    };
    const same = csv(publishedTable([DEVELOPERS]));
    const { stdout, folder } = await figuresOn({ name: "oews-2025.csv", content: same, prepare });
    expect(stdout).toBe(
      "roles/_occupations.yaml stays as it is.\n1 code: 0 changed, 1 unchanged, 0 not in the file.\n",
    );
    expect(state(folder)).toBe(before);
  });

  it("leaves out a figure that is cut off, and keeps the comment beside it", async () => {
    const cut = csv(publishedTable([{ ...DEVELOPERS, A_PCT90: "#" }]));
    const { stdout, folder } = await figuresOn({ name: "oews-2025.csv", content: cut });
    expect(readOccupations(folder)).toBe(OCCUPATION_TEXT.replace("p90: 210000 # not", "# not"));
    expect(stdout).toContain("p90 is left out: the file prints #, which means $239,200 or more");
  });

  it("leaves the record of a code that is not in the file as it was, and names its roles", async () => {
    const second = OCCUPATION_TEXT.replace("# Ours.\n", "").replace("15-1252", "15-1254");
    const roles = {
      [OCCUPATIONS]: OCCUPATION_TEXT + second,
      "web-developer.md": `---
title: Web Developer
summary: Builds websites that everybody can use, whatever their device or connection.
domain: engineering
reviewed: 2026-11-20
skills: { core: [sql, git, java] }
occupation: { soc: 15-1254, fit: close }
---
`,
    };
    const { status, stdout, folder } = await figuresOn({ name: "oews-2026.csv", content, roles });
    expect(status).toBe(0);
    expect(readOccupations(folder).endsWith(second)).toBe(true);
    expect(stdout).toMatch(
      /15-1254 Software Developers\n {2}Note: it is not in the file.*\n {2}Roles: web-developer\n/,
    );
    expect(stdout).toMatch(/2 codes: 1 changed, 0 unchanged, 1 not in the file\.\n$/);
  });

  it("keeps the permissions of the file, its byte order mark and its line ends", async () => {
    const windows = `\ufeff${OCCUPATION_TEXT.replaceAll("\n", "\r\n")}`;
    const prepare = (roles: string) => chmodSync(join(roles, OCCUPATIONS), 0o640);
    const { folder } = await figuresOn({ name: "oews-2025.csv", content, roles: { [OCCUPATIONS]: windows }, prepare });
    expect(readOccupations(folder)).toBe(windows.replace("130000", "131000"));
    expect(statSync(join(folder, OCCUPATIONS)).mode & 0o777).toBe(0o640);
  });

  it.each([null, "{}\n"])("has nothing to do where the occupations are %j", async (occupations) => {
    const { status, stdout } = await figuresOn({
      name: "oews-2026.csv",
      content,
      roles: { [OCCUPATIONS]: occupations },
    });
    expect(status).toBe(0);
    expect(stdout).toBe("There are no codes in roles/_occupations.yaml, so there is nothing to bring up to date.\n");
  });

  it.each<[string, string | Buffer, RegExp]>([
    ["nothing", "", /It is empty/],
    ["the publisher's zip", zip({ "national_M2026_dl.xlsx": "" }), /unpack it/],
    ["a text", "Dear editor,\nthe figures follow.\n", /It is no wage file/],
    ["a workbook cut short", workbook({ a: publishedTable([RISEN]) }).subarray(0, 900), /cannot be read as a workbook/],
    ["a workbook without rows", workbook({ national: [] }), /It has no rows/],
    [
      "no median",
      csv(
        publishedTable(
          [RISEN],
          CSV_COLUMNS.filter((name) => name !== "a_median"),
        ),
      ),
      /lacks .*A_MEDIAN/,
    ],
    ["rows of every state", csv(publishedTable([RISEN, RISEN], CSV_COLUMNS)), /stands in 2 rows.*\n.*national file/],
    ["codes of another country", csv(publishedTable([{ ...RISEN, OCC_CODE: "2136" }])), /None of the 1 codes in use/],
    ["falling figures", csv(publishedTable([{ ...RISEN, A_PCT90: 1000 }])), /Row 2 \(15-1252\): A_PCT90/],
  ])("writes nothing for %s, and says what is wrong", async (_, bad, expected) => {
    const { status, stdout, stderr, folder } = await figuresOn({ name: "national_M2026_dl.xlsx", content: bad });
    expect(status).toBe(1);
    expect(stdout).toBe("");
    expect(stderr).toMatch(/^error: national_M2026_dl\.xlsx\n/);
    expect(stderr).toMatch(expected);
    expect(stderr).toMatch(/\nNothing was written\.\n$/);
    expect(readOccupations(folder)).toBe(OCCUPATION_TEXT);
  });

  it("writes nothing while the roles have errors", async () => {
    const roles = { "data-engineer.md": "---\ntitle: X\n---\n" };
    const { status, stderr, folder } = await figuresOn({ name: "oews-2026.csv", content, roles });
    expect(status).toBe(1);
    expect(stderr).toMatch(/roles\/data-engineer\.md[\s\S]*Nothing was written\.\n$/);
    expect(readOccupations(folder)).toBe(OCCUPATION_TEXT);
  });

  it("writes nothing when the new figures would give the roles errors", async () => {
    const pay =
      "low: 140000, high: 180000, area: US, currency: USD, period: year, source: other-wages, basis: published";
    const role = `---
title: Software Engineer
summary: Builds programs that other people rely on, and keeps them running for years.
domain: engineering
reviewed: 2026-11-20
skills: { core: [sql, git, java] }
occupation: { soc: 15-1252, fit: close }
levels:
  mid: { summary: Works alone on most tasks. }
  senior: { summary: Leads the work of others., salary: { ${pay} } }
---
`;
    const high = csv(publishedTable([{ ...DEVELOPERS, A_MEDIAN: 190000, A_PCT75: 200000 }]));
    const roles = { "software-engineer.md": role };
    const { status, stderr, folder } = await figuresOn({ name: "oews-2026.csv", content: high, roles });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^With the new figures, the roles would have errors:/);
    expect(stderr).toMatch(/error\[range-falls\] roles\/software-engineer\.md/);
    expect(stderr).toMatch(/\nNothing was written\.\n$/);
    expect(readOccupations(folder)).toBe(OCCUPATION_TEXT);
  });

  it.each<[string, string, string[], RegExp]>([
    ["a file that is not there", "none.csv", [], /there is no file none\.csv/],
    ["a folder", "roles", [], /roles is no file/],
    ["two files", "oews-2026.csv", ["oews-2025.csv"], /name one file, not 2/],
    ["a month that is none", "oews-2026.csv", ["--reference", "2026"], /--reference 2026: write a month like 2025-05/],
    ["a source that is none", "oews-2026.csv", ["--source", "oews-2062"], /no such id\. Did you mean `oews-2026`\?/],
  ])("is called wrongly with %s", async (_, name, words, expected) => {
    const { status, stderr, folder } = await figuresOn({ name, content: /^oews/.test(name) ? content : null, words });
    expect(status).toBe(2);
    expect(stderr).toMatch(expected);
    expect(readOccupations(folder)).toBe(OCCUPATION_TEXT);
  });
});
