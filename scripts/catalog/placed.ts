import { FILE_START, type Problem } from "../diagnostics/problem.ts";
import type { LocatedData } from "./located.ts";
import type { Misfit } from "./misfits.ts";
import { pastMends } from "./past-mends.ts";

/** Misfits of one file as problems, but for those that may only follow from a mend in thought. */
export function placedAll(misfits: readonly Misfit[], data: LocatedData | undefined): Problem[] {
  const problems = misfits.map((misfit) => placed(misfit, data));
  return data ? pastMends(problems, data) : problems;
}

/** A misfit as a problem, at its place in the data or in the body; at the file's beginning where it cannot be read. */
export function placed({ at, onKey, instead, reference: _, ...rest }: Misfit, data: LocatedData | undefined): Problem {
  const range =
    "line" in at
      ? { line: at.line, column: at.column, endLine: at.line, endColumn: at.column + Math.max(1, at.length) }
      : data
        ? onKey
          ? data.rangeOfKey(at)
          : data.rangeOf(at)
        : FILE_START;
  const fix = instead && { edits: [{ range, newText: instead.text }], isSafe: instead.isSafe };
  return { ...rest, ...range, ...(fix ? { fix } : {}) };
}
