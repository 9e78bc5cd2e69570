import { crc32, deflateRawSync } from "node:zlib";

/** A cell as it stands in a workbook: text, number, or nothing. */
export type TestCell = string | number | null;

/** The columns of the publisher's national workbook, in its order. */
export const PUBLISHED_COLUMNS = (
  "AREA AREA_TITLE AREA_TYPE PRIM_STATE NAICS NAICS_TITLE I_GROUP OWN_CODE OCC_CODE OCC_TITLE O_GROUP TOT_EMP " +
  "EMP_PRSE JOBS_1000 LOC_QUOTIENT PCT_TOTAL PCT_RPT H_MEAN A_MEAN MEAN_PRSE H_PCT10 H_PCT25 H_MEDIAN H_PCT75 " +
  "H_PCT90 A_PCT10 A_PCT25 A_MEDIAN A_PCT75 A_PCT90 ANNUAL HOURLY"
).split(" ");

/** The columns of a CSV file that holds what is needed. */
export const CSV_COLUMNS =
  "occ_code occ_title tot_emp emp_prse a_mean mean_prse a_pct10 a_pct25 a_median a_pct75 a_pct90 notes".split(" ");

/** The cells of one row, by the publisher's names; what is left out is filled in as for a national row. */
export type PublishedRow = Partial<Record<string, TestCell>>;

const NATIONAL_ROW: PublishedRow = {
  AREA: "99",
  AREA_TITLE: "U.S.",
  AREA_TYPE: "1",
  PRIM_STATE: "US",
  NAICS: "000000",
  NAICS_TITLE: "Cross-industry",
  I_GROUP: "cross-industry",
  OWN_CODE: "1235",
  O_GROUP: "detailed",
  EMP_PRSE: 0.9,
  MEAN_PRSE: 0.7,
  H_MEDIAN: 62.58,
};

/** The row of software developers, with plain figures. */
export const DEVELOPERS: PublishedRow = {
  OCC_CODE: "15-1252",
  OCC_TITLE: "Software Developers",
  TOT_EMP: 1600000,
  A_MEAN: 140000,
  A_PCT10: 80000,
  A_PCT25: 100000,
  A_MEDIAN: 130000,
  A_PCT75: 170000,
  A_PCT90: 210000,
};

/** A table with the publisher's header. */
export function publishedTable(rows: readonly PublishedRow[], columns = PUBLISHED_COLUMNS): TestCell[][] {
  const cells = rows.map((row) => columns.map((column) => ({ ...NATIONAL_ROW, ...row })[column.toUpperCase()] ?? null));
  return [[...columns], ...cells];
}

