import {
  FIELD_NAMES,
  type FieldName,
  type ImportMap,
  importMapSchema,
  SHEET_FIELDS,
  type SheetField,
} from "../../schema/import-map.ts";

/**
 * The map that the names of a sheet's columns suggest: a field whose column can be no other. A name that two columns
 * have, or two names of one field, say nothing.
 */
export function guessedMap(header: readonly string[]): ImportMap {
  const plain = header.map((name) =>
    name
      .toLowerCase()
      .replace(/[\s_-]+/g, " ")
      .trim(),
  );
  const columns: Partial<Record<FieldName, string>> = {};
  for (const name of FIELD_NAMES) {
    const { called = [] }: SheetField = SHEET_FIELDS[name];
    const found = plain.flatMap((each, at) => (called.includes(each) ? [at] : []));
    const [at] = found;
    if (at !== undefined && found.length === 1) columns[name] = header[at] ?? "";
  }
  return importMapSchema.parse({ columns });
}
