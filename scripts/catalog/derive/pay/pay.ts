import type { Salary } from "../../../schema/pay.ts";
import type { PercentileKey } from "../../../schema/percentiles.ts";
import type { LadderLevel } from "../../../schema/vocabularies.ts";
import {
  type Catalog,
  levelOf,
  type Occupation,
  occupationId,
  type PayUnit,
  type Role,
  type Wages,
} from "../../catalog.ts";

/** What pay is worked out from: little enough to be sent to a browser, for one country. */
export interface PayCatalog extends Pick<Catalog, "occupations"> {
  site: Pick<Catalog["site"], "country">;
  ladders: ReadonlyMap<string, readonly PayRung[]>;
}

/** What a ladder says of a level's pay. */
export type PayRung = Pick<LadderLevel, "id" | "name" | "percentiles" | "official-level" | "grade" | "salary">;

/** What a role says of its pay. */
export interface PayRole extends Pick<Role, "ladder" | "occupations"> {
  levels?: Record<string, Pick<NonNullable<Role["levels"]>[string], "grade" | "salary">> | undefined;
}

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
 * What a level of a role is paid in the site's country, by the rule of the method page: a figure of the role's own
 * wins, then one of the ladder's level or grade; else the range between the level's two percentiles of the role's
 * occupation, as an estimate; else nothing. Nothing is interpolated: a percentile that is not published gives no
 * estimate.
 *
 * @returns one record per area, the default area first; empty where there is no sourced figure
 */
export function salariesAt(catalog: PayCatalog, role: PayRole, levelId: string): LevelPay[] {
  const own = statedAt(catalog, role, levelId);
  if (own.length > 0) return own;
  return estimateOf(occupationIn(catalog, role, homeCountry(catalog, role)), rungOf(catalog, role, levelId));
}

/** The levels of a role from the lowest up, each with what the ladder says of it and its pay as `salariesAt` gives it. */
export function paidLevels(catalog: PayCatalog, role: PayRole): { rung: PayRung; salaries: LevelPay[] }[] {
  return (catalog.ladders.get(role.ladder) ?? []).flatMap((rung) =>
    levelOf(role, rung.id) === undefined ? [] : { rung, salaries: salariesAt(catalog, role, rung.id) },
  );
}

/** What a level is paid in other countries by the same rule, in the order in which the role names them. */
export function salariesAbroad(catalog: PayCatalog, role: PayRole, levelId: string): LevelPay[] {
  const stated = new Set(statedAt(catalog, role, levelId).map(({ area }) => area));
  const rung = rungOf(catalog, role, levelId);
  return countriesAbroad(catalog, role)
    .filter((country) => !stated.has(country))
    .flatMap((country) => estimateOf(occupationIn(catalog, role, country), rung));
}

function statedAt({ ladders }: PayCatalog, role: PayRole, levelId: string): LevelPay[] {
  const own = levelOf(role, levelId);
  const ladder = ladders.get(role.ladder) ?? [];
  const rung = ladder.find(({ id, grade }) => (own?.grade === undefined ? id === levelId : grade === own.grade));
  const stated: readonly Salary[] = own?.salary ?? rung?.salary ?? [];
  return stated.map(({ median = null, note = null, ...pay }) => ({
    ...pay,
    median,
    note,
    percentiles: null,
    occupation: null,
    reference: null,
  }));
}

function rungOf({ ladders }: PayCatalog, role: PayRole, levelId: string): PayRung | undefined {
  return ladders.get(role.ladder)?.find((level) => level.id === levelId);
}

function estimateOf(
  occupation: Pick<Occupation, "code" | "wages"> | undefined,
  rung: Pick<PayRung, "percentiles"> | undefined,
): LevelPay[] {
  const percentiles = rung?.percentiles;
  if (!occupation || !percentiles) return [];
  for (const wages of occupation.wages) {
    const [low, high] = percentiles.map((percentile) => percentileOf(wages, percentile));
    if (low === undefined || high === undefined) continue;
    const { area, currency, period, source, reference } = wages;
    const unit = { area, currency, period };
    const basis = { percentiles, occupation: occupation.code, note: null, reference };
    return [{ basis: "estimate", low, median: null, high, ...unit, source, ...basis }];
  }
  return [];
}

