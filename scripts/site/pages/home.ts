import {
  commonRoles,
  comparisonExamples,
  likingExamples,
  payExamples,
  planExamples,
  roleExamples,
  skillExamples,
} from "../../catalog/derive/home.ts";
import { domainCounts } from "../../catalog/derive/listings.ts";
import { singlePage } from "../page-type.ts";
import { urls } from "../urls.ts";

export const homePage = singlePage({
  name: "home",
  template: "pages/home.njk",
  script: "home",
  style: "home",
  url: urls.home,
  content({ catalog }) {
    const { title, tagline } = catalog.site;
    const domains = domainCounts(catalog);
    const common = commonRoles(catalog);
    const { hasFit } = catalog;
    return {
      title,
      description: tagline ?? title,
      trail: [],
      view: {
        hasFit,
        tagline: tagline ?? "",
        count: catalog.roles.size,
        domains,
        // Where there is only one domain, its roles say more than its name.
        roles: domains.length === 1 ? [...catalog.roles.values()].slice(0, MOST_ROLES) : [],
        examples: roleExamples(catalog, common),
        likings: hasFit ? likingExamples(catalog, common) : [],
        skills: hasFit ? [] : skillExamples(catalog),
        comparisons: comparisonExamples(catalog, common),
        plans: planExamples(catalog, common),
        pay: payExamples(catalog, common),
        words: catalog.words.browser("home-continue", "home-kept-compare", "home-kept-plan", "kept-forget", "of-steps"),
      },
    };
  },
});

const MOST_ROLES = 12;
