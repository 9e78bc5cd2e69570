import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Config } from "../../config.ts";
import type { OfflineManifest } from "../../schema/offline.ts";
import type { Site } from "../../schema/site.ts";
import { outputFile, urls } from "../../site/urls.ts";
import type { Bundles } from "../assets/browser-bundles.ts";
import { writeOfflinePacks } from "./offline-packs.ts";
import { writeOfflineZip } from "./offline-zip.ts";

/**
 * Writes what the site is read from without a network, from everything else that it consists of: the zip, its
 * size on the page about it, and the packs for the service worker.
 *
 * @param out the folder with the finished site
 * @param pageCode from `pageScripts`
 */
export async function writeOffline(
  config: Config,
  site: Site,
  baseUrl: string | undefined,
  out: string,
  pageCode: Bundles,
): Promise<OfflineManifest> {
  const zipBytes = await writeOfflineZip(config, baseUrl, out, pageCode);
  writeZipSize(zipBytes, site.language, join(out, outputFile(urls.offline)));
  return writeOfflinePacks(out, config.cache);
}

const PLACE = '<span class="quiet" id="offline-zip-size"></span>';

function writeZipSize(bytes: number, language: string, page: string): void {
  const format = new Intl.NumberFormat(language, { style: "unit", unit: "megabyte", maximumFractionDigits: 1 });
  const html = readFileSync(page, "utf8");
  writeFileSync(page, html.replace(PLACE, PLACE.replace("></", `>(${format.format(bytes / 1e6)})</`)));
}
