import { nice, ticks } from "d3-array";
import { PERCENTILE_KEYS } from "../../../schema/percentiles.ts";
import type { PayUnit, Wages } from "../../catalog.ts";
import { percentBetween } from "./linear.ts";
import type { LevelPay } from "./pay.ts";
import { sameUnit } from "./same-unit.ts";

/** A chart of pay ranges, one row per level. Positions are percentages of the chart's width. */
export interface PayChart {
  unit: PayUnit;
  /** The round amounts of an axis that begins at zero, where the chart has one. */
  ticks: { at: number; amount: number }[];
  /** Otherwise the published percentiles that all ranges lie between: they are the axis. */
  guides: { at: number; amount: number; percentile: number }[];
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
 * Lays out the ranges of pay of a role's levels on one axis. That of estimates alone is the percentiles that they are
 * made from; any other begins at zero.
 *
 * @param levels each level's name and its pay in the default area
 * @param wages what the estimates among them rest on
 * @returns null when there are no two figures in one unit: a single bar compares nothing
 */
export function payChart(
  levels: readonly { name: string; pay: LevelPay | null }[],
  wages: Wages | null = null,
): PayChart | null {
  const unit = levels.find((level) => level.pay)?.pay;
  if (!unit) return null;
  const known = levels.flatMap(({ name, pay }) => (pay && sameUnit(pay, unit) ? [{ name, pay }] : []));
  if (known.length < 2) return null;
  const pays = known.map(({ pay }) => pay);
  const isEstimated = wages !== null && pays.every(({ percentiles }) => percentiles !== null);
  const { ticks, guides, barOf } = isEstimated ? percentileAxis(wages) : { ...payAxis(pays), guides: [] };
  return {
    unit: { area: unit.area, currency: unit.currency, period: unit.period },
    ticks,
    guides,
    rows: known.map(({ name, pay }) => ({
      level: name,
      basis: pay.basis,
      low: pay.low,
      high: pay.high,
      ...barOf(pay),
    })),
    shows: {
      published: pays.some(({ basis }) => basis === "published"),
      estimate: pays.some(({ basis }) => basis === "estimate"),
    },
  };
}

/** How much room there is beside the outermost percentiles, as a share of what lies between them. */
const MARGIN = 0.05;

/** An axis that shows which percentiles are published, from a little below the lowest to a little above the highest. */
function percentileAxis(wages: Wages): Pick<PayAxis, "ticks" | "barOf"> & Pick<PayChart, "guides"> {
  const known = PERCENTILE_KEYS.flatMap((key) => {
    const amount = wages[key];
    return amount === undefined ? [] : [{ percentile: Number(key.slice(1)), amount }];
  });
  const amounts = known.map(({ amount }) => amount);
  const [least, most] = [Math.min(...amounts), Math.max(...amounts)];
  const margin = (most - least) * MARGIN;
  const axis = axisOn(percentBetween(least - margin, most + margin), 100);
  return { ticks: [], guides: known.map((each) => ({ ...each, at: axis.at(each.amount) })), barOf: axis.barOf };
}

/** An axis of pay that begins at zero. Positions are percentages of its length. */
export interface PayAxis {
  ticks: { at: number; amount: number }[];
  /** The amount that it ends at: what is higher lies at its end. */
  end: number;
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
  const [, end] = nice(0, most, 4);
  const percent = percentBetween(0, end);
  const { at, barOf } = axisOn((amount) => Math.min(100, Math.max(0, percent(amount))), steps);
  return { end, ticks: ticks(0, end, 3).map((amount) => ({ at: at(amount), amount })), barOf };
}

function axisOn(scale: (amount: number) => number, steps: number): Pick<PayAxis, "barOf"> & { at: typeof scale } {
  const rounded = (position: number) => Math.round(position * steps) / steps;
  const at = (amount: number) => rounded(scale(amount));
  return {
    at,
    barOf: ({ low, high, median }) => ({
      start: at(low),
      width: Math.max(NARROWEST, rounded(at(high) - at(low))),
      median: median === null ? null : at(median),
    }),
  };
}
