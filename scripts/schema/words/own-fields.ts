/** What is said of the fields of a site's own. */
export const OWN_FIELDS_WORDS = {
  "own-closed": "closed",
  "own-past": "past",
  "own-open": "Still open",
  "own-ahead": "Today or later",
  "own-least": "{field}: at least",
} as const;
