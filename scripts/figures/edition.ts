/** Which edition of the wages a file is: what `reference` and `source` become, and what to say about it. */
export interface Edition {
  /** YYYY-MM; undefined leaves it as it stands. */
  reference: string | undefined;
  /** The id of a source; undefined leaves it as it stands. */
  source: string | undefined;
  notes: string[];
}

/** The publisher's wages are about May of their year. */
const MONTH = "05";

/** A month as YYYY-MM. */
export function isMonth(text: string): boolean {
  return /^(19|20)\d{2}-(0[1-9]|1[0-2])$/.test(text);
}

/** The year in the name of a file as published (`national_M2025_dl.xlsx`, `oews-2025-national.csv`), if it tells one. */
export function yearInName(fileName: string): string | undefined {
  return /(?<![a-z])m(20\d{2})(?!\d)/i.exec(fileName)?.[1] ?? /oews[-_ ]?(20\d{2})(?!\d)/i.exec(fileName)?.[1];
}

/**
 * Finds out which edition a file is, from what was said or else from its name.
 *
 * @param said `reference` is a month, `source` an id in `sources`; both checked by the caller
 * @param sources the ids of all sources
 */
export function editionOf(
  fileName: string,
  said: { reference?: string | undefined; source?: string | undefined },
  sources: ReadonlySet<string>,
): Edition {
  const year = yearInName(fileName);
  const reference = said.reference ?? (year && `${year}-${MONTH}`);
  const notes: string[] = [];
  if (reference === undefined) {
    notes.push(
      "THE REFERENCE STAYS AS IT IS: the file's name tells no year. If these figures are about another month than " +
        "the old ones, run this again with --reference YYYY-MM.",
    );
  }
  const expected = reference && `oews-${reference.slice(0, "YYYY".length)}`;
  const source = said.source ?? (expected && sources.has(expected) ? expected : undefined);
  if (source === undefined && expected) {
    notes.push(
      `The source stays as it is, because _sources.yaml has no \`${expected}\`. Add an entry of that name for the new ` +
        "edition and run this again, or name another with --source ID.",
    );
  }
  return { reference, source, notes };
}
