import { describe, expect, it } from "vitest";
import { findTable } from "../../scripts/figures/find-table.ts";
import { readFigures } from "../../scripts/figures/read-figures.ts";
import type { Cell, Fault, Sheet } from "../../scripts/figures/read-table.ts";

import {
  annualPay,
  CSV_COLUMNS,
  DEVELOPERS,
  jobBankWages,
  type PublishedRow,
  prevailingWages,
  publishedTable,
  type TestCell,
} from "./publishers-file.ts";

const CODES = new Set(["15-1252", "15-1254"]);
const WEB: PublishedRow = { ...DEVELOPERS, OCC_CODE: "15-1254", OCC_TITLE: "Web Developers", TOT_EMP: 70190 };

const sheetOf = (rows: TestCell[][], name = "national_M2026_dl"): Sheet => ({ name, rows });
const tableOf = (...rows: PublishedRow[]) => [sheetOf(publishedTable(rows))];

/** What a file says of some codes and places. */
function read(sheets: readonly Sheet[], codes = CODES, places: string[] = []) {
  const found = findTable(sheets);
  return "fault" in found ? { faults: [found.fault] } : readFigures(found, codes, new Set(places));
}

function publishedIn(...[sheets, codes, places]: Parameters<typeof read>) {
  const result = read(sheets, codes, places);
  if ("faults" in result) throw new Error(told(result.faults).join("\n"));
  return result;
}

/** What a file says of the United States' codes, by code. */
const recordsOf = (sheets: readonly Sheet[]) =>
  new Map([...publishedIn(sheets).rows.values()].map((row) => [row.code, row]));

const told = (faults: readonly Fault[]) => faults.map(({ message, hint }) => `${message} ${hint}`);

function faultsOf(...[sheets, codes, places]: Parameters<typeof read>): string[] {
  const result = read(sheets, codes, places);
  return "faults" in result ? told(result.faults) : [];
}

const PLAIN = { p10: 80000, p25: 100000, p50: 130000, p75: 170000, p90: 210000, mean: 140000, jobs: 1600000 };

describe("the rows of a file", () => {
  it("give the figures of the codes in use, each from its column", () => {
    const records = recordsOf(tableOf({ ...DEVELOPERS, OCC_CODE: "11-1011" }, DEVELOPERS, WEB));
    const note = "Relative standard error in per cent: mean 0.7, jobs 0.9.";
    const whole = { place: "", level: "", note };
    expect([...records.values()]).toEqual([
      { ...whole, code: "15-1252", title: "Software Developers", figures: PLAIN },
      { ...whole, code: "15-1254", title: "Web Developers", figures: { ...PLAIN, jobs: 70190 } },
    ]);
  });

  it("are read the same with lower-case names and no columns but those needed", () => {
    const records = recordsOf([sheetOf(publishedTable([DEVELOPERS], CSV_COLUMNS))]);
    expect(records.get("15-1252")).toMatchObject({ title: "Software Developers", figures: PLAIN });
  });

  it("may stand on any sheet, below some lines of text", () => {
    const table = publishedTable([DEVELOPERS]);
    const sheets = [sheetOf([["OCC_CODE", "the code"]], "Fields"), sheetOf([["May 2026"], [null], ...table], "Data")];
    expect(recordsOf(sheets).get("15-1252")?.figures).toEqual(PLAIN);
  });

  it("may have their columns in any order", () => {
    const columns = [...CSV_COLUMNS].reverse();
    expect(recordsOf([sheetOf(publishedTable([DEVELOPERS], columns))]).get("15-1252")?.figures).toEqual(PLAIN);
  });

  it("may be written as text with thousands commas, spaces and a zero fraction", () => {
    const written = { TOT_EMP: "1,600,000", A_MEAN: " 140,000 ", A_PCT10: "80000", A_PCT25: "100,000.00" };
    expect(recordsOf(tableOf({ ...DEVELOPERS, ...written })).get("15-1252")?.figures).toEqual(PLAIN);
  });

  it.each([
    ["*", "not-published"],
    ["**", "not-published"],
    [null, "not-published"],
    ["#", "top-coded"],
  ])("that hold %j for a wage say that it is %s", (cell, meaning) => {
    const { figures } = recordsOf(tableOf({ ...DEVELOPERS, A_PCT90: cell })).get("15-1252") ?? {};
    expect(figures).toEqual({ ...PLAIN, p90: meaning });
  });

  it("may leave out how many people there are, and every wage", () => {
    const none = Object.fromEntries(Object.keys(DEVELOPERS).map((column) => [column, "**"]));
    const row = { ...none, OCC_CODE: "15-1252", OCC_TITLE: "Software Developers" };
    const { figures } = recordsOf(tableOf(row)).get("15-1252") ?? {};
    expect(new Set(Object.values(figures ?? {}))).toEqual(new Set(["not-published"]));
  });

  it("may repeat a percentile, as some occupations do", () => {
    expect(recordsOf(tableOf({ ...DEVELOPERS, A_PCT75: 210000 })).get("15-1252")?.figures.p75).toBe(210000);
    const ceiling = recordsOf(tableOf({ ...DEVELOPERS, A_PCT75: "#", A_PCT90: "#" })).get("15-1252")?.figures;
    expect([ceiling?.p75, ceiling?.p90]).toEqual(["top-coded", "top-coded"]);
  });

  it("leave out codes that the file does not have", () => {
    expect([...recordsOf(tableOf(WEB)).keys()]).toEqual(["15-1254"]);
  });
});

