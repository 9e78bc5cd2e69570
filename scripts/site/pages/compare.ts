import type { Catalog } from "../../catalog/catalog.ts";
import { pairKeys, pairOf } from "../../catalog/derive/compare/compare-pages.ts";
import { commonRoles, comparisonExamples } from "../../catalog/derive/home.ts";
import { domainCounts } from "../../catalog/derive/listings.ts";
import { STRINGS, type StringKey } from "../../schema/string-table.ts";
import { spokenKey } from "../../schema/wording.ts";
import { homeCrumb, singlePage } from "../page-type.ts";
import type { SiteContext } from "../site-context.ts";
import { urls } from "../urls.ts";

export const comparePage = singlePage({
  name: "compare",
  template: "pages/compare.njk",
  script: "compare",
  style: "compare",
  url: urls.compare,
  content(site) {
    const { words } = site.catalog;
    return {
      title: words("compare"),
      description: words("compare-description"),
      trail: [homeCrumb(site)],
      view: {
        domains: readyPairs(site),
        examples: comparisonExamples(site.catalog, commonRoles(site.catalog)),
        words: words.browser(...wordsOn(site)),
      },
    };
  },
});

/** The words of the comparison, by their keys: the page's code makes it by the template of ready pages. */
const OF_COMPARISON =
  /^(?:comma|semicolon|colon|compare|pay|route|per|fact|hours|suits|not-for|pros|cons|routes|how-we-know|source-of-figure|card-outlook|what-they-do|may-be-out-of-date|ordinal|or|one-of-first|own-closed|own-past)(?:$|-)/;
const WORDS = (Object.keys(STRINGS) as StringKey[]).filter((key) => OF_COMPARISON.test(key) && spokenKey(key) === key);

/** Those that speak of pay, which a site without figures has no use for. */
const OF_PAY =
  /^(?:per|ordinal|fact-(?:median-pay|pay|no-figure|strip)|compare-(?:pay|basis|estimates|median|same-occupation|axis|eight-in-ten|residual|percentiles)|pay(?!-range))(?:$|-)/;

function wordsOn({ catalog: { hasPay } }: SiteContext): StringKey[] {
  return hasPay ? WORDS : WORDS.filter((key) => !OF_PAY.test(key));
}

/** With more roles than this, a page that lists every pair would be too long to be used. */
const MOST_ROLES_LISTED = 150;

/** The ready pages by the domain of their first role; on a large site the domains alone, which lead to the roles. */
function readyPairs({ catalog }: SiteContext) {
  const pairs = catalog.roles.size > MOST_ROLES_LISTED ? new Map() : pairsByDomain(catalog);
  return domainCounts(catalog).map(({ id, name }) => ({ id, name, pairs: pairs.get(id) ?? [] }));
}

function pairsByDomain(catalog: Catalog): Map<string, { url: string; title: string }[]> {
  const byDomain = new Map<string, { url: string; title: string }[]>();
  for (const key of pairKeys(catalog)) {
    const [first, second] = pairOf(catalog, key);
    const pairs = byDomain.get(first.domain) ?? [];
    pairs.push({
      url: urls.comparePair(first.slug, second.slug),
      title: catalog.words("compare-pair", { a: first.title, b: second.title }),
    });
    byDomain.set(first.domain, pairs);
  }
  return byDomain;
}
