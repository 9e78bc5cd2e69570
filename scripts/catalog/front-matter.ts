import type { Problem } from "../diagnostics/problem.ts";

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
  const first = lines[0] ?? "";
  if (first.trimEnd() !== "---" || first !== "---") {
    const elsewhere = lines.findIndex((line) => line.trim() === "---");
    const indented = first.trim().startsWith("---");
    return place(
      file,
      1,
      first.length,
      "missing-front-matter",
      indented ? `Line 1 is \`${first.trim().slice(0, 40)}\`, not a bare \`---\`.` : "Line 1 is not `---`.",
      elsewhere > 0 && !indented
        ? `Remove what stands above the \`---\` on line ${elsewhere + 1}.`
        : "Begin the file with a line of exactly three hyphens, with nothing before or after them.",
    );
  }
  for (let index = 1; index < lines.length; index++) {
    const line = lines[index] ?? "";
    if (line === "---") return undefined;
    if (!line.trimStart().startsWith("---")) continue;
    return place(
      file,
      index + 1,
      line.length,
      "unclosed-front-matter",
      `The front matter's closing line is \`${line.trim().slice(0, 40)}\`${line.startsWith(" ") ? ", indented," : ""} and not a bare \`---\`.`,
      "Write exactly three hyphens at the beginning of the line and nothing else.",
    );
  }
  const heading = lines.findIndex((line, index) => index > 0 && /^#{1,6} /.test(line));
  const at = heading > 0 ? heading + 1 : lines.length;
  return place(
    file,
    at,
    (lines[at - 1] ?? "").length,
    "unclosed-front-matter",
    "The front matter is never closed.",
    heading > 0
      ? `Put a line \`---\` above line ${at}, where the text begins.`
      : "Put a line `---` after the last key.",
  );
}

function place(
  file: string,
  line: number,
  width: number,
  code: Problem["code"],
  message: string,
  hint: string,
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
  };
}
