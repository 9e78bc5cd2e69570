/** Words of the documentation's own pages. What is documented stays English, as the check is. */
export const DOCS_WORDS = {
  docs: "Documentation",
  "docs-description": "How roles are written and sites are made with this program: step by step, and for looking up.",
  "docs-intro":
    "For those who write roles, make a site of their own or work on the program. Whoever begins here begins with the tutorial.",
  "docs-tutorial": "To begin with",
  "docs-how-to": "How to do it",
  "docs-reference": "To look up",
  "docs-explanation": "How it works, and why",
  "docs-fields": "Every field that may stand in the files of a site",
} as const;
