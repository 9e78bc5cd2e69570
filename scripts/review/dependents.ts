import { isDeepStrictEqual } from "node:util";
import { type Catalog, occupationIds, type Role, skillIds } from "../catalog/catalog.ts";
import { laddersInUse } from "../catalog/derive/ladder-page.ts";
import { sourcesOf } from "../catalog/derive/sources.ts";
import { PART_FOLDERS, TABLES_FOLDER, VOCABULARY_FILES, type VocabularyName } from "../catalog/source/read-folder.ts";
import { STRINGS, type StringKey } from "../schema/string-table.ts";
import { pairKey } from "../site/urls.ts";

/** What differs between two states of a site, by what it is. */
export interface Touched {
  /** Slugs. */
  roles: ReadonlySet<string>;
  domains: ReadonlySet<string>;
  skills: ReadonlySet<string>;
  ladders: ReadonlySet<string>;
  occupations: ReadonlySet<string>;
  /** Tables of pay. */
  pay: ReadonlySet<string>;
  sources: ReadonlySet<string>;
  traits: ReadonlySet<string>;
  /** The scale of proficiency. */
  proficiency: boolean;
  /** The settings, words of the interface, or whether the site speaks of pay at all: what stands on every page. */
  settings: boolean;
}

/** What shows something of what was touched. */
export interface Dependents {
  /** Roles that are touched themselves, or by a vocabulary that they use. */
  shown: ReadonlySet<string>;
  /** Those, and the roles whose pages name them. */
  roles: ReadonlySet<string>;
  domains: ReadonlySet<string>;
  skills: ReadonlySet<string>;
  /** Occupations that are touched themselves, or stand for a touched role in either state. */
  occupations: ReadonlySet<string>;
  /** Ladders that are touched themselves, or that touched roles stand on. */
  ladders: ReadonlySet<string>;
  /** Pairs of related roles as `a-vs-b`, `a` before `b` in the alphabet. */
  comparisons: ReadonlySet<string>;
  /** Old slugs that lead, or led, to a touched role. */
  moved: ReadonlySet<string>;
  /** Whether a domain has more roles or fewer than before. */
  counts: boolean;
}

/**
 * Holds two states against each other.
 *
 * @param isChanged whether a file, or one of a folder, counts as changed, by its path below the roles folder; all do by
 *   default
 */
export function touchedBetween(
  base: Catalog,
  head: Catalog,
  isChanged: (path: string) => boolean = () => true,
): Touched {
  const isVocabularyChanged = (name: VocabularyName) =>
    isChanged(VOCABULARY_FILES[name]) ||
    (Object.hasOwn(PART_FOLDERS, name) && isChanged(`${PART_FOLDERS[name as "skills"]}/`));
  const ids = (name: "domains" | "skills" | "ladders" | "occupations" | "sources" | "traits") =>
    isVocabularyChanged(name) ? differing<unknown>(base[name], head[name]) : new Set<string>();
  const paying = [base, head].flatMap(({ pay }) =>
    [...pay.values()].flatMap(({ file, places = file }) => [file, places].map((name) => `${TABLES_FOLDER}/${name}`)),
  );
  const pay = [VOCABULARY_FILES.pay, ...paying].some(isChanged)
    ? differing<unknown>(base.pay, head.pay)
    : new Set<string>();
  const roles = [...differing<Role>(base.roles, head.roles)].filter((slug) =>
    [base, head].some((catalog) => isChanged(catalog.roles.get(slug)?.path ?? "")),
  );
  return {
    roles: new Set(roles),
    domains: ids("domains"),
    skills: ids("skills"),
    ladders: new Set([
      ...ids("ladders"),
      ...(isChanged(VOCABULARY_FILES.ladders) ? differing(base.ladderNames, head.ladderNames) : []),
    ]),
    // Their figures come from the tables.
    occupations: pay.size > 0 ? differing<unknown>(base.occupations, head.occupations) : ids("occupations"),
    pay,
    sources: ids("sources"),
    traits: ids("traits"),
    proficiency: isChanged(VOCABULARY_FILES.ladders) && !isDeepStrictEqual(base.proficiency, head.proficiency),
    settings:
      base.hasPay !== head.hasPay ||
      base.hasFit !== head.hasFit ||
      base.hasRoadmaps !== head.hasRoadmaps ||
      (base.skills.size === 0) !== (head.skills.size === 0) ||
      differing(base.assets, head.assets).size > 0 ||
      differing(base.pages, head.pages).size > 0 ||
      (isChanged(VOCABULARY_FILES.site) && !isDeepStrictEqual(base.site, head.site)) ||
      (isChanged(VOCABULARY_FILES.strings) && !isDeepStrictEqual(wordsOf(base), wordsOf(head))),
  };
}

function wordsOf({ words }: Catalog) {
  return words.browser(...(Object.keys(STRINGS) as StringKey[]));
}

