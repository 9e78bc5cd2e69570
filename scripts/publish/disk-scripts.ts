import { basename, dirname, join } from "node:path";
import { build, type Plugin } from "esbuild";
import type { Config } from "../config.ts";
import { browserEntries, classicEntries, editorEntries } from "./assets.ts";
import { compiledTemplates, withoutLocales } from "./browser-templates.ts";

const COMMON = {
  bundle: true,
  minify: true,
  write: false,
  format: "iife",
  legalComments: "none",
  logLevel: "error",
  target: "es2022",
  charset: "utf8",
} as const;

/**
 * The code of the pages for a folder on disk, where a browser runs no modules: one classic script for each
 * that pages load, with everything in it.
 *
 * @returns scripts by their paths from the site's root
 */
export async function diskScripts(config: Config, out: string): Promise<Map<string, string>> {
  const [pages, pagefind] = await Promise.all([
    build({
      ...COMMON,
      entryPoints: { ...browserEntries(config), ...classicEntries(config), ...editorEntries(config) },
      outdir: "assets",
      plugins: [fromDisk, compiledTemplates(config), withoutLocales],
    }),
    build({
      ...COMMON,
      stdin: { contents: PAGEFIND, resolveDir: join(out, "pagefind") },
      globalName: "rolebookPagefind",
      define: { fetch: "rolebookFetch", "import.meta.url": "undefined" },
      outfile: "pagefind.js",
    }),
  ]);
  return new Map([
    ...pages.outputFiles.map((file): [string, string] => [`assets/${basename(file.path)}`, file.text]),
    ...pagefind.outputFiles.map((file): [string, string] => ["pagefind/pagefind.js", file.text]),
  ]);
}

/** Pagefind, told that there are no workers on disk. Its files are asked for below `/pagefind/`. */
const PAGEFIND = `
import * as pagefind from "./pagefind.js";
export * from "./pagefind.js";
export const options = (chosen) => pagefind.options({ ...chosen, noWorker: true });
`;

/** Puts in the place of what loads over a network what loads from disk, and leaves out the service worker. */
const fromDisk: Plugin = {
  name: "from-disk",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\/load\.ts$/ }, ({ path, resolveDir }) => ({
      path: join(resolveDir, dirname(path), "load-from-disk.ts"),
    }));
    onResolve({ filter: /\/register\.ts$/ }, () => ({ path: "register", namespace: "nothing" }));
    onLoad({ filter: /./, namespace: "nothing" }, () => ({ contents: "" }));
  },
};

/** A file as a script that hands it over: see load-from-disk.ts. */
export function handingOver(path: string, content: Buffer): string {
  return `(globalThis.rolebookFiles??={})[${JSON.stringify(path)}]="${content.toString("base64")}";\n`;
}
