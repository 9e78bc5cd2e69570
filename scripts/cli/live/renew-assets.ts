import { join } from "node:path";
import type { Catalog } from "../../catalog/catalog.ts";
import type { Config } from "../../config.ts";
import { bundleAssets } from "../../publish/assets/assets.ts";
import { makeAside, moveInto } from "../../publish/output/swap.ts";
import { writeAll } from "../../publish/output/write-files.ts";
import { ownFiles } from "../../site/data/data-files.ts";
import { editionsOf } from "../../site/languages.ts";

/** Makes the assets of a site that stands anew, in every language of it. */
export async function renewAssets(config: Config, original: Catalog): Promise<void> {
  const { aside, release } = makeAside(config);
  try {
    for (const { catalog, folder } of editionsOf(original)) {
      await bundleAssets(config, catalog, join(aside, folder));
      await writeAll(ownFiles(catalog), join(aside, folder));
    }
    moveInto(aside, config);
  } finally {
    release();
  }
}
