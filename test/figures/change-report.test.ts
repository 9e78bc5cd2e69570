import { describe, expect, it } from "vitest";
import { changeReport, type TableChange } from "../../scripts/figures/change-report.ts";
import { FORMATS } from "../../scripts/figures/formats.ts";
import type { CodeChange, FieldChange } from "../../scripts/figures/update-table.ts";

const occupations = (code: string, fit: string, country = "US") => ({ [country]: { code, fit } });
const ROLES = [
  { slug: "platform-engineer", occupations: occupations("15-1252", "weak") },
  { slug: "software-engineer", occupations: occupations("15-1252", "close") },
  { slug: "backend-developer", occupations: occupations("15-1252", "part") },
  { slug: "abroad", occupations: occupations("15-1252", "close", "GB") },
  { slug: "scrum-master" },
];
const NONE = { read: 1, added: 0, kept: 0, renoted: 0, unnoted: 0 };
const COLUMNS = ["code", "p10", "p25", "p50", "p75", "p90", "mean", "jobs", "low"];

const field = (key: FieldChange["key"], before?: number, after?: number, rest: Partial<FieldChange> = {}) => ({
  place: "",
  level: "",
  key,
  before,
  after,
  ...rest,
});

interface Case extends Partial<Omit<CodeChange, "rows">> {
  rows?: Partial<CodeChange["rows"]>;
  reference?: [before: string, after: string];
  currency?: string;
  columns?: string[];
}

function linesOf({
  rows = {},
  reference = ["2025-05", "2025-05"],
  currency = "USD",
  columns = COLUMNS,
  ...rest
}: Case) {
  const [format] = FORMATS;
  if (!format) throw new Error("no format");
  const change: TableChange = {
    table: { id: "us-oews", country: "US", currency, reference: reference[0], source: "oews-2025" },
    format,
    edition: { reference: reference[1], source: "oews-2025", notes: [] },
    changes: [{ code: "15-1252", title: "", fields: [], absent: [], rows: { ...NONE, ...rows }, ...rest }],
    columns,
    titles: new Map([["15-1252", "Software Developers"]]),
  };
  return changeReport(change, ROLES, "Done.").split("\n");
}

