import { rmSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { axeViolations } from "../../../test/support/axe.ts";
import { launchBrowser } from "../../../test/support/browser.ts";
import { unpackedCopy } from "../../../test/support/disk-copy.ts";
import { visit } from "../../../test/support/visit.ts";

const site = inject("siteUrl");
const ROLE = "roles/backend-developer/";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const panel = (tab: Page) => tab.locator("#level-choice-panel");
const heading = (tab: Page, name: string) => tab.getByRole("heading", { level: 3, name });

describe("two levels of a role", () => {
  it("are compared with the keyboard; what is new is shown, announced and kept in the address", async () => {
    const { tab, complaints } = await visit(browser, site);
    const loaded: string[] = [];
    tab.on("response", (response) => loaded.push(response.url()));
    await tab.goto(site + ROLE, { waitUntil: "networkidle" });
    expect(loaded.filter((url) => url.includes("level-choice"))).toEqual([]);
    await tab.locator(".level-choice > summary").press("Enter");
    await tab.getByRole("button", { name: "Show what is new" }).press("Enter");
    await heading(tab, "New at Lead / Principal, compared with Junior").waitFor();
    await tab.getByRole("combobox", { name: "To" }).focus();
    await tab.keyboard.press("ArrowUp");
    await heading(tab, "New at Senior, compared with Junior").waitFor();
    expect(tab.url()).toBe(`${site}${ROLE}?levels=junior,senior#levels`);
    expect(await tab.locator("#level-choice-status").innerText()).toBe(
      "What is new at Senior, compared with Junior, is shown.",
    );
    const shown = await panel(tab).innerText();
    expect(shown).toMatch(/SQL: from Working to \w+/);
    expect(shown).toContain("Levels between the two, with duties of their own: Mid-level.");
    // Both estimates keep what makes them ones, and so does their difference.
    expect(await panel(tab).locator(".figure--estimate").count()).toBe(2);
    expect(shown).toMatch(
      /Difference between the estimates for United States, a year: \+\$[\d,]+ at the low end, \+\$/,
    );
    const senior = await tab.locator("#level-senior > ul > li").allInnerTexts();
    expect(await panel(tab).locator("li").allInnerTexts()).toEqual(expect.arrayContaining(senior));
    expect(complaints.filter((complaint) => !complaint.includes("Service Worker"))).toEqual([]);
  });

  it("are those of a shared address, the lower one first, after Back and a reload as well", async () => {
    const { tab } = await visit(browser, site);
    const shared = `${site}${ROLE}?levels=senior,mid#levels`;
    await tab.goto(shared);
    await heading(tab, "New at Senior, compared with Mid-level").waitFor();
    await tab.reload();
    await heading(tab, "New at Senior, compared with Mid-level").waitFor();
    await tab.goto(`${site}about/`);
    await tab.goBack();
    await heading(tab, "New at Senior, compared with Mid-level").waitFor();
    expect(tab.url()).toBe(shared);
    await tab.getByRole("combobox", { name: "From" }).selectOption("mid");
    await panel(tab).getByText("Choose two different levels.").waitFor();
  });

  it("fit a narrow screen and a sheet of paper, and axe finds no fault", async () => {
    const { tab } = await visit(browser, site, { viewport: { width: 320, height: 800 } });
    await tab.goto(`${site}${ROLE}?levels=junior,lead#levels`);
    await panel(tab).locator(".pay-range").first().waitFor();
    expect(await tab.locator("html").evaluate((root) => root.scrollWidth - root.clientWidth)).toBe(0);
    expect(await axeViolations(tab)).toEqual([]);
    await tab.emulateMedia({ media: "print" });
    expect(await panel(tab).isVisible()).toBe(true);
    expect(await tab.getByRole("combobox", { name: "From" }).isVisible()).toBe(false);
    await tab.goto(site + ROLE);
    expect(await tab.locator(".level-choice").isVisible()).toBe(false);
  });

  it("have no figures made up for them", async () => {
    const { tab } = await visit(browser, site);
    await tab.goto(`${site}roles/grc-analyst/?levels=junior,senior`);
    await panel(tab).getByText("No sourced figure").first().waitFor();
    expect(await panel(tab).getByText("No sourced figure").count()).toBe(2);
    expect(await panel(tab).innerText()).not.toMatch(/\$|difference/i);
  });

  it("each say what they add where there is no JavaScript", async () => {
    const { tab } = await visit(browser, site, { javaScriptEnabled: false });
    await tab.goto(site + ROLE);
    expect(await tab.locator(".level-choice").isVisible()).toBe(false);
    expect(await tab.locator("#level-senior").innerText()).toContain("Set timeouts");
  });

  it("are compared in a folder on disk as well", async () => {
    const copy = unpackedCopy(inject("siteFolder"));
    try {
      const { tab, complaints } = await visit(browser, copy.url);
      await tab.goto(`${copy.url}${ROLE}index.html`);
      await tab.locator(".level-choice > summary").press("Enter");
      await tab.getByRole("button", { name: "Show what is new" }).press("Enter");
      await heading(tab, "New at Lead / Principal, compared with Junior").waitFor();
      await tab.reload();
      await heading(tab, "New at Lead / Principal, compared with Junior").waitFor();
      expect(complaints).toEqual([]);
    } finally {
      rmSync(copy.folder, { recursive: true, force: true });
    }
  });
});
