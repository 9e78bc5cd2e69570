import type { Catalog, Role } from "../catalog/catalog.ts";
import { type OwnPay, ownPay } from "../catalog/derive/pay-block.ts";
import {
  factsOf,
  levelExtras,
  type OccupationView,
  occupationOf,
  type RoleFacts,
} from "../catalog/derive/role-page.ts";
import { type FieldViews, SHOWN_FIELDS } from "./role-fields.ts";

/** Everything that a role's page shows but for its text, which is Markdown. */
export interface RolePage extends FieldViews, ReturnType<typeof levelExtras> {
  slug: string;
  facts: RoleFacts;
  /** What its own levels pay, where no median is known. */
  ownPay: OwnPay | null;
  /** The occupation in the home country. */
  occupation: OccupationView | null;
}

export function rolePage(catalog: Catalog, role: Role): RolePage {
  const views = Object.fromEntries(SHOWN_FIELDS.map(({ key, view }) => [key, view(catalog, role)]));
  const fields = views as unknown as FieldViews;
  const occupation = occupationOf(catalog, role);
  const facts = factsOf(catalog, role);
  return {
    slug: role.slug,
    facts,
    ownPay: facts.pay ? null : ownPay(catalog, role),
    occupation,
    ...fields,
    ...levelExtras(catalog, fields.levels),
  };
}
