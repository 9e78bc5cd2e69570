import type { RoleData } from "../../schema/open-data.ts";
import type { Catalog, Role } from "../catalog.ts";
import { apiRole } from "./api.ts";

/** What a plan needs to know of the one or two roles that it is about, in the shape of the data files. */
export interface PlanRole extends Pick<RoleData, "slug" | "title" | "summary" | "occupation"> {
  levels: Pick<RoleData["levels"][number], "id" | "name" | "salary" | "salaries">[];
  roadmap: Omit<RoleData["roadmap"][number], "resources">[];
}

export function planRole(catalog: Catalog, role: Role): PlanRole {
  const { slug, title, summary, occupation, levels, roadmap } = apiRole(catalog, role, "");
  return {
    slug,
    title,
    summary,
    occupation,
    levels: levels.map(({ id, name, salary, salaries }) => ({ id, name, salary, ...(salaries ? { salaries } : {}) })),
    roadmap: roadmap.map(({ resources: _, ...step }) => step),
  };
}

/** The same of every role, one by one, so that a large site is never held as a whole. */
export function* planRoles(catalog: Catalog): Generator<PlanRole> {
  for (const role of catalog.roles.values()) yield planRole(catalog, role);
}