describe("of several rows for one code", () => {
  const other = { ...DEVELOPERS, TOT_EMP: 5, A_MEAN: 5000 };

  it.each<[string, PublishedRow]>([
    ["another area", { AREA_TYPE: "2" }],
    ["one industry", { NAICS: "541500" }],
    ["one kind of owner", { I_GROUP: "cross-industry, ownership" }],
    ["the broad group of the same code", { O_GROUP: "broad" }],
  ])("the national, cross-industry, detailed one counts, not that of %s", (_, cells) => {
    const records = recordsOf(tableOf({ ...other, ...cells }, DEVELOPERS, { ...other, ...cells }));
    expect(records.get("15-1252")?.figures).toEqual(PLAIN);
  });

  it("the national one is known when spreadsheet programs made numbers of the codes", () => {
    const sheets = tableOf({ ...other, AREA_TYPE: 2 }, { ...DEVELOPERS, AREA_TYPE: 1, NAICS: 0 });
    expect(recordsOf(sheets).get("15-1252")?.figures).toEqual(PLAIN);
  });

  it("a broad group that stands alone counts", () => {
    expect(recordsOf(tableOf({ ...DEVELOPERS, O_GROUP: "broad" })).size).toBe(1);
  });

  it("none is chosen where nothing tells them apart", () => {
    const states = Array.from({ length: 51 }, () => DEVELOPERS);
    expect(faultsOf([sheetOf(publishedTable(states, CSV_COLUMNS))])).toEqual([
      "15-1252 stands in 51 rows (2, 3, 4, 5, 6, …). Is this the national workbook of OEWS (Bureau of Labor Statistics, national_M<year>_dl.xlsx)?",
    ]);
    expect(faultsOf(tableOf(DEVELOPERS, DEVELOPERS))[0]).toMatch(/^15-1252 stands in 2 rows \(2, 3\)\./);
  });
});

