import { describe, expect, it } from "vitest";
import { applyEdits, correctedLines } from "../../scripts/diagnostics/edits.ts";
import type { Problem, TextEdit } from "../../scripts/diagnostics/problem.ts";
import { problemBlock } from "../../scripts/diagnostics/report.ts";

const edit = (line: number, column: number, endLine: number, endColumn: number, newText: string): TextEdit => ({
  range: { line, column, endLine, endColumn },
  newText,
});

describe("changes of a text", () => {
  const text = "one\ntwo\nthree\n";

  it("are made in whatever order they come", () => {
    expect(applyEdits(text, [edit(3, 1, 3, 6, "III"), edit(1, 1, 1, 1, "> ")])).toBe("> one\ntwo\nIII\n");
  });

  it("may take a whole line away, or stand at the very end", () => {
    expect(applyEdits(text, [edit(2, 1, 3, 1, ""), edit(9, 1, 9, 1, "end")])).toBe("one\nthree\nend");
  });

  it("may not overlap", () => {
    expect(() => applyEdits(text, [edit(1, 1, 1, 3, ""), edit(1, 2, 1, 4, "")])).toThrow("overlap");
  });

  it("are shown as the lines that they leave behind", () => {
    expect(correctedLines(text, [edit(2, 1, 2, 4, "zwei")])).toEqual([{ number: 2, text: "zwei" }]);
    expect(correctedLines(text, [edit(2, 1, 3, 1, "")])).toEqual([]);
  });

  it("stand below the hint of a problem", () => {
    const problem: Problem = {
      code: "broken-yaml",
      severity: "error",
      file: "roles/a.md",
      ...edit(2, 1, 2, 4, "").range,
      message: "Wrong.",
      hint: "Put quotes around it.",
      path: [],
      fix: { edits: [edit(2, 1, 2, 4, '"two"')], isSafe: true },
    };
    expect(problemBlock(problem, text)).toMatch(/ {2}Put quotes around it\.\n\n {2}Write instead:\n\n> 2 \| "two"$/);
  });
});
