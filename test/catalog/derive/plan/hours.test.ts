import { describe, expect, it } from "vitest";
import {
  basisOf,
  type Effort,
  effortOf,
  effortText,
  roundedSum,
  sumOf,
  weeksOf,
} from "../../../../scripts/catalog/derive/plan/hours.ts";
import { wordsFor } from "../../../../scripts/schema/strings.ts";

const ESTIMATE = { low: 40, high: 80 };
const resource = (title: string, low?: number, high = low) => ({
  title,
  url: "https://course.example/",
  kind: "course",
  free: true,
  ...(low === undefined || high === undefined ? {} : { hours: { low, high } }),
});

describe("the hours of a step", () => {
  it("are the editors' estimate where there is one", () => {
    expect(effortOf({ effort: ESTIMATE, resources: [resource("A", 15)] })).toEqual({
      ...ESTIMATE,
      basis: "editors' estimate",
    });
  });

  it("are else what its resources state, added up, under their names", () => {
    expect(effortOf({ resources: [resource("A", 15), resource("B"), resource("C", 20, 30)] })).toEqual({
      low: 35,
      high: 45,
      basis: "stated by the resource",
      by: ["A", "C"],
    });
  });

  it("are not known where nobody says any", () => {
    expect(effortOf({ resources: [resource("A")] })).toBeNull();
    expect(effortOf({})).toBeNull();
  });

  it("are told with the names of those who state them", () => {
    const words = wordsFor("en", {});
    const text = (low: number, high: number, by?: string[]) =>
      effortText({ low, high, basis: by ? "stated by the resource" : "editors' estimate", ...(by && { by }) }, words);
    expect(text(40, 80)).toBe("40–80 hours");
    expect(text(1, 1, ["A Course"])).toBe("1 hour, stated by A Course");
    expect(text(15, 20, ["A Course", "A Book"])).toBe("15–20 hours, stated by A Course + A Book");
  });
});

describe("a sum of hours", () => {
  const estimate: Effort = { low: 14, high: 26, basis: "editors' estimate" };
  const stated: Effort = { low: 15, high: 18, basis: "stated by the resource", by: ["A"] };
  const sum = (...efforts: Effort[]) => roundedSum(sumOf(efforts));

  it("is rounded where an estimate is in it, and exact where all is stated", () => {
    expect(sum(estimate)).toEqual({ low: 10, high: 30, basis: "estimate" });
    expect(sum(estimate, stated)).toEqual({ low: 30, high: 40, basis: "both" });
    expect(sum(stated)).toEqual({ low: 15, high: 18, basis: "stated" });
  });

  it("rests on both together with another sum that rests on the other", () => {
    const of = (...bases: ("estimate" | "stated" | "both")[]) => basisOf(bases.map((basis) => ({ basis })));
    expect([of("stated", "stated"), of("estimate", "stated"), of("estimate", "both")]).toEqual([
      "stated",
      "both",
      "both",
    ]);
  });
});

describe("the time for some hours", () => {
  it("is a range of whole weeks, at least one", () => {
    expect(weeksOf({ low: 40, high: 81 }, 8)).toEqual({ low: 5, high: 11 });
    expect(weeksOf({ low: 1, high: 2 }, 40)).toEqual({ low: 1, high: 1 });
  });
});
