import { describe, expect, it } from "vitest";
import { domainsWithSalaryPages, rolesWithoutFigure, salaryTables } from "../../../scripts/catalog/derive/salaries.ts";
import { catalogOf, role } from "../../support/roles-folder.ts";

const paid = (low: number, high: number, unit = "area: US, currency: USD, period: year", level = "junior") =>
  `levels:\n  ${level}:\n    salary: { low: ${low}, high: ${high}, ${unit}, source: wage-statistics }`;

const tablesOf = async (files: Record<string, string>) => {
  const catalog = await catalogOf({ "backend-developer.md": null, ...files });
  return salaryTables(catalog, [...catalog.roles.values()]);
};

describe("the table of salaries", () => {
  it("puts amounts of one unit on one axis that begins at zero", async () => {
    const [table, ...others] = await tablesOf({
      "a.md": role(paid(50_000, 100_000), "", "Alpha"),
      "b.md": role(paid(100_000, 200_000), "", "Beta"),
    });
    expect(others).toEqual([]);
    expect(table?.ticks[0]).toEqual({ at: 0, amount: 0 });
    expect(table?.rows.map(({ start, width }) => [start, width])).toEqual([
      [25, 25],
      [50, 50],
    ]);
  });

  it("keeps other currencies, periods and areas apart, the commonest unit first", async () => {
    const tables = await tablesOf({
      "a.md": role(paid(3000, 4000, "area: DE, currency: EUR, period: month"), "", "Alpha"),
      "b.md": role(paid(50_000, 90_000), "", "Beta"),
      "c.md": role(paid(60_000, 90_000), "", "Gamma"),
    });
    expect(tables.map(({ unit, rows }) => [unit.currency, rows.length])).toEqual([
      ["USD", 2],
      ["EUR", 1],
    ]);
  });

  it("shows an estimate with its percentiles and occupation, and a published figure with neither", async () => {
    const [table] = await tablesOf({
      "a.md": role(
        "occupations: { US: { code: 15-1252, fit: close } }\nlevels:\n  junior: { summary: Learns the trade here. }",
        "",
        "Alpha",
      ),
      "b.md": role(paid(50_000, 90_000), "", "Beta"),
    });
    expect(table?.rows.map(({ pay, occupation }) => [pay.basis, pay.percentiles, occupation])).toEqual([
      ["estimate", [10, 25], "Software Developers"],
      ["published", null, null],
    ]);
  });

  it("leaves out roles without a sourced figure, and names them", async () => {
    const catalog = await catalogOf({
      "backend-developer.md": null,
      "a.md": role("levels:\n  junior: { summary: Learns the trade here. }", "", "Alpha"),
      "b.md": role(paid(50_000, 90_000), "", "Beta"),
    });
    const roles = [...catalog.roles.values()];
    expect(rolesWithoutFigure(catalog, roles).map(({ slug }) => slug)).toEqual(["a"]);
    expect(salaryTables(catalog, roles)[0]?.rows.map((row) => row.role.slug)).toEqual(["b"]);
  });

  it("has a page for each domain only where one page would hold too many levels", async () => {
    const catalog = await catalogOf({});
    expect(domainsWithSalaryPages(catalog)).toEqual([]);
    const [own] = catalog.roles.values();
    const levels = Object.fromEntries(Array.from({ length: 3001 }, (_, at) => [`level-${at}`, {}]));
    const large = { ...catalog, hasPay: true, roles: new Map([["backend-developer", { ...own, levels } as never]]) };
    expect(domainsWithSalaryPages(large)).toEqual(["engineering"]);
    expect(domainsWithSalaryPages({ ...large, hasPay: false })).toEqual([]);
  });
});
