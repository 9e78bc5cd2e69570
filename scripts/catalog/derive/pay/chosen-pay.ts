import { type Occupation, occupationId, type Wages } from "../../catalog.ts";
import type { CountryPay, OccupationPlaces, PlaceTable, PriceFacts } from "./country-pay.ts";
import type { TableFacts } from "./occupation-page.ts";
import { citedOccupation, type PayCatalog, type PayRole } from "./pay.ts";
import type { ListedRole } from "./salary-rows.ts";

// Runs in the browser of a reader who chose a place, on what was sent of its country.

/** What is known of the one place that a reader chose. */
export interface PlacePay {
  name: string;
  /** What people earn there. */
  wages: Wages | null;
  floors: PlaceFloors | null;
  price: (PriceFacts & { index: number }) | null;
}

/** The least that may be paid in a place, by the number of the publisher's own level. */
export interface PlaceFloors extends TableFacts {
  levels: Record<string, { name: string; low: number }>;
}

/** The figures of an occupation in one place of its country; null where the country has no such place. */
export function placePay(
  { places, prices }: Pick<CountryPay, "places" | "prices">,
  id: string,
  { tables }: OccupationPlaces,
): PlacePay | null {
  const at = places.findIndex(([own]) => own === id);
  const [, name, index] = places[at] ?? [];
  if (name === undefined) return null;
  const amountsOf = ({ columns, hundredths }: PlaceTable) =>
    columns.map((column, position) => ({ column, hundredths: hundredths[at * columns.length + position] ?? null }));
  const floors = tables.find(({ kind }) => kind === "floors");
  const percentiles = tables.find(({ kind }) => kind === "percentiles");
  return {
    name,
    wages: percentiles ? wagesIn(name, percentiles, amountsOf(percentiles)) : null,
    floors: floors ? floorsIn(floors, amountsOf(floors)) : null,
    price: prices && index !== undefined && index !== null ? { ...prices, index } : null,
  };
}

type Amounts = { column: PlaceTable["columns"][number]; hundredths: number | null }[];

function floorsIn({ columns: _, hundredths: __, ...facts }: PlaceTable, amounts: Amounts): PlaceFloors | null {
  const known = amounts.flatMap(({ column, hundredths }) =>
    "level" in column && hundredths !== null
      ? [[column.level, { name: column.name, low: hundredths / 100 }] as const]
      : [],
  );
  return known.length > 0 ? { ...facts, levels: Object.fromEntries(known) } : null;
}

function wagesIn(
  name: string,
  { columns: _, hundredths: __, kind: ___, ...facts }: PlaceTable,
  amounts: Amounts,
): Wages | null {
  const known = amounts.flatMap(({ column, hundredths }) =>
    "key" in column && hundredths !== null ? [[column.key, hundredths / 100] as const] : [],
  );
  return known.length > 0 ? { ...facts, table: "", area: name, ...Object.fromEntries(known) } : null;
}

/** What was sent of a country, as every function of pay takes it. */
export interface PayThere {
  catalog: PayCatalog;
  /** By slug. */
  roles: ReadonlyMap<string, ListedRole>;
}

export function payThere({ country, ladders, occupations, roles }: CountryPay): PayThere {
  const known = Object.entries(occupations).map(([code, occupation]): [string, Occupation] => [
    occupationId(country, code),
    { country, code, ...occupation },
  ]);
  const listed = Object.entries(roles).map(([slug, role]): [string, ListedRole] => [
    slug,
    { ...role, slug, occupations: role.occupation && { [country]: role.occupation } },
  ]);
  return {
    catalog: { site: { country }, ladders: new Map(Object.entries(ladders)), occupations: new Map(known) },
    roles: new Map(listed),
  };
}

/** The same for a role in one place: what people earn there, where it is known, stands before what the country earns. */
export function inPlace(catalog: PayCatalog, role: PayRole, place: PlacePay | null): PayCatalog {
  const occupation = citedOccupation(catalog, role);
  if (!place?.wages || !occupation) return catalog;
  const wages = [place.wages, ...occupation.wages];
  const id = occupationId(occupation.country, occupation.code);
  return { ...catalog, occupations: new Map(catalog.occupations).set(id, { ...occupation, wages }) };
}
