import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { fingerprint, REAL_ROLES } from "../support/folders.ts";
import type { Files } from "../support/roles-folder.ts";
import {
  annualPay,
  csv,
  jobBankWages,
  prevailingWages,
  publishedTable,
  type TestCell,
  workbook,
} from "./publishers-file.ts";
import { figuresOn, PAY, SMALL } from "./small-roles.ts";

const TIMEOUT = 120_000;

const own = (name: string) => readFileSync(join(REAL_ROLES, name), "utf8");
const TABLES = readdirSync(join(REAL_ROLES, "_pay")).map((name) => `_pay/${name}`);
const rowsOf = (path: string): Record<string, string>[] => parse(own(path), { columns: true });

/** The project's own tables, in a site whose roles have no occupations. */
const OWN: Files = {
  ...Object.fromEntries(Object.keys(SMALL).map((name) => [name, null])),
  ...Object.fromEntries(["_occupations.yaml", "_sources.yaml", PAY, ...TABLES].map((name) => [name, own(name)])),
  "backend-developer.md": SMALL["backend-developer.md"].replace(/occupations:\n(?: {2}.*\n)+/, ""),
};

/** Calls the command with a file on the project's own tables. */
async function figuresOnOwn(name: string, content: string | Buffer, words: string[] = []) {
  let before: Record<string, string> = {};
  const prepare = (roles: string) => {
    before = fingerprint(roles);
  };
  const run = await figuresOn({ name, content, words, roles: OWN, prepare });
  const after = fingerprint(run.folder);
  return { ...run, files: Object.keys(after).filter((path) => after[path] !== before[path]) };
}

const [OEWS = "", FLOORS = "", ASHE = "", JOB_BANK = ""] = ["us-oews-", "us-oflc-", "gb-ashe-2025", "ca-jobbank-"].map(
  (start) => TABLES.find((path) => path.startsWith(`_pay/${start}`)) ?? "",
);

/** The publisher's rows with the figures of the own table, each made another by `change`. */
function oews(change: (figure: number) => number = (figure) => figure): TestCell[][] {
  const cell = (text = "") => (text === "" ? "*" : change(Number(text)));
  return publishedTable(
    rowsOf(OEWS).map(({ code = "", p10, p25, p50, p75, p90, mean, jobs, note = "" }) => ({
      OCC_CODE: code,
      OCC_TITLE: "",
      TOT_EMP: cell(jobs),
      A_MEAN: cell(mean),
      A_PCT10: cell(p10),
      A_PCT25: cell(p25),
      A_MEDIAN: cell(p50),
      A_PCT75: cell(p75),
      A_PCT90: cell(p90),
      MEAN_PRSE: /mean ([\d.]+?)[,.]?(?: |$)/.exec(note)?.[1] ?? null,
      EMP_PRSE: /jobs ([\d.]+)\.$/.exec(note)?.[1] ?? null,
    })),
  );
}

function floors(): TestCell[][] {
  const wages = new Map<string, TestCell[]>();
  for (const { code = "", place = "", low = "" } of rowsOf(FLOORS)) {
    const row = wages.get(`${code} ${place}`) ?? [place, code];
    wages.set(`${code} ${place}`, [...row, low]);
  }
  return prevailingWages([...wages.values()]);
}

function ashe(): TestCell[][] {
  const number = (text = "") => (text === "" ? "x" : Number(text));
  return annualPay(
    rowsOf(ASHE).map(({ code = "", p10, p25, p50, p75, p90, mean, jobs }) => {
      const thousands = number(jobs);
      const jobsCell = typeof thousands === "number" ? thousands / 1000 : thousands;
      return ["", Number(code), jobsCell, ...[p50, mean, p10, p25, p75, p90].map(number)];
    }),
  );
}

function jobBank(): TestCell[][] {
  return jobBankWages(
    rowsOf(JOB_BANK).map(({ code, place, p25, p50, p75, mean, low, high }) => ({
      NOC_CNP: `NOC_${code}`,
      NOC_Title_eng: "",
      ER_Code_Code_RE: place === "" ? "ER00" : (place ?? null),
      Low_Wage_Salaire_Minium: low ?? null,
      Median_Wage_Salaire_Median: p50 ?? null,
      High_Wage_Salaire_Maximal: high ?? null,
      Average_Wage_Salaire_Moyen: mean ?? null,
      Quartile1_Wage_Salaire_Quartile1: p25 ?? null,
      Quartile3_Wage_Salaire_Quartile3: p75 ?? null,
      Data_Source_E: null,
      Reference_Period: "2024",
    })),
  );
}

describe("this project's own tables", { timeout: TIMEOUT }, () => {
  it.each<[string, string, () => string | Buffer, string[]]>([
    ["OEWS", "oews-2025-national.csv", () => csv(oews()), []],
    ["OFLC", "ALC_Export.csv", () => csv(floors()), []],
    ["ASHE", "ashe.xlsx", () => workbook({ All: ashe() }), ["--table", "gb-ashe-2025"]],
    ["Job Bank", "wages.csv", () => csv(jobBank()), []],
  ])(
    "stay as they are, to the byte, with a file of %s of the edition that they are from",
    async (_, name, content, words) => {
      const run = await figuresOnOwn(name, content(), words);
      expect(run.stderr).toBe("");
      expect(run.status).toBe(0);
      expect(run.stdout).toMatch(/ stays as it is\.\n(\d+) codes: 0 changed, \1 unchanged, 0 not in the file\.\n$/);
      expect(run.files).toEqual([]);
    },
  );

  it("all become those of another year with one command, and nothing else changes", async () => {
    const other = (figure: number) => Math.round(figure * 0.104) * 10;
    const withCommas = oews(other).map((row) =>
      row.map((cell) => (typeof cell === "number" && cell > 999 ? cell.toLocaleString("en-US") : cell)),
    );
    const fields = [
      ["Field", "Field Description"],
      ["occ_code", "The code of the occupation"],
    ];
    const sheets = workbook({ "Field Descriptions": fields, national_M2031_dl: withCommas });
    const run = await figuresOnOwn("national_M2031_dl.xlsx", sheets);
    expect(run.stderr).toBe("");
    expect(run.status).toBe(0);
    expect(run.files).toEqual([PAY, OEWS]);
    const figures = ["p10", "p25", "p50", "p75", "p90", "mean", "jobs"];
    const expected = rowsOf(OEWS).map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([column, text]) => [
          column,
          figures.includes(column) && text !== "" ? String(other(Number(text))) : text,
        ]),
      ),
    );
    expect(parse(run.text(OEWS), { columns: true })).toEqual(expected);
    expect(run.text(PAY)).toBe(own(PAY).replace(/reference: 2025-05$/m, "reference: 2031-05"));
    expect(run.stdout).toMatch(/p50 +\$[\d,]+ -> \$[\d,]+ +\+\$[\d,]+ +\+4\.0%/);
    expect(run.stdout).toContain("_sources.yaml has no `oews-2031`");
    expect(run.stdout).toMatch(/are up to date.*\n(\d+) codes: \1 changed, 0 unchanged, 0 not in the file\.\n$/);
  });
});
