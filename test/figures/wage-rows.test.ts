import { describe, expect, it } from "vitest";
import type { Sheet } from "../../scripts/figures/read-table.ts";
import { wageRecords } from "../../scripts/figures/wage-rows.ts";
import { CSV_COLUMNS, DEVELOPERS, type PublishedRow, publishedTable, type TestCell } from "./publishers-file.ts";

const CODES = new Set(["15-1252", "15-1254"]);
const WEB: PublishedRow = { ...DEVELOPERS, OCC_CODE: "15-1254", OCC_TITLE: "Web Developers", TOT_EMP: 70190 };

const sheetOf = (rows: TestCell[][], name = "national_M2026_dl"): Sheet => ({ name, rows });
const tableOf = (...rows: PublishedRow[]) => [sheetOf(publishedTable(rows))];

function recordsOf(sheets: readonly Sheet[]) {
  const result = wageRecords(sheets, CODES);
  if ("faults" in result) throw new Error(result.faults.map(({ message }) => message).join("\n"));
  return result.records;
}

function faultsOf(sheets: readonly Sheet[]): string[] {
  const result = wageRecords(sheets, CODES);
  return "faults" in result ? result.faults.map(({ message, hint }) => `${message} ${hint}`) : [];
}

const PLAIN = { p10: 80000, p25: 100000, p50: 130000, p75: 170000, p90: 210000, mean: 140000, employment: 1600000 };

describe("the rows of a file", () => {
  it("give the figures of the codes in use, each from its column", () => {
    const records = recordsOf(tableOf({ ...DEVELOPERS, OCC_CODE: "11-1011" }, DEVELOPERS, WEB));
    expect([...records]).toEqual([
      ["15-1252", { title: "Software Developers", figures: PLAIN }],
      ["15-1254", { title: "Web Developers", figures: { ...PLAIN, employment: 70190 } }],
    ]);
  });

  it("are read the same with lower-case names and no columns but those needed", () => {
    const records = recordsOf([sheetOf(publishedTable([DEVELOPERS], CSV_COLUMNS))]);
    expect(records.get("15-1252")).toEqual({ title: "Software Developers", figures: PLAIN });
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
      "15-1252 stands in 51 rows (2, 3, 4, 5, 6, …). Is this the national file, such as national_M<year>_dl.xlsx?",
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
      /^It is no wage file: none of the columns .* A_PCT90\.$/,
    ],
    ["a sentence", [sheetOf([["Dear editor"], ["the figures follow"]])], /^It is no wage file/],
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
    ["negative", { A_PCT10: -80000 }, "A_PCT10 is “-80000”, which is no wage in whole dollars a year."],
    ["an hourly wage", { A_MEDIAN: 62.58 }, "A_MEDIAN is “62.58”, which is no wage in whole dollars a year."],
    ["far too small", { A_PCT10: 62 }, "A_PCT10 is “62”, which is no wage in whole dollars a year."],
    ["far too large", { A_PCT90: 21000000 }, "A_PCT90 is “21000000”, which is no wage in whole dollars a year."],
    ["a word", { A_MEAN: "n/a" }, "A_MEAN is “n/a”, which is no wage in whole dollars a year."],
    [
      "an amount with a sign",
      { A_MEAN: "€140,000" },
      "A_MEAN is “€140,000”, which is no wage in whole dollars a year.",
    ],
    ["wrongly grouped", { A_MEAN: "1,40,000" }, "A_MEAN is “1,40,000”, which is no wage in whole dollars a year."],
    ["a fraction of a person", { TOT_EMP: 12.5 }, "TOT_EMP is “12.5”, which is no number of people."],
    ["nobody", { TOT_EMP: 0 }, "TOT_EMP is “0”, which is no number of people."],
    ["too many people to count", { TOT_EMP: "#" }, "TOT_EMP is “#”, which is no number of people."],
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
    const expected = [
      expect.stringMatching(/^Row 2 \(15-1252\) has not as many cells as the header\. .*load it again/),
    ];
    expect(faultsOf([sheetOf([header, row.slice(0, 8)])])).toEqual(expected);
    expect(faultsOf([sheetOf([header, [...row.slice(0, -1), null, "000"]])])).toEqual(expected);
    expect(faultsOf([sheetOf([header, row.slice(0, -1)])])).toEqual([]);
    expect(faultsOf([sheetOf([header, [...row, null]])])).toEqual([]);
  });
});
