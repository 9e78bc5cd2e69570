import { isDeepStrictEqual } from "node:util";
import { parse } from "yaml";
import { editYaml } from "../catalog/yaml/edit.ts";
import { FIGURE_KEYS, type FigureKey } from "./find-table.ts";

export type WageKey = FigureKey | "reference" | "source";

/** The keys of a record that may change, in the order that a key is added in. */
export const WAGE_KEYS = ["reference", ...FIGURE_KEYS, "source"] as const satisfies readonly WageKey[];

/** How a record is to read: a value, or `null` for a key that goes. A key that is not named stays as it is. */
export type WageEdit = Partial<Record<WageKey, string | number | null>>;

/** Whether a record of wages is of the kind that the publisher's national file gives. */
export function isNationalRecord(record: { area?: unknown; currency?: unknown; period?: unknown }): boolean {
  return record.area === "US" && record.currency === "USD" && record.period === "year";
}

/**
 * Changes the United States' yearly wages in the text of `_occupations.yaml` and leaves every other
 * character as it is: comments, order, quotes, line ends.
 *
 * @param edits by occupation code
 * @throws Error when the result would not say what it should, which is a fault of this program
 */
export function editOccupations(text: string, edits: ReadonlyMap<string, WageEdit>): string {
  const mark = text.startsWith("\ufeff") ? "\ufeff" : "";
  // The loader takes a lone carriage return for a line end, and YAML does not.
  const lineEnd = /\r\n?|\n/.exec(text)?.[0] ?? "\n";
  const plain = text.slice(mark.length).replace(/\r\n?/g, "\n");
  const [before, after] = [parse(plain), edited(parse(plain), edits)];
  if (isDeepStrictEqual(before, after)) return text;
  const current = editYaml(plain, after);
  if (!isDeepStrictEqual(parse(current), after)) {
    throw new Error("the edited _occupations.yaml does not say what it should");
  }
  return mark + current.replaceAll("\n", lineEnd);
}

type Plain = Record<string, unknown>;

/** What the data of the file should be after the edits. */
function edited(occupations: Plain, edits: ReadonlyMap<string, WageEdit>): Plain {
  return Object.fromEntries(
    Object.entries(occupations).map(([code, value]) => {
      const edit = edits.get(code);
      const occupation = value as Plain;
      if (!edit || !occupation.wages) return [code, occupation];
      const change = (record: Plain) => (isNationalRecord(record) ? changed(record, edit) : record);
      const { wages } = occupation;
      return [code, { ...occupation, wages: Array.isArray(wages) ? wages.map(change) : change(wages as Plain) }];
    }),
  );
}

/** A record as it is to read; a key that comes stands behind the nearest of those before it in the order, or at the end. */
function changed(record: Plain, edit: WageEdit): Plain {
  let after = Object.entries(record).filter(([key]) => edit[key as WageKey] !== null);
  for (const [place, key] of WAGE_KEYS.entries()) {
    const wanted = edit[key];
    if (wanted === undefined || wanted === null) continue;
    // A year stands there as a number; the schema reads it as text.
    if (String(record[key]) === String(wanted)) continue;
    if (Object.hasOwn(record, key)) after = after.map((entry) => (entry[0] === key ? [key, wanted] : entry));
    else {
      const before = WAGE_KEYS.slice(0, place).findLast((other) => after.some(([known]) => known === other));
      const at = before === undefined ? after.length : after.findIndex(([known]) => known === before) + 1;
      after.splice(at, 0, [key, wanted]);
    }
  }
  return Object.fromEntries(after);
}
