import type { Problem } from "../diagnostics/problem.ts";

/** So many problems of a kind are told one by one; of the others, their number is. */
const MOST_OF_A_KIND = 100;

/** Tells what cannot be mended without asking so often, and then how often more. */
export function withoutRepetition(problems: readonly Problem[]): Problem[] {
  const told = new Map<string, number>();
  const kept: Problem[] = [];
  const last = new Map<string, number>();
  for (const problem of problems) {
    const count = (told.get(problem.code) ?? 0) + 1;
    if (!problem.fix?.isSafe) told.set(problem.code, count);
    if (problem.fix?.isSafe || count <= MOST_OF_A_KIND) kept.push(problem);
    else if (count === MOST_OF_A_KIND + 1) last.set(problem.code, kept.push(problem) - 1);
  }
  for (const [code, index] of last) {
    const { fix: _, ...problem } = kept[index] as Problem;
    const more = (told.get(code) ?? 0) - MOST_OF_A_KIND - 1;
    const message = more > 0 ? `${problem.message} There are ${more} more places like this below it.` : problem.message;
    kept[index] = { ...problem, message };
  }
  return kept;
}
