import type { ApiSalary } from "../pay/api-salary.ts";
import type { PlanRole } from "../plan-data.ts";

type Level = PlanRole["levels"][number];

/** What a level pays in two roles. */
export interface PayRow {
  level: string;
  /** The level's name in its ladder. */
  name: string;
  from: ApiSalary | null;
  to: ApiSalary | null;
  change: PayChange;
}

/**
 * How pay changes: a difference of both ends of the ranges; nothing to subtract, because a figure is missing,
 * because areas, currencies or periods differ, or because both are one and the same estimate of an occupation.
 */
export type PayChange =
  | { kind: "difference"; low: number; high: number; basis: "published" | "estimate" }
  | { kind: "no-figure" }
  | { kind: "other-unit" }
  | { kind: "same-occupation" };

/**
 * What each level of a role pays, beside the same level of the role that somebody comes from. Levels are the same
 * where id and name agree; figures are subtracted only within one area, currency and period.
 */
export function payChanges(to: readonly Level[], from: readonly Level[] = []): PayRow[] {
  return to.map((level) => {
    const other = from.find(({ id, name }) => id === level.id && name === level.name);
    return { level: level.id, name: level.name, ...bestPair(figuresOf(level), other ? figuresOf(other) : []) };
  });
}

function figuresOf({ salary, salaries = [] }: Level): ApiSalary[] {
  return salary ? [salary, ...salaries] : [];
}

/** The figures of one unit, if both levels have some; else those that are shown by default. */
function bestPair(wanted: readonly ApiSalary[], had: readonly ApiSalary[]): Pick<PayRow, "from" | "to" | "change"> {
  const [to = null, from = null] = [wanted[0], had[0]];
  if (!to || !from) return { from, to, change: { kind: "no-figure" } };
  for (const figure of wanted) {
    const same = had.find((other) => unitOf(other) === unitOf(figure));
    if (same) return { from: same, to: figure, change: changeOf(same, figure) };
  }
  return { from, to, change: { kind: "other-unit" } };
}

function changeOf(from: ApiSalary, to: ApiSalary): PayChange {
  if (from.occupation !== null && from.occupation === to.occupation) return { kind: "same-occupation" };
  const basis = from.basis === "published" && to.basis === "published" ? "published" : "estimate";
  return { kind: "difference", low: to.low - from.low, high: to.high - from.high, basis };
}

const unitOf = ({ area, currency, period }: ApiSalary) => JSON.stringify([area, currency, period]);
