import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { layoutShift } from "../../scripts/bench/readers/layout-shift.ts";
import { launchBrowser } from "../support/browser.ts";

const site = inject("siteUrl");

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

// Those whose code fills a place or adds to the page; `npm run bench -- readers` looks at every type.
it.each([
  "roles/site-reliability-engineer/",
  "roles/site-reliability-engineer/roadmap/",
  "compare/?roles=backend-developer,site-reliability-engineer",
  "search/?q=backend",
  "offline/",
  "edit/",
])("%s does not move while it loads, on a phone with a slow processor and line", async (path) => {
  expect(await layoutShift(browser, site + path)).toBeLessThan(0.02);
});
