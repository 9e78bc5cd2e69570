import { describe, expect, it } from "vitest";
import { type Catalog, mustGet } from "../../../../scripts/catalog/catalog.ts";
import { inPlace, payThere, placePay } from "../../../../scripts/catalog/derive/pay/chosen-pay.ts";
import { type CountryPay, countryPays, occupationPlaces } from "../../../../scripts/catalog/derive/pay/country-pay.ts";
import { medianPay, salariesAbroad, salariesAt } from "../../../../scripts/catalog/derive/pay/pay.ts";
import { payBlock } from "../../../../scripts/catalog/derive/pay/pay-block.ts";
import { catalogOf, payFiles, role } from "../../../support/roles-folder.ts";

const LADDER = `default:
  - { id: junior, name: Junior, percentiles: [10, 25], official-level: 1 }
  - { id: mid, name: Mid-level, percentiles: [25, 50], official-level: 2 }
  - { id: lead, name: Lead, percentiles: [50, 90] }
`;
const FLOORS = `floors:
  file: floors.csv
  country: US
  classification: SOC 2018
  kind: floors
  currency: USD
  period: hour
  reference: 2025-07
  measure: The least that an employer may offer a foreign worker there.
  levels: { 1: Entry, 2: Qualified }
  places: places.csv
  source: wage-statistics
regions:
  file: regions.csv
  country: CA
  classification: NOC 2021
  kind: percentiles
  currency: CAD
  period: hour
  reference: "2024"
  measure: Hourly pay of employees in a region.
  places: regions-list.csv
  source: wage-statistics
prices:
  file: prices.csv
  country: US
  kind: prices
  reference: "2024"
  measure: The level of prices where the country is 100.
  places: places.csv
  source: projections
`;

async function catalog(): Promise<Catalog> {
  const files = payFiles({
    US: "code,p10,p25,p50,p75,p90\n15-1252,1000,2000,3000,4000,5000\n",
    GB: "code,p25,p50,p75\n2134,41141,55587,75077\n",
    CA: "code,p25,p50,p75\n21232,38,48,60\n",
  });
  return catalogOf({
    ...files,
    "_site.yaml": "title: Test Guide\ncountry: US\n",
    "_ladders.yaml": LADDER,
    "_pay.yaml": `${files["_pay.yaml"]}${FLOORS}`,
    "_pay/floors.csv": "code,place,level,low\n15-1252,42660,1,56.61\n15-1252,42660,2,71.75\n15-1252,12420,1,43.4\n",
    "_pay/places.csv": 'id,name\n12420,"Austin, TX"\n42660,"Seattle, WA"\n99999,Nowhere\n',
    "_pay/prices.csv": "place,index\n42660,111.133\n",
    "_pay/regions.csv": "code,place,p25,p50,p75\n21232,ER3530,40.5,50,61.03\n21232,ER10,,,\n",
    "_pay/regions-list.csv": "id,name\nER10,Newfoundland\nER3530,Toronto\n",
    "data-engineer.md": role(
      'occupations: { US: { code: 15-1252, fit: part }, GB: { code: "2134", fit: close }, CA: { code: "21232", fit: close } }\nlevels: { junior: {}, mid: {}, lead: {} }',
    ),
    "backend-developer.md": role(
      "occupations: { US: { code: 15-1252, fit: weak } }\nlevels: { junior: { salary: { low: 5, high: 6, area: GB, currency: GBP, period: hour, source: projections } } }",
    ),
  });
}

const sentOf = (all: Catalog, country: string): CountryPay => {
  const sent = [...countryPays(all)].find((pay) => pay.country === country);
  if (!sent) throw new Error(`nothing is sent of ${country}`);
  // As a browser reads it.
  return JSON.parse(JSON.stringify(sent)) as CountryPay;
};

const placeIn = (all: Catalog, country: string, id: string) => {
  const sent = sentOf(all, country);
  const [[, places] = ["", { tables: [] }]] = [...occupationPlaces(all, sent)];
  return { sent, place: placePay(sent, id, JSON.parse(JSON.stringify(places))) };
};

const blockIn = (sent: CountryPay, slug: string, place: ReturnType<typeof placePay> = null) => {
  const there = payThere(sent);
  const role = mustGet(there.roles, slug);
  const catalog = inPlace(there.catalog, role, place);
  return { catalog, role, block: payBlock(catalog, role, place) };
};

