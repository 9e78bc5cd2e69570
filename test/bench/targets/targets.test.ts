import { describe, expect, it } from "vitest";
import type { BuildFigures } from "../../../scripts/bench/targets/measure-builds.ts";
import { TARGET_SIZES, targetsChart } from "../../../scripts/bench/targets/measure-targets.ts";
import { targetsReport } from "../../../scripts/bench/targets/report.ts";
import { TARGETS, targetRows, verdict } from "../../../scripts/bench/targets/targets.ts";

const cost = (wall: number, processor: number) => ({ wall, processor, peak: 1.5e9 });
const build: BuildFigures = {
  roles: 1000,
  pages: 7240,
  bytes: 123_456_789,
  clean: cost(60, 90),
  again: cost(40, 45),
  peer: {
    hugo: cost(20, 30),
    pagefind: cost(5, 10),
    pages: 7000,
    kinds: [{ kind: "role", own: 1000, other: 999, median: 0.999, least: 0.5 }],
  },
};
const measured = { figures: { peer1000: 2.25, save1000: 0.08 }, builds: [build], conditions: "Measured on a day." };

describe("the targets", () => {
  it("stand in rows with their figures, and say by how much one is missed", () => {
    expect(targetRows({ peer1000: 2.25, again: 60, html: 12.01, memory: "the system does not tell" })).toEqual([
      ["roles", "what", "figure", "at most", ""],
      ["1,000", TARGETS.peer1000.what, "2.25 times", "1.20 times", "missed by 88 %"],
      ["10,000", TARGETS.memory.what, "not run", "3.00 GB", "the system does not tell"],
      ["68", TARGETS.again.what, "60 %", "60 %", "reached"],
      ["68", TARGETS.html.what, "12.0 kB", "12.0 kB", "missed by 1 %"],
    ]);
  });

  it("are missed by a multiple from twice on", () => {
    expect(verdict(12.6, 6)).toBe("missed by 2.1 times");
    expect(verdict(11.9, 6)).toBe("missed by 99 %");
    expect(verdict(6, 6)).toBe("reached");
  });

  it("are for the project's own roles, for 1,000 and for 10,000", () => {
    expect(TARGET_SIZES).toEqual([68, 1000, 10_000]);
  });
});

describe("the report", () => {
  it("prints the targets, the builds and what the pages share", () => {
    const text = targetsReport(measured, "text");
    expect(text).toMatch(/^Measured on a day\.\n\nroles/);
    expect(text).toMatch(/^1,000 +save to page, median +0\.080 s +0\.100 s +reached$/m);
    expect(text).toMatch(/^1,000 +7,240 +60\.0 +90\.0 +45\.0 +1\.50 +123 +7,000 +25\.0 +30\.0 \+ 10\.0$/m);
    expect(text).toMatch(/^1,000 +role +1,000 +999 +99 % +50 %$/m);
  });

  it("prints the same as Markdown", () => {
    const text = targetsReport(measured, "markdown");
    expect(text).toContain("| roles | what | figure | at most |  |\n| --- | --- | --- | --- | --- |\n| 1,000 |");
    expect(text).toContain("| 1,000 | role | 1,000 | 999 | 99 % | 50 % |");
  });

  it("leaves Hugo's columns empty where Hugo was not run", () => {
    const text = targetsReport({ ...measured, builds: [{ ...build, peer: null }] }, "markdown");
    expect(text).toContain("| 45.0 | 1.50 | 123 |  |  |  |");
    expect(text).not.toContain("What share");
  });
});

describe("the chart", () => {
  const other = { ...build, roles: 68, clean: cost(6, 13.6), peer: null };

  it("draws the processor time of a role, for each size, with and without Hugo", () => {
    const chart = targetsChart([other, build]);
    const labels = [...chart.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);
    expect(labels.slice(1)).toEqual([
      "68 roles, Rolebook",
      "200",
      "1,000 roles, Rolebook",
      "90",
      "1,000 roles, Hugo and Pagefind",
      "40",
    ]);
    const widths = [...chart.matchAll(/<rect [^>]*width="(\d+)"/g)].map(([, width]) => Number(width));
    expect(widths).toHaveLength(3);
    expect((widths[1] ?? 0) / (widths[0] ?? 1)).toBeCloseTo(0.45, 2);
  });

  it("is the same bytes for the same figures", () => {
    expect(targetsChart([build])).toBe(targetsChart([build]));
  });
});
