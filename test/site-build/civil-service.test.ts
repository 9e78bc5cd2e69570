import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeViolations } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { fixture, makeFolder } from "../support/folders.ts";
import { visibleText } from "../support/html.ts";
import { htmlFaults } from "../support/html-rules.ts";
import { readPage, readPages } from "../support/pages.ts";
import { buildSite } from "../support/program.ts";
import { type ServedFolder, serveFolder } from "../support/serve.ts";
import { visit } from "../support/visit.ts";

describe("a framework of several ladders, with a fork, topics and examples", () => {
  const folder = makeFolder();
  const site = join(folder, "site");
  const textOf = (url: string) => visibleText(readPage(site, url).html);
  let browser: Browser;
  let served: ServedFolder;

  beforeAll(async () => {
    await buildSite(fixture("civil-service"), site);
    browser = await launchBrowser();
    served = await serveFolder(site);
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const open = async (path: string, width: number, colorScheme: "light" | "dark" = "light"): Promise<Page> => {
    const { tab } = await visit(browser, served.url, {
      viewport: { width, height: 800 },
      javaScriptEnabled: false,
      colorScheme,
    });
    await tab.goto(served.url + path);
    return tab;
  };

  it("has valid pages, one for each ladder that roles stand on", () => {
    const pages = readPages(site);
    const urls = pages.map(({ url }) => url);
    expect(urls.filter((url) => url.startsWith("/ladders/")).sort()).toEqual([
      "/ladders/grades/",
      "/ladders/trade/",
      "/ladders/ward/",
    ]);
    expect(pages.flatMap(({ url, html }) => htmlFaults(html).map((fault) => `${url}: ${fault}`))).toEqual([]);
  });

  it("says what a level of a role really follows", () => {
    const text = textOf("/roles/policy-adviser/");
    expect(text).toContain("Follows Grade 7.");
    expect(text).toContain("Follows Team leader and Head of profession.");
    expect(textOf("/roles/caseworker/")).not.toContain("Follows");
    expect(readFileSync(join(site, "roles/policy-adviser/index.md"), "utf8")).toContain(
      "**Delivery**\n\n- Write submissions to ministers\n  - A submission is agreed at the first reading.\n\n**People**",
    );
  });

  it("calls a ladder by its name, else by its id", () => {
    expect(textOf("/ladders/ward/")).toContain("Nurses on the ward: from Staff nurse");
    expect(textOf("/ladders/grades/")).toContain("Grades: from Administrative assistant");
  });

  it("speaks of no reading of roadmaps and no program for links where there are none", () => {
    const text = textOf("/method/");
    expect(text).toContain("The language is plain");
    expect(text).not.toMatch(/Each step of the way|A program watches/);
  });

  it("draws a fork of two levels within a phone's screen, and heads no topic that has nothing at the level", async () => {
    const tab = await open("ladders/grades/", 320);
    const diagram = tab.locator(".box-diagram");
    expect(await diagram.evaluate((each) => each.scrollWidth - each.clientWidth)).toBe(0);
    const rows = tab.locator(".ladder__table:not(.ladder__table--skills) tbody tr:visible");
    for (const row of await rows.all()) expect(await row.locator("td:visible").count()).toBeGreaterThan(0);
    expect(await rows.count()).toBeGreaterThan(0);
  });

  it("has each ladder as CSV", () => {
    expect(readFileSync(join(site, "api/v1/ladders/ward.csv"), "utf8")).toMatch(/^ladder,level,level_name,/);
    expect(existsSync(join(site, "api/v1/ladders/unused.csv"))).toBe(false);
    expect(textOf("/api/")).toContain("ladders/<name>.csv");
  });

  it("shows a level at a time on a phone, below the one that it follows", async () => {
    const tab = await open("ladders/ward/", 320);
    expect(await tab.locator("html").evaluate((root) => root.scrollWidth - root.clientWidth)).toBe(0);
    expect(await tab.getByText("Dress wounds after minor operations").isVisible()).toBe(true);
    expect(await tab.getByText("Decide who is seen first").isVisible()).toBe(false);
    await tab.getByLabel("Level", { exact: true }).selectOption({ label: "Charge nurse, beside Staff nurse" });
    expect(await tab.getByText("Dress wounds after minor operations").isVisible()).toBe(true);
    expect(await tab.getByText("Decide who is seen first").isVisible()).toBe(true);
    expect(await tab.getByText("Teach new nurses").isVisible()).toBe(false);
  });

  it("shows all levels, or two side by side, where there is room, and all of them on paper", async () => {
    const tab = await open("ladders/ward/", 1280);
    const shown = async (text: string) => tab.getByText(text).isVisible();
    expect([await shown("Decide who is seen first"), await shown("Teach new nurses")]).toEqual([true, true]);
    await tab.getByLabel("Show").selectOption({ label: "Charge nurse, beside Staff nurse" });
    expect([await shown("Decide who is seen first"), await shown("Teach new nurses")]).toEqual([true, false]);
    await tab.emulateMedia({ media: "print" });
    expect([await shown("Decide who is seen first"), await shown("Teach new nurses")]).toEqual([true, true]);
  });

  it("keeps topics and examples in the form, where a list can be grouped", async () => {
    const { tab } = await visit(browser, served.url);
    await tab.goto(`${served.url}edit/?role=policy-adviser`);
    const file = tab.locator("#edit-file-text");
    const written = readFileSync(join(fixture("civil-service"), "policy-adviser.md"), "utf8");
    const duties = /^ {2}grade-7:\n[\s\S]*?(?=^ {4}skills)/m.exec(written)?.[0] ?? "";
    await expect.poll(() => file.textContent()).toContain(duties);
    await tab.locator("#edit-form details").evaluateAll((all) => all.map((each) => each.setAttribute("open", "")));
    await tab.getByRole("button", { name: "Group by topic" }).first().click();
    await tab.keyboard.insertText("Evidence");
    await expect.poll(() => file.textContent()).toContain("duties: { Evidence: [Collect evidence for one question] }");
    expect(await file.textContent()).toContain(duties);
  });

  it.each([
    ["ladders/grades/", 320, "light"],
    ["ladders/grades/", 1280, "dark"],
    ["ladders/ward/", 320, "dark"],
    ["ladders/ward/", 1280, "light"],
    ["roles/policy-adviser/", 1280, "light"],
    ["roles/ward-nurse/", 320, "dark"],
  ] as const)("has no fault for axe: %s at %i pixels, %s", async (path, width, scheme) => {
    const { tab } = await visit(browser, served.url, { viewport: { width, height: 800 }, colorScheme: scheme });
    await tab.goto(served.url + path);
    expect(await axeViolations(tab)).toEqual([]);
  });
});
