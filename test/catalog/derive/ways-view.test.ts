import { expect, it } from "vitest";
import type { Neighbour, Neighbourhood } from "../../../scripts/catalog/derive/role-map.ts";
import { waysView } from "../../../scripts/catalog/derive/ways-view.ts";

const domain = { id: "data", name: "Data", hue: 1 };
const neighbours = (count: number): Neighbour[] =>
  Array.from({ length: count }, (_, at) => ({
    slug: `r-${at}`,
    title: `R ${at}`,
    domain,
    entry: null,
    pay: null,
    shared: 20 - at,
    text: "",
  }));
const view = (from: number, to: number, more: Partial<Neighbourhood> = {}) =>
  waysView({
    slug: "middle",
    title: "Middle",
    summary: "",
    domain,
    entry: null,
    pay: null,
    related: [],
    from: neighbours(from),
    to: neighbours(to),
    ...more,
  });

it("draws nine ways at a side, those with most in common, and folds the others", () => {
  const { from, to } = view(9, 12);
  expect([from.count, from.drawn.length, from.more.length]).toEqual([9, 9, 0]);
  expect([to.count, to.drawn.length, to.more.map(({ slug }) => slug)]).toEqual([12, 9, ["r-9", "r-10", "r-11"]]);
});

it("leads lines from the ways in to the middle, and from there to the ways on", () => {
  const { from, to } = view(2, 1);
  expect(from.drawn.map(({ path }) => path)).toEqual(["M0 25C55 25 45 49.2 100 49.2", "M0 75C55 75 45 50.8 100 50.8"]);
  expect(view(0, 2).to.drawn[0]?.path).toBe("M0 49.2C55 49.2 45 25 100 25");
  expect(to.drawn[0]?.path).toBe("M0 50C55 50 45 50 100 50");
});

it("says once where and when the medians are of that stand beside roles", () => {
  const median = (area: string, reference: string) => ({
    pay: {
      median: 40_000,
      area,
      currency: "GBP",
      period: "year" as const,
      reference,
      source: "s",
      occupation: "Nurses",
    },
    ownPay: null,
  });
  const [a, b, c] = neighbours(3);
  if (!a || !b || !c) throw new Error("there are three");
  const from = [
    { ...a, pay: median("GB", "2025-04") },
    { ...b, pay: median("GB", "2025-04") },
    { ...c, pay: { pay: null, ownPay: null } },
  ];
  const places = (more: Partial<Neighbourhood>) =>
    view(0, 0, more).medians.map(({ area, reference }) => [area, reference]);
  expect(places({ from })).toEqual([["GB", "2025-04"]]);
  expect(places({ from, pay: median("GB", "2024-04") })).toEqual([
    ["GB", "2024-04"],
    ["GB", "2025-04"],
  ]);
  expect(places({})).toEqual([]);
});
