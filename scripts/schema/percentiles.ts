// Apart from the rest of pay, which needs zod: code in the browser does without.

/** The percentiles of pay that a table may give, in rising order. */
export const PERCENTILE_KEYS = ["p10", "p25", "p50", "p75", "p90"] as const;

export type PercentileKey = (typeof PERCENTILE_KEYS)[number];
