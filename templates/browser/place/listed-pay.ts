import type { PayUnit } from "../../../scripts/catalog/catalog.ts";
import { listedMedian } from "../../../scripts/catalog/derive/pay/pay.ts";
import { commonestUnit, payLimits } from "../../../scripts/catalog/derive/pay/pay-bands.ts";
import { sameUnit } from "../../../scripts/catalog/derive/pay/same-unit.ts";
import { chosenCountry } from "./country.ts";

export { payLimits };

/** The medians of all roles that can be compared in the country that the reader chose; undefined where none is chosen. */
export async function medianThere(): Promise<{ unit: PayUnit | null; of(slug: string): number | null } | undefined> {
  const there = await chosenCountry();
  if (!there) return undefined;
  const medians = new Map([...there.roles].map(([slug, role]) => [slug, listedMedian(there.catalog, role)]));
  const unit = commonestUnit([...medians.values()].filter((pay) => pay !== null));
  return {
    unit,
    of(slug) {
      const pay = medians.get(slug);
      return pay && unit && sameUnit(pay, unit) ? pay.median : null;
    },
  };
}
