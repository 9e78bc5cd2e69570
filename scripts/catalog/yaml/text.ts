import { stringify } from "yaml";
import type { Path } from "../../diagnostics/problem.ts";
import { isId } from "../../schema/common.ts";

/** How YAML of role files is written: one text on one line, so that a change of it is a change of one line. */
const OPTIONS = { version: "1.2", schema: "core", lineWidth: 0, blockQuote: false } as const;

/** Texts that need no quotes anywhere, so that the library, which is slow, need not be asked. */
const PLAIN = /^\p{L}[\p{L}\p{N} .;()/’‘“”–—-]*$/u;
const RESERVED = /^(?:true|false|null)$|\s$/i;

function simpleText(value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  if (PLAIN.test(value) && !RESERVED.test(value)) return value;
  return /[\n\t]/.test(value) ? JSON.stringify(value) : undefined;
}

/** A text, number or truth value as it stands behind a key on a line of its own. */
export function scalarText(value: unknown): string {
  const simple = simpleText(value);
  if (simple !== undefined) return simple;
  return stringify(value, OPTIONS).trimEnd();
}

/** A value on one line, as it stands within brackets. */
export function flowText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flowText).join(", ")}]`;
  if (isMapping(value)) {
    const entries = Object.entries(value).map(([key, inner]) => `${flowText(key)}: ${flowText(inner)}`);
    return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
  }
  const simple = simpleText(value);
  if (simple !== undefined) return simple;
  // Within brackets more characters mean something, so the text is written as the library does there.
  return stringify([value], { ...OPTIONS, collectionStyle: "flow", flowCollectionPadding: false })
    .trim()
    .slice(1, -1);
}

/** The lines of a mapping's entry, its key at the beginning of the first. */
export function entryLines(key: string, value: unknown): string[] {
  const name = scalarText(key);
  if (!isCollection(value)) return [`${name}: ${scalarText(value)}`];
  if (fitsOneLine(value)) return [`${name}: ${flowText(value)}`];
  return [`${name}:`, ...blockLines(value).map((line) => `  ${line}`)];
}

/** The lines of a list's entry, its dash at the beginning of the first. */
export function itemLines(value: unknown): string[] {
  if (!isCollection(value)) return [`- ${scalarText(value)}`];
  if (fitsOneLine(value)) return [`- ${flowText(value)}`];
  return blockLines(value).map((line, index) => (index === 0 ? `- ${line}` : `  ${line}`));
}

/** The lines of a mapping or a list. */
export function blockLines(value: object): string[] {
  return Array.isArray(value)
    ? value.flatMap(itemLines)
    : Object.entries(value).flatMap(([key, inner]) => entryLines(key, inner));
}

const MOST_ON_A_LINE = 110;
const MOST_OF_A_TEXT = 60;

/** Whether a list or mapping reads best on one line: what is short, and lists of ids or of names. */
function fitsOneLine(value: object): boolean {
  const inner = Object.values(value);
  if (inner.length === 0) return true;
  if (Array.isArray(value) && value.every((each) => typeof each === "string" && isId(each))) {
    return flowText(value).length <= MOST_ON_A_LINE;
  }
  const shallow = inner.every((each) => !isCollection(each) || (Array.isArray(each) && !each.some(isCollection)));
  const isShort = (each: unknown) => typeof each !== "string" || (each.length <= MOST_OF_A_TEXT && !/[.,:]/.test(each));
  const short = Array.isArray(value)
    ? inner.every((each) => isShort(each) && !isCollection(each))
    : inner.every(isShort);
  return shallow && short && flowText(value).length <= MOST_ON_A_LINE;
}

export function isCollection(value: unknown): value is object {
  return value !== null && typeof value === "object";
}

export function isMapping(value: unknown): value is Record<string, unknown> {
  return isCollection(value) && !Array.isArray(value);
}

/** Every value within another and itself, each with its path. */
export function* valuesIn(value: unknown, path: Path = []): Generator<[Path, unknown]> {
  yield [path, value];
  if (!isCollection(value)) return;
  for (const [key, inner] of Object.entries(value))
    yield* valuesIn(inner, [...path, Array.isArray(value) ? Number(key) : key]);
}

/**
 * Takes away what stands at some paths; where nothing stands, the nearest thing above that lacks it.
 *
 * @param paths in the order of what they lead to
 */
export function removeAt(root: unknown, paths: readonly Path[]): void {
  // From the last to the first, so that the places of list entries stay right.
  for (const path of [...new Map(paths.map((each) => [each.join("\n"), each])).values()].reverse()) {
    const holder = valueAt(root, path.slice(0, -1));
    const key = path.at(-1) ?? "";
    if (Array.isArray(holder) && typeof key === "number" && key < holder.length) holder.splice(key, 1);
    else if (isMapping(holder) && Object.hasOwn(holder, key)) delete holder[String(key)];
    else if (path.length > 1) removeAt(root, [path.slice(0, -1)]);
  }
}

/** The value that a path leads to from another; undefined where it leads nowhere. */
export function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      isCollection(value) && Object.hasOwn(value, part) ? (value as Record<PropertyKey, unknown>)[part] : undefined,
    root,
  );
}
