import type { OfflineManifest } from "../../scripts/schema/offline.ts";
import type { StoredEdition } from "./messages.ts";
import { openPack, TornError, verifyPack } from "./pack.ts";
import { editionStore, siteRoot } from "./storage.ts";

const AT_ONCE = 4;

/**
 * The edition that the site has now.
 *
 * @throws TornError when what answers is no list of an edition
 */
export async function fetchManifest(): Promise<OfflineManifest> {
  const response = await fetch(new URL("offline/manifest.json", siteRoot), { cache: "no-cache" });
  if (!response.ok) throw new TornError(`the manifest answers ${response.status}`);
  try {
    const manifest = (await response.json()) as OfflineManifest;
    if (manifest.version !== 4 || manifest.packs.length === 0) throw new TypeError("not a manifest of ours");
    return manifest;
  } catch (error) {
    throw new TornError("the manifest is not whole", { cause: error });
  }
}

/** How many bytes of an edition are not here yet. */
export async function missingBytes({ edition, packs }: OfflineManifest): Promise<number> {
  const store = editionStore(edition);
  let missing = 0;
  for (const { name, bytes } of packs) if (!(await store.pack(name))) missing += bytes;
  return missing;
}

/**
 * Stores an edition: every pack of it, held against its hash, or it ends with an error. Packs that are here
 * already, from an attempt before or from another edition, are not fetched again.
 *
 * @throws TornError when files do not belong together; TypeError when the network fails; DOMException when
 *   there is no room
 */
export async function storeEdition(
  { edition, bytes, packs, files }: OfflineManifest,
  onBytes: (done: number) => void,
): Promise<StoredEdition> {
  const store = editionStore(edition);
  const contents: Record<string, string> = {};
  const waiting = [...packs];
  let done = 0;
  const fetchOnce = async (name: string) => {
    const known = await store.pack(name);
    if (known) return known;
    const response = await store.fetchPack(name);
    if (!response.ok) throw new TornError(`the pack ${name} answers ${response.status}`);
    return response.arrayBuffer();
  };
  const work = async () => {
    try {
      for (let pack = waiting.shift(); pack; pack = waiting.shift()) {
        const content = await fetchOnce(pack.name);
        await verifyPack(content, pack.name);
        for (const path of openPack(content).keys()) contents[path] = pack.name;
        await store.putPack(pack.name, content);
        done += pack.bytes;
        onBytes(done);
      }
    } finally {
      // After a failure the others need not go on.
      waiting.length = 0;
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: AT_ONCE }, work));
  for (const end of ended) if (end.status === "rejected") throw end.reason;
  if (Object.keys(contents).length !== files) throw new TornError("the packs do not hold all files");
  await store.putContents(contents);
  return { edition, stored: Date.now(), bytes, files };
}
