import templates from "rolebook:templates/layouts/role-ways.njk";
import type { PayThere } from "../../../scripts/catalog/derive/pay/chosen-pay.ts";
import { listedPay } from "../../../scripts/catalog/derive/pay/pay-block.ts";
import { type MapRole, neighbourhoods, type RoleMap } from "../../../scripts/catalog/derive/role-map.ts";
import type { Overdue } from "../../../scripts/catalog/derive/sources.ts";
import { waysView } from "../../../scripts/catalog/derive/ways-view.ts";
import { formatsFor } from "../../../scripts/site/filters.ts";
import { urls } from "../../../scripts/site/urls.ts";
import { templatesFrom } from "../compare/templates.ts";
import { siteUrl } from "../site-root.ts";
import type { BrowserWords } from "../words.ts";

/** A role in the middle: as elements of a page, by name, and in a sentence. */
interface Middle {
  html: string;
  slug: string;
  title: string;
  said: string;
}

/**
 * Puts a role of a map in the middle, by its position.
 *
 * @param there the pay of the country that the reader chose, if another
 */
export function waysRenderer(
  map: RoleMap,
  there: PayThere | undefined,
  words: BrowserWords,
  overdue: Overdue,
): (position: number) => Middle {
  const payOf = ({ slug, pay }: MapRole) => {
    const role = there?.roles.get(slug);
    return there && role ? listedPay(there.catalog, role) : pay;
  };
  const around = neighbourhoods(map, payOf);
  const { render } = templatesFrom(templates, formatsFor(document.documentElement.lang, words, "symbol"));
  const ui = { t: words, overdue, urls, href: (path: string) => siteUrl(path) };
  return (position) => {
    const view = waysView(around(position));
    const { slug, title, from, to } = view;
    const said = words("map-shown", {
      role: title,
      in: words("map-ways-in", { count: from.count }),
      on: words("map-ways-on", { count: to.count }),
    });
    return { html: render("layouts/role-ways.njk", { view, ui }), slug, title, said };
  };
}
