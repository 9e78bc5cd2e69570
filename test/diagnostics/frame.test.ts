import { describe, expect, it } from "vitest";
import { codeFrame } from "../../scripts/diagnostics/frame.ts";
import { seededRandom } from "../support/random.ts";

const at = (line: number, column: number, endColumn: number, endLine = line) => ({ line, column, endLine, endColumn });

describe("a code frame", () => {
  const source = "title: Data Engineer\nskills:\n  core: [pyhton, sql]\n  useful: [git]\n";

  it("shows the line with its neighbours and marks the place", () => {
    expect(codeFrame(source, at(3, 10, 16))).toBe(
      ["  2 | skills:", "> 3 |   core: [pyhton, sql]", "    |          ^^^^^^", "  4 |   useful: [git]"].join("\n"),
    );
  });

  it("shows what there is at the beginning and the end of a file", () => {
    expect(codeFrame("one\ntwo", at(1, 1, 4))).toBe("> 1 | one\n    | ^^^\n  2 | two");
    expect(codeFrame("one\ntwo", at(2, 1, 4))).toBe("  1 | one\n> 2 | two\n    | ^^^");
  });

  it("lines its numbers up where they get longer", () => {
    const lines = Array.from({ length: 12 }, (_, index) => `line ${index + 1}`).join("\n");
    expect(codeFrame(lines, at(9, 1, 5))).toBe("   8 | line 8\n>  9 | line 9\n     | ^^^^\n  10 | line 10");
  });

  it("marks the rest of the line if the place goes over several", () => {
    expect(codeFrame("one\ntwo\nthree", at(2, 2, 3, 3))).toBe("  1 | one\n> 2 | two\n    |  ^^\n  3 | three");
  });

  it("marks one character where the place has no extent", () => {
    expect(codeFrame("one", at(1, 1, 1))).toBe("> 1 | one\n    | ^");
    expect(codeFrame("", at(1, 1, 1))).toBe("> 1 |\n    | ^");
  });

  it("keeps the marks below their letters where tabs stand before them", () => {
    expect(codeFrame("\tcore: x", at(1, 2, 6))).toBe("> 1 |   core: x\n    |   ^^^^");
  });

  it("shows controls and invisible characters as dots, so that they cannot act on a terminal", () => {
    const frame = codeFrame("a\u001b[31mred\u202e\u200bz", at(1, 2, 3));
    expect(frame).toBe("> 1 | a·[31mred··z\n    |  ^");
  });

  it("cuts long lines", () => {
    const [line, marks] = codeFrame("x".repeat(1000), at(1, 1, 1000)).split("\n");
    expect(line).toBe(`> 1 | ${"x".repeat(159)}…`);
    expect(marks).toBe(`    | ${"^".repeat(160)}`);
  });

  it("is made of any text and any place in or beyond it", () => {
    const random = seededRandom(7);
    const pieces = ["a", "\t", "\n", " ", "é", "👩‍💻", "\u202e", "\u0007", "x".repeat(200)];
    for (let round = 0; round < 500; round++) {
      const text = Array.from({ length: random.below(30) }, () => random.pick(pieces)).join("");
      const line = 1 + random.below(text.split("\n").length);
      const column = 1 + random.below(300);
      const frame = codeFrame(text, at(line, column, column + random.below(50), line + random.below(2)));
      const lines = frame.split("\n");
      expect(lines.filter((each) => each.startsWith(">"))).toHaveLength(1);
      expect(lines.filter((each) => /^ +\| *\^+$/.test(each))).toHaveLength(1);
      expect(Math.max(...lines.map((each) => each.length))).toBeLessThan(180);
    }
  });
});
