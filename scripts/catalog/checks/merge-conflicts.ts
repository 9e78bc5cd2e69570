import { t } from "../../diagnostics/messages.ts";
import { type Problem, problemIn } from "../../diagnostics/problem.ts";
import { allOf } from "../../diagnostics/suggest.ts";

/** The lines that version control puts around two versions of the same lines, and before and between them. */
const MARK = /^(?:<{7}|\|{7}|={7}|>{7})(?= |$)/;

interface Conflict {
  /** The lines of its marks, from 1, by the sign that they are made of. */
  marks: Partial<Record<string, number>>;
  first: number;
  last: number;
}

/**
 * The conflicts that a merge has left in a file. What stands in them counts for two files at once, so whatever else
 * could be said of the file may only follow from them.
 */
export function mergeConflicts(file: string, text: string): Problem[] {
  if (!/^(?:<{7}|>{7})(?: |$)/m.test(text)) return [];
  const lines = text.split("\n");
  return conflictsIn(lines).map((conflict) => {
    const { first, last } = conflict;
    const range = { line: first, column: 1, endLine: last, endColumn: (lines[last - 1] ?? "").length + 1 };
    const { message, hint } = wordsOn(conflict);
    return problemIn(file, "merge-conflict", range, message, hint);
  });
}

function conflictsIn(lines: readonly string[]): Conflict[] {
  const conflicts: Conflict[] = [];
  let open: Conflict | undefined;
  lines.forEach((line, index) => {
    const sign = MARK.exec(line.trimEnd())?.[0][0];
    if (sign === undefined) return;
    const number = index + 1;
    const begins = sign === "<" || (sign === ">" && !open);
    // A line of equals signs or bars alone is a heading's or a table's.
    if (!begins && !open) return;
    if (begins || !open) {
      open = { marks: {}, first: number, last: number };
      conflicts.push(open);
    }
    open.marks[sign] ??= number;
    open.last = number;
    if (sign === ">") open = undefined;
  });
  return conflicts;
}

/** Names the lines of both versions, as far as the marks tell them apart. */
function wordsOn({ marks, last }: Conflict): { message: string; hint: string } {
  const { "<": ours, "|": base, "=": between, ">": theirs } = marks;
  if (ours === undefined || between === undefined || theirs === undefined) {
    const left = Object.values(marks).filter((line) => line !== undefined);
    return {
      message:
        left.length === 1
          ? t`A merge has left a mark here, and the others of the same conflict are gone.`
          : t`A merge has left marks here, and others of the same conflict are gone.`,
      hint: t`See whether the lines around it are as they should be, and remove ${nameLines(left)}.`,
    };
  }
  const one = linesBetween(ours, base ?? between) ?? t`nothing`;
  const other = linesBetween(between, theirs) ?? t`nothing`;
  const versions = t`A merge has left a conflict, two versions of the same lines: ${one}, or ${other}.`;
  if (base === undefined)
    return {
      message: versions,
      hint: t`Keep one of the two, or make one of both, and remove the three marks, ${nameLines([ours, between, last])}.`,
    };
  const marked = nameLines([ours, base, between, last]);
  const before = linesBetween(base, between);
  if (before === undefined)
    return {
      message: versions,
      hint: t`Keep one of the two, or make one of both, and remove the four marks, ${marked}.`,
    };
  return {
    message: t`A merge has left a conflict, two versions of the same lines: ${one}, or ${other} (${before} is how it was before both).`,
    hint: t`Keep one of the two, or make one of both, and remove ${before} and the four marks, ${marked}.`,
  };
}

/** The lines between two marks; nothing where there are none. */
function linesBetween(from: number, to: number): string | undefined {
  if (to - from < 2) return undefined;
  return to - from === 2 ? t`line ${String(from + 1)}` : t`lines ${String(from + 1)} to ${String(to - 1)}`;
}

function nameLines(lines: readonly number[]): string {
  const names = allOf(lines.map(String));
  return lines.length === 1 ? t`line ${names}` : t`lines ${names}`;
}
