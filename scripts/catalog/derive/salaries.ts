import { type Catalog, mustGet, type PayUnit, type Role } from "../catalog.ts";
import { groupBy } from "../group-by.ts";
import { levelsOf } from "./levels.ts";
import { citedOccupation, type LevelPay } from "./pay.ts";
import { payAxis } from "./pay-chart.ts";

/** All salaries in one unit, on one axis that begins at zero. Positions are percentages of the axis. */
export interface SalaryTable {
  unit: PayUnit;
  ticks: { at: number; amount: number }[];
  rows: SalaryRow[];
}

/** What one level of one role is paid. */
export interface SalaryRow {
  role: { slug: string; title: string };
  domain: string;
  level: { id: string; name: string; title: string };
  /** The title of the occupation whose figures stand behind it; null where it has none. */
  occupation: string | null;
  /** The expected change in employment of that occupation, in percent. */
  growth: number | null;
  pay: LevelPay;
  start: number;
  width: number;
  median: number | null;
}

/**
 * The salaries of roles, level by level, in the order of the roles; one table for each unit, since amounts in
 * different currencies, periods or areas do not belong on one axis. The table with the most rows comes first.
 */
export function salaryTables(catalog: Catalog, roles: readonly Role[]): SalaryTable[] {
  const known = roles.flatMap((role) => knownSalaries(catalog, role));
  const units = groupBy(known, ({ pay: { area, currency, period } }) => JSON.stringify([area, currency, period]));
  return [...units.values()].sort((a, b) => b.length - a.length).map(tableOf);
}

type KnownSalary = Omit<SalaryRow, "start" | "width" | "median">;

function knownSalaries(catalog: Catalog, role: Role): KnownSalary[] {
  const occupation = citedOccupation(catalog, role);
  const isListed = ({ basis }: LevelPay) => basis === "published" || occupation?.fit !== "residual";
  return levelsOf(catalog, role).flatMap(({ id, name, title, salaries }) =>
    salaries.filter(isListed).map((pay) => ({
      role: { slug: role.slug, title: role.title },
      domain: role.domain,
      level: { id, name, title },
      occupation: occupation?.title ?? null,
      growth: occupation?.outlook?.growth ?? null,
      pay,
    })),
  );
}

/** Positions to a tenth of a percent: the table has hundreds of bars. */
const TO_A_TENTH = 10;

function tableOf(salaries: readonly KnownSalary[]): SalaryTable {
  const { ticks, barOf } = payAxis(
    salaries.map(({ pay }) => pay),
    TO_A_TENTH,
  );
  const { area = "", currency = "", period = "year" } = salaries[0]?.pay ?? {};
  return {
    unit: { area, currency, period },
    ticks,
    rows: salaries.map((salary) => ({ ...salary, ...barOf(salary.pay) })),
  };
}

/** The levels and domains that the rows of tables have, each once, in the order of the ladders and the vocabulary. */
export function choicesIn(catalog: Catalog, tables: readonly SalaryTable[]) {
  const rows = tables.flatMap((table) => table.rows);
  const levels = new Map(rows.map(({ level }) => [level.name, level.name]));
  const order = [...catalog.ladders.values()].flat().map(({ name }) => name);
  const domains = new Set(rows.map(({ domain }) => domain));
  return {
    levels: [...levels.keys()].sort((a, b) => order.indexOf(a) - order.indexOf(b)),
    domains: [...catalog.domains].filter(([id]) => domains.has(id)).map(([id, { name }]) => ({ id, name })),
    bases: (["published", "estimate"] as const).filter((basis) => rows.some(({ pay }) => pay.basis === basis)),
    growth: rows.some(({ growth }) => growth !== null),
  };
}

/** The roles of a list that have levels or none, and no sourced figure for any of them. */
export function rolesWithoutFigure(catalog: Catalog, roles: readonly Role[]): { slug: string; title: string }[] {
  return roles
    .filter((role) => levelsOf(catalog, role).every(({ salaries }) => salaries.length === 0))
    .map(({ slug, title }) => ({ slug, title }));
}

/** How many salaries a page can show and stay quick. */
const MOST_ON_A_PAGE = 3000;

/** The domains whose salaries have a page of their own: none, unless one page would hold too many. */
export function domainsWithSalaryPages(catalog: Catalog): string[] {
  if (!catalog.hasPay) return [];
  let levels = 0;
  for (const { levels: own } of catalog.roles.values()) levels += Object.keys(own ?? {}).length;
  if (levels <= MOST_ON_A_PAGE) return [];
  return [...catalog.domains.keys()].filter((id) => mustGet(catalog.rolesByDomain, id).length > 0);
}
