import { mustGet, type Occupation } from "../../catalog/catalog.ts";
import { occupationPage, occupationsInUse, sourcesOfOccupation } from "../../catalog/derive/pay/occupation-page.ts";
import { homeCrumb, type PageType } from "../page-type.ts";
import { urls } from "../urls.ts";

/** One official occupation: all its figures, its places, and the roles that it stands for. */
export const occupationPages: PageType = {
  name: "occupation",
  template: "pages/occupation.njk",
  section: "salaries",
  script: "occupation",
  style: "occupation",
  listed: true,
  keys: occupationsInUse,
  url: urls.occupation,
  content(site, id) {
    const { catalog, formats } = site;
    const occupation: Occupation = mustGet(catalog.occupations, id);
    const { title, country } = occupation;
    const sources = sourcesOfOccupation(catalog, occupation);
    const area = formats.area(country);
    const page = occupationPage(catalog, id);
    return {
      title: catalog.words("occupation-title", { occupation: title, area }),
      description: catalog.words("occupation-description", { occupation: title, area }),
      trail: [homeCrumb(site), ...(catalog.hasPay ? [{ name: catalog.words("salaries"), url: urls.salaries }] : [])],
      view: {
        occupation: page,
        files: { json: urls.data(`occupations/${id}.json`), csv: urls.data(`occupations/${id}.csv`) },
        words: catalog.words.browser("occupation-sorted-up", "occupation-sorted-down"),
        sourceTitles: Object.fromEntries(sources.map((source) => [source, mustGet(catalog.sources, source).title])),
      },
      isStill: page.places.length === 0,
    };
  },
};
