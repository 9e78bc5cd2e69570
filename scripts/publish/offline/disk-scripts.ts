import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Plugin } from "esbuild";
import { cached } from "../../cached.ts";
import type { Config } from "../../config.ts";
import { leavingOut, withoutLocales } from "../../leaving-out.js";
import type { Words } from "../../schema/strings.ts";
import {
  type Bundles,
  bundleWith,
  CODE,
  cachedBundles,
  compiledTemplates,
  entriesOf,
  siteWords,
  wordsAsText,
} from "../assets/browser-bundles.ts";

/**
 * The code of the pages for a folder on disk, where a browser runs no modules: one classic script for each
 * that pages load, with everything in it.
 *
 * @param pages from `pageScripts`
 * @returns scripts by their paths from the site's root
 */
export async function diskScripts(config: Config, out: string, pages: Bundles): Promise<Map<string, string>> {
  const code = await readFile(join(out, "pagefind/pagefind.js"), "utf8");
  const pagefind = await cached(config.cache, ["pagefind for disk", code], () => pagefindForDisk(config, code));
  return new Map([
    ...[...pages].map(([name, text]) => [`assets/${name}`, text] as const),
    ["pagefind/pagefind.js", pagefind],
  ]);
}

/** The code of the pages, which says the site's words, by the names of the scripts below `/assets/`. */
export function pageScripts(config: Config, words: Words): Promise<Bundles> {
  return cachedBundles(config, "scripts for disk", wordsAsText(words), () =>
    bundleWith(config)({
      format: "iife",
      entryPoints: entriesOf(config, Object.values(CODE).flat()),
      plugins: [...FROM_DISK, compiledTemplates(config), siteWords(words), withoutLocales],
    }),
  );
}

/** Pagefind's code as a classic script. It is given as text: what lies around its file has no part in it. */
async function pagefindForDisk(config: Config, contents: string): Promise<string> {
  const [file] = await bundleWith(config)({
    format: "iife",
    stdin: { contents },
    globalName: "rolebookPagefind",
    define: { fetch: "rolebookFetch", "import.meta.url": "undefined" },
  });
  return file?.text ?? "";
}

/** Puts in the place of what loads over a network what loads from disk, and leaves out the service worker. */
const FROM_DISK: readonly Plugin[] = [
  {
    name: "from-disk",
    setup({ onResolve }) {
      onResolve({ filter: /\/load\.ts$/ }, ({ path, resolveDir }) => ({
        path: join(resolveDir, dirname(path), "load-from-disk.ts"),
      }));
    },
  },
  leavingOut(/\/register\.ts$/),
];

/**
 * A file as a script that hands it over: see load-from-disk.ts. Texts stay texts, which pack far better than
 * base64 does.
 */
export function handingOver(path: string, content: Buffer): string {
  const [table, value] = /\.(?:json|txt|md)$/.test(path)
    ? ["rolebookTexts", content.toString("utf8")]
    : ["rolebookFiles", content.toString("base64")];
  return `(globalThis.${table}??={})[${JSON.stringify(path)}]=${JSON.stringify(value)};\n`;
}
