import { cpSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, onTestFinished, vi } from "vitest";
import { folderForTest } from "./folders.ts";
import { type ServedFolder, serveFolder } from "./serve.ts";

/** A page of each type, by its path below the site's root. */
export const PAGES_OF_EACH_TYPE = [
  "",
  "roles/",
  "roles/qa-engineer/",
  "roles/qa-engineer/roadmap/",
  "domains/data/",
  "skills/",
  "skills/sql/",
  "search/",
  "plan/?from=qa-engineer&to=site-reliability-engineer",
  "compare/",
  "compare/backend-developer-vs-site-reliability-engineer/",
  "method/",
  "sources/",
  "about/",
  "edit/",
  "offline/",
  "api/",
  "map/",
  "privacy/",
  "salaries/",
  "occupations/US/15-1252/",
];

/** A site that a test publishes and replaces, as happens to one on the web. */
export interface PublishedSite extends ServedFolder {
  /**
   * Puts other files in its place, all at once: a request under way still gets the ones from before.
   *
   * @param change what happens to the files, given their folder, before they are served
   */
  publish(built: string, change?: (folder: string) => void): void;
}

/** Serves a built site for the test at hand, which may close it earlier; where it is changed, a copy of it. */
export async function publishedSite(
  built: string,
  { basePath = "/", change }: { basePath?: string; change?: (folder: string) => void } = {},
): Promise<PublishedSite> {
  const folder = folderForTest();
  let editions = 0;
  let published = "";
  const publish: PublishedSite["publish"] = (from, change) => {
    if (!change) {
      published = from;
      return;
    }
    const next = join(folder, String(++editions));
    cpSync(from, next, { recursive: true });
    change?.(next);
    published = next;
  };
  publish(built, change);
  const served = await serveFolder(() => published, basePath);
  onTestFinished(() => served.close());
  return { ...served, publish };
}

/** Waits until the page about reading offline says what a state says, and gives its words. */
export async function offlineState(tab: Page, state: string): Promise<string> {
  await tab.locator(`#offline-installed[data-state="${state}"]`).waitFor({ timeout: 20_000 });
  return tab.locator("#offline-status").innerText();
}

/** Waits until the whole site is stored in the browser, without turning to any other page. */
export async function untilStored(tab: Page): Promise<void> {
  await vi.waitFor(async () => expect(await tab.evaluate(HAS_RECORD)).toBe(true), { timeout: 20_000, interval: 50 });
}

const HAS_RECORD = `(async () => {
  const { root } = document.documentElement.dataset;
  const record = await caches.match(new URL("offline/record", new URL(root, document.baseURI)));
  return record !== undefined && Boolean((await record.json()).current);
})()`;

/** How many packs and records of any site are stored in the browser. */
export function storedEntries(tab: Page): Promise<number> {
  return tab.evaluate<number>(`(async () => {
    let count = 0;
    for (const name of await caches.keys()) count += (await (await caches.open(name)).keys()).length;
    return count;
  })()`);
}
