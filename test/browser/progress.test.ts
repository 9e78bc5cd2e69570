import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { visit } from "../support/visit.ts";

const site = inject("siteUrl");
const ROLE = `${site}roles/site-reliability-engineer/`;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

describe("the steps of a roadmap", () => {
  it("are ticked off with the keyboard, and stay so on this device", async () => {
    const { tab, context, complaints } = await visit(browser, site);
    await tab.goto(ROLE);
    const first = tab.getByRole("checkbox", { name: /^Done ?: Run a Linux server and break it on purpose$/ });
    await first.press("Space");
    expect(await tab.locator(".roadmap__progress [role=status]").innerText()).toBe("1 of 8 steps done.");
    const later = await context.newPage();
    await later.goto(ROLE);
    expect(await later.getByRole("checkbox", { name: /Run a Linux server/ }).isChecked()).toBe(true);
    await later.goto(`${site}plan/`);
    await later.locator("#plan-roadmaps-list > li").waitFor();
    expect(await later.locator("#plan-roadmaps-list").innerText()).toContain(
      "1 of 8 steps done, about 400–800 hours left",
    );
    expect(complaints.filter((complaint) => !complaint.includes("Service Worker"))).toEqual([]);
  });

  it("are printed without those that are done", async () => {
    const { tab } = await visit(browser, site);
    await tab.goto(ROLE);
    await tab.getByRole("checkbox", { name: /Run a Linux server/ }).check();
    await tab.getByRole("link", { name: "Print my remaining steps" }).press("Enter");
    await tab.waitForURL(`${ROLE}roadmap/?show=remaining`);
    await tab.locator(".roadmap__progress").waitFor();
    expect(await tab.locator(".roadmap__step:visible").count()).toBe(7);
    await tab.emulateMedia({ media: "print" });
    expect(await tab.locator(".roadmap__step:visible h3").first().innerText()).toMatch(/^Write a tool/);
    expect(await tab.getByRole("button", { name: "Print" }).isVisible()).toBe(false);
    await tab.emulateMedia({ media: "screen" });
    await tab.getByRole("link", { name: "Show all steps" }).press("Enter");
    await tab.locator(".roadmap__step--done").waitFor();
    expect(await tab.locator(".roadmap__step:visible").count()).toBe(8);
  });

  it("are a list without checkboxes where there is no JavaScript", async () => {
    const { tab } = await visit(browser, site, { javaScriptEnabled: false });
    await tab.goto(ROLE);
    expect(await tab.locator(".roadmap__step").count()).toBe(8);
    expect(await tab.getByRole("checkbox").count()).toBe(0);
  });
});

describe("the code on a role's page", () => {
  it("is at most 15 kB before a reader uses a tool", async () => {
    const { tab } = await visit(browser, site);
    const loaded: Promise<[string, number]>[] = [];
    tab.on("response", (response) => {
      if (/\/assets\/.*\.js/.test(response.url()))
        loaded.push(response.body().then((body) => [response.url(), gzipSync(body, { level: 9 }).length]));
    });
    await tab.goto(ROLE, { waitUntil: "networkidle" });
    await tab.locator(".roadmap--ticked").waitFor();
    const bytes = new Map(await Promise.all(loaded));
    expect([...bytes.keys()].some((url) => url.includes("/progress-"))).toBe(true);
    expect([...bytes.values()].reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(15_000);
  });
});
