import { type Catalog, mustGet, type Role } from "../../catalog/catalog.ts";
import { GROWTH_CLASSES } from "../../catalog/derive/pay/growth.ts";
import { choicesIn, domainsWithSalaryPages, rolesWithoutRow, salaryCharts } from "../../catalog/derive/pay/salaries.ts";
import { homeCrumb, type PageType, singlePage } from "../page-type.ts";
import type { SiteContext } from "../site-context.ts";
import { urls } from "../urls.ts";

/** All salaries; on a large site the way to those of each domain, and on one that knows no figure no page at all. */
export const salariesPage = singlePage({
  name: "salaries",
  template: "pages/salaries.njk",
  script: "salaries",
  style: "salaries",
  url: urls.salaries,
  isThere: ({ hasPay }) => hasPay,
  content(site) {
    const { words, domains, roles } = site.catalog;
    const apart = domainsWithSalaryPages(site.catalog);
    return {
      title: words("salaries"),
      description: words("salaries-description"),
      trail: [homeCrumb(site)],
      ...salariesContent(
        site.catalog,
        apart.length > 0 ? [] : [...roles.values()],
        apart.map((id) => ({ id, name: mustGet(domains, id).name })),
        "",
      ),
    };
  },
});

/** The salaries of one domain, on a site that is too large for one page. */
export const domainSalariesPages: PageType = {
  name: "domain-salaries",
  template: "pages/salaries.njk",
  section: "salaries",
  script: "salaries",
  style: "salaries",
  listed: true,
  keys: domainsWithSalaryPages,
  url: urls.domainSalaries,
  content(site: SiteContext, id: string) {
    const { words, domains, rolesByDomain } = site.catalog;
    const { name } = mustGet(domains, id);
    const title = words("salaries-of-domain", { domain: name });
    return {
      title,
      description: words("salaries-description"),
      trail: [homeCrumb(site), { name: words("salaries"), url: urls.salaries }],
      ...salariesContent(site.catalog, mustGet(rolesByDomain, id), [], id),
    };
  },
};

function salariesContent(
  catalog: Catalog,
  roles: readonly Role[],
  domainPages: readonly { id: string; name: string }[],
  domain: string,
) {
  const charts = salaryCharts(catalog, roles);
  const view = {
    domainPages,
    domain,
    charts,
    choices: choicesIn(catalog, charts),
    growthClasses: GROWTH_CLASSES,
    without: rolesWithoutRow(roles, charts),
    words: catalog.words.browser(
      "salaries-count",
      "salaries-none-fits",
      "salaries-without-filter",
      "salaries-without-filters",
      "search-filter",
      "search-filter-unknown",
    ),
  };
  return { view, isStill: charts.length === 0 };
}
