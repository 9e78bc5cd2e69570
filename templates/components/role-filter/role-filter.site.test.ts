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
    tab = (await visit(browser, site, { viewport: { width: 1280, height: 900 } })).tab;
    await open("");
    all = await shown();
    expect(all).toBeGreaterThanOrEqual(68);
  });

  const open = async (query: string) => {
    await tab.goto(`${site}roles/${query}`);
    await tab.locator("#role-filter").waitFor();
  };
  const shown = () => tab.locator("#role-groups .role-card:visible").count();
  const titles = () => tab.locator("#role-groups .role-card:visible h3").allInnerTexts();
  const box = (filter: string, value: string) => tab.locator(`input[name="${filter}"][value="${value}"]`);
  const countBeside = async (filter: string, value: string) =>
    Number(
      await tab
        .locator("label", { has: box(filter, value) })
        .locator("[data-count]")
        .innerText(),
    );
  const status = () => tab.locator("#role-filter-count").innerText();

  it("narrows it to a domain, by as many as stood beside it", async () => {
    const promised = await countBeside("domain", "security");
    await box("domain", "security").check();
    expect(await shown()).toBe(promised);
    expect(await tab.locator(".role-group:visible").count()).toBe(1);
    expect(await status()).toBe(`${promised} roles shown`);
    expect(await titles()).toContain("Penetration Tester");
    expect(await tab.locator("#role-filter-active").innerText()).toBe("1 in use");
  });

  it("adds another value of one filter, and takes away by another filter", async () => {
    await box("trait-on-call", "rare").check();
    const rare = await shown();
    const promised = await countBeside("trait-on-call", "sometimes");
    await box("trait-on-call", "sometimes").check();
    expect(await shown()).toBe(rare + promised);
    await box("way", "no-degree").check();
    expect(await shown()).toBeLessThan(rare + promised);
    expect(new URL(tab.url()).search).toBe("?way=no-degree&trait-on-call=rare&trait-on-call=sometimes");
  });

  it("asks for an amount of pay, that of the country which the reader chose", async () => {
    await tab.getByLabel("Median pay of at least").selectOption("90000");
    const home = await titles();
    expect(home.length).toBeGreaterThan(10);
    await open("?in=GB&pay=50000");
    expect(await tab.getByLabel("Median pay of at least").locator("option:checked").innerText()).toMatch(
      /^£50,000 a year/,
    );
    const abroad = await titles();
    expect(abroad.length).toBeGreaterThan(3);
    expect(abroad).not.toEqual(home);
    await box("trait-on-call", "rare").check();
    expect(new URL(tab.url()).searchParams.get("in")).toBe("GB");
  });

  it("orders it by pay in one list, and by domain again", async () => {
    await tab.getByLabel("Sort by").selectOption("pay");
    expect(await tab.locator(".role-group:visible").count()).toBe(0);
    const pays = await tab
      .locator("#roles-sorted > li[data-pay]")
      .evaluateAll((items) => items.map((item) => Number((item as HTMLElement).dataset.pay)));
    expect(pays.length).toBeGreaterThan(30);
    expect(pays).toEqual([...pays].sort((a, b) => b - a));
    await tab.getByLabel("Sort by").selectOption("");
    expect(await tab.locator(".role-group:visible").count()).toBeGreaterThan(5);
    expect(await shown()).toBe(all);
  });

  it("says which filters leave nothing, and gives what there is without the one or the other", async () => {
    await open("?domain=design&skill=kubernetes");
    expect(await shown()).toBe(0);
    expect(await status()).toBe("No role fits “Skill: Kubernetes” and “Domain: Design and content”.");
    const ways = tab.locator("#role-filter-wider").getByRole("button");
    expect(await ways.count()).toBe(3);
    expect(await ways.last().innerText()).toBe(`Show ${all} roles without filters`);
    const way = ways.filter({ hasText: "without “Skill: Kubernetes”" });
    const promised = Number(/\d+/.exec(await way.innerText())?.[0]);
    await way.click();
    expect(await shown()).toBe(promised);
    expect(await ways.count()).toBe(0);
    expect(new URL(tab.url()).search).toBe("?domain=design");
  });

  it("says which value of the address it does not have, and narrows by the others", async () => {
    await open("?domain=no-such-domain&skill=sql");
    expect(await status()).toBe(
      `No filter has the value “no-such-domain”, so it is left out. ${await shown()} roles shown`,
    );
    expect(await tab.getByLabel("Skill", { exact: true }).inputValue()).toBe("sql");
  });

  it("cannot be asked for what would leave nothing", async () => {
    await box("trait-drawing", "much").check();
    expect(await countBeside("domain", "security")).toBe(0);
    expect(await box("domain", "security").isDisabled()).toBe(true);
  });

  it("gives everything back with Clear", async () => {
    await box("domain", "security").check();
    await tab.getByRole("button", { name: "Clear" }).click();
    await expect.poll(shown).toBe(all);
    expect(await box("domain", "security").isChecked()).toBe(false);
    expect(new URL(tab.url()).search).toBe("");
  });

  it("is folded under one button on a phone, which says how many are in use", async () => {
    await tab.setViewportSize({ width: 390, height: 844 });
    await open("?way=no-degree&trait-on-call=rare");
    expect(await tab.getByRole("button", { name: "Clear" }).isVisible()).toBe(false);
    expect(await tab.locator("#role-filter summary").innerText()).toBe("Filters 2 in use");
    await tab.locator("#role-filter summary").click();
    expect(await tab.getByRole("button", { name: "Clear" }).isVisible()).toBe(true);
  });
});
