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
  "status-final": "final",
  "status-provisional": "provisional",
  "status-superseded": "superseded by a newer edition",
} as const;
