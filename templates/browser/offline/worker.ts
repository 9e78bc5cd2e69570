import type { OfflineManifest } from "../../../scripts/schema/offline.ts";
import type { OfflineRequest, OfflineState } from "../../service-worker/messages.ts";
import { siteRoot, siteUrl } from "../site-root.ts";
import { readStored, store } from "../storage-keys.ts";
import { scriptUrl } from "../trusted-types.ts";

/** Whether this browser lets a site be stored here at all. */
export const canBeStored = "serviceWorker" in navigator && "caches" in window;

/** Whether the site is read from a folder on disk, where there is nothing to be installed. */
export const isOnDisk = location.protocol === "file:";

/** The registration of this site's worker, and of no other site's on the same host. */
export async function registration(): Promise<ServiceWorkerRegistration | undefined> {
  const found = await navigator.serviceWorker.getRegistration(siteRoot);
  return found?.scope === siteRoot.href ? found : undefined;
}

/** @throws Error when the browser refuses */
export async function register(): Promise<void> {
  const options = { scope: siteRoot.pathname, updateViaCache: "none" } as const;
  const made: unknown = await navigator.serviceWorker.register(scriptUrl("service-worker.js"), options);
  if (!made) throw new Error("the browser keeps service workers out");
}

/** Asks something of the worker, which has been registered. It answers to `onState`. */
export async function ask(request: OfflineRequest): Promise<void> {
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage(request);
}

export function onState(show: (state: OfflineState) => void): void {
  navigator.serviceWorker.addEventListener("message", (event) => show(event.data as OfflineState));
  navigator.serviceWorker.startMessages();
}

/** Whether the reader removed what was stored, so that it is not stored again unasked. */
export const wasRemoved = () => readStored("offline-removed") !== undefined;

export function rememberRemoval(removed: boolean): void {
  store("offline-removed", removed ? "yes" : undefined);
}

/** The size of the whole site as it would be fetched, in bytes; undefined where the site has no list of itself. */
export async function siteBytes(): Promise<number | undefined> {
  const response = await fetch(siteUrl("offline/manifest.json"), { cache: "no-cache" });
  return response.ok ? ((await response.json()) as OfflineManifest).bytes : undefined;
}
