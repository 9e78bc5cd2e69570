import { sourcesByPublisher } from "../../catalog/derive/sources.ts";
import { homeCrumb, singlePage } from "../page-type.ts";
import { urls } from "../urls.ts";
import { isLongList } from "./long-list.ts";

export const sourcesPage = singlePage({
  name: "sources",
  template: "pages/sources.njk",
  script: "lists",
  style: "lists",
  url: urls.sources,
  content(site) {
    const { words, sources } = site.catalog;
    const isLong = isLongList(sources.size);
    const publishers = sourcesByPublisher(site.catalog, site.overdue);
    return {
      title: words("sources"),
      description: words("sources-intro"),
      trail: [homeCrumb(site)],
      isStill: !isLong,
      view: {
        publishers,
        late: publishers.flatMap((group) => group.sources.filter(({ id }) => site.overdue[id])),
        isLong,
      },
    };
  },
});
