import type { LevelData, StepData } from "../../schema/open-data.ts";
import { isCountry } from "../../schema/pay.ts";
import { PERCENTILE_KEYS } from "../../schema/percentiles.ts";
import type { SkillEntry } from "../../schema/role.ts";
import { type Catalog, mustGet, occupationId, type PayRow, type PayTable, type Role } from "../catalog.ts";
import { dutiesIn, dutyTexts, haveDetails } from "./duties.ts";
import { levelsOf } from "./levels.ts";
import { apiSalary } from "./pay/api-salary.ts";
import { payOf, pricesFor, rolesOf } from "./pay/occupation-page.ts";
import { citedOccupations, type LevelPay } from "./pay/pay.ts";
import { effortOf } from "./plan/hours.ts";

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
  return levelsOf(catalog, role).map(({ id, name, follows, title, summary, duties, skills, salaries, abroad }) => ({
    id,
    name,
    follows: [...follows],
    title,
    summary,
    duties: dutyTexts(duties.own),
    ...(haveDetails(duties.own) ? { dutyDetails: dutiesIn(duties.own) } : {}),
    sharedDuties: dutyTexts(duties.shared),
    ...(haveDetails(duties.shared) ? { sharedDutyDetails: dutiesIn(duties.shared) } : {}),
    skills: Object.fromEntries(skills.map(({ skill, stage }) => [skill.id, stage.id])),
    salary: salaries[0] ? apiSalary(salaries[0]) : null,
    ...(salaries.length + abroad.length > 1 || (salaries.length === 0 && abroad.length > 0)
      ? { salaries: [...salaries.slice(1), ...abroad].map(apiSalary) }
      : {}),
  }));
}

export function apiRoadmap({ roadmap = [] }: Role): StepData[] {
  return roadmap.map((step) => {
    const { id = null, title, learn = [], done = null, after = [], resources = [] } = step;
    return { id, title, learn: choicesOf(learn), effort: effortOf(step), done, after, resources };
  });
}

/** Each entry as a list of alternatives. */
export function choicesOf(entries: readonly SkillEntry[]): string[][] {
  return entries.map((entry) => (typeof entry === "string" ? [entry] : entry.any));
}

/** One line of a table of figures. */
export type TableRow = (string | number | null)[];

/** Every known salary of a role, level by level, with its source: the columns are those of `SALARY_COLUMNS`. */
export function salaryRows(catalog: Catalog, role: Role): TableRow[] {
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
        isCountry(pay.area) ? pay.area : null,
        isCountry(pay.area) ? null : pay.area,
        pay.occupation && measureOf(catalog, pay.area, pay.occupation, pay),
      ];
    }),
  );
}

/** What the table measures that an estimate is made of. */
function measureOf(catalog: Catalog, country: string, code: string, { source, reference }: LevelPay): string | null {
  const { wages } = mustGet(catalog.occupations, occupationId(country, code));
  return wages.find((record) => record.source === source && record.reference === reference)?.measure ?? null;
}

/** The tables of pay with their terms, and their rows about the whole country. */
export function apiTables(catalog: Catalog) {
  return [...catalog.pay.values()].map((table) => {
    const { licence, attribution, published } = mustGet(catalog.sources, table.source);
    const national = [...table.rows.values()].flat().filter(({ place }) => place === undefined);
    return { ...tableFacts(table), licence, attribution, published, rows: national };
  });
}

/** An occupation as its own file gives it. */
export function apiOccupation(catalog: Catalog, id: string) {
  const { wages: _, ...occupation } = mustGet(catalog.occupations, id);
  const tables = payOf(catalog, occupation);
  const places = new Map(tables.flatMap(({ table, rows }) => rows.flatMap((row) => placeIn(catalog, table, row))));
  return {
    ...occupation,
    roles: rolesOf(catalog, id).map(({ slug, fit, why }) => ({ slug, fit, why })),
    tables: tables.map(({ table, rows }) => ({
      ...tableFacts(table),
      rows: rows.map(({ code: _, ...row }) => row),
    })),
    places: [...places.values()],
  };
}

function tableFacts({ id, country, kind, classification, currency, period, ...table }: PayTable) {
  const { reference, status, measure, source, levels } = table;
  return { id, country, kind, classification, currency, period, reference, status, measure, source, levels };
}

function placeIn(catalog: Catalog, table: PayTable, { place: id }: PayRow): [string, object][] {
  if (id === undefined) return [];
  const prices = pricesFor(catalog, table);
  const index = prices?.rows.get(id)?.[0]?.index;
  return [
    [id, { id, ...mustGet(table.listed, id), ...(index && prices ? { prices: { index, table: prices.id } } : {}) }],
  ];
}

/** The rows of an occupation's table of figures: the columns are those of `OCCUPATION_COLUMNS`. */
export function occupationRows(catalog: Catalog, id: string): TableRow[] {
  return payOf(catalog, mustGet(catalog.occupations, id)).flatMap(({ table, rows }) => {
    const { licence = null, attribution = null } = mustGet(catalog.sources, table.source);
    return rows.map((row) => {
      const place = row.place === undefined ? undefined : mustGet(table.listed, row.place);
      return [
        table.id,
        table.kind,
        table.reference,
        table.status,
        row.place ?? null,
        place?.name ?? null,
        place?.region ?? null,
        row.level ?? null,
        ...[...PERCENTILE_KEYS, "mean" as const, "low" as const, "high" as const].map((key) => row[key] ?? null),
        table.currency ?? null,
        table.period ?? null,
        row.jobs ?? null,
        row.note ?? null,
        table.source,
        licence,
        attribution,
      ];
    });
  });
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
