import { type OpenBase, type OpenPack, openPack } from "./pack.ts";
import { type EditionStore, editionStore } from "./storage.ts";

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
  const open = new Map<string, Promise<OpenPack>>();
  /** What others are based on stays open: all of it has to be read for the first file of another. */
  const bases = new Map<string, Promise<OpenPack>>();
  const openedBase = (name: string): Promise<OpenPack> => {
    const opening = bases.get(name) ?? opened(name);
    bases.set(name, opening);
    opening.catch(() => bases.delete(name));
    return opening;
  };
  const opened = (name: string): Promise<OpenPack> => {
    const opening = bases.get(name) ?? open.get(name) ?? openStored(store, name, openedBase);
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
      const file = (await opened(contents[path] ?? "")).file(path);
      if (!file) throw new Error(`${path} is not in its pack`);
      return file;
    },
  };
}

async function openStored(store: EditionStore, name: string, openBase: OpenBase): Promise<OpenPack> {
  const bytes = await store.pack(name);
  if (!bytes) throw new Error(`the pack ${name} is not here`);
  return openPack(bytes, openBase);
}
