import { closest } from "../diagnostics/suggest.ts";
import { roleSchema } from "../schema/role.ts";
import type { BodyReferences } from "./body.ts";
import type { Vocabularies } from "./catalog.ts";
import type { Add } from "./misfits.ts";

/**
 * Sections that the site asks of every role and that this one lacks.
 *
 * @param data the front matter, valid or not
 */
export function missingSections(
  data: Readonly<Record<string, unknown>>,
  { headings, otherHeadings }: BodyReferences,
  { site, words }: Vocabularies,
  add: Add,
): void {
  const unknown = Object.keys(data).filter((key) => !Object.hasOwn(roleSchema.shape, key));
  for (const section of site.required) {
    if (section === "body") {
      for (const heading of [words("what-they-do"), words("breaking-in")]) {
        if (headings.includes(heading)) continue;
        const message = `The text has no heading \`## ${heading}\`.`;
        const alike = otherHeadings.find(({ value }) => closest(value.replace(/^#+ */, ""), [heading]) !== undefined);
        if (!alike)
          add(
            "missing-heading",
            [],
            message,
            "Add the heading below the front matter, with a text under it: this site asks for it.",
          );
        else {
          const { value, isAsWritten, ...place } = alike;
          const isSafe = value.replace(/^#+ */, "").toLowerCase() === heading.toLowerCase();
          const more = isAsWritten ? { instead: { text: `## ${heading}`, isSafe } } : {};
          add("missing-heading", place, message, `Write \`## ${heading}\` here, as this site asks for it.`, more);
        }
      }
    } else {
      const value = data[section];
      // A key that is only misspelt has been told of.
      const isMisspelt = closest(section, unknown) !== undefined;
      if (!isMisspelt && (value === undefined || (Array.isArray(value) && value.length === 0)))
        add(
          "missing-field",
          [],
          `\`${section}\` is missing.`,
          `Add \`${section}:\`. This site asks every role for it.`,
        );
    }
  }
}
