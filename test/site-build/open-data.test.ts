import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { parse } from "csv-parse/sync";
import { describe, expect, inject, it } from "vitest";
import { filesBelow } from "../support/folders.ts";
import { isServed, readPage, references } from "../support/pages.ts";

const site = inject("siteFolder");
const api = join(site, "api/v1");
/** The shapes as they were when version 1 was published: keys may be added here, none changed. */
const PROMISED = "test/fixtures/api-v1";

const json = (...path: string[]) => JSON.parse(readFileSync(join(...path), "utf8"));

/** A data file of each shape; of the roles, all. */
const FILES: [file: string, schema: string][] = [
  ...["roles", "skills", "domains", "traits", "occupations", "pay", "sources"].map((name): [string, string] => [
    `${name}.json`,
    `${name}.json`,
  ]),
  ...readdirSync(join(api, "roles")).map((name): [string, string] => [`roles/${name}`, "role.json"]),
  ...filesBelow(join(api, "occupations"))
    .filter((name) => name.endsWith(".json"))
    .map((name): [string, string] => [`occupations/${name}`, "occupation.json"]),
];

const validator = (folder: string, schema: string) => new Ajv2020({ allErrors: true }).compile(json(folder, schema));

const faults = (folder: string, files: typeof FILES): string[] => {
  const validators = new Map(
    [...new Set(files.map(([, schema]) => schema))].map((schema) => [schema, validator(folder, schema)]),
  );
  return files.flatMap(([file, schema]) => {
    const validate = validators.get(schema);
    if (validate?.(json(api, file))) return [];
    return (validate?.errors ?? []).map(({ instancePath, message }) => `${file}${instancePath} ${message}`);
  });
};

describe("the data files of the real site", () => {
  it("are what the schemas that are served with them say", () => {
    expect(faults(join(api, "schema/data"), FILES)).toEqual([]);
  });

  it("still have every key, of the same kind, that version 1 was published with", () => {
    expect(faults(PROMISED, FILES)).toEqual([]);
  });

  it.each([
    ["salaries-columns.csv", "salaries.csv"],
    ["occupation-columns.csv", "occupations/US/15-1252.csv"],
  ])("still have the columns of %s, in their order", (promised, file) => {
    const columns = readFileSync(join(PROMISED, promised), "utf8").trim().split(",");
    const now = readFileSync(join(api, file), "utf8").split("\r\n")[0]?.split(",") ?? [];
    expect(now.slice(0, columns.length)).toEqual(columns);
  });

  it("name the attribution of each table of pay as its source words it", () => {
    const sources: { id: string; attribution?: string }[] = json(api, "sources.json").sources;
    const tables: { id: string; source: string; attribution?: string }[] = json(api, "pay.json").tables;
    expect(tables.length).toBeGreaterThan(10);
    for (const { id, source, attribution } of tables)
      expect([id, attribution]).toEqual([id, sources.find((each) => each.id === source)?.attribution]);
  });

  it.each(["key that is gone", "number that became a text"])("would not pass with a %s", (change) => {
    const role = json(api, "roles/backend-developer.json");
    if (change.startsWith("key")) delete role.levels[0].salary.basis;
    else role.levels[0].salary.low = String(role.levels[0].salary.low);
    expect(validator(PROMISED, "role.json")(role)).toBe(false);
  });

  it("name the terms and whom to credit, each of them", () => {
    for (const [file] of FILES)
      expect(json(api, file)).toMatchObject({ licence: "CC BY 4.0", attribution: "Rolebook" });
    const rows: Record<string, string>[] = parse(readFileSync(join(api, "salaries.csv"), "utf8"), { columns: true });
    expect(rows.length).toBeGreaterThan(100);
    for (const row of rows)
      expect([row.source_title, row.source_published || row.reference, row.source_licence]).not.toContain("");
    const estimates = rows.filter(({ low_percentile }) => low_percentile);
    expect(estimates.filter(({ occupation_title }) => !occupation_title)).toEqual([]);
    expect(estimates).not.toEqual([]);
  });
});

describe("the page about the data", () => {
  const page = readPage(site, "/api/");

  it("shows real examples that are what their schemas say", () => {
    const examples = [...page.html.matchAll(/<pre[^>]*><code>(.*?)<\/code>/gs)].map(([, text = ""]) =>
      JSON.parse(
        text.replaceAll("&quot;", '"').replaceAll("&#39;", "'").replaceAll("&lt;", "<").replaceAll("&amp;", "&"),
      ),
    );
    const schemas = ["role", "skills", "domains", "traits", "occupations", "occupation", "pay", "sources"].map(
      (name) => `${name}.json`,
    );
    expect(examples).toHaveLength(schemas.length);
    examples.forEach((example, at) => {
      const validate = validator(join(api, "schema/data"), schemas[at] ?? "");
      expect(validate(example), JSON.stringify(validate.errors)).toBe(true);
    });
  });

  it("names every key of a role and every column of the tables", () => {
    for (const key of Object.keys(json(api, "roles/backend-developer.json")))
      expect(page.html).toContain(`<code>${key}`);
    for (const file of ["salaries.csv", "occupations/US/15-1252.csv"]) {
      const columns = readFileSync(join(api, file), "utf8").split("\r\n")[0]?.split(",") ?? [];
      for (const column of columns) expect(page.html).toContain(`<code>${column}</code>`);
    }
  });

  it("leads to every file below the current version but the single roles and occupations", () => {
    const linked = references(page).map(({ address }) => address);
    const files = readdirSync(api, { recursive: true, encoding: "utf8" })
      .filter((path) => /\.\w+$/.test(path) && !/^(?:roles|occupations)[\\/]/.test(path))
      .map((path) => `../api/v1/${path.split("\\").join("/")}`);
    for (const file of files) expect(linked).toContain(file);
  });
});

describe("the plain texts of the real site", () => {
  it("hold each role's figures with their basis, and a numbered source for each", () => {
    const text = readFileSync(join(site, "roles/backend-developer/index.md"), "utf8");
    for (const { salary } of json(api, "roles/backend-developer.json").levels) {
      const low = `$${salary.low.toLocaleString("en")}`;
      const line = text.split("\n").find((each) => each.includes(`${low} to`));
      expect(line).toMatch(/^- Estimate: .* percentile\. \[\d+\]( May be out of date\.)?$/);
    }
    expect(text).toMatch(/The ranges are estimates: .*Software Developers, United States, May 2025.*\[\d+\]/);
    const cited = new Set([...text.matchAll(/\[(\d+)\]/g)].map(([, number]) => Number(number)));
    const listed = text.slice(text.indexOf("## Sources")).match(/^\d+\. /gm)?.length ?? 0;
    expect(Math.max(...cited)).toBeLessThanOrEqual(listed);
    expect(text).not.toMatch(/\[@|\]\(\//);
  });

  it("list every role for language models, by an address that is served", () => {
    const text = readFileSync(join(site, "llms.txt"), "utf8");
    const paths = [...text.matchAll(/\]\(\.(\/[^)]*)\)/g)].map(([, path = ""]) => path);
    for (const path of paths) expect(isServed(site, path), path).toBe(true);
    expect(paths.filter((path) => path.endsWith("/index.md"))).toHaveLength(readdirSync(join(api, "roles")).length);
  });
});
