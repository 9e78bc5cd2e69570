import { describe, expect, it } from "vitest";
import { payListing } from "../../../../scripts/catalog/derive/listings.ts";
import { bandOf, payBands } from "../../../../scripts/catalog/derive/pay/pay-bands.ts";
import { sameUnit } from "../../../../scripts/catalog/derive/pay/same-unit.ts";
import { seededRandom } from "../../../support/random.ts";
import { catalogOf, type Files, payFiles, role } from "../../../support/roles-folder.ts";

/** A site with one role and one occupation for each median, in the United States or another country. */
function siteOf(medians: readonly (number | { median: number; country: string })[]): Files {
  const tables: Record<string, string> = {};
  const roles = medians.map((entry, index): [string, string] => {
    const { median, country } = typeof entry === "number" ? { median: entry, country: "US" } : entry;
    tables[country] = `${tables[country] ?? "code,p50\n"}o${index},${median}\n`;
    const more = `occupations: { ${country}: { code: o${index}, fit: close } }`;
    return [`role-${index}.md`, role(more, "", `Role ${index}`)];
  });
  return { "backend-developer.md": null, "_skills.yaml": null, ...Object.fromEntries(roles), ...payFiles(tables) };
}

describe("the bands of pay", () => {
  it("have round edges between the least and the most, and are open at both ends", async () => {
    const { unit, bands } = payBands(await catalogOf(siteOf([52_000, 71_000, 98_000, 143_000])));
    expect(unit).toEqual({ area: "US", currency: "USD", period: "year" });
    expect(bands).toEqual([
      { id: "0-60000", low: null, high: 60_000 },
      { id: "60000-80000", low: 60_000, high: 80_000 },
      { id: "80000-100000", low: 80_000, high: 100_000 },
      { id: "100000-120000", low: 100_000, high: 120_000 },
      { id: "120000-140000", low: 120_000, high: 140_000 },
      { id: "140000-", low: 140_000, high: null },
    ]);
  });

  it("are one band where all pay is alike", async () => {
    const { bands } = payBands(await catalogOf(siteOf([90_000, 90_000])));
    expect(bands).toEqual([{ id: "0-", low: null, high: null }]);
  });

  it("are none where no role has a figure", async () => {
    expect(payBands(await catalogOf())).toEqual({ unit: null, bands: [] });
  });

  it("are in the unit that most roles have; others are not compared", async () => {
    const euros = { median: 60_000, country: "DE" };
    const catalog = await catalogOf(siteOf([euros, 52_000, 71_000, { median: 40, country: "GB" }]));
    const bands = payBands(catalog);
    expect(bands.unit).toEqual({ area: "US", currency: "USD", period: "year" });
    expect(bandOf({ ...euros, area: "DE", currency: "EUR", period: "year" }, bands)).toBeNull();
  });

  it("hold an amount at their lower edge and not at their upper one", async () => {
    const bands = payBands(await catalogOf(siteOf([52_000, 71_000, 98_000, 143_000])));
    const unit = { area: "US", currency: "USD", period: "year" } as const;
    expect(bandOf({ ...unit, median: 60_000 }, bands)?.id).toBe("60000-80000");
    expect(bandOf({ ...unit, median: 59_999 }, bands)?.id).toBe("0-60000");
    expect(bandOf(null, bands)).toBeNull();
  });

  it("hold every role of a site in exactly one, whatever is paid", async () => {
    const random = seededRandom(5);
    for (let round = 0; round < 8; round++) {
      const medians = Array.from({ length: 1 + random.below(12) }, () => 1 + random.below(10 ** (1 + random.below(6))));
      const { bands, unit } = payBands(await catalogOf(siteOf(medians)));
      for (const median of medians) {
        const holding = bands.filter(({ low, high }) => median >= (low ?? 0) && median < (high ?? Infinity));
        expect(holding).toHaveLength(1);
        expect(unit && bandOf({ ...unit, median }, { unit, bands })).toEqual(holding[0]);
      }
    }
  });
});

describe("two units of pay", () => {
  it("are the same if place, currency and period are", () => {
    const unit = { area: "US", currency: "USD", period: "year" } as const;
    expect(sameUnit(unit, { ...unit })).toBe(true);
    expect(sameUnit(unit, { ...unit, area: "London" })).toBe(false);
    expect(sameUnit(unit, { ...unit, currency: "EUR" })).toBe(false);
    expect(sameUnit(unit, { ...unit, period: "hour" })).toBe(false);
  });
});

describe("the roles by pay", () => {
  it("go from the lowest band to the highest, and those without a comparable figure come last", async () => {
    const files = siteOf([143_000, 52_000, 55_000, { median: 60_000, country: "DE" }]);
    const { groups } = payListing(await catalogOf({ ...files, "role-x.md": role("", "", "Role X") }));
    expect(
      groups.map(({ band, roles }) => [band?.id ?? null, roles.map(({ slug, median }) => [slug, median])]),
    ).toEqual([
      [
        "0-60000",
        [
          ["role-1", 52_000],
          ["role-2", 55_000],
        ],
      ],
      ["140000-", [["role-0", 143_000]]],
      [
        null,
        [
          ["role-3", null],
          ["role-x", null],
        ],
      ],
    ]);
  });
});
