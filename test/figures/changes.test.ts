import { describe, expect, it } from "vitest";
import { changeReport, type RoleOfOccupation } from "../../scripts/figures/change-report.ts";
import { changesOf } from "../../scripts/figures/changes.ts";
import type { PublishedWages } from "../../scripts/figures/wage-rows.ts";
import type { Occupation, Wages } from "../../scripts/schema/vocabularies.ts";

const WAGES: Wages = {
  area: "US",
  currency: "USD",
  period: "year",
  reference: "2025-05",
  p10: 80000,
  p25: 100000,
  p50: 130000,
  p75: 170000,
  p90: 210000,
  mean: 140000,
  employment: 1600000,
  source: "oews-2025",
};
const FIGURES = { p10: 80000, p25: 100000, p50: 130000, p75: 170000, p90: 210000, mean: 140000, employment: 1600000 };
const ROLES: RoleOfOccupation[] = [
  { slug: "platform-engineer", occupation: { soc: "15-1252", fit: "weak" } },
  { slug: "software-engineer", occupation: { soc: "15-1252", fit: "close" } },
  { slug: "backend-developer", occupation: { soc: "15-1252", fit: "part" } },
  { slug: "web-developer", occupation: { soc: "15-1254", fit: "close" } },
  { slug: "scrum-master" },
];
const SAME = { reference: undefined, source: undefined };

interface Case {
  wages?: Wages[] | undefined;
  figures?: Partial<PublishedWages["figures"]>;
  title?: string;
  edition?: { reference: string | undefined; source: string | undefined };
}

function changesIn({ wages = [WAGES], figures = {}, title = "Software Developers", edition = SAME }: Case) {
  const occupation: Occupation = { title: "Software Developers", wages };
  const published = new Map([["15-1252", { title, figures: { ...FIGURES, ...figures } }]]);
  return changesOf(new Map([["15-1252", occupation]]), published, edition);
}

const linesOf = (each: Case) => changeReport(changesIn(each), ROLES, [], "Done.").split("\n");

describe("an occupation whose figures change", () => {
  it("is told with each figure, the difference in money and percent, and the roles it touches", () => {
    const edition = { reference: "2026-05", source: "oews-2026" };
    const figures = { p10: 82000, p50: 126100, p90: 215250, employment: 1650000 };
    expect(linesOf({ figures, edition })).toEqual([
      "15-1252 Software Developers",
      "  reference   2025-05 -> 2026-05",
      "  p10         $80,000 -> $82,000      +$2,000  +2.5%",
      "  p50         $130,000 -> $126,100    -$3,900  -3.0%",
      "  p90         $210,000 -> $215,250    +$5,250  +2.5%",
      "  employment  1,600,000 -> 1,650,000  +50,000  +3.1%",
      "  source      oews-2025 -> oews-2026",
      "  Roles: backend-developer, software-engineer",
      "  Show no figure (fit: weak): platform-engineer",
      "",
      "A change between two editions is no trend: the publisher advises against comparing them to show how pay moves.",
      "Done.",
      "1 code: 1 changed, 0 unchanged, 0 not in the file.",
    ]);
  });

  it("is to be written with all its figures, and with a reference and a source where these are known", () => {
    expect(changesIn({ figures: { p10: 82000, p90: "top-coded" } })[0]?.edit).toEqual({
      ...FIGURES,
      p10: 82000,
      p90: null,
    });
    const edition = { reference: "2026-05", source: "oews-2026" };
    expect(changesIn({ edition })[0]?.edit).toEqual({ ...FIGURES, ...edition });
  });

  it("loses a figure that the file only gives a ceiling for, with the reason", () => {
    const lines = linesOf({ figures: { p75: "top-coded", p90: "not-published" } });
    expect(lines).toContain("  p75  $170,000 -> not published");
    expect(lines).toContain(
      "  Note: p75 is left out: the file prints #, which means $239,200 or more a year without saying how much.",
    );
    expect(lines).toContain("  Note: p90 is left out: the file gives no figure (blank or *).");
  });

  it("gains a figure that is newly published", () => {
    const { p90: _, ...without } = WAGES;
    expect(linesOf({ wages: [without] })).toContain("  p90  not published -> $210,000");
  });

  it("names every one of its yearly United States records and no other", () => {
    const abroad: Wages = { ...WAGES, area: "GB", currency: "GBP" };
    const hourly: Wages = { ...WAGES, period: "hour", p50: 62 };
    const [change] = changesIn({ wages: [abroad, WAGES, hourly], figures: { p50: 131000 } });
    expect(change?.fields).toEqual([{ key: "p50", before: 130000, after: 131000, comparable: true }]);
  });

  it("warns of a title that is another in the file, and of figures that are older", () => {
    const lines = linesOf({ title: "Software People", edition: { reference: "2024-05", source: undefined } });
    expect(lines).toContain(
      "  Note: the file calls it “Software People”: check that it is the same occupation; the title stays.",
    );
    expect(lines).toContain("  Note: these figures (2024-05) are older than the ones before them (2025-05).");
  });
});

