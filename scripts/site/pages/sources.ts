import { sourceListings } from "../../catalog/derive/sources.ts";
import { homeCrumb, singlePage } from "../page-type.ts";
import { urls } from "../urls.ts";

export const sourcesPage = singlePage({
  name: "sources",
  template: "pages/sources.njk",
  url: urls.sources,
  content(site) {
    const { words } = site.catalog;
    return {
      title: words("sources"),
      description: words("sources-intro"),
      trail: [homeCrumb(site)],
      view: { sources: sourceListings(site.catalog) },
    };
  },
});
