import { answer, instead, pathOf, type Readers } from "./answer.ts";
import { fetchManifest, missingBytes, storeEdition } from "./install.ts";
import { type Failure, type OfflineRequest, type OfflineState, unaskedBytes } from "./messages.ts";
import { TornError } from "./pack.ts";
import { editionReader } from "./read.ts";
import { deleteAllBut, readRecord, type StorageRecord, writeRecord } from "./storage.ts";

declare const self: ServiceWorkerGlobalScope;

/** What is known beside the record; it is gone when the browser stops this worker, and found out again. */
let passing: Pick<OfflineState, "offered" | "progress" | "failure"> = { offered: null, progress: null, failure: null };
let reading: Promise<Readers | undefined> | undefined;

self.addEventListener("install", (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const path = pathOf(request);
  if (path !== undefined) event.respondWith(respond(request, path));
});

/** What is stored comes first. The network is asked for the rest: it may have a page that is newer. */
async function respond(request: Request, path: string): Promise<Response> {
  const stored = await fromStore((readers) => answer(request, path, readers));
  if (stored) return stored;
  try {
    return await fetch(request);
  } catch (error) {
    const other = request.mode === "navigate" && (await fromStore(({ current }) => instead(request, path, current)));
    if (other) return other;
    throw error;
  }
}

/** What an edition answers; undefined where none is stored, or it cannot be read any more. */
async function fromStore(find: (readers: Readers) => Promise<Response | undefined>): Promise<Response | undefined> {
  try {
    reading ??= openReaders();
    const readers = await reading;
    return readers && (await find(readers));
  } catch (error) {
    console.warn(error);
    reading = undefined;
    return undefined;
  }
}

async function openReaders(): Promise<Readers | undefined> {
  const { current, previous } = await readRecord();
  if (!current) return undefined;
  return {
    current: await editionReader(current.edition),
    previous: previous ? await editionReader(previous.edition) : undefined,
  };
}

/** Requests are done one after another: two tabs never store the same edition side by side. */
let last: Promise<void> = Promise.resolve();

self.addEventListener("message", (event) => {
  const request = event.data as OfflineRequest;
  if (request === "state") return event.waitUntil(tellState());
  last = last.then(() => carryOut(request)).catch((error: unknown) => console.warn(error));
  event.waitUntil(last);
});

async function carryOut(request: OfflineRequest): Promise<void> {
  if (request === "check") await attempt(() => update(unaskedBytes()));
  else if (request === "install") await attempt(() => update(Number.POSITIVE_INFINITY));
  else if (request === "use") await use();
  else if (request === "remove") await remove();
  await tellState();
}

/** Stores the site's edition unless it is here or larger than the reader agreed to. */
async function update(mostBytes: number): Promise<void> {
  const manifest = await fetchManifest();
  const record = await readRecord();
  passing.offered = null;
  if (manifest.edition === record.ready?.edition) return;
  if (manifest.edition === record.current?.edition) {
    // The site went back to it: what waited is no newer.
    if (record.ready) await change({ ...record, ready: null });
    return;
  }
  const missing = await missingBytes(manifest);
  if (missing > mostBytes) {
    passing.offered = { edition: manifest.edition, bytes: missing };
    return;
  }
  const onBytes = (done: number) => {
    passing.progress = { done, total: manifest.bytes };
    void tellState();
  };
  onBytes(0);
  const stored = await storeEdition(manifest, onBytes);
  // The first edition is used at once; a later one waits, so that nothing changes under a reader's eyes.
  await change(record.current ? { ...record, ready: stored } : { current: stored, ready: null, previous: null });
}

/** Makes a record true, and deletes what it does not name. */
async function change(record: StorageRecord): Promise<void> {
  await writeRecord(record);
  reading = undefined;
  await deleteAllBut(editionsOf(record));
}

async function attempt(work: () => Promise<void>): Promise<void> {
  passing.failure = null;
  try {
    await work();
  } catch (error) {
    console.warn(error);
    passing.failure = failureOf(error);
    // No room: what was fetched in vain only takes more of it.
    if (passing.failure === "storage") await deleteAllBut(editionsOf(await readRecord()));
  } finally {
    passing.progress = null;
  }
}

function failureOf(error: unknown): Failure {
  if (error instanceof TornError) return "torn";
  return error instanceof DOMException ? "storage" : "network";
}

function editionsOf({ current, ready, previous }: StorageRecord): string[] {
  return [current, ready, previous].flatMap((stored) => stored?.edition ?? []);
}

async function use(): Promise<void> {
  const { current, ready } = await readRecord();
  if (ready) await change({ current: ready, ready: null, previous: current });
}

async function remove(): Promise<void> {
  reading = undefined;
  passing = { offered: null, progress: null, failure: null };
  await deleteAllBut([]);
}

async function tellState(): Promise<void> {
  const { current, ready } = await readRecord();
  const state: OfflineState = { current, ready, ...passing };
  for (const client of await self.clients.matchAll({ type: "window", includeUncontrolled: true }))
    client.postMessage(state);
}
