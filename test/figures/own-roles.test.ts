import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { copyForTest, fingerprint, folderForTest, REAL_ROLES } from "../support/folders.ts";
import { callProgram } from "../support/program.ts";
import { CSV_COLUMNS, csv, DEVELOPERS, type PublishedRow, publishedTable, workbook } from "./publishers-file.ts";
import { OCCUPATIONS, readOccupations } from "./small-roles.ts";

const TIMEOUT = 120_000;
const FIGURES = ["p10", "p25", "p50", "p75", "p90", "mean", "employment"];

type Wages = Record<string, string | number>;
type Occupations = Record<string, { title: string; wages?: Wages | Wages[] }>;

/** The yearly United States wages of each occupation that has some. */
function nationalWages(occupations: Occupations): { code: string; title: string; wages: Wages }[] {
  return Object.entries(occupations).flatMap(([code, { title, wages = [] }]) =>
    [wages]
      .flat()
      .filter(({ area, currency, period }) => `${area} ${currency} ${period}` === "US USD year")
      .map((record) => ({ code, title, wages: record })),
  );
}

/** The publisher's rows of these occupations, with their own figures. */
function rowsOf(occupations: Occupations): PublishedRow[] {
  return nationalWages(occupations).map(({ code, title, wages }) => ({
    OCC_CODE: code,
    OCC_TITLE: title,
    TOT_EMP: wages.employment ?? "**",
    A_MEAN: wages.mean ?? "*",
    A_PCT10: wages.p10 ?? "*",
    A_PCT25: wages.p25 ?? "*",
    A_MEDIAN: wages.p50 ?? "*",
    A_PCT75: wages.p75 ?? "*",
    A_PCT90: wages.p90 ?? "*",
  }));
}

const numbersAside = (text: string) => text.replace(/\d+/g, "0").split("\n");

function writeFile(name: string, content: string | Buffer): string {
  const path = join(folderForTest(), name);
  writeFileSync(path, content);
  return path;
}

describe("the figures of this project's own roles", { timeout: TIMEOUT }, () => {
  it("stay as they are, to the byte, with a file of the edition that they are from", async () => {
    const roles = copyForTest(REAL_ROLES);
    const before = fingerprint(roles);
    const occupations: Occupations = parse(readOccupations(roles));
    const [{ wages: { reference = "" } = {} } = {}] = nationalWages(occupations);
    const edition = Object.fromEntries(
      Object.entries(occupations).filter(([code]) =>
        nationalWages(occupations).some((each) => each.code === code && each.wages.reference === reference),
      ),
    );
    const name = `oews-${String(reference).slice(0, "YYYY".length)}-national.csv`;
    const file = writeFile(name, csv(publishedTable(rowsOf(edition), CSV_COLUMNS)));
    const run = await callProgram(["figures", file, "--roles", roles]);
    expect(run.stderr).toBe("");
    expect(run.status).toBe(0);
    const [all, current] = [Object.keys(occupations).length, Object.keys(edition).length];
    expect(current).toBeGreaterThan(0);
    expect(run.stdout).toContain(`${all} codes: 0 changed, ${current} unchanged, ${all - current} not in the file.`);
    expect(fingerprint(roles)).toEqual(before);
  });

  it("all become those of another year with one command, and nothing else changes", async () => {
    const roles = copyForTest(REAL_ROLES);
    const [textBefore, filesBefore] = [readOccupations(roles), fingerprint(roles)];
    const before: Occupations = parse(textBefore);
    const expected = structuredClone(before);
    for (const { wages } of nationalWages(expected)) {
      for (const key of FIGURES) if (key in wages) wages[key] = Math.round(Number(wages[key]) * 0.104) * 10;
      wages.reference = "2031-05";
    }
    const table = publishedTable([
      { ...DEVELOPERS, OCC_CODE: "00-0000", OCC_TITLE: "All Occupations", O_GROUP: "total" },
      ...rowsOf(expected),
    ]);
    const withCommas = table.map((row) =>
      row.map((cell) => (typeof cell === "number" ? cell.toLocaleString("en-US") : cell)),
    );
    const fields = [
      ["Field", "Field Description"],
      ["occ_code", "The code of the occupation"],
    ];
    const file = writeFile(
      "national_M2031_dl.xlsx",
      workbook({ "Field Descriptions": fields, national_M2031_dl: withCommas }),
    );
    const run = await callProgram(["figures", file, "--roles", roles]);
    expect(run.stderr).toBe("");
    expect(run.status).toBe(0);

    const textAfter = readOccupations(roles);
    expect(parse(textAfter)).toEqual(expected);
    expect(numbersAside(textAfter)).toEqual(numbersAside(textBefore));
    const filesAfter = fingerprint(roles);
    expect(Object.keys(filesAfter)).toEqual(Object.keys(filesBefore));
    expect(Object.keys(filesAfter).filter((path) => filesAfter[path] !== filesBefore[path])).toEqual([OCCUPATIONS]);

    for (const { code, title } of nationalWages(before)) expect(run.stdout).toContain(`${code} ${title}\n  reference `);
    expect(run.stdout).toMatch(/p50 +\$[\d,]+ -> \$[\d,]+ +\+\$[\d,]+ +\+4\.0%/);
    expect(run.stdout).toContain("_sources.yaml has no `oews-2031`");
    expect(run.stdout).toMatch(/is no trend.*\n.*_occupations\.yaml is up to date.*\n\d+ codes: \d+ changed, 0 unch/);
  });
});
