import { occupationId, type PayUnit, type Wages } from "../../catalog.ts";
import type { PlacePay } from "./chosen-pay.ts";
import {
  type CitedOccupation,
  citedOccupation,
  type LevelPay,
  listedMedian,
  type MedianPay,
  type PayCatalog,
  type PayRole,
  paidLevels,
} from "./pay.ts";
import { type ChartRow, type PayChart, payChart } from "./pay-chart.ts";
import { sameUnit } from "./same-unit.ts";

/** What a role's levels are paid in one country, with what is to be said of all of it once. */
export interface PayBlock {
  /** From the lowest up, each with its pay in the default area, and its bar where the chart has one. */
  levels: {
    id: string;
    name: string;
    pay: LevelPay | null;
    bar: ChartRow | null;
    floor: { name: string; low: number } | null;
  }[];
  /** Whether any level is paid. */
  isKnown: boolean;
  chart: PayChart | null;
  estimate: EstimateBasis | null;
  /** The place that a reader chose. */
  place: PlacePay | null;
}

/** What all estimates of a role rest on. */
export interface EstimateBasis extends PayUnit, Pick<Wages, "reference" | "status" | "measure" | "source"> {
  /** The occupation, by its id and its name. */
  id: string;
  occupation: string;
  fit: CitedOccupation["fit"];
  /** The names of the levels that stand for a wider part of the occupation than the others. */
  wide: string[];
}

/**
 * @param place the one that a reader chose in the country: the least that may be paid there stands beside each level
 * @returns null where a role has no levels
 */
export function payBlock(catalog: PayCatalog, role: PayRole, place: PlacePay | null = null): PayBlock | null {
  const levels = paidLevels(catalog, role).map(({ rung: { id, name, "official-level": level }, salaries }) => ({
    id,
    name,
    pay: salaries[0] ?? null,
    floor: (level === undefined ? undefined : place?.floors?.levels[level]) ?? null,
  }));
  if (levels.length === 0) return null;
  const occupation = citedOccupation(catalog, role);
  const wages = occupation && estimatesFrom(occupation, levels);
  const chart = payChart(levels, wages);
  return {
    levels: levels.map((level) => ({ ...level, bar: chart?.rows.find((row) => row.level === level.name) ?? null })),
    isKnown: levels.some(({ pay }) => pay !== null),
    chart,
    estimate: occupation && wages ? basisOf(occupation, wages, levels) : null,
    place,
  };
}

type PaidLevel = Pick<PayBlock["levels"][number], "name" | "pay">;

/** The table that the estimates among the figures of some levels are from. */
function estimatesFrom({ wages }: CitedOccupation, levels: readonly PaidLevel[]): Wages | undefined {
  const estimate = levels.find(({ pay }) => pay?.percentiles)?.pay;
  return estimate
    ? wages.find(
        (each) => sameUnit(each, estimate) && each.source === estimate.source && each.reference === estimate.reference,
      )
    : undefined;
}

function basisOf(
  { country, code, title, fit }: CitedOccupation,
  wages: Wages,
  levels: readonly PaidLevel[],
): EstimateBasis {
  const { area, currency, period, reference, status, measure, source } = wages;
  return {
    id: occupationId(country, code),
    occupation: title,
    fit,
    wide: widest(levels),
    ...{ area, currency, period, reference, status, measure, source },
  };
}

/** The levels whose percentiles lie farther apart than those of the others. */
function widest(levels: readonly PaidLevel[]): string[] {
  const widths = levels.flatMap(({ name, pay }) =>
    pay?.percentiles ? [{ name, width: pay.percentiles[1] - pay.percentiles[0] }] : [],
  );
  const usual = widths.map(({ width }) => width).sort((a, b) => a - b)[Math.floor((widths.length - 1) / 2)] ?? 0;
  return widths.filter(({ width }) => width > usual).map(({ name }) => name);
}

/** What sources state of some levels of a role, from the lowest amount to the highest. */
export interface OwnPay extends PayUnit {
  basis: LevelPay["basis"];
  low: number;
  high: number;
  /** The names of the levels that the amounts are of. */
  levels: string[];
  /** The ids of the sources, each once. */
  sources: string[];
}

/**
 * What the levels of a role pay by figures of their own: those of one unit and one basis, which are the first level's. No
 * figure is made of them: both ends are as they are stated. Null where there is none.
 */
export function ownPay(catalog: PayCatalog, role: PayRole): OwnPay | null {
  const stated = paidLevels(catalog, role).flatMap(({ rung: { name }, salaries: [pay] }) =>
    pay && pay.percentiles === null ? [{ name, pay }] : [],
  );
  const [first] = stated;
  if (!first) return null;
  const { area, currency, period, basis } = first.pay;
  const alike = stated.filter(({ pay }) => sameUnit(pay, first.pay) && pay.basis === basis);
  return {
    area,
    currency,
    period,
    basis,
    low: Math.min(...alike.map(({ pay }) => pay.low)),
    high: Math.max(...alike.map(({ pay }) => pay.high)),
    levels: alike.map(({ name }) => name),
    sources: [...new Set(alike.map(({ pay }) => pay.source))],
  };
}

/** What a role pays, as lists say it: the median of its occupation, or else what its own levels pay. */
export interface ListedPay {
  pay: MedianPay | null;
  ownPay: OwnPay | null;
}

export function listedPay(catalog: PayCatalog, role: PayRole): ListedPay {
  const pay = listedMedian(catalog, role);
  return { pay, ownPay: pay ? null : ownPay(catalog, role) };
}
