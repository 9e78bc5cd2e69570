import { scaleLinear } from "d3-scale";
import type { LevelPay } from "./pay.ts";

/** An axis of pay that begins at zero. Positions are percentages of its length. */
export interface PayAxis {
  ticks: { at: number; amount: number }[];
  /** Where the range of some pay lies on it; `median` is null where the source gives none. */
  barOf(pay: Pick<LevelPay, "low" | "high" | "median">): { start: number; width: number; median: number | null };
}

/** A range too narrow to be seen is drawn as wide as this. */
const NARROWEST = 0.5;

/**
 * An axis that is long enough for all of some ranges of pay, which have one unit.
 *
 * @param steps how finely positions are told: so many steps to the percent
 */
export function payAxis(pays: readonly Pick<LevelPay, "high">[], steps = 100): PayAxis {
  const most = pays.reduce((highest, { high }) => Math.max(highest, high), 0);
  const scale = scaleLinear([0, most], [0, 100]).nice(4);
  const rounded = (position: number) => Math.round(position * steps) / steps;
  const at = (amount: number) => rounded(scale(amount));
  return {
    ticks: scale.ticks(3).map((amount) => ({ at: at(amount), amount })),
    barOf: ({ low, high, median }) => ({
      start: at(low),
      width: Math.max(NARROWEST, rounded(at(high) - at(low))),
      median: median === null ? null : at(median),
    }),
  };
}
