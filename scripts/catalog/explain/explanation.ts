import type { FileContent } from "./files-in-memory.ts";

/** Files that stand in the small site of the examples or replace those that do; `null` takes one away. */
export type ExampleFiles = Readonly<Record<string, FileContent | null>>;

/** What a problem code means, shown by a folder that has the problem and one that does not. */
export interface Explanation {
  /** Why the rule exists, in one or two plain sentences. */
  why: string;
  /** The files that have the problem. */
  failing: ExampleFiles;
  /** The same files without it. */
  passing: ExampleFiles;
  /** Whether the names and sizes of the files are what matters, and not what they say. */
  showsFolder?: boolean;
}

/** A role that lacks nothing, on lines 1 to 6; `more` are further keys from line 6 on. */
export function role(more = "", body = "", title = "Ward Nurse"): string {
  const fields = more === "" ? "" : `${more.trimEnd()}\n`;
  return `---
title: ${title}
summary: Looks after the people on one ward by day and by night.
domain: wards
reviewed: 2026-11-20
${fields}---
${body === "" ? "" : `\n${body.trimEnd()}\n`}`;
}

/** An explanation whose two examples are one role file. */
export function inRole(why: string, failing: string, passing: string): Explanation {
  return { why, failing: { [ROLE_FILE]: failing }, passing: { [ROLE_FILE]: passing } };
}

/** An explanation whose two examples are one vocabulary file. */
export function inVocabulary(why: string, file: string, failing: string, passing: string): Explanation {
  return { why, failing: { [file]: failing }, passing: { [file]: passing } };
}

export const ROLE_FILE = "ward-nurse.md";

/** The small site that every example stands in: one role, which uses every skill. */
export const SMALL_SITE: Readonly<Record<string, string>> = {
  "_site.yaml": "title: Example Guide\nrules: { prose: true }\n",
  "_domains.yaml": "wards: { name: Wards }\ntheatres: { name: Theatres }\n",
  "_skills.yaml": `records: { name: Records }
triage: { name: Triage }
dosage: { name: Dosage }
hygiene: { name: Hygiene }
`,
  "_ladders.yaml": `default:
  - { id: junior, name: Junior }
  - { id: senior, name: Senior }
`,
  "_sources.yaml": `wage-survey:
  title: Wage Survey
  publisher: Bureau of Numbers
  published: 2026-05
  licence: CC0
`,
  "theatre-nurse.md": `---
title: Theatre Nurse
summary: Prepares operations and hands the surgeon what is needed.
domain: theatres
aliases: [Operating Nurse]
skills: { core: [hygiene, records, { any: [dosage, triage] }] }
reviewed: 2026-11-20
---

## What they do

Theatre nurses test every pump before a patient gets to use it.
`,
};
