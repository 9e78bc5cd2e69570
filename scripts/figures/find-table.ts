import { t, translated } from "../diagnostics/messages.ts";
import { inList } from "../diagnostics/suggest.ts";
import { FORMATS, type Format, optionalColumns, readableFiles, requiredColumns } from "./formats.ts";
import { type Cell, CSV_SHEET, type Fault, type Sheet } from "./read-table.ts";

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

/** The part of a file that holds the figures. */
export interface FoundTable {
  format: Format;
  /** The year that the lines above the header name. */
  year: string | undefined;
  rows: Row[];
}

/** A line that may be the header of a format. */
interface Header {
  format: Format;
  sheet: Sheet;
  at: number;
  names: string[];
  missing: string[];
}

/** Finds out which publisher's file it is, and the sheet and header with its columns, whatever else it holds. */
export function findTable(sheets: readonly Sheet[]): FoundTable | { fault: Fault } {
  const headers = sheets.flatMap((sheet) =>
    sheet.rows.slice(0, HEADER_ROWS).flatMap((cells, at) => {
      const names = cells.map((cell) => textOf(cell).replace(/\s+/g, " ").toUpperCase());
      return FORMATS.map((format): Header => {
        const missing = requiredColumns(format).filter((column) => !names.includes(column));
        return { format, sheet, at, names, missing };
      });
    }),
  );
  const share = ({ format, missing }: Header) => missing.length / requiredColumns(format).length;
  const nearest = headers.reduce<Header | undefined>(
    (best, header) => (best && share(best) <= share(header) ? best : header),
    undefined,
  );
  if (!nearest) return { fault: { message: t`It has no rows.`, hint: readableFiles() } };
  if (nearest.missing.length > 0) return { fault: missingColumns(nearest) };
  const { heading } = nearest.format;
  const whole = headers.filter(({ missing, format }) => missing.length === 0 && format === nearest.format);
  const header = heading ? whole.find((each) => heading.says.test(linesAbove(each))) : nearest;
  if (!header) {
    const message = t`No sheet of it has the line ${heading?.meaning ?? ""} above its header.`;
    return { fault: { message, hint: t`Take ${translated(nearest.format.file)} as it is published, with that line.` } };
  }
  return tableUnder(header);
}

const linesAbove = ({ sheet, at }: Header) => sheet.rows.slice(0, at).flat().map(textOf).join("\n");

function tableUnder(header: Header): FoundTable | { fault: Fault } {
  const { format, sheet, at, names } = header;
  const required = requiredColumns(format);
  const known = [...required, ...optionalColumns(format)];
  const double = known.find((column) => names.indexOf(column) !== names.lastIndexOf(column));
  if (double) {
    const message = t`The column ${double} stands in it twice.`;
    return { fault: { message, hint: t`Remove the one that is not meant.` } };
  }
  const places = new Map(known.map((column) => [column, names.indexOf(column)]));
  const lastRequired = Math.max(...required.map((column) => names.indexOf(column)));
  const rows = sheet.rows.slice(at + 1).map((cells, index) => ({
    number: at + 2 + index,
    text: (column: string) => textOf(cells[places.get(column) ?? -1] ?? null),
    // Beside the table of a workbook there may be other cells.
    misshapen:
      sheet.name === CSV_SHEET &&
      (cells.length <= lastRequired || cells.slice(names.length).some((cell) => cell !== null)),
  }));
  return { format, year: format.heading?.says.exec(linesAbove(header))?.[1], rows };
}

function missingColumns({ format, names, missing }: Header): Fault {
  if (missing.length === requiredColumns(format).length) {
    const oneColumn = names.length === 1 && /[;\t].*[;\t]/.test(names[0] ?? "");
    return {
      message: t`It is no file of pay that is known here: no column of any is in it.`,
      hint: oneColumn ? t`Save it with commas between the cells.` : readableFiles(),
    };
  }
  const columns = inList(missing);
  return {
    message: missing.length === 1 ? t`It lacks the column ${columns}.` : t`It lacks the columns ${columns}.`,
    hint: t`Is this ${translated(format.file)}? Its columns keep the publisher's names.`,
  };
}

function textOf(cell: Cell): string {
  return cell === null ? "" : String(cell).trim();
}
