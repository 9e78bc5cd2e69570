import type { ProblemCode } from "../diagnostics/codes.ts";
import type { Problem, Range } from "../diagnostics/problem.ts";
import type { LocatedData } from "./located.ts";

/** What a file lacks as a whole is told at its first key, whatever that is. */
const OF_A_FILE: ReadonlySet<ProblemCode> = new Set(["missing-field", "missing-heading"]);

/**
 * The problems of a text that was mended in thought that are problems of it as it was written too: not those at the
 * places that the mend touched.
 */
export function pastMends(
  problems: readonly Problem[],
  { touched, rangeOf }: Pick<LocatedData, "touched" | "rangeOf">,
): Problem[] {
  if (touched.length === 0) return [...problems];
  const whole = rangeOf([]);
  const isOfWhole = ({ code, line, column }: Problem) =>
    OF_A_FILE.has(code) && line === whole.line && column === whole.column;
  return problems
    .filter((problem) => isOfWhole(problem) || !touched.some((place) => meet(problem, place)))
    .map((problem) => withSureFix(problem, touched));
}

/** A fix that depends on how a mended line reads may not fit the line as it was written. */
function withSureFix(problem: Problem, touched: readonly Range[]): Problem {
  const { fix, ...rest } = problem;
  const isOnTouchedLine = ({ range }: { range: Range }) =>
    touched.some(({ line, endLine }) => range.line <= endLine && line <= range.endLine);
  return fix?.edits.some(isOnTouchedLine) ? rest : problem;
}

/** Whether two places have a character in common, or one of them lies within the other; what is empty lies at its place. */
function meet(a: Range, b: Range): boolean {
  const isEmpty = a.line === a.endLine && a.column === a.endColumn;
  if (isEmpty && a.line === b.line && a.column === b.column) return true;
  return isBefore(a.line, a.column, b.endLine, b.endColumn) && isBefore(b.line, b.column, a.endLine, a.endColumn);
}

const isBefore = (line: number, column: number, otherLine: number, otherColumn: number) =>
  line < otherLine || (line === otherLine && column < otherColumn);
