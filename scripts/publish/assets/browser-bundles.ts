import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { type BuildOptions, build, type OutputFile, type Plugin } from "esbuild";
import { cached } from "../../cached.ts";
import type { Config } from "../../config.ts";

/**
 * What every bundle is made with, so that the same code gives the same bytes wherever the program and the site lie: no
 * settings are looked up in folders on the way, and paths are those below the program.
 */
export function settledOptions({ programFolder }: Config) {
  return {
    absWorkingDir: programFolder,
    tsconfigRaw: { compilerOptions: { strict: true, verbatimModuleSyntax: true } },
    logLevel: "silent",
  } as const;
}

/** Bundles with esbuild. Nothing is written: of a full disk, esbuild would tell in words of its own. */
export async function bundle(options: BuildOptions): Promise<OutputFile[]> {
  const { outputFiles } = await build({ ...options, write: false });
  return outputFiles;
}

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
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const path of paths.sort()) {
    const content = readFileSync(path);
    hash.update(`${path.slice(folder.length)} ${content.length} `).update(content);
  }
  return hash.digest("hex");
}

/**
 * Bundles code for the browser so that nothing waits for a second round trip: each entry, and each module that one
 * loads when a reader turns to a tool, is one file with all that it imports. Code that several of them share is
 * sent with each, which is smaller than what a chain of shared chunks costs on a slow line.
 *
 * @param entries modules by the names that they have below `outdir`
 */
export async function bundleForBrowser(
  entries: Record<string, string>,
  options: BuildOptions & { outdir: string; absWorkingDir: string },
): Promise<OutputFile[]> {
  const later: OutputFile[] = [];
  const loaded = await bundle({
    ...options,
    format: "esm",
    entryPoints: entries,
    plugins: [loadedLater(options, later), ...(options.plugins ?? [])],
  });
  return [...loaded, ...later];
}

/**
 * Bundles what is imported by `import()` apart, under a name with a hash of its content.
 *
 * @param later the list that it is added to
 */
function loadedLater(options: BuildOptions & { outdir: string; absWorkingDir: string }, later: OutputFile[]): Plugin {
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
    const [file] = await bundle({
      ...options,
      format: "esm",
      entryPoints: [module],
      entryNames: "[name]-[hash]",
      plugins: [plugin, ...(options.plugins ?? [])],
    });
    if (!file) throw new Error(`nothing was bundled of ${module}`);
    later.push(file);
    return basename(file.path);
  };
  return plugin;
}
