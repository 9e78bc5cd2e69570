import type { StoredEdition } from "./messages.ts";

/** The site's root: one host may have several of our sites, and each touches only what is its own. */
export const siteRoot = new URL("./", self.location.href);

const PREFIX = `rolebook ${siteRoot.pathname} `;
/** Its number changes with the form of what is stored: an older form is not read, and deleted at the next change. */
const RECORD_CACHE = `${PREFIX}record 4`;
const RECORD = new URL("offline/record", siteRoot).href;
const CONTENTS = new URL("offline/contents", siteRoot).href;

/** Which editions are stored whole: written in one step, so that it is true at any moment. */
export interface StorageRecord {
  current: StoredEdition | null;
  ready: StoredEdition | null;
  /** What was used before: pages from it may still be open. */
  previous: StoredEdition | null;
}

export async function readRecord(): Promise<StorageRecord> {
  const response = await caches.match(RECORD, { cacheName: RECORD_CACHE });
  const { current, ready, previous } = ((await response?.json()) ?? {}) as Partial<StorageRecord>;
  // A browser that is short of room may have deleted an edition.
  const stillThere = async (stored: StoredEdition | null | undefined) =>
    stored && (await editionStore(stored.edition).contents()) ? stored : null;
  return {
    current: await stillThere(current),
    ready: await stillThere(ready),
    previous: await stillThere(previous),
  };
}

export async function writeRecord(record: StorageRecord): Promise<void> {
  const cache = await caches.open(RECORD_CACHE);
  await cache.put(RECORD, new Response(JSON.stringify(record)));
}

const cacheOf = (edition: string) => `${PREFIX}${edition}`;
const packUrl = (name: string) => new URL(`offline/packs/${name}.pack`, siteRoot).href;

/** The packs of one edition as they were fetched, and which file is in which. */
export function editionStore(edition: string) {
  const cacheName = cacheOf(edition);
  const put = async (key: string, body: BodyInit) => (await caches.open(cacheName)).put(key, new Response(body));
  return {
    /** A pack of this edition, or the same one from another. */
    async pack(name: string): Promise<ArrayBuffer | undefined> {
      for (const each of [cacheName, ...(await ownCaches())]) {
        const response = await caches.match(packUrl(name), { cacheName: each });
        if (response) return response.arrayBuffer();
      }
      return undefined;
    },
    /** @throws DOMException when there is no room */
    putPack: (name: string, bytes: ArrayBuffer) => put(packUrl(name), bytes),
    // What is stored here need not be kept a second time by the browser.
    fetchPack: (name: string) => fetch(packUrl(name), { cache: "no-store" }),
    /** The name of each file's pack, by the file's path. */
    contents: async (): Promise<Record<string, string> | undefined> =>
      (await caches.match(CONTENTS, { cacheName }))?.json(),
    putContents: (contents: Record<string, string>) => put(CONTENTS, JSON.stringify(contents)),
  };
}

/** Deletes every edition that is none of these; without any, everything that is stored. */
export async function deleteAllBut(editions: readonly string[]): Promise<void> {
  const kept = editions.length > 0 ? [RECORD_CACHE, ...editions.map(cacheOf)] : [];
  await Promise.all((await ownCaches()).filter((name) => !kept.includes(name)).map((name) => caches.delete(name)));
}

async function ownCaches(): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(PREFIX));
}
