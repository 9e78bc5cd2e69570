import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { visit } from "../support/visit.ts";

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
    expect(await tab.locator("#fit-results").isVisible()).toBe(false);
    await choose("Drawing", "I want it");
    await choose("Maths", "Rather not");
    await tab.getByLabel("Only ways without a degree").check();
    await tab.locator(".fit__result").first().waitFor();
    expect((await titles()).slice(0, 8)).toContain("UI Designer");
    const first = await tab.locator(".fit__result").first().innerText();
    expect(first).toContain("For it:");
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
    await tab.locator("#fit-results").waitFor({ state: "hidden" });
    expect(new URL(tab.url()).search).toBe("");
  });

  it("takes nothing from an address that is no answer", async () => {
    const errors: string[] = [];
    tab.on("pageerror", (error) => errors.push(error.message));
    await tab.goto(`${site}fit/?like=%3Cimg%3E&coding=often&pay=-3&degree=maybe&skill=none`);
    await tab.locator("#fit-form").waitFor();
    expect(await tab.locator("#fit-results").isVisible()).toBe(false);
    expect(errors).toEqual([]);
  });

  it("leads to the same roles by lists of each answer", async () => {
    const drawing = tab.locator("details", { has: tab.getByText("How much does one draw or design for the eye?") });
    await drawing.locator("summary").click();
    await drawing.getByRole("link", { name: "UI Designer" }).waitFor();
  });
});
