import { join } from "node:path";
import type { Catalog } from "../catalog/catalog.ts";
import type { Config } from "../config.ts";

/** What a stage works on; every path is absolute. */
export interface StageInput {
  /** How many roles, and the seed that they are made from. */
  roles: number;
  seed: number;
  /** The generated roles. */
  folder: string;
  /** The rendered site: `render` and `index` write it, `floor` takes the sizes of its pages from it. */
  site: string;
  /** Where `floor` and `build` write. */
  scratch: string;
  programFolder: string;
}

/** Runs a piece of work and takes its time under a name. */
export type Timer = <Value>(part: string, work: () => Promise<Value>) => Promise<Value>;

/**
 * Each stage by name: what a process of its own runs, as parts that are timed one by one. A stage loads only
 * the code that it needs, before its time begins, so that its memory is its own.
 */
export const STAGES = {
  async generate({ roles, seed, folder }: StageInput, time: Timer) {
    const { generateRoles } = await import("./generate.ts");
    await time("generate", () => generateRoles(folder, { roles, seed }));
  },
  async floor({ folder, site, scratch }: StageInput, time: Timer) {
    const { reachFloor } = await import("./floor.ts");
    await time("floor", async () => reachFloor(folder, site, scratch));
  },
  async load(input: StageInput, time: Timer) {
    const load = await loader(input);
    await time("load", load);
  },
  async check(input: StageInput, time: Timer) {
    const load = await loader(input, true);
    await time("check", load);
  },
  /** What `npm run check -- FILE` does once its code is loaded, for a role in the middle. */
  async file({ folder, programFolder }: StageInput, time: Timer) {
    const { readdir } = await import("node:fs/promises");
    const { relative } = await import("node:path");
    const { loadCatalog } = await import("../catalog/build.ts");
    const { report } = await import("../diagnostics/report.ts");
    const files = (await readdir(folder)).filter((file) => file.endsWith(".md")).sort();
    const file = files[Math.floor(files.length / 2)] ?? "";
    const only = new Set([relative(programFolder, join(folder, file))]);
    await time("file", async () => {
      const result = await loadCatalog({ folder, workingDirectory: programFolder, today: TODAY, prose: true, only });
      if (!report(result, "pretty").includes("1 file checked")) throw new Error(`${file} was not checked`);
    });
  },
  async render(input: StageInput, time: Timer) {
    const load = await loader(input);
    const { bundleAssets } = await import("../publish/assets/assets.ts");
    const { NO_HISTORY } = await import("../catalog/derive/change-history.ts");
    const { siteOf } = await import("../site/render/configure.ts");
    const { renderSite } = await import("../site/render/render-site.ts");
    const catalog = await time("load", load);
    const config = configOf(input, input.site);
    await bundleAssets(config, catalog, input.site);
    await time("render", async () =>
      renderSite(await siteOf(config, catalog, NO_HISTORY), config.templates, input.site),
    );
  },
  async index(input: StageInput, time: Timer) {
    const load = await loader(input);
    const { indexSite } = await import("../publish/search-index.ts");
    const { searchTexts } = await import("../site/search/search-text.ts");
    const { siteContext } = await import("../site/site-context.ts");
    const site = siteContext(await load(), { rolesPath: "", today: TODAY });
    await time("index", () => indexSite(searchTexts(site), "en", input.site, undefined));
  },
  async build(input: StageInput, time: Timer) {
    const load = await loader(input);
    const { buildSite } = await import("../cli/build-site.ts");
    const silent = { step() {}, count() {}, end() {} };
    await time("build", async () => buildSite(configOf(input, input.scratch), await load(), silent));
  },
  /** From a role's file being saved under `npm start` to its page. */
  async save(input: StageInput, time: Timer) {
    const { readdir, readFile, writeFile } = await import("node:fs/promises");
    const { bundleAssets } = await import("../publish/assets/assets.ts");
    const { liveSite } = await import("../cli/live/live-site.ts");
    const { urls } = await import("../site/urls.ts");
    const config = configOf(input, input.scratch);
    const site = liveSite(config, {
      prepare: (catalog) => bundleAssets(config, catalog, input.scratch),
      explain: (code) => code,
    });
    if (!(await site.refresh())) throw new Error(`the generated roles have problems:\n\n${site.state.problems}`);
    const [name = ""] = (await readdir(input.folder)).filter((file) => file.endsWith(".md"));
    const path = join(input.folder, name);
    const text = await readFile(path, "utf8");
    const page = urls.role(name.slice(0, -".md".length));
    const save = async (words: string) => {
      await writeFile(path, `${text}\n${words}\n`);
      await site.refresh(new Set([path]));
      if (!site.page(page)?.html.includes(words)) throw new Error("the page does not show what was saved");
    };
    await save("The first save warms up.");
    await time("save", () => save("This was saved just now."));
    await writeFile(path, text);
  },
} as const satisfies Record<string, (input: StageInput, time: Timer) => Promise<void>>;

export type StageName = keyof typeof STAGES;

/** The day that counts as today, so that what is due for review does not change with the calendar. */
const TODAY = "2026-11-24";

async function loader({ folder, programFolder }: StageInput, prose?: true): Promise<() => Promise<Catalog>> {
  const { loadCatalog } = await import("../catalog/build.ts");
  const { report } = await import("../diagnostics/report.ts");
  const options = { folder, workingDirectory: programFolder, today: TODAY };
  return async () => {
    const result = await loadCatalog(prose ? { ...options, prose } : options);
    if (!result.catalog) throw new Error(`the generated roles have problems:\n\n${report(result, "pretty")}`);
    return result.catalog;
  };
}

function configOf({ folder, programFolder }: StageInput, out: string): Config {
  return {
    workingDirectory: programFolder,
    programFolder,
    templates: [join(programFolder, "templates")],
    roles: folder,
    out,
    baseUrl: undefined,
    socialImages: "domains",
    cache: undefined,
    today: TODAY,
  };
}
