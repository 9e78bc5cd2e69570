import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { csvField, openDataFiles } from "../../../scripts/site/data/open-data.ts";
import { siteContext } from "../../../scripts/site/site-context.ts";
import { catalogOf, type Files, NO_PAY, PLACES, role } from "../../support/roles-folder.ts";
import { textOf } from "../../support/site-files.ts";

/** A level with a figure of its own. */
const PAID = `levels:
  junior:
    salary: { low: 1000, high: 2000, area: US, currency: USD, period: month, source: wage-statistics }`;

/** The data files of a site of two roles, published at a sub-path. */
async function written(): Promise<{
  json(name: string): Record<string, never>;
  text(name: string): string;
}> {
  const catalog = await catalogOf({
    "a.md": role(PAID, "", '"Alpha, Beta"'),
    "backend-developer.md": null,
    "b.md": role(PAID, "", '"=Gamma"'),
  });
  const site = siteContext(catalog, {
    baseUrl: "https://example.org/careers/",
    rolesPath: "roles",
    today: "2026-11-24",
  });
  const files = new Map([...openDataFiles(site)].map(({ path, content }) => [path, textOf(content)]));
  const text = (name: string) => files.get(`api/v1/${name}`) ?? "";
  return { text, json: (name) => JSON.parse(text(name)) };
}

describe("the data files", () => {
  it("list every role with the keys that the contract promises", async () => {
    const { version, roles } = (await written()).json("roles.json") as unknown as {
      version: number;
      roles: Record<string, unknown>[];
    };
    expect(version).toBe(1);
    expect(roles.map(({ slug, url }) => [slug, url])).toEqual([
      ["b", "/careers/roles/b/"],
      ["a", "/careers/roles/a/"],
    ]);
    for (const key of [
      "title",
      "summary",
      "domain",
      "aliases",
      "skills",
      "levels",
      "occupations",
      "roadmap",
      "routes",
    ]) {
      expect(roles[0]).toHaveProperty(key);
    }
    for (const key of ["pros", "cons", "related", "sources", "reviewed"]) expect(roles[0]).toHaveProperty(key);
  });

  it("give each role as a file of its own", async () => {
    const data = await written();
    const all = data.json("roles.json") as unknown as { roles: { slug: string }[] };
    const one = data.json("roles/a.json") as unknown as { slug: string };
    expect(one).toMatchObject(all.roles.find(({ slug }) => slug === "a") ?? {});
  });

  it("give the schema of a role file", async () => {
    const schema = (await written()).json("schema/role.json") as unknown as {
      properties: object;
      required: string[];
    };
    expect(Object.keys(schema.properties)).toContain("moved-from");
    expect(schema.required).toEqual(["title", "summary", "domain", "reviewed"]);
  });

  it("give salaries as a table that a spreadsheet reads back", async () => {
    const rows = parse((await written()).text("salaries.csv"), { columns: true }) as Record<string, string>[];
    for (const row of rows) {
      expect(Number(row.low)).toBeLessThanOrEqual(Number(row.high));
      expect(row.source).not.toBe("");
    }
    expect(new Set(rows.map(({ title }) => title))).toEqual(
      new Set(rows.length === 0 ? [] : ["Alpha, Beta", "'=Gamma"]),
    );
  });
});

describe("the data files of occupations", () => {
  const written = async (files: Files) => {
    const site = siteContext(await catalogOf(files), { baseUrl: undefined, rolesPath: "roles", today: "2026-11-24" });
    return new Map([...openDataFiles(site)].map(({ path, content }) => [path, textOf(content)]));
  };
  const data = (files: Map<string, string>, name: string) => JSON.parse(files.get(`api/v1/${name}`) ?? "null");

  it("hold every row of every table, each place with its price level, and the roles with their fit", async () => {
    const files = await written(PLACES);
    const { wages, tables, places, roles, url } = data(files, "occupations/US/15-1252.json");
    expect(wages).toBeUndefined();
    expect(url).toBe("/occupations/US/15-1252/");
    expect(roles).toEqual([{ slug: "data-engineer", fit: "part", why: "It names them." }]);
    expect(tables.map(({ id, rows }: { id: string; rows: object[] }) => [id, rows])).toEqual([
      ["us-wages", [{ p10: 80000, p25: 100000, p50: 130000, p75: 170000, p90: 210000, jobs: 1600000 }]],
      [
        "us-floors",
        [
          { place: "2", level: "1", low: 30.5 },
          { place: "2", level: "2", low: 41 },
          { place: "1", level: "1", low: 20 },
        ],
      ],
    ]);
    expect(places).toEqual([
      { id: "2", name: "Springfield, IL", region: "IL", latitude: 39.8, longitude: -89.6 },
      { id: "1", name: "Albany", region: "NY", prices: { index: 97.5, table: "us-prices" } },
    ]);
    const rows: Record<string, string>[] = parse(files.get("api/v1/occupations/US/15-1252.csv") ?? "", {
      columns: true,
    });
    expect(rows).toHaveLength(4);
    expect(rows[1]).toMatchObject({ place_name: "Springfield, IL", level: "1", low: "30.5", period: "hour", p50: "" });
    for (const row of rows) expect([row.source, row.source_licence]).toEqual(["wage-statistics", "CC0"]);
  });

  it("give the tables with their terms, and no rows of places", async () => {
    const { tables } = data(await written(PLACES), "pay.json");
    expect(tables).toMatchObject([
      { id: "us-wages", licence: "CC0", published: "2025-05", rows: [{ code: "15-1252", p50: 130000 }] },
      { id: "us-floors", levels: { 1: "Entry", 2: "Skilled" }, rows: [] },
      { id: "us-prices", kind: "prices", rows: [] },
    ]);
  });

  it("are not there for an occupation that stands for no role well enough, nor on a site without figures", async () => {
    const weak = await written({ "data-engineer.md": role("occupations: { US: { code: 15-1252, fit: weak } }") });
    const none = await written(NO_PAY);
    for (const files of [weak, none])
      expect([...files.keys()].filter((path) => /v1\/occupations\/|occupation\.json/.test(path))).toEqual([]);
    expect([...none.keys()].filter((path) => path.endsWith("/pay.json"))).toEqual([]);
  });

  it("say in the table of salaries where an estimate is about and whose pay it is made of", async () => {
    const files = await written({
      "data-engineer.md": role("occupations: { US: { code: 15-1252, fit: part } }\nlevels: { junior: {} }"),
    });
    const [row] = parse(files.get("api/v1/salaries.csv") ?? "", { columns: true }) as Record<string, string>[];
    expect(row).toMatchObject({ country: "US", place: "", measure: "Yearly pay of employees without overtime." });
  });
});

describe("a field of the table", () => {
  it.each([
    ["plain", "plain"],
    ["with, comma", '"with, comma"'],
    ['a "quote"', '"a ""quote"""'],
    ["=HYPERLINK()", "'=HYPERLINK()"],
    ["@SUM(A1)", "'@SUM(A1)"],
    [12, "12"],
    [-12, "-12"],
    [null, ""],
  ])("writes %j as %s", (value, field) => {
    expect(csvField(value)).toBe(field);
  });
});
