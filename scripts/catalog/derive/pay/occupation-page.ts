import type { PayPeriod } from "../../../schema/pay.ts";
import { PERCENTILE_KEYS } from "../../../schema/percentiles.ts";
import type { OccupationFields } from "../../../schema/vocabularies.ts";
import {
  type Catalog,
  type Figures,
  mustGet,
  type Occupation,
  occupationId,
  type PayRow,
  type PayTable,
  type Role,
  type Vocabularies,
} from "../../catalog.ts";
import { groupBy } from "../../group-by.ts";
import { type CitedOccupation, citedOccupations, salariesAt } from "./pay.ts";
import { alikeInHundred, areMostlyAlike, canBeMapped, type MappedPlace, type PlaceMap, placeMap } from "./place-map.ts";

/** A role that an occupation stands for. */
export interface StoodForRole {
  slug: string;
  title: string;
  fit: CitedOccupation["fit"];
  why: string | null;
}

/** The figures of a row, in the order in which they are shown; all but `jobs` are amounts of money. */
export const FIGURE_KEYS = [...PERCENTILE_KEYS, "mean", "low", "high", "jobs"] as const;

export type FigureKey = (typeof FIGURE_KEYS)[number];

/** What is to be said of the figures of a table wherever they stand. */
export type TableFacts = Pick<PayTable, "kind" | "reference" | "status" | "measure" | "source"> & {
  currency: string;
  period: PayPeriod;
};

/** Figures of an occupation over its whole country, as one table publishes them. */
export interface NationalFigures extends TableFacts {
  figures: { key: FigureKey; value: number }[];
  note: string | null;
}

/** A column of amounts: a figure, or one of the publisher's own levels. */
export type PlaceColumn = { key: FigureKey } | { level: string; name: string };

/** Figures of an occupation in parts of its country, as one table publishes them. */
export interface PlaceFigures extends TableFacts {
  columns: PlaceColumn[];
  /** In the alphabetical order of names. Amounts are by column, null where none is published. */
  rows: {
    id: string;
    name: string;
    region: string | null;
    amounts: (number | null)[];
    price: number | null;
    note: string | null;
  }[];
  /** Whether regions say anything that names do not. */
  hasRegions: boolean;
  hasNotes: boolean;
  /** The table that the price levels are from, which are an index and no part of the amounts. */
  prices: Pick<PayTable, "reference" | "status" | "measure" | "source"> | null;
  /** The places on a map, by the publisher's own levels. */
  map: PlaceMap | null;
  /** How many in a hundred places have the amounts of another, where that is why there is no map. */
  alikeInHundred: number | null;
}

/** Everything that is published of an official occupation, and what the site makes of it. */
export interface OccupationPage extends Pick<Occupation, "country" | "code" | "title" | "classification"> {
  national: NationalFigures[];
  places: PlaceFigures[];
  outlook: OccupationFields["outlook"] | null;
  entry: OccupationFields["entry"] | null;
  /** In the order of the catalog. */
  roles: StoodForRole[];
}

export function occupationPage(catalog: Catalog, id: string): OccupationPage {
  const occupation = mustGet(catalog.occupations, id);
  const { country, code, title, classification, outlook = null, entry = null } = occupation;
  const national = occupation.wages.map(({ table, note = null, ...figures }) => ({
    ...factsOf(mustGet(catalog.pay, table)),
    figures: FIGURE_KEYS.flatMap((key) => (figures[key] === undefined ? [] : [{ key, value: figures[key] }])),
    note,
  }));
  const places = placeFigures(catalog, occupation);
  return { country, code, title, classification, national, places, outlook, entry, roles: rolesOf(catalog, id) };
}

/** The ids of the occupations that stand for a role well enough to lend it figures, in the order of the vocabulary. */
export function occupationsInUse({ occupations, rolesByOccupation }: Catalog): string[] {
  return [...occupations.keys()].filter((id) => rolesByOccupation.has(id));
}

/** The roles that an occupation stands for, in the order of the catalog. */
export function rolesOf(catalog: Catalog, id: string): StoodForRole[] {
  return (catalog.rolesByOccupation.get(id) ?? []).flatMap((role) =>
    citedOccupations(catalog, role)
      .filter(({ country, code }) => occupationId(country, code) === id)
      .map(({ fit, why }) => ({ slug: role.slug, title: role.title, fit, why })),
  );
}

/** The tables that hold pay of an occupation, each with its rows. */
export function payOf({ pay }: Pick<Catalog, "pay">, { country, code }: Pick<Occupation, "country" | "code">) {
  return [...pay.values()].flatMap((table) => {
    const isPay = table.kind === "percentiles" || table.kind === "floors";
    const rows = isPay && table.country === country ? table.rows.get(code) : undefined;
    return rows ? [{ table, rows }] : [];
  });
}

