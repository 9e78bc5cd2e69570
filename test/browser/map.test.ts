import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { visit } from "../support/visit.ts";

const site = inject("siteUrl");

describe("the map of roles", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  const open = async (query = "", options = {}) => {
    const { tab, complaints } = await visit(browser, site, { viewport: { width: 1280, height: 900 }, ...options });
    await tab.goto(`${site}map/${query}`);
    return { tab, complaints };
  };
  const onMap = (tab: Page, title: string) =>
    tab.locator(".map__role").filter({ hasText: new RegExp(`^\\s*${title}\\s*$`) });
  const panel = (tab: Page) => tab.locator("#map-panel");

  it("shows a role's ways in and out when it is pointed at, and when it is moved to by keyboard", async () => {
    const { tab, complaints } = await open();
    await onMap(tab, "Data Scientist").hover();
    await panel(tab).getByText("People come from").waitFor();
    expect(await panel(tab).innerText()).toContain("Data Scientist");
    expect(await tab.locator(".map__way--in, .map__way--out").count()).toBeGreaterThan(2);
    await onMap(tab, "Statistician").focus();
    await panel(tab).getByRole("link", { name: "Statistician", exact: true }).waitFor();
    expect(complaints).toEqual([]);
  });

  it("follows the link at the second tap on a touch screen", async () => {
    const { tab } = await open("", { hasTouch: true });
    await onMap(tab, "Data Analyst").tap();
    expect(tab.url()).toContain("/map/");
    await panel(tab).getByText("People come from").waitFor();
    await onMap(tab, "Data Analyst").tap();
    await tab.waitForURL("**/roles/data-analyst/");
  });

  it("shows one domain, and keeps it in the address", async () => {
    const { tab } = await open();
    await tab.getByLabel("Domain", { exact: true }).selectOption({ label: "Security" });
    expect(new URL(tab.url()).search).toBe("?domain=security");
    expect(await tab.locator(".map__domain:visible").count()).toBe(1);
    const { tab: again } = await open("?domain=security");
    expect(await again.locator(".map__domain:visible h3").innerText()).toBe("Security");
  });

  it("says which domain of the address there is not, until one is chosen", async () => {
    const { tab } = await open("?domain=nonsense");
    await tab.locator("#map-note").getByText("No filter has the value “nonsense”, so it is left out.").waitFor();
    await tab.getByLabel("Domain", { exact: true }).selectOption({ label: "Security" });
    expect(await tab.locator("#map-note").innerText()).toBe("");
  });

  it("is a list on a phone, and without JavaScript", async () => {
    const { tab } = await open("", { viewport: { width: 320, height: 700 }, javaScriptEnabled: false });
    expect(await tab.locator(".map__plot").isVisible()).toBe(false);
    const entry = tab
      .locator(".map__list > li")
      .filter({ has: tab.locator(".map__title", { hasText: /^Backend Developer$/ }) });
    expect(await entry.innerText()).toMatch(
      /People come from: .*Frontend Developer|Next to it: .*Full-Stack Developer/s,
    );
  });
});
