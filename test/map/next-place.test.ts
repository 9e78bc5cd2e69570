import { expect, it } from "vitest";
import { nextPlace } from "../../templates/browser/map/plot.ts";

/** Two columns, the second with a gap. */
const places = [
  { x: 10, y: 10 },
  { x: 10, y: 40 },
  { x: 10, y: 80 },
  { x: 90, y: 10 },
  { x: 90, y: 70 },
  { x: 200, y: 40 },
];

it("arrows lead along a column, and to the nearest place of the next one", () => {
  const keys = ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"];
  expect(keys.map((key) => nextPlace(places, 1, key))).toEqual([0, 2, undefined, 3]);
  expect(keys.map((key) => nextPlace(places, 4, key))).toEqual([3, undefined, 2, 5]);
});

it("other keys lead nowhere", () => {
  expect(["Enter", "Tab", "constructor"].map((key) => nextPlace(places, 0, key))).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
