import { chosenPay } from "../../../scripts/catalog/derive/chosen-pay.ts";
import type { ComparedRole } from "../../../scripts/catalog/derive/compared-role.ts";
import type { CountryPay } from "../../../scripts/catalog/derive/country-pay.ts";
import { citedOccupation, medianPay, salariesAt } from "../../../scripts/catalog/derive/pay.ts";
import { once } from "../search/once.ts";
import { chosenPlace, partsOf } from "./chosen.ts";
import { loadCountry } from "./pay-words.ts";

/** The pay of another country that the reader chose; undefined where none is, or there are no figures of it. */
export const chosenCountry = once(async (): Promise<CountryPay | undefined> => {
  const { country } = partsOf(chosenPlace() ?? "");
  const home = document.querySelector<HTMLElement>(".place-choice")?.dataset.country;
  return country === "" || country === home ? undefined : loadCountry(country);
});

/** What a role pays in that country, as much of it as roles are compared and planned with. */
export function rolePayIn(sent: CountryPay, slug: string): RolePayThere | undefined {
  const chosen = chosenPay(sent, slug, null);
  if (!chosen) return undefined;
  const { catalog, role } = chosen;
  const { title, code, classification, fit } = citedOccupation(catalog, role) ?? {};
  return {
    pay: medianPay(catalog, role),
    occupation:
      title && code && classification && fit
        ? { country: sent.country, code, title, classification, fit, why: null }
        : null,
    salariesAt: (level) => salariesAt(catalog, role, level),
  };
}

interface RolePayThere extends Pick<ComparedRole, "pay" | "occupation"> {
  salariesAt(level: string): ComparedRole["levels"][number]["salaries"];
}
