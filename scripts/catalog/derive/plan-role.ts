import type { LevelData, StepData } from "../../schema/open-data.ts";
import type { Catalog, Role } from "../catalog.ts";
import { apiLevels, apiOccupation, apiRoadmap } from "./api.ts";

/** What a plan needs to know of the one or two roles that it is about, in the shape of the data files. */
export interface PlanRole extends Pick<Role, "slug" | "title" | "summary"> {
  occupation: ReturnType<typeof apiOccupation>;
  levels: Pick<LevelData, "id" | "name" | "salary" | "salaries">[];
  roadmap: Omit<StepData, "resources">[];
}

export function planRole(catalog: Catalog, role: Role): PlanRole {
  const { slug, title, summary } = role;
  return {
    slug,
    title,
    summary,
    occupation: apiOccupation(catalog, role),
    levels: apiLevels(catalog, role).map(({ id, name, salary, salaries }) => ({
      id,
      name,
      salary,
      ...(salaries ? { salaries } : {}),
    })),
    roadmap: apiRoadmap(role).map(({ resources: _, ...step }) => step),
  };
}

/** The same of every role, one by one, so that a large site is never held as a whole. */
export function* planRoles(catalog: Catalog): Generator<PlanRole> {
  for (const role of catalog.roles.values()) yield planRole(catalog, role);
}