function percentileOf(wages: Wages, percentile: number): number | undefined {
  return wages[`p${percentile}` as PercentileKey];
}

/** An occupation that stands for a role well enough to lend it figures. */
export interface CitedOccupation extends Occupation {
  fit: "close" | "part" | "residual";
  /** Why this occupation, in one sentence. */
  why: string | null;
}

/** The country whose figures of a role stand first: the site's, or on a site that names none the role's first. */
export function homeCountry({ site }: Pick<PayCatalog, "site">, { occupations = {} }: PayRole): string | undefined {
  return site.country ?? Object.keys(occupations)[0];
}

/** The occupations whose figures a role may show, that of the home country first. */
export function citedOccupations(catalog: Pick<PayCatalog, "occupations" | "site">, role: PayRole): CitedOccupation[] {
  const countries = [homeCountry(catalog, role), ...countriesAbroad(catalog, role)];
  return countries.flatMap((country) => citedIn(catalog, role, country) ?? []);
}

function countriesAbroad(catalog: Pick<PayCatalog, "site">, role: PayRole): string[] {
  const home = homeCountry(catalog, role);
  return Object.keys(role.occupations ?? {}).filter((country) => country !== home);
}

/** That of the home country: none where no code stands for the role well enough. */
export function citedOccupation(
  catalog: Pick<PayCatalog, "occupations" | "site">,
  role: PayRole,
): CitedOccupation | undefined {
  return citedIn(catalog, role, homeCountry(catalog, role));
}

function citedIn(
  catalog: Pick<PayCatalog, "occupations">,
  role: PayRole,
  country: string | undefined,
): CitedOccupation | undefined {
  const own = country === undefined ? undefined : role.occupations?.[country];
  const occupation = occupationIn(catalog, role, country);
  return own && own.fit !== "weak" && occupation ? { ...occupation, fit: own.fit, why: own.why ?? null } : undefined;
}

/** The occupation that stands for a role in a country, as it is: pay is asked for so often that a copy would cost more. */
function occupationIn(
  { occupations }: Pick<PayCatalog, "occupations">,
  { occupations: named = {} }: PayRole,
  country: string | undefined,
): Occupation | undefined {
  const own = country !== undefined && Object.hasOwn(named, country) ? named[country] : undefined;
  if (!own || own.fit === "weak" || country === undefined) return undefined;
  return occupations.get(occupationId(country, own.code));
}

/** The median pay of an occupation over its country. */
export interface MedianPay extends PayUnit {
  median: number;
  reference: string;
  source: string;
  occupation: string;
}

/** The median pay of the occupation that a role belongs to in the home country, if one is published. */
export function medianPay(catalog: Pick<PayCatalog, "occupations" | "site">, role: PayRole): MedianPay | null {
  return medianOf(citedOccupation(catalog, role));
}

/**
 * As `medianPay`, for lists, cards and rankings: that of an “all other” group says nothing about a single role, and only
 * stands where there is room to say so.
 */
export function listedMedian(catalog: Pick<PayCatalog, "occupations" | "site">, role: PayRole): MedianPay | null {
  return listedMedianOf(citedOccupation(catalog, role));
}

/** The same of any occupation that a role cites. */
export function listedMedianOf(occupation: CitedOccupation | undefined): MedianPay | null {
  return occupation?.fit === "residual" ? null : medianOf(occupation);
}

function medianOf(occupation: Pick<Occupation, "title" | "wages"> | undefined): MedianPay | null {
  const wages = occupation?.wages.find(({ p50 }) => p50 !== undefined);
  if (!occupation || wages?.p50 === undefined) return null;
  const { area, currency, period, reference, source, p50: median } = wages;
  return { median, area, currency, period, reference, source, occupation: occupation.title };
}
