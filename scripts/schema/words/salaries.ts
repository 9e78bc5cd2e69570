/** Words of the page of all salaries. */
export const SALARIES_WORDS = {
  salaries: "Salaries",
  "salaries-of-domain": "Salaries: {domain}",
  "salaries-description":
    "What every role pays at every level, as a chart with its table, each figure with its source.",
  "salaries-intro":
    "Every level of every role that has a sourced figure, on one axis. A range leads to its level on the role's page, and its basis to the source.",
  "salaries-left-out-heading": "What the figures leave out",
  "salaries-left-out":
    "An estimate lies between two percentiles of an official occupation, which hold people of all levels of experience, all employers and all places together: it stands in for the level and is no record of it. Roles of one occupation therefore show the same amounts. Bonuses, overtime, shares and the self-employed are not in them unless the source says so.",
  "salaries-without": { one: "{count} role has no sourced figure", other: "{count} roles have no sourced figure" },
  "salaries-download": "Download all salaries with their sources (CSV)",
  "salaries-columns": "What each column means",
  "salaries-by-domain": "By domain",
  "salaries-filter": "Narrow and sort the salaries",
  "salaries-sort-role": "Role",
  "salaries-sort-high": "Upper end, highest first",
  "salaries-sort-low": "Lower end, lowest first",
  "salaries-caption": "Pay by role and level, {unit}",
  "salaries-role": "Role and level",
  "salaries-pay": "Range",
  "salaries-count": { one: "{count} salary shown", other: "{count} salaries shown" },
  "salaries-none-fits": "No salary fits {filters}.",
  "salaries-without-filter": {
    one: "Show {count} salary without {filter}",
    other: "Show {count} salaries without {filter}",
  },
  "salaries-without-filters": {
    one: "Show {count} salary without filters",
    other: "Show {count} salaries without filters",
  },
} as const;
