import { isSlug } from "../progress-data.ts";

/** What is planned, as the address holds it: a plan can be shared, and Back works. */
export interface PlanState {
  /** Slugs of roles; "" is none. */
  from: string;
  to: string;
  /** Ids of skills. */
  have: string[];
  hoursPerWeek: number;
  /** The steps that whoever shared the address had ticked off, by their keys. */
  done: string[];
}

export const USUAL_HOURS = 8;
const MOST_HOURS = 80;
const MOST_ENTRIES = 200;

/** No plan at all. */
export const NO_PLAN: PlanState = { from: "", to: "", have: [], hoursPerWeek: USUAL_HOURS, done: [] };

/** Whether neither a role nor a skill is chosen. */
export const isNoPlan = ({ from, to, have }: PlanState): boolean => from === "" && to === "" && have.length === 0;

/** Reads a plan from the parameters of an address. What is no id is left out. */
export function stateFrom(parameters: URLSearchParams): PlanState {
  const slug = (name: string) => {
    const value = parameters.get(name) ?? "";
    return isSlug(value) ? value : "";
  };
  return {
    from: slug("from"),
    to: slug("to"),
    have: listOf((parameters.get("have") ?? "").split(",")),
    hoursPerWeek: hoursFrom(parameters.get("hours")),
    done: listOf((parameters.get("done") ?? "").split(",")),
  };
}

/** The entries of a list that may be ids, each once. */
export function listOf(values: readonly unknown[]): string[] {
  return [...new Set(values.filter(isSlug))].slice(0, MOST_ENTRIES);
}

/** Hours a week, within what a week has room for. */
export function hoursFrom(value: unknown): number {
  const hours = Math.round(Number(value));
  return hours >= 1 ? Math.min(hours, MOST_HOURS) : USUAL_HOURS;
}

/** The address of a plan, relative to its page. */
export function addressOf({ from, to, have, hoursPerWeek, done }: PlanState): string {
  const parts = [
    from && `from=${from}`,
    to && `to=${to}`,
    have.length > 0 && `have=${have.join(",")}`,
    hoursPerWeek !== USUAL_HOURS && `hours=${hoursPerWeek}`,
    done.length > 0 && `done=${done.join(",")}`,
  ].filter(Boolean);
  return parts.length === 0 ? "" : `?${parts.join("&")}`;
}
