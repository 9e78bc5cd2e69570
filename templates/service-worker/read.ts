import { openPack, type PackFiles } from "./pack.ts";
import { editionStore } from "./storage.ts";

/** Reads files of a stored edition. */
export interface EditionReader {
  has(path: string): boolean;
  /** @throws Error when what is stored cannot be read any more */
  read(path: string): Promise<Uint8Array<ArrayBuffer>>;
}

/** So many packs are kept open: one page mostly needs what lies near the page before. */
const OPEN_PACKS = 6;

/** @throws Error when the edition is not stored here */
export async function editionReader(edition: string): Promise<EditionReader> {
  const store = editionStore(edition);
  const contents = await store.contents();
  if (!contents) throw new Error(`the edition ${edition} is not here`);
  const open = new Map<string, Promise<PackFiles>>();
  const openStored = async (name: string) => {
    const bytes = await store.pack(name);
    if (!bytes) throw new Error(`the pack ${name} is not here`);
    return openPack(bytes);
  };
  const opened = (name: string): Promise<PackFiles> => {
    const opening = open.get(name) ?? openStored(name);
    open.delete(name);
    open.set(name, opening);
    const [oldest] = open.keys();
    if (open.size > OPEN_PACKS && oldest !== undefined) open.delete(oldest);
    opening.catch(() => open.delete(name));
    return opening;
  };
  return {
    has: (path) => Object.hasOwn(contents, path),
    async read(path) {
      const file = (await opened(contents[path] ?? "")).get(path);
      if (!file) throw new Error(`${path} is not in its pack`);
      return file;
    },
  };
}
