/** Words of the pages that explain what the check reports. What is explained stays English, as the check is. */
export const ERRORS_WORDS = {
  errors: "What the check reports, and why",
  "errors-description": "Every problem that the check of role files can report: why the rule exists, and an example.",
  "errors-intro":
    "For those who write roles: each problem that the check can report, with the reason for the rule, an example that has the problem and the same example without it.",
  "errors-about-files": "Files",
  "errors-about-yaml": "How facts are written",
  "errors-about-values": "What a value may be",
  "errors-about-references": "What has to fit together",
  "errors-about-text": "The text of a role",
  "errors-code": "Code",
  "errors-what": "What is wrong",
  "errors-failing": "An example with this problem",
  "errors-says": "What the check says",
  "errors-write": "Write instead:",
  "errors-passing": "The same example without it",
  "errors-error": "An error: the site is not built with it.",
  "errors-warning": "A warning: the site is built all the same.",
  "errors-empty-file": "This file is empty.",
} as const;
