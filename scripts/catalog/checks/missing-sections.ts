import { t } from "../../diagnostics/messages.ts";
import type { Problem } from "../../diagnostics/problem.ts";
import { closest } from "../../diagnostics/suggest.ts";
import { roleShape } from "../../schema/own-fields.ts";
import type { UnlinkedRole } from "../source/parse-role.ts";
import type { ProblemAt } from "./problem-at.ts";
import { concerned, type KnownIds } from "./references.ts";

/** Sections that the site asks of every role and that this one lacks. */
export function missingSections(
  { file, data, role, references: { headings, otherHeadings } }: UnlinkedRole,
  ids: KnownIds,
  problemAt: ProblemAt,
): Problem[] {
  if (typeof data !== "object" || data === null) return [];
  const { site, words } = ids.vocabularies;
  const values = { ...data, ...role?.fields } as Readonly<Record<string, unknown>>;
  const { shape } = roleShape(site.fields).schema;
  const unknown = Object.keys(values).filter((key) => !Object.hasOwn(shape, key) && key !== "fields");
  return site.required.flatMap((section) => {
    if (section !== "body") {
      const value = values[section];
      // A key that is only misspelt has been told of.
      const isMisspelt = closest(section, unknown) !== undefined;
      if (isMisspelt || !(value === undefined || (Array.isArray(value) && value.length === 0))) return [];
      const hint = t`Add \`${section}:\`. This site asks every role for it.`;
      const details = { missing: section, concerns: concerned(ids, ["site"]) };
      return problemAt(file, "missing-field", [], t`\`${section}\` is missing.`, hint, details);
    }
    if (ids.unread?.has("strings")) return [];
    return [words("what-they-do"), words("breaking-in")].flatMap((heading) => {
      if (headings.includes(heading)) return [];
      const message = t`The text has no heading \`## ${heading}\`.`;
      const concerns = concerned(ids, ["site", "strings"]);
      const alike = otherHeadings.find(({ value }) => closest(value.replace(/^#+ */, ""), [heading]) !== undefined);
      if (!alike) {
        const hint = t`Add the heading below the front matter, with a text under it: this site asks for it.`;
        return problemAt(file, "missing-heading", [], message, hint, { missing: ["body", heading], concerns });
      }
      const { value, isAsWritten } = alike;
      const hint = t`Write \`## ${heading}\` here, as this site asks for it.`;
      return problemAt(file, "missing-heading", alike, message, hint, {
        instead: isAsWritten ? `## ${heading}` : undefined,
        isSafe: value.replace(/^#+ */, "").toLowerCase() === heading.toLowerCase(),
        concerns,
      });
    });
  });
}
