import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fileDifferences } from "../../scripts/cli/changes/file-differences.ts";
import { blastRadius, blastRadiusSchema } from "../../scripts/review/blast-radius/blast-radius.ts";
import { makeFolder, writeFiles } from "../support/folders.ts";
import { callProgram, type ProgramRun } from "../support/program.ts";
import { catalogOf, DEFAULT_FILES, type Files, role } from "../support/roles-folder.ts";
import { GUIDE, roleFile } from "./two-states.ts";

const TIMEOUT = 120_000;

/** What may not change, of some files of the site, when some files of the guide do. */
async function outside(after: Files, differing: string[], before: Files = {}): Promise<string[]> {
  const base = await catalogOf({ ...GUIDE, ...before });
  const head = await catalogOf({ ...GUIDE, ...after });
  const changed = Object.keys(after);
  return blastRadius("main", base, head, changed, differing).outside.map(({ path }) => path);
}

const rises = { "data-engineer.md": roleFile("Data Engineer", "", 142000) };

describe("a change of one role", () => {
  it("may reach its page, its domain, its skills, the roles beside it, comparisons with them, and the lists", async () => {
    const reached = [
      "roles/data-engineer/index.html",
      "roles/data-analyst/index.html",
      "roles/data-analyst/index.md",
      "api/v1/roles/data-engineer.json",
      "domains/data/index.html",
      "skills/sql/index.html",
      "skills/java/index.html",
      "compare/data-analyst-vs-data-engineer/index.html",
      "index.html",
      "roles/index.html",
      "sitemap.xml",
      "api/v1/roles.json",
      "search/names.json",
      "search/words/5.txt",
      "pagefind/pagefind-entry.json",
      "offline/packs/0123.pack",
    ];
    expect(await outside(rises, reached)).toEqual([]);
  });

  it("may reach nothing else", async () => {
    const unrelated = [
      "roles/backend-developer/index.html",
      "api/v1/roles/backend-developer.json",
      "domains/engineering/index.html",
      "compare/backend-developer-vs-data-engineer/index.html",
      "about/index.html",
      "404.html",
      "api/v1/sources.json",
      "api/v1/schema/role.json",
      "assets/page.js",
      "service-worker.js",
      "_headers",
      "errors/unknown-id/index.html",
    ];
    expect(await outside(rises, unrelated)).toEqual(unrelated);
  });

  it("may reach the pages that count roles only where it comes, goes or changes its domain", async () => {
    const counting = ["about/index.html", "404.html", "domains/engineering/index.html"];
    expect(await outside({ "web-developer.md": roleFile("Web Developer") }, counting)).toEqual([]);
    expect(await outside(rises, counting)).toEqual(counting);
  });

  it("may reach the pages of roles that it was related to before, and of those that name it as a way in", async () => {
    const alone = { "data-analyst.md": roleFile("Data Analyst", "", 140000) };
    expect(await outside(alone, ["roles/data-engineer/index.html"])).toEqual([]);
    const route = "routes: [{ kind: lateral, from: [data-engineer], text: Many come from there. }]\n";
    const web = { "web-developer.md": roleFile("Web Developer", route) };
    expect(await outside({ ...web, ...rises }, ["roles/web-developer/index.html"], web)).toEqual([]);
  });

  it("may reach the skills that stand beside one that it takes up", async () => {
    const skills = `${DEFAULT_FILES["_skills.yaml"]}rust: { name: Rust }\ngo: { name: Go }\n`;
    const more = (title: string, list: string) => roleFile(title).replace("[sql, git, { any: [python, java] }]", list);
    const before = { "_skills.yaml": skills, "web-developer.md": more("Web Developer", "[rust, go, sql]") };
    const pages = ["skills/go/index.html"];
    const takesUp = { "data-engineer.md": more("Data Engineer", "[sql, git, { any: [python, java] }, rust]") };
    expect(await outside({ ...before, ...takesUp }, pages, before)).toEqual([]);
    expect(await outside({ ...before, ...rises }, pages, before)).toEqual(pages);
  });

  it("may reach its old addresses", async () => {
    const moved = { "data-engineer.md": roleFile("Data Engineer", "moved-from: [data-plumber]\n") };
    expect(await outside(moved, ["roles/data-plumber/index.html", "roles/other/index.html", "_redirects"])).toEqual([
      "roles/other/index.html",
    ]);
  });
});

