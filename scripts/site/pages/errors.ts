import { mustGet } from "../../catalog/catalog.ts";
import { EXPLAINED_GROUPS } from "../../catalog/explain/explanations.ts";
import type { ProblemCode } from "../../diagnostics/codes.ts";
import { homeCrumb, type PageType, singlePage } from "../page-type.ts";
import type { SiteContext } from "../site-context.ts";
import { urls } from "../urls.ts";

/** The list of all problem codes. Like their pages it is for those who write roles, not for readers who search. */
export const errorsPage = singlePage({
  name: "errors",
  template: "pages/errors.njk",
  isOnce: true,
  style: "docs",
  url: urls.errors,
  listed: false,
  content(site) {
    const { words } = site.catalog;
    const groups = EXPLAINED_GROUPS.map(({ about, codes }) => ({
      about,
      heading: words(`errors-about-${about}`),
      codes: codes.map((code) => mustGet(site.explained, code)),
    }));
    return {
      title: words("errors"),
      description: words("errors-description"),
      trail: [homeCrumb(site)],
      view: {
        isForeign: isForeign(site),
        groups,
        entries: groups.map(({ about, heading }) => ({ anchor: about, label: heading })),
      },
    };
  },
});

/** What one problem code means. */
export const errorPages: PageType = {
  name: "error",
  template: "pages/error.njk",
  isOnce: true,
  listed: false,
  keys: () => EXPLAINED_GROUPS.flatMap(({ codes }) => codes),
  url: urls.error,
  content(site, code) {
    const { words } = site.catalog;
    const { title, why, message, hint, ...rest } = mustGet(site.explained, code as ProblemCode);
    return {
      title,
      description: why,
      trail: [homeCrumb(site), { name: words("errors"), url: urls.errors }],
      view: {
        isForeign: isForeign(site),
        problem: { ...rest, title, why: inWords(why), message: inWords(message), hint: inWords(hint) },
      },
    };
  },
};

/** Whether what is said of codes is in another language than the page. */
const isForeign = ({ messages, catalog }: SiteContext) => !messages && !/^en\b/i.test(catalog.site.language);

/** A text with code between backticks, cut at them: every second part is code. */
function inWords(text: string): string[] {
  // Code that holds backticks itself stands between double ones.
  return text.split(/`` (.+?) ``|`([^`]+)`/).filter((part) => part !== undefined);
}
