import { answer, pathOf } from "./answer.ts";
import { fetchManifest, missingBytes, storeEdition } from "./install.ts";
import { type Failure, type OfflineRequest, type OfflineState, UNASKED_BYTES } from "./messages.ts";
import { TornError } from "./pack.ts";
import { type EditionReader, editionReader } from "./read.ts";
import { deleteAllBut, readRecord, type StorageRecord, writeRecord } from "./storage.ts";

declare const self: ServiceWorkerGlobalScope;

/** What is known beside the record; it is gone when the browser stops this worker, and found out again. */
let passing: Omit<OfflineState, keyof StorageRecord> = { offered: null, progress: null, failure: null };
let reading: { edition: string; reader: Promise<EditionReader> } | undefined;

self.addEventListener("install", (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const path = pathOf(request);
  if (path !== undefined) event.respondWith(respond(request, path));
});

async function respond(request: Request, path: string): Promise<Response> {
  try {
    const reader = await currentReader();
    if (reader) return await answer(request, path, reader);
  } catch (error) {
    // What was stored cannot be read; the site itself may still answer.
    console.warn(error);
    reading = undefined;
  }
  return fetch(request);
}

async function currentReader(): Promise<EditionReader | undefined> {
  if (!reading) {
    const { current } = await readRecord();
    if (!current) return undefined;
    reading ??= { edition: current.edition, reader: editionReader(current.edition) };
  }
  return reading.reader;
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
  if (request === "check") await attempt(() => update(UNASKED_BYTES));
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
  if ([record.current?.edition, record.ready?.edition].includes(manifest.edition)) return;
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
  const next = record.current ? { ...record, ready: stored } : { current: stored, ready: null };
  await writeRecord(next);
  await deleteAllBut(editionsOf(next));
}

async function attempt(work: () => Promise<void>): Promise<void> {
  passing.failure = null;
  try {
    await work();
  } catch (error) {
    console.warn(error);
    passing.failure = failureOf(error);
    // No room: what was fetched in vain only takes more of it.
    if (passing.failure === "storage") await deleteAllBut([...editionsOf(await readRecord()), "none"]);
  } finally {
    passing.progress = null;
  }
}

function failureOf(error: unknown): Failure {
  if (error instanceof TornError) return "torn";
  return error instanceof DOMException ? "storage" : "network";
}

function editionsOf({ current, ready }: StorageRecord): string[] {
  return [current, ready].flatMap((stored) => stored?.edition ?? []);
}

async function use(): Promise<void> {
  const { current, ready } = await readRecord();
  if (!ready) return;
  await writeRecord({ current: ready, ready: null });
  reading = undefined;
  // Pages that are open may still ask for files of the edition that they came from: it goes with the next one.
  await deleteAllBut([ready.edition, ...(current ? [current.edition] : [])]);
}

async function remove(): Promise<void> {
  reading = undefined;
  passing = { offered: null, progress: null, failure: null };
  await deleteAllBut([]);
}

async function tellState(): Promise<void> {
  const state: OfflineState = { ...(await readRecord()), ...passing };
  for (const client of await self.clients.matchAll({ type: "window", includeUncontrolled: true }))
    client.postMessage(state);
}
