import { describe, expect, it } from "vitest";
import { payLimits } from "../../scripts/catalog/derive/pay/pay-bands.ts";
import { countWith, fits, type ListedRole, ordered } from "../../templates/browser/roles/narrow.ts";

const role = (has: string, pay: number | null = null, growth: number | null = null): ListedRole => ({
  has: new Set(has.split(" ")),
  pay,
  figures: new Map(),
  growth,
});
const ANALYST = role("domain.data way.degree trait-on-call.rare", 90_000, 5);
const ENGINEER = role("domain.data way.self-taught way.no-degree trait-on-call.usual", 130_000, -2);
const WRITER = role("domain.design way.no-degree trait-on-call.rare");
const ALL = [ANALYST, ENGINEER, WRITER];
const choice = (chosen: Record<string, string[]>) => new Map(Object.entries(chosen));
const fitting = (chosen: Record<string, string[]>) => ALL.filter((each) => fits(each, choice(chosen)));

describe("a role fits", () => {
  it("where it has one of the values of each filter in use", () => {
    expect(fitting({ domain: ["data"], way: [] })).toEqual([ANALYST, ENGINEER]);
    expect(fitting({ domain: ["data", "design"], way: ["no-degree"] })).toEqual([ENGINEER, WRITER]);
    expect(fitting({ domain: ["data"], way: ["no-degree"], "trait-on-call": ["rare"] })).toEqual([]);
  });

  it("where its pay reaches the least amount; one without comparable pay fits no amount", () => {
    expect(fitting({ pay: ["90000"] })).toEqual([ANALYST, ENGINEER]);
    expect(fitting({ pay: ["90001"] })).toEqual([ENGINEER]);
    expect(fitting({ pay: ["0"] })).not.toContain(WRITER);
  });
});

describe("the count of a value", () => {
  it("is what there would be if nothing else were chosen of its filter", () => {
    const chosen = choice({ domain: ["data"], "trait-on-call": ["usual"] });
    expect(countWith(ALL, chosen, "trait-on-call", "rare")).toBe(1);
    expect(countWith(ALL, chosen, "domain", "design")).toBe(0);
    expect(countWith(ALL, chosen, "pay", "100000")).toBe(1);
  });
});

describe("the order", () => {
  it("has the highest first and those without the figure last", () => {
    expect(ordered(ALL, "pay")).toEqual([ENGINEER, ANALYST, WRITER]);
    expect(ordered([WRITER, ENGINEER, ANALYST], "growth")).toEqual([ANALYST, ENGINEER, WRITER]);
  });
});

describe("the amounts to choose from", () => {
  it("are round and part the roles", () => {
    expect(payLimits([62_000, 90_000, 135_000])).toEqual([70_000, 80_000, 90_000, 100_000, 110_000, 120_000, 130_000]);
    expect(payLimits([18.5, 31])).toEqual([19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31]);
  });

  it("are none where there is nothing to part", () => {
    expect(payLimits([])).toEqual([]);
    expect(payLimits([90_000, 90_000])).toEqual([]);
  });
});
