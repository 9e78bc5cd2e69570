import { describe, expect, it } from "vitest";
import { comparePlaces, FILE_START, hasErrors, type Problem } from "../../scripts/diagnostics/problem.ts";
import { seededRandom } from "../support/random.ts";

const problem = (more: Partial<Problem>): Problem => ({
  code: "unknown-id",
  severity: "error",
  file: "roles/a.md",
  ...FILE_START,
  message: "",
  hint: "",
  path: [],
  ...more,
});

describe("the order of problems", () => {
  it("is by file, line, column and code, however they were found", () => {
    const ordered = [
      problem({ file: "roles/_skills.yaml", line: 9 }),
      problem({ line: 2, column: 9 }),
      problem({ line: 10, column: 1, code: "bad-date" }),
      problem({ line: 10, column: 1, code: "bad-id" }),
      problem({ line: 10, column: 2, code: "alias-taken" }),
      problem({ file: "roles/b.md" }),
    ];
    const random = seededRandom(3);
    for (let round = 0; round < 20; round++) {
      const shuffled = ordered
        .map((each) => ({ each, at: random.below(1000) }))
        .sort((a, b) => a.at - b.at)
        .map(({ each }) => each);
      expect(shuffled.sort(comparePlaces)).toEqual(ordered);
    }
  });
});

describe("problems", () => {
  it("keep a site from being built if one of them is an error", () => {
    expect(hasErrors([])).toBe(false);
    expect(hasErrors([problem({ severity: "warning" })])).toBe(false);
    expect(hasErrors([problem({ severity: "warning" }), problem({})])).toBe(true);
  });
});
