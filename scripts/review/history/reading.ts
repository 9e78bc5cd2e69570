import type { Catalog, Role } from "../../catalog/catalog.ts";
import { salariesAt } from "../../catalog/derive/pay.ts";
import type { StringKey } from "../../schema/string-table.ts";
import type { FieldWording } from "../redline/field-changes.ts";
import type { FieldPath, Names } from "../redline/names.ts";
import { BEGINNING, fieldsOf } from "../redline/role-remarks.ts";
import type { Speech } from "./sentences.ts";

/**
 * A role as its readers see it: with the figures that its page shows, wherever they come from, and without what
 * only addresses and programs need.
 */
export function shownFields(role: Role, catalog: Catalog, { words }: Speech): Record<string, unknown> {
  const {
    occupation: named,
    ladder: _ladder,
    "moved-from": _moved,
    levels,
    ...fields
  } = fieldsOf(role) as Partial<Role>;
  const occupation = named && catalog.occupations.get(named.soc);
  const cited = occupation && named.fit !== "weak" ? occupation : undefined;
  // An occupation that nothing is known of gives no figures.
  const citing = { ...role, occupation: cited ? named : undefined } as Role;
  const withPay = Object.entries(levels ?? {}).map(([id, { salary: _salary, ...level }]) => {
    const pay = salariesAt(catalog, citing, id).map((each) => ({ ...each, basis: words(`pay-${each.basis}`) }));
    return [id, pay.length === 0 ? level : { ...level, salary: pay }];
  });
  return {
    ...fields,
    ...(levels ? { levels: Object.fromEntries(withPay) } : {}),
    ...(occupation ? { occupation: occupation.title } : {}),
    ...(cited?.outlook ? { outlook: cited.outlook } : {}),
  };
}

/** What fields are called, by their keys. */
const FIELDS: Readonly<Record<string, StringKey>> = {
  title: "changes-field-title",
  summary: "changes-field-summary",
  domain: "filter-domain",
  aliases: "also-called",
  occupation: "changes-field-occupation",
  levels: "levels",
  duties: "changes-field-duties",
  salary: "changes-field-pay",
  basis: "table-basis",
  reference: "changes-field-reference",
  education: "fact-education",
  outlook: "fact-outlook",
  roadmap: "roadmap",
  learn: "changes-field-learn",
  effort: "changes-field-effort",
  done: "changes-field-done",
  routes: "routes",
  pros: "pros",
  cons: "cons",
  suits: "suits",
  "not-for": "not-for",
  related: "related",
  sources: "sources",
  reviewed: "changes-field-reviewed",
  reviewers: "changes-field-reviewers",
};

/** Where a field stands and what its figures count, in the words of the site. */
export function wordingFor({ words, formats }: Speech): FieldWording {
  const label = (path: FieldPath, ladder: string, names: Names): string => {
    const parts: string[] = [];
    for (let index = 0; index < path.length; index++) {
      const [key = "", next] = [path[index], path[index + 1]];
      const entry = next === undefined ? undefined : entryWords(key, next, ladder, names);
      const field = FIELDS[key];
      if (entry !== undefined) {
        parts.push(entry);
        index++;
      } else if (field) parts.push(words(field));
    }
    return parts.join(": ");
  };

  const entryWords = (key: string, next: string, ladder: string, names: Names): string | undefined => {
    if (key === "levels") return names.level(ladder, next);
    if (key === "skills" && next === "core") return words("required-skills");
    if (key === "skills" && next === "useful") return words("useful-skills");
    if (key === "skills") return words("changes-field-proficiency", { skill: names.skill(next) });
    if (key === "related") return words("changes-field-related", { title: names.role(next) });
    if (key === "roadmap") return words("changes-field-step", { title: next });
    if (key === "resources") return words("changes-field-resource", { title: next });
    if (key === "routes") return words("routes");
    if (key !== "body") return undefined;
    return next === BEGINNING ? words("changes-field-text") : words("changes-field-text-under", { heading: next });
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
