import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { offlineState, PAGES_OF_EACH_TYPE, publishedSite, storedEntries, untilStored } from "../support/offline.ts";
import { readPages } from "../support/pages.ts";
import { resultsOf, visit } from "../support/visit.ts";

const built = inject("siteFolder");
const isReadyComparison = (path: string) => /compare\/[^/]+-vs-/.test(path);
const STORED_PAGES = PAGES_OF_EACH_TYPE.filter((path) => !isReadyComparison(path));
const pages = readPages(built)
  .map(({ url }) => url)
  .filter((url) => url !== "/404.html" && !isReadyComparison(url));

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const REGISTRATIONS = "navigator.serviceWorker.getRegistrations().then((all) => all.length)";

/** What a reader sees of a page: its heading, and whether the style is there. */
const seen = async (tab: Page) => ({
  heading: await tab.locator("h1").innerText(),
  styled: await tab.evaluate<boolean>(
    "getComputedStyle(document.body).margin === '0px' && document.styleSheets.length > 0",
  ),
});

describe("a site that was visited once, at a path of its host", () => {
  it("is read with the server gone: pages of every type, with their style", async () => {
    const site = await publishedSite(built, { basePath: "/careers/" });
    const { tab } = await visit(browser, site.url);
    await tab.goto(site.url);
    await untilStored(tab);
    const before = new Map<string, object>();
    for (const path of STORED_PAGES) {
      await tab.goto(site.url + path);
      before.set(path, await seen(tab));
    }
    await site.close();
    for (const path of STORED_PAGES) {
      const response = await tab.goto(site.url + path);
      expect(response?.status(), path).toBe(200);
      expect(await seen(tab), path).toEqual(before.get(path));
      expect(await seen(tab), path).toMatchObject({ styled: true });
    }
  });

  it("answers every one of its pages with the server gone, as it was served", async () => {
    const site = await publishedSite(built, { basePath: "/careers/" });
    const { tab } = await visit(browser, site.url);
    await tab.goto(site.url);
    await untilStored(tab);
    await site.close();
    const wrong: string[] = [];
    for (const url of pages) {
      const html = await tab.evaluate<string>(
        `fetch(${JSON.stringify(site.url + url.slice(1))}).then((r) => r.text())`,
      );
      if (html !== readFileSync(join(built, url, "index.html"), "utf8")) wrong.push(url);
    }
    expect(wrong).toEqual([]);
    expect(pages.length).toBeGreaterThan(300);
  });

  it("searches with the server gone, from the page that was visited first, and leads on", async () => {
    const site = await publishedSite(built, { basePath: "/careers/" });
    const { tab } = await visit(browser, site.url);
    await tab.goto(site.url);
    await untilStored(tab);
    await site.close();
    await tab.locator("#home-search").fill("sre");
    await tab.keyboard.press("Enter");
    await resultsOf(tab);
    const first = tab.locator("#results > li a").first();
    expect(await first.innerText()).toBe("Site Reliability Engineer");
    await first.click();
    await tab.getByRole("heading", { name: "Site Reliability Engineer", level: 1 }).waitFor();
  });

  it("suggests while one types with the server gone", async () => {
    const site = await publishedSite(built);
    const { tab } = await visit(browser, site.url);
    await tab.goto(site.url);
    await untilStored(tab);
    await site.close();
    await tab.locator("#home-search").pressSequentially("penetration");
    await tab.getByRole("option").first().waitFor();
    expect(await tab.getByRole("option").first().innerText()).toContain("Penetration Tester");
  });

  it("has its page for missing addresses, and finds a folder without its slash", async () => {
    const site = await publishedSite(built);
    const { tab } = await visit(browser, site.url);
    await tab.goto(site.url);
    await untilStored(tab);
    await site.close();
    const missing = await tab.goto(`${site.url}no/such/page`);
    expect(missing?.status()).toBe(404);
    expect(await tab.locator("h1").innerText()).toBe("Page not found");
    await tab.goto(`${site.url}roles/qa-engineer`);
    expect(tab.url()).toBe(`${site.url}roles/qa-engineer/`);
    expect(await tab.locator("h1").innerText()).toBe("QA Engineer");
  });

  it("says of files for programs, which it does not hold, that they need a connection", async () => {
    const site = await publishedSite(built, { basePath: "/careers/" });
    const { tab } = await visit(browser, site.url);
    await tab.goto(site.url);
    await untilStored(tab);
    await site.close();
    for (const path of [
      "feed.xml",
      "api/v1/roles.json",
      "api/v1/roles/qa-engineer.json",
      "roles/qa-engineer/index.md",
    ]) {
      await tab.goto(site.url + path);
      expect(tab.url(), path).toBe(`${site.url}offline/#left-out`);
      expect(await tab.locator("#left-out").innerText()).toBe("What needs a connection");
    }
  });

  it("compares two roles in the browser at the address of their ready comparison", async () => {
    const site = await publishedSite(built, { basePath: "/careers/" });
    const { tab } = await visit(browser, site.url);
    await tab.goto(site.url);
    await untilStored(tab);
    await site.close();
    await tab.goto(`${site.url}compare/backend-developer-vs-site-reliability-engineer/`);
    expect(tab.url()).toBe(`${site.url}compare/?roles=backend-developer,site-reliability-engineer`);
    const compared = "Compared: Backend Developer, Site Reliability Engineer";
    await tab.locator("#compare-status").getByText(compared).waitFor();
    expect(await tab.locator("#compare-result h2").count()).toBeGreaterThan(3);
  });

  it("asks the network for what is newer than what is stored", async () => {
    const site = await publishedSite(built);
    const { tab } = await visit(browser, site.url);
    await tab.goto(site.url);
    await untilStored(tab);
    site.publish(built, (folder) =>
      writeFileSync(join(folder, "news.html"), "<!doctype html><title>News</title><h1>News</h1>"),
    );
    await tab.goto(`${site.url}news.html`);
    expect(await tab.locator("h1").innerText()).toBe("News");
  });

  it("leaves everything outside of its path alone", async () => {
    const site = await publishedSite(built, { basePath: "/careers/" });
    const { tab } = await visit(browser, site.url);
    await tab.goto(site.url);
    await untilStored(tab);
    const scopes = await tab.evaluate<string[]>(
      "navigator.serviceWorker.getRegistrations().then((all) => all.map(({ scope }) => scope))",
    );
    expect(scopes).toEqual([site.url]);
    const names = await tab.evaluate<string[]>("caches.keys()");
    expect(names.filter((name) => !name.startsWith("rolebook /careers/ "))).toEqual([]);
  });
});

