import { relative } from "node:path";
import Eleventy from "@11ty/eleventy";
import type { SiteContext } from "../site-context.ts";
import { assetUrls } from "./asset-urls.ts";
import { addPages, allPages, type EleventyConfig, type PageBatch } from "./configure.ts";
import { makePageRenderer } from "./render-page.ts";

/** How far rendering has got. */
export type OnPage = (done: number, all: number) => void;

/** How many pages Eleventy is given at once. It keeps the HTML of all of them until the last is written. */
const BATCH = 200;

/**
 * Renders every page of a site through Eleventy, batch by batch, so that memory does not grow with the
 * number of pages.
 *
 * @param templates the folders that templates are looked for in, the program's last
 * @param out the folder to write to, which holds the assets already
 * @returns how many pages were written
 */
export async function renderSite(
  site: SiteContext,
  templates: readonly string[],
  out: string,
  onPage: OnPage = () => {},
): Promise<number> {
  let pages = 0;
  const renderer = makePageRenderer(site, assetUrls(out), templates);
  const fromHere = (path: string) => relative(process.cwd(), path) || ".";
  const batches = allPages(site.catalog);
  const all = batches.reduce((sum, { keys }) => sum + keys.length, 0);
  for (const batch of batchesOf(batches)) {
    const eleventy = new Eleventy(fromHere(templates.at(-1) ?? ""), fromHere(out), {
      quietMode: true,
      source: "script",
      config(eleventyConfig: EleventyConfig) {
        addPages(eleventyConfig, batch, renderer, () => onPage(++pages, all));
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
