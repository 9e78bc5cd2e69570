/** The kinds of documentation, in the order that they are listed in. */
export const DOC_GROUPS = ["tutorial", "how-to", "reference", "explanation"] as const;

export type DocGroup = (typeof DOC_GROUPS)[number];

/** The one table of the pages of documentation: the files of `docs/` without their ending, by what they are for. */
export const DOCS: Readonly<Record<DocGroup, readonly string[]>> = {
  tutorial: ["tutorial"],
  "how-to": [
    "own-site",
    "your-look",
    "fields-of-your-own",
    "languages",
    "import",
    "deploy",
    "deploy-nginx",
    "deploy-s3",
    "add-a-field",
    "add-a-page",
    "add-a-command",
    "add-a-problem-code",
    "release",
  ],
  reference: ["fields", "dependencies"],
  explanation: ["pay", "search", "prose", "architecture", "design", "offline", "scale"],
};

/** The names of all of them, in that order. */
export const DOC_NAMES: readonly string[] = DOC_GROUPS.flatMap((group) => DOCS[group]);
