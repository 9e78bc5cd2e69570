import { parse } from "csv-parse/sync";
import type { ProblemCode } from "../../diagnostics/codes.ts";
import { t } from "../../diagnostics/messages.ts";
import { FILE_START, MOST_OF_A_KIND, onLine, type Problem, problemIn, type Range } from "../../diagnostics/problem.ts";
import { didYouMean, nameThose } from "../../diagnostics/suggest.ts";
import { keyMeant } from "../../schema/key-synonyms.ts";
import { hasCents, MOST_MONEY, type PayTableFields, PLACE_COLUMNS, TABLE_COLUMNS } from "../../schema/pay.ts";
import { PERCENTILE_KEYS } from "../../schema/percentiles.ts";
import type { PayRow, Place } from "../catalog.ts";
import { preview } from "../checks/rule-problems.ts";

/** What a table of figures holds, as far as it can be read, and everything that is wrong with it. */
export interface ReadTable {
  /** By code; of price levels by place, of filings by title. Each list in the order of the file. */
  rows: Map<string, PayRow[]>;
  problems: Problem[];
}

/** Where the cells of a row stand, and what is in them. */
interface Line {
  number: number;
  cells: readonly string[];
}

interface Sheet {
  columns: readonly string[];
  lines: readonly Line[];
}

/** How a problem of a cell is told; the column is found by its name. */
type Tell = (code: ProblemCode, line: Line, column: string, message: string, hint: string) => void;

/**
 * Reads a table of figures from CSV text.
 *
 * @param file its name in messages
 * @param places the places that its rows may name; undefined where its entry lists none
 */
export function readPayTable(
  { kind, levels = {} }: Pick<PayTableFields, "kind" | "levels">,
  file: string,
  text: string,
  places?: ReadonlyMap<string, Place>,
): ReadTable {
  const { needed, others } = TABLE_COLUMNS[kind];
  const problems: Problem[] = [];
  const sheet = readSheet(file, text, needed, [...needed, ...others], problems);
  const rows = new Map<string, PayRow[]>();
  if (!sheet) return { rows, problems };
  const tell = teller(file, sheet, problems);
  const keyColumn = kind === "prices" ? "place" : kind === "filings" ? "title" : "code";
  const seen = new Map<string, number>();
  for (const line of sheet.lines) {
    const row = readRow(sheet.columns, line, tell);
    const key = row?.[keyColumn];
    if (!row || key === undefined) {
      if (row)
        tell("missing-field", line, keyColumn, t`The row has no \`${keyColumn}\`.`, t`Fill it in or remove the row.`);
      continue;
    }
    if (row.place !== undefined && !places?.has(row.place)) unlistedPlace(row.place, places, line, tell);
    if (row.level !== undefined && kind === "floors" && !Object.hasOwn(levels, row.level))
      tell(
        "unknown-id",
        line,
        "level",
        t`\`${row.level}\` is no level of this table.`,
        t`The levels in _pay.yaml are ${nameThose(Object.keys(levels))}.`,
      );
    const id = [row.title, row.code, row.place, row.level].join("\t");
    const first = seen.get(id);
    if (first === undefined) seen.set(id, line.number);
    else
      tell(
        "duplicate-id",
        line,
        keyColumn,
        t`\`${key}\` stands in this table a second time for the same ${nameThose(sameOf(kind))}.`,
        t`The first is in line ${String(first)}: remove the one that is wrong.`,
      );
    checkRising(row, line, tell);
    const known = rows.get(key);
    if (known) known.push(row);
    else rows.set(key, [row]);
    if (problems.length > MOST_OF_A_KIND) break;
  }
  return { rows, problems };
}

const sameOf = (kind: PayTableFields["kind"]) =>
  kind === "filings" ? ["code"] : kind === "prices" ? ["place"] : ["place", "level"];

