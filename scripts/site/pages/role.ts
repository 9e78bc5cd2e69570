import { mustGet } from "../../catalog/catalog.ts";
import { bandOf, type PayBands } from "../../catalog/derive/pay-bands.ts";
import { type RolePage, rolePage } from "../../catalog/derive/role-page.ts";
import { occupationData } from "../../catalog/derive/structured-data.ts";
import { homeCrumb, type PageType } from "../page-type.ts";
import { editLinks } from "../repository.ts";
import { rolePageText } from "../role-page-text.ts";
import { rootFrom, urls } from "../urls.ts";
import { growthClass } from "./growth.ts";

export const rolePages: PageType = {
  name: "role",
  template: "pages/role.njk",
  listed: true,
  keys: (catalog) => [...catalog.roles.keys()],
  url: urls.role,
  content(site, slug) {
    const { catalog } = site;
    const role = mustGet(catalog.roles, slug);
    const page = rolePage(catalog, role);
    return {
      title: page.title,
      description: page.summary,
      trail: [homeCrumb(site), { name: page.domain.name, url: urls.domain(page.domain.id) }],
      data: [occupationData(catalog, role, site.baseUrl)],
      view: {
        role: page,
        text: rolePageText(page, role.body, rootFrom(urls.role(slug)), catalog.words),
        edit: editLinks(catalog.site, site.rolesPath, role),
        sourceTitles: Object.fromEntries(page.sources.map((source) => [source.id, source.title])),
        search: searchFields(page, site.payBands()),
      },
    };
  },
};

/** What the search index files the page under. Pages without a value would be left out of a sorted list, so they get one below all others. */
function searchFields(page: RolePage, bands: PayBands) {
  const { pay, outlook } = page.facts;
  const band = bandOf(pay, bands);
  return {
    band,
    payOrder: band && pay ? pay.median : -1,
    growth: outlook ? growthClass(outlook.growth) : null,
    growthOrder: outlook?.growth ?? -1000,
    levels: page.levels.map((level) => level.name),
  };
}
