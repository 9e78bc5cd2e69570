import { type CST, isMap, isScalar, type Node, type YAMLMap, type YAMLSeq } from "yaml";
import type { Splice } from "../diagnostics/splice.ts";

/**
 * Removes an entry from a list or mapping that has others: in a block with its lines, in brackets with its comma.
 *
 * @param collection parsed with `keepSourceTokens`
 */
export function removal(text: string, collection: YAMLSeq | YAMLMap, index: number): Splice {
  const here = extentAt(collection, index);
  const next = index + 1 < collection.items.length ? extentAt(collection, index + 1) : undefined;
  if (collection.flow) {
    if (next) return { start: here.start, end: next.start, insert: "" };
    return { start: index > 0 ? extentAt(collection, index - 1).end : here.start, end: here.end, insert: "" };
  }
  const lineStart = startOfLine(text, here.start);
  // Behind the dash of a list, the next key moves up.
  if (next && text.slice(lineStart, here.start).trim() !== "")
    return { start: here.start, end: next.start, insert: "" };
  const contentEnd = here.start + text.slice(here.start, here.end).trimEnd().length;
  return { start: lineStart, end: Math.min(text.length, endOfLine(text, contentEnd) + 1), insert: "" };
}

function extentAt(collection: YAMLSeq | YAMLMap, index: number): { start: number; end: number } {
  if (isMap(collection)) {
    const { key, value } = collection.items[index] ?? {};
    const start = rangeOf(key as Node)[0];
    return { start, end: value ? rangeOf(value as Node)[1] : rangeOf(key as Node)[1] };
  }
  const [start, end] = rangeOf(collection.items[index] as Node);
  const token = collection.flow ? undefined : (collection.srcToken as CST.BlockSequence | undefined)?.items[index];
  const dash = token?.start.find(({ type }) => type === "seq-item-ind")?.offset;
  return { start: dash ?? start, end };
}

function rangeOf(node: Node | null | undefined): readonly [number, number] {
  if (!node?.range) throw new Error("an entry has no place in its file");
  return [node.range[0], node.range[1]];
}

/** Adds an id at the end of a list. */
export function appendedTo(text: string, list: YAMLSeq, id: string): Splice {
  const last = list.items.length - 1;
  const [start, end] = rangeOf(list);
  if (last < 0) return { start, end, insert: `[${id}]` };
  const item = extentAt(list, last);
  if (list.flow) return { start: item.end, end: item.end, insert: `, ${id}` };
  const at = endOfLine(text, item.end);
  const indent = " ".repeat(item.start - startOfLine(text, item.start));
  return { start: at, end: at, insert: `\n${indent}- ${id}` };
}

/** Writes another id in the place of one, in its quotes. */
export function renamedIn(text: string, node: unknown, old: string, fresh: string): Splice {
  if (!isScalar(node)) throw new Error(`\`${old}\` has no place in its file`);
  const [start, end] = rangeOf(node);
  const at = start + text.slice(start, end).indexOf(old);
  return { start: at, end: at + old.length, insert: fresh };
}

/** Where the line that holds a place begins. */
export const startOfLine = (text: string, at: number) => text.lastIndexOf("\n", at - 1) + 1;

function endOfLine(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end === -1 ? text.length : end;
}
