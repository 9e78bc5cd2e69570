import { PERCENTILE_KEYS } from "../../../schema/percentiles.ts";
import type { Occupation, PayUnit } from "../../catalog.ts";
import { percentBetween } from "./linear.ts";

/** The published percentiles of an occupation on a line. Positions are percentages of its length. */
export interface PayStrip {
  unit: PayUnit;
  /** From the lowest to the highest, which lie at the ends. */
  marks: { percentile: number; amount: number; at: number }[];
  first: { percentile: number; amount: number };
  last: { percentile: number; amount: number };
  /** The middle half, where both of its ends are published. */
  half: { start: number; width: number } | null;
  median: number;
}

/** That of the table which the median is from; null where no other percentile stands beside it. */
export function payStrip(occupation: Pick<Occupation, "wages"> | undefined): PayStrip | null {
  const wages = occupation?.wages.find(({ p50 }) => p50 !== undefined);
  if (!wages) return null;
  const known = PERCENTILE_KEYS.flatMap((key) => {
    const amount = wages[key];
    return amount === undefined ? [] : [{ percentile: Number(key.slice(1)), amount }];
  });
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last || first.percentile >= 50 || last.percentile <= 50) return null;
  const percent = percentBetween(first.amount, last.amount);
  const marks = known.map((mark) => ({ ...mark, at: Math.round(percent(mark.amount) * 10) / 10 }));
  const at = (percentile: number) => marks.find((mark) => mark.percentile === percentile)?.at;
  const [lower, median = 0, upper] = [at(25), at(50), at(75)];
  const half =
    lower === undefined || upper === undefined ? null : { start: lower, width: Math.round((upper - lower) * 10) / 10 };
  const { area, currency, period } = wages;
  return { unit: { area, currency, period }, marks, first, last, half, median };
}
