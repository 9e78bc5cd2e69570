import { mustGet, type Role } from "../../catalog/catalog.ts";
import { HALF_HEIGHT, HALF_WIDTH, mapDrawing } from "../../catalog/derive/map-layout.ts";
import { domainsWithMaps, roleMap } from "../../catalog/derive/role-map.ts";
import { groupBy } from "../../catalog/group-by.ts";
import { homeCrumb, type PageType, singlePage } from "../page-type.ts";
import type { SiteContext } from "../site-context.ts";
import { urls } from "../urls.ts";

/** The map of all roles; on a large site the way to that of each domain. */
export const mapPage = singlePage({
  name: "map",
  template: "pages/map.njk",
  script: "map",
  style: "map",
  url: urls.map,
  content(site) {
    const { words, domains, roles } = site.catalog;
    const apart = domainsWithMaps(site.catalog);
    return {
      title: words("map"),
      description: words("map-description"),
      trail: [homeCrumb(site)],
      ...mapContent(
        site,
        apart.length > 0 ? [] : [...roles.values()],
        apart.map((id) => ({ id, name: mustGet(domains, id).name })),
      ),
    };
  },
});

/** The map of one domain, on a site that is too large for one page. */
export const domainMapPages: PageType = {
  name: "domain-map",
  template: "pages/map.njk",
  script: "map",
  style: "map",
  listed: true,
  keys: domainsWithMaps,
  url: urls.domainMap,
  content(site, id) {
    const { words, domains, rolesByDomain } = site.catalog;
    return {
      title: words("map-of-domain", { domain: mustGet(domains, id).name }),
      description: words("map-description"),
      trail: [homeCrumb(site), { name: words("map"), url: urls.map }],
      ...mapContent(site, mustGet(rolesByDomain, id), []),
    };
  },
};

function mapContent(
  { catalog, keep }: SiteContext,
  shown: readonly Role[],
  domainPages: readonly { id: string; name: string }[],
) {
  const { roles, ways } = roleMap(catalog, shown);
  const byDomain = groupBy(roles, ({ domain }) => domain);
  const drawing = keep(["map", JSON.stringify([roles, ways])], () => mapDrawing(roles, ways));
  const view = {
    domainPages,
    drawing,
    words: catalog.words.browser("search-filter-unknown"),
    box: { width: 2 * HALF_WIDTH, height: 2 * HALF_HEIGHT, left: HALF_WIDTH, top: HALF_HEIGHT },
    domains: [...catalog.domains].flatMap(([id, { name }]) => {
      const own = byDomain.get(id);
      return own ? [{ id, name, roles: own }] : [];
    }),
  };
  return { view, isStill: drawing === null };
}
