import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadCatalog, type RoleCache } from "../../scripts/catalog/build.ts";
import { catalogOf, DEFAULT_FILES, load, role, rolesFolder } from "../support/roles-folder.ts";

const summary = ({ code, file, line, column }: { code: string; file: string; line: number; column: number }) =>
  `${file}:${line}:${column} ${code}`;

describe("all problems of a folder", () => {
  it("are reported at once, by file and then by place", async () => {
    const { problems, catalog } = await load({
      "zookeeper.md": role("colour: grey", "\n# Zoo\n", "Zookeeper"),
      "analyst.md": role("skills: { core: [sql] }\nsources: [nowhere]", "\n<b>\n", "Analyst").replace(
        "data\n",
        "dta\n",
      ),
      "_domains.yaml": "data: { nam: Data }\nengineering: { name: Engineering }\n",
      "broken.md": role("aliases: ["),
      "notes.txt": "",
    });
    expect(catalog).toBeUndefined();
    expect(problems.map(summary)).toEqual([
      "roles/_domains.yaml:1:9 unknown-key",
      "roles/analyst.md:6:11 too-few",
      "roles/analyst.md:7:11 unknown-id",
      "roles/analyst.md:10:1 raw-html",
      "roles/broken.md:6:10 broken-yaml",
      "roles/notes.txt:1:1 foreign-file",
      "roles/zookeeper.md:6:1 unknown-key",
      "roles/zookeeper.md:9:1 wrong-heading",
    ]);
  });

  it("come with the text of their files, for the lines around them", async () => {
    const { sources } = await load({ "data-engineer.md": `\ufeff${role("colour: grey")}`.replaceAll("\n", "\r\n") });
    expect(sources.get("roles/data-engineer.md")).toBe(role("colour: grey"));
  });

  it("leave the catalog usable if they are warnings", async () => {
    const { problems, catalog } = await load({
      "data-engineer.md": role("skills: { core: [sql, git, java], useful: [sql] }"),
    });
    expect(problems.map((problem) => problem.severity)).toEqual(["warning"]);
    expect(catalog?.roles.size).toBe(2);
  });

  it("are the same whenever the folder is read again with what was kept of the last time", async () => {
    const folder = rolesFolder({ "data-engineer.md": role("colour: grey") });
    const cache: RoleCache = new Map();
    const first = await folder.load(cache);
    const second = await folder.load(cache);
    expect(second.problems).toEqual(first.problems);
    expect(second.problems.map(summary)).toEqual(["roles/data-engineer.md:6:1 unknown-key"]);
  });

  it("are gone once the file is mended, also with what was kept of the last time", async () => {
    const folder = rolesFolder({ "data-engineer.md": role("colour: grey") });
    const cache: RoleCache = new Map();
    await folder.load(cache);
    folder.write("data-engineer.md", role("aliases: [Data Plumber]"));
    const { catalog, problems } = await folder.load(cache);
    expect(problems).toEqual([]);
    expect(catalog?.roles.get("data-engineer")?.aliases).toEqual(["Data Plumber"]);
  });

  it("are those of the files that may have changed, where it is said which; the others are not read again", async () => {
    const { folder, workingDirectory, write } = rolesFolder({
      "data-engineer.md": role("related: [{ role: analyst, why: They are near. }]"),
    });
    const cache: RoleCache = new Map();
    const loadChanged = async (...names: string[]) => {
      const changed = new Set(names.map((name) => join(folder, name)));
      const { problems } = await loadCatalog({ folder, workingDirectory, cache, changed });
      return problems.map(({ code }) => code);
    };
    expect(await loadChanged()).toEqual(["unknown-id"]);
    // A new file is read in any case, and what other roles say of it is held against it.
    write("analyst.md", role("", "", "Analyst"));
    expect(await loadChanged("analyst.md")).toEqual([]);
    write("data-engineer.md", role("colour: grey"));
    expect(await loadChanged("analyst.md")).toEqual([]);
    expect(await loadChanged("data-engineer.md")).toEqual(["unknown-key"]);
    write("data-engineer.md", role());
    write("_domains.yaml", "engineering: { name: Engineering }\n");
    expect(await loadChanged("data-engineer.md", "_domains.yaml")).toEqual(["unknown-id", "unknown-id"]);
  });
});

