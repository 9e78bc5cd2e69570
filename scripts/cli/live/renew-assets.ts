import type { Catalog } from "../../catalog/catalog.ts";
import type { Config } from "../../config.ts";
import { bundleAssets } from "../../publish/assets/assets.ts";
import { makeAside, moveInto } from "../../publish/output/swap.ts";
import { writeAll } from "../../publish/output/write-files.ts";
import { ownFiles } from "../../site/data/data-files.ts";

/** Makes the assets of a site that stands anew. */
export async function renewAssets(config: Config, catalog: Pick<Catalog, "site" | "assets" | "words">): Promise<void> {
  const { aside, release } = makeAside(config);
  try {
    await bundleAssets(config, catalog, aside);
    await writeAll(ownFiles(catalog), aside);
    moveInto(aside, config);
  } finally {
    release();
  }
}
