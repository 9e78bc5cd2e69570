import { t, translated } from "../diagnostics/messages.ts";
import { inList } from "../diagnostics/suggest.ts";
import { hasCents } from "../schema/pay.ts";
import type { FoundTable, Row } from "./find-table.ts";
import { type FigureColumn, type FigureKey, type Format, figureColumns } from "./formats.ts";
import type { Fault } from "./read-table.ts";

/** An amount in the format's currency per its period, or a number of jobs; or why there is none. */
export type Figure = number | "top-coded" | "not-published" | "other-period";

/** What a file says of one occupation at one place and level, as far as its publisher tells these apart. */
export interface PublishedRow {
  code: string;
  place: string;
  level: string;
  title: string;
  figures: Partial<Record<FigureKey, Figure>>;
  /** Words on the figures; undefined where the publisher gives none. */
  note: string | undefined;
}

/** What a file says of the codes and places in use. */
export interface Published {
  /** By `rowId`. */
  rows: Map<string, PublishedRow>;
  /** The latest year in the column that tells one. */
  year: string | undefined;
}

/** What the rows of a table are known by; empty where a row has no place or level. */
export const rowId = ({ code, place, level }: Record<"code" | "place" | "level", string>) =>
  [code, place, level].join("\t");

/** Outside of these, a figure is a slip: an amount of another period, a column that moved, a digit too many. */
const PLAUSIBLE = {
  year: { least: 1_000, most: 10_000_000, isRight: Number.isInteger },
  hour: { least: 1, most: 1_000, isRight: hasCents },
  jobs: { least: 1, most: 500_000_000, isRight: Number.isInteger },
} as const;

/** How many rows a fault names. */
const SOME = 5;

/**
 * Takes the figures of the codes and places in use from the rows of a file; every other row is passed over.
 *
 * @param places those that figures are wanted of; rows about the whole country always are
 * @returns what the file says of them, or everything that is wrong with it
 */
export function readFigures(
  { format, rows }: Pick<FoundTable, "format" | "rows">,
  codes: ReadonlySet<string>,
  places: ReadonlySet<string>,
): Published | { faults: Fault[] } {
  const groups = new Map<string, { code: string; place: string; rows: Row[] }>();
  let outside = 0;
  for (const row of rows) {
    const code = codeOf(format, row);
    const place = placeOf(format, row);
    if (!codes.has(code) || (place !== "" && !places.has(place))) continue;
    if (!counts(format, row)) {
      outside++;
      continue;
    }
    const id = rowId({ code, place, level: "" });
    const group = groups.get(id);
    if (group) group.rows.push(row);
    else groups.set(id, { code, place, rows: [row] });
  }
  if (groups.size === 0) return { faults: [noRows(format, rows.length, outside, codes.size)] };
  const faults: Fault[] = [];
  const published = new Map<string, PublishedRow>();
  const years: string[] = [];
  for (const { code, place, rows: all } of groups.values()) {
    const { preferred } = format;
    const better = preferred ? all.filter((row) => preferred.is.test(row.text(preferred.column))) : [];
    const [row, ...others] = all.length > 1 && better.length > 0 ? better : all;
    if (!row) continue;
    const name = place === "" ? code : `${code}, ${place}`;
    if (others.length > 0) {
      const numbers = [row, ...others].map(({ number }) => number);
      const shown = inList([...numbers.slice(0, SOME).map(String), ...(numbers.length > SOME ? ["…"] : [])]);
      faults.push({ message: t`${name} stands in ${numbers.length} rows (${shown}).`, hint: isThis(format) });
      continue;
    }
    for (const each of readRow(format, code, place, row, faults)) published.set(rowId(each), each);
    if (format.year && "column" in format.year)
      years.push(...(row.text(format.year.column).match(/\b20\d{2}\b/g) ?? []));
  }
  return faults.length > 0 ? { faults } : { rows: published, year: years.sort().at(-1) };
}

const isThis = ({ file }: Format) => t`Is this ${translated(file)}?`;

function codeOf({ code, codePrefix = "" }: Format, row: Row): string {
  const text = row.text(code);
  return text.startsWith(codePrefix) ? text.slice(codePrefix.length) : text;
}