/** The keys of what is not the same in two maps. */
export function differing<Value>(before: ReadonlyMap<string, Value>, after: ReadonlyMap<string, Value>): Set<string> {
  const all = new Set([...before.keys(), ...after.keys()]);
  return new Set([...all].filter((id) => !isDeepStrictEqual(content(before.get(id)), content(after.get(id)))));
}

/** Where a checkout lies is no part of what a role says. */
function content(value: unknown): unknown {
  return typeof value === "object" && value !== null && "file" in value ? { ...value, file: "" } : value;
}

/** What has to be looked at again after something was touched, in either state. */
export function dependentsOf(base: Catalog, head: Catalog, touched: Touched): Dependents {
  const states = [base, head];
  const shown = new Set(touched.roles);
  for (const catalog of states)
    for (const role of catalog.roles.values()) if (usesTouched(catalog, role, touched)) shown.add(role.slug);
  const roles = new Set(shown);
  const domains = new Set(touched.domains);
  const skills = new Set(touched.skills);
  const occupations = new Set(touched.occupations);
  const ladders = new Set(touched.ladders);
  const comparisons = new Set<string>();
  const moved = new Set<string>();
  for (const catalog of states) {
    for (const [old, role] of catalog.moved) if (shown.has(role.slug)) moved.add(old);
    for (const role of catalog.roles.values()) {
      if (role.routes?.some(({ from = [] }) => from.some((slug) => shown.has(slug)))) roles.add(role.slug);
      if (!shown.has(role.slug)) continue;
      domains.add(role.domain);
      if (role.levels) ladders.add(role.ladder);
      for (const id of occupationIds(role)) occupations.add(id);
      for (const id of skillsNamed(role)) skills.add(id);
      for (const { slug } of catalog.related.get(role.slug) ?? []) {
        roles.add(slug);
        comparisons.add(pairKey(role.slug, slug));
      }
    }
  }
  for (const id of companionsOf(base, head, shown)) skills.add(id);
  const counts = countsDiffer(base, head);
  // Every page of a domain names the others, with how many roles they have.
  if (counts || touched.domains.size > 0)
    for (const catalog of states) for (const id of catalog.domains.keys()) domains.add(id);
  // The page of a ladder names the others that have one.
  if (touched.ladders.size > 0 || !isDeepStrictEqual(laddersInUse(base), laddersInUse(head)))
    for (const catalog of states) for (const name of catalog.ladders.keys()) ladders.add(name);
  return { shown, roles, domains, skills, ladders, occupations, comparisons, moved, counts };
}

/** The skills whose pages count how often a skill stands beside them that a role took up or dropped. */
function* companionsOf(base: Catalog, head: Catalog, shown: ReadonlySet<string>): Generator<string> {
  const shifted = new Set<string>();
  for (const slug of shown) {
    const [before, after] = [base, head].map((catalog) => catalog.roles.get(slug));
    for (const skillsIn of [skillsNamed, skillsListed]) {
      const [old, now] = [new Set(before && skillsIn(before)), new Set(after && skillsIn(after))];
      for (const id of [...old, ...now]) if (old.has(id) !== now.has(id)) shifted.add(id);
    }
  }
  if (shifted.size === 0) return;
  for (const catalog of [base, head])
    for (const role of catalog.roles.values()) {
      const named = skillsNamed(role);
      if (named.some((id) => shifted.has(id))) yield* named;
    }
}

function usesTouched(catalog: Catalog, role: Role, touched: Touched): boolean {
  const { levels, ladder, domain, traits = {} } = role;
  return (
    touched.domains.has(domain) ||
    (levels !== undefined && (touched.ladders.has(ladder) || touched.proficiency)) ||
    occupationIds(role).some((id) => touched.occupations.has(id)) ||
    Object.keys(traits).some((id) => touched.traits.has(id)) ||
    (touched.sources.size > 0 && sourcesOf(catalog, role).some((id) => touched.sources.has(id))) ||
    (touched.skills.size > 0 && skillsNamed(role).some((id) => touched.skills.has(id)))
  );
}

/** Every skill that a role names: among its skills, in a step, or at a level. */
export function skillsNamed(role: Role): string[] {
  const { roadmap = [], levels = {} } = role;
  return [
    ...skillsListed(role),
    ...roadmap.flatMap(({ learn = [] }) => skillIds(learn)),
    ...Object.values(levels).flatMap((level) => Object.keys(level.skills ?? {})),
  ];
}

function skillsListed({ skills }: Role): string[] {
  return skillIds([...(skills?.core ?? []), ...(skills?.useful ?? [])]);
}

function countsDiffer(base: Catalog, head: Catalog): boolean {
  const counts = ({ rolesByDomain }: Catalog) =>
    Object.fromEntries([...rolesByDomain].map(([id, roles]) => [id, roles.length]));
  return !isDeepStrictEqual(counts(base), counts(head));
}
