import { describe, expect, it } from "vitest";
import {
  alikeInHundred,
  areMostlyAlike,
  canBeMapped,
  type MappedPlace,
  placeMap,
} from "../../../../scripts/catalog/derive/pay/place-map.ts";

const CITIES: [name: string, latitude: number, longitude: number][] = [
  ["Seattle", 47.6, -122.3],
  ["Miami", 25.8, -80.2],
  ["Boston", 42.4, -71.1],
  ["San Diego", 32.7, -117.2],
  ["Chicago", 41.9, -87.6],
  ["Honolulu", 21.3, -157.9],
];
const place = ([name, latitude, longitude]: (typeof CITIES)[number], at: number): MappedPlace => ({
  name,
  latitude,
  longitude,
  amounts: [10 + at, 40 - at],
});
const places = CITIES.map(place);

describe("the map of places", () => {
  it("puts north above south and west left of east, and Hawaii at the lower left", () => {
    const map = placeMap("US", places);
    const at = new Map(map?.dots.map((dot) => [dot.name, dot]));
    const xOf = (name: string) => at.get(name)?.x ?? Number.NaN;
    const yOf = (name: string) => at.get(name)?.y ?? Number.NaN;
    expect(["Seattle", "San Diego", "Chicago", "Miami", "Boston"].map(xOf)).toEqual(
      ["Seattle", "San Diego", "Chicago", "Miami", "Boston"].map(xOf).sort((a, b) => a - b),
    );
    expect(yOf("Seattle")).toBeLessThan(yOf("Chicago"));
    expect(yOf("San Diego")).toBeLessThan(yOf("Miami"));
    expect(xOf("Honolulu")).toBeLessThan(xOf("Chicago"));
    expect(yOf("Honolulu")).toBeGreaterThan(yOf("San Diego"));
    for (const { x, y } of map?.dots ?? []) {
      expect(x).toBeGreaterThan(0);
      expect(y).toBeGreaterThan(0);
      expect(x).toBeLessThan(map?.width ?? 0);
      expect(y).toBeLessThan(map?.height ?? 0);
    }
  });

  it("puts as many places as can be into each of five classes of each level, and says from where to where they go", () => {
    const map = placeMap("US", places);
    expect(map?.levels.map((classes) => classes.map(({ low, high, places }) => [low, high, places]))).toEqual([
      [
        [10, 10, 1],
        [11, 11, 1],
        [12, 12, 1],
        [13, 13, 1],
        [14, 15, 2],
      ],
      [
        [35, 35, 1],
        [36, 36, 1],
        [37, 37, 1],
        [38, 38, 1],
        [39, 40, 2],
      ],
    ]);
    expect(map?.dots[0]).toMatchObject({ name: "Seattle", amounts: [10, 40], steps: [1, 5] });
  });

  it("puts equal amounts into one class", () => {
    const map = placeMap(
      "US",
      places.map((place, at) => ({ ...place, amounts: [at < 4 ? 20 : 30] })),
    );
    expect(map?.levels[0]?.map(({ low, high, places }) => [low, high, places])).toEqual([
      [20, 20, 4],
      [30, 30, 2],
    ]);
  });

  it("names the places that it has not: without a position, off the map, or without an amount", () => {
    const more: MappedPlace[] = [
      { name: "Guam", latitude: null, longitude: null, amounts: [1, 2] },
      { name: "Ponce", latitude: 18, longitude: -66.6, amounts: [1, 2] },
      { name: "Reno", latitude: 39.5, longitude: -119.8, amounts: [1, null] },
    ];
    expect(placeMap("US", [...places, ...more])?.missing).toEqual(["Guam", "Ponce", "Reno"]);
    expect(placeMap("US", more)).toBeNull();
  });

  it("is there for countries that it has a projection of, and no property of all objects", () => {
    expect(["US", "CA", "constructor"].map(canBeMapped)).toEqual([true, false, false]);
    expect(placeMap("CA", places)).toBeNull();
  });

  it("counts places that have the very amounts of another, and holds 40 in 100 for too many", () => {
    const sharing = (alike: number) =>
      Array.from({ length: 100 }, (_, at) => ({ amounts: at < alike ? [1, 2] : [at, at] }));
    expect([0, 39, 40].map((alike) => alikeInHundred(sharing(alike)))).toEqual([0, 39, 40]);
    expect([0, 39, 40].map((alike) => areMostlyAlike(sharing(alike)))).toEqual([false, false, true]);
  });
});