describe("the pay of a country, as a browser works it out from what was sent", () => {
  it("is what the catalog gives for that country", async () => {
    const all = await catalog();
    const data = mustGet(all.roles, "data-engineer");
    const { catalog: there, role: sent } = blockIn(sentOf(all, "GB"), "data-engineer");
    for (const level of ["junior", "mid", "lead"])
      expect(salariesAt(there, sent, level)).toEqual(
        salariesAbroad(all, data, level).filter(({ area }) => area === "GB"),
      );
    expect(salariesAt(there, sent, "mid")).toMatchObject([{ low: 41141, high: 55587, currency: "GBP", area: "GB" }]);
    expect(medianPay(there, sent)).toMatchObject({ median: 55587, occupation: "Software Developers" });
  });

  it("has the figures that a role states for it, and none that it states for another country", async () => {
    const all = await catalog();
    const { block } = blockIn(sentOf(all, "GB"), "backend-developer");
    expect(block?.levels[0]?.pay).toMatchObject({ low: 5, high: 6, basis: "published" });
    expect(sentOf(all, "GB").sources).toHaveProperty("projections");
    expect(blockIn(sentOf(all, "CA"), "backend-developer").block?.isKnown).toBe(false);
  });

  it("says where there are figures for a role that has none there", async () => {
    const all = await catalog();
    expect(sentOf(all, "CA").roles["backend-developer"]?.elsewhere).toEqual(["GB"]);
    expect(sentOf(all, "CA").roles["data-engineer"]?.elsewhere).toBeUndefined();
  });

  it("is sent of countries with figures only", async () => {
    expect([...countryPays(await catalog())].map(({ country }) => country)).toEqual(["CA", "GB", "US"]);
  });
});

describe("the pay of a place", () => {
  it("has the legal minimum at the official level of each level, and the price level, as published", async () => {
    const { sent, place } = placeIn(await catalog(), "US", "42660");
    const { block } = blockIn(sent, "data-engineer", place);
    expect(block?.levels.map(({ floor }) => floor)).toEqual([
      { name: "Entry", low: 56.61 },
      { name: "Qualified", low: 71.75 },
      null,
    ]);
    expect(place).toMatchObject({ name: "Seattle, WA", wages: null, price: { index: 111.133, source: "projections" } });
    expect(block?.place?.floors).toMatchObject({ currency: "USD", period: "hour", source: "wage-statistics" });
    // What people earn stays that of the country.
    expect(block?.levels[0]?.pay).toMatchObject({ low: 1000, high: 2000, area: "US" });
  });

  it("has no figure where none is published", async () => {
    const { place } = placeIn(await catalog(), "US", "12420");
    expect(place?.floors?.levels).toEqual({ 1: { name: "Entry", low: 43.4 } });
    expect(place?.price).toBeNull();
    expect(placeIn(await catalog(), "US", "99999").place).toMatchObject({ floors: null, price: null });
    expect(placeIn(await catalog(), "US", "1").place).toBeNull();
  });

  it("takes the place of the country's where it says what people earn", async () => {
    const { sent, place } = placeIn(await catalog(), "CA", "ER3530");
    const { block } = blockIn(sent, "data-engineer", place);
    expect(block?.levels.map(({ pay }) => pay && [pay.low, pay.high, pay.area])).toEqual([
      null,
      [40.5, 50, "Toronto"],
      null,
    ]);
    expect(block?.estimate).toMatchObject({ area: "Toronto", wide: [] });
    const elsewhere = placeIn(await catalog(), "CA", "ER10");
    expect(elsewhere.place?.wages).toBeNull();
    expect(blockIn(elsewhere.sent, "data-engineer", elsewhere.place).block?.levels[1]?.pay).toMatchObject({
      low: 38,
      area: "CA",
    });
  });
});

describe("the block of a role's pay", () => {
  it("names the level that covers more of the occupation than the others, and draws the published percentiles", async () => {
    const { block } = blockIn(sentOf(await catalog(), "US"), "data-engineer");
    expect(block?.estimate?.wide).toEqual(["Lead"]);
    expect(block?.chart?.guides.map(({ percentile, amount }) => [percentile, amount])).toEqual([
      [10, 1000],
      [25, 2000],
      [50, 3000],
      [75, 4000],
      [90, 5000],
    ]);
    const [lowest, , median] = block?.chart?.guides ?? [];
    expect(block?.chart?.rows[0]?.start).toBe(lowest?.at);
    expect(block?.chart?.rows[2]?.start).toBe(median?.at);
  });
});