describe("the catalog", () => {
  it("is the same whatever subfolders the roles lie in", async () => {
    const analyst = role("related: [{ role: data-engineer, why: They prepare the data. }]", "", "Data Analyst");
    const flat = await catalogOf({ "data-engineer.md": role(), "data-analyst.md": analyst });
    const nested = await catalogOf({ "a/b/data-engineer.md": role(), "z/data-analyst.md": analyst });
    const slugs = ["backend-developer", "data-analyst", "data-engineer"];
    expect([...flat.roles.keys()]).toEqual(slugs);
    expect([...nested.roles.keys()]).toEqual(slugs);
    expect([...nested.related]).toEqual([...flat.related]);
    expect([...nested.rolesByDomain].map(([id, roles]) => [id, roles.map(({ slug }) => slug)])).toEqual([
      ["data", ["data-analyst", "data-engineer"]],
      ["engineering", ["backend-developer"]],
    ]);
  });

  it("orders roles by their titles in the site's language, and then by slug", async () => {
    const files = {
      "a.md": role("", "", "Zebra Keeper"),
      "b.md": role("", "", "Ärztin"),
      "c.md": role("", "", "angler"),
      "d.md": role("", "", "Zebra Keeper"),
    };
    const inLanguage = async (language: string) =>
      [...(await catalogOf({ ...files, "_site.yaml": `title: Test\nlanguage: ${language}\n` })).roles.keys()].filter(
        (slug) => slug.length === 1,
      );
    expect(await inLanguage("de")).toEqual(["c", "b", "a", "d"]);
    expect(await inLanguage("sv")).toEqual(["c", "a", "d", "b"]);
  });

  it("knows where each role's file lies, for links to it", async () => {
    const { roles } = await catalogOf({ "data/data-engineer.md": role() });
    const { file, path } = roles.get("data-engineer") ?? {};
    expect({ file, path }).toEqual({ file: "roles/data/data-engineer.md", path: "data/data-engineer.md" });
  });

  it("fills in what a role leaves out", async () => {
    const { roles } = await catalogOf({ "data-engineer.md": role() });
    expect(roles.get("data-engineer")).toEqual({
      title: "Data Engineer",
      summary: "Builds what brings data from where it arises to the people who need it.",
      domain: "data",
      aliases: [],
      ladder: "default",
      reviewed: "2026-11-20",
      slug: "data-engineer",
      file: "roles/data-engineer.md",
      path: "data-engineer.md",
      body: "",
      citations: [],
    });
  });

  it("reads one figure and a list of figures alike", async () => {
    const pay = "{ low: 1, high: 2, area: US, currency: USD, period: year, source: projections }";
    const { roles } = await catalogOf({
      "data-engineer.md": role(`levels: { junior: { salary: ${pay} }, mid: { salary: [${pay}] } }`),
    });
    const levels = roles.get("data-engineer")?.levels;
    expect(levels?.junior?.salary).toEqual(levels?.mid?.salary);
    expect(levels?.junior?.salary).toEqual([
      { low: 1, high: 2, area: "US", currency: "USD", period: "year", source: "projections", basis: "published" },
    ]);
  });

  it("cannot be changed by what reads it", async () => {
    const catalog = await catalogOf();
    const backend = catalog.roles.get("backend-developer");
    const parts: unknown[] = [
      catalog,
      catalog.site,
      catalog.site.required,
      backend,
      backend?.skills?.core,
      catalog.skills.get("sql"),
      catalog.ladders.get("default"),
      catalog.ladders.get("default")?.[0]?.percentiles,
      catalog.occupations.get("US/15-1252")?.wages?.[0],
      catalog.rolesBySkill.get("sql")?.core,
      catalog.related.get("backend-developer"),
    ];
    for (const part of parts) expect(part !== undefined && Object.isFrozen(part)).toBe(true);
    expect(() => Object.assign(backend ?? {}, { title: "Changed" })).toThrow(TypeError);
  });
});

describe("a site of another kind", () => {
  const only = (files: Record<string, string>) =>
    catalogOf({ ...Object.fromEntries(Object.keys(DEFAULT_FILES).map((name) => [name, null])), ...files });

  it("needs no more than a title, a domain and a role", async () => {
    const catalog = await only({
      "_site.yaml": "title: Tiny\n",
      "_domains.yaml": "data: { name: Data }\n",
      "data-engineer.md": role(),
    });
    expect([...catalog.roles.keys()]).toEqual(["data-engineer"]);
    expect(catalog.sources.size + catalog.occupations.size + catalog.ladders.size + catalog.skills.size).toBe(0);
  });

  it("may have ladders of nine levels without pay, and several of them", async () => {
    const levels = (name: string, count: number) =>
      `${name}:\n${Array.from({ length: count }, (_, index) => `  - { id: l${index + 1}, name: Level ${index + 1} }\n`).join("")}`;
    const catalog = await only({
      "_site.yaml": "title: Framework\n",
      "_domains.yaml": "data: { name: Data }\n",
      "_ladders.yaml": levels("technical", 9) + levels("management", 2),
      "data-engineer.md": role("ladder: technical\nlevels: { l9: {}, l1: {} }"),
    });
    expect(catalog.ladders.get("technical")?.length).toBe(9);
    expect(catalog.proficiency).toEqual([]);
  });
});

it("reads two folders at the same time as it reads each alone", async () => {
  const long = (mark: string, times: number) => ({
    "data-engineer.md": role("", `\n## What they do\n\n${mark.repeat(times)}\n`),
  });
  const bodies = await Promise.all(
    [...Array(12)].map(async (_, at) =>
      (await catalogOf(long("ab"[at % 2] ?? "", 200 * (at + 1)))).roles.get("data-engineer")?.body.trim(),
    ),
  );
  expect(bodies.map((body) => body?.length)).toEqual(
    [...Array(12)].map((_, at) => "## What they do\n\n".length + 200 * (at + 1)),
  );
});
