import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { type DiskCopy, unpackedCopy } from "../support/disk-copy.ts";
import { type Firefox, launchFirefox } from "../support/firefox.ts";
import { readTags } from "../support/html.ts";
import { PAGES_OF_EACH_TYPE } from "../support/offline.ts";
import { readPages, references } from "../support/pages.ts";
import { resultsOf, soon, visit } from "../support/visit.ts";

const site = inject("siteFolder");
const OF_EACH_TYPE = PAGES_OF_EACH_TYPE.map((path) => path.replace(/(?=\?|$)/, "index.html"));

let copy: DiskCopy;
beforeAll(() => {
  copy = unpackedCopy(site);
});
afterAll(() => rmSync(copy.folder, { recursive: true, force: true }));

describe("the downloaded copy", () => {
  const pages = () =>
    Object.entries(copy.files)
      .filter(([path]) => path.endsWith(".html"))
      .map(([path, content]) => ({ path, html: content.toString("utf8") }));

  it("lies in one folder, and has every page of the site", () => {
    expect(Object.keys(copy.files).filter((path) => !path.startsWith("rolebook/"))).toEqual([]);
    const wanted = readPages(site).map(({ url }) => `rolebook${url.replace(/\/$/, "/index.html")}`);
    expect(
      pages()
        .map(({ path }) => path)
        .sort(),
    ).toEqual(wanted.sort());
  });

  it("holds neither itself nor what the service worker needs", () => {
    const unwanted = Object.keys(copy.files).filter((path) => /\.(zip|pack|webmanifest)$|service-worker/.test(path));
    expect(unwanted).toEqual([]);
  });

  it("names files that are there, by relative addresses, wherever it does not lead to another site", () => {
    const wrong = pages().flatMap(({ path, html }) =>
      references({ tags: readTags(html) }).flatMap(({ address }) => {
        if (/^(https:|mailto:|#)/.test(address)) return [];
        const target = new URL(address, copy.url + path.replace("rolebook/", ""));
        const isRelative = !/^(\/|[a-z]+:)/.test(address);
        return isRelative &&
          /\.\w+$/.test(target.pathname) &&
          existsSync(fileURLToPath(new URL(target.pathname, target)))
          ? []
          : [`${path}: ${address}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it("runs classic scripts only, of its own, under a policy that lets no other host in", () => {
    for (const { path, html } of pages()) {
      const tags = readTags(html);
      const scripts = tags.filter(({ name, attributes }) => name === "script" && attributes.has("src"));
      expect(scripts.length, path).toBeGreaterThan(0);
      expect(scripts.map(({ attributes }) => attributes.get("type")).filter(Boolean), path).toEqual([]);
      const [policy = ""] = tags.flatMap(({ attributes }) =>
        attributes.get("http-equiv") === "Content-Security-Policy" ? (attributes.get("content") ?? "") : [],
      );
      expect(policy, path).toMatch(/^default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self';/);
      expect(policy, path).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
    }
  });
});

describe("the downloaded copy in Chromium", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  it("shows pages of every type with their style, and complains about nothing", async () => {
    const { tab, complaints } = await visit(browser, copy.url);
    for (const path of OF_EACH_TYPE) {
      await tab.goto(copy.url + path);
      expect(await tab.evaluate<object>(LOOK), path).toEqual({ heading: true, font: true, header: "flex" });
    }
    expect(complaints).toEqual([]);
  });

  it("is walked through by its links, from the home page to a role and on to a skill", async () => {
    const { tab, complaints } = await visit(browser, copy.url);
    await tab.goto(`${copy.url}index.html`);
    await tab.getByRole("link", { name: /^All \d+ roles$/ }).click();
    await tab.getByRole("link", { name: "QA Engineer", exact: true }).first().click();
    await tab.getByRole("heading", { level: 1, name: "QA Engineer" }).waitFor();
    await tab.getByRole("main").locator('a[href*="/skills/"]').first().click();
    await tab.waitForURL(/\/skills\/[a-z0-9-]+\/index\.html$/);
    expect(complaints).toEqual([]);
  });

  it("puts a role in the middle of the map, and then one beside it", async () => {
    const { tab, complaints } = await visit(browser, copy.url);
    await tab.goto(`${copy.url}map/index.html?role=backend-developer`);
    await tab.locator(".ways__side--on").getByRole("link", { name: "Database Administrator" }).click();
    await tab.getByRole("heading", { level: 2, name: "Database Administrator" }).waitFor();
    expect(tab.url()).toMatch(/\/map\/index\.html\?role=database-administrator$/);
    expect(complaints).toEqual([]);
  });

  it("searches from the box on every page, and its results lead to pages with the words marked", async () => {
    const { tab, complaints } = await visit(browser, copy.url);
    await tab.goto(`${copy.url}roles/qa-engineer/index.html`);
    await tab.locator("header input[name=q]").fill("kubernetes");
    await tab.getByRole("option").first().waitFor();
    await tab.getByRole("button", { name: "Go" }).click();
    await tab.waitForURL(/\/search\/index\.html\?q=kubernetes$/);
    await resultsOf(tab);
    await tab.locator("#results > li a").first().click();
    await tab.locator("article mark").first().waitFor({ state: "attached" });
    expect(complaints).toEqual([]);
  });

  it("shows the pay of a place that is chosen on one page, there and on the next", async () => {
    const { tab, complaints } = await visit(browser, copy.url);
    await tab.goto(`${copy.url}salaries/index.html`);
    await tab.locator(".place-choice summary").click();
    await tab.getByLabel("A country, city or state").fill("austin");
    await tab.getByRole("link", { name: /^Austin-/ }).click();
    await tab.locator(".place-choice__name").getByText("Austin").waitFor();
    await tab.goto(`${copy.url}roles/backend-developer/index.html`);
    await tab.locator(".pay-block__floors").getByText("$43.44").waitFor();
    await tab.goto(`${copy.url}compare/index.html?roles=backend-developer,qa-engineer&in=GB`);
    await tab.locator("#compare-result").getByText("£55,587").first().waitFor();
    expect(complaints).toEqual([]);
  });

  it("lists all roles again when the search box is cleared", async () => {
    const { tab, complaints } = await visit(browser, copy.url);
    await tab.goto(`${copy.url}search/index.html?q=sre`);
    await resultsOf(tab);
    await tab.locator("#search-page-input").fill("");
    await soon(async () => expect(await tab.locator("#search-heading").innerText()).toBe("All roles"));
    expect(new URL(tab.url()).search).toBe("");
    expect(complaints).toEqual([]);
  });

  it("knows on each of its pages which steps were ticked off on another", async () => {
    const { tab } = await visit(browser, copy.url);
    await tab.goto(`${copy.url}roles/qa-engineer/index.html`);
    await tab.getByRole("checkbox").first().check();
    expect(await tab.locator(".roadmap__kept").innerText()).toMatch(/^Ticks are remembered on this device only\./);
    await tab.goto(`${copy.url}plan/index.html`);
    await tab.locator("#plan-roadmaps-list > li").getByText("QA Engineer").first().waitFor();
    expect(await tab.locator("#plan-roadmaps-apart").isVisible()).toBe(false);
  });

  it("says on its page about reading offline what it is, and what it does not hold", async () => {
    const { tab } = await visit(browser, copy.url);
    await tab.goto(`${copy.url}offline/index.html`);
    expect(await tab.locator("#offline-status").innerText()).toContain("This is the downloaded copy.");
    // Nobody says where the site is published, so there is nothing to link the download to.
    await tab.getByRole("link", { name: "Download the site" }).click();
    expect(new URL(tab.url()).hash).toBe("#left-out");
    await tab.goto(`${copy.url}about/index.html`);
    await tab.getByRole("link", { name: "all roles (JSON)" }).click();
    expect(await tab.locator("#left-out + p").innerText()).toContain("Neither holds what is made for programs");
  });
});

describe("the downloaded copy in Firefox, which gives a page on disk no other file", () => {
  let firefox: Firefox;
  beforeAll(async () => {
    firefox = await launchFirefox();
  });
  afterAll(() => firefox?.close());

  it("is tested under that strictness", async () => {
    await firefox.goto(`${copy.url}index.html`);
    expect(existsSync(join(fileURLToPath(copy.url), "assets/site.css"))).toBe(true);
    const fetched = "fetch('assets/site.css').then(() => 'fetched', () => 'refused')";
    expect(await firefox.evaluate(fetched)).toBe("refused");
    await soon(() => expect(firefox.complaints.join()).toContain("Cross-Origin Request Blocked"));
  });

  it("shows pages of every type with their style, and complains about nothing", async () => {
    firefox.complaints.length = 0;
    for (const path of OF_EACH_TYPE) {
      await firefox.goto(copy.url + path);
      expect(await firefox.evaluate(LOOK), path).toEqual({ heading: true, font: true, header: "flex" });
    }
    expect(firefox.complaints).toEqual([]);
  });

  it("says that a step ticked off on one page is so on that page alone", async () => {
    const role = `${copy.url}roles/qa-engineer/index.html`;
    const told = (selector: string) =>
      soon(async () => {
        const text = await firefox.evaluate<string>(`document.querySelector("${selector}").innerText`);
        expect(text).toContain("In this copy on your disk");
        return text;
      });
    await firefox.goto(role);
    expect(await told(".roadmap__kept")).toContain("on the page where you set it and on no other");
    await firefox.evaluate(`document.querySelector(".roadmap__tick input").click()`);
    await firefox.goto(`${copy.url}plan/index.html`);
    await told("#plan-roadmaps");
    expect(await firefox.evaluate(`document.querySelectorAll("#plan-roadmaps-list > li").length`)).toBe(0);
    await firefox.goto(`${copy.url}privacy/index.html`);
    expect(await told("#privacy-kept")).toContain("what other pages keep is deleted in the browser’s settings");
    await firefox.goto(role);
    await told(".roadmap__kept");
    expect(await firefox.evaluate(`document.querySelector(".roadmap__tick input").checked`)).toBe(true);
  });

  it("searches from the box on a page, and its results lead to pages with the words marked", async () => {
    firefox.complaints.length = 0;
    await firefox.goto(`${copy.url}roles/qa-engineer/index.html`);
    await firefox.evaluate(`(() => {
      const box = document.querySelector("header input[name=q]");
      box.value = "kubernetes";
      box.form.querySelector("button[type=submit]").click();
    })()`);
    const first = await soon(async () => {
      const link = await firefox.evaluate<string>(`document.querySelector('#results[data-state="done"] > li a').href`);
      expect(link).toContain("/index.html?mark=");
      return link;
    });
    await firefox.goto(first);
    await soon(async () => {
      expect(await firefox.evaluate("document.querySelectorAll('article mark').length")).toBeGreaterThan(0);
    });
    expect(firefox.complaints).toEqual([]);
  });
});

/** Whether the page shows its heading in its own font, and its header laid out by the style sheet. */
const LOOK = `document.fonts.ready.then(() => ({
  heading: document.querySelector("h1").textContent.trim() !== "",
  font: [...document.fonts].some(({ status }) => status === "loaded"),
  header: getComputedStyle(document.querySelector(".site-header__inner")).display,
}))`;
