import type { ComparedRole } from "../../../scripts/catalog/derive/compare/compared-role.ts";
import { type PayThere, payThere } from "../../../scripts/catalog/derive/pay/chosen-pay.ts";
import { citedOccupation, medianPay, salariesAt } from "../../../scripts/catalog/derive/pay/pay.ts";
import { paySpread } from "../../../scripts/catalog/derive/pay/pay-spread.ts";
import { once } from "../search/once.ts";
import { chosenPlace, homeOfPage, partsOf } from "./chosen.ts";
import { loadCountry } from "./pay-words.ts";

/** The pay of another country that the reader chose; undefined where none is, or there are no figures of it. */
export const chosenCountry = once(async (): Promise<PayThere | undefined> => {
  const home = homeOfPage();
  const { country } = partsOf(chosenPlace() ?? "");
  // What is remembered may come from another site of the same host: a page without a choice has no figures to ask for.
  const sent = home === undefined || country === "" || country === home ? undefined : await loadCountry(country);
  return sent && payThere(sent);
});

/** What a role pays in that country, as much of it as roles are compared and planned with. */
export function rolePayIn({ catalog, roles }: PayThere, slug: string): RolePayThere | undefined {
  const role = roles.get(slug);
  if (!role) return undefined;
  const cited = citedOccupation(catalog, role);
  const { country = "", code = "", title = "", classification = "", fit } = cited ?? {};
  return {
    pay: medianPay(catalog, role),
    spread: paySpread(catalog, role),
    occupation: fit ? { country, code, title, classification, fit, why: null } : null,
    salariesAt: (level) => salariesAt(catalog, role, level),
  };
}

interface RolePayThere extends Pick<ComparedRole, "pay" | "spread" | "occupation"> {
  salariesAt(level: string): ComparedRole["levels"][number]["salaries"];
}
