import { skillIds } from "../../catalog/catalog.ts";
import { domainCounts } from "../../catalog/derive/listings.ts";
import type { StringKey } from "../../schema/string-table.ts";
import { homeCrumb, singlePage } from "../page-type.ts";
import { urls } from "../urls.ts";

export const aboutPage = singlePage({
  name: "about",
  template: "pages/about.njk",
  url: urls.about,
  content(site) {
    const { words, roles, site: settings, hasPay, hasRoadmaps } = site.catalog;
    const all = [...roles.values()];
    const told: [StringKey, boolean][] = [
      ["about-part-job", true],
      ["about-part-pay", hasPay],
      [
        "about-part-skills",
        all.some(({ skills }) => skillIds([...(skills?.core ?? []), ...(skills?.useful ?? [])]).length > 0),
      ],
      ["about-part-way", hasRoadmaps],
      ["about-part-related", [...site.catalog.related.values()].some(({ length }) => length > 0)],
    ];
    const parts = told.filter(([, isThere]) => isThere).map(([key]) => words(key));
    return {
      title: words("about-title", { site: settings.title }),
      description: words("about-description"),
      trail: [homeCrumb(site)],
      view: {
        parts: new Intl.ListFormat(settings.language).format(parts),
        counts: {
          roles: words("count-roles", { count: roles.size }),
          domains: words("count-domains", { count: domainCounts(site.catalog).length }),
        },
        site: { repository: null, licence: null, "licence-url": null, ...settings },
      },
    };
  },
});
