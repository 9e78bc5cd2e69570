import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { offlineState, PAGES_OF_EACH_TYPE, publishedSite, storedEntries, untilStored } from "../support/offline.ts";
import { fileAt, readPages } from "../support/pages.ts";
import { serveFolder } from "../support/serve.ts";
import { resultsOf, visitToStore } from "../support/visit.ts";

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

describe("a site that was visited once, at a path of its host, with the server gone", () => {
  let tab: Page;
  let home: string;
  const before = new Map<string, object>();

  beforeAll(async () => {
    const site = await serveFolder(built, "/careers/");
    home = site.url;
    tab = await browser.newPage();
    await tab.goto(home);
    await untilStored(tab);
    for (const path of STORED_PAGES) {
      await tab.goto(home + path);
      before.set(path, await seen(tab));
    }
    await site.close();
  });

  it.each(STORED_PAGES)("is read at /%s, with its style", async (path) => {
    const response = await tab.goto(home + path);
    expect(response?.status()).toBe(200);
    const now = await seen(tab);
    expect(now).toEqual(before.get(path));
    expect(now).toMatchObject({ styled: true });
  });

  it("answers every one of its pages as it was served", async () => {
    await tab.goto(home);
    const addresses = pages.map((url) => home + url.slice(1));
    const digests = await tab.evaluate<string[]>(`(async () => {
      const digests = [];
      for (const address of ${JSON.stringify(addresses)}) {
        const bytes = await fetch(address).then((response) => response.arrayBuffer());
        digests.push(Array.from(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)), (byte) => byte.toString(16).padStart(2, "0")).join(""));
      }
      return digests;
    })()`);
    const served = (url: string) =>
      createHash("sha256")
        .update(readFileSync(fileAt(built, url)))
        .digest("hex");
    expect(pages.filter((url, at) => digests[at] !== served(url))).toEqual([]);
    expect(pages.length).toBeGreaterThan(300);
  });

  it("searches from its home page, and leads on", async () => {
    await tab.goto(home);
    await tab.locator("#home-search").fill("sre");
    await tab.keyboard.press("Enter");
    await resultsOf(tab);
    const first = tab.locator("#results > li a").first();
    expect(await first.innerText()).toBe("Site Reliability Engineer");
    await first.click();
    await tab.getByRole("heading", { name: "Site Reliability Engineer", level: 1 }).waitFor();
  });

  it("suggests while one types", async () => {
    await tab.goto(home);
    await tab.locator("#home-search").pressSequentially("penetration");
    await tab.getByRole("option").first().waitFor();
    expect(await tab.getByRole("option").first().innerText()).toContain("Penetration Tester");
  });

  it("has its page for missing addresses, and finds a folder without its slash", async () => {
    const missing = await tab.goto(`${home}no/such/page`);
    expect(missing?.status()).toBe(404);
    expect(await tab.locator("h1").innerText()).toBe("Page not found");
    await tab.goto(`${home}roles/qa-engineer`);
    expect(tab.url()).toBe(`${home}roles/qa-engineer/`);
    expect(await tab.locator("h1").innerText()).toBe("QA Engineer");
  });

  it.each(["feed.xml", "api/v1/roles.json", "api/v1/roles/qa-engineer.json", "roles/qa-engineer/index.md"])(
    "says of /%s, which is for programs and not held, that it needs a connection",
    async (path) => {
      await tab.goto(home + path);
      expect(tab.url()).toBe(`${home}offline/#left-out`);
      expect(await tab.locator("#left-out").innerText()).toBe("What needs a connection");
    },
  );

  it("compares two roles in the browser at the address of their ready comparison", async () => {
    await tab.goto(`${home}compare/backend-developer-vs-site-reliability-engineer/`);
    expect(tab.url()).toBe(`${home}compare/?roles=backend-developer,site-reliability-engineer`);
    const compared = "Compared: Backend Developer, Site Reliability Engineer";
    await tab.locator("#compare-status").getByText(compared).waitFor();
    expect(await tab.locator("#compare-result h2").count()).toBeGreaterThan(3);
  });

  it("leaves everything outside of its path alone", async () => {
    const scopes = await tab.evaluate<string[]>(
      "navigator.serviceWorker.getRegistrations().then((all) => all.map(({ scope }) => scope))",
    );
    expect(scopes).toEqual([home]);
    const names = await tab.evaluate<string[]>("caches.keys()");
    expect(names.filter((name) => !name.startsWith("rolebook /careers/ "))).toEqual([]);
  });
});

it("a site that was visited once asks the network for what is newer than what is stored", async () => {
  const site = await publishedSite(built);
  const { tab } = await visitToStore(browser, site.url);
  await tab.goto(site.url);
  await untilStored(tab);
  site.publish(built, (folder) =>
    writeFileSync(join(folder, "news.html"), "<!doctype html><title>News</title><h1>News</h1>"),
  );
  await tab.goto(`${site.url}news.html`);
  expect(await tab.locator("h1").innerText()).toBe("News");
});

describe("the page about reading offline", () => {
  it("says what is stored, how much and since when, and removes all of it for good", async () => {
    const site = await publishedSite(built);
    const { tab } = await visitToStore(browser, site.url);
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
    const { tab } = await visitToStore(browser, inject("siteUrl"));
    await tab.goto(`${inject("siteUrl")}offline/`);
    const address = await tab.getByRole("link", { name: "Download the site" }).getAttribute("href");
    const bytes = readFileSync(join(built, "offline", String(address))).length;
    expect(await tab.locator("#offline-zip-size").innerText()).toBe(`(${megabytes(bytes)})`);
  });

  it("tells readers without JavaScript about the download", async () => {
    const { tab } = await visitToStore(browser, inject("siteUrl"), { javaScriptEnabled: false });
    await tab.goto(`${inject("siteUrl")}offline/`);
    expect(await tab.locator("noscript").innerText()).toContain("Installing needs JavaScript");
    expect(await tab.getByRole("button", { name: /Install/ }).count()).toBe(0);
    expect(await tab.getByRole("link", { name: "Download the site" }).isVisible()).toBe(true);
  });

  it("fetches nothing by itself where the browser saves data, and says what installing would fetch", async () => {
    const site = await publishedSite(built);
    const { tab } = await visitToStore(browser, site.url);
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
    const { tab } = await visitToStore(browser, site.url);
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
