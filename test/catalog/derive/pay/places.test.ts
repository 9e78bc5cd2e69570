import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { payPlaces, placesOf } from "../../../../scripts/catalog/derive/pay/places.ts";
import { fold } from "../../../../scripts/catalog/words.ts";
import { isCountry } from "../../../../scripts/schema/pay.ts";
import { ADJECTIVES, AMBIGUOUS_NAMES, PLACE_NAMES } from "../../../../scripts/schema/places/place-names.ts";
import { catalogOf, NO_PAY, PLACES, payFiles, realCatalog } from "../../../support/roles-folder.ts";

const idsOf = async (files: Parameters<typeof catalogOf>[0]) => placesOf(await catalogOf(files)).map(({ id }) => id);

describe("the places with pay figures", () => {
  it("are the countries of the tables, then the places of their lists", async () => {
    expect(await idsOf(PLACES)).toEqual(["US", "US-1", "US-2"]);
  });

  it("are only those that a figure of pay is about, and not a level of prices", async () => {
    const floors = "code,place,level,low\n15-1252,2,1,30.5\n";
    expect(await idsOf({ ...PLACES, "_pay/us-floors.csv": floors })).toEqual(["US", "US-2"]);
  });

  it("are called in the site's language, countries in the order of that", async () => {
    const files = {
      ...payFiles({ GB: "code,p50\n2134,55000\n", US: "code,p50\n15-1252,9\n" }),
      "_site.yaml": "title: Berufe\nlanguage: de\n",
    };
    expect(placesOf(await catalogOf(files)).map(({ name }) => name)).toEqual([
      "Vereinigte Staaten",
      "Vereinigtes Königreich",
    ]);
  });

  it("say their region where their name does not", async () => {
    const [, albany, springfield] = placesOf(await catalogOf(PLACES));
    expect(albany).toEqual({ id: "US-1", name: "Albany", region: "NY" });
    expect(springfield).toEqual({ id: "US-2", name: "Springfield, IL" });
  });

  it("hold what lies in parts that there are no figures for", async () => {
    const [country] = placesOf(await catalogOf({}));
    expect(country?.holds).toContain("Brooklyn");
    expect(placesOf(await realCatalog()).find(({ id }) => id === "US")?.holds).toBeUndefined();
  });

  it("are not sent from a site without any", async () => {
    expect(payPlaces(await catalogOf(NO_PAY))).toBeUndefined();
  });

  it("stand apart from what is known of countries without figures", async () => {
    const sent = payPlaces(await catalogOf(PLACES));
    expect(sent?.elsewhere.GB).toContain("Leeds");
    expect(sent?.elsewhere.US).toBeUndefined();
    expect(Object.keys(sent?.regions ?? {})).toEqual(["US"]);
  });

  it("are sent in few bytes", async () => {
    expect(gzipSync(JSON.stringify(payPlaces(await realCatalog()))).length).toBeLessThan(14_000);
  });
});

describe("the names of places", () => {
  it("belong to countries that there are, and to places that lists hold", async () => {
    const listed = new Set([...(await realCatalog()).pay.values()].flatMap((table) => [...table.listed.keys()]));
    const lost = Object.keys(PLACE_NAMES).filter((id) => {
      const [country = "", place] = id.split("-");
      return !isCountry(country) || (place !== undefined && !listed.has(place));
    });
    expect(lost).toEqual([]);
  });

  it("stand once at a place", () => {
    for (const [id, { also = "", holds = "" }] of Object.entries(PLACE_NAMES)) {
      const names = `${also}, ${holds}`
        .split(", ")
        .filter((name) => name !== "")
        .map(fold);
      expect(names, id).toEqual([...new Set(names)]);
    }
  });

  it("know at least twenty cities in each country of our tables that has no parts", async () => {
    const places = placesOf(await realCatalog());
    const whole = places.filter(
      ({ id }) => !id.includes("-") && !places.some((other) => other.id.startsWith(`${id}-`)),
    );
    expect(whole).toHaveLength(9);
    for (const { id, holds = [] } of whole) expect(holds.length, id).toBeGreaterThanOrEqual(20);
  });

  it("are folded where they are ambiguous", () => {
    for (const words of [ADJECTIVES, AMBIGUOUS_NAMES]) expect(fold(words)).toBe(words);
  });
});
