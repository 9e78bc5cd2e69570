import { describe, expect, it } from "vitest";
import { editionOf, isMonth, yearInName } from "../../scripts/figures/edition.ts";

const SOURCES = new Set(["oews-2025", "oews-2026", "wage-statistics"]);

describe("the year in a file's name", () => {
  it.each([
    ["national_M2026_dl.xlsx", "2026"],
    ["M2026.xlsx", "2026"],
    ["nat_m2027 (1).xlsx", "2027"],
    ["oews-2026-national.csv", "2026"],
    ["oews_2026.csv", "2026"],
    ["OEWS2026.csv", "2026"],
    ["wages.csv", undefined],
    ["2026.csv", undefined],
    ["team2026.csv", undefined],
    ["M20261.csv", undefined],
  ])("%s is %s", (name, year) => {
    expect(yearInName(name)).toBe(year);
  });
});

describe("a month", () => {
  it.each(["2025-05", "2026-12", "1999-01"])("is %s", (text) => expect(isMonth(text)).toBe(true));
  it.each(["2025", "2025-13", "2025-00", "2025-5", "May 2025", "2025-05-01", ""])("is not %j", (text) => {
    expect(isMonth(text)).toBe(false);
  });
});

describe("the edition of a file", () => {
  it("is May of the year in its name, with the source of that year", () => {
    expect(editionOf("national_M2026_dl.xlsx", {}, SOURCES)).toEqual({
      reference: "2026-05",
      source: "oews-2026",
      notes: [],
    });
  });

  it("is what was said, before what the name says", () => {
    expect(editionOf("national_M2026_dl.xlsx", { reference: "2025-05" }, SOURCES)).toEqual({
      reference: "2025-05",
      source: "oews-2025",
      notes: [],
    });
    expect(editionOf("national_M2026_dl.xlsx", { source: "wage-statistics" }, SOURCES)).toEqual({
      reference: "2026-05",
      source: "wage-statistics",
      notes: [],
    });
  });

  it("is not known when nothing tells its year, and says so loudly", () => {
    const { reference, source, notes } = editionOf("wages.xlsx", {}, SOURCES);
    expect([reference, source]).toEqual([undefined, undefined]);
    expect(notes).toEqual([expect.stringMatching(/^THE REFERENCE STAYS AS IT IS: .*--reference YYYY-MM\.$/)]);
  });

  it("keeps the source of the old one when there is no entry for its own, and says how to name it", () => {
    const { reference, source, notes } = editionOf("national_M2027_dl.xlsx", {}, SOURCES);
    expect([reference, source]).toEqual(["2027-05", undefined]);
    expect(notes).toEqual([expect.stringMatching(/_sources\.yaml has no `oews-2027`\. Add an entry of that name/)]);
  });
});
