import { type Catalog, mustGet, type Role } from "../../catalog/catalog.ts";
import { laddersInUse } from "../../catalog/derive/ladder-page.ts";
import { methodExample } from "../../catalog/derive/pay/method-example.ts";
import { occupationsInUse } from "../../catalog/derive/pay/occupation-page.ts";
import { EXPERIENCE_SURVEY } from "../../catalog/derive/pay/survey.ts";
import { homeCrumb, singlePage } from "../page-type.ts";
import { urls } from "../urls.ts";
import { ladderName, ladderTitle } from "./ladder.ts";

export const methodPage = singlePage({
  name: "method",
  template: "pages/method.njk",
  url: urls.method,
  content(site) {
    const { catalog } = site;
    const used = new Set(laddersInUse(catalog));
    return {
      title: catalog.words("method"),
      description: catalog.words("method-description"),
      trail: [homeCrumb(site)],
      view: {
        example: methodExample(catalog),
        ladders: [...catalog.ladders].map(([name, levels]) => ({
          name,
          called: ladderName(site, name),
          levels,
          title: used.has(name) ? ladderTitle(site, name) : null,
        })),
        survey: surveyOf(catalog),
        has: subjectsOf(catalog),
        review: reviewOf(catalog),
        site: { repository: null, ...catalog.site },
        traits: [...catalog.traits].map(([id, trait]) => ({ id, ...trait })),
        judged: catalog.judged,
      },
    };
  },
});

/** What the site says beside pay, and the page has to explain. */
function subjectsOf(catalog: Catalog) {
  const occupations = occupationsInUse(catalog).map((id) => mustGet(catalog.occupations, id));
  return {
    occupation: occupations.length > 0,
    outlook: occupations.some(({ outlook }) => outlook),
    education: occupations.some(({ entry }) => entry),
    hours: [...catalog.roles.values()].some(({ roadmap }) => roadmap),
  };
}

/** What was looked at where somebody read a page: what the roles of the site have. */
function reviewOf({ roles, words }: Catalog): string[] {
  const has = (isSaid: (role: Role) => unknown) => [...roles.values()].some(isSaid);
  return [
    has(({ sources }) => sources) && words("method-review-claims"),
    words("method-review-job"),
    has(({ roadmap }) => roadmap) && words("method-review-way"),
    words("method-review-words"),
  ].flatMap((said) => (said ? [said] : []));
}

/** The survey that is set beside the percentiles; only on sites that list it as a source. */
function surveyOf({ sources }: Catalog) {
  const source = sources.get(EXPERIENCE_SURVEY.source);
  return source ? { ...EXPERIENCE_SURVEY, title: source.title } : null;
}
