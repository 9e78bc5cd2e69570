import { describe, expect, it } from "vitest";
import { editionOf, withEdition, yearInName } from "../../scripts/figures/edition.ts";
import { FORMATS } from "../../scripts/figures/formats.ts";

const SOURCES = new Set(["oews-2025", "oews-2026", "wage-statistics"]);
const TABLE = { reference: "2025-05", source: "oews-2025" };

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
    const [oews, ...others] = FORMATS;
    expect(yearInName(oews ?? {}, name)).toBe(year);
    for (const other of others) expect(yearInName(other, name)).toBeUndefined();
  });
});

describe("the edition of a file", () => {
  it("is that of the year it tells, on the day or month of the edition before, with the source of that year", () => {
    const edition = editionOf(TABLE, {}, "2026", SOURCES);
    expect(edition).toMatchObject({ reference: "2026-05", source: "oews-2026" });
    expect(edition.notes).toEqual([expect.stringMatching(/^`measure` and `status` .* stay as they are/)]);
    expect(editionOf({ ...TABLE, reference: "2025-04-05" }, {}, "2026", SOURCES).reference).toBe("2026-04-05");
    expect(editionOf({ ...TABLE, reference: "2025" }, {}, "2026", SOURCES).reference).toBe("2026");
  });

  it("is what was said, whatever the file tells", () => {
    const said = { reference: "2025-11", source: "wage-statistics" };
    expect(editionOf(TABLE, said, "2026", SOURCES)).toMatchObject(said);
  });

  it("stays as it is where nothing tells it, and that is said", () => {
    const edition = editionOf(TABLE, {}, undefined, SOURCES);
    expect(edition).toEqual({ ...TABLE, notes: [expect.stringMatching(/^THE REFERENCE STAYS 2025-05/)] });
  });

  it("says nothing where it is the one before", () => {
    expect(editionOf(TABLE, {}, "2025", SOURCES)).toEqual({ ...TABLE, notes: [] });
  });

  it("keeps its source where there is none of that year, and names the one that is missing", () => {
    const edition = editionOf(TABLE, {}, "2027", SOURCES);
    expect(edition.source).toBe("oews-2025");
    expect(edition.notes[0]).toMatch(/^The source stays `oews-2025`, because _sources\.yaml has no `oews-2027`\. Add/);
    const other = editionOf({ ...TABLE, source: "wage-statistics" }, {}, "2026", SOURCES);
    expect(other.notes[0]).toMatch(/^The source stays `wage-statistics`\. Add/);
  });

  it("that is older than the one before is said to be", () => {
    expect(editionOf(TABLE, {}, "2024", SOURCES).notes[0]).toBe(
      "These figures (2024-05) are older than the ones before them (2025-05).",
    );
  });
});

describe("the edition in _pay.yaml", () => {
  const yaml = `# Ours.
a: { file: a.csv, reference: 2024, source: x } # flow
b:
  # when
  reference: "2025-05" # May
  source: oews-2025
`;

  it("is changed in its table, and nothing else is", () => {
    expect(withEdition(yaml, "b", { reference: "2026-05", source: "oews-2026", notes: [] })).toBe(
      yaml.replace("2025-05", "2026-05").replace("oews-2025", "oews-2026"),
    );
    expect(withEdition(yaml, "a", { reference: "2026", source: "x", notes: [] })).toBe(yaml.replace("2024", '"2026"'));
  });

  it("stays to the character where it is the same", () => {
    expect(withEdition(yaml, "a", { reference: "2024", source: "x", notes: [] })).toBe(yaml);
  });
});
