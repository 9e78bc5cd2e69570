import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { offlineState, publishedSite } from "../support/offline.ts";
import { resultsOf, visit, visitToStore } from "../support/visit.ts";

const built = inject("siteFolder");

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

async function limitStorage(tab: Page, bytes: number): Promise<void> {
  const session = await tab.context().newCDPSession(tab);
  await session.send("Storage.overrideQuotaForOrigin", { origin: new URL(tab.url()).origin, quotaSize: bytes });
}

describe("a browser without room for the site", () => {
  it("says so, keeps nothing of the attempt, and goes on over the network", async () => {
    const site = await publishedSite(built);
    const { tab } = await visitToStore(browser, site.url);
    // A page of the site that runs no code, so that the limit is there first.
    await tab.goto(`${site.url}robots.txt`);
    await limitStorage(tab, 300_000);
    await tab.goto(`${site.url}offline/`);
    const words = await offlineState(tab, "storage");
    expect(words).toContain("There is no room");
    expect(words).toContain("The download below needs no room");
    expect(await tab.evaluate("caches.keys()")).toEqual([]);
    await tab.goto(`${site.url}search/?q=sre`);
    await resultsOf(tab);

    await limitStorage(tab, 100_000_000);
    await tab.goto(`${site.url}offline/`);
    await offlineState(tab, "stored");
  });
});

describe("a browser that keeps service workers out, as some private windows do", () => {
  it("says so and names the download, and complains about nothing", async () => {
    const site = await publishedSite(built);
    const { tab } = await visit(browser, site.url);
    await tab.goto(`${site.url}offline/`);
    await tab.getByRole("button", { name: /^Install the site/ }).click();
    expect(await offlineState(tab, "offline-unsupported")).toContain("The download below works all the same.");
    expect(await tab.getByRole("button", { name: /Install/ }).count()).toBe(0);
  });

  it("says so at once where there are none at all", async () => {
    const site = await publishedSite(built);
    const { tab, complaints } = await visitToStore(browser, site.url);
    await tab.addInitScript("delete Navigator.prototype.serviceWorker");
    await tab.goto(`${site.url}offline/`);
    expect(await offlineState(tab, "offline-unsupported")).toContain("Private windows");
    await tab.goto(`${site.url}search/?q=sre`);
    await resultsOf(tab);
    expect(complaints).toEqual([]);
  });

  it("says so over an address without https that is not this machine", async () => {
    const site = await publishedSite(built);
    const port = new URL(site.url).port;
    const plain = await launchBrowser(["--host-resolver-rules=MAP careers.test 127.0.0.1"]);
    try {
      const { tab } = await visitToStore(plain, `http://careers.test:${port}/`);
      await tab.goto(`http://careers.test:${port}/offline/`);
      expect(await offlineState(tab, "offline-unsupported")).toContain("addresses without https");
    } finally {
      await plain.close();
    }
  });

  it("says so where site data is refused", async () => {
    const site = await publishedSite(built);
    const { tab, complaints } = await visitToStore(browser, site.url);
    await tab.addInitScript(
      "navigator.serviceWorker.register = async () => { throw new DOMException('refused', 'SecurityError'); };",
    );
    await tab.goto(site.url, { waitUntil: "networkidle" });
    expect(complaints).toEqual([]);
    await tab.goto(`${site.url}offline/`);
    await tab.getByRole("button", { name: /^Install the site/ }).click();
    await offlineState(tab, "offline-unsupported");
    expect(complaints).toEqual([]);
  });
});

describe("a site that stops answering", () => {
  it("says so when it is asked to be installed", async () => {
    const site = await publishedSite(built);
    const { tab } = await visitToStore(browser, site.url);
    await tab.addInitScript("localStorage.setItem('rolebook-offline-removed /', 'yes')");
    await tab.goto(`${site.url}offline/`);
    await offlineState(tab, "none");
    await site.close();
    await tab.getByRole("button", { name: /^Install the site/ }).click();
    expect(await offlineState(tab, "network")).toContain("The site does not answer.");
  });
});
