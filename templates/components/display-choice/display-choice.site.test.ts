import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { launchBrowser } from "../../../test/support/browser.ts";
import { untilStored } from "../../../test/support/offline.ts";
import { visit, visitToStore } from "../../../test/support/visit.ts";

const site = inject("siteUrl");

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const styleOf = (tab: Page, property: string) =>
  tab.evaluate<string>(`getComputedStyle(document.documentElement).getPropertyValue("${property}")`);
const theme = (tab: Page) => tab.getByLabel("Theme", { exact: true });
const textSize = (tab: Page) => tab.getByLabel("Text", { exact: true });

describe("the choice of theme", () => {
  it("follows the system until one is chosen, holds on every page, and is given back", async () => {
    const { tab, complaints } = await visit(browser, site, { colorScheme: "light" });
    await tab.goto(site);
    const light = await styleOf(tab, "background-color");
    await theme(tab).selectOption("Dark");
    const dark = await styleOf(tab, "background-color");
    expect(dark).not.toBe(light);
    await tab.goto(`${site}roles/qa-engineer/`);
    expect(await styleOf(tab, "background-color")).toBe(dark);
    expect(await theme(tab).inputValue()).toBe("dark");
    await theme(tab).selectOption("As the system");
    expect(await styleOf(tab, "background-color")).toBe(light);
    expect(await tab.evaluate("localStorage.length")).toBe(0);
    expect(complaints).toEqual([]);
  });

  it("holds before anything of the page is painted", async () => {
    const { tab } = await visit(browser, site, { colorScheme: "light" });
    await tab.goto(site);
    await theme(tab).selectOption("Dark");
    await tab.addInitScript(`{
      const look = () => {
        if (!document.body) return requestAnimationFrame(look);
        window.firstTheme = document.documentElement.dataset.theme;
      };
      look();
    }`);
    await tab.goto(`${site}method/`);
    expect(await tab.evaluate("window.firstTheme")).toBe("dark");
  });

  it("is told to other tabs that are open", async () => {
    const { tab, context } = await visit(browser, site, { colorScheme: "light" });
    await tab.goto(site);
    const other = await context.newPage();
    await other.goto(site);
    await theme(tab).selectOption("Dark");
    await expect.poll(() => other.locator("html").getAttribute("data-theme")).toBe("dark");
    expect(await theme(other).inputValue()).toBe("dark");
  });

  it("is not offered where nothing could be chosen", async () => {
    const { tab } = await visit(browser, site, { javaScriptEnabled: false });
    await tab.goto(site);
    expect(await theme(tab).isVisible()).toBe(false);
  });
});

describe("larger text", () => {
  it("makes the text larger and the page no wider than a phone", async () => {
    const { tab } = await visit(browser, site, { viewport: { width: 320, height: 700 } });
    await tab.goto(`${site}roles/backend-developer/`);
    const before = Number.parseFloat(await styleOf(tab, "font-size"));
    await textSize(tab).selectOption("Larger");
    expect(Number.parseFloat(await styleOf(tab, "font-size"))).toBeGreaterThan(before * 1.3);
    expect(await tab.locator("html").evaluate((root) => root.scrollWidth - root.clientWidth)).toBe(0);
  });
});

describe("the page about what is kept", () => {
  it("lists it in words, and deletes one thing alone", async () => {
    const { tab, complaints } = await visit(browser, site);
    await tab.goto(`${site}privacy/`);
    await theme(tab).selectOption("Dark");
    await textSize(tab).selectOption("Large");
    await tab.goto(`${site}privacy/`);
    await tab.getByRole("rowheader", { name: "The size of text that you chose" }).waitFor();
    await tab.getByRole("button", { name: /^Delete ?: The theme that you chose$/ }).click();
    await tab.getByText("Deleted: The theme that you chose").waitFor();
    expect(await theme(tab).inputValue()).toBe("system");
    expect(await textSize(tab).inputValue()).toBe("large");
    expect(await tab.getByRole("rowheader", { name: "The theme that you chose" }).count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it("deletes everything, pages for reading offline included, and the next page stores nothing again", async () => {
    const { tab } = await visitToStore(browser, site);
    await tab.goto(site);
    await untilStored(tab);
    await theme(tab).selectOption("Dark");
    await tab.goto(`${site}privacy/`);
    await tab.getByRole("rowheader", { name: "The pages of this site, for reading offline" }).waitFor();
    await tab.getByRole("button", { name: "Delete everything" }).click();
    await tab.getByText("Everything is deleted.").waitFor();
    await tab.goto(site, { waitUntil: "networkidle" });
    expect(await tab.evaluate("caches.keys()")).toEqual([]);
    expect(await tab.evaluate("Object.keys(localStorage)")).toEqual([expect.stringContaining("offline-removed")]);
  });
});