/** Reads a list of places from CSV text. */
export function readPlaces(file: string, text: string): { places: Map<string, Place>; problems: Problem[] } {
  const problems: Problem[] = [];
  const places = new Map<string, Place>();
  const sheet = readSheet(file, text, PLACE_COLUMNS.slice(0, 2), PLACE_COLUMNS, problems);
  if (!sheet) return { places, problems };
  const tell = teller(file, sheet, problems);
  const at = Object.fromEntries(PLACE_COLUMNS.map((column) => [column, sheet.columns.indexOf(column)]));
  const cell = ({ cells }: Line, column: (typeof PLACE_COLUMNS)[number]) => cells[at[column] ?? -1] ?? "";
  const coordinate = (line: Line, column: "latitude" | "longitude", most: number) => {
    const written = cell(line, column);
    if (written === "") return undefined;
    const degrees = Number(written);
    if (Math.abs(degrees) <= most) return degrees;
    tell("bad-cell", line, column, t`\`${column}\` is \`${written}\`.`, t`Write degrees from -${most} to ${most}.`);
    return undefined;
  };
  for (const line of sheet.lines) {
    const [id, name] = [cell(line, "id"), cell(line, "name")];
    if (id === "" || name === "") {
      const column = id === "" ? "id" : "name";
      tell("missing-field", line, column, t`The row has no \`${column}\`.`, t`Fill it in or remove the row.`);
    } else if (places.has(id)) {
      tell("duplicate-id", line, "id", t`The place \`${id}\` is listed twice.`, t`Remove one of the two rows.`);
    } else {
      const region = cell(line, "region");
      const [latitude, longitude] = [coordinate(line, "latitude", 90), coordinate(line, "longitude", 180)];
      places.set(id, {
        name,
        ...(region === "" ? {} : { region }),
        ...(latitude === undefined || longitude === undefined ? {} : { latitude, longitude }),
      });
    }
    if (problems.length > MOST_OF_A_KIND) break;
  }
  return { places, problems };
}

function readSheet(
  file: string,
  text: string,
  needed: readonly string[],
  known: readonly string[],
  problems: Problem[],
): Sheet | undefined {
  let lines: Line[];
  try {
    lines = linesOf(text);
  } catch (error) {
    const { lines = 1, code } = error as Error & { lines?: number; code?: string };
    const hint = t`Put a text with a comma or a quote in it between double quotes, and double the quotes inside.`;
    problems.push(problemIn(file, "bad-format", onLine(lines, 1, 0), notCsv(code), hint));
    return undefined;
  }
  const [header, ...rows] = lines;
  if (!header) {
    const hint = t`Its columns are ${nameThose(known, 20)}.`;
    problems.push(problemIn(file, "empty-file", FILE_START, t`${file} is empty.`, hint));
    return undefined;
  }
  const columns = header.cells;
  const before = problems.length;
  const add = (code: ProblemCode, column: number, message: string, hint: string) =>
    problems.push(problemIn(file, code, cellAt({ number: 1, cells: columns }, column), message, hint));
  for (const [index, column] of columns.entries()) {
    if (!known.includes(column)) {
      const meant = keyMeant(column.toLowerCase().replaceAll("_", "-"), known);
      const question = meant === undefined ? didYouMean(column, known) : `${t`Did you mean \`${meant}\`?`} `;
      const hint = `${question}${t`The columns are ${nameThose(known, 20)}.`}`;
      add("unknown-column", index, t`\`${column}\` is no column of this table.`, hint);
    } else if (columns.indexOf(column) < index) {
      add("duplicate-key", index, t`The column \`${column}\` stands twice in this table.`, t`Remove one of the two.`);
    }
  }
  for (const column of needed)
    if (!columns.includes(column))
      add(
        "missing-field",
        0,
        t`The column \`${column}\` is missing.`,
        t`Add it to the first line: \`${needed.join(",")}\`.`,
      );
  if (problems.length > before) return undefined;
  return { columns, lines: rows };
}

/** What the parser's error means. */
function notCsv(code: string | undefined): string {
  if (code === "CSV_QUOTE_NOT_CLOSED") return t`This cannot be read as CSV: a quote is never closed.`;
  return code === "INVALID_OPENING_QUOTE"
    ? t`This cannot be read as CSV: a quote stands in the middle of a cell.`
    : t`This cannot be read as CSV: something stands behind the quote that ends a cell.`;
}

/**
 * The rows of a CSV text that are not empty.
 *
 * @throws Error when it is none, with the line as `lines`
 */
function linesOf(text: string): Line[] {
  // Without a quote it is lines and commas, and a table has tens of thousands of lines.
  if (!text.includes('"'))
    return text
      .split("\n")
      .map((line, at) => ({ number: at + 1, cells: line.split(",").map((cell) => cell.trim()) }))
      .filter(({ cells }) => cells.length > 1 || cells[0] !== "");
  const options = { relax_column_count: true, skip_empty_lines: true, trim: true, info: true };
  const records = parse(text, options) as unknown as { record: string[]; info: { lines: number } }[];
  return records.map(({ record, info }) => ({ number: info.lines, cells: record }));
}

