import { type Choice, type Gap, skillGap } from "./skill-gap.ts";
import type { RoleGraph, Start } from "./ways.ts";

/** A role with how much of what it requires is there. */
export interface NearRole extends Gap<number> {
  role: number;
}

/** A skill with the roles that it would bring nearer, nearest first. */
export interface KeySkill {
  skill: number;
  roles: number[];
  /** Those that would lack no required skill any more. */
  complete: number[];
}

/** The roles that somebody is nearest to: by the share of their required skills that is there, then by how many. */
export function nearestRoles(graph: RoleGraph, { known, role: own }: Start, most: number): NearRole[] {
  const near: (NearRole & { share: number })[] = [];
  graph.needs.forEach((needs, role) => {
    if (role === own || needs.core.length === 0) return;
    const { core } = skillGap(known, needs);
    // What is only perhaps there counts for half.
    const share = (core.have.length + core.perhaps.length / 2) / needs.core.length;
    if (core.have.length > 0) near.push({ role, ...core, share });
  });
  near.sort((a, b) => b.share - a.share || b.have.length - a.have.length || a.role - b.role);
  return near.slice(0, most).map(({ share: _, ...role }) => role);
}

/** The skills that most of some roles lack, with those roles. Any of several alternatives would do. */
export function keySkills(roles: readonly NearRole[], most: number): KeySkill[] {
  const openers = new Map<number, KeySkill>();
  for (const { role, missing, perhaps } of roles) {
    for (const skill of new Set(missing.flatMap((choice: Choice<number>) => choice))) {
      const opener = openers.get(skill) ?? { skill, roles: [], complete: [] };
      opener.roles.push(role);
      if (missing.length === 1 && perhaps.length === 0) opener.complete.push(role);
      openers.set(skill, opener);
    }
  }
  return [...openers.values()]
    .sort((a, b) => b.roles.length - a.roles.length || b.complete.length - a.complete.length || a.skill - b.skill)
    .slice(0, most);
}
