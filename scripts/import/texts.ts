import { withoutInvisible } from "../schema/characters.ts";

/** A cell's text on one line, without what nobody sees. */
export function oneLine(text: string): string {
  return withoutInvisible(text.replace(/[\r\n\t\v\f\u0085\u2028\u2029]+/g, " "))
    .replace(/\s+/g, " ")
    .trim();
}

/** A cell's text with its lines, without what nobody sees. */
export function withLines(text: string): string {
  const lines = text.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, "\n").split("\n");
  return lines
    .map((line) => withoutInvisible(line).replaceAll("\u00a0", " ").trimEnd())
    .join("\n")
    .trim();
}

const BULLET = /^\s*(?:[-*+•·▪●◦‣–]\s*(?=\S)|\(?\d{1,2}[.)]\s+)/u;

/**
 * The entries of a cell that holds several: one on each line, and between separators.
 *
 * @param separator what parts them on a line; nothing where only lines do
 */
export function entriesOf(text: string, separator: string | undefined): string[] {
  const lines = withLines(text).split("\n");
  const marked = lines.length > 1 || BULLET.test(lines[0] ?? "");
  return lines
    .map((line) => (marked ? line.replace(BULLET, "") : line))
    .flatMap((line) => (separator === undefined ? [line] : line.split(separator)))
    .map(oneLine)
    .filter(Boolean);
}
