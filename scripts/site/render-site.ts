import { relative } from "node:path";
import Eleventy from "@11ty/eleventy";
import type { Catalog } from "../catalog/catalog.ts";
import type { Config } from "../config.ts";
import { addPages, type EleventyConfig, rendererFor } from "./configure.ts";
import { templateFolder } from "./render-page.ts";

/** How far rendering has got. */
export type OnPage = (done: number) => void;

/**
 * Renders every page of a catalog through Eleventy.
 *
 * @param out the folder to write to, which holds the assets already
 * @returns how many pages were written
 */
export async function renderSite(
  config: Config,
  catalog: Catalog,
  out: string,
  onPage: OnPage = () => {},
): Promise<number> {
  let pages = 0;
  const renderer = rendererFor(config, catalog, out);
  const fromHere = (path: string) => relative(process.cwd(), path) || ".";
  const eleventy = new Eleventy(fromHere(templateFolder(config.programFolder)), fromHere(out), {
    quietMode: true,
    source: "script",
    config(eleventyConfig: EleventyConfig) {
      addPages(eleventyConfig, catalog, renderer, () => onPage(++pages));
    },
  });
  eleventy.disableLogger();
  await eleventy.write();
  return pages;
}
