/** Words of the page on the site: what it describes, by parts as far as its roles have them, and headings. */
export const ABOUT_WORDS = {
  "about-what": "{site} describes {roles} in {domains}: {parts}.",
  "about-part-job": "what the job is",
  "about-part-pay": "what it pays at each level and how that is known",
  "about-part-skills": "which skills it needs",
  "about-part-way": "how to get there step by step",
  "about-part-related": "what is next to it",
  "about-title": "About {site}",
  "about-promise-heading": "The promise",
  "about-not-heading": "What you will not find here",
} as const;
