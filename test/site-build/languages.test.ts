import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeViolations } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { unpackedCopy } from "../support/disk-copy.ts";
import { filesBelow, fingerprint, fixture, makeFolder } from "../support/folders.ts";
import { readTags, visibleText } from "../support/html.ts";
import { htmlFaults } from "../support/html-rules.ts";
import { isServed, type Page, readPage, readPages, references } from "../support/pages.ts";
import { buildSite } from "../support/program.ts";
import { type ServedFolder, serveFolder } from "../support/serve.ts";
import { resultsOf, visit } from "../support/visit.ts";

const BASE = "https://example.org/careers/";

describe("a site in English, German and Arabic", () => {
  const folder = makeFolder();
  const site = join(folder, "site");
  const textOf = (url: string) => visibleText(readPage(site, url).html);
  const read = (path: string) => readFileSync(join(site, path), "utf8");
  let pages: Page[];
  let served: ServedFolder;
  let browser: Browser;

  beforeAll(async () => {
    await buildSite(fixture("pflege"), site);
    pages = readPages(site);
    [served, browser] = await Promise.all([serveFolder(site, "/careers/"), launchBrowser()]);
  });
  afterAll(async () => {
    await Promise.all([served?.close(), browser?.close()]);
    rmSync(folder, { recursive: true, force: true });
  });

  const alternates = ({ tags }: Pick<Page, "tags">) =>
    tags
      .filter(({ name, attributes }) => name === "link" && attributes.has("hreflang"))
      .map(({ attributes }) => `${attributes.get("hreflang")} ${attributes.get("href")}`);

  it("has each page in each language, in valid HTML that says which it is", () => {
    const ofReaders = pages.filter(({ url }) => !url.startsWith("/errors/"));
    expect(ofReaders.flatMap(({ url, html }) => htmlFaults(html).map((fault) => `${url}: ${fault}`))).toEqual([]);
    for (const { url, html } of pages) {
      const [language, direction] = url.startsWith("/de/")
        ? ["de", "ltr"]
        : url.startsWith("/ar/")
          ? ["ar", "rtl"]
          : ["en", "ltr"];
      expect(html, url).toMatch(new RegExp(`^<!doctype html>\n<html lang="${language}" dir="${direction}"`));
    }
    expect(textOf("/de/roles/ward-nurse/")).toContain("Wunden verbinden");
    expect(textOf("/de/roles/ward-nurse/")).toContain("Wundversorgung");
    expect(textOf("/ar/roles/ward-nurse/")).toContain("يعرفون كل مريض باسمه.");
  });

  it("links to nothing that is not there, whatever the language", () => {
    const broken = pages.flatMap((page) =>
      references(page)
        .filter(({ address }) => !/^[a-z][a-z0-9+.-]*:/i.test(address) && !page.url.endsWith("404.html"))
        .map(({ address }) => new URL(address, `https://site.test${page.url}`).pathname)
        .filter((path) => !isServed(site, path))
        .map((path) => `${page.url} → ${path}`),
    );
    expect(broken).toEqual([]);
  });

  it("names the same page in the other languages, each of them the same ones, and the original for all others", () => {
    const byAddress = new Map(pages.map((page) => [`${BASE}${page.url.slice(1)}`, alternates(page)]));
    const named = [...byAddress].filter(([, each]) => each.length > 0);
    expect(named.length).toBeGreaterThan(40);
    for (const [address, each] of named) {
      expect(each.map((line) => line.split(" ")[1])).toContain(address);
      for (const line of each) expect(byAddress.get(line.split(" ")[1] ?? ""), line).toEqual(each);
    }
    expect(byAddress.get(`${BASE}de/roles/ward-nurse/`)).toEqual([
      `en ${BASE}roles/ward-nurse/`,
      `ar ${BASE}ar/roles/ward-nurse/`,
      `de ${BASE}de/roles/ward-nurse/`,
      `x-default ${BASE}roles/ward-nurse/`,
    ]);
    const map = read("de/sitemap.xml")
      .split("\n")
      .find((line) => line.includes(`<loc>${BASE}de/roles/ward-nurse/</loc>`));
    expect(map).toContain(`<xhtml:link rel="alternate" hreflang="x-default" href="${BASE}roles/ward-nurse/"/>`);
    expect(read("robots.txt").match(/^Sitemap: .*$/gm)).toEqual([
      `Sitemap: ${BASE}sitemap.xml`,
      `Sitemap: ${BASE}ar/sitemap.xml`,
      `Sitemap: ${BASE}de/sitemap.xml`,
    ]);
  });

  it("shows the facts of a role that is not translated, marks its words, and leaves it to the original to be listed", () => {
    const page = readPage(site, "/de/roles/porter/");
    expect(visibleText(page.html)).toContain("Diese Seite ist noch nicht übersetzt");
    expect(visibleText(page.html)).toContain("Übergabe");
    expect(page.html).toContain('<h1 lang="en" dir="auto">Hospital Porter</h1>');
    expect(readPage(site, "/de/roles/scrub-nurse/").html).toContain('lang="en">Surgical instruments</a>');
    expect(page.html).toContain(`<link rel="canonical" href="${BASE}roles/porter/">`);
    expect(alternates(page)).toEqual([]);
    expect(read("de/sitemap.xml")).not.toContain("porter");
    const marked = readTags(readPage(site, "/de/roles/").html).filter(
      ({ attributes }) => attributes.get("lang") === "en",
    );
    expect(marked.map(({ name }) => name)).toEqual(expect.arrayContaining(["a", "p"]));
  });

  it("marks every name that is not translated, once, wherever it stands by itself", () => {
    const role = readPage(site, "/ar/roles/ward-nurse/").html;
    for (const marked of ['<dt lang="en">Ward</dt>', 'lang="en">Ward 3</dd>', 'lang="en">Charge nurse</h3>'])
      expect(role).toContain(marked);
    expect(readPage(site, "/de/roles/ward-nurse/").html).not.toContain('lang="en">Charge nurse');
    // What the page is about in the language of the original, and the menu too.
    expect(readPage(site, "/ar/skills/handover/").html).toContain('<h1 lang="en" dir="auto">Handover</h1>');
    expect(role).toMatch(/<a href="[^"]*how-to-apply\/" lang="en">How to apply<\/a>/);
    expect(readPage(site, "/roles/ward-nurse/").html).not.toContain('lang="en">');
    const bare = ["Ward", "Ward 3", "Nurse", "Charge nurse", "Wound care", "Handover", "On one's own", "Nursing care"];
    const unmarked = pages
      .filter(({ url }) => url.startsWith("/ar/"))
      .flatMap(({ url, html }) =>
        [...html.replace(/<title>.*?<\/title>/s, "").matchAll(/<([^<>]*)>\s*([^<]+?):?\s*(?=<)/g)]
          .filter(([, tag = "", text = ""]) => bare.includes(text.replace("&#39;", "'")) && !tag.includes('lang="en"'))
          .map(([found]) => `${url} ${found}`),
      );
    expect(unmarked).toEqual([]);
  });

  it("says of a translation that it is older than its original, or has not all of it", () => {
    expect(textOf("/de/roles/scrub-nurse/")).toContain("Diese Übersetzung ist vom 1. März 2026.");
    expect(textOf("/ar/roles/ward-nurse/")).toContain("أجزاء من هذه الصفحة لم تُترجم بعد");
    expect(readPage(site, "/de/roles/ward-nurse/").html).not.toContain('translation-note"');
  });

  it("has what is made once in the original alone, and tells hosts of every language", () => {
    const inGerman = filesBelow(join(site, "de"));
    for (const path of [
      "edit/index.html",
      "changes/index.html",
      "errors/index.html",
      "_headers",
      "robots.txt",
      "feed.xml",
    ])
      expect(inGerman).not.toContain(path);
    expect(read("_headers")).toContain("/careers/de/assets/*.css");
    expect(read("_redirects")).toContain("/careers/de/roles/theatre-nurse/ /careers/de/roles/scrub-nurse/ 301");
    expect(JSON.parse(read("de/api/v1/roles/ward-nurse.json"))).toMatchObject({
      title: "Pflegefachkraft auf Station",
      url: "/careers/de/roles/ward-nurse/",
    });
  });

  it("keeps the page when a reader changes the language", async () => {
    const { tab, complaints } = await visit(browser, served.url);
    await tab.goto(`${served.url}de/roles/ward-nurse/`);
    const nav = tab.locator(".language-switch");
    await nav.getByRole("link", { name: "English" }).click();
    await tab.waitForURL(`${served.url}roles/ward-nurse/`);
    await nav.getByRole("link", { name: "العربية" }).click();
    await tab.waitForURL(`${served.url}ar/roles/ward-nurse/`);
    expect(await nav.locator('[aria-current="true"]').textContent()).toBe("العربية");
    await tab.goto(`${served.url}changes/`);
    await nav.getByRole("link", { name: "Deutsch" }).click();
    await tab.waitForURL(`${served.url}de/`);
    expect(complaints).toEqual([]);
  });

  it.each(["compare/?roles=porter,ward-nurse", "plan/?from=porter&to=ward-nurse", "search/?q=ward#results"])(
    "keeps what the address %s asks for when a reader changes the language",
    async (path) => {
      const { tab, complaints } = await visit(browser, served.url);
      await tab.goto(served.url + path);
      await tab.locator(".language-switch").getByRole("link", { name: "Deutsch" }).press("Enter");
      await tab.waitForURL(({ href }) => href === `${served.url}de/${path}`);
      expect(complaints).toEqual([]);
    },
  );

  it("compares and plans for a reader who chose a country on another site of the same host", async () => {
    const { tab, complaints } = await visit(browser, served.url);
    await tab.goto(`${served.url}compare/?roles=porter,ward-nurse&in=GB`);
    await tab.locator("#compare-at-a-glance").waitFor();
    await tab.goto(`${served.url}plan/?from=porter&to=ward-nurse`);
    await tab.locator('#plan-result[data-state="done"]').waitFor();
    expect(complaints).toEqual([]);
  });

  it.each([
    ["de/search/?q=verbinden", "Pflegefachkraft auf Station"],
    ["de/search/?q=Krankenschwester", "Pflegefachkraft auf Station"],
    ["de/search/?q=Ward+Nurse", "Pflegefachkraft auf Station"],
    ["ar/search/?q=ممرضة", "ممرض الجناح"],
    ["search/?q=Krankenschwester", "Ward Nurse"],
  ])("finds at %s the role in that language", async (path, title) => {
    const { tab } = await visit(browser, served.url);
    await tab.goto(served.url + path);
    await resultsOf(tab);
    const first = tab.locator("#results > li a").first();
    expect((await first.textContent())?.trim()).toBe(title);
    expect(await first.getAttribute("href")).toContain("ward-nurse");
  });

  it.each(["de/roles/scrub-nurse/", "de/roles/porter/", "de/roles/", "ar/roles/ward-nurse/", "ar/"])(
    "is accessible at %s",
    async (path) => {
      const { tab } = await visit(browser, served.url);
      for (const width of [320, 1280]) {
        await tab.setViewportSize({ width, height: 800 });
        await tab.goto(served.url + path);
        expect(await axeViolations(tab), `${path} at ${width}`).toEqual([]);
        expect(await tab.evaluate("document.documentElement.scrollWidth"), path).toBe(width);
      }
    },
  );

  it("has a copy on disk of each language, which leads to the others on the site", () => {
    const copy = unpackedCopy(join(site, "de"));
    try {
      const page = copy.files["rolebook/roles/ward-nurse/index.html"]?.toString("utf8") ?? "";
      expect(page).toContain("Wunden verbinden");
      expect(page).toContain(`href="${BASE}roles/ward-nurse/"`);
      expect(page).toContain(`href="${BASE}changes/"`);
      expect(Object.keys(unpackedCopy(site).files).filter((path) => /rolebook\/(?:de|ar)\//.test(path))).toEqual([]);
    } finally {
      rmSync(copy.folder, { recursive: true, force: true });
    }
  });

  it("is the same in a second build", async () => {
    const again = join(folder, "again");
    await buildSite(fixture("pflege"), again);
    expect(fingerprint(again)).toEqual(fingerprint(site));
  });
});
