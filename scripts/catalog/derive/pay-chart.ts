import type { LevelPay, PayUnit } from "./pay.ts";
import { payAxis } from "./pay-axis.ts";
import { sameUnit } from "./same-unit.ts";

/** A chart of pay ranges, one row per level. Positions are percentages of the chart's width. */
export interface PayChart {
  unit: PayUnit;
  ticks: { at: number; amount: number }[];
  rows: ChartRow[];
  /** Which kinds of figure it shows, for its legend. */
  shows: { published: boolean; estimate: boolean };
}

export interface ChartRow {
  level: string;
  basis: "published" | "estimate";
  low: number;
  high: number;
  start: number;
  width: number;
  /** Where the published median lies, if there is one. */
  median: number | null;
}

/**
 * Lays out the ranges of pay of a role's levels on one axis that begins at zero.
 *
 * @param levels each level's name and its pay in the default area
 * @returns null when there are no two figures in one unit: a single bar compares nothing
 */
export function payChart(levels: readonly { name: string; pay: LevelPay | undefined }[]): PayChart | null {
  const unit = levels.find((level) => level.pay)?.pay;
  if (!unit) return null;
  const known = levels.flatMap(({ name, pay }) => (pay && sameUnit(pay, unit) ? [{ name, pay }] : []));
  if (known.length < 2) return null;
  const { ticks, barOf } = payAxis(known.map(({ pay }) => pay));
  return {
    unit: { area: unit.area, currency: unit.currency, period: unit.period },
    ticks,
    rows: known.map(({ name, pay }) => ({
      level: name,
      basis: pay.basis,
      low: pay.low,
      high: pay.high,
      ...barOf(pay),
    })),
    shows: {
      published: known.some(({ pay }) => pay.basis === "published"),
      estimate: known.some(({ pay }) => pay.basis === "estimate"),
    },
  };
}
