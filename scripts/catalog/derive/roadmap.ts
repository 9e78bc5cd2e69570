import type { RoadmapStep } from "../../schema/role.ts";
import { type Catalog, mustGet, type Role } from "../catalog.ts";
import { basisOf, type Effort, effortOf, type HoursSum, roundedSum, type SumBasis, sumOf } from "./plan/hours.ts";
import { stepKey } from "./plan/learning-plan.ts";
import { type SkillChoice, skillChoices } from "./skill-choices.ts";

/** The steps to learn a role, in order. */
export interface Roadmap {
  /** The hours of all steps, as `totalEffort` gives them. */
  total: HoursSum | null;
  /** Whose word the hours of its steps rest on; null where no step gives any. */
  basis: SumBasis | null;
  needsExperience: boolean;
  steps: RoadmapStepView[];
}

export interface RoadmapStepView {
  number: number;
  /** What the step is remembered by on a reader's device. */
  key: string;
  title: string;
  learn: SkillChoice[];
  effort: Effort | null;
  /** Its hours in percent of those of the longest step. */
  share: { low: number; high: number } | null;
  done: string | null;
  after: { number: number; title: string }[];
  /** Each with its own hours, but for the one whose hours are those of the step. */
  resources: NonNullable<RoadmapStep["resources"]>;
}

export function roadmapOf(catalog: Catalog, role: Role): Roadmap {
  const { roadmap: steps = [] } = role;
  const numbers = new Map(steps.flatMap((step, index) => (step.id ? [[step.id, index + 1] as const] : [])));
  const longest = Math.max(...steps.map((step) => effortOf(step)?.high ?? 0));
  const percent = (hours: number) => Math.round((hours / longest) * 100);
  const shareOf = (effort: Effort | null) => effort && { low: percent(effort.low), high: percent(effort.high) };
  const views = steps.map((step, index) => ({
    number: index + 1,
    key: stepKey(step),
    title: step.title,
    learn: skillChoices(catalog, step.learn ?? []),
    effort: effortOf(step),
    share: shareOf(effortOf(step)),
    done: step.done ?? null,
    after: (step.after ?? []).map((id) => {
      const number = mustGet(numbers, id);
      return { number, title: steps[number - 1]?.title ?? "" };
    }),
    resources: resourcesOf(step),
  }));
  const efforts = knownEfforts(views);
  return {
    total: totalEffort(catalog, role),
    basis: efforts.length > 0 ? basisOf(efforts) : null,
    needsExperience: needsExperience(catalog, role),
    steps: views,
  };
}

function resourcesOf(step: RoadmapStep): RoadmapStepView["resources"] {
  const { resources = [] } = step;
  if (effortOf(step)?.by?.length !== 1) return resources;
  return resources.map(({ hours: _, ...resource }) => resource);
}

const knownEfforts = (steps: readonly { effort: Effort | null }[]) =>
  steps.flatMap(({ effort }) => (effort ? [effort] : []));

/**
 * Whether people come to a role with experience: all its ways in lead from other roles, or its lowest level is not one
 * that people start at. That is a level with the publisher's own level 1; on a site that names none, the first of a
 * ladder.
 */
export function needsExperience({ ladders }: Pick<Catalog, "ladders">, role: Role): boolean {
  const { routes = [], levels = {} } = role;
  if (routes.length > 0 && routes.every(({ kind }) => kind === "lateral")) return true;
  const rungs = ladders.get(role.ladder) ?? [];
  const lowest = rungs.find(({ id }) => Object.hasOwn(levels, id));
  if (!lowest) return false;
  const starts = [...ladders.values()].flat().filter((level) => level["official-level"] === 1);
  return starts.length > 0 ? !starts.includes(lowest) : lowest !== rungs[0];
}

/**
 * The hours of a role's roadmap together, rounded where an estimate is in them; null where a step gives none, and for a
 * role that people come to with experience: nobody starts there from nothing.
 */
export function totalEffort(catalog: Pick<Catalog, "ladders">, role: Role): Roadmap["total"] {
  const { roadmap = [] } = role;
  if (roadmap.length === 0 || needsExperience(catalog, role)) return null;
  const efforts = knownEfforts(roadmap.map((step) => ({ effort: effortOf(step) })));
  return efforts.length < roadmap.length ? null : roundedSum(sumOf(efforts));
}
