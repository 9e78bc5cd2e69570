import { describe, expect, it } from "vitest";
import {
  domainsWithSalaryPages,
  rolesWithoutRow,
  salaryCharts,
} from "../../../../scripts/catalog/derive/pay/salaries.ts";
import { catalogOf, payFiles, role } from "../../../support/roles-folder.ts";

const paid = (low: number, high: number, unit = "area: US, currency: USD, period: year", level = "junior") =>
  `levels:\n  ${level}:\n    salary: { low: ${low}, high: ${high}, ${unit}, source: wage-statistics }`;
const cites = (code: string, fit = "part", levels = "levels: { junior: {} }") =>
  `occupations: { US: { code: "${code}", fit: ${fit} } }\n${levels}`;

const chartsOf = async (files: Record<string, string | null>) => {
  const catalog = await catalogOf({ "backend-developer.md": null, ...files });
  const roles = [...catalog.roles.values()];
  return { catalog, roles, charts: salaryCharts(catalog, roles) };
};

describe("the charts of salaries", () => {
  it("have one row for an occupation, with its published percentiles and all its roles", async () => {
    const { charts } = await chartsOf({
      "a.md": role(cites("15-1252"), "", "Alpha"),
      "b.md": role(cites("15-1252", "close", ""), "", "Beta"),
    });
    expect(charts).toMatchObject([
      {
        unit: { area: "US", currency: "USD", period: "year" },
        columns: ["p10", "p25", "p50", "p75", "p90"],
        kinds: ["tenths", "estimate"],
        rows: [
          {
            occupation: "US/15-1252",
            title: "Software Developers",
            roles: [
              { slug: "a", title: "Alpha" },
              { slug: "b", title: "Beta" },
            ],
            domains: ["data"],
            growth: "growth-growing",
            amounts: [80_000, 100_000, 130_000, 170_000, 210_000],
            median: 130_000,
            beyond: null,
            source: "wage-statistics",
            reference: "2025-05",
          },
        ],
      },
    ]);
    expect(charts[0]?.rows).toHaveLength(1);
    expect(charts[0]?.ladders[0]?.[0]).toEqual({ name: "Junior", percentiles: [10, 25] });
  });

  it("are in order of the median, highest first, on an axis that begins at zero", async () => {
    const { charts } = await chartsOf({
      ...payFiles({ US: "code,p10,p25,p50,p75,p90\n1,20,30,50,70,100\n2,40,60,80,120,200\n3,,,90,,\n" }),
      "a.md": role(cites("1", "part", ""), "", "Alpha"),
      "b.md": role(cites("2"), "", "Beta"),
      "c.md": role(cites("3"), "", "Gamma"),
    });
    expect(charts[0]?.rows.map(({ occupation, at }) => [occupation, at])).toEqual([
      ["US/3", 45],
      ["US/2", 40],
      ["US/1", 25],
    ]);
    expect(charts[0]?.ticks[0]).toEqual({ at: 0, amount: 0 });
    expect(charts[0]?.rows[2]?.spans.map(({ kind, start, width }) => [kind, start, width])).toEqual([
      ["tenths", 10, 40],
      ["quartiles", 15, 20],
    ]);
    expect(charts[0]?.rows[0]?.amounts).toEqual([null, null, 90, null, null]);
  });

  it("mark each level of its roles that is estimated, in lanes where they overlap, and no quartiles then", async () => {
    const ladder = `default:
  - { id: junior, name: Junior, percentiles: [10, 25] }
  - { id: senior, name: Senior, percentiles: [50, 75] }
  - { id: lead, name: Lead, percentiles: [50, 90] }
  - { id: chief, name: Chief, percentiles: [75, 90] }
`;
    const { charts } = await chartsOf({
      ...payFiles({ US: "code,p10,p25,p50,p75,p90\n1,20,30,50,70,100\n" }),
      "_ladders.yaml": ladder,
      "a.md": role(cites("1", "part", "levels: { lead: {}, junior: {} }"), "", "Alpha"),
      "b.md": role(cites("1", "part", "levels: { senior: {}, lead: {}, chief: {} }"), "", "Beta"),
    });
    const [row] = charts[0]?.rows ?? [];
    expect(row?.height).toBe(40);
    expect(row?.spans.map(({ kind, initial, start, width, top }) => [kind, initial, start, width, top])).toEqual([
      ["tenths", "", 20, 80, 0],
      ["estimate", "J", 20, 10, 0],
      ["estimate", "S", 50, 20, 0],
      ["estimate", "L", 50, 50, 20],
      ["estimate", "C", 70, 30, 0],
    ]);
  });

  it("cut what lies far above all others, and say how high it goes", async () => {
    const codes = [1, 2, 3, 4, 5, 6, 7, 8];
    const rows = codes.map((code) => `${code},${code + 50},${code + 90}\n`).join("");
    const { charts } = await chartsOf({
      ...payFiles({ US: `code,p10,p90\n${rows}9,60,500\n` }),
      ...Object.fromEntries([...codes, 9].map((code) => [`r${code}.md`, role(cites(String(code)), "", `R ${code}`)])),
    });
    const beyond = charts[0]?.rows.filter((row) => row.beyond !== null);
    expect(beyond?.map((row) => [row.occupation, row.beyond])).toEqual([["US/9", 500]]);
    const [span] = beyond?.[0]?.spans ?? [];
    expect(span && span.start + span.width).toBe(100);
    expect(charts[0]?.ticks.at(-1)?.amount).toBeLessThanOrEqual(100);
  });

  it("leave out an “all other” group, a weak fit and an occupation without figures, and name their roles", async () => {
    const { charts, roles } = await chartsOf({
      "a.md": role(cites("15-1252", "residual"), "", "Alpha"),
      "b.md": role(cites("15-1252", "weak"), "", "Beta"),
      "c.md": role("", "", "Gamma"),
      "d.md": role(cites("15-1252"), "", "Delta"),
    });
    expect(charts.flatMap(({ rows }) => rows.flatMap((row) => row.roles.map(({ slug }) => slug)))).toEqual(["d"]);
    expect(rolesWithoutRow(roles, charts).map(({ slug }) => slug)).toEqual(["a", "b", "c"]);
  });

  it("give a role with figures of its own a row, and its occupation only where levels rest on it", async () => {
    const occupation = "occupations: { US: { code: 15-1252, fit: close } }\n";
    const { charts } = await chartsOf({
      "a.md": role(occupation + paid(50_000, 90_000), "", "Alpha"),
      "b.md": role(`${occupation}${paid(60_000, 90_000)}\n  senior: {}`, "", "Beta"),
    });
    const rows = charts[0]?.rows ?? [];
    expect(rows.map(({ title, roles }) => [title, roles.map(({ slug }) => slug)])).toEqual([
      ["Software Developers", ["b"]],
      ["Beta", ["b"]],
      ["Alpha", ["a"]],
    ]);
    expect(rows[1]).toMatchObject({
      occupation: null,
      median: null,
      amounts: [],
      spans: [{ kind: "level", name: "Junior", basis: "published", low: 60_000, high: 90_000 }],
    });
  });

  it("give figures of a role's own from another source another row, so that each row has its source", async () => {
    const senior =
      "senior:\n    salary: { low: 90000, high: 99000, area: US, currency: USD, period: year, source: projections }";
    const { charts } = await chartsOf({ "a.md": role(`${paid(50_000, 60_000)}\n  ${senior}`, "", "Alpha") });
    expect(charts[0]?.rows.map(({ source, spans }) => [source, spans.map(({ name }) => name)])).toEqual([
      ["projections", ["Senior"]],
      ["wage-statistics", ["Junior"]],
    ]);
  });

  it("keep other currencies, periods and areas apart, the commonest unit first", async () => {
    const { charts } = await chartsOf({
      "a.md": role(paid(3000, 4000, "area: DE, currency: EUR, period: month"), "", "Alpha"),
      "b.md": role(paid(50_000, 90_000), "", "Beta"),
      "c.md": role(paid(60_000, 90_000), "", "Gamma"),
    });
    expect(charts.map(({ unit, rows }) => [unit.currency, rows.length])).toEqual([
      ["USD", 2],
      ["EUR", 1],
    ]);
  });

  it("can be made of another country, from what JSON can carry", async () => {
    const { catalog } = await chartsOf({
      ...payFiles({ US: "code,p50\n1,50\n", CA: "code,low,p50,high\n9,20,30.5,40\n" }),
      "a.md": role('occupations: { US: { code: "1", fit: close }, CA: { code: "9", fit: part } }', "", "Alpha"),
    });
    const { ladders, occupations, roles } = catalog;
    const sent = JSON.parse(
      JSON.stringify({ ladders: [...ladders], occupations: [...occupations], roles: [...roles.values()] }),
    );
    const [chart, ...others] = salaryCharts(
      { ladders: new Map(sent.ladders), occupations: new Map(sent.occupations), site: { country: "CA" } },
      sent.roles,
    );
    expect(others).toEqual([]);
    expect(chart).toMatchObject({
      unit: { area: "CA", currency: "CAD" },
      columns: ["low", "p50", "high"],
      kinds: ["words"],
      rows: [{ occupation: "CA/9", amounts: [20, 30.5, 40], median: 30.5 }],
    });
  });

  it("have a page for each domain only where one page would hold too many levels", async () => {
    const catalog = await catalogOf({});
    expect(domainsWithSalaryPages(catalog)).toEqual([]);
    const [own] = catalog.roles.values();
    const levels = Object.fromEntries(Array.from({ length: 3001 }, (_, at) => [`level-${at}`, {}]));
    const large = { ...catalog, hasPay: true, roles: new Map([["backend-developer", { ...own, levels } as never]]) };
    expect(domainsWithSalaryPages(large)).toEqual(["engineering"]);
    expect(domainsWithSalaryPages({ ...large, hasPay: false })).toEqual([]);
  });
});
