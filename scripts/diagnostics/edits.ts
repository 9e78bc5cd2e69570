import type { TextEdit } from "./problem.ts";

/**
 * A text with some changes made.
 *
 * @param text with LF line ends
 * @param edits in any order
 * @throws Error when two of them overlap: a fault of whoever made them
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  return spliced(text, splicesOf(text, edits));
}

/**
 * Changes by line and column as changes by offset, in order.
 *
 * @throws Error when two of them overlap: a fault of whoever made them
 */
export function splicesOf(text: string, edits: readonly TextEdit[]): Splice[] {
  const starts = lineStarts(text);
  const splices = edits
    .map(({ range, newText }) => ({
      start: offsetAt(text, starts, range.line, range.column),
      end: offsetAt(text, starts, range.endLine, range.endColumn),
      insert: newText,
    }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const overlap = splices.some(({ start }, index) => start < (splices[index - 1]?.end ?? 0));
  if (overlap) throw new Error("two changes of a text overlap");
  return splices;
}

/** Whether no edit overlaps another or begins where another one does. */
export function areDisjoint(edits: readonly TextEdit[]): boolean {
  const inOrder = edits.map(({ range }) => range).sort((a, b) => a.line - b.line || a.column - b.column);
  return inOrder.every(({ line, column }, index) => {
    const before = inOrder[index - 1];
    if (!before || before.endLine < line) return true;
    return before.endLine === line && before.endColumn <= column && (before.column < column || before.line < line);
  });
}

/** More lines than these are not worth showing. */
const MOST_LINES = 8;

/** The lines that some changes leave behind, as they then read; none where the changes only take lines away. */
export function correctedLines(text: string, edits: readonly TextEdit[]): { number: number; text: string }[] {
  const first = Math.min(...edits.map(({ range }) => range.line));
  const last = Math.max(...edits.map(({ range }) => range.endLine));
  const before = text.split("\n");
  const after = applyEdits(text, edits).split("\n");
  const old = new Set(before.slice(first - 1, last));
  const end = last + after.length - before.length;
  return after
    .slice(first - 1, end)
    .map((line, index) => ({ number: first + index, text: line }))
    .filter(({ text: line }) => line.trim() !== "" && !old.has(line))
    .slice(0, MOST_LINES);
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

/** Where a line and column lie in a text; a place behind the end is the end. */
function offsetAt(text: string, starts: readonly number[], line: number, column: number): number {
  return Math.min(text.length, (starts[line - 1] ?? text.length) + column - 1);
}

/** Characters `start` to `end` of a text give way to `insert`. */
export interface Splice {
  start: number;
  end: number;
  insert: string;
}

/** Carries out splices that do not overlap. */
export function spliced(text: string, splices: readonly Splice[]): string {
  const inOrder = [...splices].sort((a, b) => a.start - b.start || a.end - b.end);
  const ends = [0, ...inOrder.map(({ end }) => end)];
  const pieces = inOrder.map(({ start, insert }, index) => text.slice(ends[index], start) + insert);
  return pieces.join("") + text.slice(ends.at(-1));
}
