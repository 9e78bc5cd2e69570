import type { RoadmapStep } from "../../schema/role.ts";
import { type Catalog, mustGet, type Role, skillIds } from "../catalog.ts";
import { type LevelView, levelsOf } from "./levels.ts";
import { citedOccupation, type MedianPay, medianPay } from "./pay.ts";
import { type PayChart, payChart } from "./pay-chart.ts";
import { type SkillChoice, type SkillRef, skillChoices, skillRef } from "./skill-choices.ts";
import { type SourceView, sourcesOf, sourceView } from "./sources.ts";

/** A role by name, for a link to it. */
export interface RoleRef {
  slug: string;
  title: string;
}

/** Everything that a role's page shows but for its text, which is Markdown. */
export interface RolePage {
  slug: string;
  title: string;
  summary: string;
  aliases: readonly string[];
  domain: { id: string; name: string };
  reviewed: string;
  reviewers: readonly string[];
  occupation: { code: string; title: string; fit: "close" | "part" | "residual" } | null;
  facts: {
    pay: MedianPay | null;
    outlook: { growth: number; openings: number | null; from: number; to: number; source: string } | null;
    education: { value: string; source: string } | null;
  };
  skills: { core: SkillChoice[]; useful: SkillChoice[] } | null;
  levels: LevelView[];
  /** Whether any level's pay in the default area comes with a median. */
  hasMedians: boolean;
  stages: { name: string; summary: string | null }[];
  chart: PayChart | null;
  roadmap: Roadmap | null;
  routes: { kind: string; from: RoleRef[]; text: string }[];
  pros: readonly string[];
  cons: readonly string[];
  suits: readonly string[];
  notFor: readonly string[];
  related: (RoleRef & { why: string; shared: SkillRef[] })[];
  sources: SourceView[];
}

export interface Roadmap {
  /** The hours of all steps; null where a step gives none. */
  total: { low: number; high: number } | null;
  steps: RoadmapStepView[];
}

export interface RoadmapStepView {
  number: number;
  title: string;
  learn: SkillChoice[];
  effort: { low: number; high: number } | null;
  done: string | null;
  after: { number: number; title: string }[];
  resources: NonNullable<RoadmapStep["resources"]>;
}

export function rolePage(catalog: Catalog, role: Role): RolePage {
  const occupation = citedOccupation(catalog, role);
  const levels = levelsOf(catalog, role);
  const ref = (slug: string): RoleRef => ({ slug, title: mustGet(catalog.roles, slug).title });
  return {
    slug: role.slug,
    title: role.title,
    summary: role.summary,
    aliases: role.aliases,
    domain: { id: role.domain, name: mustGet(catalog.domains, role.domain).name },
    reviewed: role.reviewed,
    reviewers: role.reviewers ?? [],
    occupation: occupation ? { code: occupation.code, title: occupation.title, fit: occupation.fit } : null,
    facts: {
      pay: medianPay(catalog, role),
      outlook: occupation?.outlook ? { ...occupation.outlook, openings: occupation.outlook.openings ?? null } : null,
      education: occupation?.entry ? { value: occupation.entry.education, source: occupation.entry.source } : null,
    },
    skills: role.skills
      ? { core: skillChoices(catalog, role.skills.core), useful: skillChoices(catalog, role.skills.useful) }
      : null,
    levels,
    hasMedians: levels.some((level) => typeof level.salaries[0]?.median === "number"),
    stages: stagesUsed(catalog, levels),
    chart: payChart(levels.map((level) => ({ name: level.name, pay: level.salaries[0] }))),
    roadmap: role.roadmap ? roadmapOf(catalog, role.roadmap) : null,
    routes: (role.routes ?? []).map(({ kind, from = [], text }) => ({ kind, from: from.map(ref), text })),
    pros: role.pros ?? [],
    cons: role.cons ?? [],
    suits: role.suits ?? [],
    notFor: role["not-for"] ?? [],
    related: (catalog.related.get(role.slug) ?? []).map(({ slug, why }) => ({
      ...ref(slug),
      why,
      shared: sharedSkills(catalog, role, mustGet(catalog.roles, slug)),
    })),
    sources: sourcesOf(catalog, role).map((id) => sourceView(catalog, id)),
  };
}

function stagesUsed(catalog: Catalog, levels: readonly LevelView[]): RolePage["stages"] {
  const used = new Set(levels.flatMap((level) => level.skills.map(({ stage }) => stage.id)));
  return catalog.proficiency
    .filter((stage) => used.has(stage.id))
    .map(({ name, summary = null }) => ({ name, summary }));
}

function roadmapOf(catalog: Catalog, steps: readonly RoadmapStep[]): Roadmap {
  const numbers = new Map(steps.flatMap((step, index) => (step.id ? [[step.id, index + 1] as const] : [])));
  const views = steps.map((step, index) => ({
    number: index + 1,
    title: step.title,
    learn: skillChoices(catalog, step.learn ?? []),
    effort: step.effort ?? null,
    done: step.done ?? null,
    after: (step.after ?? []).map((id) => {
      const number = mustGet(numbers, id);
      return { number, title: steps[number - 1]?.title ?? "" };
    }),
    resources: step.resources ?? [],
  }));
  return { total: totalEffort(views), steps: views };
}

function totalEffort(steps: readonly RoadmapStepView[]): Roadmap["total"] {
  const total = { low: 0, high: 0 };
  for (const { effort } of steps) {
    if (!effort) return null;
    total.low += effort.low;
    total.high += effort.high;
  }
  return total;
}

/** The skills that both roles list, the first role's required ones first. */
export function sharedSkills(catalog: Catalog, role: Role, other: Role): SkillRef[] {
  const entries = ({ skills }: Role) => skillIds([...(skills?.core ?? []), ...(skills?.useful ?? [])]);
  const theirs = new Set(entries(other));
  return entries(role)
    .filter((id) => theirs.has(id))
    .map((id) => skillRef(catalog, id));
}
