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
  style: "docs",
  url: urls.method,
  content(site) {
    const { catalog } = site;
    const used = new Set(laddersInUse(catalog));
    const has = subjectsOf(catalog);
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
        has,
        entries: SECTIONS.filter(({ id }) => has[id]).map(({ id, heading }) => ({
          anchor: id,
          label: catalog.words(heading),
        })),
        review: reviewOf(catalog),
        site: { repository: null, ...catalog.site },
        traits: [...catalog.traits].map(([id, trait]) => ({ id, ...trait })),
        judged: catalog.judged,
      },
    };
  },
});

/** The sections of the page, in its order: the id and the heading of each. */
const SECTIONS = [
  { id: "pay-at-a-level", heading: "method-rule" },
  { id: "median-pay", heading: "method-median" },
  { id: "hours", heading: "method-hours" },
  { id: "review", heading: "method-review" },
  { id: "fit", heading: "method-fit" },
  { id: "outlook", heading: "method-outlook" },
  { id: "education", heading: "method-education" },
  { id: "traits", heading: "method-traits" },
] as const;

/** What the site says, and the page has to explain. */
function subjectsOf(catalog: Catalog): Record<(typeof SECTIONS)[number]["id"], boolean> {
  const occupations = occupationsInUse(catalog).map((id) => mustGet(catalog.occupations, id));
  return {
    "pay-at-a-level": catalog.hasPay,
    "median-pay": catalog.hasPay,
    hours: [...catalog.roles.values()].some(({ roadmap }) => roadmap),
    review: catalog.words("method-review-text") !== "",
    fit: catalog.hasPay || occupations.length > 0,
    outlook: occupations.some(({ outlook }) => outlook),
    education: occupations.some(({ entry }) => entry),
    traits: catalog.traits.size > 0,
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
