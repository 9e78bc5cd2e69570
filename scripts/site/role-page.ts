import type { Catalog, Role } from "../catalog/catalog.ts";
import { levelExtras } from "../catalog/derive/level-extras.ts";
import { type OwnFact, ownFacts } from "../catalog/derive/own-facts.ts";
import { type OwnPay, ownPay } from "../catalog/derive/pay/pay-block.ts";
import { factsOf, type OccupationView, occupationOf, type RoleFacts } from "../catalog/derive/role-page.ts";
import { PAGE_SECTIONS, type PageSection } from "../schema/role.ts";
import { type FieldViews, SHOWN_FIELDS } from "./role-fields.ts";

/** Everything that a role's page shows but for its text, which is Markdown. */
export interface RolePage extends FieldViews, ReturnType<typeof levelExtras> {
  slug: string;
  /** The sections of the page, in the order that the site wants. */
  order: PageSection[];
  /** The name of the ladder of its levels. */
  ladder: string;
  facts: RoleFacts;
  /** What it says in the fields of the site's own. */
  own: OwnFact[];
  /** What its own levels pay, where no median is known. */
  ownPay: OwnPay | null;
  /** The occupation in the home country. */
  occupation: OccupationView | null;
  /** Its other names: those that are shown at once, and those behind a fold. */
  names: { shown: readonly string[]; more: readonly string[] };
  /** The related roles likewise. */
  neighbours: { shown: FieldViews["related"]; more: FieldViews["related"] };
}

const NAMES_SHOWN = 3;
const NEIGHBOURS_SHOWN = 6;

export function rolePage(catalog: Catalog, role: Role): RolePage {
  const views = Object.fromEntries(SHOWN_FIELDS.map(({ key, view }) => [key, view(catalog, role)]));
  const fields = views as unknown as FieldViews;
  const occupation = occupationOf(catalog, role);
  const facts = factsOf(catalog, role);
  return {
    slug: role.slug,
    order: [...new Set([...catalog.site.sections, ...PAGE_SECTIONS])],
    ladder: role.ladder,
    facts,
    own: ownFacts(catalog, role),
    ownPay: facts.pay ? null : ownPay(catalog, role),
    occupation,
    ...fields,
    ...levelExtras(catalog, fields.levels),
    names: folded(fields.aliases, NAMES_SHOWN),
    neighbours: folded(fields.related, NEIGHBOURS_SHOWN),
  };
}

/** A list in two parts, the second of which is folded; one entry alone is not worth a fold. */
function folded<Item>(items: readonly Item[], shown: number): { shown: Item[]; more: Item[] } {
  const at = items.length === shown + 1 ? items.length : shown;
  return { shown: items.slice(0, at), more: items.slice(at) };
}