describe("what a new edition changes", () => {
  it("is told by edition, code and figure, with the difference in money and percent, and the roles it touches", () => {
    const fields = [
      field("p10", 80000, 82000),
      field("p50", 130000, 126100),
      field("p75", undefined, 170000),
      field("mean", 140000),
      field("jobs", 1600000, 1650000),
    ];
    expect(linesOf({ fields, reference: ["2025-05", "2026-05"] })).toEqual([
      "us-oews",
      "  reference  2025-05 -> 2026-05",
      "",
      "15-1252 Software Developers",
      "  p10   $80,000 -> $82,000         +$2,000  +2.5%",
      "  p50   $130,000 -> $126,100       -$3,900  -3.0%",
      "  p75   not published -> $170,000",
      "  mean  $140,000 -> not published",
      "  jobs  1,600,000 -> 1,650,000     +50,000  +3.1%",
      "  Roles: backend-developer, software-engineer",
      "  Show no figure (fit: weak): platform-engineer",
      "",
      "A change between two editions is no trend: samples, methods and codes change with them.",
      "Done.",
      "1 code: 1 changed, 0 unchanged, 0 not in the file.",
    ]);
  });

  it("is told in the table's currency, with cents where there are some", () => {
    expect(linesOf({ fields: [field("p50", 48.08, 50)], currency: "CAD" })).toContain(
      "  p50  CA$48.08 -> CA$50  +CA$1.92  +4.0%",
    );
  });

  it("is added up over places, level by level", () => {
    const at = (place: string, level: string, before?: number, after?: number) =>
      field("low", before, after, { place, level });
    const fields = [at("a", "1", 100, 98), at("b", "1", 100, 110), at("c", "1", undefined, 5), at("a", "2", 50)];
    expect(linesOf({ fields })).toContain("  low, level 1  places: 2 changed, 1 new       -2.0% to +10.0%");
    expect(linesOf({ fields })).toContain("  low, level 2  places: 1 no longer published");
  });

  it("is noted with the reasons for what is left out, and with rows that come, stay or change their words", () => {
    const absent = [
      { place: "", key: "p75", why: "top-coded" },
      { place: "", key: "p90", why: "top-coded" },
      { place: "a", key: "low", why: "not-published" },
      { place: "b", key: "low", why: "other-period" },
    ] as const;
    const lines = linesOf({
      absent: [...absent],
      title: "Coders",
      rows: { added: 2, kept: 1, renoted: 1, unnoted: 3 },
    });
    expect(lines.filter((line) => /Note/.test(line))).toEqual([
      "  Note: left out: p75, p90, because the file only says that it is $239,200 or more a year.",
      "  Note: left out at places: 1 figure, because the file gives no figure.",
      "  Note: left out at places: 1 figure, because the file gives it for another period than the table's, and nothing is converted.",
      "  Note: the file calls it “Coders”: check that it is the same occupation; the title stays.",
      "  Note: 2 rows added.",
      "  Note: 1 row not in the file, left as it was.",
      "  Note: 1 row with other words on its figures.",
      "  Note: 3 rows without the words on the figures that went.",
    ]);
  });

  it("names the columns that the table does not have", () => {
    expect(linesOf({ columns: ["code", "p50", "p75", "p90", "p25", "mean"] })[0]).toBe(
      "Note: The table has no column for p10, jobs, so these are not taken in.",
    );
  });

  it("names a code that the file does not have, with the roles it leaves as they were", () => {
    expect(linesOf({ rows: { read: 0, kept: 1 } })).toEqual([
      "15-1252 Software Developers",
      "  Note: it is not in the file, so its rows stay as they were. Look for the code that replaced it.",
      "  Roles: backend-developer, software-engineer",
      "  Show no figure (fit: weak): platform-engineer",
      "",
      "Done.",
      "1 code: 0 changed, 0 unchanged, 1 not in the file.",
    ]);
  });

  it("is only counted where it is nothing", () => {
    expect(linesOf({})).toEqual(["Done.", "1 code: 0 changed, 1 unchanged, 0 not in the file."]);
  });
});

describe("the 90th percentile", () => {
  const fields = [field("p75", 170000, 171700), field("p90", 208000, 210000)];
  const why = expect.stringMatching(/^p90 is not compared: until May 2024 .*\$239,200 or more/);

  it.each<[string, [string, string]]>([
    ["from before 2025 to 2025", ["2024-05", "2025-05"]],
    ["from before 2025 to later", ["2024-05", "2026-05"]],
    ["from 2025 back", ["2025-05", "2023-05"]],
  ])("is not compared %s, when the publisher stopped cutting it off, and the reason is given", (_, reference) => {
    const lines = linesOf({ fields, reference });
    expect(lines).toContain("  p90  now $210,000          not compared");
    expect(lines).toContain("  p75  $170,000 -> $171,700  +$1,700       +1.0%");
    expect(lines).toContainEqual(why);
  });

  it.each<[string, [string, string]]>([
    ["within the years before", ["2024-05", "2023-05"]],
    ["within the years since", ["2025-05", "2026-05"]],
    ["within the same edition", ["2025-05", "2025-05"]],
  ])("is compared %s", (_, reference) => {
    const lines = linesOf({ fields, reference });
    expect(lines).toContain("  p90  $208,000 -> $210,000  +$2,000  +1.0%");
    expect(lines).not.toContainEqual(why);
  });

  it("that is cut off across the break is said to be left out, not to be incomparable", () => {
    const lines = linesOf({ fields: [field("p90", 210000)], reference: ["2025-05", "2024-05"] });
    expect(lines).toContain("  p90  $210,000 -> not published");
    expect(lines).not.toContainEqual(why);
  });
});
