import { describe, expect, it } from "vitest";
import { payStrip } from "../../../../scripts/catalog/derive/pay/pay-strip.ts";

const table = (percentiles: Record<string, number>) => ({
  wages: [
    {
      ...{ table: "t", area: "US", currency: "USD", period: "year", reference: "2025", status: "final" },
      ...{ measure: "Pay.", source: "s" },
      ...percentiles,
    } as never,
  ],
});

describe("the strip of an occupation's pay", () => {
  it("lies between its lowest and highest published percentile", () => {
    const strip = payStrip(table({ p10: 100, p25: 150, p50: 200, p75: 250, p90: 300 }));
    expect(strip?.marks.map(({ percentile, at }) => [percentile, at])).toEqual([
      [10, 0],
      [25, 25],
      [50, 50],
      [75, 75],
      [90, 100],
    ]);
    expect(strip).toMatchObject({ half: { start: 25, width: 50 }, median: 50, last: { percentile: 90, amount: 300 } });
  });

  it("has no middle half where one of its ends is not published", () => {
    expect(payStrip(table({ p10: 100, p25: 150, p50: 200, p90: 300 }))?.half).toBeNull();
  });

  it.each([
    ["only the median is published", table({ p50: 200 })],
    ["nothing is published above it", table({ p10: 100, p50: 200 })],
    ["there is no median", table({ p10: 100, p90: 200 })],
    ["there is no occupation", undefined],
  ])("is not drawn where %s", (_, occupation) => {
    expect(payStrip(occupation)).toBeNull();
  });
});
