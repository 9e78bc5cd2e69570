import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { axeViolations } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { soon, visit } from "../support/visit.ts";

const site = inject("siteUrl");

describe("the choice of a place", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  const open = async (path: string) => {
    const visited = await visit(browser, site);
    await visited.tab.goto(site + path);
    return visited;
  };
  const shown = (tab: Page, name: string) => tab.locator(".place-choice__name").getByText(name).waitFor();
  const pay = (tab: Page) => tab.locator("#pay");

  it("is made by typing, stands in the address, and is remembered on the device", async () => {
    const { tab, complaints } = await open("roles/backend-developer/");
    await tab.locator(".place-choice summary").click();
    const box = tab.getByLabel("A country, city or state");
    await box.fill("leeds");
    await tab.locator(".place-choice").getByRole("link", { name: "United Kingdom" }).waitFor();
    await box.press("Enter");
    await shown(tab, "United Kingdom");
    expect(new URL(tab.url()).searchParams.get("in")).toBe("GB");
    const text = await pay(tab).innerText();
    expect(text).toContain("£41,141");
    expect(text).toContain("Programmers and software development professionals, United Kingdom, 5 April 2025");
    expect(await tab.locator("#level-mid .pay-range").first().textContent()).toContain("£41,141");
    expect(await tab.locator(".key-facts").innerText()).toContain("£55,587");

    await tab.goto(`${site}roles/`);
    await shown(tab, "United Kingdom");
    const card = tab.locator(".role-card").filter({ hasText: "Backend Developer" }).first();
    expect(await card.innerText()).toMatch(/£55,587\s+\(Source\)\s+a year/);
    expect(complaints).toEqual([]);
  });

  it("is left to the reader where several places are called so", async () => {
    const { tab, complaints } = await open("roles/backend-developer/");
    await tab.locator(".place-choice summary").click();
    const box = tab.getByLabel("A country, city or state");
    await box.fill("manch");
    const links = tab.locator(".place-choice__found a");
    await links.getByText("Manchester-Nashua, NH").waitFor();
    await box.press("Enter");
    expect(await tab.locator(".place-choice").getByRole("status").innerText()).toBe(
      "Several places may be meant by “manch”. Choose one:",
    );
    expect(new URL(tab.url()).search).toBe("");
    expect(await links.first().evaluate((link) => link === document.activeElement)).toBe(true);
    await tab.keyboard.press("Enter");
    await shown(tab, "United Kingdom");
    expect(complaints).toEqual([]);
  });

  it("of a part of the United States shows the legal minimum there, beside what the country earns", async () => {
    const { tab, complaints } = await open("roles/backend-developer/?in=US-42660");
    await shown(tab, "Seattle");
    const notice = tab.locator(".key-facts .key-fact__notice");
    expect(await notice.innerText()).toContain("Seattle-Tacoma-Bellevue, WA: no figure of what people earn.");
    expect(await notice.locator("a").getAttribute("href")).toBe("#pay");
    const floors = tab.locator(".pay-block__floors");
    expect(await floors.innerText()).toMatch(/Junior\s+Entry\s+\$56\.61/);
    expect(await pay(tab).innerText()).toContain("Price level of Seattle-Tacoma-Bellevue, WA: 111.133");
    expect(await tab.locator(".pay-table").first().innerText()).toContain("$82,460");
    expect(await axeViolations(tab)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it("of a region of Canada shows what people earn there, and says what is not known", async () => {
    const { tab } = await open("roles/backend-developer/?in=CA-ER3530");
    await shown(tab, "Toronto");
    const text = await pay(tab).innerText();
    expect(text).toMatch(/Junior\s+No sourced figure/);
    expect(text).toContain("CA$38.46");
  });

  it("goes with comparisons and plans, and from a ready page to the tool", async () => {
    const { tab, complaints } = await open("compare/backend-developer-vs-site-reliability-engineer/?in=SE");
    await tab.waitForURL(/\/compare\/\?roles=/);
    await tab.locator("#compare-result").getByText("SEK").first().waitFor();
    await shown(tab, "Sweden");
    await tab.goto(`${site}plan/?from=qa-engineer&to=backend-developer`);
    await tab.locator(".plan-pay").getByText("kr").first().waitFor();
    expect(complaints).toEqual([]);
  });

  it("makes the salaries anew, which can still be narrowed", async () => {
    const { tab, complaints } = await open("salaries/?in=GB");
    const first = tab.locator(".occupation-bars__row").first();
    await first.getByText("£90,081").waitFor();
    const rows = await tab.locator(".occupation-bars__row").count();
    await tab.getByLabel("Domain").selectOption({ label: "Data and analytics" });
    await soon(async () => expect(await tab.locator(".occupation-bars__row:visible").count()).toBeLessThan(rows));
    expect(await tab.getByText("$").count()).toBe(0);
    expect(await axeViolations(tab)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it("says where there is no figure, and shows what there is", async () => {
    const { tab, complaints } = await open("roles/backend-developer/?in=ES");
    await tab.getByText("There are no figures for “Spain”. Shown instead: United States.").waitFor();
    expect(await pay(tab).innerText()).toContain("$82,460");
    await tab.goto(`${site}roles/cloud-engineer/?in=NL`);
    await soon(async () => expect(await tab.locator(".place-choice__name").innerText()).not.toBe("United States"));
    await tab.goto(`${site}roles/backend-developer/?in=%3Cimg%20src=x%3E`);
    await tab.getByText("There are no figures for “<img src=x>”").waitFor();
    expect(complaints).toEqual([]);
  });

  it("ends with the country that the pages are made for", async () => {
    const { tab } = await open("roles/backend-developer/?in=GB");
    await shown(tab, "United Kingdom");
    await tab.goto(`${site}roles/backend-developer/?in=US`);
    await shown(tab, "United States");
    await tab.goto(`${site}roles/backend-developer/`);
    await shown(tab, "United States");
    expect(await pay(tab).innerText()).toContain("$82,460");
  });
});
