import { isCountry } from "../../../schema/pay.ts";
import {
  ADJECTIVES,
  AMBIGUOUS_NAMES,
  PLACE_NAMES,
  type PlaceNames,
  REGIONS,
} from "../../../schema/places/place-names.ts";
import type { Catalog, PayTable, Place } from "../../catalog.ts";
import { onceEach } from "../../once-each.ts";

/** A country or a part of one that there are pay figures for. */
export interface PayPlace {
  /** A country's two letters; for a part of it followed by a hyphen and its id in the publisher's list. */
  id: string;
  name: string;
  /** Other names of the same place. */
  also?: string[];
  /** What lies in it. */
  holds?: string[];
  /** The region that it lies in, where its name does not say so: by an abbreviation where the publisher gives that. */
  region?: string;
}

/** What code in the browser knows of places. */
export interface PayPlaces {
  /** Countries first. */
  places: PayPlace[];
  /** Names of regions by country and abbreviation. */
  regions: Record<string, Record<string, string>>;
  /** Names of what lies in countries without figures. */
  elsewhere: Record<string, string[]>;
  /** Folded words that are names of places and other words as well, with spaces between. */
  ambiguous: string;
  /** Folded adjectives of countries, which are names of languages as well, with spaces between. */
  adjectives: string;
}

const listOf = (names: string | undefined) => names?.split(", ") ?? [];

const allOf = ({ also, holds }: PlaceNames) => [...listOf(also), ...listOf(holds)];

/** The countries that there are pay figures for by their names, then the parts of each in the order of their lists. */
export function placesOf(catalog: Catalog): PayPlace[] {
  const tables = [...catalog.pay.values()].filter(({ kind, rows }) => isPay(kind) && rows.size > 0);
  const names = new Intl.DisplayNames([catalog.site.language], { type: "region" });
  const countries = [...new Set([...tables.map(({ country }) => country), ...countriesStated(catalog)])]
    .map((id) => ({ id, name: names.of(id) ?? id }))
    .sort((a, b) => a.name.localeCompare(b.name, catalog.site.language));
  const parts = countries.flatMap(({ id }) => partsOf(tables.filter(({ country }) => country === id)));
  const known = new Set([...countries, ...parts].map(({ id }) => id));
  return [...countries, ...parts].map((place) => withNames(place, known));
}

/** What is sent of places; undefined on a site without pay figures. */
export function payPlaces(catalog: Catalog): PayPlaces | undefined {
  const places = placesOf(catalog);
  if (places.length === 0) return undefined;
  const ids = new Set(places.map(({ id }) => id));
  const elsewhere: PayPlaces["elsewhere"] = {};
  for (const [id, names] of Object.entries(PLACE_NAMES)) {
    const country = countryOf(id);
    if (!ids.has(country)) elsewhere[country] = [...(elsewhere[country] ?? []), ...allOf(names)];
  }
  return {
    places,
    regions: Object.fromEntries(Object.entries(REGIONS).filter(([country]) => ids.has(country))),
    elsewhere,
    ambiguous: AMBIGUOUS_NAMES,
    adjectives: ADJECTIVES,
  };
}

const isPay = (kind: PayTable["kind"]) => kind === "percentiles" || kind === "floors";

const countryOf = (id: string) => id.slice(0, 2);

/** The countries that roles and ladders give figures of their own for. */
function countriesStated({ roles, ladders }: Catalog): string[] {
  const ofRoles = [...roles.values()].flatMap(({ levels = {} }) => Object.values(levels));
  const levels = [...ofRoles, ...[...ladders.values()].flat()];
  return levels.flatMap(({ salary = [] }) => salary.map(({ area }) => area)).filter(isCountry);
}

/** The places of a country's lists that any figure is about. */
function partsOf(tables: readonly PayTable[]): PayPlace[] {
  const parts = new Map<string, PayPlace>();
  for (const part of tables.flatMap(partsIn)) if (!parts.has(part.id)) parts.set(part.id, part);
  return [...parts.values()];
}

const partsIn = onceEach(({ country, listed, rows }: PayTable): PayPlace[] => {
  const used = new Set([...rows.values()].flatMap((some) => some.map(({ place }) => place)));
  return [...listed].flatMap(([id, place]) => (used.has(id) ? [partOf(`${country}-${id}`, place)] : []));
});

function partOf(id: string, { name, region }: Place): PayPlace {
  const full = region && REGIONS[countryOf(id)]?.[region];
  const isSaid = region === undefined || STATES.test(name) || name.includes(full ?? region);
  return { id, name, ...(isSaid ? {} : { region }) };
}

/** States at the end of a name, such as that of "Cincinnati, OH-KY-IN". */
const STATES = /, [A-Z]{2}(?:-[A-Z]{2})*$/;

/** A place with what people call it. */
function withNames(place: PayPlace, known: ReadonlySet<string>): PayPlace {
  const { also, holds } = PLACE_NAMES[place.id] ?? {};
  const held = [...listOf(holds), ...(place.id.includes("-") ? [] : inUnknownParts(place.id, known))];
  return {
    ...place,
    ...(also === undefined ? {} : { also: listOf(also) }),
    ...(held.length === 0 ? {} : { holds: [...new Set(held)] }),
  };
}

/** What lies in parts of a country that there are no figures for: it lies in the country all the same. */
function inUnknownParts(country: string, known: ReadonlySet<string>): string[] {
  return Object.entries(PLACE_NAMES)
    .filter(([id]) => id !== country && countryOf(id) === country && !known.has(id))
    .flatMap(([, names]) => allOf(names));
}
