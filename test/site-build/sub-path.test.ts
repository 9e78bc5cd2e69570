import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { makeFolder, REAL_ROLES } from "../support/folders.ts";
import { readTags, visibleText } from "../support/html.ts";
import { isServed, type Page, readPage, readPages, references } from "../support/pages.ts";
import { buildSite } from "../support/program.ts";
import { type ServedFolder, serveFolder } from "../support/serve.ts";
import { resultsOf, visit } from "../support/visit.ts";

const REPOSITORY = "https://github.com/acme/careers";

describe("a site that is published below a path", () => {
  const folder = makeFolder();
  const site = join(folder, "site");
  let served: ServedFolder;
  let browser: Browser;

  beforeAll(async () => {
    const roles = join(folder, "roles");
    cpSync(REAL_ROLES, roles, { recursive: true });
    writeFileSync(join(roles, "_site.yaml"), `repository: ${REPOSITORY}\n`, { flag: "a" });
    await buildSite(roles, site, ["--base-url", "https://example.org/careers/"]);
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
    const { tab, complaints } = await visit(browser, root);
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

  describe("with an address and a repository in its settings", () => {
    const root = "https://example.org/careers";
    const pagesOf = () => readPages(site).filter(({ url }) => url !== "/404.html");
    const contentOf = ({ tags }: Page, property: string) =>
      tags
        .filter(({ attributes }) => attributes.get("property") === property)
        .map(({ attributes }) => attributes.get("content") ?? "");

    it("gives each page its full address as canonical link and to whoever shares it, the page for missing addresses none", () => {
      const canonicals = ({ tags }: Page) =>
        tags
          .filter(({ attributes }) => attributes.get("rel") === "canonical")
          .map(({ attributes }) => attributes.get("href"));
      const wrong = pagesOf().filter((page) => {
        const wanted = [root + page.url];
        return !isDeepStrictEqual([canonicals(page), contentOf(page, "og:url")], [wanted, wanted]);
      });
      expect(wrong.map(({ url }) => url)).toEqual([]);
      const missing = readPage(site, "/404.html");
      expect([canonicals(missing), contentOf(missing, "og:url")]).toEqual([[], []]);
    });

    it("has an image of its own for each page that is shared", () => {
      const wrong = pagesOf().filter((page) => {
        const [image = ""] = contentOf(page, "og:image");
        return !image.startsWith(`${root}/social/`) || !isServed(site, image.slice(root.length));
      });
      expect(wrong.map(({ url }) => url)).toEqual([]);
    });

    it("lists every page once in its sitemap, but for the search, missing addresses, roadmaps by themselves and pages for editors", () => {
      const sitemap = readFileSync(join(site, "sitemap.xml"), "utf8");
      const addresses = [...sitemap.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address);
      const unlisted = /^\/(?:search\/|errors\/.*|roles\/[^/]+\/roadmap\/)$/;
      const listed = pagesOf().filter(({ url }) => !unlisted.test(url));
      expect(addresses.sort()).toEqual(listed.map(({ url }) => root + url).sort());
      const reviewed = /^reviewed: (.*)$/m.exec(readFileSync(join(REAL_ROLES, "backend-developer.md"), "utf8"))?.[1];
      expect(sitemap).toContain(`<loc>${root}/roles/backend-developer/</loc><lastmod>${reviewed}</lastmod>`);
    });

    it("names its sitemap in robots.txt, which shuts nobody out", () => {
      expect(readFileSync(join(site, "robots.txt"), "utf8")).toBe(
        `User-agent: *\nAllow: /\n\nSitemap: ${root}/sitemap.xml\n`,
      );
    });

    it("names full addresses in structured data, feeds and plain texts", () => {
      const read = (path: string) => readFileSync(join(site, path), "utf8");
      expect(readPage(site, "/roles/qa-engineer/").html).toContain(`"item":"${root}/"`);
      expect(read("feed.xml")).toContain(`<id>${root}/feed.xml</id>`);
      expect(read("llms.txt")).toContain(`](${root}/roles/qa-engineer/index.md)`);
      expect(read("roles/qa-engineer/index.md")).toContain(`](${root}/roles/qa-engineer/)`);
      expect(visibleText(readPage(site, "/api/").html)).toContain(`All files lie below ${root}/api/v1/.`);
    });

    it("leads to the repository from the footer, the page about itself, the form and each role", () => {
      const linked = (url: string, address: string) =>
        references(readPage(site, url)).some((reference) => reference.address === address);
      for (const url of ["/", "/about/"]) expect(linked(url, REPOSITORY), url).toBe(true);
      expect(visibleText(readPage(site, "/about/").html)).toContain("in a repository");
      expect(linked("/edit/", `${REPOSITORY}/new/main/roles`)).toBe(true);
      expect(linked("/roles/qa-engineer/", `${REPOSITORY}/edit/main/roles/qa-engineer.md`)).toBe(true);
    });
  });
});
