import { domainCounts, domainListing } from "../../catalog/derive/listings.ts";
import { homeCrumb, type PageType } from "../page-type.ts";
import { urls } from "../urls.ts";

export const domainPages: PageType = {
  name: "domain",
  template: "pages/domain.njk",
  section: "roles",
  style: "skills",
  depicts: (_, id) => ({ domain: id }),
  listed: true,
  keys: (catalog) => [...catalog.domains.keys()],
  url: urls.domain,
  content(site, id) {
    const { catalog } = site;
    const domain = domainListing(catalog, id);
    return {
      title: domain.name,
      description: domain.summary ?? catalog.words("count-roles", { count: domain.roles.length }),
      trail: [homeCrumb(site), { name: catalog.words("roles"), url: urls.roles }],
      view: { domain, others: domainCounts(catalog).filter((other) => other.id !== id) },
    };
  },
};
