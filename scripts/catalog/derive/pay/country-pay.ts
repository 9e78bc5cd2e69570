import type { Salary } from "../../../schema/pay.ts";
import { type Catalog, mustGet, type Occupation, type PayTable, type Role } from "../../catalog.ts";
import { groupBy } from "../../group-by.ts";
import {
  amountIn,
  columnsOf,
  factsOf,
  type PlaceColumn,
  payOf,
  pricesFor,
  type TableFacts,
} from "./occupation-page.ts";
import { citedOccupation, homeCountry, type PayRole, type PayRung } from "./pay.ts";
import { countriesWithPay } from "./pay-elsewhere.ts";

/** What the pay of all roles in one country is worked out from: sent to the browser of a reader who chose it. */
export interface CountryPay {
  country: string;
  ladders: Record<string, PayRung[]>;
  /** By slug. */
  roles: Record<string, SentRole>;
  /** By code. */
  occupations: Record<string, SentOccupation>;
  /** The places that have figures, in the order of `PlaceTable.hundredths`, each with its price level. */
  places: [id: string, name: string, price: number | null][];
  prices: PriceFacts | null;
  /** The titles of the sources of all of it, by id. */
  sources: Record<string, string>;
}

export type PriceFacts = Pick<PayTable, "reference" | "measure" | "source">;

/** A role with what decides its pay in the country. */
export interface SentRole extends Pick<PayRole, "ladder" | "levels"> {
  title: string;
  domain: string;
  occupation?: { code: string; fit: "close" | "part" | "residual" };
  /** Where there are figures, if there are none here. */
  elsewhere?: string[];
}

export type SentOccupation = Pick<Occupation, "title" | "classification" | "wages">;

/** The figures of an occupation in the places of its country: sent when a reader chose one of them. */
export interface OccupationPlaces {
  tables: PlaceTable[];
}

export interface PlaceTable extends TableFacts {
  columns: PlaceColumn[];
  /** For each of the country's places an amount for each column, in hundredths; null where none is published. */
  hundredths: (number | null)[];
}

/** The pay of every country that a role of the site has figures for, one by one. */
export function* countryPays(catalog: Catalog): Generator<CountryPay> {
  const known = new Map([...catalog.roles.values()].map((role) => [role, countriesWithPay(catalog, role)]));
  for (const country of [...new Set([...known.values()].flat())].sort()) yield countryPay(catalog, country, known);
}

/** @param known the countries that there are figures of each role for */
function countryPay(catalog: Catalog, country: string, known: ReadonlyMap<Role, string[]>): CountryPay {
  const there = { ...catalog, site: { ...catalog.site, country } };
  const cited = [...catalog.roles.values()].flatMap((role) => citedOccupation(there, role) ?? []);
  const occupations = new Map(
    cited.map(({ code, title, classification, wages }) => [code, { title, classification, wages }]),
  );
  const tables = placedTables(catalog, country, [...occupations.keys()]);
  const places = placesIn(tables);
  const prices = tables.flatMap((table) => pricesFor(catalog, table) ?? [])[0];
  const ladders = [...catalog.ladders].map(
    ([name, rungs]) => [name, rungs.map((rung) => rungIn(country, rung))] as const,
  );
  const roles = [...known].map(
    ([role, countries]) =>
      [role.slug, roleIn(there, role, { countries, isHome: homeCountry(catalog, role) === country })] as const,
  );
  const stated = [
    ...roles.flatMap(([, { levels = {} }]) => Object.values(levels)),
    ...ladders.flatMap(([, rungs]) => rungs),
  ];
  const used = [
    ...cited.flatMap(({ wages }) => wages),
    ...tables,
    ...(prices ? [prices] : []),
    ...stated.flatMap(({ salary = [] }) => salary),
  ];
  return {
    country,
    ladders: Object.fromEntries(ladders),
    roles: Object.fromEntries(roles),
    occupations: Object.fromEntries(occupations),
    places: [...places].map(([id, name]) => [id, name, prices?.rows.get(id)?.[0]?.index ?? null]),
    prices: prices ? { reference: prices.reference, measure: prices.measure, source: prices.source } : null,
    sources: Object.fromEntries(used.map(({ source }) => [source, mustGet(catalog.sources, source).title])),
  };
}

/** @param isHome whether the country is the one whose figures of the role stand first: places in words lie there */
function roleIn(there: Catalog, role: Role, { countries, isHome }: { countries: string[]; isHome: boolean }): SentRole {
  const { title, domain, ladder, levels = {} } = role;
  const { country = "" } = there.site;
  const own = citedOccupation(there, role);
  return {
    title,
    domain,
    ladder,
    levels: Object.fromEntries(
      Object.entries(levels).map(([id, { grade, salary }]) => [
        id,
        { grade, salary: isHome ? salary : statedIn(country, salary) },
      ]),
    ),
    ...(own && { occupation: { code: own.code, fit: own.fit } }),
    ...(!countries.includes(country) && { elsewhere: countries }),
  };
}

const statedIn = (country: string, salary: readonly Salary[] | undefined) =>
  salary?.filter(({ area }) => area === country);

function rungIn(country: string, { id, name, percentiles, grade, salary, "official-level": level }: PayRung): PayRung {
  return {
    id,
    name,
    percentiles,
    grade,
    "official-level": level,
    salary: statedIn(country, salary),
  };
}

/** The tables of a country that hold figures of any of some occupations by place. */
function placedTables(catalog: Catalog, country: string, codes: readonly string[]): PayTable[] {
  const tables = codes.flatMap((code) => payOf(catalog, { country, code }));
  return [
    ...new Set(tables.flatMap(({ table, rows }) => (rows.some(({ place }) => place !== undefined) ? table : []))),
  ];
}

/** The names of the places of some tables, by id. */
function placesIn(tables: readonly PayTable[]): Map<string, string> {
  return new Map(tables.flatMap(({ listed }) => [...listed].map(([id, { name }]): [string, string] => [id, name])));
}

/** The figures by place of every occupation that has any, one by one. */
export function* occupationPlaces(
  catalog: Catalog,
  { country, occupations, places }: CountryPay,
): Generator<[code: string, places: OccupationPlaces]> {
  for (const code of Object.keys(occupations)) {
    const tables = payOf(catalog, { country, code }).flatMap(({ table, rows }) => {
      const byPlace = groupBy(
        rows.filter(({ place }) => place !== undefined),
        ({ place = "" }) => place,
      );
      if (byPlace.size === 0) return [];
      const columns = columnsOf(table, [...byPlace.values()].flat()).filter(
        (column) => !("key" in column) || column.key !== "jobs",
      );
      const amounts = places.flatMap(([id]) => columns.map((column) => amountIn(byPlace.get(id) ?? [], column)));
      return {
        ...factsOf(table),
        columns,
        hundredths: amounts.map((amount) => (amount === null ? null : Math.round(amount * 100))),
      };
    });
    if (tables.length > 0) yield [code, { tables }];
  }
}
