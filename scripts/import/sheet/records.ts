import { t } from "../../diagnostics/messages.ts";
import type { Path } from "../../diagnostics/problem.ts";
import { didYouMean, quotation, someOf } from "../../diagnostics/suggest.ts";
import type { Cell, Sheet } from "../../figures/read-table.ts";
import { FIELD_NAMES, type FieldName, type ImportMap, SHEET_FIELDS, type SheetField } from "../../schema/import-map.ts";
import type { ImportFault } from "../imported.ts";
import { entriesOf, oneLine, withLines } from "../texts.ts";

/** A row of a sheet, or the part of it that is about one level. */
export interface SheetRecord {
  /** Such as "row 12", counted as spreadsheet programs do. */
  place: string;
  /** What the row says in a field of one value; empty where it says nothing. */
  value(field: FieldName): string;
  /** What it says in a field of several. */
  entries(field: FieldName): string[];
  /** The text of a column, for facts of the site's own. */
  own(column: string): string;
}

/** The rows under the names of the columns. */
export interface FoundRows {
  /** The names of the columns as the sheet has them. */
  header: string[];
  rows: { number: number; cells: readonly Cell[] }[];
}

const HEADER_ROWS = 50;

/** The rows of the sheet that a map speaks of, or of the first that has any. */
export function findRows(
  sheets: readonly Sheet[],
  { sheet: wanted, header: at }: Pick<ImportMap, "sheet" | "header">,
): FoundRows | { fault: ImportFault } {
  const names = sheets.map(({ name }) => name);
  const sheet =
    wanted === undefined ? sheets.find(({ rows }) => rows.length > 0) : sheets.find(({ name }) => name === wanted);
  if (!sheet && wanted !== undefined) {
    const message = t`The workbook has no sheet “${wanted}”.`;
    const hint = `${didYouMean(wanted, names)}${t`Its sheets are ${quoted(names)}.`}`;
    return { fault: { place: "", message, hint, path: ["sheet"] } };
  }
  const rows = sheet?.rows ?? [];
  const filled = (cells: readonly Cell[]) => cells.filter((cell) => nameOf(cell) !== "").length;
  const first = rows.slice(0, HEADER_ROWS).findIndex((cells) => filled(cells) > 1);
  const headerAt = at === undefined ? (first === -1 ? rows.findIndex((cells) => filled(cells) > 0) : first) : at - 1;
  const header = rows[headerAt]?.map(nameOf) ?? [];
  if (header.every((name) => name === "")) {
    const message = at === undefined ? t`It has no row with the names of columns.` : t`Row ${String(at)} is empty.`;
    const hint = t`Name the row that has them, as \`header: 3\`, in the map.`;
    return { fault: { place: "", message, hint, ...(at === undefined ? {} : { path: ["header"] }) } };
  }
  return {
    header,
    rows: rows
      .slice(headerAt + 1)
      .map((cells, index) => ({ number: headerAt + 2 + index, cells }))
      .filter(({ cells }) => cells.some((cell) => nameOf(cell) !== "")),
  };
}

const MOST_NAMES = 50;

/** Names of columns or sheets as the sheet has them. */
export function quoted(names: readonly string[]): string {
  return someOf(
    names.map((name) => quotation(name.slice(0, 80))),
    MOST_NAMES,
  );
}

const nameOf = (cell: Cell | undefined) => (cell === null || cell === undefined ? "" : oneLine(String(cell)));

const asWritten = (cell: Cell | undefined) => (cell === null || cell === undefined ? "" : String(cell));

/** How the columns of a sheet are read: what a map says, held against the names that are there. */
interface Columns {
  /** Where a field stands; for a field by level, where it stands for each. */
  fields: Map<FieldName, number | Map<string, number>>;
  /** Where the facts of the site's own stand, by the names of their columns. */
  own: Map<string, number>;
  unused: string[];
  faults: ImportFault[];
}

