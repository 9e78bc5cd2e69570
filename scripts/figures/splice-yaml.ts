import { isScalar, type Node, type Pair, parse, type YAMLMap } from "yaml";
import type { Splice } from "../diagnostics/splice.ts";

/** Puts another value in the place of a scalar, in the quotes of the old one. */
export function replacement(text: string, scalar: Node, value: string | number): Splice {
  const { start, end } = extent(scalar);
  const old = text.slice(start, end);
  const quote = /^["']/.exec(old)?.[0];
  // A block scalar (`>`, `|`) reaches to the end of its last line.
  const lineBreak = /(\r\n?|\n)+$/.exec(old)?.[0] ?? "";
  const plain = typeof value === "number" || parse(value) === value ? String(value) : JSON.stringify(value);
  return { start, end, insert: (quote ? `${quote}${value}${quote}` : plain) + lineBreak };
}

/**
 * Adds a key to a mapping.
 *
 * @param texts the text, and the same with a line feed for each line end of one character
 * @param after the position of the pair that it comes after
 * @param entry the key and its value as they are written
 */
export function addition(
  { text, view }: { text: string; view: string },
  map: YAMLMap,
  after: number,
  entry: string,
): Splice {
  const { key, value } = extents(map.items[after]);
  if (map.flow) return { start: value.end, end: value.end, insert: `, ${entry}` };
  const lineStart = startOfLine(view, key.start);
  const indent = " ".repeat(key.start - lineStart);
  const end = endOfLine(view, view[value.end - 1] === "\n" ? value.end - 1 : value.end);
  const lineBreak = /^\r\n?|^\n/.exec(text.slice(end))?.[0] ?? /\r\n?|\n/.exec(text)?.[0] ?? "\n";
  return { start: end, end, insert: `${lineBreak}${indent}${entry}` };
}

/**
 * Removes a pair from a mapping that has others: with its line where that holds nothing else. A comment beside
 * it stays.
 *
 * @param view the text with line feeds as line ends
 */
export function removal(view: string, map: YAMLMap, index: number): Splice[] {
  return map.flow ? removalFromFlow(view, map, index) : [removalFromBlock(view, map, index)];
}

function removalFromBlock(view: string, map: YAMLMap, index: number): Splice {
  const { key, value } = extents(map.items[index]);
  const lineStart = startOfLine(view, key.start);
  const lineEnd = endOfLine(view, value.end);
  const isFirst = view.slice(lineStart, key.start).trim() !== "";
  if (!isFirst && isBlank(view.slice(value.end, lineEnd))) return wholeLine(view, lineStart, lineEnd);
  const next = map.items[index + 1];
  const nextStart = next && extents(next).key.start;
  // Behind the dash of a list, the next key moves up.
  if (isFirst && nextStart !== undefined && isBlank(view.slice(value.end, nextStart))) {
    return { start: key.start, end: nextStart, insert: "" };
  }
  return { start: key.start, end: pastSpaces(view, value.end), insert: "" };
}

function removalFromFlow(view: string, map: YAMLMap, index: number): Splice[] {
  const { key, value } = extents(map.items[index]);
  const after = commaFrom(view, value.end);
  if (after !== -1) {
    if (!isBlank(view.slice(value.end, after))) return [cut(key.start, value.end), cut(after, after + 1)];
    const end = pastSpaces(view, after + 1);
    const lineStart = startOfLine(view, key.start);
    const atEnd = end === endOfLine(view, end);
    if (atEnd && isBlank(view.slice(lineStart, key.start))) return [wholeLine(view, lineStart, end)];
    return [cut(atEnd ? beforeSpaces(view, key.start) : key.start, end)];
  }
  const before = commaFrom(view, extents(map.items[index - 1]).value.end);
  if (isBlank(view.slice(before + 1, key.start))) return [cut(before, value.end)];
  return [cut(before, before + 1), cut(key.start, value.end)];
}

const cut = (start: number, end: number): Splice => ({ start, end, insert: "" });

/** A line with its line end; where it is the last and has none, with the one before it. */
function wholeLine(view: string, lineStart: number, lineEnd: number): Splice {
  const next = view.indexOf("\n", lineEnd);
  return next === -1 ? cut(endOfLine(view, lineStart - 1), view.length) : cut(lineStart, next + 1);
}

/** The comma that ends an entry, past white space and comments; -1 where the mapping ends first. */
function commaFrom(view: string, from: number): number {
  const [space = ""] = /^(\s|(?<=\s)#.*)*/.exec(view.slice(from)) ?? [];
  return view[from + space.length] === "," ? from + space.length : -1;
}

interface Extent {
  start: number;
  end: number;
}

function extent(node: Node): Extent {
  if (!node.range) throw new Error("a value of _occupations.yaml has no place");
  return { start: node.range[0], end: node.range[1] };
}

function extents(pair: Pair | undefined): { key: Extent; value: Extent } {
  if (!isScalar(pair?.key) || !isScalar(pair.value)) throw new Error("a record of _occupations.yaml is not plain");
  return { key: extent(pair.key), value: extent(pair.value) };
}

const isBlank = (text: string) => text.trim() === "";

const startOfLine = (view: string, at: number) => view.lastIndexOf("\n", at - 1) + 1;

/** Where a line's text ends, before its line end. */
function endOfLine(view: string, from: number): number {
  const feed = view.indexOf("\n", Math.max(from, 0));
  if (feed === -1) return view.length;
  return view[feed - 1] === "\r" ? feed - 1 : feed;
}

function pastSpaces(view: string, from: number): number {
  return from + (/^[ \t]*/.exec(view.slice(from))?.[0].length ?? 0);
}

function beforeSpaces(view: string, at: number): number {
  return view.slice(0, at).replace(/[ \t]+$/, "").length;
}
