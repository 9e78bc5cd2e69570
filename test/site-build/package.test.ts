import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { filesBelow, makeFolder } from "../support/folders.ts";
import { visibleText } from "../support/html.ts";
import { htmlFaults } from "../support/html-rules.ts";
import { readPage, readPages } from "../support/pages.ts";
import { PROJECT_FOLDER } from "../support/program.ts";

const MB = 1_000_000;
const OF_OTHERS =
  /\b(?:Rolebook|technolog\w*|developers?|pay|pays|paid|salar(?:y|ies)|wages?|medians?|percentiles?|currency|United States)\b|[$€£]\s?\d/g;
/** Pages for editors, with examples of what may be wrong in a file. */
const FOR_EDITORS = /^\/(?:edit|errors)\//;

/** A program of somebody else's, which a strict compiler reads. */
const STRANGER = `
import { buildSite, type Catalog, loadCatalog, type Problem } from "rolebook";
const titles = (catalog: Catalog): string[] => [...catalog.roles.values()].map(({ title }) => title);
const { catalog, problems } = await loadCatalog({ roles: "roles" });
const first: Problem | undefined = problems[0];
// @ts-expect-error: a title is a text
export const wrong: number | undefined = catalog?.roles.get("ward-nurse")?.title;
export const pages: number = (await buildSite({ out: "elsewhere", baseUrl: "https://example.org/" })).pages;
console.log(JSON.stringify({ titles: catalog ? titles(catalog) : first?.message }));
`;

const run = promisify(execFile);

describe("the package, installed in a folder that holds nothing", () => {
  const folder = makeFolder();
  const at = (path: string) => join(folder, path);
  const npm = (cwd: string, ...words: string[]) => run("npm", words, { cwd });
  const npx = (...words: string[]) => run("npx", ["--no-install", "rolebook", ...words], { cwd: folder });
  let size = 0;
  let said = "";

  beforeAll(async () => {
    const { stdout } = await npm(PROJECT_FOLDER, "pack", "--json", "--pack-destination", folder);
    const [packed] = JSON.parse(stdout.slice(stdout.indexOf("[\n"))) as { filename: string; size: number }[];
    size = packed?.size ?? 0;
    const quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline", "--prefix", folder];
    await npm(folder, "install", ...quiet, `./${packed?.filename}`);
    ({ stdout: said } = await npx("init", "--trade", "nursing"));
    await npx("build");
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("is small, and holds no test, no role of ours and no work on the program", () => {
    expect(size).toBeGreaterThan(MB / 10);
    expect(size).toBeLessThan(2 * MB);
    const files = filesBelow(at("node_modules/rolebook"));
    expect(
      files.filter((path) => /\.test\.ts$|^(?:test|roles|\.github)\/|^scripts\/(?:bench|workflows)\//.test(path)),
    ).toEqual([]);
    expect(files).toEqual(expect.arrayContaining(["README.md", "LICENSE", "starters/nursing/ward-nurse.md"]));
  });

  it("takes less than 120 MB of a disk with all that it depends on", () => {
    const sizes = filesBelow(at("node_modules")).map((path) => statSync(at(`node_modules/${path}`)).size);
    expect(sizes.length).toBeGreaterThan(1000);
    expect(sizes.reduce((sum, each) => sum + each, 0)).toBeLessThan(120 * MB);
  });

  it("starts from the bundle that it brings along", () => {
    expect(readdirSync(at("node_modules/rolebook/bundle"))).toHaveLength(2);
    expect(existsSync(at("node_modules/rolebook/node_modules/.cache/rolebook/program"))).toBe(false);
  });

  it("begins a site that is about its trade alone", () => {
    expect(said).toContain("These were there and stay as they are: package.json.");
    const pages = readPages(at("dist"));
    expect(readPage(at("dist"), "/").html).toMatch(/<title>[^<]*Nursing careers[^<]*<\/title>/);
    expect(pages.map(({ url }) => url)).toContain("/roles/ward-manager/");
    const ofOthers = pages
      .filter(({ url }) => !FOR_EDITORS.test(url))
      .flatMap(({ url, html }) => [...visibleText(html).matchAll(OF_OTHERS)].map(([word]) => `${url}: ${word}`));
    expect(ofOthers).toEqual([]);
    expect(pages.flatMap(({ url, html }) => htmlFaults(html).map((fault) => `${url}: ${fault}`))).toEqual([]);
  });

  it("goes on from there: a check without a word, and a new role", async () => {
    expect(await npx("check")).toEqual({ stdout: "7 files checked: no problems.\n", stderr: "" });
    const { stdout } = await npx("new", "Night Nurse", "--yes");
    expect(stdout).toContain("See what is left:  npx rolebook check roles/night-nurse.md\n");
    rmSync(at("roles/night-nurse.md"));
  });

  it("gives other programs its functions with their types", async () => {
    mkdirSync(at("own"));
    writeFileSync(at("own/package.json"), '{ "type": "module" }');
    writeFileSync(at("own/program.ts"), STRANGER);
    const compiler = join(PROJECT_FOLDER, "node_modules/typescript/bin/tsc");
    // To check the types of libraries as well takes five seconds; were ours missing, a title would be anything.
    const options = ["--strict", "--skipLibCheck", "--target", "es2022", "--module", "nodenext"];
    await run(process.execPath, [compiler, ...options, "own/program.ts"], { cwd: folder });
    const { stdout } = await run(process.execPath, ["own/program.js"], { cwd: folder });
    expect(JSON.parse(stdout)).toEqual({ titles: ["Nurse Educator", "Ward Manager", "Ward Nurse"] });
    expect(readFileSync(at("elsewhere/sitemap.xml"), "utf8")).toContain(
      "<loc>https://example.org/roles/ward-nurse/</loc>",
    );
  });
});
