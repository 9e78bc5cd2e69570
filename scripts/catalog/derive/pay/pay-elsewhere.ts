import { type Catalog, mustGet, type PayUnit, type Role, type Wages } from "../../catalog.ts";
import { type CitedOccupation, citedOccupation, citedOccupations, homeCountry, medianPay, salariesAt } from "./pay.ts";

/** Two figures around the middle, and what the publisher calls them. */
export interface PaySpread {
  kind: "quartiles" | "tenths" | "words";
  low: number;
  high: number;
}

/** What an occupation earns, as far as its publisher says; nothing of it is worked out. */
export interface OccupationPay extends PayUnit, Pick<Wages, "reference" | "status" | "measure" | "source"> {
  median: number | null;
  spread: PaySpread | null;
  /** How exact it is and the like: for who reads the data, since no page has the room. */
  note: string | null;
}

/** What an occupation that a role cites earns in a country other than the home one. */
export interface PayElsewhere extends OccupationPay {
  country: string;
  code: string;
  /** The occupation's own title there. */
  occupation: string;
  fit: CitedOccupation["fit"];
  why: string | null;
  sourceTitle: string;
}

/** What a role's page says of pay in other countries. */
export interface PayAbroad {
  /** The home country, where it has no figure at all for this role; else null. */
  missingAt: string | null;
  /** One entry for each country, in the order in which the role names them. */
  countries: PayElsewhere[];
}

/**
 * The pay of the occupations that a role cites in other countries. What each counts differs, so they are never put in
 * an order of amount. Null where there is none.
 */
export function payAbroad(catalog: Catalog, role: Role): PayAbroad | null {
  const home = homeCountry(catalog, role);
  const countries = citedOccupations(catalog, role)
    .filter(({ country }) => country !== home)
    .flatMap((occupation) => elsewhere(catalog, occupation));
  if (countries.length === 0) return null;
  return { missingAt: home === undefined || hasFigureAtHome(catalog, role) ? null : home, countries };
}

function elsewhere(catalog: Catalog, occupation: CitedOccupation): PayElsewhere[] {
  const { country, code, title, fit, why } = occupation;
  const pay = occupationPay(occupation);
  if (!pay) return [];
  return [
    { country, code, occupation: title, fit, why, ...pay, sourceTitle: mustGet(catalog.sources, pay.source).title },
  ];
}

/** The countries that there are figures of a role for, the home one first where it is among them. */
export function countriesWithPay(catalog: Catalog, role: Role): string[] {
  const home = homeCountry(catalog, role);
  const paid = Object.keys(role.levels ?? {}).flatMap((level) => salariesAt(catalog, role, level));
  // A place in words is taken for one of the home country.
  const areas = paid.flatMap(({ area }) => (/^[A-Z]{2}$/.test(area) ? area : (home ?? [])));
  const cited = citedOccupations(catalog, role).filter((occupation) => occupationPay(occupation) !== null);
  const found = new Set([...areas, ...cited.map(({ country }) => country)]);
  return [...(home !== undefined && found.delete(home) ? [home] : []), ...found];
}

function hasFigureAtHome(catalog: Catalog, role: Role): boolean {
  const isPaid = (level: string) => salariesAt(catalog, role, level).length > 0;
  return (
    medianPay(catalog, role) !== null ||
    Object.keys(role.levels ?? {}).some(isPaid) ||
    occupationPay(citedOccupation(catalog, role)) !== null
  );
}

/** The pay of an occupation from the first of its tables that gives a median or a spread. */
export function occupationPay(occupation: { wages: readonly Wages[] } | undefined): OccupationPay | null {
  for (const wages of occupation?.wages ?? []) {
    const spread = spreadOf(wages);
    if (wages.p50 === undefined && !spread) continue;
    const { area, currency, period, reference, status, measure, source, note = null } = wages;
    return { median: wages.p50 ?? null, spread, area, currency, period, reference, status, measure, source, note };
  }
  return null;
}

function spreadOf({ p10, p25, p75, p90, low, high }: Wages): PaySpread | null {
  if (p25 !== undefined && p75 !== undefined) return { kind: "quartiles", low: p25, high: p75 };
  if (low !== undefined && high !== undefined) return { kind: "words", low, high };
  if (p10 !== undefined && p90 !== undefined) return { kind: "tenths", low: p10, high: p90 };
  return null;
}
