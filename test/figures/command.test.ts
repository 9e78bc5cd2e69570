import { chmodSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { callProgram } from "../support/program.ts";
import {
  annualPay,
  CSV_COLUMNS,
  csv,
  DEVELOPERS,
  jobBankWages,
  prevailingWages,
  publishedTable,
  type TestCell,
  workbook,
  zip,
} from "./publishers-file.ts";
import { ASHE, FLOORS, figuresOn, JOB_BANK, named, OEWS, OLD_ASHE, PAY, RISEN, SMALL, WEB } from "./small-roles.ts";

const TIMEOUT = 120_000;

const content = csv(publishedTable([RISEN, WEB]));
const PROGRAMMERS: TestCell[] = ["Programmers", 2134, 360, 56000, 62000, 30000, 41000, 75000, 100000];
const ashe = (rows: TestCell[][], year = 2026) =>
  workbook({
    Notes: [["Notes"]],
    All: annualPay(rows, "all employee jobsa", year),
    Male: annualPay(rows, "male employee jobs"),
  });

describe("`rolebook figures`", { timeout: TIMEOUT }, () => {
  it("takes date and source from the file's name, tells the change, ends with 0 and leaves no other file", async () => {
    const run = await figuresOn({ name: "national_M2026_dl.csv", content });
    expect(run.stderr).toBe("");
    expect(run.status).toBe(0);
    expect(run.text(OEWS)).toBe(SMALL[OEWS].replace("130000", "131000"));
    expect(run.text(PAY)).toBe(SMALL[PAY].replace("2025-05 #", "2026-05 #").replace("oews-2025", "oews-2026"));
    expect(run.changed()).toEqual([PAY, OEWS]);
    expect(run.stdout).toBe(`us-oews
  reference  2025-05 -> 2026-05
  source     oews-2025 -> oews-2026

Note: \`measure\` and \`status\` in _pay.yaml stay as they are: see that their words and dates are true of it.

15-1252 Software Developers
  p50  $130,000 -> $131,000  +$1,000  +0.8%
  Roles: backend-developer
  Show no figure (fit: weak): software-engineer

A change between two editions is no trend: samples, methods and codes change with them.
roles/_pay/us-oews.csv and roles/_pay.yaml are up to date. Look them over with \`git diff\`.
2 codes: 1 changed, 1 unchanged, 0 not in the file.
`);
    expect(readdirSync(run.folder).filter((name) => !/^(_pay|_[a-z]+\.yaml|[a-z-]+\.md)$/.test(name))).toEqual([]);
    expect(readdirSync(join(run.folder, "_pay"))).toHaveLength(8);
  });

  it("ends with 1 for a file of another kind, and leaves the roles as they were", async () => {
    const run = await figuresOn({ name: "national_M2026_dl.xlsx", content: "%PDF-1.7" });
    expect(run.status).toBe(1);
    expect(run.stdout).toBe("");
    expect(run.stderr).toMatch(
      /^error: national_M2026_dl\.xlsx\n {2}It is a PDF document, .*\n {2}It reads .*\n\nNothing/,
    );
    expect(run.changed()).toEqual([]);
  });

  it("ends with 2 and shows how it is called when no file is named", async () => {
    const run = await callProgram(["figures"]);
    expect(run.status).toBe(2);
    expect(run.stderr).toMatch(/name the publisher's file[\s\S]*figures FILE/);
  });

  it("knows OFLC's export, and gives each place its four levels", async () => {
    const rows: TestCell[][] = [
      ["42660", "15-1252", 55, 65, 75, 85],
      ["10180", "15-1252", null, null, null, null, "No Leveled Wage"],
      ["42660", "15-1254", 30, 40, 50, 60],
      ["99999", "15-1252", 1, 2, 3, 4],
      ["42660", "11-1011", 90, 91, 92, 93],
    ];
    const file = csv(prevailingWages(rows));
    const run = await figuresOn({ name: "ALC_Export.csv", content: file, words: ["--reference", "2026-07"] });
    expect(run.stderr).toBe("");
    expect(run.text(FLOORS)).toBe(`code,place,level,low
15-1252,10180,1,
15-1252,10180,2,
15-1252,10180,3,
15-1252,10180,4,
15-1252,42660,1,55
15-1252,42660,2,65
15-1252,42660,3,75
15-1252,42660,4,85
15-1254,42660,1,30
15-1254,42660,2,40
15-1254,42660,3,50
15-1254,42660,4,60
`);
    expect(run.text(PAY)).toBe(SMALL[PAY].replace("2025-07", "2026-07"));
    expect(run.stdout).toContain(`15-1252 Software Developers
  low, level 1  places: 1 changed, 1 no longer published  +10.0% to +10.0%`);
    expect(run.stdout).toContain("Note: left out at places: 4 figures, because the file gives no figure.");
    expect(run.stdout).toMatch(
      /15-1254 Web Developers\n(?: {2}low, level \d {2}places: 1 new\n){4} {2}Note: 4 rows added\.\n {2}Roles: web-developer/,
    );
    expect(run.stdout).toContain("Note: The source stays `oflc`. Add an entry for the new edition");
  });

  it("knows ASHE's workbook, and takes the year from its title", async () => {
    const run = await figuresOn({
      name: "Table 14.7a.xlsx",
      content: ashe([PROGRAMMERS]),
      words: ["--table", "gb-ashe-2025"],
    });
    expect(run.stderr).toBe("");
    expect(run.text(ASHE)).toBe(
      SMALL[ASHE].replace(
        '55000.0,75000,100000,62000,360000,"Mean 1.9, jobs 3.1."',
        "56000,75000,100000,62000,360000,",
      ),
    );
    expect(run.text(PAY)).toBe(SMALL[PAY].replace("2025-04-05", "2026-04-05"));
    expect(run.stdout).toContain(
      "  p50  £55,000 -> £56,000  +£1,000  +1.8%\n  Note: 1 row without the words on the figures that went.\n  Roles: backend-developer, software-engineer\n",
    );
    expect(run.stdout).toContain("The source stays `ashe-2025`, because _sources.yaml has no `ashe-2026`.");
  });

  it("knows Job Bank's wages, and takes in the places that the table lists", async () => {
    const rows = [
      { Median_Wage_Salaire_Median: 49.5, Reference_Period: "2024-2025" },
      { ER_Code_Code_RE: "ER35", Data_Source_E: "Census", Reference_Period: "2021" },
      { ER_Code_Code_RE: "ER3530" },
    ];
    const run = await figuresOn({ name: "wages.csv", content: csv(jobBankWages(rows)) });
    expect(run.stderr).toBe("");
    expect(run.text(JOB_BANK)).toBe(`code,place,p25,p50,p75,mean,low,high,note
21232,,37.5,49.5,60.10,50.12,28.85,76.92,"Labour Force Survey, 2024-2025."
21232,ER10,,40,,,30,60,"Small Area Estimation, 2024."
21232,ER35,37.5,48.08,60.1,50.12,28.85,76.92,"Census, 2021."
`);
    expect(run.text(PAY)).toBe(SMALL[PAY].replace('"2024"', '"2025"'));
    expect(run.stdout).toContain("  p50  CA$48.08 -> CA$49.50  +CA$1.42  +3.0%\n");
    expect(run.stdout).toContain("Note: 1 row added.\n  Note: 1 row not in the file, left as it was.\n");
  });
});

describe("the table", { timeout: TIMEOUT }, () => {
  it("is asked for where a file can go to several, and their ids are named", async () => {
    const run = await figuresOn({ name: "a.xlsx", content: ashe([PROGRAMMERS]) });
    expect(run.status).toBe(2);
    expect(run.stderr).toMatch(
      /Table 14\.7a of ASHE .* can go to `gb-ashe-2025`, `gb-ashe-2024`: say which with --table ID/,
    );
    expect(run.changed()).toEqual([]);
  });

  it("must be one that the file can go to", async () => {
    const run = await figuresOn({ name: "a.csv", content, words: ["--table", "us-floors"] });
    expect(run.status).toBe(1);
    expect(run.stderr).toMatch(/`us-floors` is no table for it\.\n {2}It can go to `us-oews`\./);
    expect(run.changed()).toEqual([]);
  });

  it("must be there", async () => {
    const roles = { [PAY]: SMALL[PAY].split("\n\n").slice(1).join("\n\n"), [OEWS]: null };
    const run = await figuresOn({ name: "a.csv", content, roles });
    expect(run.status).toBe(1);
    expect(run.stderr).toMatch(
      /_pay\.yaml has no table for it\.\n {2}Add .* country: US, kind: percentiles, currency: USD, period: year\./,
    );
  });

  it("gains the codes that roles take figures from, unless a table before it holds them", async () => {
    const more = [
      named("Network Engineer", ['GB: { code: "2137", fit: part }']),
      named("Project Manager", ['GB: { code: "2131", fit: weak }']),
    ];
    const roles = { "network-engineer.md": more[0] ?? "", "project-manager.md": more[1] ?? "" };
    const rows = [
      PROGRAMMERS,
      ["IT project managers", 2131, 33, 57000, 58000, 33000, 42000, 71000, "x"],
      ["Network professionals", 2137, 50, 47000, 49000, 28000, 36000, 60000, 75000],
    ];
    const file = { name: "a.xlsx", content: ashe(rows, 2024), roles };
    const old = await figuresOn({ ...file, words: ["--table", "gb-ashe-2024"] });
    expect(old.text(OLD_ASHE)).toBe(`${SMALL[OLD_ASHE]}2137,28000,36000,47000,60000,75000,49000,50000\n`);
    const current = await figuresOn({ ...file, words: ["--table", "gb-ashe-2025"] });
    expect(current.text(ASHE)).toMatch(/^code.*\n2134,.*\n2137,28000,36000,47000,60000,75000,49000,50000,\n$/);
    expect(current.stdout).toContain(
      "Note: These figures (2024-04-05) are older than the ones before them (2025-04-05).",
    );
  });
});

describe("the command", { timeout: TIMEOUT }, () => {
  it("takes date and source from its options first", async () => {
    const words = ["--reference", "2025-11", "--source", "other-wages"];
    const run = await figuresOn({ name: "national_M2026_dl.csv", content, words });
    expect(run.text(PAY)).toBe(SMALL[PAY].replace("2025-05 #", "2025-11 #").replace("oews-2025", "other-wages"));
  });

  it("leaves date and source as they are where nothing tells them, and says so", async () => {
    const run = await figuresOn({ name: "wages.csv", content });
    expect(run.changed()).toEqual([OEWS]);
    expect(run.stdout).toMatch(/^Note: THE REFERENCE STAYS 2025-05/);
  });

  it("tells with --dry-run what would change, and writes nothing", async () => {
    const run = await figuresOn({ name: "oews-2026.csv", content, words: ["--dry-run"] });
    expect(run.status).toBe(0);
    expect(run.changed()).toEqual([]);
    expect(run.stdout).toContain("$130,000 -> $131,000");
    expect(run.stdout).toContain("Dry run: roles/_pay/us-oews.csv and roles/_pay.yaml were not written.");
  });

  it("does not even touch the files when nothing changes", async () => {
    const state = (roles: string) =>
      [OEWS, PAY].map((path) => statSync(join(roles, path)).mtimeMs + statSync(join(roles, path)).ino);
    let before: number[] = [];
    const prepare = (roles: string) => {
      before = state(roles);
    };
    const same = csv(publishedTable([DEVELOPERS, WEB]));
    const run = await figuresOn({ name: "oews-2025.csv", content: same, prepare });
    expect(run.stdout).toBe(
      "roles/_pay/us-oews.csv stays as it is.\n2 codes: 0 changed, 2 unchanged, 0 not in the file.\n",
    );
    expect(state(run.folder)).toEqual(before);
  });

  it("leaves the row of a code that is not in the file as it was, and names its roles", async () => {
    const run = await figuresOn({ name: "oews-2025.csv", content: csv(publishedTable([RISEN])) });
    expect(run.status).toBe(0);
    expect(run.text(OEWS)).toBe(SMALL[OEWS].replace("130000", "131000"));
    expect(run.stdout).toMatch(/15-1254 Web Developers\n {2}Note: it is not in the file.*\n {2}Roles: web-developer\n/);
    expect(run.stdout).toMatch(/2 codes: 1 changed, 0 unchanged, 1 not in the file\.\n$/);
  });

  it("keeps the permissions of the files, their byte order marks and line ends", async () => {
    const windows = (text: string) => `\ufeff${text.replaceAll("\n", "\r\n")}`;
    const prepare = (roles: string) => chmodSync(join(roles, OEWS), 0o640);
    const roles = { [OEWS]: windows(SMALL[OEWS]), [PAY]: windows(SMALL[PAY]) };
    const run = await figuresOn({ name: "oews-2026.csv", content, roles, prepare });
    expect(run.text(OEWS)).toBe(roles[OEWS].replace("130000", "131000"));
    expect(run.text(PAY)).toBe(roles[PAY].replace("2025-05 #", "2026-05 #").replace("oews-2025", "oews-2026"));
    expect(statSync(join(run.folder, OEWS)).mode & 0o777).toBe(0o640);
  });

  const without = (column: string) => CSV_COLUMNS.filter((name) => name !== column);
  it.each<[string, string | Buffer, RegExp]>([
    ["nothing", "", /It is empty/],
    ["a web page", "<!doctype html><title>Access denied</title>", /web page/],
    ["the publisher's zip", zip({ "national_M2026_dl.xlsx": "" }), /unpack it/],
    ["a text", "Dear editor,\nthe figures follow.\n", /It is no file of pay/],
    ["a workbook cut short", workbook({ a: publishedTable([RISEN]) }).subarray(0, 900), /cannot be read as a workbook/],
    ["a workbook without rows", workbook({ national: [] }), /It has no rows/],
    ["no median", csv(publishedTable([RISEN], without("a_median"))), /lacks .*A_MEDIAN/],
    [
      "rows of every state",
      csv(publishedTable([RISEN, RISEN], CSV_COLUMNS)),
      /stands in 2 rows.*\n.*national workbook/,
    ],
    ["other codes", csv(publishedTable([{ ...RISEN, OCC_CODE: "2136" }])), /None of the 2 codes in use/],
    ["falling figures", csv(publishedTable([{ ...RISEN, A_PCT90: 1000 }])), /Row 2 \(15-1252\): A_PCT90/],
    [
      "floors that fall",
      csv(prevailingWages([["42660", "15-1252", 9, 8, 7, 6]])),
      /LEVEL2 \(8\) is less than LEVEL1 \(9\)/,
    ],
    ["full-time jobs", workbook({ All: annualPay([PROGRAMMERS], "full-time employee jobs") }), /Table 14\.7a/],
    ["yearly wages as hourly", csv(jobBankWages([{ Average_Wage_Salaire_Moyen: 90000 }])), /CAD by the hour/],
  ])("writes nothing for %s, and says what is wrong", async (_, bad, expected) => {
    const run = await figuresOn({ name: "national_M2026_dl.xlsx", content: bad });
    expect(run.status).toBe(1);
    expect(run.stdout).toBe("");
    expect(run.stderr).toMatch(/^error: national_M2026_dl\.xlsx\n/);
    expect(run.stderr).toMatch(expected);
    expect(run.stderr).toMatch(/\nNothing was written\.\n$/);
    expect(run.changed()).toEqual([]);
  });

  it("writes nothing while the roles have errors", async () => {
    const roles = { "data-engineer.md": "---\ntitle: X\n---\n" };
    const run = await figuresOn({ name: "oews-2026.csv", content, roles });
    expect(run.status).toBe(1);
    expect(run.stderr).toMatch(/roles\/data-engineer\.md[\s\S]*Nothing was written\.\n$/);
    expect(run.changed()).toEqual([]);
  });

  it("writes nothing when the new figures would give the roles errors", async () => {
    const pay = "low: 140000, high: 180000, area: US, currency: USD, period: year, source: other-wages";
    const levels = `levels:
  mid: { summary: Works alone on most tasks. }
  senior: { summary: Leads the work of others., salary: { ${pay} } }
skills:`;
    const roles = { "backend-developer.md": SMALL["backend-developer.md"].replace("skills:", levels) };
    const high = csv(publishedTable([{ ...DEVELOPERS, A_MEDIAN: 190000, A_PCT75: 200000 }]));
    const run = await figuresOn({ name: "oews-2026.csv", content: high, roles });
    expect(run.status).toBe(1);
    expect(run.stderr).toMatch(/^With the new figures, the roles would have errors:/);
    expect(run.stderr).toMatch(/error\[range-falls\] roles\/backend-developer\.md/);
    expect(run.stderr).toMatch(/\nNothing was written\.\n$/);
    expect(run.changed()).toEqual([]);
  });

  it.each<[string, string, string[], RegExp]>([
    ["a file that is not there", "none.csv", [], /there is no file none\.csv/],
    ["a folder", "roles", [], /roles is no file/],
    ["two files", "oews-2026.csv", ["oews-2025.csv"], /name one file, not 2/],
    ["a date that is none", "oews-2026.csv", ["--reference", "May"], /--reference May: write a date like 2025-05/],
    [
      "a source that is none",
      "oews-2026.csv",
      ["--source", "oews-2062"],
      /_sources\.yaml has no such id\. Did you mean `oews-2026`\?/,
    ],
    [
      "a table that is none",
      "oews-2026.csv",
      ["--table", "us-oewz"],
      /_pay\.yaml has no such id\. Did you mean `us-oews`\?/,
    ],
  ])("is called wrongly with %s", async (_, name, words, expected) => {
    const run = await figuresOn({ name, content: /^oews/.test(name) ? content : null, words });
    expect(run.status).toBe(2);
    expect(run.stderr).toMatch(expected);
    expect(run.changed()).toEqual([]);
  });
});
