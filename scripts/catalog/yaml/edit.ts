import { diffArrays } from "diff";
import { isMap, isNode, isScalar, isSeq, type Node, type Pair, parseDocument, type YAMLMap, type YAMLSeq } from "yaml";
import { type Splice, spliced } from "../../diagnostics/edits.ts";
import { blockLines, entryLines, flowText, isCollection, isMapping, itemLines, scalarText } from "./text.ts";

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

function changes(knife: Knife, node: Node, now: unknown, next: unknown): Splice[] | undefined {
  if (sameData(now, next)) return [];
  const { start, end } = extent(knife.text, node);
  if (isMap(node) && isMapping(now) && isMapping(next))
    return node.flow
      ? [{ start, end, insert: editedFlowMap(knife.text, node, now, next) }]
      : changesOfMap(knife, node, now, next);
  if (isSeq(node) && Array.isArray(now) && Array.isArray(next))
    return node.flow
      ? [{ start, end, insert: editedFlowList(knife.text, node, now, next) }]
      : changesOfList(knife, node, now, next);
  if (!isScalar(node) || isCollection(next) || start === end) return undefined;
  return [{ start, end, insert: likeBefore(knife.text.slice(start, end), next, scalarText) }];
}

/** A text keeps the quotes that the old one had, where they do for it. */
function likeBefore(old: string, next: unknown, written: (value: unknown) => string): string {
  if (typeof next !== "string" || /[\n\t]/.test(next)) return written(next);
  const quoted = JSON.stringify(next);
  if (old.startsWith('"') && !/\\[^"\\]/.test(quoted)) return quoted;
  return old.startsWith("'") ? `'${next.replaceAll("'", "''")}'` : written(next);
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
      node && knife.depth > 0 ? changes({ ...knife, depth: knife.depth - 1 }, node, now[key], value) : undefined;
    const whole = {
      start: keyStart(pair),
      end: pairEnd(text, pair),
      insert: indented(entryLines(key, value)).join("\n").trimStart(),
    };
    splices.push(...(finer ?? [whole]));
  }
  flush();
  for (const [key, pair] of pairs) {
    if (Object.hasOwn(next, key)) continue;
    const end = pairEnd(text, pair);
    const comment = isScalar(pair.value) ? /^[ \t]+(?=#)/.exec(text.slice(end, endOfLine(text, end))) : null;
    splices.push(
      comment
        ? { start: keyStart(pair), end: end + comment[0].length, insert: "" }
        : linesRemoved(text, keyStart(pair), end),
    );
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
  let anchor: Node | undefined;
  for (const { before, after } of alignment(now, next)) {
    const item = before === undefined ? undefined : (items[before] as Node);
    if (item && after !== undefined) {
      const finer = changes(knife, item, now[before ?? 0], next[after]);
      const whole = { start: dash(item), end: endOf(text, item), insert: written(next[after]).trimStart() };
      splices.push(...(finer ?? [whole]));
    } else if (item) splices.push(linesRemoved(text, dash(item), endOf(text, item)));
    else if (after !== undefined) {
      const at = anchor ? endOfLine(text, endOf(text, anchor)) : startOfLine(text, dash(first));
      splices.push({ start: at, end: at, insert: anchor ? `\n${written(next[after])}` : `${written(next[after])}\n` });
    }
    anchor = item ?? anchor;
  }
  return splices;
}

/** An entry of either list, or two of which one took the place of the other. Positions count from 0. */
interface Aligned {
  before?: number;
  after?: number;
}

/** How one list became another, in their order. */
function alignment(now: readonly unknown[], next: readonly unknown[]): Aligned[] {
  const aligned: Aligned[] = [];
  let [before, after] = [0, 0];
  let gone: Aligned[] = [];
  for (const { count, added, removed } of diffArrays([...now], [...next], { comparator: sameData })) {
    for (let at = 0; at < count; at++) {
      const place = added ? gone.shift() : undefined;
      // What comes takes the place of what went before it.
      const entry = place ?? {};
      if (!place) aligned.push(entry);
      if (!added) entry.before = before++;
      if (!removed) entry.after = after++;
      if (removed) gone.push(entry);
    }
    if (!removed) gone = [];
  }
  return aligned;
}

/** A mapping in braces with other entries: those that stay are where they stood. */
function editedFlowMap(
  text: string,
  map: YAMLMap,
  now: Record<string, unknown>,
  next: Record<string, unknown>,
): string {
  const keys = map.items.map(({ key }) => String((key as { value?: unknown }).value));
  const entries: FlowEntry[] = keys.map((key, index) => {
    const value = map.items[index]?.value;
    if (!Object.hasOwn(next, key)) return { index };
    const written = isNode(value)
      ? text.slice(keyStart(map.items[index] as Pair), extent(text, value).start) +
        editedFlow(text, value, now[key], next[key])
      : `${flowText(key)}: ${flowText(next[key])}`;
    return { index, written };
  });
  let anchor = -1;
  for (const [key, value] of Object.entries(next)) {
    if (keys.includes(key)) anchor = entries.findIndex(({ index }) => index === keys.indexOf(key));
    else entries.splice(++anchor, 0, { written: `${flowText(key)}: ${flowText(value)}` });
  }
  const places = map.items.map((pair) => ({ start: keyStart(pair), end: pairEnd(text, pair) }));
  return flowWith(text, extent(text, map), places, entries);
}

/** A list in brackets with other entries: those that stay are as they stood. */
function editedFlowList(text: string, list: YAMLSeq, now: readonly unknown[], next: readonly unknown[]): string {
  const items = list.items as Node[];
  const entries = alignment(now, next).map(({ before, after }): FlowEntry => {
    if (before === undefined) return { written: flowText(next[after ?? 0]) };
    if (after === undefined) return { index: before };
    return { index: before, written: editedFlow(text, items[before] as Node, now[before], next[after]) };
  });
  return flowWith(
    text,
    extent(text, list),
    items.map((item) => extent(text, item)),
    entries,
  );
}

function editedFlow(text: string, node: Node, now: unknown, next: unknown): string {
  const { start, end } = extent(text, node);
  if (sameData(now, next)) return text.slice(start, end);
  if (isMap(node) && isMapping(now) && isMapping(next)) return editedFlowMap(text, node, now, next);
  if (isSeq(node) && Array.isArray(now) && Array.isArray(next)) return editedFlowList(text, node, now, next);
  return likeBefore(text.slice(start, end), next, flowText);
}

/** An entry in brackets: one that stands there, one that comes, or, without a text, one that goes. */
interface FlowEntry {
  index?: number;
  written?: string;
}

interface Extent {
  start: number;
  end: number;
}

/** What stands in brackets with other entries; the space and the comments between them stay. */
function flowWith(text: string, whole: Extent, places: readonly Extent[], entries: readonly FlowEntry[]): string {
  const [open, close] = [text[whole.start] ?? "", text[whole.end - 1] ?? ""];
  const commas = places.map(({ end }) => commaFrom(text, end));
  const around = places.map(({ start, end }, index) => ({
    lead: text.slice(index === 0 ? whole.start + 1 : (commas[index - 1] ?? 0) + 1, start),
    trail: text.slice(end, commas[index] === -1 ? whole.end - 1 : commas[index]),
  }));
  const lastComma = commas.at(-1) ?? -1;
  const padding = open === "{" ? " " : "";
  const pieces: string[] = [];
  /** The line breaks and comments around entries that went. */
  let left: string | undefined;
  for (const { index, written } of entries) {
    const isLast = index === places.length - 1 && lastComma === -1;
    const trail = isLast ? "" : (around[index ?? -1]?.trail ?? "");
    const ownLead = around[index ?? -1]?.lead ?? "";
    if (written === undefined) {
      if (/[\n#]/.test(ownLead) || index === 0) left = (left ?? "") + ownLead;
      if (trail.includes("#")) left = (left ?? "") + trail;
      continue;
    }
    const usual = pieces.length > 0 ? " " : (around[0]?.lead ?? padding);
    const lead = index === undefined || (index === 0 && ownLead === "") ? usual : ownLead;
    const space = left?.includes("#") ? left + lead : lead.includes("\n") ? lead : (left ?? lead);
    pieces.push(space + written + trail);
    left = undefined;
  }
  if (pieces.length === 0) return open + close;
  const rest = lastComma === -1 ? (around.at(-1)?.trail ?? padding) : text.slice(lastComma, whole.end - 1);
  return open + pieces.join(",") + (left?.includes("#") ? left : "") + rest + close;
}

/** The comma that ends an entry, past white space and comments; -1 where the brackets end first. */
function commaFrom(text: string, from: number): number {
  const [space = ""] = /^(?:\s|(?<=\s)#.*)*/.exec(text.slice(from)) ?? [];
  return text[from + space.length] === "," ? from + space.length : -1;
}

const keyStart = (pair: Pair) => (pair.key as Node).range?.[0] ?? 0;

function extent(text: string, node: Node): Extent {
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
export function linesRemoved(text: string, from: number, to: number): Splice {
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
