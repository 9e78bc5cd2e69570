import { PERCENTILE_KEYS, type PercentileKey } from "../schema/vocabularies.ts";
import {
  COLUMNS,
  FIGURE_KEYS,
  type FigureKey,
  findTable,
  type IdentifyingColumn,
  IS_THIS_NATIONAL,
  type Row,
} from "./find-table.ts";
import type { Fault, Sheet } from "./read-table.ts";

/** US dollars a year, or people; or why there is no figure. */
export type Figure = number | "top-coded" | "not-published";

/** What a file says of one occupation. */
export interface PublishedWages {
  title: string;
  figures: Record<FigureKey, Figure>;
}

/** Columns that a file may have, and what stands in them in a row about the whole country and all industries. */
const NATIONAL: Partial<Record<IdentifyingColumn, RegExp>> = {
  AREA_TYPE: /^1$/,
  NAICS: /^0+$/,
  I_GROUP: /^cross-industry$/i,
};

/** Outside of these, a figure is a slip: an hourly wage, a column that moved, a digit too many. */
const PLAUSIBLE = { wage: [1_000, 10_000_000], employment: [1, 500_000_000] } as const;

/**
 * Takes the figures of the codes in use from the sheets of a file.
 *
 * @param codes the codes in use; every other row of the file is passed over
 * @returns a record for each of the codes that the file has, or everything that is wrong with it
 */
export function wageRecords(
  sheets: readonly Sheet[],
  codes: ReadonlySet<string>,
): { records: Map<string, PublishedWages> } | { faults: Fault[] } {
  const table = findTable(sheets);
  if ("fault" in table) return { faults: [table.fault] };
  const rowsByCode = new Map<string, Row[]>();
  let outside = 0;
  for (const row of table.rows) {
    const code = row.text("OCC_CODE");
    if (!codes.has(code)) continue;
    if (isNational(row)) rowsByCode.set(code, [...(rowsByCode.get(code) ?? []), row]);
    else outside++;
  }
  if (rowsByCode.size === 0) return { faults: [noRows(table.rows.length, outside, codes.size)] };
  const faults: Fault[] = [];
  const records = new Map<string, PublishedWages>();
  for (const [code, rows] of rowsByCode) {
    const detailed = rows.filter((row) => row.text("O_GROUP").toLowerCase() === "detailed");
    const [row, ...others] = rows.length > 1 && detailed.length > 0 ? detailed : rows;
    if (!row) continue;
    if (others.length > 0) {
      const places = [row, ...others].map(({ number }) => number);
      const shown = `${places.slice(0, 5).join(", ")}${places.length > 5 ? ", …" : ""}`;
      faults.push({ message: `${code} stands in ${places.length} rows (${shown}).`, hint: IS_THIS_NATIONAL });
      continue;
    }
    records.set(code, readRow(code, row, faults));
  }
  return faults.length > 0 ? { faults } : { records };
}

function isNational(row: Row): boolean {
  return Object.entries(NATIONAL).every(([column, wanted]) => {
    const text = row.text(column);
    return text === "" || wanted.test(text);
  });
}

function noRows(rows: number, outside: number, codes: number): Fault {
  if (rows === 0) return { message: "It has a header, but no rows.", hint: IS_THIS_NATIONAL };
  if (outside > 0) {
    return {
      message: "None of its rows is about the whole country and all industries (AREA_TYPE 1, NAICS 000000).",
      hint: IS_THIS_NATIONAL,
    };
  }
  return { message: `None of the ${codes} codes in use is in it.`, hint: IS_THIS_NATIONAL };
}

function readRow(code: string, row: Row, faults: Fault[]): PublishedWages {
  const where = `Row ${row.number} (${code})`;
  const figures = Object.fromEntries(FIGURE_KEYS.map((key) => [key, "not-published"])) as Record<FigureKey, Figure>;
  if (row.misshapen) {
    faults.push({
      message: `${where} has not as many cells as the header.`,
      hint: "The file is damaged, or a number with commas has no quotes around it: load it again.",
    });
    return { title: "", figures };
  }
  let sound = true;
  for (const key of FIGURE_KEYS) {
    const text = row.text(COLUMNS[key]);
    const figure = figureFrom(text, key === "employment" ? "employment" : "wage");
    if (figure !== undefined) figures[key] = figure;
    else {
      sound = false;
      const wanted = key === "employment" ? "number of people" : "wage in whole dollars a year";
      faults.push({
        message: `${where}: ${COLUMNS[key]} is “${text}”, which is no ${wanted}.`,
        hint: IS_THIS_NATIONAL,
      });
    }
  }
  if (sound) checkRising(where, figures, faults);
  return { title: row.text("OCC_TITLE"), figures };
}

function figureFrom(text: string, kind: keyof typeof PLAUSIBLE): Figure | undefined {
  if (/^\**$/.test(text)) return "not-published";
  if (text === "#" && kind === "wage") return "top-coded";
  if (!/^(\d+|\d{1,3}(,\d{3})+)(\.0+)?$/.test(text)) return undefined;
  const figure = Number(text.replaceAll(",", ""));
  const [least, most] = PLAUSIBLE[kind];
  return figure >= least && figure <= most ? figure : undefined;
}

/** A top-coded figure is higher than any that is printed, so none may follow it. */
function checkRising(where: string, figures: Record<FigureKey, Figure>, faults: Fault[]): void {
  const height = (figure: Figure) => (figure === "top-coded" ? Number.POSITIVE_INFINITY : Number(figure));
  const printed = (key: PercentileKey) => (figures[key] === "top-coded" ? "#" : figures[key]);
  let below: PercentileKey | undefined;
  for (const key of PERCENTILE_KEYS) {
    if (figures[key] === "not-published") continue;
    if (below && height(figures[key]) < height(figures[below])) {
      faults.push({
        message: `${where}: ${COLUMNS[key]} (${printed(key)}) is less than ${COLUMNS[below]} (${printed(below)}).`,
        hint: "The columns have moved, or the file is damaged: load it again.",
      });
    }
    below = key;
  }
}
