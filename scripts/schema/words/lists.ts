/** What parts the entries of a list, and words of lists that are long: all sources, all skills, what changed. */
export const LISTS_WORDS = {
  // Between the entries of a list, those of one whose entries may have commas, and behind a label. A space follows each.
  comma: ",",
  semicolon: ";",
  colon: ":",
  "filter-words": "Filter by words",
  "filter-words-count": { one: "{count} entry has these words.", other: "{count} entries have these words." },
  "filter-words-none": "No entry has all of these words.",
  "skills-most": "Required by most roles",
  "sources-late": { one: "{count} source may be out of date", other: "{count} sources may be out of date" },
} as const;
