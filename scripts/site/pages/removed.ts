import type { PageType } from "../page-type.ts";
import { urls } from "../urls.ts";

/** The addresses of roles that were removed without a successor, each a page that says why. */
export const removedPages: PageType = {
  name: "removed",
  template: "pages/removed.njk",
  listed: false,
  keys: ({ site }) => Object.keys(site.removed),
  url: urls.role,
  content: ({ catalog: { site, words } }, slug) => ({
    title: words("removed"),
    description: words("removed-text"),
    trail: [],
    view: { reason: site.removed[slug], roles: urls.roles },
  }),
};
