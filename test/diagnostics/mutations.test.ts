import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { type LoadResult, loadCatalog } from "../../scripts/catalog/build.ts";
import { problemsOfRole, type Surroundings } from "../../scripts/catalog/checks/check-role.ts";
import { readFrontMatter } from "../../scripts/catalog/source/parse-role.ts";
import { type FoundRole, findFiles } from "../../scripts/catalog/source/read-folder.ts";
import { applyEdits } from "../../scripts/diagnostics/edits.ts";
import type { Problem } from "../../scripts/diagnostics/problem.ts";
import { PROJECT_FOLDER } from "../support/program.ts";
import { seededRandom } from "../support/random.ts";
import { TRY_ALL } from "../support/sample.ts";
import { MUTATIONS, type Mutation } from "./mutations.ts";

const FOLDER = join(PROJECT_FOLDER, "roles");

/** What came of one way to err over all role files. */
interface Tally {
  tried: number;
  placed: number;
  restorable: number;
  restored: number;
}

describe("a mistake in a real role", () => {
  const tallies = new Map<string, Tally>();
  const missed: string[] = [];

  beforeAll(async () => {
    const { catalog } = (await loadCatalog({ folder: FOLDER, workingDirectory: PROJECT_FOLDER })) as LoadResult;
    if (!catalog) throw new Error("the roles have errors of their own");
    const { roles } = findFiles(FOLDER, PROJECT_FOLDER);
    const surroundings: Surroundings = {
      vocabularies: catalog,
      others: [...catalog.roles.values()],
    };
    const random = seededRandom(7);
    const kinds = Object.entries(MUTATIONS);
    kinds.forEach(([kind, mutate], number) => {
      let tried = 0;
      // Each way on other roles than the one before, so that each role is tried in many ways.
      for (let turn = 0; turn < roles.length && tried < TIMES; turn++) {
        const file = roles[(number * TIMES + turn) % roles.length] as FoundRole;
        const original = readFileSync(file.path, "utf8");
        const mutation = mutate(original, random);
        if (!mutation) continue;
        tried++;
        count(kind, file, original, mutation, surroundings);
      }
    });
  }, 120_000);

  function count(kind: string, file: FoundRole, original: string, mutation: Mutation, surroundings: Surroundings) {
    const tally = tallies.get(kind) ?? { tried: 0, placed: 0, restorable: 0, restored: 0 };
    tallies.set(kind, tally);
    const others = surroundings.others.filter(({ slug }) => slug !== file.slug);
    const problems = problemsOfRole(file, mutation.text, { ...surroundings, others });
    const telling = problems.find((problem) => isAt(problem, mutation));
    tally.tried++;
    if (telling && problems[0]?.line === telling.line) tally.placed++;
    else missed.push(`${kind}, ${file.slug}: is at ${mutation.line}:${mutation.column}, told ${told(problems)}`);
    if (!mutation.restorable) return;
    tally.restorable++;
    if (telling?.fix && same(file, applyEdits(mutation.text, telling.fix.edits), original)) tally.restored++;
    else missed.push(`${kind}, ${file.slug}: not restored: ${told(problems)} ${JSON.stringify(telling?.fix ?? null)}`);
  }

  /** How often each count is right, over all kinds, in percent. */
  const share = (part: "placed" | "restored", whole: "tried" | "restorable") => {
    const sum = (key: keyof Tally) => [...tallies.values()].reduce((total, tally) => total + tally[key], 0);
    return (100 * sum(part)) / sum(whole);
  };

  it("is tried in every way", () => {
    expect(Object.keys(MUTATIONS).filter((kind) => !tallies.has(kind))).toEqual([]);
  });

  it("is placed where it is, always", () => {
    console.log(table(tallies));
    expect(share("placed", "tried"), missed.join("\n")).toBe(100);
  });

  it("is mended by what the message proposes, in nine of ten cases where it can be", () => {
    expect(share("restored", "restorable"), missed.join("\n")).toBeGreaterThanOrEqual(90);
  });
});

/** On so many roles each way is tried. */
const TIMES = TRY_ALL ? 20 : 3;

function isAt(problem: Problem, { line, column }: Mutation): boolean {
  if (problem.line !== line) return false;
  const end = problem.endLine > line ? Number.POSITIVE_INFINITY : problem.endColumn;
  return problem.column <= column && column <= end;
}

/** Whether two texts of a role say the same; one may have quotes that the other spares. */
function same(file: FoundRole, text: string, original: string): boolean {
  return text === original || dataOf(file, text) === dataOf(file, original);
}

function dataOf(file: FoundRole, text: string): string {
  const front = readFrontMatter(file.name, text);
  return "data" in front ? JSON.stringify([front.data.value, front.body]) : "unreadable";
}

const told = (problems: readonly Problem[]) =>
  problems
    .slice(0, 3)
    .map(({ code, line, column, endColumn, message }) => `${code} ${line}:${column}-${endColumn} ${message}`)
    .join(" / ") || "nothing";

function table(tallies: ReadonlyMap<string, Tally>): string {
  return [...tallies]
    .map(([kind, { tried, placed, restorable, restored }]) =>
      [
        kind.padEnd(52),
        `placed ${placed}/${tried}`.padEnd(16),
        restorable > 0 ? `restored ${restored}/${restorable}` : "",
      ].join(" "),
    )
    .join("\n");
}
