import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { visit } from "../support/visit.ts";

const site = inject("siteUrl");

describe("the page of all salaries", () => {
  let browser: Browser;
  let tab: Page;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    tab = (await visit(browser, site)).tab;
    await tab.goto(`${site}salaries/`);
    await tab.locator("#salaries-filter").waitFor();
  });

  const rows = () => tab.locator(".salaries__table tbody tr:visible");
  const upperEnds = async () =>
    (await rows().evaluateAll((all) => all.map((row) => Number(row.dataset.high)))) as number[];

  it("sorts by the upper end, keeps that in the address, and shows the same when it is opened again", async () => {
    await tab.getByLabel("Sort by").selectOption("Upper end, highest first");
    const sorted = await upperEnds();
    expect(sorted).toEqual([...sorted].sort((a, b) => b - a));
    expect(new Set(sorted).size).toBeGreaterThan(10);
    await tab.reload();
    await tab.locator("#salaries-filter").waitFor();
    expect(await upperEnds()).toEqual(sorted);
  });

  it("narrows by domain and level, and says how many are left", async () => {
    const all = await rows().count();
    await tab.getByLabel("Domain", { exact: true }).selectOption({ label: "Security" });
    await tab.getByLabel("Level", { exact: true }).selectOption("Senior");
    const left = await rows().count();
    expect(left).toBeGreaterThan(2);
    expect(left).toBeLessThan(all / 4);
    expect(await tab.locator("#salaries-count").innerText()).toBe(`${left} salaries shown`);
    for (const text of await rows().locator("th").allInnerTexts()) expect(text).toContain("Senior");
    await tab.getByRole("button", { name: "Clear" }).click();
    await expect.poll(() => rows().count()).toBe(all);
  });

  it("says which filter leaves nothing, and which value of the address it does not have", async () => {
    await tab.goto(`${site}salaries/?level=Chief&domain=security&growth=growth-shrinking`);
    await tab.locator("#salaries-filter").waitFor();
    expect(await rows().count()).toBe(0);
    const said = await tab.locator("#salaries-count").innerText();
    expect(said).toMatch(
      /^No filter has the value “Chief”, so it is left out\. No salary fits “Domain: Security” and “Job outlook: Shrinking”\.$/,
    );
    const way = tab.locator("#salaries-wider").getByRole("button", { name: /without “Domain: Security”/ });
    const promised = Number(/\d+/.exec(await way.innerText())?.[0]);
    await way.click();
    expect(await rows().count()).toBe(promised);
  });

  it("leads from a range to its level on the role's page, and to its source", async () => {
    const row = rows().filter({ hasText: "Backend Developer" }).filter({ hasText: "Senior" });
    const range = (await row.locator("td").first().innerText()).trim();
    await row.getByRole("link", { name: /Estimate/ }).click();
    expect(await tab.locator(":target").innerText()).toContain("Occupational Employment and Wage Statistics");
    await tab.goBack();
    await row.getByRole("link", { name: "Backend Developer" }).click();
    const level = tab.locator(".level").filter({ has: tab.locator(":target") });
    expect(await level.innerText()).toContain(range.split(" to ")[0]);
  });

  it("is a full table without JavaScript", async () => {
    const { tab: plain } = await visit(browser, site, { javaScriptEnabled: false });
    await plain.goto(`${site}salaries/`);
    expect(await plain.locator(".salaries__table tbody tr").count()).toBeGreaterThan(150);
    expect(await plain.locator("#salaries-filter").isVisible()).toBe(false);
  });
});