describe("the 90th percentile", () => {
  const before: Wages = { ...WAGES, reference: "2024-05", p90: 208000 };
  const why = expect.stringMatching(/^The 90th percentiles are not compared: until May 2024 .*\$239,200 or more/);

  it.each([
    ["from before 2025 to 2025", before, "2025-05"],
    ["from before 2025 to later", before, "2026-05"],
    ["from 2025 back", { ...WAGES, p90: 208000 }, "2023-05"],
  ])("is not compared %s, when the publisher stopped cutting it off, and the reason is given", (_, old, reference) => {
    const lines = linesOf({ wages: [old], figures: { p75: 171700 }, edition: { reference, source: undefined } });
    expect(lines.map((line) => line.trim())).toContain("p90        now $210,000          not compared");
    expect(lines.map((line) => line.trim())).toContain("p75        $170,000 -> $171,700  +$1,700       +1.0%");
    expect(lines).toContainEqual(why);
  });

  it.each([
    ["within the years before", before, "2023-05"],
    ["within the years since", { ...WAGES, p90: 208000 }, "2026-05"],
    ["within the same edition", { ...WAGES, p90: 208000 }, undefined],
  ])("is compared %s", (_, old, reference) => {
    const lines = linesOf({ wages: [old], edition: { reference, source: undefined } });
    expect(lines.join("\n")).toMatch(/p90 +\$208,000 -> \$210,000 +\+\$2,000 +\+1\.0%/);
    expect(lines).not.toContainEqual(why);
  });

  it("that is cut off across the break is said to be left out, not to be incomparable", () => {
    const edition = { reference: "2024-05", source: undefined };
    const lines = linesOf({ figures: { p90: "top-coded" }, edition });
    expect(lines.join("\n")).toMatch(/p90 +\$210,000 -> not published/);
    expect(lines).not.toContainEqual(why);
  });
});

describe("an occupation that does not change", () => {
  it("is only counted", () => {
    expect(linesOf({})).toEqual(["Done.", "1 code: 0 changed, 1 unchanged, 0 not in the file."]);
    expect(changesIn({})[0]?.edit).toBeUndefined();
  });

  it("because it has no yearly wages of the United States is noted, and gets none", () => {
    for (const wages of [[], [{ ...WAGES, area: "GB" }]]) {
      expect(changesIn({ wages })[0]?.edit).toBeUndefined();
      expect(linesOf({ wages })[1]).toMatch(/^ {2}Note: it has no yearly wages in US dollars .* none were added\.$/);
    }
  });

  it("because the file does not have it is named, with the roles it leaves as they were", () => {
    const occupations = new Map([["15-1252", { title: "Software Developers", wages: [WAGES] }]]);
    const changes = changesOf(occupations, new Map(), { reference: "2026-05", source: "oews-2026" });
    expect(changes[0]?.edit).toBeUndefined();
    expect(changeReport(changes, ROLES, ["Look out."], "Done.").split("\n")).toEqual([
      "Note: Look out.",
      "",
      "15-1252 Software Developers",
      "  Note: it is not in the file, so its record stays as it was. Look for the code that replaced it.",
      "  Roles: backend-developer, software-engineer",
      "  Show no figure (fit: weak): platform-engineer",
      "",
      "Done.",
      "1 code: 0 changed, 0 unchanged, 1 not in the file.",
    ]);
  });
});
