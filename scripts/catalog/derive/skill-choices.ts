import type { SkillEntry } from "../../schema/role.ts";
import { type Catalog, mustGet } from "../catalog.ts";

/** A skill as it is shown: its id for the address, its name for the reader. */
export interface SkillRef {
  id: string;
  name: string;
}

/** Skills of which one is enough; usually a single one. */
export type SkillChoice = SkillRef[];

export function skillRef(catalog: Catalog, id: string): SkillRef {
  return { id, name: mustGet(catalog.skills, id).name };
}

export function skillChoices(catalog: Catalog, entries: readonly SkillEntry[]): SkillChoice[] {
  return entries.map((entry) => (typeof entry === "string" ? [entry] : entry.any).map((id) => skillRef(catalog, id)));
}
