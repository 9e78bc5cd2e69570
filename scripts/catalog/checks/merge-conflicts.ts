import { type Problem, problemIn } from "../../diagnostics/problem.ts";

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
      message: `A merge has left ${left.length === 1 ? "a mark" : "marks"} here, and ${left.length === 1 ? "the others" : "others"} of the same conflict are gone.`,
      hint: `See whether the lines around it are as they should be, and remove ${nameLines(left)}.`,
    };
  }
  const sides = [linesBetween(ours, base ?? between), linesBetween(between, theirs)] as const;
  const marked = [ours, ...(base === undefined ? [] : [base]), between, last];
  const before = base === undefined ? undefined : linesBetween(base, between);
  const also = before === undefined ? "" : ` (${before} is how it was before both)`;
  return {
    message: `A merge has left a conflict, two versions of the same lines: ${sides[0] ?? "nothing"}, or ${sides[1] ?? "nothing"}${also}.`,
    hint: `Keep one of the two, or make one of both, and remove ${before === undefined ? "" : `${before} and `}the ${marked.length === 3 ? "three" : "four"} marks, ${nameLines(marked)}.`,
  };
}

/** The lines between two marks; nothing where there are none. */
function linesBetween(from: number, to: number): string | undefined {
  if (to - from < 2) return undefined;
  return to - from === 2 ? `line ${from + 1}` : `lines ${from + 1} to ${to - 1}`;
}

function nameLines(lines: readonly number[]): string {
  if (lines.length === 1) return `line ${lines[0]}`;
  return `lines ${lines.slice(0, -1).join(", ")} and ${lines.at(-1)}`;
}
