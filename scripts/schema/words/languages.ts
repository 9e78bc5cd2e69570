/** Words of sites in several languages. */
export const LANGUAGES_WORDS = {
  languages: "Languages",
  "translation-missing": "This page is not translated yet: only what is not text is shown here.",
  "translation-partial": "Parts of this page are not translated yet, and are left out here.",
  "translation-outdated":
    "This translation is of {date}. The original has been reviewed since, so parts of it may be out of date.",
  "translation-original": "Read the original ({language})",
} as const;
