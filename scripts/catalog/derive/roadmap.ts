import type { RoadmapStep } from "../../schema/role.ts";
import { type Catalog, mustGet } from "../catalog.ts";
import { stepKey } from "./plan/learning-plan.ts";
import { type SkillChoice, skillChoices } from "./skill-choices.ts";

/** The steps to learn a role, in order. */
export interface Roadmap {
  /** The hours of all steps; null where a step gives none. */
  total: { low: number; high: number } | null;
  steps: RoadmapStepView[];
}

export interface RoadmapStepView {
  number: number;
  /** What the step is remembered by on a reader's device. */
  key: string;
  title: string;
  learn: SkillChoice[];
  effort: { low: number; high: number } | null;
  done: string | null;
  after: { number: number; title: string }[];
  resources: NonNullable<RoadmapStep["resources"]>;
}

export function roadmapOf(catalog: Catalog, steps: readonly RoadmapStep[]): Roadmap {
  const numbers = new Map(steps.flatMap((step, index) => (step.id ? [[step.id, index + 1] as const] : [])));
  const views = steps.map((step, index) => ({
    number: index + 1,
    key: stepKey(step),
    title: step.title,
    learn: skillChoices(catalog, step.learn ?? []),
    effort: step.effort ?? null,
    done: step.done ?? null,
    after: (step.after ?? []).map((id) => {
      const number = mustGet(numbers, id);
      return { number, title: steps[number - 1]?.title ?? "" };
    }),
    resources: step.resources ?? [],
  }));
  return { total: totalEffort(views), steps: views };
}

/** The hours of some steps together; null where a step gives none. */
export function totalEffort(steps: readonly Pick<RoadmapStep | RoadmapStepView, "effort">[]): Roadmap["total"] {
  const total = { low: 0, high: 0 };
  for (const { effort } of steps) {
    if (!effort) return null;
    total.low += effort.low;
    total.high += effort.high;
  }
  return total;
}
