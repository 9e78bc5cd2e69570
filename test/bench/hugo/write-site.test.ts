import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { generateRoles } from "../../../scripts/bench/generate.ts";
import { writeHugoSite } from "../../../scripts/bench/hugo/write-site.ts";
import { loadCatalog } from "../../../scripts/catalog/build.ts";
import type { Catalog } from "../../../scripts/catalog/catalog.ts";
import { filesBelow, makeFolder } from "../../support/folders.ts";

describe("the Hugo site of two roles", () => {
  const folder = makeFolder();
  const [roles, out] = [join(folder, "roles"), join(folder, "hugo")];
  const read = (path: string) => readFileSync(join(out, path), "utf8");
  let catalog: Catalog;

  beforeAll(async () => {
    await generateRoles(roles, { roles: 2, seed: 1 });
    const loaded = await loadCatalog({ folder: roles, workingDirectory: roles });
    catalog = loaded.catalog as Catalog;
    writeHugoSite(roles, catalog, out);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("has the role files as they are, the vocabularies as data, and a stub for each page beside them", () => {
    const [one = "", other = ""] = [...catalog.roles.keys()].sort();
    for (const slug of [one, other])
      expect(read(`content/roles/${slug}.md`)).toBe(readFileSync(join(roles, `${slug}.md`), "utf8"));
    for (const name of ["skills", "occupations", "pay"])
      expect(read(`data/${name}.yaml`)).toBe(readFileSync(join(roles, `_${name}.yaml`), "utf8"));
    const files = filesBelow(join(out, "content"));
    expect(files.filter((file) => file.startsWith("skills/"))).toHaveLength(catalog.skills.size + 1);
    expect(files.filter((file) => file.startsWith("domains/"))).toHaveLength(catalog.domains.size + 1);
    expect(files).toContain(`compare/${one}-vs-${other}.md`);
    expect(read(`content/compare/${one}-vs-${other}.md`)).toContain(`one: ${one}\nother: ${other}\n`);
  });

  it("has the tables of pay as they are, for Hugo to read", () => {
    const tables = filesBelow(join(roles, "_pay"));
    expect(tables).not.toEqual([]);
    expect(filesBelow(join(out, "assets/pay"))).toEqual(tables);
    for (const table of tables)
      expect(read(`assets/pay/${table}`)).toBe(readFileSync(join(roles, "_pay", table), "utf8"));
  });

  it("has a template for each kind of page, and each partial template that one of them names", () => {
    const layouts = filesBelow(join(out, "layouts"));
    for (const kind of ["roles", "skills", "domains", "compare"]) expect(layouts).toContain(`${kind}/single.html`);
    expect(layouts).toEqual(expect.arrayContaining(["roles/single.json", "roles/single.roadmap.html", "index.html"]));
    const named = layouts.flatMap((layout) =>
      [...read(`layouts/${layout}`).matchAll(/(?:partial|partialCached|"name") "([^"]+\.html)"/g)].map(
        ([, name]) => `partials/${name}`,
      ),
    );
    expect([...new Set(named)].sort()).toEqual(layouts.filter((layout) => layout.startsWith("partials/")));
  });
});
