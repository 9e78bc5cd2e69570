import { expect, it } from "vitest";
import { changedLines } from "../../scripts/diagnostics/changed-lines.ts";

it("the lines in which two texts differ have the numbers that they had, and those that they have", () => {
  expect(changedLines("a\nb b\nc\nd\ne\n", "new\na\nx y\nz\nc\nd\n")).toEqual([
    { line: 1, now: 1, old: [], fresh: ["new"] },
    { line: 2, now: 3, old: ["b b"], fresh: ["x y", "z"] },
    { line: 5, now: 7, old: ["e"], fresh: [] },
  ]);
});