function columnsOf(map: ImportMap, header: readonly string[]): Columns {
  const fields: Columns["fields"] = new Map();
  const faults: ImportFault[] = [];
  const used = new Set<number>();
  const find = (wanted: string, path: Path) => {
    const exact = header.indexOf(wanted);
    const at = exact === -1 ? header.findIndex((name) => name.toLowerCase() === wanted.toLowerCase()) : exact;
    if (at === -1) {
      const there = header.filter(Boolean);
      const message = t`The sheet has no column “${wanted}”.`;
      const hint = `${didYouMean(wanted, there)}${t`Its columns are ${quoted(there)}.`}`;
      faults.push({ place: "", message, hint, path });
    } else if (header.indexOf(header[at] ?? "", at + 1) !== -1) {
      const message = t`Two columns of the sheet are called “${wanted}”.`;
      faults.push({ place: "", message, hint: t`Give one of them another name.`, path });
    }
    used.add(at);
    return at;
  };
  for (const name of FIELD_NAMES) {
    const wanted = map.columns[name];
    const path = ["columns", name];
    if (typeof wanted === "string") fields.set(name, find(wanted, path));
    else if (wanted)
      fields.set(
        name,
        new Map(Object.entries(wanted).map(([level, column]) => [level, find(column, [...path, level])])),
      );
  }
  const own = new Map(
    Object.entries(map.fields).map(([key, { column }]) => [column, find(column, ["fields", key, "column"])]),
  );
  return { fields, own, faults, unused: header.filter((name, at) => name !== "" && !used.has(at)) };
}

/** Cells that mean that there is nothing. */
const NOTHING = /^(?:[-–—]|n\/?a|#n\/a)$/i;

/**
 * Reads the rows of a sheet as its map says.
 *
 * @returns a record for each row, or for each level of a row whose levels stand beside each other
 */
export function recordsOf(
  { header, rows }: FoundRows,
  map: ImportMap,
): { records: SheetRecord[]; unused: string[]; faults: ImportFault[] } {
  const { fields, own, unused, faults } = columnsOf(map, header);
  if (faults.length > 0) return { records: [], unused, faults };
  const above = new Map<FieldName, string>();
  const wide = [...new Set([...fields.values()].flatMap((at) => (typeof at === "number" ? [] : [...at.keys()])))];
  const separatorOf = (field: FieldName) => {
    const { separator } = map;
    const said = typeof separator === "string" ? separator : separator?.[field];
    return said ?? (SHEET_FIELDS[field].holds === "names" ? ";" : undefined);
  };
  const records = rows.flatMap(({ number, cells }): SheetRecord[] => {
    const textAt = (field: FieldName, at: number) => {
      const raw = asWritten(cells[at]);
      const text = NOTHING.test(raw.trim()) ? "" : raw;
      if (!map["fill-down"].includes(field)) return text;
      if (text.trim() === "") return above.get(field) ?? "";
      above.set(field, text);
      return text;
    };
    const plain = new Map<FieldName, string>();
    for (const [field, at] of fields) if (typeof at === "number") plain.set(field, textAt(field, at));
    const recordFor = (level: string | undefined): SheetRecord => {
      const said = (field: FieldName): string => {
        const at = fields.get(field);
        const text =
          level !== undefined && at instanceof Map ? asWritten(cells[at.get(level) ?? -1]) : plain.get(field);
        if (text !== undefined && text.trim() !== "" && !NOTHING.test(text.trim())) return text;
        return (field === "level" ? level : undefined) ?? map.constants[field] ?? "";
      };
      const inOtherWords = (field: FieldName, text: string) => {
        const words = map.values[field];
        return words && Object.hasOwn(words, text) ? (words[text] ?? text) : text;
      };
      return {
        place: t`row ${String(number)}`,
        value: (field) =>
          (SHEET_FIELDS[field] as SheetField).holds === "markdown"
            ? withLines(said(field))
            : inOtherWords(field, oneLine(said(field))),
        entries: (field) => entriesOf(said(field), separatorOf(field)).map((entry) => inOtherWords(field, entry)),
        own: (column) => asWritten(cells[own.get(column) ?? -1]),
      };
    };
    if (wide.length === 0) return [recordFor(undefined)];
    // What a row says of no level stands in the record of each.
    const levels = wide.filter((level) =>
      [...fields.values()].some((at) => at instanceof Map && asWritten(cells[at.get(level) ?? -1]).trim() !== ""),
    );
    return levels.length === 0 ? [recordFor(undefined)] : levels.map(recordFor);
  });
  return { records, unused, faults };
}
