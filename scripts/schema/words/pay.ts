/** Words of the official occupations behind a role's pay, and of their pay in other countries. */
export const PAY_WORDS = {
  "official-occupations": "Official occupations",
  elsewhere: "Elsewhere",
  "elsewhere-note":
    "Do not compare the countries by these amounts: some are paid by the hour, some by the month and some by the year, with bonuses or without, with part-time work or without, in different years, and prices and taxes are not in them. Nothing is converted.",
  "elsewhere-caption": "Pay in other countries",
  "elsewhere-country": "Country and occupation",
  "elsewhere-pay": "Pay",
  "elsewhere-basis": "Date and source",
  "elsewhere-median": "Median {median} {per}",
  "elsewhere-quartiles": "{low} (lower quartile) to {high} (upper quartile)",
  "elsewhere-tenths": "{low} (10th percentile) to {high} (90th percentile)",
  "elsewhere-words": "{low} (“low”) to {high} (“high”)",
  "elsewhere-measure": "Whose pay it is, and why this occupation",
  "elsewhere-missing": "{country}: no sourced figure for this role. There are figures for other countries: {others}.",
  "why-occupation": "Why this occupation?",
  "why-no-figure": "Why no figure?",
  "why-none": "No official occupation stands for this role alone or nearly so, so no figure is shown.",
  "why-cited": "The figures of this role are those of the occupation {occupation}.",
  "why-filings": {
    one: "Employers filed {count} visa application under this role’s names, and called {shares}.",
    other: "Employers filed {count} visa applications under this role’s names, and called {shares}.",
  },
  "why-filings-share": "{share}% of them {occupation}",
  "why-filings-spread":
    "Employers filed {count} visa applications under this role’s names, under so many occupations that none has more than a tenth.",
  "why-filings-cited": "The occupation whose figures are shown, {occupation}, has {share}%.",
  "why-filings-cited-none": "The occupation whose figures are shown, {occupation}, is not among those that are listed.",
  "why-filings-few": {
    one: "Employers filed only {count} visa application under this role’s names: too few to say which occupation it is.",
    other:
      "Employers filed only {count} visa applications under this role’s names: too few to say which occupation it is.",
  },
  "why-filings-none": "No visa application is known that names this role, so nothing says how employers classify it.",
  "why-filings-are": "What is counted: {measure}",
  "why-rivals": "Employers file this role under more than one occupation. Their pay side by side:",
  "why-occupation-column": "Occupation",
  "why-share": "{share}% of the applications",
  "why-sharing": {
    one: "{count} other role on this site shows the same figures of {occupation}:",
    other: "{count} other roles on this site show the same figures of {occupation}:",
  },
  "why-more": { one: "and {count} more", other: "and {count} more" },
  "status-final": "final",
  "status-provisional": "provisional",
  "status-superseded": "superseded by a newer edition",
} as const;
