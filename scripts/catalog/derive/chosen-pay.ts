import { type Occupation, occupationId, type Wages } from "../catalog.ts";
import type { CountryPay, OccupationPlaces, PlaceTable, PriceFacts, SentRole } from "./country-pay.ts";
import type { TableFacts } from "./occupation-page.ts";
import type { PayCatalog, PayRole } from "./pay.ts";
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

/**
 * A role and what its pay is worked out from, as every function of pay takes them, in a country or in one of its places.
 * Where a place has no figures of what people earn, those of the country stand.
 */
export function chosenPay(
  sent: CountryPay,
  slug: string,
  place: PlacePay | null,
): { catalog: PayCatalog; role: PayRole } | null {
  const role = Object.hasOwn(sent.roles, slug) ? sent.roles[slug] : undefined;
  if (!role) return null;
  const wages = place?.wages ?? null;
  return {
    catalog: payCatalog(sent, wages && role.occupation ? { code: role.occupation.code, wages } : null),
    role: roleIn(sent, role),
  };
}

/** All roles of a country, with what their pay is worked out from. */
export function allPay(sent: CountryPay): { catalog: PayCatalog; roles: ListedRole[] } {
  const roles = Object.entries(sent.roles).map(([slug, role]) => ({ ...role, ...roleIn(sent, role), slug }));
  return { catalog: payCatalog(sent, null), roles };
}

function roleIn({ country }: CountryPay, role: SentRole): PayRole {
  return { ...role, occupations: role.occupation && { [country]: role.occupation } };
}

/** @param first figures that stand before those of an occupation's country */
function payCatalog(
  { country, ladders, occupations }: CountryPay,
  first: { code: string; wages: Wages } | null,
): PayCatalog {
  const all = Object.entries(occupations).map(([code, occupation]): [string, Occupation] => {
    const wages = first?.code === code ? [first.wages, ...occupation.wages] : occupation.wages;
    return [occupationId(country, code), { country, code, ...occupation, wages }];
  });
  return { site: { country }, ladders: new Map(Object.entries(ladders)), occupations: new Map(all) };
}
