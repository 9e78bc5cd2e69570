import { readStored, store } from "../storage-keys.ts";
import { addressOf, type PlanState, stateFrom } from "./state.ts";

/** The plan that the reader changed last on this device; undefined where none leads to a role. */
export function readLastPlan(): PlanState | undefined {
  const plan = stateFrom(new URLSearchParams(readStored("plan") ?? ""));
  return plan.to === "" ? undefined : plan;
}

/** Remembers a plan as the last one; one that leads to no role is none. */
export function keepLastPlan(plan: PlanState): void {
  store("plan", plan.to === "" ? undefined : addressOf({ ...plan, done: [] }));
}
