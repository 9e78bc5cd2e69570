import { describe, expect, it } from "vitest";
import { mustGet } from "../../../../scripts/catalog/catalog.ts";
import { ownPay } from "../../../../scripts/catalog/derive/pay/pay-block.ts";
import { catalogOf, type Files, role } from "../../../support/roles-folder.ts";

const paid = (low: number, high: number, more = "source: projections", unit = "currency: USD, period: year") =>
  `salary: { low: ${low}, high: ${high}, area: US, ${unit}, ${more} }`;

async function payOf(more: string, files: Files = {}) {
  const catalog = await catalogOf({ ...files, "data-engineer.md": role(more) });
  return ownPay(catalog, mustGet(catalog.roles, "data-engineer"));
}

describe("what a role's own levels pay", () => {
  it("lies between the lowest and the highest amount that is stated, with each source once", async () => {
    const levels = `levels: { junior: { ${paid(70000, 90000)} }, mid: {}, senior: { ${paid(65000, 160000, "source: projections, note: Two places are in it.")} }, lead: { ${paid(150000, 155000, "source: wage-statistics, note: Few were asked.")} } }`;
    expect(await payOf(levels)).toEqual({
      area: "US",
      currency: "USD",
      period: "year",
      basis: "published",
      low: 65000,
      high: 160000,
      levels: ["Junior", "Senior", "Lead"],
      sources: ["projections", "wage-statistics"],
    });
  });

  it("holds no amount in another unit or on another basis than the first", async () => {
    const levels = `levels: { junior: { ${paid(10, 20)} }, mid: { ${paid(1, 99, "source: projections", "currency: EUR, period: year")} }, senior: { ${paid(1, 99, "source: projections, basis: estimate")} } }`;
    expect(await payOf(levels)).toMatchObject({ low: 10, high: 20, levels: ["Junior"] });
  });

  it("is what the ladder states, where the role states nothing", async () => {
    const ladder = { "_ladders.yaml": `default: [{ id: junior, name: Junior, ${paid(30, 40)} }]\n` };
    expect(await payOf("levels: { junior: {} }", ladder)).toMatchObject({ low: 30, high: 40 });
  });

  it("is nothing where levels only lie between percentiles of an occupation, or have no figure", async () => {
    expect(await payOf("occupations: { US: { code: 15-1252, fit: part } }\nlevels: { junior: {} }")).toBeNull();
    expect(await payOf("levels: { junior: {} }")).toBeNull();
  });
});
