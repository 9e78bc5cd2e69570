import { parse } from "csv-parse/sync";
import type { PayTable } from "../catalog/catalog.ts";
import type { FigureKey } from "./formats.ts";
import { type Figure, type PublishedRow, rowId } from "./read-figures.ts";

/** Why a file has no figure. */
export type Absence = Exclude<Figure, number>;

/** One figure that changes; `undefined` where it is not published. */
export interface FieldChange {
  place: string;
  level: string;
  key: FigureKey;
  before: number | undefined;
  after: number | undefined;
}

/** What a file means for one occupation of a table. */
export interface CodeChange {
  code: string;
  /** The publisher's name for it. */
  title: string;
  fields: FieldChange[];
  absent: { place: string; key: FigureKey; why: Absence }[];
  /** How many of its rows are in the file, are new, are not in the file, have other words as their note, or lost them. */
  rows: Record<"read" | "added" | "kept" | "renoted" | "unnoted", number>;
}

/** A row of a table as it stands: its cells, and its text with its line end. */
interface Line extends Record<"code" | "place" | "level", string> {
  cells: readonly string[];
  raw: string;
}

/**
 * Brings the text of a pay table up to date and leaves every row that does not change as it is written. A row that
 * the file does not have stays; rows that only the file has come where their code, place and level belong.
 *
 * @param text with line feeds and without a byte order mark
 * @param published what the file says of the codes and places in use
 */
export function updateTable(
  text: string,
  { listed }: Pick<PayTable, "listed">,
  published: ReadonlyMap<string, PublishedRow>,
): { text: string; columns: string[]; changes: CodeChange[] } {
  const plain = text.endsWith("\n") ? text : `${text}\n`;
  const options = { raw: true, relax_column_count: true, skip_empty_lines: true, trim: true };
  const [header, ...records] = parse(plain, options) as unknown as { record: string[]; raw: string }[];
  const columns = header?.record ?? [];
  const lines = records.map(({ record, raw }): Line => {
    const cell = (column: string) => record[columns.indexOf(column)] ?? "";
    return { code: cell("code"), place: cell("place"), level: cell("level"), cells: record, raw };
  });
  const known = new Set(lines.map(rowId));
  const added = [...published.values()]
    .filter((row) => !known.has(rowId(row)) && columns.some((key) => typeof row.figures[key as FigureKey] === "number"))
    .map(({ code, place, level }): Line => {
      const ids: Record<string, string> = { code, place, level };
      return { code, place, level, cells: columns.map((column) => ids[column] ?? ""), raw: "" };
    });
  const changes = new Map<string, CodeChange>();
  const updated = inOrder(lines, added, [...listed.keys()]).map((line) => {
    const { code } = line;
    const rows = { read: 0, added: 0, kept: 0, renoted: 0, unnoted: 0 };
    const change = changes.get(code) ?? { code, title: "", fields: [], absent: [], rows };
    changes.set(code, change);
    const row = published.get(rowId(line));
    if (row) return updatedLine(columns, line, row, change);
    change.rows.kept++;
    return line.raw;
  });
  const after = [header?.raw ?? "", ...updated].join("");
  return { text: after === plain ? text : after, columns, changes: [...changes.values()] };
}

/** The rows with the new ones among them, by code, place and level. */
function inOrder(lines: readonly Line[], added: readonly Line[], places: readonly string[]): Line[] {
  const placeAt = new Map(places.map((place, at) => [place, at + 1]));
  const compare = (a: Line, b: Line) =>
    order(a.code, b.code) || (placeAt.get(a.place) ?? 0) - (placeAt.get(b.place) ?? 0) || order(a.level, b.level);
  const coming = [...added].sort(compare);
  let next = 0;
  const merged = lines.flatMap((line) => {
    const from = next;
    while (coming[next] && compare(coming[next] as Line, line) < 0) next++;
    return [...coming.slice(from, next), line];
  });
  return [...merged, ...coming.slice(next)];
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The text of a row with the file's figures; what it changes is added to `change`. */
function updatedLine(columns: readonly string[], line: Line, row: PublishedRow, change: CodeChange): string {
  const { place, level, raw } = line;
  const changed = change.fields.length;
  change.title = row.title;
  change.rows[raw === "" ? "added" : "read"]++;
  const cells = columns.map((column, at) => {
    const cell = line.cells[at] ?? "";
    const key = column as FigureKey;
    const figure = row.figures[key];
    if (figure === undefined) return cell;
    if (typeof figure === "string") change.absent.push({ place, key, why: figure });
    const before = cell === "" ? undefined : Number(cell);
    const after = typeof figure === "number" ? figure : undefined;
    if (before === after) return cell;
    change.fields.push({ place, level, key, before, after });
    return String(after ?? "");
  });
  const noteAt = columns.indexOf("note");
  const note = cells[noteAt] ?? "";
  // Words on figures that are gone say nothing of those that came.
  const words = row.note || (change.fields.length > changed ? "" : note);
  if (noteAt !== -1 && words !== note) {
    cells[noteAt] = words;
    if (raw !== "") change.rows[words === "" ? "unnoted" : "renoted"]++;
  }
  if (cells.every((cell, at) => cell === line.cells[at])) return raw;
  return `${/^\n*/.exec(raw)?.[0] ?? ""}${cells.map(csvCell).join(",")}\n`;
}

const csvCell = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
