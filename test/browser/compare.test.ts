import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { axeViolations } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { resultsOf, soon, visit } from "../support/visit.ts";

const site = inject("siteUrl");
const PAIR = "compare/backend-developer-vs-site-reliability-engineer/";

/** What is written, whatever the styles that have come so far make of it. */
const unspaced = (text: string | null) => (text ?? "").replace(/\s+/g, "");

describe("comparing roles in the browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  const open = async (query: string) => {
    const { tab, complaints } = await visit(browser, site);
    await tab.goto(`${site}compare/${query}`);
    const status = tab.locator("#compare-status");
    const says = (text: string) => status.getByText(text).waitFor();
    return { tab, complaints, says, result: tab.locator("#compare-result") };
  };

  it("shows of two related roles what their ready page shows, and names that page", async () => {
    const { tab, complaints } = await visit(browser, site);
    // As on a site that has an address of its own.
    await tab.route("**/compare/?roles=*", async (route) => {
      const answer = await route.fetch();
      const link = `<link rel="canonical" href="${site}compare/">`;
      await route.fulfill({ response: answer, body: (await answer.text()).replace("</head>", `${link}</head>`) });
    });
    await tab.goto(`${site}compare/?roles=backend-developer,site-reliability-engineer`);
    const result = tab.locator("#compare-result");
    await tab.locator("#compare-status").getByText("Compared: Backend Developer, Site Reliability Engineer").waitFor();
    const made = unspaced(await result.textContent());
    expect(await tab.locator("link[rel=canonical]").getAttribute("href")).toMatch(new RegExp(`/${PAIR}$`));
    await tab.getByRole("link", { name: "Backend Developer or Site Reliability Engineer" }).first().click();
    await tab.getByRole("heading", { level: 1, name: "Backend Developer or Site Reliability Engineer" }).waitFor();
    const sections = await tab.locator("article > section").allTextContents();
    expect(sections.length).toBeGreaterThan(5);
    for (const section of sections) expect(made).toContain(unspaced(section));
    expect(complaints).toEqual([]);
  });

  it("names no ready page where there is no network to fetch it", async () => {
    const { tab, says } = await open("?roles=backend-developer,site-reliability-engineer");
    await says("Compared: Backend Developer, Site Reliability Engineer");
    const ready = tab.locator("#compare-notes a");
    expect(await ready.count()).toBe(1);
    await tab.context().setOffline(true);
    await tab.evaluate("dispatchEvent(new PopStateEvent('popstate'))");
    await soon(async () => expect(await ready.count()).toBe(0));
  });

  it("is built up by keyboard alone: roles added, a level chosen, one taken out, and Back", async () => {
    const { tab, says, result } = await open("");
    await says("Choose two roles or more to see them side by side.");
    const add = async (name: string) => {
      await tab.getByRole("combobox", { name: "Add a role" }).focus();
      await tab.keyboard.type(name);
      await tab.locator("#compare-add").getByRole("option", { name }).first().waitFor();
      await tab.keyboard.press("ArrowDown");
      await tab.keyboard.press("Enter");
    };
    await add("Backend Developer");
    await says("Choose a role to set beside Backend Developer.");
    await add("Data Engineer");
    await says("Compared: Backend Developer, Data Engineer");
    await tab.getByRole("combobox", { name: "Level of Backend Developer" }).focus();
    await tab.keyboard.press("s");
    await tab.waitForURL(/\?roles=backend-developer:senior,data-engineer$/);
    await result.getByRole("heading", { name: "Senior Data Engineer" }).waitFor();
    expect(await result.getByRole("heading", { name: "Junior Data Engineer" }).count()).toBe(0);
    const asked = result.getByRole("row", { name: /^SQL/ }).getByRole("listitem");
    expect(await asked.allTextContents()).toEqual(["Senior: Practitioner", "Senior: Expert"]);
    await tab.getByRole("button", { name: "Remove Data Engineer" }).focus();
    await tab.keyboard.press("Enter");
    await says("Choose a role to set beside Backend Developer.");
    expect(await tab.getByRole("combobox", { name: "Add a role" }).evaluate((box) => box.matches(":focus"))).toBe(true);
    await tab.goBack();
    await says("Compared: Backend Developer, Data Engineer");
    expect(await tab.getByRole("combobox", { name: "Level of Backend Developer" }).inputValue()).toBe("senior");
  });

  it("says so where no role is called what was typed, and goes on saying it on Enter", async () => {
    const { tab } = await open("");
    const box = tab.getByRole("combobox", { name: "Add a role" });
    const said = tab.locator("#compare-add .search-form__note");
    await box.focus();
    await tab.keyboard.type("qqqqzzzz");
    await said.waitFor();
    expect(await said.innerText()).toBe("No role here is called “qqqqzzzz”.");
    await tab.keyboard.press("Enter");
    expect(await said.isVisible()).toBe(true);
    await box.fill("Data Engineer");
    await tab.locator("#compare-add").getByRole("option", { name: "Data Engineer" }).first().waitFor();
    expect(await said.isVisible()).toBe(false);
  });

  it("takes no more than four roles, and says what it cannot find", async () => {
    const { tab, says } = await open("?roles=backend-developer:boss,no-such-role,data-engineer,qa-engineer,sql");
    await says("Compared: Backend Developer, Data Engineer, QA Engineer");
    const notes = await tab.locator("#compare-notes p").allInnerTexts();
    expect(notes).toEqual([
      "Backend Developer has no level “boss”, so all its levels are taken.",
      "There is no role at “no-such-role”, so it is left out.",
    ]);
    await tab.goto(`${site}compare/?roles=backend-developer,data-engineer,qa-engineer,data-analyst`);
    await says("Four roles are the most");
    expect(await tab.getByRole("combobox", { name: "Add a role" }).isVisible()).toBe(false);
  });

  it("names the role of each fact on a phone, where four of them scroll nowhere sideways, without a fault for axe", async () => {
    const { tab, says, result } = await open("?roles=backend-developer,data-engineer,qa-engineer,data-analyst");
    await tab.setViewportSize({ width: 320, height: 700 });
    await says("Compared: Backend Developer");
    expect(await tab.locator("html").evaluate((root) => root.scrollWidth - root.clientWidth)).toBe(0);
    const hours = result.getByRole("row").filter({ hasText: "Learning time" });
    expect(await hours.locator(".comparison__of:visible").allInnerTexts()).toEqual([
      "Backend Developer",
      "Data Engineer",
      "QA Engineer",
      "Data Analyst",
    ]);
    expect(await axeViolations(tab)).toEqual([]);
  });

  it("prints two roles on two sheets, with what is folded on the screen", async () => {
    const { tab } = await visit(browser, site);
    await tab.goto(`${site}${PAIR}`);
    const pdf = (await tab.pdf({ format: "A4" })).toString("latin1");
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(2);
    await tab.emulateMedia({ media: "print" });
    expect(await tab.getByText("Lead the move from one data store").isVisible()).toBe(true);
  });

  it("keeps the roles' names in sight above the columns of a wide window", async () => {
    const { tab, says, result } = await open("?roles=backend-developer,data-engineer");
    await tab.setViewportSize({ width: 1280, height: 700 });
    await says("Compared: Backend Developer");
    await result.getByRole("heading", { name: "Ways in" }).scrollIntoViewIfNeeded();
    const name = result.getByRole("link", { name: "Data Engineer", exact: true }).first();
    const cell = result.getByRole("row").filter({ hasText: "Learning time" }).getByRole("cell").nth(1);
    const [head, column] = [await name.boundingBox(), await cell.boundingBox()];
    expect(head?.y).toBeLessThan(100);
    expect(head?.y).toBeGreaterThanOrEqual(0);
    expect(Math.abs((head?.x ?? 0) - (column?.x ?? 0))).toBeLessThan(2);
  });

  it("takes all roles to one level with one press, and keeps the focus there", async () => {
    const { tab, says, result } = await open("?roles=backend-developer,data-engineer,qa-engineer");
    await says("Compared: Backend Developer");
    await result.getByRole("link", { name: "Senior", exact: true }).press("Enter");
    await tab.waitForURL(/\?roles=backend-developer:senior,data-engineer:senior,qa-engineer:senior$/);
    await result.getByRole("heading", { name: "Senior QA Engineer" }).waitFor();
    const current = result.getByRole("link", { name: "Senior", exact: true });
    expect(await current.getAttribute("aria-current")).toBe("true");
    expect(await current.evaluate((link) => link.matches(":focus"))).toBe(true);
    expect(await tab.getByRole("combobox", { name: "Level of QA Engineer" }).inputValue()).toBe("senior");
  });

  it("is reached from a role's page, and its related roles lead to ready pages", async () => {
    const { tab } = await visit(browser, site);
    await tab.goto(`${site}roles/backend-developer/`);
    const ready = tab.getByRole("link", { name: /^Compare ?: Site Reliability Engineer$/ });
    expect(await ready.evaluate((link) => (link as unknown as { href: string }).href)).toBe(site + PAIR);
    await tab
      .locator(".actions")
      .getByRole("link", { name: /^Compare ?: Backend Developer$/ })
      .click();
    await tab.locator("#compare-status").getByText("Choose a role to set beside Backend Developer.").waitFor();
  });

  it("is reached from a result of the search, whose first link stays the role's page", async () => {
    const { tab } = await visit(browser, site);
    await tab.goto(`${site}search/?q=backend`);
    await resultsOf(tab);
    const item = tab.locator("#results > li").first();
    const addresses = await item
      .locator("a")
      .evaluateAll((links) => links.map((link) => (link as unknown as { href: string }).href));
    expect(addresses[0]).toMatch(/\/roles\/[a-z-]+\//);
    expect(addresses.filter((address) => /\/compare\/\?roles=[a-z-]+$/.test(address))).toHaveLength(1);
  });
});
