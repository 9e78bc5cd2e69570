/** Words of setting one level of a role against another. */
export const LEVELS_WORDS = {
  "level-choice": "Compare two levels",
  "level-choice-from": "From",
  "level-choice-to": "To",
  "level-choice-show": "Show what is new",
  "level-choice-heading": "New at {to}, compared with {from}",
  "level-choice-same": "Choose two different levels.",
  "level-choice-shown": "What is new at {to}, compared with {from}, is shown.",
  "level-choice-between": "Levels between the two, with duties of their own: {levels}.",
  "level-choice-pay": "Pay",
  "level-choice-difference-published":
    "Difference between the published figures for {area}, {per}: {low} at the low end, {high} at the high end.",
  "level-choice-difference-estimate":
    "Difference between the estimates for {area}, {per}: {low} at the low end, {high} at the high end.",
  "level-choice-no-difference":
    "No difference is worked out: the figures are not of the same kind for the same area, currency and period.",
  "level-choice-skills": "Proficiency",
  "level-choice-rises": "{skill}: from {from} to {to}",
  "level-choice-new": "{skill}: {to} (new)",
  "level-choice-none": "Nothing that this page names.",
} as const;
