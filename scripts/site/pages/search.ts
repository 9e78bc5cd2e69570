import { domainCounts } from "../../catalog/derive/listings.ts";
import { GROWTH_CLASSES } from "../../catalog/derive/pay/growth.ts";
import type { StringKey } from "../../schema/string-table.ts";
import { singlePage } from "../page-type.ts";
import { facetsOf } from "../search/search-facts.ts";
import type { SiteContext } from "../site-context.ts";
import { urls } from "../urls.ts";

export const searchPage = singlePage({
  name: "search",
  template: "pages/search.njk",
  script: "search",
  style: "search",
  url: urls.search,
  listed: false,
  content(site) {
    const { words } = site.catalog;
    const facets = namedFacets(site).filter((facet) => facet.options.length > 0);
    return {
      title: words("search-title"),
      description: words("search-label"),
      trail: [],
      view: {
        domains: domainCounts(site.catalog),
        everyRole: everyRole(site),
        facets,
        hasGrowth: facets.some(({ name }) => name === "growth"),
        unit: site.payBands().unit,
        words: words.browser(...WORDS, ...(site.catalog.hasPay ? WORDS_OF_PAY : [])),
      },
    };
  },
});

/** More roles than this are listed on the page of roles only. */
const MOST_LISTED = 500;

/** All roles from A to Z, for readers without JavaScript. */
function everyRole({ catalog: { roles } }: SiteContext) {
  return roles.size > MOST_LISTED ? [] : [...roles.values()].map(({ slug, title }) => ({ slug, title }));
}

/** The words that the page's code fills in by itself. */
const WORDS: readonly StringKey[] = [
  "search-heading",
  "search-heading-all",
  "search-none",
  "search-none-hint",
  "search-none-fits",
  "search-filter",
  "search-filtered-out",
  "search-without-filter",
  "search-without-filters",
  "search-filter-unknown",
  "search-working",
  "search-failed",
  "search-count",
  "search-corrected",
  "search-corrected-none",
  "search-instead",
  "search-unknown",
  "search-which",
  "search-which-more",
  "search-no-job",
  "search-no-job-by",
  "search-only-mentioned",
  "search-left-out",
  "search-traits",
  "search-excluded",
  "search-why-title",
  "search-why-alias",
  "search-why-core",
  "search-why-useful",
  "search-why-text",
  "search-more",
  "search-show-less",
  "compare-this",
];

const WORDS_OF_PAY: readonly StringKey[] = [
  "sort-pay",
  "search-pay-least",
  "search-pay-roles",
  "search-narrowed",
  "search-place",
  "search-place-also",
  "search-place-part",
  "search-place-none",
  "search-place-none-part",
  "search-place-salaries",
  "search-place-other",
  "search-place-role-none",
];

/** The facets with the names of their values; a band of pay is named by the template. */
function namedFacets(site: SiteContext) {
  const { words } = site.catalog;
  const facets = facetsOf(site);
  const bands = new Map(site.payBands().bands.map((band) => [band.id, band]));
  const domains = new Map(domainCounts(site.catalog).map(({ id, name }) => [id, name]));
  const growth = new Map<string, string>(GROWTH_CLASSES.map((key) => [key, words(key)]));
  const option = (value: string, label = value) => ({ value, label, band: bands.get(value) ?? null });
  return [
    {
      name: "domain",
      label: words("filter-domain"),
      options: facets.domain?.map((id) => option(id, domains.get(id))) ?? [],
    },
    { name: "pay", label: words("filter-pay"), options: facets.pay?.map((id) => option(id)) ?? [] },
    { name: "level", label: words("filter-level"), options: facets.level?.map((name) => option(name)) ?? [] },
    {
      name: "growth",
      label: words("filter-growth"),
      options: facets.growth?.map((key) => option(key, growth.get(key))) ?? [],
    },
  ];
}
