import type { ProblemCode } from "./codes.ts";
import { t } from "./messages.ts";

/** A place in a file. Lines and columns count from 1; the end is exclusive. */
export interface Range {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

export type Severity = "error" | "warning";

/** The keys and list positions that lead to a value. */
export type Path = readonly PropertyKey[];

/** A change of a file's text: what stands in a range gives way to another text. */
export interface TextEdit {
  range: Range;
  newText: string;
}

/** A way to fix a problem. */
export interface Fix {
  /** The changes, all of one file, in any order; they do not overlap. */
  edits: readonly TextEdit[];
  /** Whether they change only how something is written, so that a program may make them without asking. */
  isSafe: boolean;
}

/** Something wrong in the content: what, where, and what to write instead. */
export interface Problem extends Range {
  code: ProblemCode;
  severity: Severity;
  /** The file as the loader names it: below the roles folder's own path, with forward slashes. */
  file: string;
  /** What is wrong, in the editor's words: one sentence. */
  message: string;
  /** What to write instead: one sentence. */
  hint: string;
  /**
   * What it is about: keys of the YAML, with that of what is missing; `["body"]` for a role's text; nothing for the file
   * as a whole.
   */
  path: Path;
  /** What is the same for many problems, such as the keys that there are: one sentence, which a report says once. */
  choices?: string;
  /** The other files that have a part in it, by their names as in `file`. */
  concerns?: readonly string[];
  /** The id that names nothing, where that is the problem. */
  id?: string;
  /** What would fix it, where that is known. */
  fix?: Fix;
}

/** The first character of a file: the place of problems that concern a file as a whole. */
export const FILE_START: Range = { line: 1, column: 1, endLine: 1, endColumn: 1 };

/** A part of one line. */
export const onLine = (line: number, column: number, length: number): Range => ({
  line,
  column,
  endLine: line,
  endColumn: column + length,
});

/** Makes a problem: an error of no value in particular, unless `more` says otherwise. */
export function problemIn(
  file: string,
  code: ProblemCode,
  { line, column, endLine, endColumn }: Range,
  message: string,
  hint: string,
  more: Partial<Problem> = {},
): Problem {
  return { code, severity: "error", file, line, column, endLine, endColumn, message, hint, path: [], ...more };
}

/** What to do about a problem, with the choices that there are. */
export const adviceOf = ({ hint, choices }: Problem) => (choices === undefined ? hint : `${hint} ${choices}`);

/** Orders problems by file, then by place, then by code, so that a report never depends on the order of work. */
export function comparePlaces(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
}

/** So many problems of one kind are told of one file: enough to work on, and to see that they are many. */
export const MOST_OF_A_KIND = 100;

/** Whether a program may fix a problem without asking. */
export const isSafelyFixed = ({ fix }: Problem): boolean => fix?.isSafe === true;

/**
 * Problems without those that are too many of their kind in their file; the last one left says that there are more.
 *
 * @param isKept says of a problem that it stays whatever its number
 */
export function withoutCrowds(problems: readonly Problem[], isKept = (_: Problem): boolean => false): Problem[] {
  const counts = new Map<string, number>();
  const numbered = problems.map((problem) => {
    const kind = `${problem.code} ${problem.severity} ${problem.file}`;
    const number = isKept(problem) ? 0 : (counts.get(kind) ?? 0) + 1;
    if (number > 0) counts.set(kind, number);
    return { problem, kind, number };
  });
  return numbered.flatMap(({ problem, kind, number }) => {
    if (number > MOST_OF_A_KIND) return [];
    const isLast = number === MOST_OF_A_KIND && (counts.get(kind) ?? 0) > MOST_OF_A_KIND;
    return [isLast ? { ...problem, hint: `${problem.hint} ${t`More like this are in this file.`}` } : problem];
  });
}

/** Whether a problem is one of some files, or they have a part in it; without files, every problem is. */
export function takesPart({ file, concerns = [] }: Pick<Problem, "file" | "concerns">, files?: ReadonlySet<string>) {
  return files === undefined || files.has(file) || concerns.some((other) => files.has(other));
}

export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === "error");
}
