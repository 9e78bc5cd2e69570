import { EFFORT_BASIS, type LevelData, type StepData } from "../../schema/open-data.ts";
import type { SkillEntry } from "../../schema/role.ts";
import { type Catalog, mustGet, occupationId, type Role } from "../catalog.ts";
import { levelsOf } from "./levels.ts";
import { citedOccupations, type LevelPay } from "./pay.ts";

export type ApiSalary = NonNullable<LevelData["salary"]>;

/** The parts of a role as the data files give them. */
export function apiOccupations(catalog: Catalog, role: Role) {
  return citedOccupations(catalog, role).map(({ country, code, title, fit, why }) => ({
    country,
    code,
    title,
    fit,
    why,
  }));
}

export function apiLevels(catalog: Catalog, role: Role): LevelData[] {
  return levelsOf(catalog, role).map(({ id, name, title, summary, duties, skills, salaries, abroad }) => ({
    id,
    name,
    title,
    summary,
    duties: [...duties.own],
    sharedDuties: [...duties.shared],
    skills: Object.fromEntries(skills.map(({ skill, stage }) => [skill.id, stage.id])),
    salary: salaries[0] ? apiSalary(salaries[0]) : null,
    ...(salaries.length + abroad.length > 1 || (salaries.length === 0 && abroad.length > 0)
      ? { salaries: [...salaries.slice(1), ...abroad].map(apiSalary) }
      : {}),
  }));
}

export function apiRoadmap({ roadmap = [] }: Role): StepData[] {
  return roadmap.map(({ id = null, title, learn = [], effort = null, done = null, after = [], resources = [] }) => ({
    id,
    title,
    learn: choicesOf(learn),
    effort: effort && { ...effort, basis: EFFORT_BASIS },
    done,
    after,
    resources,
  }));
}

/** Each entry as a list of alternatives. */
export function choicesOf(entries: readonly SkillEntry[]): string[][] {
  return entries.map((entry) => (typeof entry === "string" ? [entry] : entry.any));
}

function apiSalary(pay: LevelPay): ApiSalary {
  const { low, median, high, area, currency, period, basis, source, percentiles, occupation } = pay;
  const between: ApiSalary["percentiles"] = percentiles && [...percentiles];
  return { low, median, high, area, currency, period, basis, source, percentiles: between, occupation };
}

/** One line of the table of salaries: a level of a role in an area. */
export type SalaryRow = (string | number | null)[];

/** Every known salary of a role, level by level, with its source: the columns are those of `SALARY_COLUMNS`. */
export function salaryRows(catalog: Catalog, role: Role): SalaryRow[] {
  return levelsOf(catalog, role).flatMap(({ name, title, salaries, abroad }) =>
    [...salaries, ...abroad].map((pay) => {
      const source = mustGet(catalog.sources, pay.source);
      return [
        role.slug,
        role.title,
        role.domain,
        name,
        title,
        pay.low,
        pay.median,
        pay.high,
        pay.currency,
        pay.period,
        pay.area,
        pay.basis,
        pay.percentiles?.[0] ?? null,
        pay.percentiles?.[1] ?? null,
        pay.occupation,
        pay.reference,
        pay.source,
        source.title,
        source.url ?? null,
        source.published ?? null,
        source.licence ?? null,
        pay.occupation && mustGet(catalog.occupations, occupationId(pay.area, pay.occupation)).title,
        pay.note,
      ];
    }),
  );
}

/** Longer texts are cut in an example. */
const MOST_CHARACTERS = 120;

/** Data as an example of its shape: each list by its first entry, long texts by their beginning. */
export function apiExample(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, 1).map(apiExample);
  if (typeof value === "string") return value.length > MOST_CHARACTERS ? `${value.slice(0, MOST_CHARACTERS)}…` : value;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, apiExample(child)]));
}