function placeOf({ place }: Format, row: Row): string {
  const text = place ? row.text(place.column) : "";
  return text === place?.wholeCountry ? "" : text;
}

function counts({ only = {} }: Format, row: Row): boolean {
  return Object.entries(only).every(([column, wanted]) => {
    const text = row.text(column);
    return text === "" || wanted.test(text);
  });
}

function noRows(format: Format, rows: number, outside: number, codes: number): Fault {
  const hint = isThis(format);
  if (rows === 0) return { message: t`It has a header, but no rows.`, hint };
  if (outside > 0) {
    return {
      message: t`None of its rows is about the whole country and all industries (AREA_TYPE 1, NAICS 000000).`,
      hint,
    };
  }
  return { message: t`None of the ${codes} codes in use is in it.`, hint };
}

/** One record for each level that the row has figures of. */
function readRow(format: Format, code: string, place: string, row: Row, faults: Fault[]): PublishedRow[] {
  const where = t`Row ${String(row.number)} (${place === "" ? code : `${code}, ${place}`})`;
  if (row.misshapen) {
    faults.push({
      message: t`${where} has not as many cells as the header.`,
      hint: t`The file is damaged, or a number with commas has no quotes around it: load it again.`,
    });
    return [];
  }
  const { otherPeriod } = format;
  const isOther = otherPeriod?.is.test(row.text(otherPeriod.column)) ?? false;
  const read = figureColumns(format).map((column): [FigureColumn, Figure | undefined] => [
    column,
    isOther && column.key !== "jobs" ? "other-period" : figureFrom(format, column, row.text(column.column)),
  ]);
  for (const [{ key, column }, figure] of read) {
    if (figure !== undefined) continue;
    const { currency, period } = format;
    const { least, most } = PLAUSIBLE[period];
    const text = row.text(column);
    const message =
      key === "jobs"
        ? t`${where}: ${column} is “${text}”, which is no number of jobs.`
        : period === "year"
          ? t`${where}: ${column} is “${text}”, which is no amount of ${currency} by the year (${least} to ${most}, whole).`
          : t`${where}: ${column} is “${text}”, which is no amount of ${currency} by the hour (${least} to ${most}).`;
    faults.push({ message, hint: isThis(format) });
  }
  if (read.every(([, figure]) => figure !== undefined))
    checkRising(where, read.slice(0, format.rising.length), row, faults);
  const levels = [...new Set(read.map(([{ level = "" }]) => level))];
  return levels.map((level) => ({
    code,
    place,
    level,
    title: format.title ? row.text(format.title) : "",
    figures: Object.fromEntries(
      read.flatMap(([column, figure]) => ((column.level ?? "") === level ? [[column.key, figure]] : [])),
    ),
    note: format.note?.from(format.note.columns.map((column) => row.text(column))),
  }));
}

function figureFrom(format: Format, { key, times = 1 }: FigureColumn, text: string): Figure | undefined {
  if (format.notPublished.test(text)) return "not-published";
  if (format.topCoded?.mark.test(text) && key !== "jobs") return "top-coded";
  if (!/^(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/.test(text)) return undefined;
  const written = Number(text.replaceAll(",", ""));
  const figure = times === 1 ? written : Math.round(written * times);
  const { least, most, isRight } = PLAUSIBLE[key === "jobs" ? "jobs" : format.period];
  return figure >= least && figure <= most && isRight(figure) ? figure : undefined;
}

/** A top-coded figure is higher than any that is printed, so none may follow it. */
function checkRising(
  where: string,
  read: readonly [FigureColumn, Figure | undefined][],
  row: Row,
  faults: Fault[],
): void {
  const height = (figure: Figure | undefined) => (figure === "top-coded" ? Number.POSITIVE_INFINITY : Number(figure));
  const printed = read.filter(([, figure]) => typeof figure === "number" || figure === "top-coded");
  for (const [at, [{ column }, figure]] of printed.entries()) {
    const [below, figureBelow] = printed[at - 1] ?? [];
    if (!below || height(figure) >= height(figureBelow)) continue;
    faults.push({
      message: t`${where}: ${column} (${row.text(column)}) is less than ${below.column} (${row.text(below.column)}).`,
      hint: t`The columns have moved, or the file is damaged: load it again.`,
    });
  }
}
