import templates from "rolebook:templates/layouts/salary-charts.njk";
import type { PayThere } from "../../../scripts/catalog/derive/pay/chosen-pay.ts";
import { salaryCharts } from "../../../scripts/catalog/derive/pay/salaries.ts";
import { formatsFor } from "../../../scripts/site/filters.ts";
import { urls } from "../../../scripts/site/urls.ts";
import { templatesFrom } from "../compare/templates.ts";
import { siteUrl } from "../site-root.ts";
import { payWords } from "./pay-words.ts";

/** Puts the pay of another country in the place of that which the page was made for. */
export async function renderSalaries({ catalog, roles }: PayThere, charts: HTMLElement): Promise<void> {
  const { words, overdue } = await payWords();
  const { domain = "" } = charts.dataset;
  const listed = [...roles.values()].filter((role) => domain === "" || role.domain === domain);
  const { render } = templatesFrom(templates, formatsFor(document.documentElement.lang, words, "symbol"));
  const ui = { t: words, hasPay: true, overdue, urls, href: (path: string) => siteUrl(path) };
  charts.innerHTML = render("layouts/salary-charts.njk", { charts: salaryCharts(catalog, listed), ui });
}
