import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { axeViolations } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { soon, visit } from "../support/visit.ts";

const site = inject("siteUrl");
const ROLE = `${site}roles/qa-engineer/`;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

describe("a role that is kept", () => {
  it("is on the home page, leads to a plan and a comparison, and is let go there", async () => {
    const { tab, complaints } = await visit(browser, site);
    await tab.goto(ROLE);
    await tab.getByRole("button", { name: "Keep this role" }).press("Enter");
    expect(await tab.locator(".keep-role [role=status]").innerText()).toContain("Kept on this device.");
    await tab.goto(`${site}domains/data/`);
    await tab.getByRole("button", { name: /^Keep ?: Data Engineer$/ }).press("Enter");
    await tab.goto(site);
    const kept = tab.locator("#home-kept-list > li");
    await kept.nth(1).waitFor();
    expect(await kept.getByRole("link", { name: /Plan the way there/ }).count()).toBe(2);
    await tab.setViewportSize({ width: 320, height: 800 });
    expect(await tab.locator("html").evaluate((root) => root.scrollWidth - root.clientWidth)).toBe(0);
    expect(await axeViolations(tab)).toEqual([]);
    expect(
      await tab.getByRole("link", { name: "Compare QA Engineer and Data Engineer" }).getAttribute("href"),
    ).toContain("compare/?roles=qa-engineer,data-engineer");
    await tab.getByRole("button", { name: "Remove QA Engineer from the roles you kept" }).press("Enter");
    await soon(async () => expect(await kept.count()).toBe(1));
    await tab.goto(`${site}plan/`);
    await tab.locator("ul.plan-kept").getByRole("link", { name: "Data Engineer" }).click();
    await tab.getByRole("heading", { name: "The way to Data Engineer" }).waitFor();
    expect(complaints).toEqual([]);
  });

  it("is kept and let go in other tabs as well, and is named among what is kept", async () => {
    const { tab, context } = await visit(browser, site);
    const other = await context.newPage();
    await other.goto(site);
    await tab.goto(ROLE);
    await tab.getByRole("button", { name: "Keep this role" }).click();
    await other.locator("#home-kept-list > li").waitFor();
    await other.getByRole("button", { name: /^Remove QA Engineer/ }).click();
    await tab.getByRole("button", { name: "Keep this role" }).waitFor();
    await tab.getByRole("button", { name: "Keep this role" }).click();
    await tab.goto(`${site}privacy/`);
    await tab.getByRole("button", { name: /^Delete ?: The roles that you kept$/ }).click();
    await soon(async () => expect(await other.locator("#home-mine").isVisible()).toBe(false));
  });

  it("is told not to be where the browser remembers nothing", async () => {
    const { tab } = await visit(browser, site);
    await tab.addInitScript("Storage.prototype.setItem = () => { throw new Error('full'); }");
    await tab.goto(ROLE);
    await tab.getByRole("button", { name: "Keep this role" }).click();
    expect(await tab.locator(".keep-role [role=status]").innerText()).toContain("the role was not kept");
    expect(await tab.getByRole("button", { name: "Keep this role" }).isVisible()).toBe(true);
  });
});

describe("a plan that was begun", () => {
  it("is continued from the home page, with what was known", async () => {
    const { tab } = await visit(browser, site);
    await tab.goto(`${site}plan/?from=qa-engineer&to=data-engineer`);
    await tab.getByRole("checkbox", { name: /^Done/ }).nth(1).check();
    await tab.locator(".plan-step--done").waitFor();
    await tab.goto(site);
    await tab.getByRole("link", { name: /^Continue your plan: 1 of \d steps towards Data Engineer$/ }).click();
    await tab.getByRole("heading", { name: "From QA Engineer to Data Engineer" }).waitFor();
  });
});

describe("the home page without JavaScript", () => {
  it("leads to roles, comparisons, plans and pay, and offers to keep nothing", async () => {
    const { tab } = await visit(browser, site, { javaScriptEnabled: false });
    await tab.goto(site);
    expect(await tab.locator("#home-mine").isVisible()).toBe(false);
    for (const name of ["Compare roles", "Plan your way", "Look up pay"])
      expect(await tab.getByRole("heading", { name }).getByRole("link").count(), name).toBe(1);
    await tab.getByRole("main").getByRole("link", { name: "Security", exact: true }).click();
    expect(new URL(tab.url()).pathname).toBe("/domains/security/");
    expect(await tab.getByRole("button", { name: /^Keep/ }).count()).toBe(0);
  });
});
