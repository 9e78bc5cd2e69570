import { type Catalog, mustGet, type Role, skillIds } from "../catalog.ts";
import { type DomainRef, domainRef } from "./domain-ref.ts";
import { type CitedOccupation, citedOccupation, type MedianPay, medianPay } from "./pay/pay.ts";
import { type PayStrip, payStrip } from "./pay/pay-strip.ts";
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
  /** The published percentiles around that median. */
  strip: PayStrip | null;
  outlook: {
    growth: number;
    openings: number | null;
    from: number;
    to: number;
    source: string;
    /** The name of the occupation that it is about, and its country. */
    occupation: string;
    area: string;
  } | null;
  education: { value: string; source: string; occupation: string; area: string } | null;
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

/** What a role is like in one respect. */
export interface TraitView {
  id: string;
  name: string;
  step: { id: string; name: string; summary: string | null };
}

export interface RelatedView extends RoleRef {
  domain: DomainRef;
  why: string;
  /** How many skills both list. */
  shared: number;
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
  const { title: occupation = "", country: area = "", outlook, entry } = citedOccupation(catalog, role) ?? {};
  return {
    pay: medianPay(catalog, role),
    strip: payStrip(citedOccupation(catalog, role)),
    outlook: outlook ? { ...outlook, openings: outlook.openings ?? null, occupation, area } : null,
    education: entry ? { value: entry.education, source: entry.source, occupation, area } : null,
  };
}

export function skillsOf(catalog: Catalog, { skills }: Role): SkillsView | null {
  if (!skills) return null;
  return { core: skillChoices(catalog, skills.core), useful: skillChoices(catalog, skills.useful) };
}

export function routesOf(catalog: Catalog, { routes = [] }: Role): RouteView[] {
  return routes.map(({ kind, from = [], text }) => ({ kind, from: from.map((slug) => roleRef(catalog, slug)), text }));
}

/** The traits of a role, in the order of the vocabulary. */
export function traitsOf({ traits }: Pick<Catalog, "traits">, { traits: own = {} }: Pick<Role, "traits">): TraitView[] {
  return [...traits].flatMap(([id, { name, steps }]) => {
    const step = Object.hasOwn(own, id) ? steps.find((each) => each.id === own[id]) : undefined;
    return step ? [{ id, name, step: { ...step, summary: step.summary ?? null } }] : [];
  });
}

/** The import that a role's file is from, as long as nobody has read it since; else null. */
export function unreadImport({ imported, reviewed }: Pick<Role, "imported" | "reviewed">) {
  return imported && imported.on >= reviewed ? { on: imported.on, from: imported.from ?? null } : null;
}

export function relatedOf(catalog: Catalog, role: Role): RelatedView[] {
  return mustGet(catalog.related, role.slug).map(({ slug, why }) => {
    const other = mustGet(catalog.roles, slug);
    return {
      ...roleRef(catalog, slug),
      domain: domainRef(catalog, other.domain),
      why,
      shared: sharedSkills(catalog, role, other).length,
      hasPlan: hasPlan(role) && hasPlan(other),
    };
  });
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
