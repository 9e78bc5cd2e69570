import type { SkillEntry } from "../../schema/role.ts";
import type { Skill } from "../../schema/vocabularies.ts";
import { type Catalog, mustGet, type Role } from "../catalog.ts";
import { type RoleCard, roleCard } from "./role-card.ts";
import { type SkillRef, skillRef } from "./skill-choices.ts";

/** A skill with the roles that need it. */
export interface SkillPage extends SkillRef {
  kind: string | null;
  aliases: readonly string[];
  summary: string | null;
  url: string | null;
  requiredBy: SkillRole[];
  usefulFor: SkillRole[];
}

/** A role that lists the skill; `alternatives` are the skills that would do in its place. */
export interface SkillRole {
  card: RoleCard;
  alternatives: SkillRef[];
}

export function skillPage(catalog: Catalog, id: string): SkillPage {
  const skill: Skill = mustGet(catalog.skills, id);
  const use = mustGet(catalog.rolesBySkill, id);
  const listed = (roles: readonly Role[], part: "core" | "useful") =>
    roles.map((role) => ({
      card: roleCard(catalog, role),
      alternatives: alternativesTo(catalog, id, role.skills?.[part] ?? []),
    }));
  return {
    ...skillRef(catalog, id),
    kind: skill.kind ?? null,
    aliases: skill.aliases,
    summary: skill.summary ?? null,
    url: skill.url ?? null,
    requiredBy: listed(use.core, "core"),
    usefulFor: listed(use.useful, "useful"),
  };
}

function alternativesTo(catalog: Catalog, id: string, entries: readonly SkillEntry[]): SkillRef[] {
  if (entries.includes(id)) return [];
  const choice = entries.find((entry) => typeof entry !== "string" && entry.any.includes(id));
  if (choice === undefined || typeof choice === "string") return [];
  return choice.any.filter((other) => other !== id).map((other) => skillRef(catalog, other));
}

/** The skills of one kind, in alphabetical order, with how many roles list each. */
export interface SkillGroup {
  kind: string | null;
  skills: { id: string; name: string; summary: string | null; core: number; useful: number }[];
}

/** All skills, grouped by kind. */
export function skillGroups(catalog: Catalog): SkillGroup[] {
  const collator = new Intl.Collator(catalog.site.language);
  const groups = new Map<string | null, SkillGroup["skills"]>();
  for (const [id, { name, kind = null, summary = null }] of catalog.skills) {
    const use = mustGet(catalog.rolesBySkill, id);
    const group = groups.get(kind) ?? [];
    group.push({ id, name, summary, core: use.core.length, useful: use.useful.length });
    groups.set(kind, group);
  }
  return [...groups]
    .map(([kind, skills]) => ({ kind, skills: skills.sort((a, b) => collator.compare(a.name, b.name)) }))
    .sort((a, b) => collator.compare(a.kind ?? "\uffff", b.kind ?? "\uffff"));
}
