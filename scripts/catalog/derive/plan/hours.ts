import type { StepData } from "../../../schema/open-data.ts";
import type { RoadmapStep } from "../../../schema/role.ts";
import type { StringKey } from "../../../schema/string-table.ts";

/** A span of working time, in hours. */
export interface Hours {
  low: number;
  high: number;
}

/** The hours of a step and how they are known. */
export type Effort = NonNullable<StepData["effort"]>;

/** Whose word a sum of hours rests on: the editors', that of the resources themselves, or both. */
export type SumBasis = "estimate" | "stated" | "both";

/** Hours added up. */
export interface HoursSum extends Hours {
  basis: SumBasis;
}

/** The hours of a step: the editors' estimate, else what its resources state of themselves; null without either. */
export function effortOf({ effort, resources = [] }: Pick<RoadmapStep, "effort" | "resources">): Effort | null {
  if (effort) return { ...effort, basis: "editors' estimate" };
  const stated = resources.flatMap(({ title, hours }) => (hours ? [{ title, ...hours }] : []));
  if (stated.length === 0) return null;
  return { ...added(stated), basis: "stated by the resource", by: stated.map(({ title }) => title) };
}

export function sumOf(efforts: readonly Effort[]): HoursSum {
  return { ...added(efforts), basis: basisOf(efforts) };
}

const BASES: Record<Effort["basis"], SumBasis> = {
  "editors' estimate": "estimate",
  "stated by the resource": "stated",
};

/** Whose word the hours of several steps, or several sums, rest on together. */
export function basisOf(hours: readonly { basis: Effort["basis"] | SumBasis }[]): SumBasis {
  const [first = "estimate", ...others] = new Set(
    hours.map(({ basis }) => (basis in BASES ? BASES[basis as Effort["basis"]] : (basis as SumBasis))),
  );
  return others.length > 0 ? "both" : first;
}

function added(hours: readonly Hours[]): Hours {
  return hours.reduce((sum, { low, high }) => ({ low: sum.low + low, high: sum.high + high }), { low: 0, high: 0 });
}

/** A sum to one significant figure where an estimate is in it: it is no more exact than what it is made of. */
export function roundedSum({ low, high, basis }: HoursSum): HoursSum {
  const rounded = (hours: number) => (basis === "stated" ? hours : Number(hours.toPrecision(1)));
  return { low: rounded(low), high: rounded(high), basis };
}

/** How long the hours take at so many hours a week, in whole weeks; at least one. */
export function weeksOf({ low, high }: Hours, hoursPerWeek: number): Hours {
  const weeks = (hours: number) => Math.max(1, Math.ceil(hours / hoursPerWeek));
  return { low: weeks(low), high: weeks(high) };
}

type Say = (key: StringKey, values: Record<string, string | number>) => string;

/** "40 hours", "30–60 hours". */
export function hoursText({ low, high }: Hours, words: Say): string {
  return low === high ? words("hours-same", { count: low }) : words("hours-range", { low, high });
}

/** The same of a step, with the names of the resources that state it. */
export function effortText(effort: Effort, words: Say): string {
  const hours = hoursText(effort, words);
  return effort.by ? words("hours-stated", { hours, resources: effort.by.join(" + ") }) : hours;
}
