import type { Fix, Problem } from "../diagnostics/problem.ts";

/** A role file cut in two. Offsets count in the file's text. */
export interface FrontMatter {
  yamlStart: number;
  yamlEnd: number;
  body: string;
  /** The line of the file that the body begins on, from 1. */
  bodyLine: number;
}

/** The YAML and the body of a text whose delimiters are in order: what stands behind the first `---`, and the rest. */
export type Cut = (text: string) => { yaml: string; body: string };

/**
 * Cuts a role file into front matter and body. The delimiters are lines of exactly three hyphens, the
 * first of them line 1.
 *
 * @param cut who cuts: `gray-matter.ts` in the loader, `cutAtDelimiters` where there is no Node
 */
export function splitFrontMatter(file: string, text: string, cut: Cut): FrontMatter | { problem: Problem } {
  const problem = delimiterProblem(file, text);
  if (problem) return { problem };
  const { yaml, body } = cut(text);
  const yamlStart = "---".length;
  const bodyStart = text.length - body.length;
  return {
    yamlStart,
    yamlEnd: yamlStart + yaml.length,
    body,
    bodyLine: text.slice(0, bodyStart).split("\n").length,
  };
}

/** Cuts at the first two delimiters. */
export const cutAtDelimiters: Cut = (text) => {
  const end = /\n---(?:\n|$)/.exec(text);
  const at = end?.index ?? text.length;
  return { yaml: text.slice("---".length, at), body: text.slice(at + (end?.[0].length ?? 0)) };
};

function delimiterProblem(file: string, text: string): Problem | undefined {
  const lines = text.split("\n");
  return lines[0] === "---" ? closingProblem(file, lines) : openingProblem(file, lines);
}

function openingProblem(file: string, lines: readonly string[]): Problem {
  const first = lines[0] ?? "";
  const elsewhere = lines.findIndex((line) => line.trim() === "---");
  const resembles = /^[-\u2010-\u2015\u2212]{2,}/.test(first.trim());
  const isEmptyAbove = elsewhere > 0 && lines.slice(0, elsewhere).every((line) => line.trim() === "");
  const beginsWithKey = /^[a-z][a-z-]*:(\s|$)/.test(first);
  const message = resembles
    ? `Line 1 is \`${first.trim().slice(0, 40)}\`, not a bare \`---\`.`
    : "Line 1 is not `---`.";
  const range = { line: 1, column: 1, endLine: 1, endColumn: first.length + 1 };
  const behind = /^\s*[-\u2010-\u2015\u2212]+\s*(.*)$/.exec(first)?.[1] ?? "";
  const [hint, fix]: [string, Fix?] = resembles
    ? [
        BARE_HYPHENS,
        // A key that stands behind the hyphens moves to a line of its own; a word may be meant otherwise.
        /^[a-z][a-z-]*:(\s|$)/.test(behind)
          ? { edits: [{ range, newText: `---\n${behind}` }], isSafe: true }
          : { edits: [{ range, newText: "---" }], isSafe: behind === "" },
      ]
    : isEmptyAbove
      ? [
          `Remove what stands above the \`---\` on line ${elsewhere + 1}.`,
          { edits: [{ range: { ...range, endLine: elsewhere + 1, endColumn: 1 }, newText: "" }], isSafe: true },
        ]
      : beginsWithKey
        ? [
            "Put a line of exactly three hyphens above it.",
            { edits: [{ range: { ...range, endColumn: 1 }, newText: "---\n" }], isSafe: true },
          ]
        : elsewhere > 0
          ? [`Remove what stands above the \`---\` on line ${elsewhere + 1}.`]
          : [BARE_HYPHENS];
  return place(file, 1, first.length, "missing-front-matter", message, hint, fix);
}

const BARE_HYPHENS = "Begin the file with a line of exactly three hyphens, with nothing before or after them.";

function closingProblem(file: string, lines: readonly string[]): Problem | undefined {
  for (let index = 1; index < lines.length; index++) {
    const line = lines[index] ?? "";
    if (line === "---") {
      const heading = lines.findIndex((each, at) => /^#{2,6} /.test(each) && at < index && isProse(lines, at + 1));
      return heading === -1 ? secondFrontMatter(file, lines, index + 1) : neverClosed(file, lines);
    }
    if (!/^\s*(---|--\s*$|[\u2010-\u2015\u2212]{1,3}\s*$)/.test(line)) continue;
    const range = { line: index + 1, column: 1, endLine: index + 1, endColumn: line.length + 1 };
    return place(
      file,
      index + 1,
      line.length,
      "unclosed-front-matter",
      line.trimEnd() === "---"
        ? "There are spaces behind the front matter's closing line `---`."
        : `The front matter's closing line is \`${line.trim().slice(0, 40)}\`${/^\s/.test(line) ? ", indented," : ""} and not a bare \`---\`.`,
      "Write exactly three hyphens at the beginning of the line and nothing else.",
      /^[-\s\u2010-\u2015\u2212]+$/.test(line) ? { edits: [{ range, newText: "---" }], isSafe: true } : undefined,
    );
  }
  return neverClosed(file, lines);
}

/** Whether the first line from a place on that holds something is a sentence, and no line of YAML. */
function isProse(lines: readonly string[], from: number): boolean {
  const first = lines.slice(from).find((line) => line.trim() !== "");
  return first !== undefined && /^[^\s#:-][^:]* [^:]* /.test(first);
}

/** A front matter below the first, as where a whole file was pasted below the lines that were there. */
function secondFrontMatter(file: string, lines: readonly string[], from: number): Problem | undefined {
  const start = lines.findIndex((line, index) => index >= from && line.trim() !== "");
  if (start === -1 || lines[start] !== "---" || !/^[a-z][a-z-]*:(\s|$)/.test(lines[start + 1] ?? "")) return undefined;
  return place(
    file,
    start + 1,
    (lines[start] ?? "").length,
    "second-front-matter",
    "A second front matter begins here.",
    "Keep one of the two, or move what this one says up into the first: a file has one, between two lines `---`.",
  );
}

/** The line that the text begins on is the first heading: of the second level at best, as YAML has comments of one `#`. */
function neverClosed(file: string, lines: readonly string[]): Problem {
  const second = lines.findIndex((line, index) => index > 0 && /^#{2,6} /.test(line));
  const heading = second > 0 ? second : lines.findIndex((line, index) => index > 0 && /^# /.test(line));
  const at = heading > 0 ? heading + 1 : lines.length;
  // Above the heading and the empty lines before it.
  let end = heading > 0 ? heading : lines.length;
  while (end > 1 && (lines[end - 1] ?? "").trim() === "") end--;
  const range = { line: end + 1, column: 1, endLine: end + 1, endColumn: 1 };
  return place(
    file,
    at,
    (lines[at - 1] ?? "").length,
    "unclosed-front-matter",
    "The front matter is never closed.",
    heading > 0
      ? `Put a line \`---\` above line ${at}, where the text begins.`
      : "Put a line `---` after the last key.",
    second > 0 ? { edits: [{ range, newText: "---\n" }], isSafe: true } : undefined,
  );
}

function place(
  file: string,
  line: number,
  width: number,
  code: Problem["code"],
  message: string,
  hint: string,
  fix?: Fix,
): Problem {
  return {
    code,
    severity: "error",
    file,
    line,
    column: 1,
    endLine: line,
    endColumn: Math.max(2, width + 1),
    message,
    hint,
    ...(fix ? { fix } : {}),
  };
}
