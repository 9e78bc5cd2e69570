import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { PAGE_SCRIPTS, PAGE_STYLES } from "../page-type.ts";
import { outputFile, urls } from "../urls.ts";
import type { Asset, AssetUrls } from "./page-renderer.ts";

const filesOf = <Name extends string, Kind extends string>(names: readonly Name[], kind: Kind, ending: string) =>
  Object.fromEntries(names.map((name) => [name + kind, `${name}.${ending}`])) as Record<`${Name}${Kind}`, string>;

/** The names of the site's own files below `/assets/`. */
export const ASSET_FILES: Record<Asset, string> = {
  css: "site.css",
  font: "rolebook-serif-600.woff2",
  icon: "icon.svg",
  ...filesOf(["early", "page", ...PAGE_SCRIPTS], "Script", "js"),
  ...filesOf(PAGE_STYLES, "Style", "css"),
};

/**
 * The addresses of the site's own files, each with a version from its content so that a cache never mixes
 * two editions. The font has none: the style sheet names it without.
 *
 * @param out the folder that the assets were written to; a file that is not there has no version
 */
export function assetUrls(out: string): AssetUrls {
  const address = (name: Asset) => {
    const url = urls.asset(ASSET_FILES[name]);
    const file = join(out, outputFile(url));
    if (name === "font" || !existsSync(file)) return url;
    return `${url}?v=${createHash("sha256").update(readFileSync(file)).digest("hex").slice(0, 8)}`;
  };
  const names = Object.keys(ASSET_FILES) as Asset[];
  const own = Object.fromEntries(names.map((name) => [name, address(name)])) as Record<Asset, string>;
  return { ...own, searchPreloads: searchPreloads(out) };
}

/** What Pagefind asks for before it can look anything up, beside its list of indexes. */
const PAGEFIND_BEGINNINGS = /\.pf_meta$|^wasm\./;

/**
 * The addresses that every search asks for first: over a slow line each that only code asks for comes a journey later.
 * Those that keep their names name the edition, so that no cache mixes two. What names are found with comes first: it
 * gives the first results.
 *
 * @param out the folder that the search's files were written to; without them there are none
 */
export function searchPreloads(out: string): string[] {
  const files = [urls.pagefindEntry, urls.searchNames];
  if (!files.every((url) => existsSync(join(out, outputFile(url))))) return [];
  const all = [...files, urls.searchPlaces].filter((url) => existsSync(join(out, outputFile(url))));
  const edition = createHash("sha256");
  for (const url of all) edition.update(readFileSync(join(out, outputFile(url))));
  const tag = edition.digest("hex").slice(0, 10);
  const folder = dirname(urls.pagefindEntry);
  const beginnings = readdirSync(join(out, folder)).filter((name) => PAGEFIND_BEGINNINGS.test(name));
  return [
    ...all.slice(1).map((url) => `${url}?v=${tag}`),
    `${urls.pagefindEntry}?ts=${tag}`,
    ...beginnings.sort().map((name) => `${folder}/${name}`),
  ];
}
