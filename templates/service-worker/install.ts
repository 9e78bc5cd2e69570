import type { OfflineManifest, OfflinePack } from "../../scripts/schema/offline.ts";
import type { StoredEdition } from "./messages.ts";
import { openVerified, TornError } from "./pack.ts";
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
    if (manifest.version !== 1 || manifest.packs.length === 0) throw new TypeError("not a manifest of ours");
    return manifest;
  } catch (error) {
    throw new TornError("the manifest is not whole", { cause: error });
  }
}

/** How many bytes of an edition are not here yet. */
export async function missingBytes(manifest: OfflineManifest): Promise<number> {
  const store = editionStore(manifest.edition);
  let missing = 0;
  for (const { name, bytes } of manifest.packs) if (!(await store.pack(name))) missing += bytes;
  return missing;
}

/**
 * Stores an edition: every pack of it, checked file by file, or it ends with an error. Packs that are here
 * already, from an attempt before or from another edition, are not fetched again.
 *
 * @throws TornError when files do not belong together; TypeError when the network fails; DOMException when
 *   there is no room
 */
export async function storeEdition(
  { edition, packs, bytes, files }: OfflineManifest,
  onBytes: (done: number) => void,
): Promise<StoredEdition> {
  const store = editionStore(edition);
  const contents: Record<string, string> = {};
  const waiting = [...packs];
  let done = 0;
  const take = async ({ name, bytes: packBytes }: OfflinePack) => {
    const content = (await store.pack(name)) ?? (await download(name));
    for (const path of (await openVerified(content, name)).keys()) contents[path] = name;
    await store.putPack(name, content);
    done += packBytes;
    onBytes(done);
  };
  const work = async () => {
    try {
      for (let pack = waiting.shift(); pack; pack = waiting.shift()) await take(pack);
    } finally {
      // After a failure the others need not go on.
      waiting.length = 0;
    }
  };
  const download = async (name: string) => {
    const response = await store.fetchPack(name);
    if (!response.ok) throw new TornError(`the pack ${name} answers ${response.status}`);
    return response.arrayBuffer();
  };
  const ended = await Promise.allSettled(Array.from({ length: AT_ONCE }, work));
  for (const end of ended) if (end.status === "rejected") throw end.reason;
  if (Object.keys(contents).length !== files) throw new TornError("the packs do not hold all files");
  await store.putContents(contents);
  return { edition, stored: Date.now(), bytes, files };
}
