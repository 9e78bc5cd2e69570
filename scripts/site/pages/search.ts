import type { Catalog } from "../../catalog/catalog.ts";
import { domainCounts } from "../../catalog/derive/listings.ts";
import type { StringKey } from "../../schema/string-table.ts";
import { homeCrumb, rawWords, singlePage } from "../page-type.ts";
import type { SiteContext } from "../site-context.ts";
import { urls } from "../urls.ts";
import { GROWTH_CLASSES } from "./growth.ts";

export const searchPage = singlePage({
  name: "search",
  template: "pages/search.njk",
  url: urls.search,
  listed: false,
  content(site) {
    const { words } = site.catalog;
    const facets = facetsOf(site).filter((facet) => facet.options.length > 0);
    return {
      title: words("search-title"),
      description: words("search-label"),
      trail: [homeCrumb(site)],
      view: { facets, currency: site.payBands().unit?.currency ?? "", words: rawWords(words, WORDS) },
    };
  },
});

/** The words that the page's code fills in by itself. */
const WORDS: readonly StringKey[] = [
  "search-heading",
  "search-heading-all",
  "search-none",
  "search-none-hint",
  "search-working",
  "search-failed",
  "search-count",
];

/** What results can be narrowed by. A value is what the index holds; a band of pay is named by the template. */
function facetsOf({ catalog, payBands }: SiteContext) {
  const { words } = catalog;
  const named = (values: Iterable<string>) => [...values].map((value) => ({ value, label: value, band: null }));
  return [
    { name: "domain", label: words("filter-domain"), options: named(domainCounts(catalog).map(({ name }) => name)) },
    {
      name: "pay",
      label: words("filter-pay"),
      options: payBands().bands.map((band) => ({ value: band.id, label: "", band })),
    },
    { name: "level", label: words("filter-level"), options: named(levelNames(catalog)) },
    { name: "growth", label: words("filter-growth"), options: named(GROWTH_CLASSES.map((key) => words(key))) },
  ];
}

/** The names of the levels that any role has, ladder by ladder. */
function levelNames({ ladders, roles }: Catalog): Set<string> {
  const used = new Set(
    [...roles.values()].flatMap(({ ladder, levels }) => Object.keys(levels ?? {}).map((id) => `${ladder} ${id}`)),
  );
  return new Set(
    [...ladders].flatMap(([ladder, levels]) =>
      levels.filter(({ id }) => used.has(`${ladder} ${id}`)).map(({ name }) => name),
    ),
  );
}
