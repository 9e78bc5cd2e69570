import { CHANGE_SORTS, type RoleChange } from "../../catalog/derive/change-history.ts";
import { groupBy } from "../../catalog/group-by.ts";
import { homeCrumb, singlePage } from "../page-type.ts";
import type { SiteContext } from "../site-context.ts";
import { changeAnchor, urls } from "../urls.ts";
import { isLongList } from "./long-list.ts";

/** So many changes stand on the page: the newest. */
const MOST_SHOWN = 300;

/** So many roles of a day are listed before the others, or all that are new, are folded. */
const AT_ONCE = 12;

export const changesPage = singlePage({
  name: "changes",
  template: "pages/changes.njk",
  isOnce: true,
  script: "changes",
  style: "lists",
  url: urls.changes,
  content(site) {
    const { catalog, history } = site;
    const shown = history.entries.slice(0, MOST_SHOWN);
    const isLong = isLongList(shown.length);
    return {
      title: catalog.words("changes"),
      description: catalog.words("changes-description"),
      trail: [homeCrumb(site)],
      isStill: shown.length === 0,
      view: {
        reach: history.reach,
        days: [...groupBy(shown, ({ day }) => day)].map(([day, entries]) => shownDay(site, day, entries)),
        more: history.entries.length - shown.length,
        isLong,
        words: catalog.words.browser("changes-new", "changes-new-count", "changes-new-none"),
      },
    };
  },
});

/** A day with its changes: what is new is named, what became different can be opened. */
function shownDay(site: SiteContext, day: string, entries: readonly RoleChange[]) {
  const isNew = ({ kind }: RoleChange) => kind === "added";
  const others = entries.filter((entry) => !isNew(entry)).map((entry) => shownChange(site, entry));
  const gone = entries.filter(({ kind }) => kind === "removed").length;
  const added = entries.filter(isNew).map((entry) => shownChange(site, entry));
  return {
    day,
    added,
    isManyAdded: added.length > AT_ONCE,
    first: others.slice(0, AT_ONCE),
    rest: others.slice(AT_ONCE),
    changed: others.length - gone,
    gone,
  };
}

/** A change with the page that tells of its role, if there is one still, and how many changes of each sort it is. */
function shownChange({ catalog: { roles, moved } }: SiteContext, { day, slug, title, kind, told }: RoleChange) {
  const page = roles.has(slug) ? slug : moved.get(slug)?.slug;
  const sorts = CHANGE_SORTS.filter((sort) => sort !== "said").flatMap((sort) => {
    const count = told.filter((each) => each.sort === sort).length;
    return count > 0 ? [{ sort, count }] : [];
  });
  return { id: changeAnchor(day, slug), title, kind, page: page ?? null, told, sorts };
}
