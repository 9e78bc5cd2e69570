import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeViolations } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { fixture, makeFolder } from "../support/folders.ts";
import { untilStored } from "../support/offline.ts";
import { buildSite } from "../support/program.ts";
import { serveFolder } from "../support/serve.ts";
import { visitToStore } from "../support/visit.ts";

describe("a site in several languages of which some are stored, with the server gone", () => {
  const folder = makeFolder();
  const site = join(folder, "site");
  let browser: Browser;
  beforeAll(async () => {
    [browser] = await Promise.all([launchBrowser(), buildSite(fixture("pflege"), site)]);
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const visited = async (...paths: string[]) => {
    const served = await serveFolder(site, "/careers/");
    const { tab, complaints } = await visitToStore(browser, served.url);
    for (const path of paths) {
      await tab.goto(served.url + path);
      await untilStored(tab);
    }
    await served.close();
    return { tab, complaints, home: served.url };
  };
  const told = (tab: Page) => tab.locator("[data-folder]:not([hidden])");
  const linksIn = (tab: Page) =>
    tab.evaluate<string[]>(
      '[...document.querySelectorAll("[data-folder]:not([hidden]) a")].map(({ lang, href }) => lang + " " + href)',
    );

  it("says in the language of the page that is asked for that it is not stored, and in which it can be read", async () => {
    const { tab, complaints, home } = await visited("");
    await tab.goto(`${home}de/roles/ward-nurse/?in=GB`);
    await told(tab).waitFor();
    expect(await told(tab).getAttribute("lang")).toBe("de");
    expect(await told(tab).locator("h2").innerText()).toBe("Die gewünschte Seite ist hier nicht gespeichert");
    expect(await linksIn(tab)).toEqual([`en ${home}roles/ward-nurse/?in=GB`]);
    for (const width of [320, 1280]) {
      await tab.setViewportSize({ width, height: 800 });
      expect(await axeViolations(tab)).toEqual([]);
    }
    await told(tab).getByRole("link", { name: "English" }).click();
    await tab.getByRole("heading", { name: "Ward Nurse", level: 1 }).waitFor();

    await tab.goto(`${home}ar`);
    await told(tab).waitFor();
    expect(await told(tab).getAttribute("dir")).toBe("rtl");
    expect(await linksIn(tab)).toEqual([`en ${home}`]);
    // What is in no language of the site is as missing as it was.
    await tab.goto(`${home}dementia/`);
    expect(await tab.locator("h1").innerText()).toBe("Page not found");
    expect(complaints.filter((complaint) => !complaint.includes("404"))).toEqual([]);
  });

  it("leads to every language that is stored, and to no other site", async () => {
    const { tab, home } = await visited("", "de/");
    await tab.goto(`${home}ar/roles/porter/`);
    await told(tab).waitFor();
    expect(await linksIn(tab)).toEqual([`en ${home}roles/porter/`, `de ${home}de/roles/porter/`]);
    await told(tab).getByRole("link", { name: "Deutsch" }).click();
    await tab.waitForURL(`${home}de/roles/porter/`);
    expect(await tab.locator("html").getAttribute("lang")).toBe("de");

    await tab.goto(`${home}offline/?asked=ar/../../../elsewhere/`);
    await told(tab).waitFor();
    expect(await linksIn(tab)).toEqual([`en ${home}`, `de ${home}de/`]);
    await tab.goto(`${home}offline/?asked=ar//example.org/`);
    await told(tab).waitFor();
    expect((await linksIn(tab)).every((link) => link.includes(` ${home}`))).toBe(true);
    // A language that is stored needs no such words.
    await tab.goto(`${home}offline/?asked=de/roles/porter/`, { waitUntil: "networkidle" });
    expect(await told(tab).count()).toBe(0);
  });
});
