import { isDeepStrictEqual } from "node:util";
import type { z } from "zod";
import type { Catalog } from "../../catalog/catalog.ts";
import { schemaAt } from "../../catalog/checks/schema-walk.ts";
import { dutiesIn, haveDetails } from "../../catalog/derive/duties.ts";
import type { Duties } from "../../schema/duties.ts";
import type { SkillEntry } from "../../schema/role.ts";
import { type FigureRecord, figureChange, isFigureRecord } from "./figure-changes.ts";
import { type FieldPath, type FieldWording, fieldLabel, type Names, skillEntryText } from "./names.ts";
import { type Entry, pairEntries } from "./pairing.ts";
import type { Change, ListChange } from "./redline.ts";
import { inContext, likeness, wordChanges } from "./wording.ts";

/** What a comparison of two values needs to know beside them. */
export interface Comparison {
  base: Catalog;
  head: Catalog;
  names: Names;
  /** The schema that both values keep. */
  schema: z.ZodType;
  /** The ladder that levels are named by. */
  ladder: string;
  /** How places and units are put into words. */
  wording: FieldWording;
}

type Fields = Record<string, unknown>;

/** A heading of a text may be called as something that every object has. */
const own = (fields: Fields, key: string) => (Object.hasOwn(fields, key) ? fields[key] : undefined);

/** Every change from one value to another of the same schema, in the order of their fields. */
export function fieldChanges(before: unknown, after: unknown, comparison: Comparison): Change[] {
  const changes: Change[] = [];

  const placeOf = (path: FieldPath) => ({
    field: fieldLabel(path, comparison.ladder, comparison.names, comparison.wording),
    meaning: meaningOf(path, comparison.schema),
  });

  const compare = (path: FieldPath, old: unknown, now: unknown): void => {
    if (isDeepStrictEqual(old, now)) return;
    if (path.at(-1) === "duties" && (holdsMore(old) || holdsMore(now))) compareDuties(path, old, now);
    else if (holdsFigures(old) || holdsFigures(now)) compareFigures(path, recordsIn(old), recordsIn(now));
    else if (isList(old) || isList(now)) compareLists(path, listIn(old), listIn(now));
    else if (isFields(old) || isFields(now)) compareFields(path, isFields(old) ? old : {}, isFields(now) ? now : {});
    else compareTexts(path, old, now);
  };

  const compareFields = (path: FieldPath, old: Fields, now: Fields) => {
    const keys = [...new Set([...Object.keys(now), ...Object.keys(old)])];
    if (path.at(-1) !== "levels") {
      for (const key of keys) compare([...path, key], own(old, key), own(now, key));
      return;
    }
    const named = (ids: string[]) => ids.map((id) => comparison.names.level(comparison.ladder, id));
    const list = {
      added: named(keys.filter((key) => !Object.hasOwn(old, key))),
      removed: named(keys.filter((key) => !Object.hasOwn(now, key))),
    };
    if (list.added.length + list.removed.length > 0)
      changes.push({ kind: "list", ...placeOf(path), ...list, moved: [], reworded: [] });
    for (const key of keys)
      if (Object.hasOwn(old, key) && Object.hasOwn(now, key)) compare([...path, key], old[key], now[key]);
  };

  const compareLists = (path: FieldPath, old: readonly unknown[], now: readonly unknown[]) => {
    const entry = (value: unknown) => entryOf(path.at(-1) ?? "", value, comparison.names);
    const { added, removed, moved, pairs } = pairEntries(old.map(entry), now.map(entry));
    const list: ListChange = {
      kind: "list",
      ...placeOf(path),
      added: added.map(({ text }) => text),
      removed: removed.map(({ text }) => text),
      moved: moved.map(({ text }) => text),
      reworded: [],
    };
    const inside: { before: Entry; after: Entry }[] = [];
    for (const pair of pairs) {
      if (isFields(pair.before.value) && !("any" in pair.before.value)) inside.push(pair);
      else if (pair.before.text !== pair.after.text)
        list.reworded.push(inContext(wordChanges(pair.before.text, pair.after.text)));
    }
    if (list.added.length + list.removed.length + list.moved.length + list.reworded.length > 0) changes.push(list);
    for (const pair of inside) compare([...path, pair.after.key], pair.before.value, pair.after.value);
  };

  /** Duties with topics or examples: one list, whose entries have both as their fields. */
  const compareDuties = (path: FieldPath, old: unknown, now: unknown) => {
    const entries = (value: unknown) =>
      (holdsMore(value) || isList(value) ? dutiesIn(value as Duties) : []).map(({ topic, text, examples }) => ({
        text,
        ...(topic === null ? {} : { topic }),
        ...(examples.length > 0 ? { examples } : {}),
      }));
    compareLists(path, entries(old), entries(now));
  };

  const compareFigures = (path: FieldPath, old: readonly FigureRecord[], now: readonly FigureRecord[]) => {
    const areas = new Set([...now, ...old].map(areaOf));
    for (const area of areas) {
      const find = (records: readonly FigureRecord[]) => records.find((record) => areaOf(record) === area);
      const [before, after] = [find(old), find(now)];
      const place = { ...placeOf(path), unit: comparison.wording.unit(after ?? before ?? {}) };
      const change = figureChange(place, before, after, comparison.base, comparison.head);
      if (change) changes.push(change);
      for (const key of ["basis", "note", "reference", "education"])
        if (before && after) compare([...path, key], before[key], after[key]);
    }
  };

  const compareTexts = (path: FieldPath, old: unknown, now: unknown) => {
    const [before, after] = [old, now].map((value) => valueText(path, value, comparison.names));
    if (before == null || after == null || !isProse(before, after))
      changes.push({ kind: "value", ...placeOf(path), before: before ?? null, after: after ?? null });
    else changes.push({ kind: "wording", ...placeOf(path), pieces: inContext(wordChanges(before, after)) });
  };

  compare([], before, after);
  return changes;
}

