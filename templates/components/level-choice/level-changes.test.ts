import { describe, expect, it } from "vitest";
import { changesBetween, type PageLevel, type PagePay } from "./level-changes.ts";

const STAGES = ["Awareness", "Working", "Expert"];

const pay = (low: number, high: number, more: Partial<PagePay> = {}): PagePay => ({
  area: "US",
  currency: "USD",
  period: "year",
  basis: "estimate",
  low,
  high,
  ...more,
});

const level = (more: Partial<PageLevel> = {}): PageLevel => ({
  id: "0",
  name: "A level",
  follows: [],
  duties: { own: [], shared: [] },
  skills: new Map(),
  pay: [],
  ...more,
});

const between = (...levels: PageLevel[]) =>
  changesBetween(
    levels.map((level, at) => ({ ...level, id: String(at), follows: at > 0 ? [String(at - 1)] : [] })),
    0,
    levels.length - 1,
    STAGES,
  );

describe("what is new at a level against a lower one", () => {
  it("are the duties that the lower one does not have, of the role and of the ladder", () => {
    const junior = level({ duties: { own: ["Mend", "Test"], shared: ["Ask"] } });
    const senior = level({ duties: { own: ["Test", "Plan"], shared: ["Ask", "Teach"] } });
    expect(between(junior, senior)).toMatchObject({ own: ["Plan"], shared: ["Teach"] });
  });

  it("is what a skill rises from and to, by way of the levels between them", () => {
    const junior = level({ skills: new Map([["SQL", "Awareness"]]) });
    const mid = level({
      skills: new Map([
        ["SQL", "Expert"],
        ["Git", "Working"],
      ]),
    });
    expect(between(junior, mid, level()).skills).toEqual([
      { skill: "SQL", from: "Awareness", to: "Expert" },
      { skill: "Git", from: null, to: "Working" },
    ]);
  });

  it("is held against the way that leads there, not against the other branch of a fork", () => {
    const junior = level({ skills: new Map([["SQL", "Awareness"]]) });
    const manager = level({ id: "manager", follows: ["0"], skills: new Map([["SQL", "Expert"]]) });
    const senior = level({ id: "senior", follows: ["0"], skills: new Map([["SQL", "Working"]]) });
    const levels = [junior, manager, senior];
    expect(changesBetween(levels, 0, 2, STAGES).skills).toEqual([{ skill: "SQL", from: "Awareness", to: "Working" }]);
  });

  it("is nothing where a skill stays as it is or is asked for less well", () => {
    const lower = level({
      skills: new Map([
        ["SQL", "Working"],
        ["Git", "Expert"],
      ]),
    });
    const upper = level({
      skills: new Map([
        ["SQL", "Working"],
        ["Git", "Working"],
      ]),
    });
    expect(between(lower, upper).skills).toEqual([]);
  });

  it("is what pay rises by at both of its ends, for each area that both have", () => {
    const lower = level({ pay: [pay(70, 90), pay(50, 60, { area: "GB", currency: "GBP" })] });
    const upper = level({ pay: [pay(100, 140), pay(40, 80, { area: "GB", currency: "GBP" })] });
    expect(between(lower, upper).pay).toEqual([pay(30, 50), pay(-10, 20, { area: "GB", currency: "GBP" })]);
  });

  it.each<[string, Partial<PagePay>]>([
    ["area", { area: "GB" }],
    ["currency", { currency: "GBP" }],
    ["period", { period: "hour" }],
    ["basis", { basis: "published" }],
  ])("is no difference in pay where the %s is another", (_, other) => {
    expect(between(level({ pay: [pay(70, 90)] }), level({ pay: [pay(100, 140, other)] })).pay).toEqual([]);
  });

  it("is no difference in pay where a level has no figure", () => {
    expect(between(level(), level({ pay: [pay(100, 140)] })).pay).toEqual([]);
  });
});
