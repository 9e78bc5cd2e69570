import { rm } from "node:fs/promises";
import { answerOf } from "./children.ts";
import type { PartCost, StageReport } from "./stage-process.ts";
import type { StageInput, StageName } from "./stages.ts";

/** One row of the results: a stage at one size. */
export interface Result extends PartCost {
  roles: number;
  stage: string;
  /** The most memory that the stage's process held, in bytes, and the largest that it started. */
  peak: number;
  childPeak: number | null;
}

/** The stages that can be asked for. The floor needs a rendered site: it is measured beside those that render. */
export const MEASURED = ["load", "check", "file", "render", "index", "build", "save"] as const;

export type Measured = (typeof MEASURED)[number];

/** From so many roles a single round is long enough to be steady. */
export const LARGE = 2000;

/** How often something is measured at one size, unless somebody says it. */
export const roundsAt = (roles: number) => (roles < LARGE ? 3 : 1);

/**
 * Measures stages at one size, each in a process of its own so that one's memory is not another's.
 *
 * @param rounds how often all of them are run; of the times the median counts, of the memory the most
 * @param onStage told before each run
 * @param interrupt ends the stage that is running
 * @throws Error when a stage fails or is ended
 */
export async function measure(
  input: StageInput,
  wanted: ReadonlySet<Measured>,
  rounds: number,
  onStage: (stage: StageName) => void,
  interrupt: AbortSignal,
): Promise<Result[]> {
  const reports: { stage: StageName; report: StageReport }[] = [];
  const run = async (stage: StageName) => {
    onStage(stage);
    reports.push({ stage, report: await runStage(stage, input, interrupt) });
    await rm(input.scratch, { recursive: true, force: true });
  };
  await run("generate");
  for (let round = 0; round < rounds; round++) {
    if (wanted.has("load")) await run("load");
    if (wanted.has("check")) await run("check");
    if (wanted.has("file")) await run("file");
    if (wanted.has("render") || wanted.has("index") || wanted.has("build")) {
      await rm(input.site, { recursive: true, force: true });
      await run("render");
      await run("floor");
    }
    if (wanted.has("index")) await run("index");
    if (wanted.has("build")) await run("build");
    if (wanted.has("save")) await run("save");
  }
  const rows: [name: string, stage: StageName, parts: string[], shown: boolean][] = [
    ["floor", "floor", ["floor"], true],
    ["load", "load", ["load"], wanted.has("load")],
    ["check", "check", ["check"], wanted.has("check")],
    ["check FILE", "file", ["file"], wanted.has("file")],
    ["render", "render", ["render"], wanted.has("render")],
    ["load and render", "render", ["load", "check", "render"], wanted.has("render")],
    ["index", "index", ["index"], wanted.has("index")],
    ["build", "build", ["build"], wanted.has("build")],
    ["save", "save", ["save"], wanted.has("save")],
  ];
  return rows.flatMap(([name, stage, parts, shown]) => {
    const own = reports.filter((each) => each.stage === stage).map(({ report }) => report);
    return shown && own.length > 0 ? [summary(input.roles, name, own, parts)] : [];
  });
}

function summary(roles: number, stage: string, reports: readonly StageReport[], parts: readonly string[]): Result {
  const total = ({ parts: costs }: StageReport, cost: keyof PartCost) =>
    parts.reduce((sum, part) => sum + (costs[part]?.[cost] ?? 0), 0);
  const median = (cost: keyof PartCost) => medianOf(reports.map((report) => total(report, cost)));
  const childPeaks = reports.flatMap(({ childPeak }) => childPeak ?? []);
  return {
    roles,
    stage,
    wall: median("wall"),
    processor: median("processor"),
    childProcessor: childPeaks.length > 0 ? median("childProcessor") : null,
    peak: Math.max(...reports.map((report) => report.peak)),
    childPeak: childPeaks.length > 0 ? Math.max(...childPeaks) : null,
  };
}

/** The middle of some numbers, the upper of two; 0 without any. */
export function medianOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** Runs one stage. */
export function runStage(stage: StageName, input: StageInput, interrupt: AbortSignal): Promise<StageReport> {
  const program = new URL("./stage-process.ts", import.meta.url);
  return answerOf(`the stage \`${stage}\``, program, [stage, JSON.stringify(input)], interrupt);
}
