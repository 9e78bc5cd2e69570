import type { YamlLine } from "./yaml-lines.ts";
import type { Mend } from "./yaml-mend.ts";

const OTHER_MEANS = /[\t\u00a0]/;

/** A line indented with tabs, with those below it that are as well: one of them alone would only be out of line. */
export function indentedByOtherMeans(line: YamlLine, below: readonly YamlLine[]): Mend[] {
  if (!OTHER_MEANS.test(line.indent)) return [];
  const end = below.findIndex(({ indent }) => !OTHER_MEANS.test(indent));
  const whole = [line, ...below.slice(0, end === -1 ? below.length : end)];
  const spaced = (indent: string, width: number) =>
    indent.replaceAll("\u00a0", " ").replaceAll("\t", " ".repeat(width));
  const mend = (lines: readonly YamlLine[], width: number): Mend => ({
    at: { from: line.from, to: line.from + line.indent.length },
    message: line.indent.includes("\t")
      ? `This line is indented with a tab${lines.length > 1 ? ", and so are lines below it" : ""}.`
      : "This line is indented with spaces that are not ordinary ones.",
    hint: "Use spaces: two for each level.",
    splices: lines.map(({ from, indent }) => ({
      start: from,
      end: from + indent.length,
      insert: spaced(indent, width),
    })),
    isSafe: true,
  });
  return [2, 4, 8].flatMap((width) =>
    whole.length > 1 ? [mend([line], width), mend(whole, width)] : [mend([line], width)],
  );
}

/** The first line below the same key as a line, where it stands further in: then it may be the one at fault. */
export function firstBesides(lines: readonly YamlLine[], number: number): number {
  const now = lines[number]?.indent.length ?? 0;
  const isFurtherOut = ({ indent, text }: YamlLine) => text.trim() !== "" && indent.length < now;
  const first = lines.slice(0, number).findLastIndex(isFurtherOut) + 1;
  return (lines[first]?.indent.length ?? 0) > now ? first : -1;
}

/** The indentations that lines nearby have, the nearest to the present one first. */
export function indentations(lines: readonly YamlLine[], number: number): Mend[] {
  const line = lines[number];
  if (!line || line.text.trim() === "" || /^(?:---|\.\.\.)$/.test(line.text) || line.text.trim().startsWith("#"))
    return [];
  const now = line.indent.length;
  const wanted = new Set<number>();
  const add = (other: YamlLine | undefined) => {
    if (!other || other.text.trim() === "") return;
    wanted.add(other.indent.length);
    wanted.add(other.indent.length + 2);
  };
  let lowest = Number.POSITIVE_INFINITY;
  for (const other of lines.slice(0, number).reverse()) {
    if (other.text.trim() === "" || other.indent.length >= lowest) continue;
    lowest = other.indent.length;
    add(other);
    if (lowest === 0) break;
  }
  add(lines[number + 1]);
  wanted.delete(now);
  const at = { from: line.from, to: line.from + Math.max(1, now) };
  const above = lines.slice(0, number).findLast(({ text }) => text.trim() !== "")?.value;
  // The line may have been meant to go on with the text above it.
  const doubtful = above && above.text !== "" ? [{ from: above.from, to: above.to }] : [];
  return [...wanted]
    .sort((a, b) => Math.abs(a - now) - Math.abs(b - now) || b - a)
    .map((width) => ({
      at,
      message: "This line is not indented like its neighbours.",
      hint: "Use two spaces for each level, the same on every line of a list.",
      splices: [{ start: line.from, end: line.from + now, insert: " ".repeat(width) }],
      isSafe: false,
      doubtful,
    }));
}
