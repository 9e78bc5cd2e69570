import { expect, it } from "vitest";
import { worstWindow } from "../../../scripts/bench/readers/layout-shift.ts";

const sumOf = (...shifts: [at: number, value: number][]) =>
  Number(worstWindow(shifts.map(([at, value]) => ({ at, value }))).toFixed(3));

it("adds up what moves together", () => {
  expect(sumOf()).toBe(0);
  expect(sumOf([100, 0.1], [600, 0.2])).toBe(0.3);
});

it("begins anew after a pause of a second, and counts the worst", () => {
  expect(sumOf([100, 0.1], [1200, 0.2])).toBe(0.2);
  expect(sumOf([100, 0.3], [1200, 0.2])).toBe(0.3);
});

it("begins anew after five seconds", () => {
  const steady = Array.from({ length: 8 }, (_, second): [number, number] => [second * 900, 0.01]);
  expect(sumOf(...steady)).toBe(0.06);
});
