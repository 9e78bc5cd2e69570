/** Words of the pages at addresses where nothing is, or no more. */
export const GONE_WORDS = {
  moved: "This page has moved",
  "moved-text": "The page now has another address:",
  removed: "This page was removed",
  "removed-text": "The role that stood here is no longer described on this site. The reason:",
  "not-found": "Page not found",
  "not-found-text":
    "There is no page at this address. It may have moved, or the link may have a mistake in it. The search finds most things:",
  "not-found-lists": "Or look through the lists:",
} as const;
