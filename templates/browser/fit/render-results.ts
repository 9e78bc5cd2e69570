import templates from "rolebook:templates/layouts/fit-results.njk";
import type { PayUnit } from "../../../scripts/catalog/catalog.ts";
import {
  type Fit,
  type FitAnswers,
  type FitReason,
  fitGroups,
  type Interest,
  rolesThatFit,
} from "../../../scripts/catalog/derive/fit.ts";
import { fitPays } from "../../../scripts/catalog/derive/fit-pay.ts";
import type { FitData } from "../../../scripts/catalog/derive/fit-roles.ts";
import type { PayThere } from "../../../scripts/catalog/derive/pay/chosen-pay.ts";
import type { Overdue } from "../../../scripts/catalog/derive/sources.ts";
import { formatsFor } from "../../../scripts/site/filters.ts";
import { urls } from "../../../scripts/site/urls.ts";
import { templatesFrom } from "../compare/templates.ts";
import { siteUrl } from "../site-root.ts";
import type { BrowserWords } from "../words.ts";

/** What the words around the results are said with. */
export interface ResultWords {
  words: BrowserWords;
  overdue: Overdue;
  hasPay: boolean;
}

/** The same with the pay of the country that the reader chose. */
export function withPayThere(data: FitData, { catalog, roles }: PayThere): FitData {
  const known = data.roles.flatMap(({ slug }) => roles.get(slug) ?? []);
  const { unit, pays } = fitPays(catalog, known);
  const payOf = new Map(known.map(({ slug }, at) => [slug, pays[at]]));
  return { ...data, unit, roles: data.roles.map((role) => ({ ...role, ...payOf.get(role.slug) })) };
}

/** Makes the elements that show which roles fit answers, and counts those that do. */
export function resultsRenderer(data: FitData, { words, overdue, hasPay }: ResultWords) {
  const formats = formatsFor(document.documentElement.lang, words, "symbol");
  const { render } = templatesFrom(templates, formats);
  const ui = { t: words, urls, overdue, hasPay, href: (path: string) => siteUrl(path) };
  const roles = new Map(data.roles.map((role) => [role.slug, role]));
  return {
    /** "USD a year, United States" */
    unit: data.unit && unitText(data.unit),
    render(answers: FitAnswers): { html: string; count: number } | undefined {
      const fits = rolesThatFit(data.roles, answers);
      if (fits.length === 0) return undefined;
      const { count, told, more, less } = fitGroups(fits);
      const named = (fits: readonly Fit[]) => fits.flatMap(({ slug }) => roles.get(slug) ?? []);
      const view = {
        count,
        told: told.map(({ slug, reasons }) => ({
          ...roles.get(slug),
          pros: reasons.filter(({ weight }) => weight > 0).map((reason) => reasonText(reason, slug, answers)),
          cons: reasons.filter(({ weight }) => weight < 0).map((reason) => reasonText(reason, slug, answers)),
        })),
        more: named(more),
        less: named(less),
      };
      return { html: render("layouts/fit-results.njk", { view, ui }), count };
    },
  };

  function unitText({ currency, period, area }: PayUnit): string {
    return `${currency} ${formats.per(period)}${words("comma")} ${formats.area(area)}`;
  }

  function reasonText({ about, of, weight }: FitReason, slug: string, { pay }: FitAnswers): string {
    const side = weight > 0 ? "for" : "against";
    switch (about) {
      case "interest":
        return words(`match-reason-interest-${side}`, { interest: words(`match-interest-${of as Interest}`) });
      case "trait": {
        const { name, steps } = data.traits[of] ?? { name: of, steps: [] };
        const share = roles.get(slug)?.traits[of] ?? 0;
        return words("match-reason-trait", { trait: name, step: steps[Math.round(share * (steps.length - 1))] ?? "" });
      }
      case "way":
        return side === "for"
          ? words("match-reason-way-for", { way: words(`route-${of}`) })
          : words("match-reason-way-against");
      case "skills":
        return words("match-reason-skills", { count: Number(of) });
      case "pay":
        return words(`match-reason-pay-${side}`, { amount: data.unit ? formats.money(pay ?? 0, data.unit) : "" });
    }
  }
}
