import { stringify } from "yaml";
import { keysIn } from "../catalog/checks/schema-walk.ts";
import { suspicions, validate } from "../catalog/checks/validate.ts";
import { parseYaml } from "../catalog/yaml/located.ts";
import { t } from "../diagnostics/messages.ts";
import type { Path, Problem } from "../diagnostics/problem.ts";
import type { Sheet } from "../figures/read-table.ts";
import { type ImportMap, importMapSchema } from "../schema/import-map.ts";
import type { Imported, ImportFault } from "./imported.ts";
import { frameworkFrom, type Known } from "./sheet/framework.ts";
import { guessedMap } from "./sheet/guess.ts";
import { findRows, quoted, recordsOf } from "./sheet/records.ts";

/** The sheets that can be read. */
export const READABLE_SHEETS = {
  get hint() {
    return t`It reads workbooks (.xlsx) and text with commas, semicolons or tabs between the cells (.csv, .tsv).`;
  },
  delimiters: [",", ";", "\t"],
} as const;

/** A map with the places of what it says. */
export interface LocatedMap {
  map: ImportMap;
  /** Where a value of it stands, as "map.yaml:5:10". */
  placeOf(path: Path): string;
}

/** What a map says, or everything that is wrong with it. */
export function readMap(file: string, text: string): LocatedMap | { problems: Problem[] } {
  const parsed = parseYaml(file, text, { keysAt: keysIn(importMapSchema) });
  if ("problems" in parsed) return { problems: parsed.problems };
  const validated = validate(importMapSchema, parsed.data, file);
  const problems = suspicions(importMapSchema, parsed.data);
  if ("problems" in validated) return { problems: [...problems, ...validated.problems] };
  const placeOf = (path: Path) => {
    const { line, column } = parsed.data.rangeOf(path);
    return `${file}:${line}:${column}`;
  };
  return { map: validated.value, placeOf };
}

/**
 * Makes roles and vocabularies of the rows of a workbook or CSV file.
 *
 * @param map nothing where the names of the columns are to say what they are
 */
export function importSheet(
  sheets: readonly Sheet[],
  located: LocatedMap | undefined,
  known: Known | undefined,
  today: string,
): { imported: Imported } | { faults: ImportFault[]; notes?: string[] } {
  const map = located?.map;
  // What is wrong with the map is told of its own lines.
  const inMap = (faults: readonly ImportFault[]) =>
    faults.map((fault) => (fault.path && located ? { ...fault, file: located.placeOf(fault.path) } : fault));
  const found = findRows(sheets, map ?? {});
  if ("fault" in found) return { faults: inMap([found.fault]) };
  const used = map ?? guessedMap(found.header);
  const columns = quoted(found.header.filter(Boolean));
  if (Object.keys(used.columns).length === 0) {
    const message = map ? t`The map names no column.` : t`The names of its columns do not say what they are.`;
    return {
      faults: [{ place: "", message, hint: t`Write a map, and name it with --map. The columns are ${columns}.` }],
    };
  }
  if (found.rows.length === 0)
    return {
      faults: [{ place: "", message: t`It has no rows below the names of its columns.`, hint: READABLE_SHEETS.hint }],
    };
  const { records, unused, faults } = recordsOf(found, used);
  if (faults.length > 0) return { faults: inMap(faults) };
  const framework = frameworkFrom(records, used, known, today);
  const guess = map
    ? []
    : [
        `${t`The columns were taken for what their names say. As a map, to be changed and named with --map:`}\n\n${mapText(used)}`,
      ];
  if ("faults" in framework) return { ...framework, notes: guess };
  const { imported } = framework;
  const notes = [
    ...guess,
    ...imported.notes,
    ...(unused.length > 0 ? [t`These columns of the sheet are not used: ${quoted(unused)}.`] : []),
  ];
  return { imported: { ...imported, notes } };
}

/** A map as it is written: what is not said in it is left out. */
function mapText({ columns }: ImportMap): string {
  return stringify({ columns }, { version: "1.2", schema: "core", lineWidth: 0 });
}
