import { writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { type BuildOptions, type BuildResult, build, type Plugin } from "esbuild";
import type { Config } from "../config.ts";

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

/** Bundles with esbuild. The files are written from here: of a full disk, esbuild would tell in words of its own. */
export async function bundle(options: BuildOptions): Promise<BuildResult> {
  const result = await build({ ...options, write: false });
  for (const { path, contents } of result.outputFiles) await writeFile(path, contents);
  return result;
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
): Promise<void> {
  await bundle({
    ...options,
    format: "esm",
    entryPoints: entries,
    plugins: [loadedLater(options), ...(options.plugins ?? [])],
  });
}

/** Bundles what is imported by `import()` apart, under a name with a hash of its content. */
function loadedLater(options: BuildOptions & { outdir: string; absWorkingDir: string }): Plugin {
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
    const { metafile } = await bundle({
      ...options,
      format: "esm",
      entryPoints: [module],
      entryNames: "[name]-[hash]",
      metafile: true,
      plugins: [plugin, ...(options.plugins ?? [])],
    });
    const [file = ""] = Object.keys(metafile?.outputs ?? {});
    return basename(file);
  };
  return plugin;
}
