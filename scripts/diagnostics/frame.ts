import { correctedLines } from "./edits.ts";
import { printable } from "./printable.ts";
import type { Fix, Range } from "./problem.ts";

const LINES_AROUND = 1;
const WIDEST_LINE = 160;
const LEAD_IN = 60;

/**
 * The lines around a place with their numbers, and carets under it:
 *
 *     11 | skills:
 *   > 12 |   core: [pyhton, sql]
 *        |          ^^^^^^
 *
 * @param source the file's whole text with LF line ends
 */
export function codeFrame(source: string, range: Range): string {
  const lines = source.split("\n");
  const first = Math.max(1, range.line - LINES_AROUND);
  const last = Math.min(lines.length, range.line + LINES_AROUND);
  const gutter = String(last).length;
  const out: string[] = [];
  for (let number = first; number <= last; number++) {
    const text = lines[number - 1] ?? "";
    const margin = `${String(number).padStart(gutter)} |`;
    if (number !== range.line) {
      out.push(`  ${margin} ${cut(printable(text), 0)}`.trimEnd());
      continue;
    }
    const { start, width } = marked(text, range);
    // A place far to the right is brought into view; what stands before it can be spared.
    const from = start + width <= WIDEST_LINE ? 0 : Math.max(0, start - LEAD_IN);
    out.push(`> ${margin} ${cut(printable(text), from)}`.trimEnd());
    const carets = "^".repeat(Math.max(1, Math.min(width, WIDEST_LINE - (start - from))));
    out.push(`  ${" ".repeat(gutter)} | ${" ".repeat(start - from)}${carets}`);
  }
  return out.join("\n");
}

/** The lines of a text as they read once a problem is fixed, with their numbers: `> 12 |   core: [python, sql]`. */
export function correctedFrame(source: string | undefined, fix: Fix | undefined): string {
  const lines = source === undefined || !fix ? [] : correctedLines(source, fix.edits);
  const gutter = String(lines.at(-1)?.number ?? 1).length;
  return lines
    .map(({ number, text }) => `> ${String(number).padStart(gutter)} | ${cut(printable(text), 0)}`.trimEnd())
    .join("\n");
}

/** Where the place lies in the line as it is shown, in characters. */
function marked(text: string, range: Range): { start: number; width: number } {
  const from = Math.min(range.column - 1, text.length);
  const to = range.endLine > range.line ? text.length : Math.min(range.endColumn - 1, text.length);
  return { start: printable(text.slice(0, from)).length, width: printable(text.slice(from, to)).length };
}

/** As much of a line as fits, from a character on; what is left out is marked. */
function cut(text: string, from: number): string {
  const shown = from === 0 ? text : `…${text.slice(from + 1)}`;
  return shown.length > WIDEST_LINE ? `${shown.slice(0, WIDEST_LINE - 1)}…` : shown;
}
