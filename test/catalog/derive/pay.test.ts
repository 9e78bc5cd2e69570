import { describe, expect, it } from "vitest";
import { mustGet } from "../../../scripts/catalog/catalog.ts";
import { citedOccupation, medianPay, salariesAt } from "../../../scripts/catalog/derive/pay.ts";
import { catalogOf, type Files, role } from "../../support/roles-folder.ts";

const own = (fields: string) => `{ ${fields}, area: US, currency: USD, period: year, source: projections }`;

async function engineer(more: string, files: Files = {}) {
  const catalog = await catalogOf({ ...files, "data-engineer.md": role(more) });
  const engineer = mustGet(catalog.roles, "data-engineer");
  return {
    salaries: (level: string) => salariesAt(catalog, engineer, level),
    median: () => medianPay(catalog, engineer),
    occupation: () => citedOccupation(catalog, engineer),
  };
}

const wages = (...records: string[]): Files => ({
  "_occupations.yaml": `15-1252:\n  title: Software Developers\n  wages:\n${records.map((record) => `    - { ${record}, source: wage-statistics }\n`).join("")}`,
});
const inUs = "area: US, currency: USD, period: year, reference: 2025-05";

describe("pay at a level", () => {
  it("is the role's own figure before anything else", async () => {
    const { salaries } = await engineer(
      `occupation: { soc: 15-1252, fit: close }\nlevels: { junior: { salary: ${own("low: 60000, median: 65000, high: 70000")} } }`,
    );
    expect(salaries("junior")).toEqual([
      {
        basis: "published",
        low: 60000,
        median: 65000,
        high: 70000,
        area: "US",
        currency: "USD",
        period: "year",
        source: "projections",
        note: null,
        percentiles: null,
        occupation: null,
        reference: null,
      },
    ]);
  });

  it("is the role's own figure though it calls itself an estimate, and then names no percentiles", async () => {
    const { salaries } = await engineer(
      `levels: { junior: { salary: { low: 1, high: 2, area: Berlin, currency: EUR, period: hour, source: projections, basis: estimate } } }`,
    );
    expect(salaries("junior")).toMatchObject([{ basis: "estimate", median: null, percentiles: null, area: "Berlin" }]);
  });

  it("is else the range between the level's two percentiles of the occupation, as an estimate without a median", async () => {
    const { salaries } = await engineer("occupation: { soc: 15-1252, fit: part }\nlevels: { junior: {}, senior: {} }");
    expect(salaries("senior")).toEqual([
      {
        basis: "estimate",
        low: 130000,
        median: null,
        high: 170000,
        area: "US",
        currency: "USD",
        period: "year",
        source: "wage-statistics",
        note: null,
        percentiles: [50, 75],
        occupation: "15-1252",
        reference: "2025-05",
      },
    ]);
    expect(salaries("junior")).toMatchObject([{ low: 80000, high: 100000, percentiles: [10, 25] }]);
  });

  it("is given for each area of the occupation, the first one first", async () => {
    const { salaries } = await engineer(
      "occupation: { soc: 15-1252, fit: close }\nlevels: { junior: {} }",
      wages(`${inUs}, p10: 1, p25: 2`, "area: DE, currency: EUR, period: year, reference: 2024, p10: 3, p25: 4"),
    );
    expect(salaries("junior")).toMatchObject([
      { area: "US", low: 1, high: 2, reference: "2025-05" },
      { area: "DE", currency: "EUR", low: 3, high: 4, reference: "2024" },
    ]);
  });

  it("is given for each area of the role's own figures", async () => {
    const german = "{ low: 3, high: 4, area: DE, currency: EUR, period: month, source: projections }";
    const { salaries } = await engineer(`levels: { junior: { salary: [${own("low: 1, high: 2")}, ${german}] } }`);
    expect(salaries("junior").map(({ area, period, low }) => [area, period, low])).toEqual([
      ["US", "year", 1],
      ["DE", "month", 3],
    ]);
  });

  it("is nothing where the occupation is a weak one", async () => {
    const { salaries, occupation, median } = await engineer(
      "occupation: { soc: 15-1252, fit: weak }\nlevels: { junior: {} }",
    );
    expect(salaries("junior")).toEqual([]);
    expect(occupation()).toBeUndefined();
    expect(median()).toBeNull();
  });

  it.each(["close", "part", "residual"])("is an estimate where the occupation fits as %s", async (fit) => {
    const { salaries } = await engineer(`occupation: { soc: 15-1252, fit: ${fit} }\nlevels: { junior: {} }`);
    expect(salaries("junior")).toHaveLength(1);
  });

  it("is nothing where the role has no occupation", async () => {
    const { salaries } = await engineer("levels: { junior: {} }");
    expect(salaries("junior")).toEqual([]);
  });

  it("is nothing where the occupation has no wages", async () => {
    const { salaries, median } = await engineer("occupation: { soc: 15-1252, fit: close }\nlevels: { junior: {} }", {
      "_occupations.yaml": "15-1252: { title: Software Developers }\n",
    });
    expect(salaries("junior")).toEqual([]);
    expect(median()).toBeNull();
  });

  it("is nothing where one of the two percentiles is not published: nothing is interpolated", async () => {
    const { salaries } = await engineer(
      "occupation: { soc: 15-1252, fit: close }\nlevels: { junior: {}, mid: {}, senior: {}, lead: {} }",
      wages(`${inUs}, p10: 1, p50: 3, p75: 4`),
    );
    expect(["junior", "mid", "senior", "lead"].map((level) => salaries(level).length)).toEqual([0, 0, 1, 0]);
  });

  it("is nothing at a level without percentiles, or with percentiles that nobody publishes", async () => {
    const ladders =
      "default:\n  - { id: junior, name: Junior }\n  - { id: mid, name: Middle, percentiles: [20, 40] }\n";
    const { salaries } = await engineer("occupation: { soc: 15-1252, fit: close }\nlevels: { junior: {}, mid: {} }", {
      "_ladders.yaml": ladders,
    });
    expect([salaries("junior"), salaries("mid")]).toEqual([[], []]);
  });

  it("follows the role's own ladder", async () => {
    const ladders =
      "default: [{ id: junior, name: Junior, percentiles: [10, 25] }]\nshort: [{ id: junior, name: Junior, percentiles: [10, 90] }]\n";
    const { salaries } = await engineer(
      "ladder: short\noccupation: { soc: 15-1252, fit: close }\nlevels: { junior: {} }",
      { "_ladders.yaml": ladders },
    );
    expect(salaries("junior")).toMatchObject([{ low: 80000, high: 210000, percentiles: [10, 90] }]);
  });
});

describe("the median of a role's occupation", () => {
  it("is of its first area, and comes with what it is the median of", async () => {
    const { median } = await engineer("occupation: { soc: 15-1252, fit: part }");
    expect(median()).toEqual({
      median: 130000,
      area: "US",
      currency: "USD",
      period: "year",
      reference: "2025-05",
      source: "wage-statistics",
      occupation: "Software Developers",
    });
  });

  it("is missing where it is not published, though another area has one", async () => {
    const { median } = await engineer(
      "occupation: { soc: 15-1252, fit: close }",
      wages(`${inUs}, p25: 2`, "area: DE, currency: EUR, period: year, reference: 2024, p50: 4"),
    );
    expect(median()).toBeNull();
  });
});
