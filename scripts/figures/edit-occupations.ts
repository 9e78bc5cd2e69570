import { isDeepStrictEqual } from "node:util";
import { isMap, isScalar, isSeq, type Node, type Pair, parse, parseDocument, type YAMLMap } from "yaml";
import { type Splice, spliced } from "../diagnostics/splice.ts";
import { FIGURE_KEYS, type FigureKey } from "./find-table.ts";
import { addition, removal, replacement } from "./splice-yaml.ts";

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
  let current = text;
  // A key added or removed moves what stands after it: one for each record at a time, then the places anew.
  for (let round = 0; round <= WAGE_KEYS.length; round++) {
    const splices = splicesFor(current, edits);
    if (splices.length === 0) break;
    current = spliced(current, splices);
  }
  if (!isDeepStrictEqual(parse(lineFeeds(current)), edited(parse(lineFeeds(text)), edits))) {
    throw new Error("the edited _occupations.yaml does not say what it should");
  }
  return current;
}

/** The loader takes a lone carriage return for a line end, and YAML does not. Places stay as they are. */
function lineFeeds(text: string): string {
  return text.replace(/\r(?!\n)/g, "\n");
}

function splicesFor(text: string, edits: ReadonlyMap<string, WageEdit>): Splice[] {
  const view = lineFeeds(text);
  const occupations = parseDocument(view).contents;
  if (!isMap(occupations)) return [];
  return occupations.items.flatMap((pair) => {
    const edit = edits.get(keyOf(pair));
    if (!edit || !isMap(pair.value)) return [];
    return nationalRecords(pair.value).flatMap((record) => recordSplices({ text, view }, record, edit));
  });
}

function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : "";
}

function nationalRecords(occupation: YAMLMap): YAMLMap[] {
  const wages = occupation.get("wages");
  const records = isSeq(wages) ? wages.items : [wages];
  return records.filter((record): record is YAMLMap => isMap(record) && isNationalRecord(record.toJSON()));
}

function recordSplices(texts: { text: string; view: string }, record: YAMLMap, edit: WageEdit): Splice[] {
  const splices: Splice[] = [];
  let restructured = false;
  for (const [place, key] of WAGE_KEYS.entries()) {
    const wanted = edit[key];
    if (wanted === undefined) continue;
    const index = record.items.findIndex((pair) => keyOf(pair) === key);
    const value = record.items[index]?.value;
    if (index !== -1 && wanted !== null) {
      if (isScalar(value) && String(value.value) !== String(wanted)) {
        splices.push(replacement(texts.text, value as Node, wanted));
      }
    } else if (!restructured && (index !== -1 || wanted !== null)) {
      restructured = true;
      if (wanted === null) splices.push(...removal(texts.view, record, index));
      else splices.push(addition(texts, record, placeFor(record, place), `${key}: ${wanted}`));
    }
  }
  return splices;
}

/** The position in a record of the nearest key that comes before the one at `place` of the order. */
function placeFor(record: YAMLMap, place: number): number {
  for (const key of WAGE_KEYS.slice(0, place).reverse()) {
    const index = record.items.findIndex((pair) => keyOf(pair) === key);
    if (index !== -1) return index;
  }
  return record.items.length - 1;
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

function changed(record: Plain, edit: WageEdit): Plain {
  const after = { ...record };
  for (const [key, value] of Object.entries(edit)) {
    if (value === null) delete after[key];
    // A year stands there as a number; the schema reads it as text.
    else if (String(after[key]) !== String(value)) after[key] = value;
  }
  return after;
}
