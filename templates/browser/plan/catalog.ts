import { apiSalary } from "../../../scripts/catalog/derive/pay/api-salary.ts";
import type { PlanData, PlanRole, SkillPositions } from "../../../scripts/catalog/derive/plan-data.ts";
import type { SearchNames } from "../../../scripts/catalog/derive/search-names.ts";
import { wordsOf } from "../../../scripts/catalog/words.ts";
import { chosenCountry, rolePayIn } from "../place/country.ts";
import { type Entries, readEntries } from "../search/entries.ts";
import { loadJson } from "../search/load.ts";
import { nameIndex } from "../search/name-index.ts";
import { once } from "../search/once.ts";

/** Everything that plans are made from. */
export type PlanCatalog = Awaited<ReturnType<typeof load>>;

/** Loads what plans are made from, once; a failure is tried again at the next call. */
export const planCatalog = once(load);

/** One role with its levels, as they are paid in the country that the reader chose, and its roadmap. */
export async function loadRole(slug: string): Promise<PlanRole> {
  const [role, country] = await Promise.all([loadJson<PlanRole>(`/plan/roles/${slug}.json`), chosenCountry()]);
  const there = country && rolePayIn(country, slug);
  if (!there) return role;
  const levels = role.levels.map(({ id, name }) => {
    const [salary = null, ...salaries] = there.salariesAt(id).map(apiSalary);
    return { id, name, salary, salaries };
  });
  return { ...role, occupation: there.occupation, levels };
}

async function load() {
  const [names, data] = await Promise.all([
    loadJson<SearchNames>("/search/names.json"),
    loadJson<PlanData>("/plan/roles.json"),
  ]);
  const { roles, skills, language } = readEntries(names);
  skills.forEach((skill, at) => {
    skill.aliases = (data.skillAliases[at] ?? "").split("\n").filter(Boolean);
  });
  const roleAt = new Map([...Object.entries(data.moved), ...roles.map(({ slug }, at): [string, number] => [slug, at])]);
  const skillAt = new Map(skills.map(({ id }, at) => [id, at]));
  const list = (choice: SkillPositions) => (typeof choice === "number" ? [choice] : choice);
  return {
    roles,
    skills,
    graph: {
      needs: roles.map((_, at) => ({
        core: (data.core[at] ?? []).map(list),
        useful: (data.useful[at] ?? []).map(list),
      })),
      related: data.related,
      routes: data.routes,
    },
    /** The position of a role by its slug, or by an old one. */
    roleAt: (slug: string) => roleAt.get(slug),
    skillAt: (id: string) => skillAt.get(id),
    /** The roles or skills that a text may mean, best first. */
    findRoles: finder(
      { roles, skills: [], domains: [], traits: [], language },
      roles.map(({ title, aliases }) => [title, ...aliases]),
    ),
    findSkills: finder(
      { roles: [], skills, domains: [], traits: [], language },
      skills.map(({ name, aliases }) => [name, ...aliases]),
    ),
  };
}

/** A name that agrees less is not what was typed. */
const LEAST_SCORE = 0.3;

function finder(entries: Entries, names: readonly string[][]): (text: string) => number[] {
  let index: ReturnType<typeof nameIndex> | undefined;
  const exact = new Map(
    names.flatMap((all, at) => all.map((name): [string, number] => [name.toLowerCase(), at])).reverse(),
  );
  return (text) => {
    const named = exact.get(text.trim().toLowerCase());
    index ??= nameIndex(entries);
    const found = index.find(wordsOf(text), true).filter(({ score }) => score >= LEAST_SCORE);
    return [...new Set([...(named === undefined ? [] : [named]), ...found.map(({ position }) => position)])];
  };
}
