import type { ProblemCode } from "../../diagnostics/codes.ts";
import { translated } from "../../diagnostics/messages.ts";
import { ABOUT_FILES } from "./about-files.ts";
import { ABOUT_REFERENCES } from "./about-references.ts";
import { ABOUT_TEXT } from "./about-text.ts";
import { ABOUT_VALUES } from "./about-values.ts";
import { ABOUT_YAML } from "./about-yaml.ts";
import type { Explanation } from "./explanation.ts";

/** Why each code exists, with its examples. A code without an entry does not pass the type check. */
export const EXPLANATIONS: Readonly<Record<ProblemCode, Explanation>> = {
  ...ABOUT_FILES,
  ...ABOUT_YAML,
  ...ABOUT_VALUES,
  ...ABOUT_REFERENCES,
  ...ABOUT_TEXT,
};

/** Why a code exists, for a report: what its page begins with. */
export function whyOf(code: ProblemCode): string {
  return translated(EXPLANATIONS[code].why);
}

/** The codes by what they are about. */
export const EXPLAINED_GROUPS = [
  { about: "files", codes: codesOf(ABOUT_FILES) },
  { about: "yaml", codes: codesOf(ABOUT_YAML) },
  { about: "values", codes: codesOf(ABOUT_VALUES) },
  { about: "references", codes: codesOf(ABOUT_REFERENCES) },
  { about: "text", codes: codesOf(ABOUT_TEXT) },
] as const;

function codesOf(group: Partial<Record<ProblemCode, Explanation>>): ProblemCode[] {
  return (Object.keys(group) as ProblemCode[]).sort();
}
