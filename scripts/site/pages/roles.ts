import { mustGet } from "../../catalog/catalog.ts";
import { laddersInUse } from "../../catalog/derive/ladder-page.ts";
import { domainListings, payListing } from "../../catalog/derive/listings.ts";
import { sameUnit } from "../../catalog/derive/pay/same-unit.ts";
import { figureFilters, figuresOf, filterValues, roleFilters, rolesByWay } from "../../catalog/derive/role-filters.ts";
import { skillGroups } from "../../catalog/derive/skill-page.ts";
import { homeCrumb, singlePage } from "../page-type.ts";
import { urls } from "../urls.ts";
import { ladderTitle } from "./ladder.ts";

/** Beyond so many, roles are listed by their names alone: their cards are on the pages of the domains. */
const MOST_CARDS = 1000;

export const rolesPage = singlePage({
  name: "roles",
  template: "pages/roles.njk",
  script: "roles",
  style: "roles",
  url: urls.roles,
  content(site) {
    const { catalog } = site;
    const { words } = catalog;
    const pay = payListing(catalog);
    const figures = figureFilters(catalog);
    const [valuesIn, figuresIn] = [filterValues(catalog), figuresOf(figures)];
    const domains = domainListings(catalog).map((domain) => ({
      ...domain,
      roles: domain.roles.map((card) => ({
        ...card,
        has: valuesIn(mustGet(catalog.roles, card.slug)),
        ...figuresIn(mustGet(catalog.roles, card.slug)),
        comparable: card.pay && pay.bands.unit && sameUnit(card.pay, pay.bands.unit) ? card.pay.median : null,
      })),
    }));
    const collator = new Intl.Collator(catalog.site.language);
    const skills = skillGroups(catalog)
      .flatMap((group) => group.skills)
      .filter((skill) => skill.core > 0)
      .sort((a, b) => collator.compare(a.name, b.name));
    const counts = {
      roles: words("count-roles", { count: catalog.roles.size }),
      domains: words("count-domains", { count: domains.length }),
    };
    return {
      title: words("all-roles"),
      description: words("roles-intro", counts),
      trail: [homeCrumb(site)],
      view: {
        domains,
        isBrief: catalog.roles.size > MOST_CARDS,
        pay,
        skills,
        filters: roleFilters(catalog),
        figures,
        hasGrowth: domains.some(({ roles }) => roles.some(({ outlook }) => outlook)),
        ways: rolesByWay(catalog),
        counts,
        ladders: laddersInUse(catalog).map((name) => ({ name, title: ladderTitle(site, name) })),
        words: words.browser(
          "filter-count",
          "filter-active",
          ...(pay.bands.unit ? ([`per-${pay.bands.unit.period}`] as const) : []),
          "search-none-fits",
          "search-without-filter",
          "search-without-filters",
          "search-filter",
          "search-filter-unknown",
        ),
      },
    };
  },
});
