import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { csvField, openDataFiles } from "../../../scripts/site/data/open-data.ts";
import { siteContext } from "../../../scripts/site/site-context.ts";
import { catalogOf, role } from "../../support/roles-folder.ts";
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