function teller(file: string, { columns }: Sheet, problems: Problem[]): Tell {
  return (code, line, column, message, hint) =>
    problems.push(problemIn(file, code, cellAt(line, Math.max(columns.indexOf(column), 0)), message, hint));
}

/** Where a cell stands, if no cell before it is quoted. */
function cellAt({ number, cells }: Line, index: number): Range {
  const start = cells.slice(0, index).reduce((sum, cell) => sum + cell.length + 1, 1);
  return onLine(number, start, cells[index]?.length ?? 0);
}

/** What a number in a cell has to be, and what is said of one that is not that. */
interface CellNumber {
  most: number;
  isRight(value: number): boolean;
  isNone(column: string, cell: string): string;
  hint(): string;
}

const digits = () =>
  t`Write digits, without commas between them and without signs; leave the cell empty where nothing is published.`;

const MONEY: CellNumber = {
  most: MOST_MONEY,
  isRight: hasCents,
  isNone: (column, cell) => t`\`${column}\` is ${cell}, which is no amount of money.`,
  hint: () =>
    t`Write digits, and at most two behind a point, without commas between them and without signs; leave the cell empty where nothing is published.`,
};

const PEOPLE: CellNumber = {
  most: 1e10,
  isRight: Number.isInteger,
  isNone: (column, cell) => t`\`${column}\` is ${cell}, which is no whole number.`,
  hint: digits,
};

const INDEX: CellNumber = {
  most: 1e5,
  isRight: () => true,
  isNone: (column, cell) => t`\`${column}\` is ${cell}, which is no number.`,
  hint: digits,
};

/** What the cells of a column are; of the others, texts. */
const CELLS: Readonly<Record<string, CellNumber>> = {
  ...Object.fromEntries([...PERCENTILE_KEYS, "mean", "low", "high"].map((column) => [column, MONEY])),
  jobs: PEOPLE,
  filings: PEOPLE,
  index: INDEX,
};

/** Reads the cells of a row; undefined where there are not as many as there are columns. */
function readRow(columns: readonly string[], line: Line, tell: Tell): PayRow | undefined {
  const { cells } = line;
  if (cells.length !== columns.length) {
    const message = t`The row has ${cells.length} cells, and the first line has ${columns.length}.`;
    const hint = t`Leave a cell empty where nothing is published, and put a text with a comma in it between double quotes.`;
    tell("bad-format", line, columns[0] ?? "", message, hint);
    return undefined;
  }
  const row: Record<string, string | number> = {};
  for (const [index, column] of columns.entries()) {
    const cell = cells[index] ?? "";
    if (cell === "") continue;
    const number = CELLS[column];
    if (!number) {
      row[column] = cell;
      continue;
    }
    const value = Number(cell);
    if (/^\d+(?:\.\d+)?$/.test(cell) && value <= number.most && number.isRight(value)) row[column] = value;
    else tell("bad-cell", line, column, number.isNone(column, preview(cell)), number.hint());
  }
  return row as PayRow;
}

function unlistedPlace(place: string, places: ReadonlyMap<string, Place> | undefined, line: Line, tell: Tell): void {
  const hint = places
    ? `${didYouMean(place, places.keys())}${t`Add it to the list of places, or correct it.`}`
    : t`Name the file that lists the places under \`places:\` in _pay.yaml.`;
  tell("unknown-id", line, "place", t`The place \`${place}\` is not listed.`, hint);
}

function checkRising(row: PayRow, line: Line, tell: Tell): void {
  let below: (typeof PERCENTILE_KEYS)[number] | undefined;
  for (const key of PERCENTILE_KEYS) {
    const value = row[key];
    if (value === undefined) continue;
    if (below !== undefined && value < (row[below] ?? 0))
      tell(
        "bad-order",
        line,
        key,
        t`\`${key}\` is ${String(value)}, which is below \`${below}\` (${String(row[below] ?? 0)}).`,
        t`Check both figures against the source.`,
      );
    below = key;
  }
  if (row.low !== undefined && row.high !== undefined && row.high < row.low)
    tell(
      "bad-order",
      line,
      "high",
      t`\`high\` is ${String(row.high)}, which is below \`low\` (${String(row.low)}).`,
      t`Check both figures against the source.`,
    );
}
