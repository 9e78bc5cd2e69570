import type { PayPeriod } from "../../schema/common.ts";
import { type Occupation, PERCENTILE_KEYS, type PercentileKey, type Wages } from "../../schema/vocabularies.ts";
import { type Catalog, levelOf, mustGet, type Role } from "../catalog.ts";

/** An amount of money is a whole number of `currency` per `period` in `area`. */
export interface PayUnit {
  area: string;
  currency: string;
  period: PayPeriod;
}

/** The vocabularies that pay is worked out from. */
type PayVocabularies = Pick<Catalog, "ladders" | "occupations">;

/** What a level is paid, and how that is known. */
export interface LevelPay extends PayUnit {
  basis: "published" | "estimate";
  low: number;
  median: number | null;
  high: number;
  /** Id of the source. */
  source: string;
  /** The percentiles of the occupation that an estimate lies between. */
  percentiles: readonly [number, number] | null;
  /** The code of the occupation that an estimate rests on. */
  occupation: string | null;
  /** What the source's figure needs said with it. */
  note: string | null;
  /** The month or year that an estimate's figures are about. */
  reference: string | null;
}

/**
 * What a level of a role is paid, by the rule of the method page: the role's own figures win; else the
 * range between the level's two percentiles of the role's occupation, as an estimate; else nothing.
 * Nothing is interpolated: a percentile that is not published gives no estimate.
 *
 * @returns one record per area, the default area first; empty where there is no sourced figure
 */
export function salariesAt(catalog: PayVocabularies, role: Role, levelId: string): LevelPay[] {
  const own = levelOf(role, levelId)?.salary;
  if (own) {
    return own.map(({ median = null, note = null, ...pay }) => ({
      ...pay,
      median,
      note,
      percentiles: null,
      occupation: null,
      reference: null,
    }));
  }
  const occupation = citedOccupation(catalog, role);
  const percentiles = catalog.ladders.get(role.ladder)?.find((level) => level.id === levelId)?.percentiles;
  if (!occupation || !percentiles) return [];
  return (occupation.wages ?? []).flatMap((wages) => estimate(occupation.code, wages, percentiles));
}

function estimate(code: string, wages: Wages, percentiles: readonly [number, number]): LevelPay[] {
  const [low, high] = percentiles.map((percentile) => percentileOf(wages, percentile));
  if (low === undefined || high === undefined) return [];
  const { area, currency, period, source, reference } = wages;
  return [
    {
      basis: "estimate",
      low,
      median: null,
      note: null,
      high,
      area,
      currency,
      period,
      source,
      percentiles,
      occupation: code,
      reference,
    },
  ];
}

function percentileOf(wages: Wages, percentile: number): number | undefined {
  const key = `p${percentile}`;
  return (PERCENTILE_KEYS as readonly string[]).includes(key) ? wages[key as PercentileKey] : undefined;
}

/** The occupation whose figures a role may show: none where no code stands for the role well enough. */
export function citedOccupation(
  catalog: Pick<Catalog, "occupations">,
  role: Role,
): (Occupation & { code: string; fit: "close" | "part" | "residual" }) | undefined {
  if (!role.occupation || role.occupation.fit === "weak") return undefined;
  const { soc: code, fit } = role.occupation;
  return { ...mustGet(catalog.occupations, code), code, fit };
}

/** The median pay of a role's occupation in its default area. */
export interface MedianPay extends PayUnit {
  median: number;
  reference: string;
  source: string;
  occupation: string;
}

/** The median pay of the occupation that a role belongs to, if one is published. */
export function medianPay(catalog: Catalog, role: Role): MedianPay | null {
  const occupation = citedOccupation(catalog, role);
  const wages = occupation?.wages?.[0];
  if (!occupation || wages?.p50 === undefined) return null;
  const { area, currency, period, reference, source } = wages;
  return { median: wages.p50, area, currency, period, reference, source, occupation: occupation.title };
}
