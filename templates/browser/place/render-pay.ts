import templates from "rolebook:templates/layouts/chosen-pay.njk";
import { chosenPay, type PlacePay, placePay } from "../../../scripts/catalog/derive/chosen-pay.ts";
import type { CountryPay, OccupationPlaces } from "../../../scripts/catalog/derive/country-pay.ts";
import { estimateSentences } from "../../../scripts/catalog/derive/estimate-words.ts";
import { citedOccupation, listedMedian, medianPay, salariesAt } from "../../../scripts/catalog/derive/pay.ts";
import { ownPay, payBlock } from "../../../scripts/catalog/derive/pay-block.ts";
import type { Formats } from "../../../scripts/site/filters.ts";
import { urls } from "../../../scripts/site/urls.ts";
import { templatesFrom } from "../compare/templates.ts";
import { loadJsonIfThere } from "../search/load.ts";
import { siteUrl } from "../site-root.ts";
import type { PayWords } from "./pay-words.ts";

/** Makes a part of the page anew, by the templates that it was made with. */
export function payRenderer({ words, overdue }: PayWords, formats: Formats) {
  const { render } = templatesFrom(templates, formats);
  const ui = { t: words, hasPay: true, overdue, urls, href: (path: string) => siteUrl(path) };
  const places = new Map<string, Promise<OccupationPlaces | undefined>>();

  return async (element: HTMLElement, sent: CountryPay, slug: string, part: string | null): Promise<void> => {
    const { placePay: kind = "", level = "" } = element.dataset;
    const code = sent.roles[slug]?.occupation?.code;
    // Only a role's own page has the room for what is known of one place.
    const place = part === null || kind === "card" ? null : await placeIn(sent, part, code);
    const chosen = chosenPay(sent, slug, place);
    if (!chosen) return;
    const { catalog, role } = chosen;
    const { title, elsewhere } = sent.roles[slug] ?? { title: "" };
    const others = formats.listAnd((elsewhere ?? []).map((country) => formats.area(country)));
    const country = formats.area(sent.country);
    const shared = {
      overdue,
      sourceTitles: sent.sources,
      missing: elsewhere?.length ? words("elsewhere-missing", { country, others }) : "",
    };
    element.innerHTML = render("layouts/chosen-pay.njk", { part: kind, params: paramsOf(), ui });

    function paramsOf(): object {
      if (kind === "card") {
        const pay = listedMedian(catalog, role);
        return { pay, ownPay: pay ? null : ownPay(catalog, role) };
      }
      if (kind === "level") return { ...shared, name: nameOf(element), salaries: salariesAt(catalog, role, level) };
      if (kind === "fact") {
        const { fit = null } = citedOccupation(catalog, role) ?? {};
        return {
          ...shared,
          title,
          pay: medianPay(catalog, role),
          fit,
          occupationId: code && `${sent.country}/${code}`,
        };
      }
      const block = payBlock(catalog, role, place);
      const sentences = block?.estimate ? estimateSentences(block.estimate, words, formats) : [];
      const notice = place && !place.wages ? words("place-no-figure", { place: place.name, country }) : "";
      return { ...shared, block, role: title, sentences, notice };
    }
  };

  async function placeIn(sent: CountryPay, part: string, code: string | undefined): Promise<PlacePay | null> {
    if (code === undefined) return null;
    const path = `/pay/${sent.country}/${code}.json`;
    const known = places.get(path) ?? loadJsonIfThere<OccupationPlaces>(path);
    places.set(path, known);
    const figures = await known;
    return placePay(sent, part, figures ?? { tables: [] });
  }
}

/** The title of the level that a part of the page belongs to. */
function nameOf(element: HTMLElement): string {
  return element.closest(".level")?.querySelector(".level__title")?.textContent ?? "";
}
