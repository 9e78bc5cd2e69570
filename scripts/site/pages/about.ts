import { domainCounts } from "../../catalog/derive/listings.ts";
import { homeCrumb, singlePage } from "../page-type.ts";
import { urls } from "../urls.ts";

export const aboutPage = singlePage({
  name: "about",
  template: "pages/about.njk",
  url: urls.about,
  content(site) {
    const { words, roles, site: settings } = site.catalog;
    return {
      title: words("about-title", { site: settings.title }),
      description: words("about-description"),
      trail: [homeCrumb(site)],
      view: {
        counts: {
          roles: words("count-roles", { count: roles.size }),
          domains: words("count-domains", { count: domainCounts(site.catalog).length }),
        },
        site: { repository: null, licence: null, "licence-url": null, ...settings },
      },
    };
  },
});
