import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Catalog } from "../catalog/catalog.ts";
import { type ChangeHistory, NO_HISTORY } from "../catalog/derive/change-history.ts";
import type { Config } from "../config.ts";
import { later } from "../diagnostics/messages.ts";
import { failureAt, systemFailure } from "../diagnostics/system-failure.ts";
import { bundleAssets } from "../publish/assets/assets.ts";
import { writeIcons } from "../publish/assets/icon.ts";
import { pageScripts } from "../publish/offline/disk-scripts.ts";
import { writeOffline } from "../publish/offline/offline.ts";
import { makeAside, swapIn } from "../publish/output/swap.ts";
import { writeAll } from "../publish/output/write-files.ts";
import { indexSite } from "../publish/search-index.ts";
import { writeSocialImages } from "../publish/social/social-images.ts";
import { dataFiles } from "../site/data/data-files.ts";
import { socialImages } from "../site/data/social-cards.ts";
import { sitesOf } from "../site/render/configure.ts";
import { renderSite } from "../site/render/render-site.ts";
import { searchTexts } from "../site/search/search-text.ts";
import type { SiteContext } from "../site/site-context.ts";
import type { Progress } from "./progress.ts";

/**
 * Writes the site of a catalog: aside, then swapped in whole. A failure leaves what stood there before.
 *
 * @param offline whether the editions for reading without a network belong to it
 * @param history what became of the roles; without it the site says that it does not know
 */
export async function buildSite(
  config: Config,
  catalog: Catalog,
  progress: Progress,
  { offline = true, history = NO_HISTORY }: { offline?: boolean; history?: ChangeHistory } = {},
): Promise<{ pages: number; indexed: number }> {
  const { aside, release } = makeAside(config);
  try {
    let pages = 0;
    let indexed = 0;
    // Each language is a site of its own in a folder of its own. The original comes first, so that what it packs for
    // reading without a network holds no other.
    for await (const { site, folder } of sitesOf(config, catalog, history)) {
      const written = await writeEdition(config, site, join(aside, folder), progress, offline);
      pages += written.pages;
      indexed += written.indexed;
    }
    progress.step(later("publishing"));
    swapIn(aside, config);
    return { pages, indexed };
  } catch (error) {
    throw toldOfOutput(error, aside, config.out);
  } finally {
    release();
  }
}

/** Writes everything of a site in one language into a folder. */
async function writeEdition(
  config: Config,
  site: SiteContext,
  out: string,
  progress: Progress,
  offline: boolean,
): Promise<{ pages: number; indexed: number }> {
  const { catalog } = site;
  progress.step(later("indexing"));
  const texts = searchTexts(site);
  await mkdir(join(out, "assets"), { recursive: true });
  // Pagefind and esbuild are processes of their own, so all of this is done at once.
  const [indexed, pageCode] = await Promise.all([
    indexSite(texts, catalog.site.language, out, config.cache),
    offline ? pageScripts(config, catalog.words) : undefined,
    bundleAssets(config, catalog, out),
    writeIcons(catalog, config.cache, out),
    writeAll(dataFiles(site, config.roles, texts), out),
  ]);
  progress.step(later("rendering"));
  const pages = await renderSite(site, config.templates, out, progress.count);
  await writeSocialImages(socialImages(site, config.socialImages), catalog.site, out, config.cache);
  if (pageCode) {
    progress.step(later("packing"));
    await writeOffline(config, catalog.site, site.baseUrl, out, pageCode);
  }
  return { pages, indexed };
}

/** A failure of the disk as one of the folder that a person has named, not of the one beside it. */
function toldOfOutput(error: unknown, aside: string, out: string): unknown {
  const path = systemFailure(error)?.path ?? aside;
  return path.startsWith(aside) ? failureAt(out + path.slice(aside.length), error) : error;
}
