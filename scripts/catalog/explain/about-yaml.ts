import type { ProblemCode } from "../../diagnostics/codes.ts";
import { type Explanation, inRole, inVocabulary, role } from "./explanation.ts";

const DEEP = `aliases: ${"[".repeat(17)}Bay Nurse${"]".repeat(17)}`;

/** Codes about the writing of YAML. */
export const ABOUT_YAML = {
  "broken-yaml": inRole(
    "A few signs mean something in YAML: a colon with a space behind it begins a value, a `[` begins a list, and spaces before a line, never tabs, say what it belongs to. A text that contains such a sign goes between quotes.",
    role("pros:\n  - Good pay\n  - Calm work\n  - Kind people").replace(
      "summary: Looks after",
      "summary: The job: looks after",
    ),
    role("pros:\n  - Good pay\n  - Calm work\n  - Kind people").replace(
      "summary: Looks after the people on one ward by day and by night.",
      'summary: "The job: looks after the people on one ward by day and by night."',
    ),
  ),
  "duplicate-key": inRole(
    "If a key stands twice, one of the two values would be lost without a word.",
    role("title: Bedside Nurse"),
    role(),
  ),
  "forbidden-key": inVocabulary(
    "A few names have a meaning of their own inside programs. Data under such a name can change how a program behaves, so they are never allowed.",
    "_domains.yaml",
    "wards: { name: Wards }\ntheatres: { name: Theatres }\nconstructor: { name: Construction }\n",
    "wards: { name: Wards }\ntheatres: { name: Theatres }\nconstruction: { name: Construction }\n",
  ),
  "forbidden-yaml": inRole(
    "Anchors, aliases, tags and merge keys let one part of a file change another. Role files do without, so that what you see is what is meant.",
    role("aliases: [!!str Bay Nurse]"),
    role("aliases: [Bay Nurse]"),
  ),
  "smart-quotes": inRole(
    "Word processors turn straight quotes into typographic ones. YAML knows only the straight ones, so the others would be shown as a part of the text.",
    role("aliases: [“Bay Nurse”]"),
    role('aliases: ["Bay Nurse"]'),
  ),
  "swallowed-text": inRole(
    "In YAML a `#` behind a space begins a comment. What follows it would be missing on the page, and nobody would notice.",
    role("aliases: [Bay Nurse]\nroutes:\n  - kind: other\n    text: People come from support, which is ranked #1 here"),
    role(
      'aliases: [Bay Nurse]\nroutes:\n  - kind: other\n    text: "People come from support, which is ranked #1 here"',
    ),
  ),
  "too-deep": inRole(
    "No role needs lists in lists in lists. So many levels come from a mistake, or are made to keep the program busy.",
    role(DEEP),
    role("aliases: [Bay Nurse]"),
  ),
} as const satisfies Partial<Record<ProblemCode, Explanation>>;