describe("a file that is another than the national one", () => {
  it.each<[string, Sheet[], RegExp]>([
    ["no sheet", [], /^It has no rows\./],
    ["an empty sheet", [sheetOf([])], /^It has no rows\./],
    ["a header alone", tableOf(), /^It has a header, but no rows\./],
    [
      "other columns",
      [
        sheetOf([
          ["a", "b"],
          [1, 2],
        ]),
      ],
      /^It is no file of pay that is known here.* It reads the national workbook of OEWS .* Job Bank/,
    ],
    ["a sentence", [sheetOf([["Dear editor"], ["the figures follow"]])], /^It is no file of pay/],
    ["semicolons", [sheetOf([["occ_code;occ_title;tot_emp"]])], /Save it with commas between the cells\.$/],
    ["rows of a state", tableOf({ ...DEVELOPERS, AREA_TYPE: "2" }), /^None of its rows is about the whole country/],
    ["rows of an industry", tableOf({ ...DEVELOPERS, NAICS: "541500" }), /^None of its rows is about the whole/],
    ["other codes", tableOf({ ...DEVELOPERS, OCC_CODE: "K1000" }), /^None of the 2 codes in use is in it\./],
  ])("such as one with %s is a fault that says so", (_, sheets, expected) => {
    const faults = faultsOf(sheets);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(expected);
  });

  it.each(CSV_COLUMNS.filter((column) => !/prse|notes/.test(column)))("is one without the column %s", (column) => {
    const columns = CSV_COLUMNS.filter((each) => each !== column);
    expect(faultsOf([sheetOf(publishedTable([DEVELOPERS], columns))])).toEqual([
      expect.stringMatching(new RegExp(`^It lacks the column ${column.toUpperCase()}\\.`)),
    ]);
  });

  it("names all columns that are missing at once", () => {
    const columns = CSV_COLUMNS.filter((column) => !/pct[19]/.test(column));
    expect(faultsOf([sheetOf(publishedTable([DEVELOPERS], columns))])[0]).toMatch(/columns A_PCT10, A_PCT90\./);
  });

  it("may have a column twice, which is a fault", () => {
    const columns = [...CSV_COLUMNS, "A_MEDIAN"];
    expect(faultsOf([sheetOf(publishedTable([DEVELOPERS], columns))])[0]).toMatch(
      /^The column A_MEDIAN stands .*twice/,
    );
  });
});

describe("a figure that cannot be right", () => {
  it.each<[string, PublishedRow, string]>([
    [
      "negative",
      { A_PCT10: -80000 },
      "A_PCT10 is “-80000”, which is no amount of USD by the year (1,000 to 10,000,000, whole).",
    ],
    [
      "an hourly wage",
      { A_MEDIAN: 62.58 },
      "A_MEDIAN is “62.58”, which is no amount of USD by the year (1,000 to 10,000,000, whole).",
    ],
    [
      "far too small",
      { A_PCT10: 62 },
      "A_PCT10 is “62”, which is no amount of USD by the year (1,000 to 10,000,000, whole).",
    ],
    [
      "far too large",
      { A_PCT90: 21000000 },
      "A_PCT90 is “21000000”, which is no amount of USD by the year (1,000 to 10,000,000, whole).",
    ],
    [
      "a word",
      { A_MEAN: "n/a" },
      "A_MEAN is “n/a”, which is no amount of USD by the year (1,000 to 10,000,000, whole).",
    ],
    [
      "an amount with a sign",
      { A_MEAN: "€140,000" },
      "A_MEAN is “€140,000”, which is no amount of USD by the year (1,000 to 10,000,000, whole).",
    ],
    [
      "wrongly grouped",
      { A_MEAN: "1,40,000" },
      "A_MEAN is “1,40,000”, which is no amount of USD by the year (1,000 to 10,000,000, whole).",
    ],
    ["a fraction of a person", { TOT_EMP: 12.5 }, "TOT_EMP is “12.5”, which is no number of jobs."],
    ["nobody", { TOT_EMP: 0 }, "TOT_EMP is “0”, which is no number of jobs."],
    ["too many people to count", { TOT_EMP: "#" }, "TOT_EMP is “#”, which is no number of jobs."],
    ["falling", { A_PCT25: 79990 }, "A_PCT25 (79990) is less than A_PCT10 (80000)."],
    ["falling past a gap", { A_PCT75: "*", A_PCT90: 100 * 1000 }, "A_PCT90 (100000) is less than A_MEDIAN (130000)."],
    ["printed above the ceiling", { A_PCT75: "#" }, "A_PCT90 (210000) is less than A_PCT75 (#)."],
  ])("such as one that is %s is a fault with its row, code and column", (_, cells, expected) => {
    const faults = faultsOf(tableOf(WEB, { ...DEVELOPERS, ...cells }));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(`Row 3 (15-1252): ${expected}`);
  });

  it("does not keep the others from being told", () => {
    expect(faultsOf(tableOf({ ...DEVELOPERS, A_MEAN: "?", TOT_EMP: "?" }, { ...WEB, A_PCT10: "?" }))).toHaveLength(3);
  });

  it("in a row that is not in use does no harm", () => {
    expect(recordsOf(tableOf(DEVELOPERS, { ...DEVELOPERS, OCC_CODE: "11-1011", A_MEAN: "?" })).size).toBe(1);
  });

  it("is any in a row that is cut off, or that commas without quotes have made longer", () => {
    const [header = [], row = []] = publishedTable([DEVELOPERS], CSV_COLUMNS);
    const sheetOf = (rows: Cell[][]): Sheet => ({ name: "CSV", rows });
    const expected = [
      expect.stringMatching(/^Row 2 \(15-1252\) has not as many cells as the header\. .*load it again/),
    ];
    expect(faultsOf([sheetOf([header, row.slice(0, 8)])])).toEqual(expected);
    expect(faultsOf([sheetOf([header, [...row.slice(0, -1), null, "000"]])])).toEqual(expected);
    expect(faultsOf([sheetOf([header, row.slice(0, -1)])])).toEqual([]);
    expect(faultsOf([sheetOf([header, [...row, null]])])).toEqual([]);
  });
});

