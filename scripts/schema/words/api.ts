/** Words of the page about the data, and of the texts for programs. */
export const API_WORDS = {
  api: "Open data",
  "api-description":
    "The data of this site as files for programs and spreadsheets: what is in them and how they may be used.",
  "api-intro":
    "Everything on these pages is also a file, made from the same source at the same moment. No key, no account, no limit of ours; any program and any other site may read them.",
  "api-version":
    "All files lie below {root}. Within version 1 keys may be added; none is removed, renamed or given another meaning. Such a change would be a version 2 beside it.",
  "api-caching":
    "The files change when the site is built anew, which is when somebody's change to a role was accepted. Asking once a day is plenty; a host that compares dates or tags answers that nothing changed.",
  "api-figures":
    "Every amount names its source by id, and every source its publisher, date and terms. An estimate is no published figure: keep the word with it.",
  "api-licence": "The texts may be used under {licence}, naming this site. Figures belong to their publishers.",
  "api-licence-none": "This site names no licence for its texts. Figures belong to their publishers.",
  "api-role": "one role (JSON)",
  "api-schema": "JSON Schema",
  "api-fields": "Fields",
  "api-field": "Field",
  "api-what": "What it is",
  "api-optional": "may be missing",
  "api-column": "Column",
  "api-example": "Example, from the real file; each list is cut to its first entry",
  "api-open": "Open {file}",
  "api-csv-text":
    "A line for each level of each role in each area that has a sourced figure. A comma separates, the first line names the columns, the encoding is UTF-8.",
  "api-occupation": "one official occupation with all its figures, those of places too (JSON)",
  "api-ladder-csv-text":
    "A line for each duty of each level of a ladder, and for each skill that its roles ask for there. There is a file for each ladder that roles stand on.",
  "api-occupation-csv-text":
    "A line for each figure or set of figures of the occupation, in each place and at each level of the publisher's own. The figures of two tables are about different things and must not be compared.",
  "api-role-schema-text": "The shape of a role file as editors write it is a schema of its own:",
  "api-text-heading": "Plain text",
  "api-text":
    "Each role's page has a twin in Markdown at its own address with index.md behind it. The list of them for language models is llms.txt.",
  "llms-note":
    "Every figure names its source. A range marked as an estimate lies between two percentiles of an occupation and is no published figure of that level: keep that word when you quote it.",
} as const;
