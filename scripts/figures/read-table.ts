import { readFile, stat } from "node:fs/promises";
import { parse } from "csv-parse/sync";
import readWorkbook from "read-excel-file/node";
import { READABLE_FILES } from "./formats.ts";

/** What a cell holds; `null` where it is empty. */
export type Cell = string | number | null;

/** One sheet of a workbook, or the whole of a CSV file. Rows may differ in length. */
export interface Sheet {
  name: string;
  rows: Cell[][];
}

/** What is wrong with a file that somebody handed in, and what to do about it: a sentence each. */
export interface Fault {
  message: string;
  hint: string;
}

/** The name of the one sheet that a CSV file is. */
export const CSV_SHEET = "CSV";

/** Twice what the largest of the files has, which is OFLC's with all occupations and places. */
const MAX_MEBIBYTES = 64;

/**
 * Reads a workbook (.xlsx) or a CSV file. What it is decides its content, not its name.
 *
 * @throws Error only when the disk fails: whatever is wrong with the file is the fault in the answer
 */
export async function readSheets(path: string): Promise<{ sheets: Sheet[] } | { fault: Fault }> {
  const found = await stat(path);
  if (!found.isFile() && !found.isDirectory())
    return { fault: { message: "It is no ordinary file.", hint: READABLE_FILES } };
  const { size } = found;
  if (size > MAX_MEBIBYTES * 1024 * 1024) {
    const message = `It has ${Math.ceil(size / 1024 / 1024)} MiB, and none of the files that can be read has so much.`;
    return { fault: { message, hint: READABLE_FILES } };
  }
  const bytes = await readFile(path);
  const foreign = foreignKind(bytes);
  if (foreign) return { fault: foreign };
  return startsWith(bytes, "PK") ? sheetsOfWorkbook(bytes) : sheetOfCsv(bytes);
}

/** Files that people hand in by mistake, known by their first bytes. */
function foreignKind(bytes: Buffer): Fault | undefined {
  const start = bytes.subarray(0, 200).toString("latin1").replace(/^ï»¿/, "").trimStart();
  if (bytes.length === 0 || (bytes.length <= 200 && start === ""))
    return { message: "It is empty.", hint: READABLE_FILES };
  if (start.startsWith("%PDF"))
    return { message: "It is a PDF document, not a workbook or CSV file.", hint: READABLE_FILES };
  if (/^<(!doctype|html|\?xml|!--)/i.test(start)) {
    return {
      message: "It is a web page or another marked-up document, not a workbook or CSV file.",
      hint: "The download has probably failed: load the file again in a browser.",
    };
  }
  if (startsWith(bytes, "\xd0\xcf\x11\xe0")) {
    return {
      message: "It is an old .xls workbook, or one with a password.",
      hint: "Open it and save it as .xlsx without a password.",
    };
  }
  const isArchive = startsWith(bytes, "PK") && !bytes.includes("xl/workbook.xml");
  if (isArchive || startsWith(bytes, "\x1f\x8b")) {
    return {
      message: "It is an archive or a document of another kind, not a workbook or CSV file.",
      hint: "If it is the publisher's zip file, unpack it and name the .xlsx or .csv file in it.",
    };
  }
  return undefined;
}

function startsWith(bytes: Buffer, letters: string): boolean {
  return bytes.subarray(0, letters.length).equals(Buffer.from(letters, "latin1"));
}

async function sheetsOfWorkbook(bytes: Buffer): Promise<{ sheets: Sheet[] } | { fault: Fault }> {
  try {
    const sheets = await readWorkbook(bytes);
    return { sheets: sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(cellOf)) })) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      fault: {
        message: `It cannot be read as a workbook (${reason}).`,
        hint: "It is probably damaged or not wholly downloaded: load it again.",
      },
    };
  }
}

function cellOf(value: unknown): Cell {
  if (value === null || value === undefined || value === "") return null;
  return typeof value === "number" ? value : String(value);
}

function sheetOfCsv(bytes: Buffer): { sheets: Sheet[] } | { fault: Fault } {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    text = "\0";
  }
  if (text.includes("\0")) {
    return {
      fault: {
        message: "It is neither a workbook nor text in UTF-8.",
        hint: `${READABLE_FILES} A CSV file is saved with the encoding UTF-8.`,
      },
    };
  }
  try {
    const rows: string[][] = parse(text, { relax_column_count: true, trim: true });
    return { sheets: [{ name: CSV_SHEET, rows: rows.map((row) => row.map(cellOf)) }] };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { fault: { message: `It cannot be read as a CSV file (${reason}).`, hint: READABLE_FILES } };
  }
}
