import type { OwnField, OwnValue } from "../../schema/own-fields.ts";
import type { Catalog, Role } from "../catalog.ts";

/** What a role says in one field of the site's own. */
export interface OwnFact {
  id: string;
  label: string;
  type: OwnField["type"];
  value: OwnValue;
  /** The last day on which a date is still to come, as YYYY-MM-DD; null where it says when something was. */
  until: string | null;
  /** Whether it is the day on which the role closes, so that a day after it the role is closed. */
  closes: boolean;
}

/** Keys whose meaning programs know, whatever readers see beside them. */
export const MEANT = {
  closes: "closes",
  posted: "posted",
  employer: "employer",
  location: "location",
} as const;

/** What a role says in the fields of the site's own, in the order of _site.yaml. */
export function ownFacts({ site }: Pick<Catalog, "site">, { fields = {} }: Pick<Role, "fields">): OwnFact[] {
  return Object.entries(site.fields).flatMap(([id, { label, type }]): OwnFact[] => {
    const value = Object.hasOwn(fields, id) ? fields[id] : undefined;
    if (value === undefined) return [];
    const isAhead = type === "date" && id !== MEANT.posted;
    const closes = type === "date" && id === MEANT.closes;
    return [{ id, label, type, value, until: isAhead ? String(value) : null, closes }];
  });
}

/** Longer texts are no facts for a list. */
const LONGEST_LISTED = 80;

/** Those that are short enough to stand in a list of roles: no addresses, and not when it was posted. */
export function listedFacts(catalog: Pick<Catalog, "site">, role: Pick<Role, "fields">): OwnFact[] {
  return ownFacts(catalog, role).filter(
    ({ id, type, value }) =>
      type !== "url" && id !== MEANT.posted && [value].flat().join(", ").length <= LONGEST_LISTED,
  );
}
