import type { Config } from "../../config.ts";
import { bundleAssets } from "../../publish/assets/assets.ts";
import { makeAside, moveInto } from "../../publish/output/swap.ts";
import type { Site } from "../../schema/site.ts";

/** Makes the assets of a site that stands anew. */
export async function renewAssets(config: Config, site: Site): Promise<void> {
  const { aside, release } = makeAside(config);
  try {
    await bundleAssets(config, site, aside);
    moveInto(aside, config);
  } finally {
    release();
  }
}
