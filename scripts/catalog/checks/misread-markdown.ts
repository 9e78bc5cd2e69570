import type { Token } from "markdown-it";
import { t } from "../../diagnostics/messages.ts";

/** Whether a fence has a closing line. */
export function isClosed({ map, markup }: Token, lines: readonly string[]): boolean {
  const [from = 0, to = 0] = map ?? [];
  const last = (lines[to - 1] ?? "").replace(/^[\s>]*/, "").trimEnd();
  return to - from > 1 && last.startsWith(markup) && last === (markup[0] ?? "").repeat(last.length);
}

/** Whether a line of hyphens hardly meant to make a heading of what stands above it. */
export function isHardlyHeading(words: string, underline: string): boolean {
  return words.includes("\n") || /[.!?:;,…]$/.test(words) || words.length > 100 || underline.trim().length < 3;
}

/** Sentences or entries of a list, in lines that the parser took for code. */
export function looksLikeProse(code: string): boolean {
  const lines = code.split("\n").filter((line) => line.trim() !== "");
  const isList = lines.every((line) => /^\s*(?:[-*+•]|\d{1,2}[.)])\s+\p{L}/u.test(line));
  const isSentence = /^\p{Lu}[^{}<>;=()[\]\\|$#]*[.!?:]$/u.test(code.trim()) && code.trim().split(/\s+/).length >= 4;
  return isList || isSentence;
}

/** What of a table's row stands behind its last column, and where. */
export function surplusCells(line: string, columns: number): { column: number; text: string } | undefined {
  let at = /^[\s>]*\|?/.exec(line)?.[0].length ?? 0;
  for (let cell = 0; cell < columns; cell++) {
    do at = line.indexOf("|", at) + 1;
    while (at > 1 && line[at - 2] === "\\");
    if (at === 0) return undefined;
  }
  const text = line.slice(at).trim().replace(/\|$/, "").trim();
  return /[^|\s]/.test(text) ? { column: line.indexOf(text, at), text } : undefined;
}

/** What keeps lines with bars at both ends from being a table; nothing where they are hardly meant as one. */
export function brokenTable(text: string): string | undefined {
  const [first = "", second, ...more] = text.split("\n", 50);
  if (second === undefined || !first.includes("|")) return undefined;
  const columnsIn = (line: string) =>
    line
      .trim()
      .replace(/^\||(?<!\\)\|$/g, "")
      .split(/(?<!\\)\|/).length;
  if (second.includes("|") && second.includes("-") && /^[\s|:-]+$/.test(second))
    return t`Give the first line and the line of hyphens the same number of columns: they have ${columnsIn(first)} and ${columnsIn(second)}.`;
  if (![first, second, ...more].every((line) => /^\s*\|.*\|\s*$/.test(line))) return undefined;
  return t`Put a line \`|${" --- |".repeat(Math.min(8, columnsIn(first)))}\` below the first.`;
}
