import { PERCENTILE_KEYS, type PercentileKey } from "../schema/vocabularies.ts";
import type { Cell, Fault, Sheet } from "./read-table.ts";

/** The figures of a record of wages that a file gives, in the order that they are written in. */
export const FIGURE_KEYS = [...PERCENTILE_KEYS, "mean", "employment"] as const;

export type FigureKey = PercentileKey | "mean" | "employment";

/** The publisher's columns, in capitals. */
export const COLUMNS: Record<FigureKey, string> = {
  p10: "A_PCT10",
  p25: "A_PCT25",
  p50: "A_MEDIAN",
  p75: "A_PCT75",
  p90: "A_PCT90",
  mean: "A_MEAN",
  employment: "TOT_EMP",
};
const REQUIRED = ["OCC_CODE", "OCC_TITLE", "TOT_EMP", "A_MEAN", ...PERCENTILE_KEYS.map((key) => COLUMNS[key])];

/** Columns that not every file has: they tell apart the rows of one occupation. */
export type IdentifyingColumn = "AREA_TYPE" | "NAICS" | "I_GROUP" | "O_GROUP";
const IDENTIFYING: readonly IdentifyingColumn[] = ["AREA_TYPE", "NAICS", "I_GROUP", "O_GROUP"];

export const IS_THIS_NATIONAL = "Is this the national file, such as national_M<year>_dl.xlsx?";

/** How far down a header is looked for: some files open with lines of text. */
const HEADER_ROWS = 20;

/** A row of the table, read by the names of the columns. */
export interface Row {
  /** Counted from 1, as spreadsheet programs show it. */
  number: number;
  /** The text of a cell; empty where the cell or the column is. */
  text(column: string): string;
  /** Whether it is cut off before a required cell, or goes on behind the last column. */
  misshapen: boolean;
}

/** Finds the sheet and the header that have the publisher's columns, whatever else a workbook holds. */
export function findTable(sheets: readonly Sheet[]): { rows: Row[] } | { fault: Fault } {
  let best: { sheet: Sheet; at: number; names: string[]; missing: string[] } | undefined;
  for (const sheet of sheets) {
    for (const [at, cells] of sheet.rows.slice(0, HEADER_ROWS).entries()) {
      const names = cells.map((cell) => textOf(cell).toUpperCase());
      const missing = REQUIRED.filter((column) => !names.includes(column));
      if (!best || missing.length < best.missing.length) best = { sheet, at, names, missing };
    }
  }
  if (!best) return { fault: { message: "It has no rows.", hint: IS_THIS_NATIONAL } };
  const { sheet, at, names, missing } = best;
  if (missing.length > 0) return { fault: missingColumns(missing, names) };
  const double = [...REQUIRED, ...IDENTIFYING].find((column) => names.indexOf(column) !== names.lastIndexOf(column));
  if (double) {
    const message = `The column ${double} stands in it twice.`;
    return { fault: { message, hint: "Remove the one that is not meant." } };
  }
  const lastRequired = Math.max(...REQUIRED.map((column) => names.indexOf(column)));
  const rows = sheet.rows.slice(at + 1).map((cells, index) => ({
    number: at + 2 + index,
    text: (column: string) => textOf(cells[names.indexOf(column)] ?? null),
    misshapen: cells.length <= lastRequired || cells.slice(names.length).some((cell) => cell !== null),
  }));
  return { rows };
}

function missingColumns(missing: readonly string[], names: readonly string[]): Fault {
  if (missing.length === REQUIRED.length) {
    const oneColumn = names.length === 1 && /[;\t].*[;\t]/.test(names[0] ?? "");
    return {
      message: "It is no wage file: none of the columns needed is in it.",
      hint: oneColumn ? "Save it with commas between the cells." : `The columns needed are ${REQUIRED.join(", ")}.`,
    };
  }
  const columns = missing.length === 1 ? `column ${missing[0]}` : `columns ${missing.join(", ")}`;
  return { message: `It lacks the ${columns}.`, hint: `${IS_THIS_NATIONAL} Its columns keep the publisher's names.` };
}

function textOf(cell: Cell): string {
  return cell === null ? "" : String(cell).trim();
}
