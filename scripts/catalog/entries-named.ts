import { type KnownIds, misfitsOfRole, type UnlinkedRole } from "./misfits.ts";
import { referencesIn } from "./references.ts";

/** The beginning of an entry: a plain key at the beginning of a line. */
const ENTRY = /(?<![^\n])([A-Za-z0-9][A-Za-z0-9.-]*):(?=[ \n]|$)/g;

/** A line that neither begins an entry nor belongs to the one above nor holds nothing but a comment. */
const OTHER_LINE = /(?<![^\n])(?![A-Za-z0-9][A-Za-z0-9.-]*:(?:[ \n]|$)|[ #\n]|$)/;

/**
 * Cuts some entries out of a vocabulary, for the library takes long to read a whole one.
 *
 * @param yaml the text of a file whose entries stand one below the other, each behind its id
 * @returns the entries with these ids, as they stand there; the whole text where its lines do not tell them apart
 */
export function entriesNamed(yaml: string, ids: ReadonlySet<string>): string {
  if (OTHER_LINE.test(yaml)) return yaml;
  const starts = [...yaml.matchAll(ENTRY)];
  const wanted = starts.map(({ index, 1: id = "" }, at) =>
    ids.has(id) ? yaml.slice(index, starts[at + 1]?.index) : "",
  );
  return wanted.join("") || "{}";
}

/** Every id that some roles name, and parts of the addresses that they link to. */
export function idsNamedBy(roles: readonly UnlinkedRole[]): Set<string> {
  return new Set(
    roles.flatMap(({ data, references: { citations, sitePaths } }) => [
      ...[...referencesIn(data)].map(({ id }) => id),
      ...citations.map(({ value }) => value),
      ...sitePaths.flatMap(({ value }) => value.split(/[/?#]/)),
    ]),
  );
}

/** Whether what some roles name is all there: else the other entries matter, as one of them may be meant. */
export function areAllKnown(roles: readonly UnlinkedRole[], ids: KnownIds): boolean {
  return !roles.some((role) =>
    misfitsOfRole(role, ids).some(({ code }) => code === "unknown-id" || code === "broken-link"),
  );
}
