import { type Effort, type HoursSum, sumOf } from "./hours.ts";
import { type Choice, type Known, standingOf } from "./skill-gap.ts";

/** A step of a roadmap, as far as a plan needs to know it. */
export interface Step {
  id?: string | null | undefined;
  title: string;
  learn: readonly Choice<string>[];
  effort: Effort | null;
  /** Ids of steps that come before. */
  after: readonly string[];
}

/** A step in a plan. `have`: everything that it teaches is known already; `done`: it was ticked off. */
export interface PlannedStep<Of extends Step> {
  step: Of;
  key: string;
  /** Its number in the whole roadmap, from 1. */
  number: number;
  state: "have" | "done" | "open";
  /** The numbers of the steps that come before it and are still open. */
  after: number[];
}

/** What is left of a roadmap. */
export interface LearningPlan<Of extends Step> {
  steps: PlannedStep<Of>[];
  open: number;
  /** The hours of the open steps that give some. */
  hours: HoursSum;
  /** How many open steps give no hours. */
  unmeasured: number;
}

/**
 * What a step is remembered by: its id, else a hash of its title. So a step without an id that gets another
 * title is another step, and is not ticked any more.
 */
export function stepKey({ id, title }: Pick<Step, "id" | "title">): string {
  return id ?? `t-${hashOf(title.trim())}`;
}

/** FNV-1a of 32 bits over UTF-16 units, in base 36: the same in every browser and at every build. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}

/**
 * A roadmap for somebody who knows something: the steps in an order that keeps every prerequisite, each with
 * what becomes of it, and the hours that are left.
 *
 * @param done the keys of steps that were ticked off
 */
export function planOf<Of extends Step>(
  known: Known<string>,
  steps: readonly Of[],
  done: ReadonlySet<string> = new Set(),
): LearningPlan<Of> {
  const stateOf = (step: Of) => {
    if (done.has(stepKey(step))) return "done";
    const { learn } = step;
    return learn.length > 0 && learn.every((choice) => standingOf(known, choice) === "have") ? "have" : "open";
  };
  const numbered = steps.map((step, index) => ({ step, key: stepKey(step), number: index + 1, state: stateOf(step) }));
  const byId = new Map(numbered.flatMap((each) => (each.step.id ? [[each.step.id, each] as const] : [])));
  const before = (step: Of) => step.after.flatMap((id) => byId.get(id) ?? []);
  const planned = inOrder(numbered, ({ step }) => before(step)).map(
    (each): PlannedStep<Of> => ({
      ...each,
      state: each.state as PlannedStep<Of>["state"],
      after: before(each.step)
        .filter(({ state }) => state === "open")
        .map(({ number }) => number),
    }),
  );
  const open = planned.filter(({ state }) => state === "open").map(({ step }) => step.effort);
  const measured = open.filter((effort) => effort !== null);
  return {
    steps: planned,
    open: open.length,
    hours: sumOf(measured),
    unmeasured: open.length - measured.length,
  };
}

/** The given order, but for what has to come before. */
function inOrder<Value>(values: readonly Value[], before: (value: Value) => readonly Value[]): Value[] {
  const placed = new Set<Value>();
  const place = (value: Value) => {
    if (placed.has(value)) return;
    for (const earlier of before(value)) place(earlier);
    placed.add(value);
  };
  for (const value of values) place(value);
  return [...placed];
}
