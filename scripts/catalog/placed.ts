import { FILE_START, type Problem } from "../diagnostics/problem.ts";
import type { LocatedData } from "./located.ts";
import type { Misfit } from "./misfits.ts";

/** A misfit with its place in the file whose data are given; at the file's beginning where they cannot be read. */
export function placed({ at, onKey, ...rest }: Misfit, data: LocatedData | undefined): Problem {
  if ("line" in at) {
    return {
      ...rest,
      line: at.line,
      column: at.column,
      endLine: at.line,
      endColumn: at.column + Math.max(1, at.length),
    };
  }
  if (!data) return { ...rest, ...FILE_START };
  return { ...rest, ...(onKey ? data.rangeOfKey(at) : data.rangeOf(at)) };
}
