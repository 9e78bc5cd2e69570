import { applyEdits } from "../../diagnostics/edits.ts";
import { later, t, translated } from "../../diagnostics/messages.ts";
import { FILE_START, type Fix, onLine, type Problem, problemIn, type TextEdit } from "../../diagnostics/problem.ts";
import { inList } from "../../diagnostics/suggest.ts";
import { slugFrom } from "../../schema/common.ts";
import { keyMeant } from "../../schema/key-synonyms.ts";
import { roleSchema } from "../../schema/role.ts";
import { placeholder } from "../checks/placeholders.ts";
import { scalarText } from "../yaml/text.ts";

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
 * @param cut who cuts: `gray-matter.ts` in the loader; left out where there is no Node
 */
export function splitFrontMatter(
  file: string,
  text: string,
  cut = cutAtDelimiters,
): FrontMatter | { problem: Problem } {
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

/** What is wrong with the beginning of a file, and all that it takes to put that right. */
function openingProblem(file: string, lines: readonly string[]): Problem {
  const first = lines[0] ?? "";
  const { message, hint, edits, isSafe } = openingOf(file, lines);
  const fix = edits && { edits, isSafe: isSafe ?? false };
  const problem = place(file, 1, first.length, "missing-front-matter", message, hint, fix);
  if (!fix) return problem;
  // What would be said next is said at once; a closing line that is there has a place of its own.
  const after = applyEdits(lines.join("\n"), fix.edits).split("\n");
  const next = closingProblem(file, after, after.length - lines.length);
  if (next?.message !== translated(NEVER_CLOSED)) return problem;
  const both = [...fix.edits, ...(next.fix?.edits ?? [])];
  return {
    ...problem,
    hint: `${hint} ${next.hint}`,
    fix: { edits: both, isSafe: fix.isSafe && next.fix?.isSafe === true },
  };
}

interface Opening {
  message: string;
  hint: string;
  edits?: TextEdit[];
  isSafe?: boolean;
}

function openingOf(file: string, lines: readonly string[]): Opening {
  const first = lines[0] ?? "";
  const shown = first.trim().slice(0, 40);
  const range = onLine(1, 1, first.length);
  const toml = first.trim() === "+++" ? lines.findIndex((line, index) => index > 0 && line.trim() === "+++") : -1;
  if (first.trim() === "+++" || /^---[ \t]*toml\b/i.test(first)) return inToml(lines, toml);
  if (/^\s*\{\s*(?:"|$)/.test(first)) return inJson(lines);
  if (/^(?:```|~~~)/.test(first) && (lines[1] ?? "").trim() === "---") {
    const end = lines.findLastIndex((line, index) => index > 1 && line.trim() === first.slice(0, 3));
    const lineAt = (index: number) => ({ line: index + 1, column: 1, endLine: index + 2, endColumn: 1 });
    return {
      message: t`Line 1 is \`${shown.replaceAll("`", "'")}\`, so the whole file is a piece of code.`,
      hint: end > 0 ? t`Remove line 1, and line ${String(end + 1)}, which belongs to it.` : t`Remove line 1.`,
      edits: [0, ...(end > 0 ? [end] : [])].map((index) => ({ range: lineAt(index), newText: "" })),
    };
  }
  if (/^[-\u2010-\u2015\u2212]{2,}|^[\u2010-\u2015\u2212]$|^[*_=~]{3,}$/.test(first.trim())) {
    const behind = /^\s*[-\u2010-\u2015\u2212]+\s*(.*)$/.exec(first)?.[1] ?? "";
    // A key that stands behind the hyphens moves to a line of its own; a word may be meant otherwise.
    const newText = isKey(behind) ? `---\n${behind}` : "---";
    return {
      message: t`Line 1 is \`${shown}\`, not a bare \`---\`.`,
      hint: t`Begin the file with a line of exactly three hyphens, with nothing before or after them.`,
      edits: [{ range, newText }],
      isSafe: behind === "" || isKey(behind),
    };
  }
  const message = t`Line 1 is not \`---\`.`;
  const elsewhere = lines.findIndex((line, index) => line.trim() === "---" && isKey(lines[index + 1] ?? ""));
  if (elsewhere > 0 && lines.slice(0, elsewhere).every((line) => line.trim() === ""))
    return {
      message,
      hint: removeAbove(elsewhere + 1),
      edits: [{ range: { ...range, endLine: elsewhere + 1, endColumn: 1 }, newText: "" }],
      isSafe: true,
    };
  if (isKey(first))
    return {
      message,
      hint: t`Put a line of exactly three hyphens above it.`,
      edits: [{ range: FILE_START, newText: "---\n" }],
      isSafe: true,
    };
  if (elsewhere > 0) {
    // A second title, or a comment, would be no better in the text.
    const isText = lines
      .slice(0, elsewhere)
      .some((line) => line.trim() !== "" && !/^(?:# |<!--.*-->$)/.test(line.trim()));
    const hint = isText
      ? t`Move what stands above the \`---\` on line ${String(elsewhere + 1)} below the front matter.`
      : removeAbove(elsewhere + 1);
    return { message, hint };
  }
  return withoutFrontMatter(file, lines);
}

const removeAbove = (line: number) => t`Remove what stands above the \`---\` on line ${String(line)}.`;

/** Whether a line begins with a key of a role, or with a word that people write for one. */
function isKey(line: string): boolean {
  const word = /^([A-Za-z][\w-]*)[ \u00a0]*[:\uff1a](?:[\s\u00a0]|$)/.exec(line)?.[1];
  if (word === undefined) return false;
  const [key, keys] = [slugFrom(word), Object.keys(roleSchema.shape)];
  return /^[a-z][a-z-]*:/.test(line) || keys.includes(key) || keyMeant(key, keys) !== undefined;
}

/** TOML between lines of plus signs, as Hugo and Zola have it. What is simple in it differs from YAML by its equals signs. */
function inToml(lines: readonly string[], end: number): Opening {
  const edits = lines.slice(0, end + 1).map((line, index): TextEdit | undefined | "none" => {
    const at = onLine(index + 1, 1, line.length);
    if (index === 0 || index === end) return { range: at, newText: "---" };
    if (/^\s*(?:#.*)?$/.test(line)) return "none";
    const [, key = "", sign = "", value = ""] = /^([A-Za-z][\w-]*)([ \t]*=[ \t]*)(\S.*)$/.exec(line) ?? [];
    // Texts over several lines, tables and lists that go on are written in another way.
    if (sign === "" || /^(?:"""|'''|\{)|^\[[^\]]*$/.test(value)) return undefined;
    return { range: onLine(index + 1, key.length + 1, sign.length), newText: ": " };
  });
  const isSimple = end > 0 && edits.every((edit) => edit !== undefined);
  return {
    message: t`The front matter is TOML.`,
    hint: t`Rolebook reads YAML between two lines \`---\`: write \`title: …\` for \`title = …\`, and \`---\` for \`+++\`.`,
    ...(isSimple ? { edits: edits.filter((edit) => edit !== "none") as TextEdit[] } : {}),
  };
}

/** JSON, which is YAML as well, but for the lines around it. */
function inJson(lines: readonly string[]): Opening {
  const ends = lines.flatMap((line, index) => (/^(?:\}|\{.*\})\s*$/.test(line) ? [index] : []));
  const end = ends.slice(0, MOST_TRIED).find((index) => isJson(lines.slice(0, index + 1).join("\n"))) ?? -1;
  const edits = [
    { range: FILE_START, newText: "---\n" },
    { range: onLine(end + 1, (lines[end] ?? "").length + 1, 0), newText: "\n---" },
  ];
  return {
    message: t`The front matter is JSON.`,
    hint: t`Rolebook reads YAML between two lines \`---\`. JSON is YAML too: put a line \`---\` above it and one below it.`,
    ...(end >= 0 ? { edits } : {}),
  };
}

/** So many lines are tried for the end of what is in braces. */
const MOST_TRIED = 10;

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** A text alone: its first heading, or else the file's name, tells the title; the rest of the facts is to be filled in. */
function withoutFrontMatter(file: string, lines: readonly string[]): Opening {
  const heading = lines.findIndex((line) => /^#{1,6}(?: |$)/.test(line));
  const isTitle = heading >= 0 && /^# +\S/.test(lines[heading] ?? "");
  const slug = file.slice(file.lastIndexOf("/") + 1).replace(/\.[^.]*$/, "");
  const title = isTitle
    ? (lines[heading] ?? "").replace(/^# +| +#+ *$| +$|[*`]|(?<!\w)_|_(?!\w)/g, "")
    : slug.replace(/[-_\s]+/g, " ").replace(/(?<=^| )\p{L}/gu, (letter) => letter.toUpperCase());
  const needed = Object.entries(roleSchema.shape).filter(([, field]) => !field.safeParse(undefined).success);
  const facts = needed.map(([key, field]) =>
    key === "title"
      ? `title: ${scalarText(title)}`
      : `${key}: ${scalarText(placeholder(translated(field.meta()?.description ?? "")))}`,
  );
  const newText = ["---", ...facts, "---", ""].join("\n");
  const shown = ["---", ...needed.map(([key]) => (key === "title" ? facts[0] : `${key}: …`)), "---"];
  const message = t`The file has no front matter: the lines with the facts of the role are missing.`;
  const hint = t`Begin the file with the lines ${inList(shown.map((line) => `\`${line}\``))}, and fill them in.`;
  if (!isTitle) return { message, hint, edits: [{ range: FILE_START, newText }] };
  // The title is the page's own heading.
  const range = { line: heading + 1, column: 1, endLine: heading + 2, endColumn: 1 };
  return {
    message,
    hint: `${hint} ${t`Take away the heading “${title.slice(0, 60)}”: it has become the title.`}`,
    edits:
      heading === 0
        ? [{ range, newText }]
        : [
            { range: FILE_START, newText },
            { range, newText: "" },
          ],
  };
}

const NEVER_CLOSED = later("The front matter is never closed.");

/**
 * What is wrong with the second line of hyphens.
 *
 * @param shift how many lines further down all of them stand than in the file
 */
function closingProblem(file: string, lines: readonly string[], shift = 0): Problem | undefined {
  for (let index = 1; index < lines.length; index++) {
    const line = lines[index] ?? "";
    if (line === "---") {
      const heading = lines.findIndex((each, at) => /^#{2,6} /.test(each) && at < index && isProse(lines, at + 1));
      return heading === -1 ? secondFrontMatter(file, lines, index + 1) : neverClosed(file, lines, shift);
    }
    if (!/^\s*(---|--\s*$|\.\.\.\s*$|[\u2010-\u2015\u2212]{1,3}\s*$)/.test(line)) continue;
    const number = index + 1 - shift;
    const range = onLine(number, 1, line.length);
    return place(
      file,
      number,
      line.length,
      "unclosed-front-matter",
      closingLineSays(line),
      t`Write exactly three hyphens at the beginning of the line and nothing else.`,
      /^[-.\s\u2010-\u2015\u2212]+$/.test(line) ? { edits: [{ range, newText: "---" }], isSafe: true } : undefined,
    );
  }
  return neverClosed(file, lines, shift);
}

/** What is wrong with a line that is meant to close the front matter. */
function closingLineSays(line: string): string {
  if (line.trimEnd() === "---") return t`There are spaces behind the front matter's closing line \`---\`.`;
  const shown = line.trim().slice(0, 40);
  return /^\s/.test(line)
    ? t`The front matter's closing line is \`${shown}\`, indented, and not a bare \`---\`.`
    : t`The front matter's closing line is \`${shown}\` and not a bare \`---\`.`;
}

/** Whether the first line from a place on that holds something is a sentence, and no line of YAML. */
function isProse(lines: readonly string[], from: number): boolean {
  let at = from;
  while (lines[at]?.trim() === "") at++;
  const first = lines[at];
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
    t`A second front matter begins here.`,
    t`Keep one of the two, or move what this one says up into the first: a file has one, between two lines \`---\`.`,
  );
}

/**
 * The text begins at the first heading, of the second level at best, as YAML has comments of one `#`; or else where a
 * sentence stands behind an empty line.
 */
function neverClosed(file: string, lines: readonly string[], shift: number): Problem {
  const second = lines.findIndex((line, index) => index > 0 && /^#{2,6} /.test(line));
  const sentence = lines.findIndex(
    (line, index) => index > 1 && lines[index - 1]?.trim() === "" && isProse([line], 0) && !isKey(line),
  );
  const known = [second, sentence].filter((at) => at > 0);
  const heading =
    known.length > 0 ? Math.min(...known) : lines.findIndex((line, index) => index > 0 && /^# /.test(line));
  const at = heading > 0 ? heading + 1 : lines.length;
  // Above the heading and the empty lines before it.
  let end = heading > 0 ? heading : lines.length;
  while (end > 1 && (lines[end - 1] ?? "").trim() === "") end--;
  const isYamlAlone = heading === -1 && lines.slice(1).every((line) => /^(?:[\s#]|- |$)/.test(line) || isKey(line));
  const number = end + 1 - shift;
  const range = onLine(number, 1, 0);
  // Behind the last line there may be no line break yet.
  const newText = end === lines.length ? "\n---\n" : "---\n";
  return place(
    file,
    at - shift,
    (lines[at - 1] ?? "").length,
    "unclosed-front-matter",
    translated(NEVER_CLOSED),
    heading > 0
      ? t`Put a line \`---\` above line ${String(at - shift)}, where the text begins.`
      : t`Put a line \`---\` after the last key.`,
    second > 0 || sentence > 0 || isYamlAlone ? { edits: [{ range, newText }], isSafe: second > 0 } : undefined,
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
  return problemIn(file, code, onLine(line, 1, Math.max(1, width)), message, hint, fix ? { fix } : {});
}
