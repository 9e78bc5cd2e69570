import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { makeFolder, REAL_ROLES } from "../support/folders.ts";
import { readTags } from "../support/html.ts";
import { readPage, readPages, references } from "../support/pages.ts";
import { buildSite } from "../support/program.ts";
import { type ServedFolder, serveFolder } from "../support/serve.ts";
import { resultsOf, visit } from "../support/visit.ts";

describe("a site that is published below a path", () => {
  const folder = makeFolder();
  const site = join(folder, "site");
  let served: ServedFolder;
  let browser: Browser;

  beforeAll(async () => {
    await buildSite(REAL_ROLES, site, ["--base-url", "https://example.org/careers/"]);
    served = await serveFolder(site, "/careers/");
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** What links and files an address leads to on the same host. */
  const linksOf = (address: string, html: string) =>
    references({ tags: readTags(html) })
      .filter((reference) => !reference.address.startsWith("#"))
      .map((reference) => new URL(reference.address, address))
      .filter(({ origin }) => origin === new URL(served.url).origin)
      .map(({ origin, pathname }) => origin + pathname);

  it("is whole: following its links from the home page reaches every page and never misses", async () => {
    const waiting = [served.url];
    const seen = new Set(waiting);
    const missed: string[] = [];
    const reached: string[] = [];
    for (let address = waiting.pop(); address; address = waiting.pop()) {
      const response = await fetch(address);
      if (!response.ok) missed.push(address);
      if (!response.headers.get("content-type")?.startsWith("text/html")) {
        await response.arrayBuffer();
        continue;
      }
      reached.push(address.replace(served.url, "/"));
      for (const link of linksOf(address, await response.text())) {
        if (seen.has(link)) continue;
        seen.add(link);
        waiting.push(link);
      }
    }
    expect(missed).toEqual([]);
    const pages = readPages(inject("siteFolder")).map(({ url }) => url);
    expect(reached.sort()).toEqual(pages.filter((url) => url !== "/404.html").sort());
  });

  it("answers a missing address of any depth with a page whose links work", async () => {
    const address = `${served.url}roles/no/such/page/`;
    const response = await fetch(address);
    expect(response.status).toBe(404);
    const links = linksOf(address, await response.text());
    expect(links.length).toBeGreaterThan(10);
    const statuses = await Promise.all([...new Set(links)].map(async (link) => [link, (await fetch(link)).status]));
    expect(statuses.filter(([, status]) => status !== 200)).toEqual([]);
  });

  it.each([
    ["below that path", () => served.url],
    ["at the root of a host", () => inject("siteUrl")],
  ])("shows that page in its own style, with a search that works, %s", async (_, rootOf) => {
    const root = rootOf();
    const { tab, complaints } = await visit(browser, root, { serviceWorkers: "block" });
    const look = () =>
      tab.getByRole("heading", { level: 1 }).evaluate((heading) => {
        const { fontFamily, color } = heading.ownerDocument.defaultView?.getComputedStyle(heading) ?? {};
        return { fontFamily, color };
      });
    await tab.goto(root);
    const home = await look();
    await tab.goto(`${root}roles/no/such/page`);
    expect(await look()).toEqual(home);
    await tab.getByRole("combobox", { name: "Search roles and skills" }).pressSequentially("backend dev");
    const option = tab.getByRole("option", { name: /^Backend Developer/ });
    await option.waitFor();
    expect(await option.getAttribute("href")).toBe(`${root}roles/backend-developer/`);
    await tab.keyboard.press("Enter");
    await tab.waitForURL(`${root}search/?q=backend+dev`);
    await resultsOf(tab);
    expect(complaints.filter((complaint) => !/no\/such\/page|Service Worker/.test(complaint))).toEqual([]);
  });

  it("names its full addresses below that path", () => {
    const head = readPage(site, "/roles/qa-engineer/").html;
    expect(head).toContain('<link rel="canonical" href="https://example.org/careers/roles/qa-engineer/">');
    expect(head).toContain('<meta property="og:url" content="https://example.org/careers/roles/qa-engineer/">');
    expect(head).toContain('"item":"https://example.org/careers/"');
    const sitemap = readFileSync(join(site, "sitemap.xml"), "utf8");
    const addresses = [...sitemap.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address);
    expect(addresses).toContain("https://example.org/careers/roles/qa-engineer/");
    expect(addresses.filter((address) => !address?.startsWith("https://example.org/careers/"))).toEqual([]);
    expect(readFileSync(join(site, "robots.txt"), "utf8")).toContain("https://example.org/careers/sitemap.xml");
  });
});
