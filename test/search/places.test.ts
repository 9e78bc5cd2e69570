import { beforeAll, describe, expect, it } from "vitest";
import { type PayPlaces, payPlaces } from "../../scripts/catalog/derive/pay/places.ts";
import { findPlaces, onlyPlace, type Places, readPlaces } from "../../templates/browser/places.ts";
import { realCatalog } from "../support/roles-folder.ts";

describe("finding a place by what is typed", () => {
  let places: Places;
  beforeAll(async () => {
    places = readPlaces(JSON.parse(JSON.stringify(payPlaces(await realCatalog()))) as PayPlaces, "en");
  });
  const told = (text: string) =>
    findPlaces(places, text).map(({ place, by }) => (by ? `${place.name}: ${by.relation} ${by.name}` : place.name));

  it("takes the beginnings of words, without regard to capitals and accents", () => {
    expect(told("sea")).toEqual(["Seattle-Tacoma-Bellevue, WA"]);
    expect(told("BEL wash")[0]).toBe("Bellingham, WA");
    expect(told("montreal")[0]).toBe("Montréal, Quebec");
    expect(told("zür")).toEqual(["Switzerland: holds Zurich"]);
  });

  it("says by which other name a place was found", () => {
    expect(told("leeds")).toEqual(["United Kingdom: holds Leeds"]);
    expect(told("brita")[0]).toBe("United Kingdom: also Britain");
    expect(told("allemagne")).toEqual(["Germany: also Allemagne"]);
    expect(told("nyc")).toEqual(["New York-Newark-Jersey City, NY-NJ: also NYC"]);
  });

  it("gives all places that have a name", () => {
    expect(told("bay area")).toEqual([
      "San Francisco-Oakland-Fremont, CA: also Bay Area",
      "San Jose-Sunnyvale-Santa Clara, CA: also Bay Area",
    ]);
  });

  it("gives the places of a region after those that are called so", () => {
    const found = told("wash");
    expect(found[0]).toBe("Washington-Arlington-Alexandria, DC-VA-MD-WV");
    expect(found).toContain("Seattle-Tacoma-Bellevue, WA: region Washington");
    expect(told("west virginia")).not.toContain("Richmond, VA: region Virginia");
  });

  it.each([
    ["portland", "Portland-Vancouver-Hillsboro, OR-WA: holds Portland"],
    ["portland me", "Portland-South Portland, ME"],
    ["portland maine", "Portland-South Portland, ME"],
    ["london", "United Kingdom: holds London"],
    ["london ontario", "London, Ontario"],
    ["cambridge ma", "Boston-Cambridge-Newton, MA-NH"],
    ["toronto canada", "Toronto, Ontario"],
    ["vancouver bc", "Lower Mainland, British Columbia: holds Vancouver"],
  ])("tells places of one name apart: %s", (text, first) => {
    expect(told(text)[0]).toBe(first);
  });

  it.each([
    ["manch", "United Kingdom: holds Manchester", "Manchester-Nashua, NH"],
    ["birming", "United Kingdom: holds Birmingham", "Birmingham, AL"],
    ["melbourne", "Australia: holds Melbourne", "Palm Bay-Melbourne-Titusville, FL"],
    ["lond", "United Kingdom: holds London", "London, Ontario"],
  ])("gives that first which is known for the name that several share: %s", (text, first, other) => {
    const found = told(text);
    expect(found[0]).toBe(first);
    expect(found).toContain(other);
  });

  it.each([
    ["leeds", "United Kingdom"],
    ["seattle", "Seattle-Tacoma-Bellevue, WA"],
    ["seatt", "Seattle-Tacoma-Bellevue, WA"],
    ["germany", "Germany"],
    ["new york", "New York-Newark-Jersey City, NY-NJ"],
    ["london ontario", "London, Ontario"],
    ["uk", "United Kingdom"],
  ])("is sure of “%s”", (text, name) => {
    expect(onlyPlace(places, text)?.name).toBe(name);
  });

  it.each(["manch", "manchester", "london", "portland", "united", "s", "nowhere at all", ""])(
    "is not sure of “%s”, which several places are called, or none",
    (text) => {
      expect(onlyPlace(places, text)).toBeUndefined();
    },
  );

  it("gives no place that there are no figures for", () => {
    expect(told("spain")).toEqual([]);
    expect(told("madrid")).toEqual([]);
  });

  it("gives nothing for nothing", () => {
    expect(told(" ")).toEqual([]);
  });
});
