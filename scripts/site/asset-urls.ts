import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { AssetUrls } from "./render-page.ts";
import { outputFile, urls } from "./urls.ts";

/** The names of the site's own files below `/assets/`. */
export const ASSET_FILES: Record<keyof AssetUrls, string> = {
  css: "site.css",
  font: "source-serif-4-latin-600-normal.woff2",
  icon: "icon.svg",
  earlyScript: "early.js",
  changesScript: "changes.js",
  mapScript: "map.js",
  pageScript: "page.js",
  searchScript: "search.js",
  compareScript: "compare.js",
  rolesScript: "roles.js",
  offlineScript: "offline.js",
  privacyScript: "privacy.js",
  salariesScript: "salaries.js",
  planScript: "plan.js",
  editScript: "edit.js",
  editStyle: "edit.css",
};

/**
 * The addresses of the site's own files, each with a version from its content so that a cache never mixes
 * two editions. The font has none: the style sheet names it without.
 *
 * @param out the folder that the assets were written to; a file that is not there has no version
 */
export function assetUrls(out: string): AssetUrls {
  const address = (name: keyof AssetUrls) => {
    const url = urls.asset(ASSET_FILES[name]);
    const file = join(out, outputFile(url));
    if (name === "font" || !existsSync(file)) return url;
    return `${url}?v=${createHash("sha256").update(readFileSync(file)).digest("hex").slice(0, 8)}`;
  };
  const names = Object.keys(ASSET_FILES) as (keyof AssetUrls)[];
  return Object.fromEntries(names.map((name) => [name, address(name)])) as Record<keyof AssetUrls, string>;
}