describe("OFLC's prevailing wages", () => {
  const row: TestCell[] = ["42660", "15-1252", "41.54", "52.36", "63.17", "73.99"];
  const at = (...rows: TestCell[][]) => [sheetOf(prevailingWages(rows), "CSV")];
  const lows = (...rows: TestCell[][]) =>
    [...publishedIn(at(...rows), CODES, ["42660"]).rows.values()].map(({ level, figures }) => [level, figures.low]);

  it("give a row for each of the four levels, by place", () => {
    const { rows } = publishedIn(at(row, ["99999", ...row.slice(1)], ["42660", "11-1011", "90"]), CODES, ["42660"]);
    expect([...rows]).toEqual(
      [41.54, 52.36, 63.17, 73.99].map((low, index) => {
        const level = String(index + 1);
        const expected = { code: "15-1252", place: "42660", level, title: "", figures: { low }, note: undefined };
        return [`15-1252\t42660\t${level}`, expected];
      }),
    );
  });

  it.each<[string, TestCell[]]>([
    ["without levels", [null, null, null, null, "No Leveled Wage"]],
    ["too high to be told", [null, null, null, null, "High Wage"]],
    ["of noughts", ["0", "0.00", ".00", 0]],
  ])("that are %s are not published", (_, levels) => {
    expect(lows([...row.slice(0, 2), ...levels]).map(([, low]) => low)).toEqual(Array(4).fill("not-published"));
  });

  it("by the year are not converted", () => {
    const yearly: TestCell[] = ["42660", "15-1252", "86403", "108909", "131394", "153899", "Annual Wage"];
    expect(lows(yearly).map(([, low]) => low)).toEqual(Array(4).fill("other-period"));
  });

  it.each<[string, TestCell[], string]>([
    ["by the year without a word", ["86403"], "LEVEL1 is “86403”, which is no amount of USD by the hour (1 to 1,000)."],
    ["of three decimals", ["41.545"], "LEVEL1 is “41.545”, which is no amount"],
    ["falling", ["60"], "LEVEL2 (52.36) is less than LEVEL1 (60)."],
  ])("that are %s are a fault with row, code and place", (_, [level = null], expected) => {
    const faults = faultsOf(at([...row.slice(0, 2), level, ...row.slice(3)]), CODES, ["42660"]);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(`Row 2 (15-1252, 42660): ${expected}`);
  });

  it("given twice for a place are a fault", () => {
    expect(faultsOf(at(row, row), CODES, ["42660"])[0]).toMatch(/^15-1252, 42660 stands in 2 rows \(2, 3\)\. .*OFLC/);
  });
});

