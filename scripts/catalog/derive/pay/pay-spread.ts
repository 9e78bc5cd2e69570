import { citedOccupation, type PayCatalog, type PayRole } from "./pay.ts";

/** What people in an occupation are paid beside the median, as far as it is published. */
export interface PaySpread {
  p10: number | null;
  p25: number | null;
  p75: number | null;
  p90: number | null;
}

/** The spread around the median that `medianPay` gives. */
export function paySpread(catalog: Pick<PayCatalog, "occupations" | "site">, role: PayRole): PaySpread | null {
  const wages = citedOccupation(catalog, role)?.wages.find(({ p50 }) => p50 !== undefined);
  if (!wages) return null;
  const { p10 = null, p25 = null, p75 = null, p90 = null } = wages;
  return { p10, p25, p75, p90 };
}
