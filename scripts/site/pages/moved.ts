import { mustGet } from "../../catalog/catalog.ts";
import type { PageType } from "../page-type.ts";
import { urls } from "../urls.ts";

/** The old addresses of roles, each a page that leads on to the new one on a site of any host. */
export const movedPages: PageType = {
  name: "moved",
  template: "pages/moved.njk",
  listed: false,
  keys: (catalog) => [...catalog.moved.keys()],
  url: urls.role,
  content({ catalog }, old) {
    const role = mustGet(catalog.moved, old);
    return {
      title: role.title,
      description: catalog.words("moved-text"),
      trail: [],
      canonical: urls.role(role.slug),
      view: { target: { title: role.title, url: urls.role(role.slug) } },
    };
  },
};
