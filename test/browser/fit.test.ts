import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from "vitest";
import { axeViolations } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { soon, visit } from "../support/visit.ts";

const site = inject("siteUrl");

describe("the page that asks what fits", () => {
  let browser: Browser;
  let tab: Page;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    tab = (await visit(browser, site)).tab;
    await tab.goto(`${site}fit/`);
    await tab.locator("#fit-form").waitFor();
  });

  const titles = () => tab.locator(".fit__result h3").allInnerTexts();
  const choose = (trait: string, answer: string) =>
    tab.getByRole("group", { name: trait, exact: true }).getByLabel(answer).check();

  it("shows no role before there is an answer, and then each with what speaks for it and against", async () => {
    expect(await titles()).toEqual([]);
    await tab.getByText("As soon as you answer something").waitFor();
    await choose("Drawing", "I want it");
    await choose("Maths", "Rather not");
    await tab.getByLabel("Only ways without a degree").check();
    await tab.locator(".fit__result").first().waitFor();
    expect((await titles()).slice(0, 8)).toContain("UI Designer");
    const first = await tab.locator(".fit__result").first().innerText();
    expect(first).toContain("For it");
    expect(first).toContain("Drawing: ");
    expect(new URL(tab.url()).search).toBe("?maths=avoid&drawing=want&degree=no");
  });

  it("shows the same when its address is opened again, and nothing after starting again", async () => {
    await choose("Coding", "I want it");
    await tab.getByLabel("At least").fill("120000");
    await tab.getByLabel("At least").blur();
    await tab.locator(".fit__result").first().waitFor();
    const before = await titles();
    await tab.reload();
    await tab.locator(".fit__result").first().waitFor();
    expect(await titles()).toEqual(before);
    await tab.getByRole("button", { name: "Start again" }).click();
    await tab.locator(".fit__result").first().waitFor({ state: "detached" });
    expect(new URL(tab.url()).search).toBe("");
  });

  it("takes nothing from an address that is no answer", async () => {
    const errors: string[] = [];
    tab.on("pageerror", (error) => errors.push(error.message));
    await tab.goto(`${site}fit/?like=%3Cimg%3E&coding=often&pay=-3&degree=maybe&skill=none`);
    await tab.locator("#fit-form").waitFor();
    await tab.getByText("As soon as you answer something").waitFor();
    expect(await titles()).toEqual([]);
    expect(errors).toEqual([]);
  });

  it("says what each role pays, of which occupation and by which source", async () => {
    await choose("Maths", "I want it");
    await tab.locator(".fit__result").first().waitFor();
    const known = tab.locator(".fit__pay").filter({ hasNotText: "No sourced figure" });
    expect(await known.count()).toBeGreaterThan(3);
    for (const pay of await known.all()) {
      expect(await pay.innerText()).toMatch(/^\$[\d,]+.* a year median of .+, United States/s);
      expect(await pay.getByRole("link").getAttribute("href")).toMatch(/\/sources\/#source-/);
    }
  });

  it("weighs and shows the pay of the country that was chosen, and keeps it in the address", async () => {
    await tab.goto(`${site}fit/?in=GB&coding=want&pay=45000`);
    await tab.locator(".fit__result").first().waitFor();
    expect(await tab.locator(".fit__pay").first().innerText()).toMatch(
      /^£[\d,]+.* a year median of .+, United Kingdom/s,
    );
    expect(await tab.locator("#fit-results").innerText()).toContain("earn £45,000 or more");
    expect(await tab.locator("#fit-unit").innerText()).toBe("GBP a year, United Kingdom");
    await choose("Maths", "Rather not");
    await tab.getByText("Maths: Little").first().waitFor();
    expect(new URL(tab.url()).searchParams.get("in")).toBe("GB");
  });

  it("shows on a phone how many fit at the lower edge, from where one gets to them and back", async () => {
    await tab.setViewportSize({ width: 390, height: 844 });
    await choose("Coding", "I want it");
    const see = tab.getByRole("link", { name: "See them" });
    await see.waitFor();
    const { y = 0, height = 0 } = (await see.boundingBox()) ?? {};
    expect(y + height).toBeLessThanOrEqual(844);
    expect(height).toBeGreaterThanOrEqual(44);
    await see.click();
    await soon(async () =>
      expect(await tab.locator("#fit-found").boundingBox()).toMatchObject({ y: expect.closeTo(0, -3) }),
    );
    const found = tab.getByRole("heading", { name: /^\d+ roles fit$/ });
    expect(await found.evaluate("document.activeElement.id")).toBe("fit-found");
    await tab.getByRole("link", { name: "Change my answers" }).click();
    await soon(async () => expect(((await tab.locator("#fit-form").boundingBox())?.y ?? 999) < 300).toBe(true));
  });

  it("has the results beside the questions on a wide screen", async () => {
    await tab.setViewportSize({ width: 1280, height: 900 });
    await choose("Coding", "I want it");
    const result = tab.locator(".fit__result").first();
    await result.waitFor();
    expect((await result.boundingBox())?.y).toBeLessThan(900);
    expect(await tab.getByRole("link", { name: "See them" }).isVisible()).toBe(false);
  });

  it("tells who hears the page how many fit, once there is a pause", async () => {
    const status = tab.locator("#fit-status");
    await choose("Coding", "I want it");
    await tab.locator(".fit__result").first().waitFor();
    await soon(async () => expect(await status.innerText()).toMatch(/^\d+ roles fit$/));
    await tab.evaluate(`globalThis.told = [];
      new MutationObserver(() => told.push(document.getElementById("fit-status").textContent))
        .observe(document.getElementById("fit-status"), { childList: true })`);
    await tab.getByLabel("At least").pressSequentially("120000");
    await soon(async () => expect(await tab.evaluate("told.length")).toBe(1));
  });

  it("has no fault for axe with results", async () => {
    await tab.goto(`${site}fit/?drawing=want&maths=avoid&degree=no&pay=90000`);
    await tab.locator(".fit__result").first().waitFor();
    for (const width of [320, 1280]) {
      await tab.setViewportSize({ width, height: 900 });
      expect(await axeViolations(tab)).toEqual([]);
      expect(await tab.evaluate("document.documentElement.scrollWidth - innerWidth")).toBe(0);
    }
  });

  it("leads to the same roles by lists of each answer", async () => {
    const drawing = tab.locator("details", { has: tab.getByText("How much does one draw or design for the eye?") });
    await drawing.locator("summary").click();
    await drawing.getByRole("link", { name: "UI Designer" }).waitFor();
  });
});
