import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { axeViolations } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { role } from "../support/roles-folder.ts";
import { editorOf, resultsOf, visit } from "../support/visit.ts";

const site = inject("siteUrl");

/** One of each type of page, and roles that differ in what they have; in the editor, a file that is opened. */
const PAGES: [what: string, path: string, file?: string][] = [
  ["the home page", ""],
  ["all roles", "roles/"],
  ["a role with estimates", "roles/backend-developer/"],
  ["a role without any figure", "roles/grc-analyst/"],
  ["a role on a ladder of its own", "roles/chief-technology-officer/"],
  ["a manager's role", "roles/engineering-manager/"],
  ["a roadmap by itself", "roles/site-reliability-engineer/roadmap/"],
  ["a domain", "domains/security/"],
  ["all skills", "skills/"],
  ["a skill", "skills/sql/"],
  ["a search with results", "search/?q=SRE"],
  ["a search without results", "search/?q=xyzzyqqq"],
  ["a plan", "plan/?from=qa-engineer&to=site-reliability-engineer&have=python"],
  ["a plan from skills", "plan/?have=python,sql,git"],
  ["a comparison of related roles", "compare/backend-developer-vs-site-reliability-engineer/"],
  ["a comparison of roles on ladders that differ", "compare/engineering-manager-vs-software-architect/"],
  ["the method", "method/"],
  ["the sources", "sources/"],
  ["about", "about/"],
  ["open data", "api/"],
  ["salaries", "salaries/"],
  ["an occupation with its places", "occupations/US/15-1212/"],
  ["an occupation without", "occupations/GB/2134/"],
  ["what changed", "changes/"],
  ["the map of roles", "map/"],
  ["a role in the middle of the map", "map/?role=backend-developer"],
  ["what is kept", "privacy/"],
  ["what the check reports", "errors/"],
  ["what a problem means", "errors/broken-yaml/"],
  ["the documentation", "docs/"],
  ["a page of it with long tables", "docs/fields/"],
  ["a page of it with code", "docs/tutorial/"],
  ["a search that finds some of it", "search/?q=own+templates"],
  ["the editor", "edit/"],
  ["the editor with a file that stays as text", "edit/", '+++\ntitle = "Clockmaker"\n+++\n\nText.\n'],
  ["the editor with a file that was mended", "edit/", role("shift: early", "Text.\n", "Clockmaker: towers")],
  ["a missing page", "no/such/page/"],
];
const WIDTHS = [320, 1280];

describe("a page on a narrow and a wide screen, in light and dark", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  it.each(PAGES)(
    "%s has no fault that axe finds, does not scroll sideways and complains of nothing",
    async (_, path, file) => {
      const { tab, complaints } = await visit(browser, site);
      await tab.goto(site + path);
      if (path.startsWith("search")) await resultsOf(tab);
      if (path.startsWith("plan")) await tab.locator('#plan-result[data-state="done"]').waitFor();
      if (path.startsWith("map/?")) await tab.locator("#middle").waitFor();
      if (path.startsWith("edit")) await editorOf(tab);
      if (file !== undefined) {
        const chosen = { name: "clockmaker.md", mimeType: "text/markdown", buffer: Buffer.from(file) };
        await tab.locator("#edit-open-file").setInputFiles(chosen);
        await tab.locator("#edit-opened", { hasText: "clockmaker.md" }).waitFor();
      }
      for (const width of WIDTHS) {
        await tab.setViewportSize({ width, height: 800 });
        await tab.locator("details").evaluateAll((all) => all.map((each) => each.setAttribute("open", "")));
        const scrolls = await tab.locator("html").evaluate((root) => root.scrollWidth - root.clientWidth);
        expect(scrolls, `scrolls sideways at ${width} px`).toBe(0);
        expect(await axeViolations(tab), `${width} px`).toEqual([]);
      }
      const expected = path.startsWith("no/") ? /404/ : /^$/;
      expect(complaints.filter((complaint) => !expected.test(complaint))).toEqual([]);
    },
  );

  it("is really dark in the dark", async () => {
    const { tab } = await visit(browser, site, { colorScheme: "dark" });
    await tab.goto(site);
    const background = () =>
      tab.locator("html").evaluate((root) => root.ownerDocument.defaultView?.getComputedStyle(root).backgroundColor);
    const dark = await background();
    await tab.emulateMedia({ colorScheme: "light" });
    expect(dark).toMatch(/^(rgb|oklch|color)/);
    expect(await background()).not.toBe(dark);
  });
});
