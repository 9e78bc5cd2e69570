import { describe, expect, it } from "vitest";
import { mustGet } from "../../../../scripts/catalog/catalog.ts";
import { citedOccupation, medianPay, salariesAbroad, salariesAt } from "../../../../scripts/catalog/derive/pay/pay.ts";
import { catalogOf, type Files, payFiles, role } from "../../../support/roles-folder.ts";

const own = (fields: string) => `{ ${fields}, area: US, currency: USD, period: year, source: projections }`;

async function engineer(more: string, files: Files = {}) {
  const catalog = await catalogOf({ ...files, "data-engineer.md": role(more) });
  const engineer = mustGet(catalog.roles, "data-engineer");
  return {
    salaries: (level: string) => salariesAt(catalog, engineer, level),
    abroad: (level: string) => salariesAbroad(catalog, engineer, level),
    median: () => medianPay(catalog, engineer),
    occupation: () => citedOccupation(catalog, engineer),
  };
}

describe("pay at a level", () => {
  it("is the role's own figure before anything else", async () => {
    const { salaries } = await engineer(
      `occupations: { US: { code: 15-1252, fit: close } }\nlevels: { junior: { salary: ${own("low: 60000, median: 65000, high: 70000")} } }`,
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
    const { salaries } = await engineer(
      "occupations: { US: { code: 15-1252, fit: part } }\nlevels: { junior: {}, senior: {} }",
    );
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

  it("is given for other countries apart from the site's own", async () => {
    const two =
      "occupations: { DE: { code: 434, fit: close }, US: { code: 15-1252, fit: close } }\nlevels: { junior: {} }";
    const files = payFiles({ US: "code,p10,p25\n15-1252,1,2\n", DE: "code,p10,p25\n434,3,4\n" });
    const quoted = two.replace("434", '"434"');
    const german = await engineer(quoted, files);
    expect(german.salaries("junior")).toMatchObject([{ area: "DE", currency: "EUR", low: 3, high: 4 }]);
    expect(german.abroad("junior")).toMatchObject([{ area: "US", currency: "USD", low: 1, high: 2 }]);
    const american = await engineer(quoted, { ...files, "_site.yaml": "title: Test Guide\ncountry: US\n" });
    expect(american.salaries("junior")).toMatchObject([{ area: "US", low: 1 }]);
    expect(american.abroad("junior")).toMatchObject([{ area: "DE", low: 3 }]);
    const british = await engineer(quoted, { ...files, "_site.yaml": "title: Test Guide\ncountry: GB\n" });
    expect(british.salaries("junior")).toEqual([]);
    expect(british.median()).toBeNull();
    expect(british.abroad("junior")).toHaveLength(2);
  });

  it("is from the first table of the country that publishes both percentiles", async () => {
    const files = payFiles({ US: "code,p10,p25\n15-1252,1,2\n" });
    const older = `${files["_pay.yaml"]}older:\n  { file: older.csv, country: US, kind: percentiles, currency: USD, period: year, reference: 2024-05, measure: Yearly pay of employees., source: wage-statistics }\n`;
    const { salaries } = await engineer(
      "occupations: { US: { code: 15-1252, fit: close } }\nlevels: { junior: {}, mid: {} }",
      {
        ...files,
        "_pay.yaml": older,
        "_pay/older.csv": "code,p10,p25,p50\n15-1252,5,6,7\n",
      },
    );
    expect(salaries("junior")).toMatchObject([{ low: 1, reference: "2025-05" }]);
    expect(salaries("mid")).toMatchObject([{ low: 6, reference: "2024-05" }]);
  });

  it("is what everybody at the ladder's level, or at the grade, is paid, where the role states nothing", async () => {
    const salary = (low: number) =>
      `{ low: ${low}, high: ${low + 1}, area: US, currency: USD, period: year, source: projections }`;
    const ladders = `default:
  - { id: junior, name: Junior, grade: G1, salary: ${salary(10)}, percentiles: [10, 25] }
  - { id: mid, name: Middle, grade: G2, salary: ${salary(20)} }
`;
    const more = `levels: { junior: {}, mid: { grade: G1 } }\noccupations: { US: { code: 15-1252, fit: close } }`;
    const { salaries } = await engineer(more, { "_ladders.yaml": ladders });
    expect(salaries("junior")).toMatchObject([{ basis: "published", low: 10 }]);
    expect(salaries("mid")).toMatchObject([{ basis: "published", low: 10 }]);
    const own = await engineer(`levels: { junior: { salary: ${salary(5)} } }`, { "_ladders.yaml": ladders });
    expect(own.salaries("junior")).toMatchObject([{ low: 5 }]);
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
      "occupations: { US: { code: 15-1252, fit: weak } }\nlevels: { junior: {} }",
    );
    expect(salaries("junior")).toEqual([]);
    expect(occupation()).toBeUndefined();
    expect(median()).toBeNull();
  });

  it.each(["close", "part", "residual"])("is an estimate where the occupation fits as %s", async (fit) => {
    const { salaries } = await engineer(`occupations: { US: { code: 15-1252, fit: ${fit} } }\nlevels: { junior: {} }`);
    expect(salaries("junior")).toHaveLength(1);
  });

  it("is nothing where the role has no occupation", async () => {
    const { salaries } = await engineer("levels: { junior: {} }");
    expect(salaries("junior")).toEqual([]);
  });

  it("is nothing where the occupation has no wages", async () => {
    const { salaries, median } = await engineer(
      "occupations: { US: { code: 15-1252, fit: close } }\nlevels: { junior: {} }",
      {
        ...payFiles({ US: "code,mean\n15-1252,\n" }),
      },
    );
    expect(salaries("junior")).toEqual([]);
    expect(median()).toBeNull();
  });

  it("is nothing where one of the two percentiles is not published: nothing is interpolated", async () => {
    const { salaries } = await engineer(
      "occupations: { US: { code: 15-1252, fit: close } }\nlevels: { junior: {}, mid: {}, senior: {}, lead: {} }",
      payFiles({ US: "code,p10,p25,p50,p75\n15-1252,1,,3,4\n" }),
    );
    expect(["junior", "mid", "senior", "lead"].map((level) => salaries(level).length)).toEqual([0, 0, 1, 0]);
  });

  it("is nothing at a level without percentiles, or with percentiles that nobody publishes", async () => {
    const ladders =
      "default:\n  - { id: junior, name: Junior }\n  - { id: mid, name: Middle, percentiles: [20, 40] }\n";
    const { salaries } = await engineer(
      "occupations: { US: { code: 15-1252, fit: close } }\nlevels: { junior: {}, mid: {} }",
      {
        "_ladders.yaml": ladders,
      },
    );
    expect([salaries("junior"), salaries("mid")]).toEqual([[], []]);
  });

  it("follows the role's own ladder", async () => {
    const ladders =
      "default: [{ id: junior, name: Junior, percentiles: [10, 25] }]\nshort: [{ id: junior, name: Junior, percentiles: [10, 90] }]\n";
    const { salaries } = await engineer(
      "ladder: short\noccupations: { US: { code: 15-1252, fit: close } }\nlevels: { junior: {} }",
      { "_ladders.yaml": ladders },
    );
    expect(salaries("junior")).toMatchObject([{ low: 80000, high: 210000, percentiles: [10, 90] }]);
  });
});

describe("the median of a role's occupation", () => {
  it("is of the home country, and comes with what it is the median of", async () => {
    const { median } = await engineer("occupations: { US: { code: 15-1252, fit: part } }");
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

  it("is missing where it is not published, though another country has one", async () => {
    const { median } = await engineer(
      "occupations: { US: { code: 15-1252, fit: close } }",
      payFiles({ US: "code,p25\n15-1252,2\n", DE: "code,p50\n15-1252,4\n" }),
    );
    expect(median()).toBeNull();
  });
});
