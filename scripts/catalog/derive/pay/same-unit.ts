import type { PayUnit } from "../../catalog.ts";

// Apart from the pay itself, which needs the schema: a comparison in the browser does without.

/** Whether amounts can be set against each other: they are of one place, in one currency, for one period. */
export function sameUnit(a: PayUnit, b: PayUnit): boolean {
  return a.area === b.area && a.currency === b.currency && a.period === b.period;
}
