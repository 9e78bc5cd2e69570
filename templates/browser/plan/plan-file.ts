import { isSlug, type Progress, progressData, progressFrom } from "../progress-data.ts";
import { hoursFrom, listOf, NO_PLAN, type PlanState } from "./state.ts";

/** The largest file that is looked into, in bytes. */
export const MOST_BYTES = 200_000;

const VERSION = 1;

/** What a saved plan holds; its ticks are those of the reader's own progress. */
export interface SavedPlan {
  state: PlanState;
  progress: Progress;
}

/** The text of a file with a plan. */
export function writePlanFile({ state: { done: _, ...state }, progress }: SavedPlan): string {
  return `${JSON.stringify({ "rolebook-plan": VERSION, ...state, progress: progressData(progress) }, null, 2)}\n`;
}

/**
 * Reads a file with a plan, whoever wrote it: ids and numbers are taken, and nothing else.
 *
 * @returns undefined where it is no plan of a version that is known
 */
export function readPlanFile(text: string): SavedPlan | undefined {
  if (text.length > MOST_BYTES) return undefined;
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (data === null || typeof data !== "object" || Array.isArray(data)) return undefined;
  const fields = new Map<string, unknown>(Object.entries(data));
  if (fields.get("rolebook-plan") !== VERSION) return undefined;
  const slug = (name: string) => {
    const value = fields.get(name);
    return isSlug(value) ? value : "";
  };
  const have = fields.get("have");
  return {
    state: {
      ...NO_PLAN,
      from: slug("from"),
      to: slug("to"),
      have: Array.isArray(have) ? listOf(have) : [],
      hoursPerWeek: hoursFrom(fields.get("hoursPerWeek")),
    },
    progress: progressFrom(fields.get("progress")),
  };
}
