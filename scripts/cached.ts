import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What is worth keeping: a text or bytes. */
export type Kept = string | Uint8Array;

/** Where results are kept between runs. Plain data, so that it can be handed to another process. */
export interface Cache {
  /** An absolute path; made when something is kept. Other files in it are left alone. */
  folder: string;
  /** The hash of the program that makes the results: what another one made is not taken. */
  program: string;
}

/** A result as it comes back: a text, or bytes of whatever class. */
type AsKept<Made extends Kept> = Made extends string ? string : Uint8Array;

/** What a result depends on: the name of what is made, and every input of it, in order. */
export type CacheKey = readonly [name: string, ...inputs: Kept[]];

/** How much a cache's folder may hold, in bytes. What was used last stays. */
const MOST_BYTES = 512 * 1024 * 1024;
/** How much of that is left when room is made, so that it need not be made at each result. */
const LEFT_AFTER = 0.75;
/** A file takes up whole blocks of a disk. */
const BLOCK = 4096;
/** A result's time of use is noted no more often than this. */
const DAY_MS = 24 * 60 * 60 * 1000;

const ENTRY_NAME = /^[0-9a-f]{64}$/;
const CHECKSUM_BYTES = 32;
const KIND = { text: 0, bytes: 1 } as const;

/** How many bytes each folder that this process has written to holds, by its path. */
const sizes = new Map<string, number>();

/**
 * The result of `make`: as it was kept under this key, or made now and kept. Without a cache, it is made.
 * What cannot be read, was cut off, or is not what was written counts as absent; where nothing can be written, nothing
 * is kept.
 *
 * @param make a pure function of the key's inputs
 * @param mostBytes how much the folder may hold
 */
export async function cached<Made extends Kept>(
  cache: Cache | undefined,
  key: CacheKey,
  make: () => Promise<Made>,
  mostBytes = MOST_BYTES,
): Promise<AsKept<Made>> {
  return (find(cache, key) ?? keep(cache, key, await make(), mostBytes)) as AsKept<Made>;
}

/** `cached` for what is made at once, as in the midst of a page. */
export function cachedSync<Made extends Kept>(
  cache: Cache | undefined,
  key: CacheKey,
  make: () => Made,
  mostBytes = MOST_BYTES,
): AsKept<Made> {
  return (find(cache, key) ?? keep(cache, key, make(), mostBytes)) as AsKept<Made>;
}

/**
 * The same for plain data, of which JSON keeps everything, and with one cache: for code that is not to know where
 * results are kept. What is made in time is to be awaited; what was kept is there at once.
 */
export function cachedIn(cache: Cache | undefined) {
  return <Data>(key: CacheKey, make: () => Data): Data | Awaited<Data> => {
    const parsed = (json: Kept) => JSON.parse(String(json));
    const found = find(cache, key);
    if (found !== undefined) return parsed(found);
    const kept = (data: unknown) => parsed(keep(cache, key, JSON.stringify(data), MOST_BYTES));
    const made = make();
    return made instanceof Promise ? (made.then(kept) as Data) : kept(made);
  };
}

function find(cache: Cache | undefined, key: CacheKey): Kept | undefined {
  if (!cache) return undefined;
  const name = entryName(cache, key);
  const path = join(cache.folder, name);
  try {
    const entry = readFileSync(path);
    const content = entry.subarray(CHECKSUM_BYTES);
    if (!checksum(name, content).equals(entry.subarray(0, CHECKSUM_BYTES))) return undefined;
    noteUse(path);
    const value = content.subarray(1);
    return content[0] === KIND.text ? value.toString() : new Uint8Array(value);
  } catch {
    return undefined;
  }
}

function keep(cache: Cache | undefined, key: CacheKey, made: Kept, mostBytes: number): Kept {
  if (!cache) return made;
  const name = entryName(cache, key);
  const content = Buffer.concat([
    Buffer.of(typeof made === "string" ? KIND.text : KIND.bytes),
    typeof made === "string" ? Buffer.from(made) : made,
  ]);
  const path = join(cache.folder, name);
  const unfinished = `${path}.${randomUUID()}`;
  const written = worked(() => {
    mkdirSync(cache.folder, { recursive: true });
    writeFileSync(unfinished, Buffer.concat([checksum(name, content), content]));
    // Whoever reads meanwhile finds the whole of it or nothing.
    renameSync(unfinished, path);
  });
  if (written) worked(() => makeRoom(cache.folder, CHECKSUM_BYTES + content.length, mostBytes));
  else worked(() => rmSync(unfinished, { force: true }));
  return made;
}

/** Whether something could be done to the disk. What fails there costs time later, and is no failure of the result. */
function worked(act: () => void): boolean {
  try {
    act();
    return true;
  } catch {
    return false;
  }
}

/** A name that no other key has: each part is preceded by its length. */
function entryName({ program }: Cache, key: CacheKey): string {
  const hash = createHash("sha256");
  for (const part of [program, ...key]) hash.update(`${Buffer.byteLength(part)}:`).update(part);
  return hash.digest("hex");
}

/** Holds the name as well, so that an entry under another's name is none. */
function checksum(name: string, content: Uint8Array): Buffer {
  return createHash("sha256").update(name).update(content).digest();
}

function noteUse(path: string): void {
  const now = Date.now();
  if (now - statSync(path).mtimeMs > DAY_MS) utimesSync(path, now / 1000, now / 1000);
}

/** Takes away what was used longest ago where a folder holds too much, now that so many bytes were added. */
function makeRoom(folder: string, added: number, mostBytes: number): void {
  const known = sizes.get(folder);
  if (known !== undefined && known + onDisk(added) <= mostBytes) {
    sizes.set(folder, known + onDisk(added));
    return;
  }
  const entries = entriesIn(folder);
  let size = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (size > mostBytes) {
    for (const { path, size: freed } of entries.sort((one, other) => one.used - other.used)) {
      if (size <= mostBytes * LEFT_AFTER) break;
      rmSync(path, { force: true });
      size -= freed;
    }
  }
  sizes.set(folder, size);
}

/** What was kept in a folder, and what a process that was killed left half written. */
function entriesIn(folder: string): { path: string; size: number; used: number }[] {
  return readdirSync(folder).flatMap((name) => {
    if (!ENTRY_NAME.test(name.split(".")[0] ?? "")) return [];
    const path = join(folder, name);
    const about = statSync(path, { throwIfNoEntry: false });
    return about?.isFile() ? [{ path, size: onDisk(about.size), used: about.mtimeMs }] : [];
  });
}

function onDisk(bytes: number): number {
  return Math.ceil(bytes / BLOCK) * BLOCK;
}
