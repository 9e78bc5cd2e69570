import type { LevelData } from "../../../schema/open-data.ts";
import type { LevelPay } from "./pay.ts";

// Apart from the rest of the data, which needs the schema: a plan in the browser does without.

/** What a level is paid, as the data files give it. */
export type ApiSalary = NonNullable<LevelData["salary"]>;

export function apiSalary(pay: LevelPay): ApiSalary {
  const { low, median, high, area, currency, period, basis, source, percentiles, occupation } = pay;
  const between: ApiSalary["percentiles"] = percentiles && [...percentiles];
  return { low, median, high, area, currency, period, basis, source, percentiles: between, occupation };
}