/** A table as the text of a CSV file. */
export function csv(table: readonly (readonly TestCell[])[]): string {
  const quoted = (cell: TestCell) => {
    const text = cell === null ? "" : String(cell);
    return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return `${table.map((row) => row.map(quoted).join(",")).join("\n")}\n`;
}

/** An .xlsx workbook of sheets by their names, laid out as spreadsheet programs write it. */
export function workbook(sheets: Record<string, readonly (readonly TestCell[])[]>): Buffer {
  const strings: string[] = [];
  const names = Object.keys(sheets);
  const parts = Object.values(sheets).map((rows) => sheetXml(rows, strings));
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const relation = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${office}/${type}" Target="${target}"/>`;
  const list = names.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`);
  const relations = names.map((_, at) => relation(at + 1, "worksheet", `worksheets/sheet${at + 1}.xml`));
  return zip({
    "[Content_Types].xml": "<Types/>",
    "xl/workbook.xml": `<workbook xmlns:r="${office}"><sheets>${list.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${relations.join("")}${relation(
      names.length + 1,
      "sharedStrings",
      "sharedStrings.xml",
    )}</Relationships>`,
    ...Object.fromEntries(parts.map((part, at) => [`xl/worksheets/sheet${at + 1}.xml`, part])),
    "xl/sharedStrings.xml": `<sst>${strings.map((text) => `<si><t>${escaped(text)}</t></si>`).join("")}</sst>`,
  });
}

function sheetXml(rows: readonly (readonly TestCell[])[], strings: string[]): string {
  const cell = (value: TestCell, column: number, row: number) => {
    const place = `${columnName(column)}${row + 1}`;
    if (value === null) return "";
    if (typeof value === "number") return `<c r="${place}"><v>${value}</v></c>`;
    return `<c r="${place}" t="s"><v>${strings.push(value) - 1}</v></c>`;
  };
  const xml = rows.map(
    (cells, row) => `<row r="${row + 1}">${cells.map((value, column) => cell(value, column, row)).join("")}</row>`,
  );
  return `<worksheet><sheetData>${xml.join("")}</sheetData></worksheet>`;
}

function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

/** A zip archive of texts by their paths. */
export function zip(files: Record<string, string>): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [path, text] of Object.entries(files)) {
    const name = Buffer.from(path);
    const content = Buffer.from(text);
    const packed = deflateRawSync(content);
    // What the local header and the directory's entry have in common: version, method, sum, sizes, name.
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    bodies.push(Buffer.from("PK\x03\x04", "latin1"), common, name, packed);
    directory.push(Buffer.from("PK\x01\x02\x14\x00", "latin1"), common, place, name);
    offset += 4 + common.length + name.length + packed.length;
  }
  const entries = Object.keys(files).length;
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(entries, 8);
  end.writeUInt16LE(entries, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, list, end]);
}

/** The table of OFLC, with rows of area, code and the four levels. */
export function prevailingWages(rows: readonly TestCell[][]): TestCell[][] {
  const header = ["Area", "SocCode", "GeoLvl", "Level1", "Level2", "Level3", "Level4", "Average", "Label"];
  return [
    header,
    ...rows.map(([area, code, one, two, three, four, label = null]): TestCell[] => [
      area ?? null,
      code ?? null,
      1,
      one ?? null,
      two ?? null,
      three ?? null,
      four ?? null,
      null,
      label,
    ]),
  ];
}

/** A sheet of ASHE's Table 14.7a, with rows of title, code, thousands of jobs, median, mean, then p10, p25, p75 and p90. */
export function annualPay(
  rows: readonly TestCell[][],
  who = "all employee jobsa",
  year = 2025,
  name = "14.7a",
): TestCell[][] {
  const blank = (count: number): TestCell[] => Array.from({ length: count }, () => null);
  return [
    [`Table ${name}   Annual pay - Gross (£) - For ${who}: United Kingdom, ${year}`, ...blank(16), "Key"],
    blank(18),
    [null, null, "Number of jobs", null, "Annual percentage", null, "Annual percentage", "Percentiles", ...blank(10)],
    [
      "Description",
      "Code",
      "(thousand)",
      "Median",
      "change",
      "Mean",
      "change",
      10,
      20,
      25,
      30,
      40,
      60,
      70,
      75,
      80,
      90,
      null,
    ],
    ...rows.map(([title, code, jobs, median, mean, p10, p25, p75, p90]): TestCell[] => [
      title ?? null,
      code ?? null,
      jobs ?? null,
      median ?? null,
      3.1,
      mean ?? null,
      2.9,
      p10 ?? null,
      1,
      p25 ?? null,
      1,
      1,
      1,
      1,
      p75 ?? null,
      1,
      p90 ?? null,
      "CV <= 5%",
    ]),
  ];
}

/** The columns of Job Bank's wages that are read. */
const JOB_BANK: Record<string, TestCell> = {
  NOC_CNP: "NOC_21232",
  NOC_Title_eng: "Software developers and programmers",
  NOC_Title_fra: null,
  prov: "NAT",
  ER_Code_Code_RE: "ER00",
  ER_Name: "Canada",
  Nom_RE: "Canada",
  Low_Wage_Salaire_Minium: 28.85,
  Median_Wage_Salaire_Median: 48.08,
  High_Wage_Salaire_Maximal: 76.92,
  Average_Wage_Salaire_Moyen: 50.12,
  Quartile1_Wage_Salaire_Quartile1: 37.5,
  Quartile3_Wage_Salaire_Quartile3: 60.1,
  Data_Source_E: "Labour Force Survey",
  Data_Source_F: null,
  Reference_Period: "2023-2024",
  Revision_Date_Date_revision: "2025-11-19",
  Annual_Wage_Flag_Salaire_annuel: 0,
  Wage_Comment_E: null,
};

/** The table of Job Bank; what a row leaves out is that of software developers in Canada. */
export function jobBankWages(rows: readonly PublishedRow[]): TestCell[][] {
  const columns = Object.keys(JOB_BANK);
  return [columns, ...rows.map((row) => columns.map((column) => ({ ...JOB_BANK, ...row })[column] ?? null))];
}
