import { describe, expect, it } from "vitest";
import { mustGet } from "../../../../scripts/catalog/catalog.ts";
import { payAbroad } from "../../../../scripts/catalog/derive/pay/pay-elsewhere.ts";
import { catalogOf, payFiles, role } from "../../../support/roles-folder.ts";

const AT_HOME = "code,p25,p50,p75\n15-1252,1,2,3\n";

async function abroad(occupations: string, tables: Record<string, string>, more = "") {
  const catalog = await catalogOf({
    ...payFiles(tables),
    "_site.yaml": "title: Test Guide\ncountry: US\n",
    "data-engineer.md": role(`occupations: { ${occupations} }\n${more}`),
  });
  return payAbroad(catalog, mustGet(catalog.roles, "data-engineer"));
}

describe("pay in other countries", () => {
  it("is that of the occupations that a role cites there, in its order, with their date and measure", async () => {
    const found = await abroad(
      'CA: { code: "21232", fit: close }, US: { code: 15-1252, fit: part }, GB: { code: "2134", fit: part, why: It covers people who write programs. }',
      {
        US: AT_HOME,
        GB: "code,p25,p50,p75,note\n2134,41141,55587,75077,A note.\n",
        CA: "code,p25,p50,p75\n21232,9,10,11\n",
      },
    );
    expect(found?.missingAt).toBeNull();
    expect(found?.countries.map(({ country }) => country)).toEqual(["CA", "GB"]);
    expect(found?.countries[1]).toEqual({
      country: "GB",
      code: "2134",
      area: "GB",
      occupation: "Software Developers",
      fit: "part",
      why: "It covers people who write programs.",
      median: 55587,
      spread: { kind: "quartiles", low: 41141, high: 75077 },
      currency: "GBP",
      period: "year",
      reference: "2025-05",
      status: "final",
      measure: "Yearly pay of employees without overtime.",
      note: "A note.",
      source: "wage-statistics",
      sourceTitle: "Wage Statistics",
    });
  });

  it("calls two figures what the publisher calls them, and gives a median alone where there are none", async () => {
    const spreadOf = async (row: string) =>
      (await abroad('GB: { code: "2134", fit: part }', { US: AT_HOME, GB: row }))?.countries[0]?.spread;
    expect(await spreadOf("code,p50,low,high\n2134,2,1,3\n")).toEqual({ kind: "words", low: 1, high: 3 });
    expect(await spreadOf("code,p10,p50,p90\n2134,1,2,3\n")).toEqual({ kind: "tenths", low: 1, high: 3 });
    expect(await spreadOf("code,p10,p25,p50,p75,p90\n2134,1,2,3,4,5\n")).toMatchObject({ kind: "quartiles" });
    expect(await spreadOf("code,p25,p50\n2134,1,2\n")).toBeNull();
  });

  it("leaves out a weak occupation and one without figures", async () => {
    const tables = { US: AT_HOME, GB: "code,p50\n2134,2\n", CA: "code,mean\n21232,5\n" };
    expect(await abroad('GB: { code: "2134", fit: weak }, CA: { code: "21232", fit: close }', tables)).toBeNull();
  });

  it("says that the home country has no figure, unless the role has one of its own", async () => {
    const tables = { US: AT_HOME, GB: "code,p50\n2134,2\n" };
    const weak = 'US: { code: 15-1252, fit: weak }, GB: { code: "2134", fit: part }';
    expect((await abroad(weak, tables))?.missingAt).toBe("US");
    const own =
      "levels: { junior: { salary: { low: 1, high: 2, area: US, currency: USD, period: year, source: projections } } }";
    expect((await abroad(weak, tables, own))?.missingAt).toBeNull();
  });
});
