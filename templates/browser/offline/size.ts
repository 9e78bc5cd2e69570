import type { OfflineManifest } from "../../../scripts/schema/offline.ts";
import { siteUrl } from "../site-root.ts";

/** The size of the whole site as it would be fetched, in bytes; undefined where the site has no list of itself. */
export async function siteBytes(): Promise<number | undefined> {
  const response = await fetch(siteUrl("offline/manifest.json"), { cache: "no-cache" });
  return response.ok ? ((await response.json()) as OfflineManifest).bytes : undefined;
}
