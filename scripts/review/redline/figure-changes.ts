import { isDeepStrictEqual } from "node:util";
import type { Catalog } from "../../catalog/catalog.ts";
import type { FigureChange, Warning } from "./redline.ts";

/** Figures that rest on a source, such as a salary, a record of wages or an outlook. */
export type FigureRecord = Record<string, unknown> & { source: string };

/** The record of a list for one area. */
export function isFigureRecord(value: unknown): value is FigureRecord {
  return typeof value === "object" && value !== null && typeof (value as FigureRecord).source === "string";
}

/** Keys that hold a number which says when and not how much. */
const TIMES = new Set(["from", "to"]);

/**
 * What became of the figures of one record.
 *
 * @param before undefined where the record is new
 * @param after undefined where it is gone
 * @returns nothing where neither a figure nor its source changed
 */
export function figureChange(
  place: Pick<FigureChange, "field" | "meaning" | "unit">,
  before: FigureRecord | undefined,
  after: FigureRecord | undefined,
  base: Catalog,
  head: Catalog,
): FigureChange | undefined {
  if (isDeepStrictEqual(before, after)) return undefined;
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  const figures = names.flatMap((name) => {
    const [old, now] = [numberIn(before, name), numberIn(after, name)];
    return old === now ? [] : [{ name, before: old, after: now }];
  });
  const change: FigureChange = {
    kind: "figures",
    ...place,
    figures,
    source: {
      before: before ? sourceTitle(base, before.source) : null,
      after: after ? sourceTitle(head, after.source) : null,
    },
    warnings: before && after ? warningsOn(before, after, figures.length > 0, base, head) : undatedOn(after, head),
  };
  return figures.length > 0 || change.source.before !== change.source.after || change.warnings.length > 0
    ? change
    : undefined;
}

function numberIn(record: FigureRecord | undefined, name: string): number | null {
  const value = record?.[name];
  return typeof value === "number" ? value : null;
}

function sourceTitle({ sources }: Catalog, id: string): string {
  return sources.get(id)?.title ?? id;
}

function warningsOn(
  before: FigureRecord,
  after: FigureRecord,
  figuresChanged: boolean,
  base: Catalog,
  head: Catalog,
): Warning[] {
  const [old, now] = [dateOf(before, base), dateOf(after, head)];
  const warnings: Warning[] = [];
  const sameSource = before.source === after.source;
  if (figuresChanged && sameSource && old === now && sameTimes(before, after)) warnings.push("source-unchanged");
  if (isEarlier(now, old)) warnings.push(before["reference"] === undefined ? "source-older" : "reference-older");
  if (!sameSource) warnings.push(...undatedOn(after, head));
  return warnings;
}

function undatedOn(after: FigureRecord | undefined, head: Catalog): Warning[] {
  return after && dateOf(after, head) === undefined ? ["source-undated"] : [];
}

function sameTimes(before: FigureRecord, after: FigureRecord): boolean {
  return [...TIMES].every((key) => before[key] === after[key]);
}

/** The month that figures are about, or the day that their source was published. */
function dateOf(record: FigureRecord, { sources }: Catalog): string | undefined {
  return typeof record["reference"] === "string" ? record["reference"] : sources.get(record.source)?.published;
}

/** Whether a date lies before another, as far as both are known: 2025 is not before 2025-05. */
export function isEarlier(date: string | undefined, other: string | undefined): boolean {
  if (date === undefined || other === undefined) return false;
  const known = Math.min(date.length, other.length);
  return date.slice(0, known) < other.slice(0, known);
}
