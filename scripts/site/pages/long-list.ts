/** From so many entries on, a list is folded, and words can narrow it. */
const LONG = 20;

export const isLongList = (entries: number): boolean => entries >= LONG;

/** What the code of a long list says. */
export const LIST_WORDS = ["filter-words-count", "filter-words-none"] as const;
