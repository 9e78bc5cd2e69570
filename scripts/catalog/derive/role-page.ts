import { type Catalog, mustGet, type Role, skillIds } from "../catalog.ts";
import type { LevelView } from "./levels.ts";
import { type CitedOccupation, citedOccupation, type MedianPay, medianPay } from "./pay.ts";
import { payChart } from "./pay-chart.ts";
import { type SkillChoice, type SkillRef, skillChoices, skillRef } from "./skill-choices.ts";

/** A role by name, for a link to it. */
export interface RoleRef {
  slug: string;
  title: string;
}

/** The official occupation that a role's figures come from. */
export type OccupationView = Pick<CitedOccupation, "country" | "code" | "title" | "classification" | "fit" | "why">;

/** What is known of a role's occupation. */
export interface RoleFacts {
  pay: MedianPay | null;
  outlook: { growth: number; openings: number | null; from: number; to: number; source: string } | null;
  education: { value: string; source: string } | null;
}

export interface SkillsView {
  core: SkillChoice[];
  useful: SkillChoice[];
}

export interface RouteView {
  kind: string;
  from: RoleRef[];
  text: string;
}

export interface RelatedView extends RoleRef {
  why: string;
  shared: SkillRef[];
  hasPlan: boolean;
}

/** That of the home country. */
export function occupationOf(catalog: Catalog, role: Role): OccupationView | null {
  const occupation = citedOccupation(catalog, role);
  if (!occupation) return null;
  const { country, code, title, classification, fit, why } = occupation;
  return { country, code, title, classification, fit, why };
}

export function factsOf(catalog: Catalog, role: Role): RoleFacts {
  const occupation = citedOccupation(catalog, role);
  return {
    pay: medianPay(catalog, role),
    outlook: occupation?.outlook ? { ...occupation.outlook, openings: occupation.outlook.openings ?? null } : null,
    education: occupation?.entry ? { value: occupation.entry.education, source: occupation.entry.source } : null,
  };
}

export function skillsOf(catalog: Catalog, { skills }: Role): SkillsView | null {
  if (!skills) return null;
  return { core: skillChoices(catalog, skills.core), useful: skillChoices(catalog, skills.useful) };
}

export function routesOf(catalog: Catalog, { routes = [] }: Role): RouteView[] {
  return routes.map(({ kind, from = [], text }) => ({ kind, from: from.map((slug) => roleRef(catalog, slug)), text }));
}

export function relatedOf(catalog: Catalog, role: Role): RelatedView[] {
  return mustGet(catalog.related, role.slug).map(({ slug, why }) => {
    const other = mustGet(catalog.roles, slug);
    return {
      ...roleRef(catalog, slug),
      why,
      shared: sharedSkills(catalog, role, other),
      hasPlan: hasPlan(role) && hasPlan(other),
    };
  });
}

/** What a page shows of levels beside each of them. */
export function levelExtras(catalog: Catalog, levels: readonly LevelView[]) {
  const used = new Set(levels.flatMap((level) => level.skills.map(({ stage }) => stage.id)));
  return {
    /** The levels that can be set against each other; none where there are fewer than two. */
    levelChoice: levels.length > 1 ? levels.map(({ id, name }) => ({ id, name })) : [],
    /** Whether any level's pay in the default area comes with a median. */
    hasMedians: levels.some((level) => typeof level.salaries[0]?.median === "number"),
    /** The stages of proficiency that the levels name. */
    stages: catalog.proficiency
      .filter((stage) => used.has(stage.id))
      .map(({ name, summary = null }) => ({ name, summary })),
    chart: payChart(levels.map((level) => ({ name: level.name, pay: level.salaries[0] }))),
  };
}

function roleRef(catalog: Catalog, slug: string): RoleRef {
  return { slug, title: mustGet(catalog.roles, slug).title };
}

/** Whether there is anything to be planned on the way to a role. */
function hasPlan({ skills, roadmap }: Role): boolean {
  return skills !== undefined || roadmap !== undefined;
}

/** The skills that both roles list, the first role's required ones first. */
export function sharedSkills(catalog: Catalog, role: Role, other: Role): SkillRef[] {
  const entries = ({ skills }: Role) => skillIds([...(skills?.core ?? []), ...(skills?.useful ?? [])]);
  const theirs = new Set(entries(other));
  return entries(role)
    .filter((id) => theirs.has(id))
    .map((id) => skillRef(catalog, id));
}
