import { bisectRight, quantile } from "d3-array";
import { type GeoProjection, geoAlbersUsa } from "d3-geo";

/** A place with its amounts, one for each level. */
export interface MappedPlace {
  name: string;
  latitude: number | null;
  longitude: number | null;
  amounts: readonly (number | null)[];
}

/** Places as dots, coloured by how an amount compares with those of the other places. */
export interface PlaceMap {
  width: number;
  height: number;
  dots: PlaceDot[];
  /** The classes of each level, lowest first: as many places in each as equal amounts allow. */
  levels: { low: number; high: number; places: number; step: number }[][];
  /** The places that are not on it, by name. */
  missing: string[];
}

export interface PlaceDot {
  x: number;
  y: number;
  name: string;
  /** By level. */
  amounts: number[];
  /** The class of each amount, from 1. */
  steps: number[];
}

/**
 * How a country is laid out on a map. The one of the United States puts Alaska, at about a third of its size, and Hawaii
 * at the lower left, and leaves out the islands that are no states.
 */
const PROJECTIONS: Record<string, () => GeoProjection> = { US: geoAlbersUsa };

const STEPS = [1, 2, 3, 4, 5];
const MARGIN = 10;

/** From this share of places on whose amounts are those of another place, a map would compare what was never measured. */
const MOST_ALIKE = 0.4;

/** How many in a hundred places have, at each level, the very amounts of another place. */
export function alikeInHundred(places: readonly Pick<MappedPlace, "amounts">[]): number {
  const times = new Map<string, number>();
  const keys = places.map(({ amounts }) => amounts.join());
  for (const key of keys) times.set(key, (times.get(key) ?? 0) + 1);
  return Math.round((100 * keys.filter((key) => (times.get(key) ?? 0) > 1).length) / places.length);
}

/** Whether so many places share their amounts that they are not to be compared on a map. */
export function areMostlyAlike(places: readonly Pick<MappedPlace, "amounts">[]): boolean {
  return alikeInHundred(places) >= 100 * MOST_ALIKE;
}

/** Whether there is a way to lay out a country on a map. */
export function canBeMapped(country: string): boolean {
  return Object.hasOwn(PROJECTIONS, country);
}

/** The map of places of a country that can be mapped; null where too few have a position and all amounts. */
export function placeMap(country: string, places: readonly MappedPlace[]): PlaceMap | null {
  const projection = PROJECTIONS[country]?.();
  const found = places.map((place) => ({ place, at: positionOf(place, projection) }));
  const shown = found.flatMap(({ place: { name, amounts }, at }) => {
    const known = amounts.filter((amount) => amount !== null);
    return at && known.length === amounts.length ? [{ name, amounts: known, at }] : [];
  });
  if (shown.length < STEPS.length) return null;
  const [left, top] = [Math.min(...shown.map(({ at }) => at[0])), Math.min(...shown.map(({ at }) => at[1]))];
  const bounds = (shown[0]?.amounts ?? []).map((_, level) =>
    STEPS.slice(1).map((_, below) => quantile(shown, (below + 1) / STEPS.length, ({ amounts }) => amounts[level]) ?? 0),
  );
  const dots = shown.map(({ name, amounts, at }) => ({
    x: Math.round(at[0] - left + MARGIN),
    y: Math.round(at[1] - top + MARGIN),
    name,
    amounts,
    steps: bounds.map((edges, level) => bisectRight(edges, amounts[level] ?? 0) + 1),
  }));
  const onMap = new Set(shown.map(({ name }) => name));
  return {
    width: Math.max(...dots.map(({ x }) => x)) + MARGIN,
    height: Math.max(...dots.map(({ y }) => y)) + MARGIN,
    dots,
    levels: bounds.map((_, level) => classesOf(dots, level)),
    missing: places.map(({ name }) => name).filter((name) => !onMap.has(name)),
  };
}

function positionOf({ latitude, longitude }: MappedPlace, projection: GeoProjection | undefined) {
  if (latitude === null || longitude === null) return null;
  return projection?.([longitude, latitude]) ?? null;
}

function classesOf(dots: readonly PlaceDot[], level: number): PlaceMap["levels"][number] {
  return STEPS.flatMap((step) => {
    const amounts = dots.filter(({ steps }) => steps[level] === step).map(({ amounts }) => amounts[level] ?? 0);
    if (amounts.length === 0) return [];
    return [{ low: Math.min(...amounts), high: Math.max(...amounts), places: amounts.length, step }];
  });
}
