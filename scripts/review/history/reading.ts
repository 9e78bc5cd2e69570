import type { Catalog, Role } from "../../catalog/catalog.ts";
import type { StringKey } from "../../schema/string-table.ts";
import { ROLE_FIELDS, SHOWN_FIELDS } from "../../site/role-fields.ts";
import type { FieldWording } from "../redline/field-changes.ts";
import { entryNoun, type FieldPath, type Names } from "../redline/names.ts";
import { BEGINNING, fieldsOf } from "../redline/role-remarks.ts";
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
  const label = (path: FieldPath, ladder: string, names: Names): string => {
    const parts: string[] = [];
    const keys: string[] = [];
    for (let index = 0; index < path.length; index++) {
      const [key = "", next] = [path[index], path[index + 1]];
      keys.push(key);
      const entry = next === undefined ? undefined : entryWords(keys, next, ladder, names);
      const field = FIELDS[key];
      const ownLabel = index === 0 ? names.field(key) : undefined;
      if (entry !== undefined) {
        parts.push(entry);
        index++;
      } else if (ownLabel !== undefined) parts.push(ownLabel);
      else if (field) parts.push(words(field));
    }
    return parts.join(": ");
  };

  const entryWords = (keys: FieldPath, next: string, ladder: string, names: Names): string | undefined => {
    const key = keys.at(-1);
    const one = entryNoun(keys);
    if (key === "levels") return names.level(ladder, next);
    if (key === "skills" && next === "core") return words("required-skills");
    if (key === "skills" && next === "useful") return words("useful-skills");
    if (key === "skills") return words("changes-field-proficiency", { skill: names.skill(next) });
    if (key === "related") return words("changes-field-related", { title: names.role(next) });
    if (key === "routes") return words("routes");
    if (key === "body" && next === BEGINNING) return words("changes-field-text");
    if (key === "body") return words("changes-field-text-under", { heading: next });
    return one && words("changes-field-entry", { one: words(one), title: next });
  };

  return {
    label,
    unit({ currency, period, area }) {
      if (typeof currency !== "string") return "";
      const place = { area: formats.area(String(area)), per: words(`per-${period}` as StringKey) };
      return `${currency}, ${words("pay-unit", place)}`;
    },
  };
}