/** Whether anything is known of what a role pays: at one of its levels, or in an occupation that it cites in any country. */
export function isPaid(vocabularies: Vocabularies, role: Role): boolean {
  return (
    Object.keys(role.levels ?? {}).some((level) => salariesAt(vocabularies, role, level).length > 0) ||
    citedOccupations(vocabularies, role).some(
      (occupation) => occupation.wages.length > 0 || payOf(vocabularies, occupation).length > 0,
    )
  );
}

/** The price levels of the places that a table is about. */
export function pricesFor({ pay }: Catalog, table: PayTable): PayTable | undefined {
  return [...pay.values()].find(({ kind, places }) => kind === "prices" && places === table.places);
}

/** The ids of the sources of all figures of an occupation, those of places and price levels too. */
export function sourcesOfOccupation(catalog: Catalog, occupation: Occupation): string[] {
  const { wages, outlook, entry } = occupation;
  const ofPlaces = payOf(catalog, occupation).flatMap(({ table, rows }) => {
    const shown = rows.filter((row) => row.place !== undefined && FIGURE_KEYS.some((key) => row[key] !== undefined));
    if (shown.length === 0) return [];
    const prices = pricesFor(catalog, table);
    const isPriced = shown.some(({ place = "" }) => prices?.rows.get(place)?.[0]?.index !== undefined);
    return [table.source, isPriced ? prices?.source : undefined];
  });
  const ids = [...wages.map(({ source }) => source), ...ofPlaces, outlook?.source, entry?.source];
  return [...new Set(ids.filter((id) => id !== undefined))];
}

/**
 * What a table says of itself.
 *
 * @throws Error when it counts no money: a fault of the program, as no such table is asked
 */
export function factsOf({ id, kind, currency, period, reference, status, measure, source }: PayTable): TableFacts {
  if (!currency || !period) throw new Error(`\`${id}\` is no table of pay`);
  return { kind, currency, period, reference, status, measure, source };
}

function placeFigures(catalog: Catalog, occupation: Occupation): PlaceFigures[] {
  const collator = new Intl.Collator(catalog.site.language);
  return payOf(catalog, occupation).flatMap(({ table, rows }) => {
    const byPlace = groupBy(
      rows.filter(({ place }) => place !== undefined),
      ({ place = "" }) => place,
    );
    const columns = columnsOf(table, [...byPlace.values()].flat());
    const prices = pricesFor(catalog, table);
    const listed = [...byPlace].flatMap(([id, own]): PlaceFigures["rows"] => {
      const amounts = columns.map((column) => amountIn(own, column));
      if (amounts.every((amount) => amount === null)) return [];
      const { name, region = null } = mustGet(table.listed, id);
      const [{ note = null } = {}] = own;
      const price = prices?.rows.get(id)?.[0]?.index ?? null;
      return [{ id, name, region, amounts, price, note }];
    });
    if (listed.length === 0) return [];
    listed.sort((a, b) => collator.compare(a.name, b.name));
    const mayBeMapped = table.kind === "floors" && canBeMapped(occupation.country);
    const isAlike = mayBeMapped && areMostlyAlike(listed);
    return {
      ...factsOf(table),
      columns,
      rows: listed,
      hasRegions: listed.some(({ name, region }) => region !== null && !name.includes(region)),
      hasNotes: listed.some(({ note }) => note !== null),
      prices: prices && listed.some(({ price }) => price !== null) ? prices : null,
      map:
        mayBeMapped && !isAlike
          ? placeMap(
              occupation.country,
              listed.map((row) => placeOf(table, row)),
            )
          : null,
      alikeInHundred: isAlike ? alikeInHundred(listed) : null,
    };
  });
}

function placeOf(table: PayTable, { id, name, amounts }: PlaceFigures["rows"][number]): MappedPlace {
  const { latitude = null, longitude = null } = mustGet(table.listed, id);
  return { name, latitude, longitude, amounts };
}

/** The columns that any of some rows fills: those of money, and how many people they are about. */
export function columnsOf({ kind, levels = {} }: PayTable, rows: readonly PayRow[]): PlaceColumn[] {
  if (kind === "floors") return Object.entries(levels).map(([level, name]) => ({ level, name }));
  return FIGURE_KEYS.filter((key) => rows.some((row) => row[key] !== undefined)).map((key) => ({ key }));
}

/** What the rows of one place say in a column. */
export function amountIn(rows: readonly (PayRow & Figures)[], column: PlaceColumn): number | null {
  if ("key" in column) return rows[0]?.[column.key] ?? null;
  return rows.find(({ level }) => level === column.level)?.low ?? null;
}
