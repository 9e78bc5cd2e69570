import { describe, expect, it } from "vitest";
import type { LevelPay } from "../../../../scripts/catalog/derive/pay/pay.ts";
import { payChart } from "../../../../scripts/catalog/derive/pay/pay-chart.ts";
import { seededRandom } from "../../../support/random.ts";

const pay = (low: number, high: number, more: Partial<LevelPay> = {}): LevelPay => ({
  basis: "estimate",
  low,
  median: null,
  high,
  area: "US",
  currency: "USD",
  period: "year",
  source: "wage-statistics",
  percentiles: [10, 25],
  note: null,
  occupation: "15-1252",
  reference: "2025-05",
  ...more,
});

describe("the chart of pay by level", () => {
  it("places each range on an axis that begins at zero and ends at a round amount", () => {
    const chart = payChart([
      { name: "Junior", pay: pay(80_000, 100_000) },
      { name: "Senior", pay: pay(130_000, 170_000, { basis: "published", median: 150_000, percentiles: null }) },
    ]);
    expect(chart?.unit).toEqual({ area: "US", currency: "USD", period: "year" });
    expect(chart?.ticks).toEqual([
      { at: 0, amount: 0 },
      { at: 25, amount: 50_000 },
      { at: 50, amount: 100_000 },
      { at: 75, amount: 150_000 },
      { at: 100, amount: 200_000 },
    ]);
    expect(chart?.rows).toMatchObject([
      { level: "Junior", basis: "estimate", low: 80_000, high: 100_000, start: 40, width: 10, median: null },
      { level: "Senior", basis: "published", low: 130_000, high: 170_000, start: 65, width: 20, median: 75 },
    ]);
    expect(chart?.shows).toEqual({ published: true, estimate: true });
  });

  it("says in its legend only what it shows", () => {
    const chart = payChart([
      { name: "Junior", pay: pay(1, 2) },
      { name: "Senior", pay: pay(2, 3) },
    ]);
    expect(chart?.shows).toEqual({ published: false, estimate: true });
  });

  it("leaves out levels without a figure", () => {
    const chart = payChart([
      { name: "Junior", pay: pay(1000, 2000) },
      { name: "Mid", pay: null },
      { name: "Senior", pay: pay(2000, 3000) },
    ]);
    expect(chart?.rows.map(({ level }) => level)).toEqual(["Junior", "Senior"]);
  });

  it("does not set amounts of different places, currencies or periods on one axis", () => {
    const chart = payChart([
      { name: "Junior", pay: pay(1000, 2000) },
      { name: "Mid", pay: pay(10, 20, { period: "hour" }) },
      { name: "Senior", pay: pay(2000, 3000) },
      { name: "Lead", pay: pay(4000, 5000, { currency: "EUR" }) },
    ]);
    expect(chart?.rows.map(({ level }) => level)).toEqual(["Junior", "Senior"]);
  });

  it("is none where there are no two figures to compare", () => {
    expect(payChart([])).toBeNull();
    expect(payChart([{ name: "Junior", pay: null }])).toBeNull();
    expect(payChart([{ name: "Junior", pay: pay(1, 2) }])).toBeNull();
    expect(
      payChart([
        { name: "Junior", pay: pay(1, 2) },
        { name: "Mid", pay: pay(1, 2, { area: "DE" }) },
      ]),
    ).toBeNull();
  });

  it("keeps a range in sight though its ends are the same", () => {
    const chart = payChart([
      { name: "Junior", pay: pay(50_000, 50_000) },
      { name: "Senior", pay: pay(100_000, 100_000) },
    ]);
    expect(chart?.rows.map(({ start, width }) => [start, width])).toEqual([
      [50, 0.5],
      [100, 0.5],
    ]);
  });

  it("keeps every range and tick on the axis, whatever is paid", () => {
    const random = seededRandom(17);
    for (let round = 0; round < 200; round++) {
      const levels = Array.from({ length: 2 + random.below(6) }, (_, index) => {
        const low = random.below(10 ** (1 + random.below(7)));
        return { name: `Level ${index}`, pay: pay(low, low + random.below(100_000)) };
      });
      const chart = payChart(levels);
      for (const { at } of chart?.ticks ?? []) expect(at >= 0 && at <= 100).toBe(true);
      for (const { start, width, low, high } of chart?.rows ?? []) {
        expect(start >= 0 && start + width <= 100.5).toBe(true);
        if (low > 0 && high > low * 2) expect(width).toBeGreaterThan(0);
      }
      expect(chart?.rows).toHaveLength(levels.length);
    }
  });
});
