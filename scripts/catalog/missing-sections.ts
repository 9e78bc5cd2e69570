import { closest } from "../diagnostics/suggest.ts";
import type { BodyReferences } from "./body.ts";
import type { Vocabularies } from "./catalog.ts";
import type { Add } from "./misfits.ts";

/** Sections that the site asks of every role and that this one lacks. */
export function missingSections(
  data: unknown,
  { headings, otherHeadings }: BodyReferences,
  { site, words }: Vocabularies,
  add: Add,
): void {
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
          const { value, ...place } = alike;
          const isSafe = value.replace(/^#+ */, "").toLowerCase() === heading.toLowerCase();
          add("missing-heading", place, message, `Write \`## ${heading}\` here, as this site asks for it.`, {
            instead: { text: `## ${heading}`, isSafe },
          });
        }
      }
    } else {
      const value = (data as Partial<Record<string, unknown>>)[section];
      if (value === undefined || (Array.isArray(value) && value.length === 0))
        add(
          "missing-field",
          [],
          `\`${section}\` is missing.`,
          `Add \`${section}:\`. This site asks every role for it.`,
        );
    }
  }
}
