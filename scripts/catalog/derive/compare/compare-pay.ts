import { nice } from "d3-array";
import type { PayUnit } from "../../catalog.ts";
import { percentBetween } from "../pay/linear.ts";
import type { LevelPay, MedianPay } from "../pay/pay.ts";
import type { PaySpread } from "../pay/pay-spread.ts";
import { sameUnit } from "../pay/same-unit.ts";
import { type Row, rowOf, shared } from "./compare-row.ts";
import type { ComparedLevel, ComparedRole } from "./compared-role.ts";

/** A step of the comparison: a level, or the levels chosen, with what each role has there. */
export interface Rung {
  id: string;
  name: string;
  /** In the order of the roles; null where a role has no such level. */
  levels: (ComparedLevel | null)[];
}

/** What amounts are of, where all in a row are of the same: then it is said once. */
export type RowUnit = PayUnit & { reference: string | null };

/** The pay of roles on one axis, as far as it is of one place, currency and period. Positions are percentages. */
export interface ComparedPay {
  /** The amounts at the ends of the axis; null where there are no two amounts to be set on one. */
  axis: { low: number; high: number } | null;
  /** What people in the roles' occupations earn; null where nobody publishes it. */
  median: { unit: RowUnit | null; row: Row<MedianCell> } | null;
  rungs: PaidRung[];
  /** Whether any amount is an estimate, so that the caveat has to be said. */
  isEstimated: boolean;
}

export interface MedianCell extends MedianPay {
  spread: PaySpread | null;
  /** Whether its occupation is a group of jobs that no other code covers. */
  isResidual: boolean;
  strip: Strip | null;
}

/** What the roles pay at one level. */
export interface PaidRung {
  name: string;
  /** What is the same for all amounts, and said once for them. */
  unit: RowUnit | null;
  basis: LevelPay["basis"] | null;
  percentiles: readonly [number, number] | null;
  row: Row<LevelCell>;
}

export interface LevelCell {
  /** The level's own name where it differs from the row's. */
  level: string | null;
  pay: LevelPay | null;
  /** The occupation of an estimate where no median above names it. */
  occupation: string | null;
  strip: Strip | null;
}

/** A range on the axis, with the middle half and the median where they are known. */
export interface Strip {
  range: Span | null;
  middle: Span | null;
  median: number | null;
}

interface Span {
  start: number;
  width: number;
}

/** The pay of a level in the unit asked for; in the role's own default unit where it has none in that. */
export function payIn(level: ComparedLevel | null, unit: PayUnit | null): LevelPay | null {
  const salaries = level?.salaries ?? [];
  return salaries.find((pay) => unit !== null && sameUnit(pay, unit)) ?? salaries[0] ?? null;
}

/** A unit that all roles have figures in, the first role's default if it can be; else that default alone. */
export function commonUnit(roles: readonly ComparedRole[]): PayUnit | null {
  const unitsOf = ({ levels, pay }: ComparedRole): PayUnit[] => [
    ...levels.flatMap(({ salaries }) => salaries),
    ...(pay ? [pay] : []),
  ];
  const withPay = roles.filter((role) => unitsOf(role).length > 0);
  const [first = []] = withPay.map(unitsOf);
  const common = first.find((unit) => withPay.every((role) => unitsOf(role).some((other) => sameUnit(other, unit))));
  const unit = common ?? first[0];
  return unit ? { area: unit.area, currency: unit.currency, period: unit.period } : null;
}

/** Sets the pay of roles side by side: null where nothing is known of it. */
export function comparePay(roles: readonly ComparedRole[], rungs: readonly Rung[]): ComparedPay | null {
  const unit = commonUnit(roles);
  const isInUnit = (pay: PayUnit | null) => pay !== null && unit !== null && sameUnit(pay, unit);
  const paid = rungs.map(({ levels }) => levels.map((level) => payIn(level, unit)));
  const axis = axisOf([
    ...roles.flatMap(({ pay, spread }) => (pay && isInUnit(pay) ? [pay.median, ...amountsOf(spread)] : [])),
    ...paid.flat().flatMap((pay) => (pay && isInUnit(pay) ? [pay.low, pay.high] : [])),
  ]);
  const stripOf = (pay: PayUnit, strip: (axis: Axis) => Strip) => (axis && isInUnit(pay) ? strip(axis) : null);

  const medians = rowOf(
    roles.map(({ pay, spread, occupation }): MedianCell | null => {
      if (!pay) return null;
      const { p10 = null, p25 = null, p75 = null, p90 = null } = spread ?? {};
      const strip = ({ at, span }: Axis) => ({ range: span(p10, p90), middle: span(p25, p75), median: at(pay.median) });
      return { ...pay, spread, isResidual: occupation?.fit === "residual", strip: stripOf(pay, strip) };
    }),
  );
  const paidRungs = rungs.flatMap((rung, index): PaidRung[] => {
    const pays = paid[index] ?? [];
    const known = pays.filter((pay) => pay !== null);
    const cells = rung.levels.map((level, at): LevelCell | null => {
      if (!level) return null;
      const pay = pays[at] ?? null;
      const { pay: median = null, occupation = null } = roles[at] ?? {};
      const strip = ({ at, span }: Axis) => ({
        range: pay && span(pay.low, pay.high),
        middle: null,
        median: pay?.median == null ? null : at(pay.median),
      });
      return {
        level: level.name === rung.name ? null : level.name,
        pay,
        occupation: pay?.occupation != null && !median ? (occupation?.title ?? null) : null,
        strip: pay && stripOf(pay, strip),
      };
    });
    const row = rowOf(cells);
    if (!row || known.length === 0) return [];
    return [
      {
        name: rung.name,
        unit: shared(known.map(unitOf)),
        basis: shared(known.map(({ basis }) => basis)),
        percentiles: shared(known.map(({ percentiles }) => percentiles)),
        row,
      },
    ];
  });
  if (!medians && paidRungs.length === 0) return null;
  return {
    axis: axis && { low: axis.low, high: axis.high },
    median: medians && { unit: shared(roles.flatMap(({ pay }) => (pay ? [unitOf(pay)] : []))), row: medians },
    rungs: paidRungs,
    isEstimated: paid.flat().some((pay) => pay?.basis === "estimate"),
  };
}

const unitOf = ({ area, currency, period, reference }: RowUnit): RowUnit => ({ area, currency, period, reference });
const amountsOf = (spread: PaySpread | null) => Object.values(spread ?? {}).filter((amount) => amount !== null);

interface Axis {
  low: number;
  high: number;
  at(amount: number): number;
  span(low: number | null, high: number | null): Span | null;
}

/** An axis from a round amount below all to one above: what ranges tell is where they lie, so it need not begin at zero. */
function axisOf(amounts: readonly number[]): Axis | null {
  const [least, most] = [Math.min(...amounts), Math.max(...amounts)];
  if (!(least < most)) return null;
  const [low, high] = nice(least, most, 8);
  const percent = percentBetween(low, high);
  const at = (amount: number) => Math.round(percent(amount) * 10) / 10;
  return {
    low,
    high,
    at,
    span: (from, to) =>
      from === null || to === null
        ? null
        : { start: at(from), width: Math.max(0.5, Math.round((at(to) - at(from)) * 10) / 10) },
  };
}
