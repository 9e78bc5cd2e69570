import type { SkillEntry } from "../../schema/role.ts";
import type { Skill } from "../../schema/vocabularies.ts";
import { type Catalog, levelOf, mustGet, type Role, skillIds } from "../catalog.ts";
import { groupBy } from "../group-by.ts";
import { letterOf } from "../words.ts";
import { type RoleCard, roleCard } from "./role-card.ts";
import { type SkillRef, skillRef } from "./skill-choices.ts";

/** A skill with the roles that need it. */
export interface SkillPage extends SkillRef {
  kind: string | null;
  aliases: readonly string[];
  summary: string | null;
  url: string | null;
  /** The roles that cannot do without it first, then those that take another skill in its place. */
  requiredBy: SkillRole[];
  usefulFor: SkillRole[];
  /** What each stage of proficiency means for it, lowest first, as far as that is written. */
  stages: { name: string; lines: readonly string[] }[];
  /** How well roles expect it to be mastered, for those that say so at any level. */
  proficiency: SkillProficiency[];
  /** The skills that stand beside it most tellingly, best first. */
  companions: SkillCompanion[];
}

/** A role that lists the skill; `alternatives` are the skills that would do in its place. */
export interface SkillRole {
  card: RoleCard;
  alternatives: SkillRef[];
}

/** What a role expects of the skill, level by level; levels that say nothing are left out. */
export interface SkillProficiency {
  role: { slug: string; title: string };
  levels: { name: string; stage: string }[];
}

/** A skill that roles list beside another: `shared` of the `of` roles that list that one. */
export interface SkillCompanion extends SkillRef {
  shared: number;
  of: number;
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
    requiredBy: listed(use.core, "core").sort((a, b) => Number(hasAlternative(a)) - Number(hasAlternative(b))),
    usefulFor: listed(use.useful, "useful"),
    stages: catalog.proficiency.flatMap(({ id: stage, name }) => {
      const lines = skill.levels?.[stage];
      return lines ? [{ name, lines }] : [];
    }),
    proficiency: [...use.core, ...use.useful].flatMap((role) => proficiencyIn(catalog, role, id)),
    companions: companionsOf(catalog, id),
  };
}

const hasAlternative = ({ alternatives }: SkillRole) => alternatives.length > 0;

function proficiencyIn(catalog: Catalog, role: Role, id: string): SkillProficiency[] {
  const levels = (catalog.ladders.get(role.ladder) ?? []).flatMap(({ id: level, name }) => {
    const { skills = {} } = levelOf(role, level) ?? {};
    const stage = Object.hasOwn(skills, id) ? catalog.proficiency.find((each) => each.id === skills[id]) : undefined;
    return stage ? [{ name, stage: stage.name }] : [];
  });
  return levels.length > 0 ? [{ role: { slug: role.slug, title: role.title }, levels }] : [];
}

const MOST_COMPANIONS = 10;
/** What only one role lists beside it tells nothing of the skill. */
const FEWEST_SHARED = 2;

/**
 * The skills that roles list beside a skill, by the share of the roles with either that have both (the Jaccard
 * index): what nearly every role lists is no more telling here than anywhere. Alternatives to the skill itself do
 * not count, since nobody needs both.
 */
function companionsOf(catalog: Catalog, id: string): SkillCompanion[] {
  const rolesWith = (skill: string) => {
    const { core, useful } = mustGet(catalog.rolesBySkill, skill);
    return [...core, ...useful];
  };
  const own = rolesWith(id);
  const shared = new Map<string, number>();
  for (const { skills } of own) {
    const others = [...(skills?.core ?? []), ...(skills?.useful ?? [])].filter((entry) => !names(entry, id));
    for (const other of skillIds(others)) shared.set(other, (shared.get(other) ?? 0) + 1);
  }
  return [...shared]
    .filter(([other, count]) => other !== id && count >= FEWEST_SHARED)
    .map(([other, count]) => ({ other, count, likeness: count / (own.length + rolesWith(other).length - count) }))
    .sort((a, b) => b.likeness - a.likeness || b.count - a.count || (a.other < b.other ? -1 : 1))
    .slice(0, MOST_COMPANIONS)
    .map(({ other, count }) => ({ ...skillRef(catalog, other), shared: count, of: own.length }));
}

const names = (entry: SkillEntry, id: string) => (typeof entry === "string" ? entry === id : entry.any.includes(id));

function alternativesTo(catalog: Catalog, id: string, entries: readonly SkillEntry[]): SkillRef[] {
  if (entries.includes(id)) return [];
  const choice = entries.find((entry) => typeof entry !== "string" && entry.any.includes(id));
  if (choice === undefined || typeof choice === "string") return [];
  return choice.any.filter((other) => other !== id).map((other) => skillRef(catalog, other));
}

/** A skill of the index, with how many roles require it and for how many it is useful. */
interface ListedSkill {
  id: string;
  name: string;
  summary: string | null;
  core: number;
  useful: number;
}

/** The skills of one kind, in alphabetical order. */
export interface SkillGroup {
  kind: string | null;
  skills: ListedSkill[];
}

/** All skills, grouped by kind. */
export function skillGroups(catalog: Catalog): SkillGroup[] {
  const collator = new Intl.Collator(catalog.site.language);
  const all = [...catalog.skills].map(([id, { name, kind = null, summary = null }]) => {
    const use = mustGet(catalog.rolesBySkill, id);
    return { kind, skill: { id, name, summary, core: use.core.length, useful: use.useful.length } };
  });
  return [...groupBy(all, ({ kind }) => kind)]
    .map(([kind, each]) => ({
      kind,
      skills: each.map(({ skill }) => skill).sort((a, b) => collator.compare(a.name, b.name)),
    }))
    .sort((a, b) => collator.compare(a.kind ?? "\uffff", b.kind ?? "\uffff"));
}

/** A kind of skills as its index shows it: by first letter where it is long. */
export interface SkillIndex {
  kind: string | null;
  count: number;
  /** One part without a letter where the kind is short. */
  parts: { letter: string | null; skills: ListedSkill[] }[];
}

/** From so many skills on, a kind is parted by letters. */
const PARTED = 25;

/** All skills by kind and letter. */
export function skillIndex(groups: readonly SkillGroup[]): SkillIndex[] {
  return groups.map(({ kind, skills }) => {
    const isParted = skills.length >= PARTED;
    const parts = groupBy(skills, ({ name }) => (isParted ? letterOf(name) : null));
    return { kind, count: skills.length, parts: [...parts].map(([letter, own]) => ({ letter, skills: own })) };
  });
}

const MOST_ASKED_FOR = 12;

/** The skills that most roles require, most first: those that more than one does. */
export function mostAskedFor(groups: readonly SkillGroup[]): ListedSkill[] {
  return groups
    .flatMap(({ skills }) => skills)
    .filter(({ core }) => core > 1)
    .sort((a, b) => b.core - a.core || b.useful - a.useful)
    .slice(0, MOST_ASKED_FOR);
}
