import { parse } from "yaml";
import type { PayTable } from "../catalog/catalog.ts";
import { editYaml } from "../catalog/yaml/edit.ts";
import { t } from "../diagnostics/messages.ts";
import type { Format } from "./formats.ts";

/** Which edition of a table a file is: what `reference` and `source` become, and what to say about it. */
export interface Edition {
  reference: string;
  /** The id of a source. */
  source: string;
  notes: string[];
}

/** The year that the name of a file as it is published tells, for a format whose files have one in their names. */
export function yearInName({ year }: Pick<Format, "year">, fileName: string): string | undefined {
  return year && "name" in year ? year.name.exec(fileName)?.[1] : undefined;
}

/**
 * Finds out which edition a file is, from what was said or else from the year that the file tells.
 *
 * @param said `reference` is a date, `source` an id in `sources`; both checked by the caller
 * @param year the year that the file's figures are about, where it tells one
 * @param sources the ids of all sources
 */
export function editionOf(
  { reference: before, source: sourceBefore }: Pick<PayTable, "reference" | "source">,
  said: { reference?: string | undefined; source?: string | undefined },
  year: string | undefined,
  sources: ReadonlySet<string>,
): Edition {
  const notes: string[] = [];
  // A publisher's figures are about the same day or month of every year.
  const reference = said.reference ?? (year === undefined ? before : year + before.slice("YYYY".length));
  if (said.reference === undefined && year === undefined) {
    notes.push(
      t`THE REFERENCE STAYS ${before}: the file tells no year. If these figures are about another time than the old ones, run this again with --reference YYYY-MM-DD (or YYYY-MM, or YYYY).`,
    );
  }
  if (reference < before) notes.push(t`These figures (${reference}) are older than the ones before them (${before}).`);
  const [yearBefore, yearNow] = [before, reference].map((date) => date.slice(0, "YYYY".length));
  const expected = sourceBefore.replace(new RegExp(`-${yearBefore}$`), `-${yearNow}`);
  const source = said.source ?? (sources.has(expected) ? expected : sourceBefore);
  if (reference !== before) {
    if (said.source === undefined && source === sourceBefore) {
      notes.push(
        expected === sourceBefore
          ? t`The source stays \`${source}\`. Add an entry for the new edition to _sources.yaml and run this again with --source ID.`
          : t`The source stays \`${source}\`, because _sources.yaml has no \`${expected}\`. Add an entry for the new edition to _sources.yaml and run this again with --source ID.`,
      );
    }
    notes.push(
      t`\`measure\` and \`status\` in _pay.yaml stay as they are: see that their words and dates are true of it.`,
    );
  }
  return { reference, source, notes };
}

/**
 * Changes the edition of a table in the text of `_pay.yaml`, and leaves every other character as it is.
 *
 * @param yaml with line feeds and without a byte order mark
 */
export function withEdition(yaml: string, id: string, { reference, source }: Edition): string {
  const tables: Record<string, Record<string, unknown>> = parse(yaml);
  const table = { ...tables[id] };
  // A year may stand there as a number; the schema reads it as text.
  if (String(table.reference) !== reference) table.reference = reference;
  if (table.source !== source) table.source = source;
  return editYaml(yaml, { ...tables, [id]: table });
}
