import { fitData, fitLists } from "../../catalog/derive/fit-roles.ts";
import type { StringKey } from "../../schema/string-table.ts";
import { listedPayWords } from "../listed-pay-words.ts";
import { homeCrumb, type PageType } from "../page-type.ts";
import { urls } from "../urls.ts";

/** Questions that lead to roles; none where the roles say nothing of what a job is like. */
export const fitPage: PageType = {
  name: "fit",
  template: "pages/fit.njk",
  script: "fit",
  style: "fit",
  listed: true,
  keys: ({ hasFit }) => (hasFit ? [""] : []),
  url: () => urls.fit,
  content(site) {
    const { catalog } = site;
    const data = fitData(catalog);
    const source = [...catalog.occupations.values()].find(({ interests }) => interests)?.interests?.source;
    return {
      title: catalog.words("match-page"),
      description: catalog.words("match-description"),
      trail: [homeCrumb(site)],
      view: {
        lists: fitLists(catalog, data),
        traits: [...catalog.traits].map(([id, trait]) => ({ id, ...trait })),
        skills: data.skills,
        unit: data.unit,
        interestsSource: source && { id: source, title: catalog.sources.get(source)?.title },
        words: catalog.words.browser(...WORDS, ...listedPayWords(catalog.hasPay), ...(catalog.hasPay ? OF_PAY : [])),
      },
    };
  },
};

const OF_PAY = ["match-reason-pay-for", "match-reason-pay-against"] as const satisfies readonly StringKey[];

/** The words that the page's code fills in by itself. */
const WORDS: readonly StringKey[] = [
  "comma",
  "colon",
  "match-results",
  "match-none",
  "match-for",
  "match-against",
  "match-order",
  "match-nearest",
  "match-see",
  "match-see-nearest",
  "match-change",
  "match-more",
  "match-rest",
  "match-failed",
  "match-reason-interest-for",
  "match-reason-interest-against",
  "match-reason-trait",
  "match-reason-way-for",
  "match-reason-way-against",
  "match-reason-skills",
  "match-interest-realistic",
  "match-interest-investigative",
  "match-interest-artistic",
  "match-interest-social",
  "match-interest-enterprising",
  "match-interest-conventional",
  "route-apprenticeship",
  "route-bootcamp",
  "route-self-taught",
  "route-military",
];
