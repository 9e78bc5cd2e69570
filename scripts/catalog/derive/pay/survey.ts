/** One band of experience in a survey, and where its pay lies on the official distribution. */
export interface ExperienceBand {
  years: string;
  answers: number;
  /** Median pay of the band relative to the median of all answers. */
  relative: number;
  /** The percentile of the occupation's pay that it lies nearest to. */
  percentile: number;
}

/**
 * How pay rises with experience among full-stack developers in the United States, beside the percentiles of
 * Software Developers (15-1252). Source: Stack Overflow Developer Survey 2025 (ODbL 1.0), a self-selected
 * sample; relative medians worked out from the published answers.
 */
export const EXPERIENCE_SURVEY: { source: string; bands: readonly ExperienceBand[] } = {
  source: "stack-overflow-2025",
  bands: [
    { years: "0–5", answers: 77, relative: 0.62, percentile: 11 },
    { years: "6–10", answers: 352, relative: 0.78, percentile: 26 },
    { years: "11–20", answers: 596, relative: 1.03, percentile: 53 },
    { years: "21+", answers: 602, relative: 1.11, percentile: 60 },
  ],
};
