import { type Catalog, mustGet, type Role } from "../catalog.ts";
import { choicesOf } from "./api.ts";
import { pairKeys, pairOf } from "./compare/compare-pages.ts";
import { type DomainRef, domainRef } from "./domain-ref.ts";
import { filingsOf } from "./pay/filings.ts";
import { type SalaryChart, salaryCharts } from "./pay/salaries.ts";
import { knownFrom, type Needs, skillGap } from "./plan/skill-gap.ts";

/** A role as an example names it. */
export interface NamedRole {
  slug: string;
  title: string;
  domain: DomainRef;
}

/** The way from one role to another, and how many of the skills that it requires carry over. */
export interface PlanExample {
  from: NamedRole;
  to: NamedRole;
  carried: number;
  required: number;
}

/** What people in an occupation earn; positions are percentages of an axis that the examples share. */
export interface PayExample {
  occupation: string;
  title: string;
  median: number;
  at: number;
  start: number;
  width: number;
}

/** The pay of some occupations: one unit, one source, one date. */
export interface PayExamples extends Pick<SalaryChart, "unit"> {
  source: { id: string; title: string };
  reference: string | null;
  rows: PayExample[];
}

const MOST = 3;

/**
 * Roles with names that many people have heard first: by visa filings where the country has a table of them, then by how
 * many roles they are related to.
 */
export function commonRoles(catalog: Catalog): Role[] {
  const roles = [...catalog.roles.values()].map((role) => ({
    role,
    filings: filingsOf(catalog, role)?.count ?? 0,
    related: catalog.related.get(role.slug)?.length ?? 0,
  }));
  return roles.sort((a, b) => b.filings - a.filings || b.related - a.related).map(({ role }) => role);
}

/** The first role of each of a few domains. */
export function roleExamples(catalog: Catalog, common: readonly Role[]): NamedRole[] {
  const first = common.filter(({ domain }, at) => common.findIndex((role) => role.domain === domain) === at);
  return first.slice(0, MOST).map((role) => named(catalog, role));
}

/** What somebody who likes a role says of it: the first such line of a few roles, each of another domain. */
export function likingExamples(catalog: Catalog, common: readonly Role[]): { role: NamedRole; text: string }[] {
  const liked = common.filter(({ suits = [] }) => suits.length > 0);
  return roleExamples(catalog, liked).map((role) => ({
    role,
    text: catalog.roles.get(role.slug)?.suits?.[0] ?? "",
  }));
}

/** The skills that most roles require, with how many do. */
export function skillExamples({ skills, rolesBySkill }: Catalog): { id: string; name: string; count: number }[] {
  return [...skills]
    .map(([id, { name }]) => ({ id, name, count: rolesBySkill.get(id)?.core.length ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST);
}

/** Related roles that have a ready comparison, no role twice. */
export function comparisonExamples(catalog: Catalog, common: readonly Role[]): [NamedRole, NamedRole][] {
  const pairs = pairKeys(catalog).map((key) => pairOf(catalog, key));
  return firstPairs(pairs, common).map(([first, second]) => [named(catalog, first), named(catalog, second)]);
}

/** Ways from role to role that the pages of roles name, and on which some of the skills carry over; no role twice. */
export function planExamples(catalog: Catalog, common: readonly Role[]): PlanExample[] {
  const ways = [...catalog.roles.values()].flatMap((to) =>
    (to.routes ?? [])
      .flatMap(({ from = [] }) => from.flatMap((slug) => catalog.roles.get(slug) ?? []))
      .map((from): [Role, Role] => [from, to])
      .filter(([from]) => isEasy(carriedOver(from, to))),
  );
  return firstPairs(ways, common).map(([from, to]) => ({
    from: named(catalog, from),
    to: named(catalog, to),
    ...carriedOver(from, to),
  }));
}

/** How many of the skills that a role requires somebody has who comes from another. */
function carriedOver(from: Role, to: Role): Pick<PlanExample, "carried" | "required"> {
  const { have } = skillGap(knownFrom<string>([], [needsOf(from)]), needsOf(to)).core;
  return { carried: have.length, required: to.skills?.core.length ?? 0 };
}

/** Whether a third of them or more is there: an example should show that something carries over. */
const isEasy = ({ carried, required }: Pick<PlanExample, "carried" | "required">) =>
  carried > 0 && carried * 3 >= required;

/** Published medians of the occupations of common roles, highest first; null where the site has none. */
export function payExamples(catalog: Catalog, common: readonly Role[]): PayExamples | null {
  const [chart] = salaryCharts(catalog, common);
  const rank = new Map(common.map(({ slug }, at) => [slug, at]));
  const known = (chart?.rows ?? []).flatMap(({ occupation, title, roles, median, at, spans, source, reference }) => {
    const [span] = spans.filter(({ kind }) => kind === "tenths");
    if (occupation === null || median === null || at === null || !span) return [];
    const first = Math.min(...roles.map(({ slug }) => rank.get(slug) ?? common.length));
    const { start, width } = span;
    return [{ first, source, reference, row: { occupation, title, median, at, start, width } }];
  });
  const [most] = [...known].sort((a, b) => a.first - b.first);
  if (!chart || !most) return null;
  const alike = known.filter(({ source, reference }) => source === most.source && reference === most.reference);
  const rows = alike.sort((a, b) => a.first - b.first).slice(0, MOST);
  return {
    unit: chart.unit,
    source: { id: most.source, title: mustGet(catalog.sources, most.source).title },
    reference: most.reference,
    rows: rows.map(({ row }) => row).sort((a, b) => b.median - a.median),
  };
}

/** The pairs of which both roles are common, those of the most common first, no role twice. */
function firstPairs(pairs: readonly [Role, Role][], common: readonly Role[]): [Role, Role][] {
  const rank = new Map(common.map(({ slug }, at) => [slug, at]));
  const rankOf = (pair: readonly Role[]) => Math.max(...pair.map(({ slug }) => rank.get(slug) ?? common.length));
  const used = new Set<string>();
  const chosen: [Role, Role][] = [];
  for (const pair of [...pairs].sort((a, b) => rankOf(a) - rankOf(b))) {
    if (chosen.length === MOST) break;
    if (pair.some(({ slug }) => used.has(slug))) continue;
    for (const { slug } of pair) used.add(slug);
    chosen.push(pair);
  }
  return chosen;
}

function needsOf({ skills }: Role): Needs<string> {
  return { core: choicesOf(skills?.core ?? []), useful: choicesOf(skills?.useful ?? []) };
}

function named(catalog: Catalog, { slug, title, domain }: Role): NamedRole {
  return { slug, title, domain: domainRef(catalog, domain) };
}