describe("a change of a table of pay", () => {
  const cites = { "data-analyst.md": roleFile("Data Analyst", "occupations: { US: { code: 15-1252, fit: part } }\n") };
  const pages = [
    "occupations/US/15-1252/index.html",
    "api/v1/occupations/US/15-1252.csv",
    "api/v1/occupations/US/15-1252.json",
    "api/v1/pay.json",
    "roles/data-analyst/index.html",
  ];

  it("may reach the occupations, their data and the roles that name them", async () => {
    const figures = String(DEFAULT_FILES["_pay/us-wages.csv"]).replace("80000", "81000");
    const found = await outside(
      { "_pay/us-wages.csv": figures },
      [...pages, "roles/backend-developer/index.html"],
      cites,
    );
    expect(found).toEqual(["roles/backend-developer/index.html"]);
  });

  it("is not needed for a role to reach the page of its occupation", async () => {
    const [page = ""] = pages;
    expect(await outside({ ...cites, ...rises }, [page], cites)).toEqual([page]);
    const fits = String(cites["data-analyst.md"]).replace("fit: part", "fit: close");
    expect(await outside({ "data-analyst.md": fits }, [page, "api/v1/pay.json"], cites)).toEqual(["api/v1/pay.json"]);
  });
});

describe("a change of a vocabulary", () => {
  it("may reach the roles that use what changed in it", async () => {
    const git = { "_skills.yaml": String(DEFAULT_FILES["_skills.yaml"]).replace("name: Git,", "name: git,") };
    const survey = { "_sources.yaml": String(GUIDE["_sources.yaml"]).replace("Survey 2025", "The survey of 2025") };
    expect(await outside(git, ["skills/git/index.html", "roles/backend-developer/index.html"])).toEqual([]);
    expect(await outside(survey, ["roles/data-engineer/index.html", "roles/backend-developer/index.html"])).toEqual([
      "roles/backend-developer/index.html",
    ]);
  });

  it("may reach everything where it is the first figure of the site, which then speaks of pay on every page", async () => {
    const base = await catalogOf({ "data-engineer.md": role() });
    const head = await catalogOf({ "data-engineer.md": role("occupations: { US: { code: 15-1252, fit: part } }") });
    const found = blastRadius("main", base, head, ["data-engineer.md"], ["about/index.html"]);
    expect(found).toMatchObject({ open: "settings", outsideCount: 0 });
  });

  it("may reach everything where it is the settings", async () => {
    const base = await catalogOf(GUIDE);
    const head = await catalogOf({ ...GUIDE, "_site.yaml": "title: Another Guide\n" });
    const found = blastRadius("main", base, head, ["_site.yaml"], ["404.html"]);
    expect(found).toMatchObject({ open: "settings", outsideCount: 0 });
  });
});

it("takes the list of changed files for the truth, whatever the catalogs say", async () => {
  const base = await catalogOf(GUIDE);
  const head = await catalogOf({ ...GUIDE, ...rises });
  const found = blastRadius("main", base, head, ["backend-developer.md"], ["roles/data-engineer/index.html"]);
  expect(found.outside).toEqual([{ path: "roles/data-engineer/index.html", reason: "unrelated" }]);
});

it("reports a file of no known family", async () => {
  const base = await catalogOf(GUIDE);
  const head = await catalogOf({ ...GUIDE, ...rises });
  const found = blastRadius("main", base, head, ["data-engineer.md"], ["surprise/more/index.html"]);
  expect(found.outside).toEqual([{ path: "surprise/more/index.html", reason: "unknown" }]);
});

describe("`rolebook blast-radius`", { timeout: TIMEOUT }, () => {
  let folder: string;
  let run: ProgramRun;

  beforeAll(async () => {
    folder = makeFolder();
    const guide = { ...DEFAULT_FILES, ...GUIDE } as Record<string, string>;
    writeFiles(join(folder, "before"), guide);
    writeFiles(join(folder, "roles"), { ...guide, ...rises });
    run = await callProgram(["blast-radius", "before", "--format", "json"], { cwd: folder });
  }, TIMEOUT);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("finds nothing wrong with an honest change, and leaves the new site where it was asked to", () => {
    const found = blastRadiusSchema.parse(JSON.parse(run.stdout));
    expect(found).toMatchObject({ changed: ["data-engineer.md"], outside: [], open: null });
    expect(found.differing).toBeGreaterThanOrEqual(8);
    expect(run.status).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(["before", "dist", "roles"]);
    expect(readFileSync(join(folder, "dist/roles/data-engineer/index.html"), "utf8")).toContain("142,000");
  });

  it.each([
    ["a page of another role", "roles/backend-developer/index.html"],
    ["a script", "assets/page.js"],
    ["a file from nowhere", "roles/backend-developer/extra.js"],
  ])("catches a change of %s", async (_, path) => {
    const injected = join(folder, "injected");
    cpSync(join(folder, "dist"), injected, { recursive: true });
    writeFileSync(join(injected, path), "<script>alert(1)</script>");
    const differences = fileDifferences(join(folder, "dist"), injected);
    rmSync(injected, { recursive: true });
    const [base, head] = [await catalogOf(GUIDE), await catalogOf({ ...GUIDE, ...rises })];
    const found = blastRadius("before", base, head, ["data-engineer.md"], differences);
    expect(found.outside.map((file) => file.path)).toEqual([path]);
  });
});
