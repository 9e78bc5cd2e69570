import { quantile } from "d3-array";
import { type Catalog, mustGet, type PayUnit, type Role } from "../../catalog.ts";
import { groupBy } from "../../group-by.ts";
import type { PayCatalog } from "./pay.ts";
import { type PayAxis, payAxis } from "./pay-chart.ts";
import {
  type KnownPay,
  type ListedRole,
  occupationRows,
  ownRows,
  type PaySpan,
  SALARY_COLUMNS,
  type SalaryColumn,
  type SpanKind,
} from "./salary-rows.ts";

/** Salaries in one unit, on one axis that begins at zero. Positions are percentages of the axis. */
export interface SalaryChart {
  unit: PayUnit;
  ticks: PayAxis["ticks"];
  /** The published figures that any of its occupations has. */
  columns: SalaryColumn[];
  /** The kinds of range that are drawn. */
  kinds: SpanKind[];
  /** Which percentiles levels stand for, one list for each ladder of the roles: so their estimates can be read off. */
  ladders: { name: string; percentiles: readonly [number, number] }[][];
  /** By pay, highest first. */
  rows: SalaryRow[];
}

/** An occupation with its roles, or a role with figures of its own, on the axis of a chart. */
export interface SalaryRow extends Omit<KnownPay, "unit" | "figures" | "ladders" | "spans"> {
  /** By the columns of the chart, null where none is published; none for a role's own figures, which are its spans. */
  amounts: (number | null)[];
  /** Ranges and where they lie; `at` is where a level's own median does, and `top`, in pixels, parts estimates that overlap. */
  spans: (PaySpan & { start: number; width: number; at: number | null; top: number; initial: string })[];
  /** How high its bars are, in pixels. */
  height: number;
  /** Where the median of the occupation lies. */
  at: number | null;
  /** The highest amount, where the axis ends before it. */
  beyond: number | null;
}

/**
 * The pay of roles in one country, an occupation with all its roles a row, as its table publishes it: roles of one
 * occupation have no other figures. A role whose levels have published figures of their own has a row of its own. An
 * “all other” group says nothing about a single role, so it has no row. Amounts in different currencies, periods or
 * areas do not belong on one axis: each unit has a chart, the one with the most rows first.
 */
export function salaryCharts(vocabularies: PayCatalog, roles: readonly ListedRole[]): SalaryChart[] {
  const rows = [...occupationRows(vocabularies, roles), ...ownRows(vocabularies, roles)];
  const units = groupBy(rows, ({ unit: { area, currency, period } }) => JSON.stringify([area, currency, period]));
  return [...units.values()].sort((a, b) => b.length - a.length).map((own) => chartOf(vocabularies, own));
}

function chartOf({ ladders }: PayCatalog, known: readonly KnownPay[]): SalaryChart {
  const { ticks, end, barOf } = payAxis([{ high: highestShown(known.map(highest)) }]);
  const columns = SALARY_COLUMNS.filter((column) => known.some(({ figures }) => figures[column] !== undefined));
  const { area = "", currency = "", period = "year" } = known[0]?.unit ?? {};
  const drawn = new Set(known.flatMap(({ spans }) => spans.map(({ kind }) => kind)));
  return {
    unit: { area, currency, period },
    ticks,
    columns,
    kinds: (["tenths", "quartiles", "words", "estimate", "level"] as const).filter((kind) => drawn.has(kind)),
    ladders: [...new Set(known.flatMap((pay) => pay.ladders))]
      .map((id) =>
        mustGet(ladders, id).flatMap(({ name, percentiles }) => (percentiles ? [{ name, percentiles }] : [])),
      )
      .filter((levels) => levels.length > 0),
    rows: [...known]
      .sort((a, b) => rank(b) - rank(a))
      .map((pay) => {
        const { unit: _, figures, ladders: __, spans, ...row } = pay;
        const { median } = row;
        const lanes = lanesOf(spans);
        return {
          ...row,
          amounts: row.occupation === null ? [] : columns.map((column) => figures[column] ?? null),
          spans: spans.map((span, index) => {
            const { median: at, ...place } = barOf(span);
            return { ...span, ...place, at, top: (lanes[index] ?? 0) * LANE, initial: [...(span.name ?? "")][0] ?? "" };
          }),
          height: (Math.max(0, ...lanes) + 1) * LANE,
          at: median === null ? null : barOf({ low: median, high: median, median }).median,
          beyond: highest(pay) > end ? highest(pay) : null,
        };
      }),
  };
}

/** The height of a bar, in pixels. */
const LANE = 20;

/** For each range the first lane where it overlaps no earlier estimate; what is none lies in the first. */
function lanesOf(spans: readonly PaySpan[]): number[] {
  const ends: number[] = [];
  return spans.map(({ kind, low, high }) => {
    if (kind !== "estimate") return 0;
    const free = ends.findIndex((end) => end <= low);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = high;
    return lane;
  });
}

const highest = ({ spans, median }: KnownPay) => Math.max(median ?? 0, ...spans.map(({ high }) => high));

/** What rows are put in order by: the median, or the middle of all ranges where none is published. It is never shown. */
const rank = (pay: KnownPay) => pay.median ?? (Math.min(...pay.spans.map(({ low }) => low)) + highest(pay)) / 2;

/**
 * The highest amount that the axis has to hold. One that lies far above the others would press them all into a corner:
 * what is more than three interquartile ranges above the upper quartile (Tukey's outer fence) is cut.
 */
function highestShown(amounts: readonly number[]): number {
  const [lower = 0, upper = 0] = [quantile(amounts, 0.25), quantile(amounts, 0.75)];
  return Math.max(...amounts.filter((amount) => amount <= upper + 3 * (upper - lower)));
}

/** The domains and classes of growth that the rows of charts have, each once, in the order of the vocabulary. */
export function choicesIn({ domains }: Pick<Catalog, "domains">, charts: readonly SalaryChart[]) {
  const rows = charts.flatMap((chart) => chart.rows);
  const inUse = new Set(rows.flatMap((row) => row.domains));
  return {
    domains: [...domains].filter(([id]) => inUse.has(id)).map(([id, { name }]) => ({ id, name })),
    growth: rows.some(({ growth }) => growth !== null),
  };
}

/** The roles of a list that no chart shows a figure for. */
export function rolesWithoutRow<Listed extends Pick<Role, "slug">>(
  roles: readonly Listed[],
  charts: readonly SalaryChart[],
): Listed[] {
  const shown = new Set(charts.flatMap(({ rows }) => rows.flatMap((row) => row.roles.map(({ slug }) => slug))));
  return roles.filter(({ slug }) => !shown.has(slug));
}

/** From how many levels on one page would be long. */
const MOST_ON_A_PAGE = 3000;

/** The domains whose salaries have a page of their own: none, unless one page would hold too many. */
export function domainsWithSalaryPages(catalog: Catalog): string[] {
  if (!catalog.hasPay) return [];
  let levels = 0;
  for (const { levels: own } of catalog.roles.values()) levels += Object.keys(own ?? {}).length;
  if (levels <= MOST_ON_A_PAGE) return [];
  return [...catalog.domains.keys()].filter((id) => mustGet(catalog.rolesByDomain, id).length > 0);
}
