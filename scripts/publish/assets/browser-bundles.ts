import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { type BuildOptions, build, type Loader, type OutputFile, type Plugin } from "esbuild";
import { cached } from "../../cached.ts";
import type { Config } from "../../config.ts";
import { STRINGS, type StringKey } from "../../schema/string-table.ts";
import type { Words } from "../../schema/strings.ts";
import { PAGE_SCRIPTS } from "../../site/page-type.ts";
import { templateCode } from "../../site/render/renderer.ts";
import { templateSource } from "../../site/render/template-environment.ts";
import { readTemplate } from "../../site/render/template-files.ts";
import { filesBelow } from "../output/site-files.ts";

/**
 * What every bundle is made with, so that the same code gives the same bytes wherever the program and the site lie: no
 * settings are looked up in folders on the way, and paths are those below the program.
 */
const settledOptions = ({ programFolder }: Config) =>
  ({
    absWorkingDir: programFolder,
    tsconfigRaw: { compilerOptions: { strict: true, verbatimModuleSyntax: true } },
    logLevel: "silent",
    bundle: true,
    outdir: "assets",
  }) as const;

/** What is sent to readers is small besides. */
const sentOptions = { minify: true, legalComments: "none", target: "es2022", charset: "utf8" } as const;

/** Makes bundles. Nothing is written: of a full disk, esbuild would tell in words of its own. */
export type Bundle = (options: BuildOptions) => Promise<OutputFile[]>;

/** Bundles with esbuild. */
export const bundleWith =
  (config: Config, common: BuildOptions = sentOptions): Bundle =>
  async (options) => {
    const { outputFiles } = await build({ ...settledOptions(config), ...common, ...options, write: false });
    return outputFiles ?? [];
  };

/** Texts by the names of their files. */
export type Bundles = ReadonlyMap<string, string>;

/**
 * What is bundled from the program's code for the browser, kept between runs.
 *
 * @param name what it is
 * @param input what it is made from beside that code
 */
export async function cachedBundles(
  { cache, templates }: Config,
  name: string,
  input: string,
  make: () => Promise<readonly OutputFile[]>,
): Promise<Bundles> {
  const code = cache ? templates.map(hashOf).join() : "";
  const made = await cached(cache, [name, code, input], async () =>
    JSON.stringify((await make()).map(({ path, text }) => [basename(path), text])),
  );
  return new Map(JSON.parse(made));
}

function hashOf(folder: string): string {
  const hash = createHash("sha256");
  for (const path of filesBelow(folder)) {
    const content = readFileSync(join(folder, path));
    hash.update(`${path} ${content.length} `).update(content);
  }
  return hash.digest("hex");
}

/** Code for pages, by what bundles it is in. */
export const CODE = {
  modules: ["page", ...PAGE_SCRIPTS.filter((name) => name !== "edit")],
  /** By itself: what the editor shares with other pages stays in their files, so that they do not grow by it. */
  editor: ["edit"],
  /** What runs before a page is painted, which no module does. */
  classic: ["early"],
} as const;

/** Modules of code for pages, by the names that they have below `/assets/`. */
export function entriesOf({ programFolder }: Config, names: readonly string[]): Record<string, string> {
  const moduleOf = (name: string) => (name === "roles" ? "components/role-filter/role-filter" : `browser/${name}`);
  return Object.fromEntries(names.map((name) => [name, join(programFolder, `templates/${moduleOf(name)}.ts`)]));
}

/**
 * Bundles code for the browser so that nothing waits for a second round trip: each entry, and each module that one
 * loads when a reader turns to a tool, is one file with all that it imports. Code that several of them share is
 * sent with each, which is smaller than what a chain of shared chunks costs on a slow line.
 */
export async function bundleForBrowser(bundle: Bundle, options: BuildOptions): Promise<OutputFile[]> {
  const later: OutputFile[] = [];
  const plugins = [loadedLater(bundle, options, later), ...(options.plugins ?? [])];
  const loaded = await bundle({ ...options, format: "esm", plugins });
  return [...loaded, ...later];
}

/**
 * Bundles what is imported by `import()` apart, under a name with a hash of its content.
 *
 * @param later the list that it is added to
 */
function loadedLater(bundle: Bundle, options: BuildOptions, later: OutputFile[]): Plugin {
  const files = new Map<string, Promise<string>>();
  const plugin: Plugin = {
    name: "loaded-later",
    setup({ onResolve }) {
      onResolve({ filter: /^\..*\.ts$/ }, async ({ kind, path, resolveDir }) => {
        if (kind !== "dynamic-import") return undefined;
        const module = join(resolveDir, path);
        const file = files.get(module) ?? bundleModule(module);
        files.set(module, file);
        return { path: `./${await file}`, external: true };
      });
    },
  };
  const bundleModule = async (module: string) => {
    const plugins = [plugin, ...(options.plugins ?? [])];
    const entry = { entryPoints: [module], entryNames: "[name]-[hash]" };
    const [file] = await bundle({ ...options, ...entry, format: "esm", plugins });
    if (!file) throw new Error(`nothing was bundled of ${module}`);
    later.push(file);
    return basename(file.path);
  };
  return plugin;
}

/** Puts what is made for a path in the place of the module `rolebook:<name>/<path>`. */
function madeModules(name: string, loader: Loader, make: (path: string) => string): Plugin {
  const specifier = `rolebook:${name}/`;
  return {
    name,
    setup({ onResolve, onLoad }) {
      onResolve({ filter: new RegExp(`^${specifier}`) }, ({ path }) => ({
        path: path.slice(specifier.length),
        namespace: name,
      }));
      onLoad({ filter: /./, namespace: name }, ({ path }) => ({ contents: make(path), loader }));
    },
  };
}

const IMPORTED = /\{%-? (?:from|extends|include) "([^"]+\.njk)"/g;

/**
 * Puts a template and those that it is made of, compiled as for the build, in the place of the module
 * `rolebook:templates/<path>`: the browser runs them without a compiler, which the site's policy would not allow.
 */
export const compiledTemplates = ({ templates }: Config) =>
  madeModules("templates", "js", (template) => {
    const modules = new Map<string, string>();
    const wanted = [template];
    for (let path = wanted.pop(); path !== undefined; path = wanted.pop()) {
      if (modules.has(path)) continue;
      const source = templateSource(readTemplate(templates, path));
      modules.set(path, `${JSON.stringify(path)}: (() => {\n${templateCode(path, source)}\n})()`);
      wanted.push(...[...source.matchAll(IMPORTED)].map(([, imported = ""]) => imported));
    }
    return `export default {\n${[...modules.values()].join(",\n")}\n};\n`;
  });

const KEYS = Object.keys(STRINGS) as StringKey[];

/**
 * Puts the site's words into the place of the module `rolebook:words/<keys>`, with commas between the keys, of which one
 * that ends in `*` stands for all that begin so. What code of many pages says comes with it once, and not with each of
 * these pages.
 */
export const siteWords = (words: Words) =>
  madeModules("words", "json", (names) => JSON.stringify(words.browser(...names.split(",").flatMap(keysLike))));

function keysLike(name: string): StringKey[] {
  return name.endsWith("*") ? KEYS.filter((key) => key.startsWith(name.slice(0, -1))) : [name as StringKey];
}

/** All words that code may ask for, to keep by them what is bundled with some. */
export function wordsAsText(words: Words): string {
  return JSON.stringify(words.browser(...KEYS));
}
