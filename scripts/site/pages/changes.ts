import type { RoleChange } from "../../catalog/derive/change-history.ts";
import { groupBy } from "../../catalog/group-by.ts";
import { homeCrumb, singlePage } from "../page-type.ts";
import type { SiteContext } from "../site-context.ts";
import { changeAnchor, urls } from "../urls.ts";

/** So many changes stand on the page: the newest. */
const MOST_SHOWN = 100;

export const changesPage = singlePage({
  name: "changes",
  template: "pages/changes.njk",
  isOnce: true,
  script: "changes",
  url: urls.changes,
  content(site) {
    const { catalog, history } = site;
    const shown = history.entries.slice(0, MOST_SHOWN);
    return {
      title: catalog.words("changes"),
      description: catalog.words("changes-description"),
      trail: [homeCrumb(site)],
      isStill: shown.length === 0,
      view: {
        reach: history.reach,
        days: [...groupBy(shown, ({ day }) => day)].map(([day, entries]) => ({
          day,
          added: entries.filter(({ kind }) => kind === "added").map((entry) => shownChange(site, entry)),
          others: entries.filter(({ kind }) => kind !== "added").map((entry) => shownChange(site, entry)),
        })),
        more: history.entries.length - shown.length,
        words: catalog.words.browser("changes-new", "changes-new-count", "changes-new-none"),
      },
    };
  },
});

/** A change with the page that tells of its role, if there is one still. */
function shownChange({ catalog: { roles, moved } }: SiteContext, { day, slug, title, sentences }: RoleChange) {
  const page = roles.has(slug) ? slug : moved.get(slug)?.slug;
  return { id: changeAnchor(day, slug), title, page: page ?? null, sentences };
}
