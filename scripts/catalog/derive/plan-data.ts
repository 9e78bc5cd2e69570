import type { LevelData, StepData } from "../../schema/open-data.ts";
import type { SkillEntry } from "../../schema/role.ts";
import type { Catalog, Role } from "../catalog.ts";
import { apiLevels, apiRoadmap } from "./api.ts";
import { needsExperience } from "./roadmap.ts";
import { occupationOf } from "./role-page.ts";

/** A skill's position in the list of skills, or those of alternatives. */
export type SkillPositions = number | number[];

/**
 * What plans are made from beside the names of `SearchNames`, in the same order and as small as it can be sent:
 * roles and skills are positions in the lists of names.
 */
export interface PlanData {
  core: SkillPositions[][];
  useful: SkillPositions[][];
  /** For each role those that are named as related by either. */
  related: number[][];
  /** For each role those that people come from, by its ways in. */
  routes: number[][];
  /** The aliases of each skill, separated by line breaks. */
  skillAliases: string[];
  /** Roles by their old slugs. */
  moved: Record<string, number>;
}

export function planData({ roles, skills, related, moved }: Catalog): PlanData {
  const all = [...roles.values()];
  const positions = new Map(all.map(({ slug }, position) => [slug, position]));
  const skillPositions = new Map([...skills.keys()].map((id, position) => [id, position]));
  const rolesAt = (slugs: readonly string[]) => [...new Set(slugs)].flatMap((slug) => positions.get(slug) ?? []);
  const skillsAt = (entries: readonly SkillEntry[]) =>
    entries.map((entry): SkillPositions => {
      if (typeof entry !== "string") return entry.any.flatMap((id) => skillPositions.get(id) ?? []);
      return skillPositions.get(entry) ?? [];
    });
  return {
    core: all.map((role) => skillsAt(role.skills?.core ?? [])),
    useful: all.map((role) => skillsAt(role.skills?.useful ?? [])),
    related: all.map(({ slug }) => rolesAt((related.get(slug) ?? []).map((other) => other.slug))),
    routes: all.map(({ routes = [] }) => rolesAt(routes.flatMap(({ from = [] }) => from))),
    skillAliases: [...skills.values()].map(({ aliases }) => aliases.join("\n")),
    moved: Object.fromEntries([...moved].map(([old, { slug }]) => [old, positions.get(slug) ?? 0])),
  };
}

/** What a plan needs to know of the one or two roles that it is about, in the shape of the data files. */
export interface PlanRole extends Pick<Role, "slug" | "title" | "summary"> {
  occupation: { code: string; title: string } | null;
  levels: Pick<LevelData, "id" | "name" | "salary" | "salaries">[];
  roadmap: StepData[];
  needsExperience: boolean;
}

export function planRole(catalog: Catalog, role: Role): PlanRole {
  const { slug, title, summary } = role;
  return {
    slug,
    title,
    summary,
    occupation: occupationOf(catalog, role),
    levels: apiLevels(catalog, role).map(({ id, name, salary, salaries }) => ({
      id,
      name,
      salary,
      ...(salaries ? { salaries } : {}),
    })),
    roadmap: apiRoadmap(role),
    needsExperience: needsExperience(catalog, role),
  };
}

/** The same of every role, one by one, so that a large site is never held as a whole. */
export function* planRoles(catalog: Catalog): Generator<PlanRole> {
  for (const role of catalog.roles.values()) yield planRole(catalog, role);
}
