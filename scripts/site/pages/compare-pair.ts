import { pairKeys, pairOf } from "../../catalog/derive/compare/compare-pages.ts";
import { compareInWords } from "../../catalog/derive/compare/compare-words.ts";
import { compare } from "../../catalog/derive/compare/comparison.ts";
import { homeCrumb, type PageType } from "../page-type.ts";
import { urls } from "../urls.ts";

export const comparePairPages: PageType = {
  name: "compare-pair",
  template: "pages/compare-pair.njk",
  section: "compare",
  style: "compare",
  depicts: (catalog, key) => ({ pair: pairOf(catalog, key) }),
  listed: true,
  keys: pairKeys,
  url: (key) => `${urls.compare}${key}/`,
  content(site, key) {
    const { catalog } = site;
    const { words } = catalog;
    const pair = pairOf(catalog, key);
    const compared = compare(pair.map((role) => ({ role: site.comparedRole(role), level: null })));
    const [{ slug, title: a }, { slug: other, title: b }] = pair;
    return {
      title: words("compare-pair", { a, b }),
      description: words("compare-pair-description", { a, b }),
      trail: [homeCrumb(site), { name: words("compare"), url: urls.compare }],
      view: {
        compared,
        sentences: compareInWords(compared, { words, hasPay: catalog.hasPay, ...site.formats }),
        free: `${urls.compare}?roles=${slug},${other}`,
      },
    };
  },
};
