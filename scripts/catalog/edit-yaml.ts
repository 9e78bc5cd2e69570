import { isMap, isScalar, isSeq, type Node, type Pair, parseDocument, type YAMLMap, type YAMLSeq } from "yaml";
import { type Splice, spliced } from "../diagnostics/splice.ts";
import { alignment } from "./alignment.ts";
import { blockLines, entryLines, flowText, isCollection, isMapping, itemLines, scalarText } from "./yaml-text.ts";

/**
 * Writes other data into YAML and leaves what does not change as it stands: its comments, quotes and breaks.
 *
 * @param yaml a mapping without faults
 * @param next the data that it is to hold, in the order that new keys are to have
 */
export function editYaml(yaml: string, next: Record<string, unknown>): string {
  const document = parseDocument(yaml, { version: "1.2", schema: "core" });
  const root = document.contents;
  if (!isMap(root)) return `\n${blockLines(next).join("\n")}`;
  const now = (document.toJS() ?? {}) as Record<string, unknown>;
  // Rare ways of writing are beyond the fine cut; then whole sections are written anew, and at last everything.
  for (const depth of [Number.POSITIVE_INFINITY, 0]) {
    const edited = spliced(yaml, changesOfMap({ text: yaml, depth }, root, now, next));
    if (holds(edited, next)) return edited;
  }
  return `\n${blockLines(next).join("\n")}`;
}

function holds(yaml: string, data: unknown): boolean {
  const document = parseDocument(yaml, { version: "1.2", schema: "core" });
  return document.errors.length === 0 && sameData(document.toJS(), data);
}

/** Whether two values hold the same; the order of a mapping's keys is no part of it. */
export function sameData(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((each, at) => sameData(each, b[at]));
  if (isMapping(a) && isMapping(b)) {
    const keys = Object.keys(a);
    return (
      keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && sameData(a[key], b[key]))
    );
  }
  return Object.is(a, b);
}

/** The text, and how many levels down a change may be cut finer than by whole entries. */
interface Knife {
  text: string;
  depth: number;
}

function changes(knife: Knife, node: Node, now: unknown, next: unknown, inFlow: boolean): Splice[] | undefined {
  if (sameData(now, next)) return [];
  if (isMap(node) && isMapping(now) && isMapping(next)) {
    if (!node.flow) return changesOfMap(knife, node, now, next);
    return [{ ...extent(knife.text, node), insert: editedFlowMap(knife.text, node, now, next) }];
  }
  if (isSeq(node) && Array.isArray(now) && Array.isArray(next)) {
    if (!node.flow) return changesOfList(knife, node, now, next);
    return [{ ...extent(knife.text, node), insert: editedFlowList(knife.text, node, now, next) }];
  }
  if (isScalar(node) && !isCollection(next)) {
    const { start, end } = extent(knife.text, node);
    if (start === end) return undefined;
    return [{ start, end, insert: inFlow ? flowText(next) : likeBefore(knife.text.slice(start, end), next) }];
  }
  return undefined;
}

