import { describe, expect, it } from "vitest";
import { mustGet } from "../../../../scripts/catalog/catalog.ts";
import {
  occupationPage,
  occupationsInUse,
  sourcesOfOccupation,
} from "../../../../scripts/catalog/derive/pay/occupation-page.ts";
import { catalogOf, PLACES, payFiles, role } from "../../../support/roles-folder.ts";

describe("the page of an occupation", () => {
  it("shows the figures of each table as published, with what the table says of itself", async () => {
    const { national } = occupationPage(await catalogOf(PLACES), "US/15-1252");
    expect(national).toEqual([
      {
        kind: "percentiles",
        currency: "USD",
        period: "year",
        reference: "2025-05",
        status: "final",
        measure: "Yearly pay of employees without overtime.",
        source: "wage-statistics",
        note: null,
        figures: [
          { key: "p10", value: 80000 },
          { key: "p25", value: 100000 },
          { key: "p50", value: 130000 },
          { key: "p75", value: 170000 },
          { key: "p90", value: 210000 },
          { key: "jobs", value: 1600000 },
        ],
      },
    ]);
  });

  it("lists places by name, the amounts by level, the price level apart from them", async () => {
    const { places } = occupationPage(await catalogOf(PLACES), "US/15-1252");
    expect(places).toHaveLength(1);
    expect(places[0]).toMatchObject({
      status: "superseded",
      period: "hour",
      columns: [
        { level: "1", name: "Entry" },
        { level: "2", name: "Skilled" },
      ],
      rows: [
        { name: "Albany", region: "NY", amounts: [20, null], price: 97.5 },
        { name: "Springfield, IL", region: "IL", amounts: [30.5, 41], price: null },
      ],
      hasRegions: true,
      hasNotes: false,
      prices: { source: "projections" },
    });
  });

  it("leaves out columns that no place fills and places without a figure", async () => {
    const files = {
      ...PLACES,
      "_pay.yaml": `us-wages:
  { file: us-wages.csv, country: US, kind: percentiles, currency: USD, period: year, reference: 2025-05,
    measure: Yearly pay of employees., places: us-places.csv, source: wage-statistics }
`,
      "_pay/us-wages.csv": "code,place,p25,p50,note\n15-1252,2,,9,One survey.\n15-1252,1,,,Too few answers.\n",
      "_pay/us-places.csv": 'id,name,region\n1,Albany,NY\n2,"Springfield, IL",IL\n',
      "_pay/us-floors.csv": null,
      "_pay/us-prices.csv": null,
    };
    const { national, places } = occupationPage(await catalogOf(files), "US/15-1252");
    expect(national).toEqual([]);
    expect(places).toMatchObject([
      {
        columns: [{ key: "p50" }],
        rows: [{ name: "Springfield, IL", amounts: [9], note: "One survey." }],
        hasRegions: false,
        hasNotes: true,
        prices: null,
      },
    ]);
  });

  it("has a map of a country that can be drawn, and says instead where most places have the amounts of another", async () => {
    const rows = ["47,-122", "26,-80", "42,-71", "33,-117", "42,-88", "30,-97"];
    const floors = (amount: (at: number) => number) =>
      `code,place,level,low\n${rows.map((_, at) => `15-1252,${at},1,${amount(at)}\n15-1252,${at},2,${amount(at) + 9}\n`).join("")}`;
    const placesOf = async (amount: (at: number) => number) => {
      const list = rows.map((position, at) => `${at},Place ${at},US,${position}\n`).join("");
      const files = { "_pay/us-places.csv": `id,name,region,latitude,longitude\n${list}`, "_pay/us-prices.csv": null };
      const pay = PLACES["_pay.yaml"] as string;
      const catalog = await catalogOf({
        ...PLACES,
        ...files,
        "_pay.yaml": pay.slice(0, pay.indexOf("us-prices:")),
        "_pay/us-floors.csv": floors(amount),
      });
      return occupationPage(catalog, "US/15-1252").places[0];
    };
    const differing = await placesOf((at) => 20 + at);
    expect(differing?.alikeInHundred).toBeNull();
    expect(differing?.map?.dots.map(({ name, amounts }) => [name, amounts])).toContainEqual(["Place 2", [22, 31]]);
    const alike = await placesOf((at) => 20 + Math.min(at, 3));
    expect(alike).toMatchObject({ map: null, alikeInHundred: 50 });
  });

  it("names the roles that it stands for, with the fit and the reason", async () => {
    const catalog = await catalogOf({
      ...PLACES,
      "analyst.md": role("occupations: { US: { code: 15-1252, fit: weak } }", "", "Analyst"),
      "web-developer.md": role("occupations: { US: { code: 15-1252, fit: close } }", "", "Web Developer"),
    });
    expect(occupationPage(catalog, "US/15-1252").roles).toEqual([
      { slug: "data-engineer", title: "Data Engineer", fit: "part", why: "It names them." },
      { slug: "web-developer", title: "Web Developer", fit: "close", why: null },
    ]);
  });

  it("is there only where a role may show the figures", async () => {
    const files = payFiles({ US: "code,p50\n15-1252,1\n15-1253,2\n", DE: "code,p50\n434,3\n" });
    const catalog = await catalogOf({
      ...files,
      "a.md": role(
        'occupations: { DE: { code: "434", fit: residual }, US: { code: 15-1252, fit: weak } }',
        "",
        "Analyst",
      ),
      "b.md": role("occupations: { US: { code: 15-1253, fit: part } }", "", "Builder"),
    });
    expect(occupationsInUse(catalog)).toEqual(["US/15-1253", "DE/434"]);
  });

  it("rests on the sources of all its figures, those of price levels too", async () => {
    const catalog = await catalogOf(PLACES);
    const sources = sourcesOfOccupation(catalog, mustGet(catalog.occupations, "US/15-1252"));
    expect(sources).toEqual(["wage-statistics", "projections"]);
  });
});
