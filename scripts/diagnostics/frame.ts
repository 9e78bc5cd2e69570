import type { Range } from "./problem.ts";

const TAB_WIDTH = 2;
const LINES_AROUND = 1;
const WIDEST_LINE = 160;

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
    const marked = number === range.line;
    out.push(`${marked ? ">" : " "} ${String(number).padStart(gutter)} | ${printable(text)}`.trimEnd());
    if (marked) out.push(`  ${" ".repeat(gutter)} | ${carets(text, range)}`);
  }
  return out.join("\n");
}

function carets(text: string, range: Range): string {
  const start = Math.min(range.column - 1, text.length);
  const end = range.endLine > range.line ? text.length : Math.min(range.endColumn - 1, text.length);
  const before = printable(text.slice(0, start)).length;
  const width = printable(text.slice(start, end)).length;
  return `${" ".repeat(before)}${"^".repeat(Math.max(1, Math.min(width, WIDEST_LINE - before)))}`;
}

/** The text as a terminal can show it: tabs widened, controls visible, long lines cut. */
function printable(text: string): string {
  const shown = text
    .replaceAll("\t", " ".repeat(TAB_WIDTH))
    // biome-ignore lint/suspicious/noControlCharactersInRegex: controls in a file must not reach the terminal
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, "\u00b7");
  return shown.length > WIDEST_LINE ? `${shown.slice(0, WIDEST_LINE - 1)}…` : shown;
}
