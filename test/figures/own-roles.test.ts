import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { fingerprint, REAL_ROLES } from "../support/folders.ts";
import { CSV_COLUMNS, csv, DEVELOPERS, type PublishedRow, publishedTable, workbook } from "./publishers-file.ts";
import { figuresOn, OCCUPATIONS, readOccupations } from "./small-roles.ts";

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

/** The project's own figures, in a small site: the roles take no part in it. */
const OWN = Object.fromEntries(
  [OCCUPATIONS, "_sources.yaml"].map((name) => [name, readFileSync(`${REAL_ROLES}${name}`, "utf8")]),
);

/** Calls the command with a file on a site with the project's own figures. */
async function figuresOnOwn(name: string, content: string | Buffer) {
  let before: Record<string, string> = {};
  const prepare = (roles: string) => {
    before = fingerprint(roles);
  };
  return { ...(await figuresOn({ name, content, roles: OWN, prepare })), before };
}

describe("this project's own figures", { timeout: TIMEOUT }, () => {
  it("stay as they are, to the byte, with a file of the edition that they are from", async () => {
    const occupations: Occupations = parse(String(OWN[OCCUPATIONS]));
    const [{ wages: { reference = "" } = {} } = {}] = nationalWages(occupations);
    const edition = Object.fromEntries(
      Object.entries(occupations).filter(([code]) =>
        nationalWages(occupations).some((each) => each.code === code && each.wages.reference === reference),
      ),
    );
    const name = `oews-${String(reference).slice(0, "YYYY".length)}-national.csv`;
    const run = await figuresOnOwn(name, csv(publishedTable(rowsOf(edition), CSV_COLUMNS)));
    expect(run.stderr).toBe("");
    expect(run.status).toBe(0);
    const [all, current] = [Object.keys(occupations).length, Object.keys(edition).length];
    expect(current).toBeGreaterThan(0);
    expect(run.stdout).toContain(`${all} codes: 0 changed, ${current} unchanged, ${all - current} not in the file.`);
    expect(fingerprint(run.folder)).toEqual(run.before);
  });

  it("all become those of another year with one command, and nothing else changes", async () => {
    const textBefore = String(OWN[OCCUPATIONS]);
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
    const sheets = workbook({ "Field Descriptions": fields, national_M2031_dl: withCommas });
    const run = await figuresOnOwn("national_M2031_dl.xlsx", sheets);
    expect(run.stderr).toBe("");
    expect(run.status).toBe(0);

    const textAfter = readOccupations(run.folder);
    expect(parse(textAfter)).toEqual(expected);
    expect(numbersAside(textAfter)).toEqual(numbersAside(textBefore));
    const [after, filesBefore] = [fingerprint(run.folder), run.before];
    expect(Object.keys(after)).toEqual(Object.keys(filesBefore));
    expect(Object.keys(after).filter((path) => after[path] !== filesBefore[path])).toEqual([OCCUPATIONS]);

    for (const { code, title } of nationalWages(before)) expect(run.stdout).toContain(`${code} ${title}\n  reference `);
    expect(run.stdout).toMatch(/p50 +\$[\d,]+ -> \$[\d,]+ +\+\$[\d,]+ +\+4\.0%/);
    expect(run.stdout).toContain("_sources.yaml has no `oews-2031`");
    expect(run.stdout).toMatch(/is no trend.*\n.*_occupations\.yaml is up to date.*\n\d+ codes: \d+ changed, 0 unch/);
  });
});
