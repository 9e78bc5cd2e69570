import { type Catalog, mustGet, type Role, skillIds } from "../catalog.ts";
import { type LevelView, levelsOf } from "./levels.ts";
import { citedOccupation, type MedianPay, medianPay } from "./pay.ts";
import { type PayChart, payChart } from "./pay-chart.ts";
import { type Roadmap, roadmapOf } from "./roadmap.ts";
import { type SkillChoice, type SkillRef, skillChoices, skillRef } from "./skill-choices.ts";
import { type SourceView, sourcesOf, sourceView } from "./sources.ts";

/** A role by name, for a link to it. */
export interface RoleRef {
  slug: string;
  title: string;
}

/** What is said of a role wherever it is shown at length. */
export interface RoleOutline {
  slug: string;
  title: string;
  summary: string;
  domain: { id: string; name: string };
  occupation: { code: string; title: string; fit: "close" | "part" | "residual" } | null;
  facts: {
    pay: MedianPay | null;
    outlook: { growth: number; openings: number | null; from: number; to: number; source: string } | null;
    education: { value: string; source: string } | null;
  };
  skills: { core: SkillChoice[]; useful: SkillChoice[] } | null;
  routes: { kind: string; from: RoleRef[]; text: string }[];
  pros: readonly string[];
  cons: readonly string[];
}

/** Everything that a role's page shows but for its text, which is Markdown. */
export interface RolePage extends RoleOutline {
  aliases: readonly string[];
  reviewed: string;
  reviewers: readonly string[];
  levels: LevelView[];
  /** The levels that can be set against each other; none where there are fewer than two. */
  levelChoice: { id: string; name: string }[];
  /** Whether any level's pay in the default area comes with a median. */
  hasMedians: boolean;
  stages: { name: string; summary: string | null }[];
  chart: PayChart | null;
  roadmap: Roadmap | null;
  /** Whether there is anything to be planned on the way to the role. */
  hasPlan: boolean;
  suits: readonly string[];
  notFor: readonly string[];
  related: (RoleRef & { why: string; shared: SkillRef[]; hasPlan: boolean })[];
  sources: SourceView[];
}

export function roleOutline(catalog: Catalog, role: Role): RoleOutline {
  const occupation = citedOccupation(catalog, role);
  return {
    slug: role.slug,
    title: role.title,
    summary: role.summary,
    domain: { id: role.domain, name: mustGet(catalog.domains, role.domain).name },
    occupation: occupation ? { code: occupation.code, title: occupation.title, fit: occupation.fit } : null,
    facts: {
      pay: medianPay(catalog, role),
      outlook: occupation?.outlook ? { ...occupation.outlook, openings: occupation.outlook.openings ?? null } : null,
      education: occupation?.entry ? { value: occupation.entry.education, source: occupation.entry.source } : null,
    },
    skills: role.skills
      ? { core: skillChoices(catalog, role.skills.core), useful: skillChoices(catalog, role.skills.useful) }
      : null,
    routes: (role.routes ?? []).map(({ kind, from = [], text }) => ({
      kind,
      from: from.map((slug) => roleRef(catalog, slug)),
      text,
    })),
    pros: role.pros ?? [],
    cons: role.cons ?? [],
  };
}

export function rolePage(catalog: Catalog, role: Role): RolePage {
  const levels = levelsOf(catalog, role);
  return {
    ...roleOutline(catalog, role),
    aliases: role.aliases,
    reviewed: role.reviewed,
    reviewers: role.reviewers ?? [],
    levels,
    levelChoice: levels.length > 1 ? levels.map(({ id, name }) => ({ id, name })) : [],
    hasMedians: levels.some((level) => typeof level.salaries[0]?.median === "number"),
    stages: stagesUsed(catalog, levels),
    chart: payChart(levels.map((level) => ({ name: level.name, pay: level.salaries[0] }))),
    roadmap: role.roadmap ? roadmapOf(catalog, role.roadmap) : null,
    hasPlan: hasPlan(role),
    suits: role.suits ?? [],
    notFor: role["not-for"] ?? [],
    related: (catalog.related.get(role.slug) ?? []).map(({ slug, why }) => ({
      ...roleRef(catalog, slug),
      why,
      shared: sharedSkills(catalog, role, mustGet(catalog.roles, slug)),
      hasPlan: hasPlan(role) && hasPlan(mustGet(catalog.roles, slug)),
    })),
    sources: sourcesOf(catalog, role).map((id) => sourceView(catalog, id)),
  };
}

function roleRef(catalog: Catalog, slug: string): RoleRef {
  return { slug, title: mustGet(catalog.roles, slug).title };
}

function hasPlan({ skills, roadmap }: Role): boolean {
  return skills !== undefined || roadmap !== undefined;
}

function stagesUsed(catalog: Catalog, levels: readonly LevelView[]): RolePage["stages"] {
  const used = new Set(levels.flatMap((level) => level.skills.map(({ stage }) => stage.id)));
  return catalog.proficiency
    .filter((stage) => used.has(stage.id))
    .map(({ name, summary = null }) => ({ name, summary }));
}

/** The skills that both roles list, the first role's required ones first. */
export function sharedSkills(catalog: Catalog, role: Role, other: Role): SkillRef[] {
  const entries = ({ skills }: Role) => skillIds([...(skills?.core ?? []), ...(skills?.useful ?? [])]);
  const theirs = new Set(entries(other));
  return entries(role)
    .filter((id) => theirs.has(id))
    .map((id) => skillRef(catalog, id));
}
