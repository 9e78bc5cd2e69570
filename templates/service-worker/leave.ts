/* What `npm start` serves in the place of the service worker: pages that change while they are being written
   must not come from a store. One that an earlier site at this address left behind removes itself. */

import { deleteAllBut } from "./storage.ts";

declare const self: ServiceWorkerGlobalScope;

self.addEventListener("install", (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener("activate", (event) => event.waitUntil(leave()));

async function leave(): Promise<void> {
  await deleteAllBut([]);
  await self.registration.unregister();
  for (const client of await self.clients.matchAll({ type: "window" })) await client.navigate(client.url);
}
