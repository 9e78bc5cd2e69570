import type { ProblemCode } from "../../diagnostics/codes.ts";
import { applyEdits, areDisjoint } from "../../diagnostics/edits.ts";
import type { Problem, TextEdit } from "../../diagnostics/problem.ts";
import { withoutInvisible } from "../../schema/characters.ts";
import { wrongEncoding } from "../checks/wrong-encoding.ts";
import { keepsWords } from "./kept-words.ts";

/** No file needs so many; a last resort against fixes that undo each other. */
const MOST_ROUNDS = 10_000;

/**
 * A file's text with everything fixed that can be fixed safely: each change is held against all rules, and kept
 * only if a problem goes, none comes and every word stays.
 *
 * @param problemsOf finds every problem of such a text
 */
export function fixedText(text: string, problemsOf: (text: string) => readonly Problem[]): string {
  let now = withoutUnseen({ text, problems: problemsOf(text) }, problemsOf);
  const refused = new Set<string>();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const step = nextFix(now, refused, problemsOf);
    if (!step) break;
    now = step;
  }
  return now.text;
}

/**
 * A text without what nobody can see, wherever it stands: beside a key or a dash it makes another value of what was
 * meant. In a line that was read in a wrong encoding it is what is left of other characters, and stays.
 */
function withoutUnseen(checked: Checked, problemsOf: (text: string) => readonly Problem[]): Checked {
  const { text, problems } = checked;
  const damaged = new Set(wrongEncoding("", text).map(({ line }) => line));
  const seen = text.split("\n").map((line, index) => (damaged.has(index + 1) ? line : withoutInvisible(line)));
  const candidate = { text: seen.join("\n"), problems: [] as readonly Problem[] };
  if (candidate.text === text) return checked;
  candidate.problems = problemsOf(candidate.text);
  const isBetter =
    readable(candidate.problems) > readable(problems) ||
    (readable(candidate.problems) === readable(problems) && candidate.problems.length < problems.length);
  return isBetter ? candidate : checked;
}

interface Checked {
  text: string;
  problems: readonly Problem[];
}

function nextFix(
  { text, problems }: Checked,
  refused: Set<string>,
  problemsOf: (text: string) => readonly Problem[],
): Checked | undefined {
  const safe = problems.filter((problem) => problem.fix?.isSafe && keepsWords(problem, text));
  const attempt = (edits: readonly TextEdit[], isKept: (after: readonly Problem[]) => boolean) => {
    const key = JSON.stringify(edits);
    if (refused.has(key)) return undefined;
    const candidate = applyEdits(text, edits);
    const after = problemsOf(candidate);
    if (isKept(after)) return { text: candidate, problems: after };
    refused.add(key);
    return undefined;
  };
  // Of a kind that stands a thousand times in a file, all at once.
  for (const code of new Set(safe.map((problem) => problem.code))) {
    const ofKind = safe.filter((problem) => problem.code === code);
    const edits = ofKind.flatMap(({ fix }) => fix?.edits ?? []);
    if (ofKind.length === 1 || !areDisjoint(edits)) continue;
    const step = attempt(
      edits,
      (after) =>
        readable(after) >= readable(problems) &&
        after.length <= problems.length - ofKind.length &&
        newOnes(problems, after) === 0,
    );
    if (step) return step;
  }
  for (const problem of safe) {
    const step = attempt(problem.fix?.edits ?? [], (after) => isBetter(problem, problems, after));
    if (step) return step;
  }
  return undefined;
}

const NOT_CUT: ReadonlySet<ProblemCode> = new Set(["missing-front-matter", "unclosed-front-matter"]);
const NOT_READ: ReadonlySet<ProblemCode> = new Set([
  "broken-yaml",
  "forbidden-yaml",
  "duplicate-key",
  "forbidden-key",
  "too-deep",
]);

/** How much of a file can be read: nothing, its parts, or its data. */
function readable(problems: readonly Problem[]): number {
  if (problems.some(({ code }) => NOT_CUT.has(code))) return 0;
  return problems.some(({ code }) => NOT_READ.has(code)) ? 1 : 2;
}

/** How many problems keep a file from being read. */
const unread = (problems: readonly Problem[]) =>
  problems.filter(({ code }) => NOT_CUT.has(code) || NOT_READ.has(code)).length;

function isBetter(fixedProblem: Problem, before: readonly Problem[], after: readonly Problem[]): boolean {
  const [then, now] = [readable(before), readable(after)];
  // What could not be read before may well have problems of its own.
  if (now !== then) return now > then;
  // Of the rest of a file that cannot be read yet, some may be hidden as well.
  if (unread(after) !== unread(before)) return unread(after) < unread(before);
  // A value of the right kind may still be too short, but then that is what remains to be said of it.
  const mayLeaveOne = ["wrong-type", "unknown-key", "bad-id"].includes(fixedProblem.code);
  const unknown = (problems: readonly Problem[]) => problems.filter(({ code }) => code === "unknown-id").length;
  if (mayLeaveOne && after.length <= before.length) return unknown(after) <= unknown(before);
  return after.length < before.length && newOnes(before, after) === 0;
}

/** How many problems there are that there were not, wherever they now stand. */
function newOnes(before: readonly Problem[], after: readonly Problem[]): number {
  const left = new Map<string, number>();
  for (const { code, message } of before) left.set(`${code} ${message}`, (left.get(`${code} ${message}`) ?? 0) + 1);
  return after.filter(({ code, message }) => {
    const count = left.get(`${code} ${message}`) ?? 0;
    left.set(`${code} ${message}`, count - 1);
    return count <= 0;
  }).length;
}
