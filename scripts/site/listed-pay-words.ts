import { PAY_PERIODS } from "../schema/pay.ts";
import type { StringKey } from "../schema/string-table.ts";

/** What code says where it shows in a list what a role pays: nothing on a site that knows no figure. */
export const listedPayWords = (hasPay: boolean): readonly StringKey[] => (hasPay ? WORDS : []);

const WORDS: readonly StringKey[] = [
  "card-median-of",
  "fact-no-figure",
  "may-be-out-of-date",
  "pay-estimate",
  "pay-published",
  "pay-range",
  "source-of-figure",
  ...PAY_PERIODS.map((period) => `per-${period}` as const),
];