describe("ASHE's Table 14.7a", () => {
  const codes = new Set(["2134"]);
  const row: TestCell[] = ["Programmers ", 2134, 360, 55587, 62387, 30752, 41141, 75077, 101172];
  const sheet = (name: string, ...rest: Parameters<typeof annualPay>) => sheetOf(annualPay(...rest), name);
  const all = sheet("All", [row]);
  const figures = { p10: 30752, p25: 41141, p50: 55587, p75: 75077, p90: 101172, mean: 62387, jobs: 360000 };

  it("is read from the sheet of all employee jobs, with jobs in thousands and the year of its title", () => {
    const notes = sheetOf([["Notes"]], "Notes");
    const fullTime = sheet("Full-Time", [[...row.slice(0, 3), 1000, ...row.slice(4)]], "full-time employee jobs");
    const sheets = [notes, fullTime, all];
    expect(findTable(sheets)).toMatchObject({ year: "2025" });
    expect([...publishedIn(sheets, codes).rows.values()]).toEqual([
      { code: "2134", place: "", level: "", title: "Programmers", figures, note: undefined },
    ]);
  });

  it.each(["x", "..", ":", "-", null])("holds %j where a figure is not published", (cell) => {
    const rows = [[...row.slice(0, 2), cell, ...row.slice(3, 8), cell]];
    const [published] = publishedIn([sheet("All", rows)], codes).rows.values();
    expect(published?.figures).toEqual({ ...figures, jobs: "not-published", p90: "not-published" });
  });

  it.each<[string, Parameters<typeof annualPay>]>([
    ["full-time jobs alone", [[row], "full-time employee jobs"]],
    ["women alone", [[row], "female employee jobs"]],
    ["another table, such as that of weekly pay", [[row], "all employee jobs", 2025, "14.1a"]],
    ["the coefficients of variation", [[row], "all employee jobs", 2025, "14.7b"]],
  ])("is another for %s, which is a fault", (_, rest) => {
    expect(faultsOf([sheet("All", ...rest)], codes)).toEqual([
      expect.stringMatching(
        /^No sheet of it has the line “Table 14\.7a Annual pay.*as it is published, with that line\.$/,
      ),
    ]);
  });

  it("has a row, code and column in its faults", () => {
    const faults = faultsOf([sheet("All", [[...row.slice(0, 3), 1069, ...row.slice(4)]])], codes);
    expect(faults[0]).toMatch(/^Row 5 \(2134\): MEDIAN \(1069\) is less than 25 \(41141\)\. The columns have moved/);
  });
});

describe("Job Bank's wages", () => {
  const codes = new Set(["21232"]);
  const at = (...rows: PublishedRow[]) => [sheetOf(jobBankWages(rows), "CSV")];
  const figures = { low: 28.85, p25: 37.5, p50: 48.08, p75: 60.1, high: 76.92, mean: 50.12 };

  it("are read for the country and its places, with their survey and the latest year", () => {
    const small = { ER_Code_Code_RE: "ER10", Data_Source_E: "Small Area Estimation", Reference_Period: "2024" };
    const elsewhere = { ER_Code_Code_RE: "ER99", Median_Wage_Salaire_Median: "?", Reference_Period: "2030" };
    const { rows, year } = publishedIn(at({}, small, elsewhere), codes, ["ER10"]);
    const title = "Software developers and programmers";
    expect([...rows.values()]).toEqual([
      { code: "21232", place: "", level: "", title, figures, note: "Labour Force Survey, 2023-2024." },
      { code: "21232", place: "ER10", level: "", title, figures, note: "Small Area Estimation, 2024." },
    ]);
    expect(year).toBe("2024");
  });

  it("may lack any figure", () => {
    const [published] = publishedIn(
      at({ Average_Wage_Salaire_Moyen: null, Low_Wage_Salaire_Minium: "N/A" }),
      codes,
    ).rows.values();
    expect(published?.figures).toEqual({ ...figures, mean: "not-published", low: "not-published" });
  });

  it("by the year are not converted", () => {
    const yearly = { Annual_Wage_Flag_Salaire_annuel: 1, Median_Wage_Salaire_Median: 84000 };
    const [published] = publishedIn(at(yearly), codes).rows.values();
    expect(new Set(Object.values(published?.figures ?? {}))).toEqual(new Set(["other-period"]));
  });

  it("that fall or are of another period are a fault", () => {
    expect(faultsOf(at({ High_Wage_Salaire_Maximal: 50 }), codes)[0]).toMatch(
      /^Row 2 \(21232\): HIGH_WAGE.* \(50\) is less/,
    );
    expect(faultsOf(at({ Median_Wage_Salaire_Median: 100000 }), codes)[0]).toMatch(/no amount of CAD by the hour/);
  });
});
