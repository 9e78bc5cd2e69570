import { rmSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { unpackedCopy } from "../support/disk-copy.ts";
import { publishedSite, untilStored } from "../support/offline.ts";
import { visit, visitToStore } from "../support/visit.ts";

const built = inject("siteFolder");
const PLAN = "?from=backend-developer&to=site-reliability-engineer";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

describe("a plan that was shared", () => {
  it("is opened with the server gone, and its first step ticked off", async () => {
    const site = await publishedSite(built, { basePath: "/careers/" });
    const { tab } = await visitToStore(browser, site.url);
    await tab.goto(site.url);
    await untilStored(tab);
    await site.close();
    await tab.goto(`${site.url}plan/${PLAN}`);
    await tab.getByRole("heading", { name: "From Backend Developer to Site Reliability Engineer" }).waitFor();
    expect(await tab.getByRole("row", { name: /^Senior/ }).innerText()).toContain("Estimate");
    await tab.getByRole("checkbox").first().press("Space");
    await tab.locator("#plan-roadmaps-list > li").waitFor();
    expect(await tab.locator("#plan-roadmaps-list").innerText()).toContain("1 of 8 steps done");
    expect(
      await tab
        .getByRole("checkbox")
        .first()
        .evaluate((box) => box.matches(":focus")),
    ).toBe(true);
  });

  it("is worked out from a folder on disk, down to the roadmap's own page", async () => {
    const copy = unpackedCopy(built);
    try {
      const { tab, complaints } = await visit(browser, copy.url);
      await tab.goto(`${copy.url}plan/index.html${PLAN}`);
      await tab.getByRole("heading", { name: "From Backend Developer to Site Reliability Engineer" }).waitFor();
      await tab.getByRole("checkbox").first().press("Space");
      await tab.locator(".plan-step--done").waitFor();
      await tab.locator("#plan-steps ~ p").getByRole("link", { name: "Print my remaining steps" }).press("Enter");
      await tab.waitForURL(/roadmap\/index\.html\?show=remaining$/);
      await tab.getByRole("heading", { level: 1, name: "Roadmap: Site Reliability Engineer" }).waitFor();
      expect(complaints).toEqual([]);
    } finally {
      rmSync(copy.folder, { recursive: true, force: true });
    }
  });
});