describe("the page about reading offline", () => {
  it("says what is stored, how much and since when, and removes all of it for good", async () => {
    const site = await publishedSite(built);
    const { tab } = await visit(browser, site.url);
    await tab.goto(`${site.url}offline/`);
    const stored = await offlineState(tab, "stored");
    expect(stored).toMatch(/the whole site, [\d,]+ files, \d+(\.\d)? MB, since \d+ \w+ \d{4}/);
    expect(await storedEntries(tab)).toBeGreaterThan(3);
    await tab.getByRole("button", { name: "Remove what is stored" }).click();
    expect(await offlineState(tab, "none")).toContain("has been removed");
    expect(await tab.evaluate("caches.keys()")).toEqual([]);
    await expect.poll(() => tab.evaluate(REGISTRATIONS)).toBe(0);

    await tab.goto(site.url, { waitUntil: "networkidle" });
    await tab.goto(`${site.url}offline/`, { waitUntil: "networkidle" });
    await offlineState(tab, "none");
    expect(await tab.evaluate("caches.keys()")).toEqual([]);

    await tab.getByRole("button", { name: /^Install the site/ }).click();
    await offlineState(tab, "stored");
  });

  it("links the zip with its size", async () => {
    const { tab } = await visit(browser, inject("siteUrl"));
    await tab.goto(`${inject("siteUrl")}offline/`);
    const address = await tab.getByRole("link", { name: "Download the site" }).getAttribute("href");
    const bytes = readFileSync(join(built, "offline", String(address))).length;
    expect(await tab.locator("#offline-zip-size").innerText()).toBe(`(${(bytes / 1e6).toFixed(1)} MB)`);
  });

  it("tells readers without JavaScript about the download", async () => {
    const { tab } = await visit(browser, inject("siteUrl"), { javaScriptEnabled: false });
    await tab.goto(`${inject("siteUrl")}offline/`);
    expect(await tab.locator("noscript").innerText()).toContain("Installing needs JavaScript");
    expect(await tab.getByRole("button", { name: /Install/ }).count()).toBe(0);
    expect(await tab.getByRole("link", { name: "Download the site" }).isVisible()).toBe(true);
  });

  it("fetches nothing by itself where the browser saves data, and says what installing would fetch", async () => {
    const site = await publishedSite(built);
    const { tab } = await visit(browser, site.url);
    await tab.addInitScript("Object.defineProperty(navigator.connection, 'saveData', { get: () => true })");
    const asked: string[] = [];
    tab.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await tab.goto(site.url, { waitUntil: "networkidle" });
    expect(asked.filter((path) => path.includes("offline") || path.includes("service-worker"))).toEqual([]);
    expect(await tab.evaluate(REGISTRATIONS)).toBe(0);
    await tab.goto(`${site.url}offline/`, { waitUntil: "networkidle" });
    const { bytes } = JSON.parse(readFileSync(join(built, "offline/manifest.json"), "utf8"));
    expect(await offlineState(tab, "none")).toContain(
      `nothing is fetched before you ask for it. Installing the site would fetch ${megabytes(bytes)}.`,
    );
    await tab.getByRole("button", { name: /^Install the site/ }).click();
    await offlineState(tab, "stored");
  });

  it("asks before it stores a large site, and then shows how far it is", async () => {
    const site = await publishedSite(built, { change: claimToBeLarge });
    const { tab } = await visit(browser, site.url);
    await tab.goto(site.url, { waitUntil: "networkidle" });
    await tab.goto(`${site.url}offline/`, { waitUntil: "networkidle" });
    await offlineState(tab, "none");
    expect(await tab.evaluate("caches.keys()")).toEqual([]);
    expect(await tab.evaluate(REGISTRATIONS)).toBe(0);
    await tab.evaluate(`{
      const progress = document.getElementById("offline-progress");
      window.shown = [];
      new MutationObserver(() => progress.hidden || window.shown.push(progress.value)).observe(progress, { attributes: true });
    }`);
    const { bytes } = JSON.parse(readFileSync(join(built, "offline/manifest.json"), "utf8"));
    const size = megabytes(bytes + 6_000_000);
    await tab.getByRole("button", { name: `Install the site (${size})`, exact: true }).click();
    await offlineState(tab, "stored");
    expect(await tab.evaluate("window.shown.length")).toBeGreaterThan(1);
  });
});

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1).replace(".0", "")} MB`;

function claimToBeLarge(folder: string): void {
  const path = join(folder, "offline/manifest.json");
  const manifest = JSON.parse(readFileSync(path, "utf8"));
  manifest.packs[0].bytes += 6_000_000;
  manifest.bytes += 6_000_000;
  writeFileSync(path, JSON.stringify(manifest));
}
