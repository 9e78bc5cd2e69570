import { readFile, stat } from "node:fs/promises";
import { parse } from "csv-parse/sync";
import { Unzip, UnzipInflate } from "fflate";
import readWorkbook from "read-excel-file/node";
import { t } from "../diagnostics/messages.ts";
import { readableFiles } from "./formats.ts";

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

/** What a workbook may have when it is unpacked: three times what O*NET's largest has. */
const MAX_UNPACKED_MEBIBYTES = 256;

const MEBIBYTE = 1024 * 1024;

/** What is expected of a file. */
export interface Readable {
  /** Which files can be read, in a sentence. */
  hint: string;
  /** What may stand between the cells of a text file: the one that its first line has most of does. */
  delimiters: readonly string[];
}

const PUBLISHED: Readable = {
  get hint() {
    return readableFiles();
  },
  delimiters: [","],
};

/**
 * Reads a workbook (.xlsx) or a CSV file. What it is decides its content, not its name.
 *
 * @throws Error only when the disk fails: whatever is wrong with the file is the fault in the answer
 */
export async function readSheets(path: string, readable = PUBLISHED): Promise<{ sheets: Sheet[] } | { fault: Fault }> {
  const { hint } = readable;
  const found = await stat(path);
  if (!found.isFile() && !found.isDirectory()) return { fault: { message: t`It is no ordinary file.`, hint } };
  const { size } = found;
  if (size > MAX_MEBIBYTES * MEBIBYTE) {
    const message = t`It has ${Math.ceil(size / MEBIBYTE)} MiB, and none of the files that can be read has so much.`;
    return { fault: { message, hint } };
  }
  const bytes = await readFile(path);
  const foreign = foreignKind(bytes, hint);
  if (foreign) return { fault: foreign };
  return startsWith(bytes, "PK") ? sheetsOfWorkbook(bytes) : sheetOfCsv(bytes, readable);
}

/** Files that people hand in by mistake, known by their first bytes. */
function foreignKind(bytes: Buffer, hint: string): Fault | undefined {
  const start = bytes.subarray(0, 200).toString("latin1").replace(/^ï»¿/, "").trimStart();
  if (bytes.length === 0 || (bytes.length <= 200 && start === "")) return { message: t`It is empty.`, hint };
  if (start.startsWith("%PDF")) return { message: t`It is a PDF document, not a workbook or CSV file.`, hint };
  if (/^<(!doctype|html|\?xml|!--)/i.test(start)) {
    return {
      message: t`It is a web page or another marked-up document, not a workbook or CSV file.`,
      hint: t`The download has probably failed: load the file again in a browser.`,
    };
  }
  if (startsWith(bytes, "\xd0\xcf\x11\xe0")) {
    return {
      message: t`It is an old .xls workbook, or one with a password.`,
      hint: t`Open it and save it as .xlsx without a password.`,
    };
  }
  const isArchive = startsWith(bytes, "PK") && !bytes.includes("xl/workbook.xml");
  if (isArchive || startsWith(bytes, "\x1f\x8b")) {
    return {
      message: t`It is an archive or a document of another kind, not a workbook or CSV file.`,
      hint: t`If it is the publisher's zip file, unpack it and name the .xlsx or .csv file in it.`,
    };
  }
  return undefined;
}

function startsWith(bytes: Buffer, letters: string): boolean {
  return bytes.subarray(0, letters.length).equals(Buffer.from(letters, "latin1"));
}

async function sheetsOfWorkbook(bytes: Buffer): Promise<{ sheets: Sheet[] } | { fault: Fault }> {
  if (!isUnpackedWithin(bytes, MAX_UNPACKED_MEBIBYTES * MEBIBYTE)) {
    const message = t`Unpacked, it has more than ${MAX_UNPACKED_MEBIBYTES} MiB, and none of the files that can be read has so much.`;
    return { fault: { message, hint: t`Save the sheet that is meant as a workbook of its own, or as CSV.` } };
  }
  try {
    const sheets = await readWorkbook(bytes);
    return { sheets: sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(cellOf)) })) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      fault: {
        message: t`It cannot be read as a workbook (${reason}).`,
        hint: t`It is probably damaged or not wholly downloaded: load it again.`,
      },
    };
  }
}

/** Whether the files in an archive have at most so many bytes together, whatever it says of them. */
function isUnpackedWithin(bytes: Uint8Array, most: number): boolean {
  let unpacked = 0;
  const unzip = new Unzip((file) => {
    file.ondata = (_, chunk) => {
      unpacked += chunk?.length ?? 0;
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  const step = 64 * 1024;
  try {
    for (let at = 0; at < bytes.length && unpacked <= most; at += step)
      unzip.push(bytes.subarray(at, at + step), at + step >= bytes.length);
  } catch {
    // What cannot be unpacked is told of by the reader of workbooks.
  }
  return unpacked <= most;
}

function cellOf(value: unknown): Cell {
  if (value instanceof Date) return value.toISOString().replace("T00:00:00.000Z", "");
  if (value === null || value === undefined || value === "") return null;
  return typeof value === "number" ? value : String(value);
}

function sheetOfCsv(bytes: Buffer, { hint, delimiters }: Readable): { sheets: Sheet[] } | { fault: Fault } {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    text = "\0";
  }
  if (text.includes("\0")) {
    return {
      fault: {
        message: t`It is neither a workbook nor text in UTF-8.`,
        hint: `${hint} ${t`A CSV file is saved with the encoding UTF-8.`}`,
      },
    };
  }
  try {
    const rows: string[][] = parse(text, {
      delimiter: commonest(delimiters, text),
      relax_column_count: true,
      trim: true,
    });
    return { sheets: [{ name: CSV_SHEET, rows: rows.map((row) => row.map(cellOf)) }] };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { fault: { message: t`It cannot be read as a CSV file (${reason}).`, hint } };
  }
}

/** Of some characters the one that the first line has most of. */
function commonest(characters: readonly string[], text: string): string {
  const [line = ""] = text.split(/\r?\n/, 1);
  const count = (character: string) => line.split(character).length;
  return characters.reduce((best, each) => (count(each) > count(best) ? each : best));
}
