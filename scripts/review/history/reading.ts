import type { Catalog, Role } from "../../catalog/catalog.ts";
import type { StringKey } from "../../schema/string-table.ts";
import { ROLE_FIELDS, SHOWN_FIELDS } from "../../site/role-fields.ts";
import { BEGINNING, entryNoun, type FieldWording } from "../redline/names.ts";
import { fieldsOf } from "../redline/role-remarks.ts";
import type { Speech } from "./sentences.ts";

/**
 * A role as its readers see it: with the figures that its page shows, wherever they come from, and without what
 * only addresses and programs need.
 */
export function shownFields(role: Role, catalog: Catalog, { words }: Speech): Record<string, unknown> {
  const fields = fieldsOf(role);
  for (const [key, field] of Object.entries(ROLE_FIELDS))
    if (field === "not shown" || field.changes) delete fields[key];
  return Object.assign(fields, ...SHOWN_FIELDS.map(({ changes }) => changes?.(catalog, role, words)));
}

/** What parts of fields are called, by their keys. */
const PARTS: Readonly<Record<string, StringKey>> = {
  duties: "changes-field-duties",
  topic: "edit-topic",
  examples: "field-levels-duties-examples",
  salary: "changes-field-pay",
  basis: "table-basis",
  reference: "changes-field-reference",
  education: "fact-education",
  outlook: "fact-outlook",
  learn: "changes-field-learn",
  effort: "changes-field-effort",
  hours: "changes-field-effort",
  done: "changes-field-done",
};

const FIELDS: Readonly<Record<string, StringKey>> = {
  ...PARTS,
  ...Object.fromEntries(SHOWN_FIELDS.map(({ key, name }) => [key, name])),
};

/** Where a field stands and what its figures count, in the words of the site. */
export function wordingFor({ words, formats }: Speech): FieldWording {
  return {
    key: (key) => FIELDS[key] && words(FIELDS[key]),
    entry(keys, entry, ladder, names) {
      const [key] = keys.slice(-1);
      const one = entryNoun(keys);
      if (key === "levels") return names.level(ladder, entry);
      if (key === "skills" && entry === "core") return words("required-skills");
      if (key === "skills" && entry === "useful") return words("useful-skills");
      if (key === "skills") return words("changes-field-proficiency", { skill: names.skill(entry) });
      if (key === "related") return words("changes-field-related", { title: names.role(entry) });
      if (key === "routes") return words("routes");
      if (key === "body" && entry === BEGINNING) return words("changes-field-text");
      if (key === "body") return words("changes-field-text-under", { heading: entry });
      return one && words("changes-field-entry", { one: words(one), title: entry });
    },
    unit({ currency, period, area }) {
      if (typeof currency !== "string") return "";
      const place = { area: formats.area(String(area)), per: words(`per-${period}` as StringKey) };
      return `${currency}, ${words("pay-unit", place)}`;
    },
  };
}
