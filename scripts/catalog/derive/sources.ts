import type { Source } from "../../schema/vocabularies.ts";
import { type Catalog, mustGet, type Role } from "../catalog.ts";
import { citedOccupation, salariesAt } from "./pay.ts";

/** A source with its id. */
export interface SourceView extends Source {
  id: string;
}

export function sourceView(catalog: Catalog, id: string): SourceView {
  return { id, ...mustGet(catalog.sources, id) };
}

/** The ids of the sources that a role's page rests on: those it lists, and those of its figures. */
export function sourcesOf(catalog: Catalog, role: Role): string[] {
  const ids = new Set(role.sources ?? []);
  for (const level of Object.keys(role.levels ?? {}))
    for (const pay of salariesAt(catalog, role, level)) ids.add(pay.source);
  const occupation = citedOccupation(catalog, role);
  for (const wages of occupation?.wages ?? []) ids.add(wages.source);
  if (occupation?.outlook) ids.add(occupation.outlook.source);
  if (occupation?.entry) ids.add(occupation.entry.source);
  return [...ids];
}
