import { ticks } from "d3-array";
import type { Catalog, PayUnit } from "../../catalog.ts";
import { listedMedian } from "./pay.ts";
import { sameUnit } from "./same-unit.ts";

/** A band of median pay: from `low` (inclusive) to `high` (exclusive); null is open. */
export interface PayBand {
  id: string;
  low: number | null;
  high: number | null;
}

/** The bands that a site's roles are sorted into, in one unit: amounts in others are not compared. */
export interface PayBands {
  unit: PayUnit | null;
  bands: PayBand[];
}

const ABOUT_HOW_MANY = 5;

/** Bands with round edges over the median pay of all roles, in the unit that most roles have. */
export function payBands(catalog: Catalog): PayBands {
  const medians = [...catalog.roles.values()].flatMap((role) => listedMedian(catalog, role) ?? []);
  const unit = commonestUnit(medians);
  if (!unit) return { unit: null, bands: [] };
  const amounts = medians.filter((pay) => sameUnit(pay, unit)).map((pay) => pay.median);
  const [least, most] = [amounts.reduce((a, b) => Math.min(a, b)), amounts.reduce((a, b) => Math.max(a, b))];
  const edges = ticks(least, most, ABOUT_HOW_MANY).filter((edge) => edge > least && edge <= most);
  const bounds = [null, ...edges, null];
  const bands = bounds
    .slice(0, -1)
    .map((low, index) => ({ low, high: bounds[index + 1] ?? null, id: `${low ?? 0}-${bounds[index + 1] ?? ""}` }));
  return { unit, bands };
}

/** The band that an amount falls into; null where it cannot be compared. */
export function bandOf(pay: (PayUnit & { median: number }) | null, { unit, bands }: PayBands): PayBand | null {
  if (!pay || !unit || !sameUnit(pay, unit)) return null;
  return (
    bands.find(({ low, high }) => (low === null || pay.median >= low) && (high === null || pay.median < high)) ?? null
  );
}

const ABOUT_HOW_MANY_LIMITS = 10;

/** Round amounts, lowest first, that some of the medians reach and some do not. */
export function payLimits(medians: readonly number[]): number[] {
  if (medians.length === 0) return [];
  const [least, most] = [medians.reduce((a, b) => Math.min(a, b)), medians.reduce((a, b) => Math.max(a, b))];
  return ticks(least, most, ABOUT_HOW_MANY_LIMITS).filter((limit) => limit > least && limit <= most);
}

/** What most of some amounts are counted in. */
export function commonestUnit(units: readonly PayUnit[]): PayUnit | null {
  const counts = new Map<string, { unit: PayUnit; count: number }>();
  for (const { area, currency, period } of units) {
    const key = JSON.stringify([area, currency, period]);
    const entry = counts.get(key) ?? { unit: { area, currency, period }, count: 0 };
    entry.count++;
    counts.set(key, entry);
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)[0]?.unit ?? null;
}
