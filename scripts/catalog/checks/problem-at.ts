import type { ProblemCode } from "../../diagnostics/codes.ts";
import {
  FILE_START,
  type Fix,
  onLine,
  type Path,
  type Problem,
  type Range,
  type Severity,
} from "../../diagnostics/problem.ts";
import type { Place } from "../source/body-places.ts";
import type { LocatedData } from "../yaml/located.ts";

/** What else there is to say of a problem. */
export interface ProblemDetails {
  /** An error where it is left out. */
  severity?: Severity;
  /** Whether the key is at fault and not its value. */
  onKey?: boolean;
  /** The key that the mapping at the path lacks, or where in the text a heading is lacking. */
  missing?: string | ["body", string];
  /** What should stand at that place, where that is known, and whether a program may put it there. */
  instead?: string | undefined;
  isSafe?: boolean;
  /** Another way to fix it. */
  fix?: Fix | undefined;
  /** Where it is, if that is not the place of the path. */
  range?: Range | undefined;
  choices?: string;
  concerns?: readonly string[];
  id?: string;
}

/**
 * Makes a problem of a value, by its path, or of a place in a role's text.
 *
 * @returns nothing where it may only follow from a fix in thought, or nobody asks for it
 */
export type ProblemAt = (
  file: string,
  code: ProblemCode,
  at: Path | Place,
  message: string,
  hint: string,
  details?: ProblemDetails,
) => Problem[];

/** As `ProblemAt`, for one file. */
export type ProblemOfFile = (...details: Tail<Parameters<ProblemAt>>) => Problem[];

type Tail<List extends unknown[]> = List extends [unknown, ...infer Rest] ? Rest : never;

/**
 * Makes problems, each at its place; at the file's beginning where the file cannot be read.
 *
 * @param locate finds the values of a file with their places
 * @param isWanted tells the files that are asked about, so that no others need be looked at
 */
export function problemsAt(
  locate: (file: string) => LocatedData | undefined,
  isWanted: (problem: Pick<Problem, "file" | "concerns">) => boolean = () => true,
): ProblemAt {
  return (file, code, at, message, hint, details = {}) => {
    const { severity = "error", onKey, missing, instead, isSafe = false, fix, range: known, ...more } = details;
    const problem = { code, severity, file, message, hint: hint.trim(), ...more };
    if (!isWanted(problem)) return [];
    const data = locate(file);
    const holder = "line" in at ? ["body"] : at;
    const range = known ?? rangeIn(data, at, onKey);
    const replacement = instead === undefined ? fix : { edits: [{ range, newText: instead }], isSafe };
    const placed = {
      ...problem,
      ...range,
      path: missing === undefined ? holder : [...holder, ...[missing].flat()],
      ...(replacement ? { fix: replacement } : {}),
    };
    // What a file lacks as a whole is told at its first key, whatever that is.
    const isOfWhole = missing !== undefined && holder === at && at.length === 0;
    return data ? certain(placed, data, isOfWhole) : [placed];
  };
}

function rangeIn(data: LocatedData | undefined, at: Path | Place, onKey = false): Range {
  if ("line" in at) return onLine(at.line, at.column, Math.max(1, at.length));
  if (!data) return FILE_START;
  return onKey ? data.rangeOfKey(at) : data.rangeOf(at);
}

/**
 * A problem of a text that was fixed in thought, if it is one of the text as it was written too: not where it lies at a
 * place that the fix touched. A fix that depends on how a fixed line reads is left out, as it may not fit the line.
 */
export function certain(problem: Problem, { touched }: Pick<LocatedData, "touched">, isOfWhole = false): Problem[] {
  if (!isOfWhole && touched.some((place) => meet(problem, place))) return [];
  const { fix, ...rest } = problem;
  const isOnTouchedLine = ({ range }: { range: Range }) =>
    touched.some(({ line, endLine }) => range.line <= endLine && line <= range.endLine);
  return [fix?.edits.some(isOnTouchedLine) ? rest : problem];
}

/** Whether two places have a character in common, or one of them lies within the other; what is empty lies at its place. */
function meet(a: Range, b: Range): boolean {
  const isEmpty = a.line === a.endLine && a.column === a.endColumn;
  if (isEmpty && a.line === b.line && a.column === b.column) return true;
  return isBefore(a.line, a.column, b.endLine, b.endColumn) && isBefore(b.line, b.column, a.endLine, a.endColumn);
}

const isBefore = (line: number, column: number, otherLine: number, otherColumn: number) =>
  line < otherLine || (line === otherLine && column < otherColumn);
