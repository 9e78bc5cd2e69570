import type { PayUnit } from "../catalog.ts";
import type { FitRole } from "./fit.ts";
import { citedOccupation, type PayCatalog, type PayRole } from "./pay/pay.ts";
import { commonestUnit } from "./pay/pay-bands.ts";
import { type ListedPay, listedPay } from "./pay/pay-block.ts";
import { sameUnit } from "./pay/same-unit.ts";

// Runs in the browser as well, of a reader who chose another country.

/** What a role pays, and as much of it as can be held against an amount that somebody needs. */
export interface FitPay extends Pick<FitRole, "pay"> {
  listed: ListedPay;
}

/** What roles pay, with what the amounts are in that can be compared: null where there are none. */
export function fitPays(catalog: PayCatalog, roles: readonly PayRole[]): { unit: PayUnit | null; pays: FitPay[] } {
  const listed = roles.map((role) => ({ role, listed: listedPay(catalog, role) }));
  const unit = commonestUnit(listed.flatMap(({ listed: { pay } }) => pay ?? []));
  const pays = listed.map(({ role, listed }) => {
    const { pay } = listed;
    if (!pay || !unit || !sameUnit(pay, unit)) return { listed, pay: null };
    const wages = citedOccupation(catalog, role)?.wages.find(({ p50 }) => p50 === pay.median);
    return { listed, pay: { median: pay.median, p90: wages?.p90 ?? null } };
  });
  return { unit, pays };
}
