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

  const rows = () => tab.locator(".occupation-bars__row:visible");
  const names = (all = rows()) => all.locator(".occupation-bars__name").allInnerTexts();
  const inTable = () => tab.locator(".occupation-bars__table tbody th:visible").allInnerTexts();

  it("has a row for each occupation in the order of the median, and its first bar on the first screen", async () => {
    const medians = await rows().locator(".occupation-bars__median").allInnerTexts();
    const amounts = medians.map((text) => Number(text.replace(/\D/g, "")));
    expect(amounts.length).toBeGreaterThan(10);
    expect(amounts).toEqual([...amounts].sort((a, b) => b - a));
    expect(await inTable()).toEqual(await names());
    for (const size of [
      { width: 390, height: 844 },
      { width: 1440, height: 900 },
    ]) {
      await tab.setViewportSize(size);
      const bar = await rows().first().locator(".occupation-bars__bar").boundingBox();
      expect(bar && bar.y + bar.height, `${size.width} px`).toBeLessThan(size.height);
    }
  });

  it("sorts chart and table by name, keeps that in the address, and shows the same when it is opened again", async () => {
    const byPay = await names();
    await tab.getByLabel("Sort by").selectOption("Name");
    const sorted = await names();
    expect(sorted).toEqual([...byPay].sort((a, b) => a.localeCompare(b, "en")));
    expect(sorted).not.toEqual(byPay);
    expect(await inTable()).toEqual(sorted);
    await tab.reload();
    await tab.locator("#salaries-filter").waitFor();
    expect(await names()).toEqual(sorted);
  });

  it("narrows chart and table by domain, and says how many rows are left", async () => {
    const all = await rows().count();
    await tab.getByLabel("Domain", { exact: true }).selectOption({ label: "Security" });
    const left = await rows().count();
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(all / 4);
    expect(await inTable()).toEqual(await names());
    expect(await tab.locator("#salaries-count").innerText()).toMatch(new RegExp(`^${left} rows? shown$`));
    await tab.getByRole("button", { name: "Clear" }).click();
    await expect.poll(() => rows().count()).toBe(all);
  });

  it("says which filter leaves nothing, and which value of the address it does not have", async () => {
    await tab.goto(`${site}salaries/?growth=soaring&domain=security`);
    await tab.locator("#salaries-filter").waitFor();
    expect(await tab.locator("#salaries-count").innerText()).toMatch(
      /^No filter has the value “soaring”, so it is left out\. \d+ rows? shown$/,
    );
    await tab.goto(`${site}salaries/?growth=growth-shrinking&domain=security`);
    await tab.locator("#salaries-filter").waitFor();
    expect(await rows().count()).toBe(0);
    expect(await tab.locator("#salaries-count").innerText()).toBe(
      "No row fits “Domain: Security” and “Job outlook: Shrinking”.",
    );
    const way = tab.locator("#salaries-wider").getByRole("button", { name: /without “Domain: Security”/ });
    const promised = Number(/\d+/.exec(await way.innerText())?.[0]);
    await way.click();
    expect(await rows().count()).toBe(promised);
  });

  it("leads from an occupation to its page, from a role to its own, and from a row to its source", async () => {
    const row = rows().filter({ hasText: "Software Developers" });
    const median = await row.locator(".occupation-bars__median").innerText();
    await row.getByRole("link", { name: "Software Developers" }).click();
    expect(await tab.locator(".occupation__figures").innerText()).toContain(/\$[\d,]+/.exec(median)?.[0]);
    await tab.goBack();
    await row.getByRole("link", { name: "Backend Developer" }).click();
    expect(await tab.locator("h1").innerText()).toBe("Backend Developer");
    await tab.goBack();
    await tab.locator(".occupation-bars__table tr", { hasText: "Software Developers" }).getByRole("link").click();
    expect(await tab.locator(":target").innerText()).toContain("Occupational Employment and Wage Statistics");
  });

  it("is a chart with its table without JavaScript", async () => {
    const { tab: plain } = await visit(browser, site, { javaScriptEnabled: false });
    await plain.goto(`${site}salaries/`);
    const shown = await names(plain.locator(".occupation-bars__row:visible"));
    expect(shown.length).toBeGreaterThan(10);
    expect(await plain.locator(".occupation-bars__table tbody th:visible").allInnerTexts()).toEqual(shown);
    expect(await plain.locator("#salaries-filter").isVisible()).toBe(false);
  });
});
