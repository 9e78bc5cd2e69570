import type { Catalog } from "../catalog/catalog.ts";
import { type ChangeHistory, NO_HISTORY } from "../catalog/derive/change-history.ts";
import type { Config } from "../config.ts";
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
import { siteOf } from "../site/render/configure.ts";
import { renderSite } from "../site/render/render-site.ts";
import { searchTexts } from "../site/search/search-text.ts";
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
    const site = await siteOf(config, catalog, history);
    progress.step("indexing");
    const texts = searchTexts(site);
    // Pagefind and esbuild are processes of their own, so all of this is done at once.
    const [indexed, pageCode] = await Promise.all([
      indexSite(texts, catalog.site.language, aside, config.cache),
      offline ? pageScripts(config, catalog.words) : undefined,
      bundleAssets(config, catalog, aside),
      writeIcons(catalog, config.cache, aside),
      writeAll(dataFiles(site, config.roles, texts), aside),
    ]);
    progress.step("rendering");
    const pages = await renderSite(site, config.templates, aside, progress.count);
    await writeSocialImages(socialImages(site, config.socialImages), catalog.site, aside, config.cache);
    if (pageCode) {
      progress.step("packing");
      await writeOffline(config, catalog.site, site.baseUrl, aside, pageCode);
    }
    progress.step("publishing");
    swapIn(aside, config);
    return { pages, indexed };
  } catch (error) {
    throw toldOfOutput(error, aside, config.out);
  } finally {
    release();
  }
}

/** A failure of the disk as one of the folder that a person has named, not of the one beside it. */
function toldOfOutput(error: unknown, aside: string, out: string): unknown {
  const path = systemFailure(error)?.path ?? aside;
  return path.startsWith(aside) ? failureAt(out + path.slice(aside.length), error) : error;
}
