import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from "vitest";
import { launchBrowser } from "../../../test/support/browser.ts";
import { visit } from "../../../test/support/visit.ts";

const site = inject("siteUrl");

describe("the filter of the list of roles", () => {
  let browser: Browser;
  let tab: Page;
  let all: number;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    tab = (await visit(browser, site)).tab;
    await tab.goto(`${site}roles/`);
    await tab.locator("#role-filter").waitFor();
    all = await shown();
    expect(all).toBeGreaterThanOrEqual(68);
  });

  const shown = () => tab.locator(".role-group .role-card:visible").count();
  const titles = () => tab.locator(".role-group .role-card:visible h3").allInnerTexts();

  it("narrows it to a domain and says how many are left", async () => {
    await tab.getByLabel("Domain", { exact: true }).selectOption({ label: "Security" });
    const left = await shown();
    expect(left).toBeGreaterThan(3);
    expect(left).toBeLessThan(all);
    expect(await tab.locator(".role-group:visible").count()).toBe(1);
    expect(await tab.locator(".role-filter__count").innerText()).toBe(`${left} roles shown`);
    expect(await titles()).toContain("Penetration Tester");
  });

  it("narrows it to a skill, and further to a band of pay", async () => {
    await tab.getByLabel("Skill", { exact: true }).selectOption({ label: "SQL" });
    const withSkill = await shown();
    expect(await titles()).toContain("Data Analyst");
    expect(withSkill).toBeLessThan(all);
    await tab.getByLabel("Median pay", { exact: true }).selectOption({ index: 1 });
    const [lowest] = await tab.getByLabel("Median pay", { exact: true }).locator("option:checked").allInnerTexts();
    expect(lowest).toMatch(/\$/);
    expect(await shown()).toBeLessThan(withSkill);
  });

  it("says which filters leave nothing, and gives what there is without the one or the other", async () => {
    await tab.getByLabel("Domain", { exact: true }).selectOption({ label: "Design and content" });
    await tab.getByLabel("Skill", { exact: true }).selectOption({ label: "Kubernetes" });
    expect(await shown()).toBe(0);
    expect(await tab.locator(".role-filter__count").innerText()).toBe(
      "No role fits “Domain: Design and content” and “Skill: Kubernetes”.",
    );
    const ways = tab.locator(".role-filter__wider").getByRole("button");
    expect(await ways.count()).toBe(3);
    expect(await ways.last().innerText()).toBe(`Show ${all} roles without filters`);
    const way = ways.filter({ hasText: "without “Skill: Kubernetes”" });
    const promised = Number(/\d+/.exec(await way.innerText())?.[0]);
    await way.click();
    expect(await shown()).toBe(promised);
    expect(await tab.getByLabel("Skill", { exact: true }).inputValue()).toBe("");
    expect(await ways.count()).toBe(0);
    expect(new URL(tab.url()).search).toMatch(/^\?domain=[^&]+$/);
  });

  it("says which value of the address it does not have, and narrows by the others", async () => {
    await tab.goto(`${site}roles/?domain=no-such-domain&skill=sql`);
    await tab.locator("#role-filter").waitFor();
    const said = await tab.locator(".role-filter__count").innerText();
    expect(said).toBe(`No filter has the value “no-such-domain”, so it is left out. ${await shown()} roles shown`);
    expect(await tab.getByLabel("Domain", { exact: true }).locator("option:checked").innerText()).toBe("Any");
    expect(await tab.getByLabel("Skill", { exact: true }).inputValue()).toBe("sql");
  });

  it("gives everything back with Clear", async () => {
    await tab.getByLabel("Domain", { exact: true }).selectOption({ label: "Security" });
    expect(await shown()).toBeLessThan(all);
    await tab.getByRole("button", { name: "Clear" }).click();
    await tab
      .locator(".role-group .role-card:visible")
      .nth(all - 1)
      .waitFor();
    expect(await shown()).toBe(all);
    expect(await tab.getByLabel("Domain", { exact: true }).inputValue()).toBe("");
  });
});
