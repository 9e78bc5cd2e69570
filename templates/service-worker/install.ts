import type { OfflineManifest, OfflinePack } from "../../scripts/schema/offline.ts";
import { type MadeFile, makeIndex } from "./make-index.ts";
import type { StoredEdition } from "./messages.ts";
import { type OpenPack, openVerified, packFiles, TornError, unzipped, verify, verifyName } from "./pack.ts";
import { SearchTextCollector } from "./search-texts.ts";
import { editionStore, siteRoot } from "./storage.ts";

const AT_ONCE = 4;

interface NamedPack {
  name: string;
  pack: OpenPack;
}

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
    if (manifest.version !== 3 || manifest.packs.length === 0) throw new TypeError("not a manifest of ours");
    return manifest;
  } catch (error) {
    throw new TornError("the manifest is not whole", { cause: error });
  }
}

/** Everything that is fetched for an edition. */
function fetched({ packs, recipe }: OfflineManifest): OfflinePack[] {
  return recipe ? [...packs, recipe] : packs;
}

/** How many bytes of an edition are not here yet. */
export async function missingBytes(manifest: OfflineManifest): Promise<number> {
  const store = editionStore(manifest.edition);
  let missing = 0;
  for (const { name, bytes } of fetched(manifest)) if (!(await store.pack(name))) missing += bytes;
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
  { edition, packs, recipe, files }: OfflineManifest,
  onBytes: (done: number) => void,
): Promise<StoredEdition> {
  const store = editionStore(edition);
  const contents: Record<string, string> = {};
  const texts = new SearchTextCollector();
  const waiting = [...packs];
  let done = 0;
  let stored = 0;
  const put = async (name: string, content: ArrayBuffer) => {
    await store.putPack(name, content);
    stored += content.byteLength;
  };
  const take = async ({ name, bytes: packBytes }: OfflinePack, base?: NamedPack) => {
    const content = await fetchOnce(name);
    const pack = await openVerified(content, name, async (wanted) => {
      if (wanted !== base?.name) throw new TornError(`the pack ${name} is based on ${wanted}, which is not the first`);
      return base.pack;
    });
    for (const { file, content: fileContent } of pack.files()) {
      contents[file.path] = name;
      if (recipe) texts.take(file.path, fileContent);
    }
    await put(name, content);
    done += packBytes;
    onBytes(done);
    return { name, pack };
  };
  const work = async (base: NamedPack) => {
    try {
      for (let pack = waiting.shift(); pack; pack = waiting.shift()) await take(pack, base);
    } finally {
      // After a failure the others need not go on.
      waiting.length = 0;
    }
  };
  const fetchOnce = async (name: string) => {
    const known = await store.pack(name);
    if (known) return known;
    const response = await store.fetchPack(name);
    if (!response.ok) throw new TornError(`the pack ${name} answers ${response.status}`);
    return response.arrayBuffer();
  };
  const first = await take(waiting.shift() as OfflinePack);
  const ended = await Promise.allSettled(Array.from({ length: AT_ONCE }, () => work(first)));
  for (const end of ended) if (end.status === "rejected") throw end.reason;
  if (recipe) {
    const content = await fetchOnce(recipe.name);
    await verifyName(content, recipe.name);
    await put(recipe.name, content);
    onBytes(done + recipe.bytes);
    const recipeBytes = await unzipped(content);
    for await (const { name, pack, paths } of madePacks(recipe.name, makeIndex(recipeBytes, texts))) {
      await put(name, pack);
      for (const path of paths) contents[path] = name;
    }
  }
  if (Object.keys(contents).length !== files) throw new TornError("the packs do not hold all files");
  await store.putContents(contents);
  return { edition, stored: Date.now(), bytes: stored, files };
}

/** So much of what is made here lies in one pack, which is unpacked whole to read one file of it. */
const MADE_BYTES = 1_000_000;

/** Packs of files that are made here, each held against its hash. */
async function* madePacks(
  name: string,
  files: Iterable<MadeFile>,
): AsyncGenerator<{ name: string; pack: ArrayBuffer; paths: string[] }> {
  let group: MadeFile[] = [];
  let [bytes, count] = [0, 0];
  const packed = async () => {
    const made = {
      name: `${name}-${count++}`,
      pack: await packFiles(group),
      paths: group.map(({ file }) => file.path),
    };
    [group, bytes] = [[], 0];
    return made;
  };
  for (const made of files) {
    await verify(made.file, made.content);
    group.push(made);
    bytes += made.content.length;
    if (bytes >= MADE_BYTES) yield await packed();
  }
  if (group.length > 0) yield await packed();
}
