import type { ProblemCode } from "../../diagnostics/codes.ts";
import { applyEdits } from "../../diagnostics/edits.ts";
import type { Problem } from "../../diagnostics/problem.ts";

/** More mends than these in one file are made in a second call. */
const MOST_MENDS = 200;

/**
 * A file's text with everything mended that can be mended safely: each change is made alone, held against
 * all rules, and kept only if a problem goes and none comes.
 *
 * @param problemsOf finds every problem of such a text
 */
export function mended(text: string, problemsOf: (text: string) => readonly Problem[]): string {
  let now = text;
  let problems = problemsOf(now);
  const refused = new Set<string>();
  for (let round = 0; round < MOST_MENDS; round++) {
    const step = nextMend(now, problems, refused, problemsOf);
    if (!step) break;
    now = step.text;
    problems = step.problems;
  }
  return now;
}

function nextMend(
  text: string,
  problems: readonly Problem[],
  refused: Set<string>,
  problemsOf: (text: string) => readonly Problem[],
): { text: string; problems: readonly Problem[] } | undefined {
  for (const problem of problems) {
    if (!problem.fix?.isSafe) continue;
    const key = JSON.stringify(problem);
    if (refused.has(key)) continue;
    const candidate = applyEdits(text, problem.fix.edits);
    const after = problemsOf(candidate);
    if (isBetter(problem, problems, after)) return { text: candidate, problems: after };
    refused.add(key);
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

function isBetter(mendedProblem: Problem, before: readonly Problem[], after: readonly Problem[]): boolean {
  const [then, now] = [readable(before), readable(after)];
  // What could not be read before may well have problems of its own.
  if (now !== then) return now > then;
  // Of the rest of a file that cannot be read yet, some may be hidden as well.
  if (unread(after) !== unread(before)) return unread(after) < unread(before);
  // A value of the right kind may still be too short, but then that is what remains to be said of it.
  const mayLeaveOne = ["wrong-type", "unknown-key", "bad-id"].includes(mendedProblem.code);
  const unknown = (problems: readonly Problem[]) => problems.filter(({ code }) => code === "unknown-id").length;
  if (mayLeaveOne && after.length <= before.length) return unknown(after) <= unknown(before);
  return after.length < before.length && newOnes(before, after) === 0;
}

/** How many problems there are that there were not, wherever they now stand. */
function newOnes(before: readonly Problem[], after: readonly Problem[]): number {
  const left = before.map(({ code, message }) => `${code} ${message}`);
  return after.filter(({ code, message }) => {
    const at = left.indexOf(`${code} ${message}`);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  }).length;
}
