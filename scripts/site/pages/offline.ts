import type { StringKey } from "../../schema/string-table.ts";
import { homeCrumb, singlePage } from "../page-type.ts";
import type { SiteContext } from "../site-context.ts";
import { urls } from "../urls.ts";

export const offlinePage = singlePage({
  name: "offline",
  template: "pages/offline.njk",
  script: "offline",
  url: urls.offline,
  content(site) {
    const { words } = site.catalog;
    return {
      title: words("offline"),
      description: words("offline-description"),
      trail: [homeCrumb(site)],
      view: { words: words.browser(...WORDS), languages: storedAlone(site) },
    };
  },
});

/**
 * What a reader is told who asked for a page in a language that is not stored, in each language. What is stored of the
 * original answers for all of them that are not.
 */
function storedAlone({ catalog, languages }: SiteContext) {
  if (!languages || catalog.translatedFrom !== undefined) return [];
  return languages.all.map(({ words, ...language }) => ({
    ...language,
    heading: words("offline-not-stored"),
    text: words("offline-not-stored-text"),
  }));
}

/** The words that the page's code fills in by itself. */
const WORDS: readonly StringKey[] = [
  "offline-none",
  "offline-install",
  "offline-install-size",
  "offline-progress",
  "offline-stored",
  "offline-removed",
  "offline-saving-data",
  "offline-update-ready",
  "offline-update-offered",
  "offline-update",
  "offline-failed-storage",
  "offline-failed-torn",
  "offline-failed-network",
  "offline-unsupported",
  "offline-on-disk",
];
