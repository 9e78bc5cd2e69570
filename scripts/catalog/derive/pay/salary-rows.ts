import { occupationId, type PayUnit, type Role, type Wages } from "../../catalog.ts";
import { groupBy } from "../../group-by.ts";
import { type GrowthClass, growthClass } from "./growth.ts";
import {
  type CitedOccupation,
  citedOccupation,
  type LevelPay,
  type PayCatalog,
  type PayRole,
  paidLevels,
} from "./pay.ts";

// Free of the schema, as the page in the browser makes the same of another country from JSON.

/** What is needed of a role. */
export interface ListedRole extends PayRole, Pick<Role, "slug" | "title" | "domain"> {}

/** What is paid in an occupation, or for a role that has figures of its own, before it is put on an axis. */
export interface KnownPay {
  /** The occupation, as `occupationId` joins it; null where it is a role with figures of its own. */
  occupation: string | null;
  title: string;
  roles: { slug: string; title: string }[];
  /** The domains of the roles. */
  domains: string[];
  /** How employment in the occupation is expected to develop. */
  growth: GrowthClass | null;
  unit: PayUnit;
  /** The published figures of an occupation. */
  figures: Partial<Record<SalaryColumn, number>>;
  spans: PaySpan[];
  /** The published median of an occupation. */
  median: number | null;
  source: string;
  reference: string | null;
  /** The ladders of its roles, where levels are estimated from it. */
  ladders: string[];
}

/**
 * Between two percentiles of an occupation, its low and high as the publisher says them, a level that is estimated from
 * them, or a level of a role that has figures of its own.
 */
export type SpanKind = "tenths" | "quartiles" | "words" | "estimate" | "level";

export interface PaySpan extends Pick<LevelPay, "low" | "median" | "high" | "basis"> {
  kind: SpanKind;
  /** The level's name. */
  name: string | null;
}

export const SALARY_COLUMNS = ["low", "p10", "p25", "p50", "p75", "p90", "high"] as const satisfies (keyof Wages)[];

export type SalaryColumn = (typeof SALARY_COLUMNS)[number];

/** The occupations that lend roles their figures; an “all other” group says nothing about a single role. */
export function occupationRows(vocabularies: PayCatalog, roles: readonly ListedRole[]): KnownPay[] {
  const lent = roles.flatMap((role) => {
    const occupation = citedOccupation(vocabularies, role);
    return occupation && occupation.fit !== "residual" && !hasOnlyOwn(vocabularies, role) ? [{ role, occupation }] : [];
  });
  const groups = groupBy(lent, ({ occupation: { country, code } }) => occupationId(country, code));
  return [...groups].flatMap(([id, members]) =>
    members.slice(0, 1).flatMap(({ occupation }) => {
      const wages = occupation.wages.find((each) => each.p50 !== undefined || spansOf(each).length > 0);
      return wages
        ? [
            occupationRow(
              id,
              occupation,
              wages,
              members.map(({ role }) => role),
              levelsFrom(
                vocabularies,
                members.map(({ role }) => role),
                wages,
              ),
            ),
          ]
        : [];
    }),
  );
}

function occupationRow(
  id: string,
  { title, outlook }: CitedOccupation,
  wages: Wages,
  roles: readonly ListedRole[],
  levels: readonly PaySpan[],
): KnownPay {
  const { area, currency, period, source, reference, p50 = null } = wages;
  return {
    occupation: id,
    title,
    roles: roles.map(({ slug, title }) => ({ slug, title })),
    domains: [...new Set(roles.map(({ domain }) => domain))],
    growth: outlook ? growthClass(outlook.growth) : null,
    unit: { area, currency, period },
    figures: wages,
    // Levels lie between the same percentiles as the quartiles, so one of both is enough.
    spans: [...spansOf(wages).filter(({ kind }) => kind !== "quartiles" || levels.length === 0), ...levels],
    median: p50,
    source,
    reference,
    ladders: roles.filter(({ levels }) => levels).map(({ ladder }) => ladder),
  };
}

/** What levels of the roles are estimated at from an occupation's figures, each level once, lowest first. */
function levelsFrom(vocabularies: PayCatalog, roles: readonly ListedRole[], { area, source }: Wages): PaySpan[] {
  const spans = roles.flatMap((role) =>
    paidLevels(vocabularies, role).flatMap(({ rung: { name }, salaries }) =>
      salaries
        .filter((pay) => !isOwn(pay) && pay.area === area && pay.source === source)
        .map(({ low, high }): PaySpan => ({ kind: "estimate", name, basis: "estimate", low, median: null, high })),
    ),
  );
  const each = new Map(spans.map((span) => [`${span.name} ${span.low} ${span.high}`, span]));
  return [...each.values()].sort((a, b) => a.low - b.low || a.high - b.high);
}

function spansOf({ p10, p25, p75, p90, low, high }: Wages): PaySpan[] {
  const span = (kind: SpanKind, low: number | undefined, high: number | undefined): PaySpan[] =>
    low === undefined || high === undefined ? [] : [{ kind, name: null, basis: "published", low, median: null, high }];
  const outer = span("tenths", p10, p90);
  return [...(outer.length > 0 ? outer : span("words", low, high)), ...span("quartiles", p25, p75)];
}

/** The roles whose levels have figures of their own, once for each unit and source. */
export function ownRows(vocabularies: PayCatalog, roles: readonly ListedRole[]): KnownPay[] {
  return roles.flatMap((role) => {
    const own = paidLevels(vocabularies, role).flatMap(({ rung: { name }, salaries }) =>
      salaries.filter(isOwn).map((each) => ({ name, ...each })),
    );
    const units = groupBy(own, ({ area, currency, period, source }) =>
      JSON.stringify([area, currency, period, source]),
    );
    return [...units.values()].flatMap((levels) =>
      levels.slice(0, 1).map(({ area, currency, period, source }) => ({
        occupation: null,
        title: role.title,
        roles: [{ slug: role.slug, title: role.title }],
        domains: [role.domain],
        growth: null,
        unit: { area, currency, period },
        figures: {},
        spans: levels.map(({ name, basis, low, median, high }) => ({
          kind: "level" as const,
          name,
          basis,
          low,
          median,
          high,
        })),
        median: null,
        source,
        reference: null,
        ladders: [],
      })),
    );
  });
}

/** Whether pay is stated for the level itself, and no range between two percentiles of an occupation. */
const isOwn = ({ percentiles }: LevelPay) => percentiles === null;

function hasOnlyOwn(vocabularies: PayCatalog, role: ListedRole): boolean {
  const levels = paidLevels(vocabularies, role);
  return levels.length > 0 && levels.every(({ salaries }) => salaries.some(isOwn));
}
