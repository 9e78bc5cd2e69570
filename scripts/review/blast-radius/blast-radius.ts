import { z } from "zod";
import type { Catalog } from "../../catalog/catalog.ts";
import { counted, later, t, translated } from "../../diagnostics/messages.ts";
import { dependentsOf, touchedBetween } from "../dependents.ts";
import type { Style } from "../redline/style.ts";
import { familyOf } from "./families.ts";

const MOST = 200;

/** How far a change reaches in the built site. */
export const blastRadiusSchema = z.strictObject({
  version: z.literal(1),
  base: z.string().max(300),
  /** Files of the roles folder that changed. */
  changed: z.array(z.string().max(300)).max(MOST),
  /** How many files of the site differ. */
  differing: z.int().min(0).max(10_000_000),
  /** Why nothing was held against the rules; null where it was. */
  open: z.enum(["settings", "base-errors"]).nullable(),
  /** Files that differ and may not. */
  outside: z.array(z.strictObject({ path: z.string().max(300), reason: z.enum(["unrelated", "unknown"]) })).max(MOST),
  outsideCount: z.int().min(0).max(10_000_000),
});

export type BlastRadius = z.output<typeof blastRadiusSchema>;

/**
 * Holds what differs between two built sites against what the changed files may reach.
 *
 * @param changed paths below the roles folder
 * @param differences files of the site that came, went or changed, as paths below the output folder
 */
export function blastRadius(
  baseName: string,
  base: Catalog,
  head: Catalog,
  changed: readonly string[],
  differences: readonly string[],
): BlastRadius {
  const languages = new Set([...base.translations.keys(), ...head.translations.keys()]);
  const ofLanguage = (path: string) => languages.has(path.slice(0, path.indexOf("/")));
  const files = new Set(changed.flatMap((path) => (ofLanguage(path) ? [path, originalOf(path, head)] : [path])));
  const touched = touchedBetween(base, head, (path) =>
    path.endsWith("/") ? changed.some((each) => each.startsWith(path)) : files.has(path),
  );
  const dependents = dependentsOf(base, head, touched);
  const outside = touched.settings
    ? []
    : differences.flatMap((path): BlastRadius["outside"] => {
        const isTranslated = ofLanguage(path);
        const found = familyOf(isTranslated ? belowLanguage(path) : path);
        if (!found) return [{ path, reason: "unknown" }];
        // A page of another language rests on the files of the original and on its own.
        if (isTranslated && files.size > 0) return [];
        const allowed = files.size > 0 && found.family.mayChange(found.about, dependents, touched);
        return allowed ? [] : [{ path, reason: "unrelated" }];
      });
  return {
    version: 1,
    base: baseName,
    changed: changed.slice(0, MOST),
    differing: differences.length,
    open: touched.settings ? "settings" : null,
    outside: outside.slice(0, MOST),
    outsideCount: outside.length,
  };
}

const belowLanguage = (path: string) => path.slice(path.indexOf("/") + 1);

/** The file of the roles folder that a file of translations is about: its pages name those of the other languages. */
function originalOf(path: string, { roles }: Catalog): string {
  const name = belowLanguage(path);
  return roles.get(name.replace(/^.*\//, "").replace(/\.md$/, ""))?.path ?? name;
}

const OPEN_WORDS: Record<NonNullable<BlastRadius["open"]>, string> = {
  settings: later("The settings or the words of the interface changed, so every page may change."),
  "base-errors": later("The state before has errors and cannot be built, so there is nothing to compare with."),
};

const REASON_WORDS: Record<BlastRadius["outside"][number]["reason"], (path: string) => string> = {
  unrelated: (path) => t`${path} does not depend on a changed file`,
  unknown: (path) => t`${path} belongs to no family of pages in scripts/review/blast-radius/families.ts`,
};

/** How far a change reaches, for a person. */
export function blastRadiusReport(
  { changed, differing, open, outside, outsideCount }: BlastRadius,
  style: Style,
): string {
  if (open) return translated(OPEN_WORDS[open]);
  const [from, to] = [counted(changed.length, "changed file"), counted(differing, "different file")];
  if (outsideCount === 0) return t`${from} in the roles, ${to} in the site, all of which depend on what changed.`;
  const lines = outside.map(({ path, reason }) => style.item(REASON_WORDS[reason](style.code(path)), 0));
  const rest = outsideCount - outside.length;
  return [
    t`${from} in the roles, ${to} in the site, of which ${outsideCount} should be the same:`,
    "",
    ...lines,
    ...(rest > 0 ? [style.item(t`and ${rest} more`, 0)] : []),
  ].join("\n");
}