/** A text keeps the quotes that the old one had, where they do for it. */
function likeBefore(old: string, next: unknown): string {
  const quoted = JSON.stringify(next);
  return typeof next === "string" && old.startsWith('"') && !/\\[^"\\n]/.test(quoted) ? quoted : scalarText(next);
}

function changesOfMap(
  knife: Knife,
  map: YAMLMap,
  now: Record<string, unknown>,
  next: Record<string, unknown>,
): Splice[] {
  const { text } = knife;
  const splices: Splice[] = [];
  const pairs = new Map(map.items.map((pair) => [String((pair.key as { value?: unknown }).value), pair]));
  const [first] = map.items;
  const indent = first ? " ".repeat(columnOf(text, keyStart(first))) : "";
  const indented = (lines: readonly string[]) => lines.map((line) => indent + line);
  /** The last entry before the present one that stays, and what is to come behind it. */
  let anchor: Pair | undefined;
  let added: string[] = [];
  const flush = () => {
    if (added.length === 0) return;
    if (anchor) {
      const at = endOfLine(text, pairEnd(text, anchor));
      splices.push({ start: at, end: at, insert: `\n${added.join("\n")}` });
    } else if (first) {
      const at = keyStart(first);
      splices.push({ start: at, end: at, insert: `${added.join("\n").trimStart()}\n${indent}` });
    }
    added = [];
  };
  for (const [key, value] of Object.entries(next)) {
    const pair = pairs.get(key);
    if (!pair) {
      added.push(...indented(entryLines(key, value)));
      continue;
    }
    flush();
    anchor = pair;
    if (sameData(now[key], value)) continue;
    const node = pair.value as Node | null;
    const finer =
      node && knife.depth > 0 ? changes({ ...knife, depth: knife.depth - 1 }, node, now[key], value, false) : undefined;
    const whole = {
      start: keyStart(pair),
      end: pairEnd(text, pair),
      insert: indented(entryLines(key, value)).join("\n").trimStart(),
    };
    splices.push(...(finer ?? [whole]));
  }
  flush();
  for (const [key, pair] of pairs) {
    if (!Object.hasOwn(next, key)) splices.push(lines(text, keyStart(pair), pairEnd(text, pair)));
  }
  return splices;
}

function changesOfList(knife: Knife, list: YAMLSeq, now: readonly unknown[], next: readonly unknown[]): Splice[] {
  const { text } = knife;
  const items = list.items as Node[];
  const splices: Splice[] = [];
  const dash = (item: Node) => text.lastIndexOf("-", (item.range?.[0] ?? 0) - 1);
  const [first] = items;
  if (!first) return [];
  const indent = " ".repeat(columnOf(text, dash(first)));
  const written = (value: unknown) =>
    itemLines(value)
      .map((line) => indent + line)
      .join("\n");
  for (const { before, after } of alignment(now, next, sameData)) {
    if (before !== undefined && after !== undefined) {
      const item = items[before] as Node;
      const finer = changes(knife, item, now[before], next[after], false);
      const whole = { start: dash(item), end: endOf(text, item), insert: written(next[after]).trimStart() };
      splices.push(...(finer ?? [whole]));
    } else if (before !== undefined) {
      const item = items[before] as Node;
      splices.push(lines(text, dash(item), endOf(text, item)));
    }
  }
  let anchor: Node | undefined;
  for (const { before, after } of alignment(now, next, sameData)) {
    if (before !== undefined) anchor = items[before];
    else if (after !== undefined) {
      const at = anchor ? endOfLine(text, endOf(text, anchor)) : startOfLine(text, dash(first));
      splices.push({ start: at, end: at, insert: anchor ? `\n${written(next[after])}` : `${written(next[after])}\n` });
    }
  }
  return splices;
}

/** A mapping in braces: its entries as they stood where they did not change. */
function editedFlowMap(
  text: string,
  map: YAMLMap,
  now: Record<string, unknown>,
  next: Record<string, unknown>,
): string {
  const pairs = new Map(map.items.map((pair) => [String((pair.key as { value?: unknown }).value), pair]));
  const entries = Object.entries(next).map(([key, value]) => {
    const pair = pairs.get(key);
    if (!pair || !isNode(pair.value)) return `${flowText(key)}: ${flowText(value)}`;
    const beforeValue = text.slice(keyStart(pair), extent(text, pair.value).start);
    return beforeValue + editedFlow(text, pair.value, now[key], value);
  });
  return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
}

/** A list in brackets: its entries as they stood where they did not change. */
function editedFlowList(text: string, list: YAMLSeq, now: readonly unknown[], next: readonly unknown[]): string {
  const kept = new Map(alignment(now, next, sameData).map(({ before, after }) => [after, before]));
  const entries = next.map((value, at) => {
    const before = kept.get(at);
    const item = before === undefined ? undefined : (list.items[before] as Node);
    return item ? editedFlow(text, item, now[before ?? 0], value) : flowText(value);
  });
  return `[${entries.join(", ")}]`;
}

function editedFlow(text: string, node: Node, now: unknown, next: unknown): string {
  const { start, end } = extent(text, node);
  if (sameData(now, next)) return text.slice(start, end);
  if (isMap(node) && isMapping(now) && isMapping(next)) return editedFlowMap(text, node, now, next);
  if (isSeq(node) && Array.isArray(now) && Array.isArray(next)) return editedFlowList(text, node, now, next);
  return typeof next === "string" ? likeBeforeInFlow(text.slice(start, end), next) : flowText(next);
}

function likeBeforeInFlow(old: string, next: string): string {
  const kept = likeBefore(old, next);
  return kept.startsWith('"') ? kept : flowText(next);
}

const isNode = (value: unknown): value is Node => isMap(value) || isSeq(value) || isScalar(value);

const keyStart = (pair: Pair) => (pair.key as Node).range?.[0] ?? 0;

function extent(text: string, node: Node): { start: number; end: number } {
  return { start: node.range?.[0] ?? 0, end: endOf(text, node) };
}

/** Where a value ends, without the line ends and comments that follow it. */
function endOf(text: string, node: Node): number {
  if ((isMap(node) || isSeq(node)) && !node.flow) {
    const last = node.items.at(-1);
    if (isNode(last)) return endOf(text, last);
    if (last) return pairEnd(text, last as Pair);
  }
  const [start, end] = [node.range?.[0] ?? 0, node.range?.[1] ?? 0];
  return start + text.slice(start, end).trimEnd().length;
}

function pairEnd(text: string, pair: Pair): number {
  const key = pair.key as Node;
  const value = isNode(pair.value) ? pair.value : undefined;
  const end = value ? endOf(text, value) : 0;
  // A key without a value ends at its colon.
  const colon = text.indexOf(":", key.range?.[1] ?? 0) + 1;
  return Math.max(end, colon);
}

/** Takes away whole lines; of an entry that follows a dash, all but the dash. */
function lines(text: string, from: number, to: number): Splice {
  const lineStart = startOfLine(text, from);
  const next = text.indexOf("\n", to);
  const before = text.slice(lineStart, from);
  if (before.trim() !== "") {
    const following = next === -1 ? to : next + 1 + (/^ */.exec(text.slice(next + 1))?.[0].length ?? 0);
    return { start: from, end: following, insert: "" };
  }
  return next === -1
    ? { start: Math.max(0, lineStart - 1), end: text.length, insert: "" }
    : { start: lineStart, end: next + 1, insert: "" };
}

const startOfLine = (text: string, at: number) => text.lastIndexOf("\n", at - 1) + 1;
const columnOf = (text: string, at: number) => at - startOfLine(text, at);

function endOfLine(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end === -1 ? text.length : end;
}