const holdsMore = (value: unknown) => typeof value === "object" && value !== null && haveDetails(value as Duties);

function holdsFigures(value: unknown): boolean {
  return isList(value) ? value.length > 0 && value.every(isFigureRecord) : isFigureRecord(value);
}

function recordsIn(value: unknown): readonly FigureRecord[] {
  if (value === undefined) return [];
  return (isList(value) ? value : [value]).filter(isFigureRecord);
}

function areaOf({ area }: FigureRecord): string {
  return typeof area === "string" ? area : "";
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function listIn(value: unknown): readonly unknown[] {
  return isList(value) ? value : [];
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Two sentences of which most stayed are shown word by word, anything else as before and after. */
function isProse(before: string, after: string): boolean {
  return before.includes(" ") && after.includes(" ") && likeness(before, after) >= 0.3;
}

/** What tells an entry of a list from the others, and how it reads. */
function entryOf(list: string, value: unknown, names: Names): Entry {
  if (list === "core" || list === "useful" || list === "learn") {
    const text = skillEntryText(value as SkillEntry, names);
    return { key: JSON.stringify(value), text, value };
  }
  if (typeof value === "string") {
    const text = list === "sources" ? names.source(value) : list === "from" ? names.role(value) : value;
    return { key: value, text, value };
  }
  const fields = isFields(value) ? value : {};
  const { id, title, role, kind, text, name } = fields as Record<string, string | undefined>;
  if (list === "duties") {
    const { topic } = fields as { topic?: string };
    return { key: text ?? "", text: [topic, text].filter(Boolean).join(": "), value };
  }
  if (role !== undefined) return { key: role, text: names.role(role), value };
  if (list === "routes") return { key: [kind, ...listIn(fields["from"])].join(" "), text: `${kind}: ${text}`, value };
  return { key: title ?? name ?? id ?? JSON.stringify(value), text: title ?? name ?? id ?? "", value };
}

function valueText(path: FieldPath, value: unknown, names: Names): string | null {
  if (value === undefined || value === null) return null;
  const text = String(value);
  if (path.length === 1 && path[0] === "domain") return names.domain(text);
  if (path.at(-3) === "levels" || path.at(-2) === "skills") return path.at(-2) === "skills" ? names.stage(text) : text;
  return path.at(-1) === "source" ? names.source(text) : text;
}

/** What the schema says of a field; entries of lists stand at an index there. */
function meaningOf(path: FieldPath, schema: z.ZodType): string {
  const at: (string | number)[] = [];
  for (const key of path) at.push(schemaAt(schema, [...at, key]) ? key : 0);
  const found = schemaAt(schema, at) as z.ZodType | undefined;
  return found?.meta?.()?.description ?? "";
}
