import type { PayUnit } from "../catalog.ts";
import type { ComparedLevel, ComparedRole } from "./compared-role.ts";
import type { LevelPay } from "./pay.ts";
import type { ChartRow } from "./pay-chart.ts";
import { payAxis } from "./pay-chart.ts";
import { sameUnit } from "./same-unit.ts";

/** A step of the comparison: a level, or the levels chosen, with what each role has there. */
export interface Rung {
  id: string;
  name: string;
  /** In the order of the roles; null where a role has no such level. */
  levels: (ComparedLevel | null)[];
}

/** What one role pays on one rung. */
export interface PayCell {
  role: string;
  /** The level's own name there, which may differ from the rung's. */
  level: string | null;
  pay: LevelPay | null;
}

/** Ranges of pay of several roles on one axis that begins at zero, grouped by level; positions are percentages. */
export interface ComparedPayChart {
  unit: PayUnit;
  ticks: { at: number; amount: number }[];
  /** Each group with its place from the top, in pixels. */
  groups: { name: string; top: number; rows: (ChartRow & { role: number; top: number })[] }[];
  height: number;
  shows: { published: boolean; estimate: boolean };
}

const GROUP_HEAD = 24;
const ROW = 40;
const AXIS = 26;

/** The pay of a level in the unit asked for; in the role's own default unit where it has none in that. */
export function payIn(level: ComparedLevel | null, unit: PayUnit | null): LevelPay | null {
  const salaries = level?.salaries ?? [];
  return salaries.find((pay) => unit !== null && sameUnit(pay, unit)) ?? salaries[0] ?? null;
}

/** A unit that all roles have figures in, the first role's default if it can be; else that default alone. */
export function commonUnit(roles: readonly ComparedRole[]): PayUnit | null {
  const unitsOf = ({ levels }: ComparedRole) => levels.flatMap(({ salaries }) => salaries);
  const withPay = roles.filter((role) => unitsOf(role).length > 0);
  const [first = []] = withPay.map(unitsOf);
  const shared = first.find((unit) => withPay.every((role) => unitsOf(role).some((other) => sameUnit(other, unit))));
  const unit = shared ?? first[0];
  return unit ? { area: unit.area, currency: unit.currency, period: unit.period } : null;
}

/**
 * One chart for each unit that amounts are in: amounts of different places, currencies or periods never share
 * an axis. A unit with a single figure gets none.
 */
export function comparedPayCharts(rungs: readonly Rung[], unit: PayUnit | null): ComparedPayChart[] {
  const cells = rungs.map(({ levels }) => levels.map((level) => payIn(level, unit)));
  const units: PayUnit[] = [];
  for (const pay of cells.flat()) if (pay && !units.some((known) => sameUnit(known, pay))) units.push(pay);
  return units.flatMap((own) => {
    const known = cells.map((row) => row.map((pay) => (pay && sameUnit(pay, own) ? pay : null)));
    return known.flat().filter((pay) => pay !== null).length < 2 ? [] : [chartOf(rungs, known, own)];
  });
}

function chartOf(rungs: readonly Rung[], known: readonly (LevelPay | null)[][], unit: PayUnit): ComparedPayChart {
  const figures = known.flat().flatMap((pay) => pay ?? []);
  const { ticks, barOf } = payAxis(figures);
  let height = 0;
  const groups = rungs.flatMap(({ name }, index) => {
    const paid = (known[index] ?? []).flatMap((pay, role) => (pay ? [{ pay, role }] : []));
    if (paid.length === 0) return [];
    const top = height;
    height += GROUP_HEAD + paid.length * ROW;
    const rows = paid.map(({ pay, role }, row) => ({
      role,
      top: top + GROUP_HEAD + row * ROW,
      level: name,
      basis: pay.basis,
      low: pay.low,
      high: pay.high,
      ...barOf(pay),
    }));
    return [{ name, top, rows }];
  });
  return {
    unit: { area: unit.area, currency: unit.currency, period: unit.period },
    ticks,
    groups,
    height: height + AXIS,
    shows: {
      published: figures.some(({ basis }) => basis === "published"),
      estimate: figures.some(({ basis }) => basis === "estimate"),
    },
  };
}
