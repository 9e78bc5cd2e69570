import { STRINGS, type StringKey } from "../../schema/string-table.ts";
import { homeCrumb, singlePage } from "../page-type.ts";
import { urls } from "../urls.ts";

export const privacyPage = singlePage({
  name: "privacy",
  template: "pages/privacy.njk",
  script: "privacy",
  url: urls.privacy,
  content(site) {
    const { words } = site.catalog;
    return {
      title: words("privacy"),
      description: words("privacy-description"),
      trail: [homeCrumb(site)],
      view: { words: words.browser(...WORDS.filter((key) => site.payCountry !== null || key !== "stored-place")) },
    };
  },
});

/** The words that the page's code fills in by itself. */
const WORDS: readonly StringKey[] = [
  "privacy-none",
  "privacy-delete",
  "privacy-deleted",
  "privacy-deleted-all",
  "privacy-what",
  "privacy-size",
  ...(Object.keys(STRINGS) as StringKey[]).filter((key) => key.startsWith("stored-")),
];
