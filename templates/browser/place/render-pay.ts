import templates from "rolebook:templates/layouts/chosen-pay.njk";
import { occupationId } from "../../../scripts/catalog/catalog.ts";
import { inPlace, type PlacePay, payThere, placePay } from "../../../scripts/catalog/derive/pay/chosen-pay.ts";
import type { CountryPay, OccupationPlaces } from "../../../scripts/catalog/derive/pay/country-pay.ts";
import { estimateSentences } from "../../../scripts/catalog/derive/pay/estimate-words.ts";
import { citedOccupation, medianPay, salariesAt } from "../../../scripts/catalog/derive/pay/pay.ts";
import { listedPay, payBlock } from "../../../scripts/catalog/derive/pay/pay-block.ts";
import { payStrip } from "../../../scripts/catalog/derive/pay/pay-strip.ts";
import type { ListedRole } from "../../../scripts/catalog/derive/pay/salary-rows.ts";
import type { Formats } from "../../../scripts/site/filters.ts";
import { urls } from "../../../scripts/site/urls.ts";
import { templatesFrom } from "../compare/templates.ts";
import { loadJsonIfThere } from "../search/load.ts";
import { siteUrl } from "../site-root.ts";
import type { PayWords } from "./pay-words.ts";

/** Makes parts of the page anew for a country, by the templates that they were made with. */
export function payRenderer(sent: CountryPay, { words, overdue }: PayWords, formats: Formats) {
  const there = payThere(sent);
  const country = formats.area(sent.country);
  const { render } = templatesFrom(templates, formats);
  const ui = { t: words, hasPay: true, overdue, urls, href: (path: string) => siteUrl(path) };
  const places = new Map<string, Promise<OccupationPlaces | undefined>>();

  return async (element: HTMLElement, slug: string, part: string | null): Promise<void> => {
    const { placePay: kind = "", level = "" } = element.dataset;
    const role = there.roles.get(slug);
    const { title = "", occupation, elsewhere = [] } = sent.roles[slug] ?? {};
    if (!role) return;
    // Only a role's own page has the room for what is known of one place.
    const place = part === null || kind === "card" ? null : await placeIn(part, occupation?.code);
    const catalog = inPlace(there.catalog, role, place);
    const others = formats.listAnd(elsewhere.map(formats.area));
    const shared = {
      overdue,
      sourceTitles: sent.sources,
      notice: place && !place.wages ? words("place-no-figure", { place: place.name, country }) : "",
      missing: elsewhere.length > 0 ? words("elsewhere-missing", { country, others }) : "",
    };
    element.innerHTML = render("layouts/chosen-pay.njk", { part: kind, params: paramsOf(role), ui });

    function paramsOf(role: ListedRole): object {
      if (kind === "card") return listedPay(catalog, role);
      if (kind === "level") return { ...shared, salaries: salariesAt(catalog, role, level) };
      if (kind === "fact") {
        const cited = citedOccupation(catalog, role);
        return {
          ...shared,
          title,
          pay: medianPay(catalog, role),
          strip: payStrip(cited),
          fit: cited?.fit ?? null,
          occupationId: occupation && occupationId(sent.country, occupation.code),
        };
      }
      const block = payBlock(catalog, role, place);
      const sentences = block?.estimate ? estimateSentences(block.estimate, words, formats) : [];
      return { ...shared, block, sentences };
    }
  };

  async function placeIn(part: string, code: string | undefined): Promise<PlacePay | null> {
    if (code === undefined) return null;
    const path = `/pay/${sent.country}/${code}.json`;
    const known = places.get(path) ?? loadJsonIfThere<OccupationPlaces>(path);
    places.set(path, known);
    const figures = await known;
    return placePay(sent, part, figures ?? { tables: [] });
  }
}
