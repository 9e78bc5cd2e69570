import { relative } from "node:path";
import Eleventy from "@11ty/eleventy";
import type { Catalog } from "../catalog/catalog.ts";
import { type ChangeHistory, NO_HISTORY } from "../catalog/change-history.ts";
import type { Config } from "../config.ts";
import { addPages, allPages, type EleventyConfig, type PageBatch, rendererFor } from "./configure.ts";
import { templateFolder } from "./render-page.ts";

/** How far rendering has got. */
export type OnPage = (done: number) => void;

/** How many pages Eleventy is given at once. It keeps the HTML of all of them until the last is written. */
const BATCH = 200;

/**
 * Renders every page of a catalog through Eleventy, batch by batch, so that memory does not grow with the
 * number of pages.
 *
 * @param out the folder to write to, which holds the assets already
 * @returns how many pages were written
 */
export async function renderSite(
  config: Config,
  catalog: Catalog,
  out: string,
  onPage: OnPage = () => {},
  history: ChangeHistory = NO_HISTORY,
): Promise<number> {
  let pages = 0;
  const renderer = await rendererFor(config, catalog, out, history);
  const fromHere = (path: string) => relative(process.cwd(), path) || ".";
  for (const batch of batchesOf(allPages(catalog))) {
    const eleventy = new Eleventy(fromHere(templateFolder(config.programFolder)), fromHere(out), {
      quietMode: true,
      source: "script",
      config(eleventyConfig: EleventyConfig) {
        addPages(eleventyConfig, batch, renderer, () => onPage(++pages));
      },
    });
    eleventy.disableLogger();
    await eleventy.write();
  }
  return pages;
}

/** Cuts pages into batches of a limited size; small types share one. */
function* batchesOf(pages: readonly PageBatch[]): Generator<PageBatch[]> {
  let batch: PageBatch[] = [];
  let room = BATCH;
  for (const { type, keys } of pages) {
    for (let start = 0; start < keys.length; ) {
      const part = keys.slice(start, start + room);
      batch.push({ type, keys: part });
      start += part.length;
      room -= part.length;
      if (room > 0) continue;
      yield batch;
      [batch, room] = [[], BATCH];
    }
  }
  if (batch.length > 0) yield batch;
}
