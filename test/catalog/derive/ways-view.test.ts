import { expect, it } from "vitest";
import type { Neighbour } from "../../../scripts/catalog/derive/role-map.ts";
import { waysView } from "../../../scripts/catalog/derive/ways-view.ts";

const domain = { id: "data", name: "Data", hue: 1 };
const neighbours = (count: number): Neighbour[] =>
  Array.from({ length: count }, (_, at) => ({ slug: `r-${at}`, title: `R ${at}`, domain, shared: 20 - at, text: "" }));
const view = (from: number, to: number) =>
  waysView({
    slug: "middle",
    title: "Middle",
    summary: "",
    domain,
    related: [],
    from: neighbours(from),
    to: neighbours(to),
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
