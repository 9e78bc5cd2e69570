import type { Duties } from "../../../schema/duties.ts";
import { type Catalog, mustGet, type Role } from "../../catalog.ts";
import { type DomainRef, domainRef } from "../domain-ref.ts";
import { type LevelView, levelsOf } from "../levels.ts";
import { type OwnFact, ownFacts } from "../own-facts.ts";
import type { LevelPay } from "../pay/pay.ts";
import { type PaySpread, paySpread } from "../pay/pay-spread.ts";
import type { HoursSum } from "../plan/hours.ts";
import { needsExperience, totalEffort } from "../roadmap.ts";
import {
  factsOf,
  type OccupationView,
  occupationOf,
  type RoleFacts,
  type RouteView,
  routesOf,
  type SkillsView,
  skillsOf,
} from "../role-page.ts";

/** A level of a role that is compared. */
export interface ComparedLevel {
  id: string;
  name: string;
  /** Its place in its ladder, the lowest 0. */
  rank: number;
  /** The ids of the role's levels that it follows. */
  follows: readonly string[];
  title: string;
  summary: string | null;
  duties: Duties;
  /** What the ladder says everybody at this level does. */
  sharedDuties: Duties;
  /** One record per area, the default first; empty without a sourced figure. */
  salaries: LevelPay[];
  /** How well it expects skills to be mastered, as names of stages by skill id; left out where it says nothing. */
  stages?: Record<string, string>;
}

/**
 * A role with what can be compared of it and nothing else: small enough to be sent on its own, and complete,
 * so that comparing needs no catalog.
 */
export interface ComparedRole {
  slug: string;
  title: string;
  summary: string;
  domain: DomainRef;
  ladder: string;
  levels: ComparedLevel[];
  occupation: OccupationView | null;
  pay: RoleFacts["pay"];
  spread: PaySpread | null;
  outlook: RoleFacts["outlook"];
  education: RoleFacts["education"];
  /** The hours of all steps of its roadmap; null where they are not all known. */
  hours: HoursSum | null;
  needsExperience: boolean;
  /** Skills that a level alone names are useful ones. */
  skills: SkillsView;
  routes: RouteView[];
  /** What it says in the fields of the site's own. */
  own: OwnFact[];
  suits: readonly string[];
  notFor: readonly string[];
  pros: readonly string[];
  cons: readonly string[];
  /** Roles with which it shares a ready page. */
  readyWith: string[];
}

export function comparedRole(catalog: Catalog, role: Role): ComparedRole {
  const ranks = new Map((catalog.ladders.get(role.ladder) ?? []).map(({ id }, rank) => [id, rank]));
  const levels = levelsOf(catalog, role);
  return {
    slug: role.slug,
    title: role.title,
    summary: role.summary,
    domain: domainRef(catalog, role.domain),
    ladder: role.ladder,
    levels: levels.map(({ id, name, follows, title, summary, duties, salaries, skills }) => ({
      id,
      name,
      follows,
      rank: mustGet(ranks, id),
      title,
      summary,
      duties: duties.own,
      sharedDuties: duties.shared,
      salaries,
      ...(skills.length > 0 && {
        stages: Object.fromEntries(skills.map(({ skill, stage }) => [skill.id, stage.name])),
      }),
    })),
    occupation: occupationOf(catalog, role),
    ...factsOf(catalog, role),
    spread: paySpread(catalog, role),
    hours: totalEffort(catalog, role),
    needsExperience: needsExperience(catalog, role),
    skills: withThoseOfLevels(skillsOf(catalog, role), levels),
    routes: routesOf(catalog, role),
    own: ownFacts(catalog, role),
    suits: role.suits ?? [],
    notFor: role["not-for"] ?? [],
    pros: role.pros ?? [],
    cons: role.cons ?? [],
    readyWith: (catalog.related.get(role.slug) ?? []).map(({ slug }) => slug),
  };
}

function withThoseOfLevels(skills: SkillsView | null, levels: readonly LevelView[]): SkillsView {
  const { core, useful } = skills ?? { core: [], useful: [] };
  const listed = new Set([...core, ...useful].flat().map(({ id }) => id));
  const named = new Map(levels.flatMap((level) => level.skills.map(({ skill }) => [skill.id, skill] as const)));
  return {
    core,
    useful: [...useful, ...[...named.values()].filter(({ id }) => !listed.has(id)).map((skill) => [skill])],
  };
}

/** What is sent for a slug: the role, or the slug that an old one now leads to. */
export type SentRole = ComparedRole | { movedTo: string };

/** What is sent for every slug, old ones too; made one by one. */
export function* comparedRoles(catalog: Catalog): Generator<[slug: string, sent: SentRole]> {
  for (const [slug, role] of catalog.roles) yield [slug, comparedRole(catalog, role)];
  for (const [old, { slug }] of catalog.moved) yield [old, { movedTo: slug }];
}
