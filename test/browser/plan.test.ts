import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { soon, visit } from "../support/visit.ts";

const site = inject("siteUrl");

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

async function open(address: string): Promise<Page> {
  const { tab } = await visit(browser, site);
  await tab.goto(site + address);
  await planned(tab);
  return tab;
}
const planned = (tab: Page) => tab.locator('#plan-result[data-state="done"]').waitFor();
const heading = (tab: Page) => tab.locator("#plan-result h2").innerText();
const part = (tab: Page, name: string) => tab.locator("section").filter({ has: tab.getByRole("heading", { name }) });
const step = (tab: Page, at: number) => tab.locator(".plan-steps > li").nth(at);

describe("a plan, made with the keyboard", () => {
  it("tells a backend developer what reliability engineering asks for and pays at senior level", async () => {
    const tab = await open("plan/");
    await tab.getByLabel("What you are now").focus();
    await tab.keyboard.type("backend dev");
    await tab.keyboard.press("Tab");
    await tab.keyboard.type("SRE");
    await tab.keyboard.press("Enter");
    await soon(async () => expect(await heading(tab)).toBe("From Backend Developer to Site Reliability Engineer"));
    expect(tab.url()).toBe(`${site}plan/?from=backend-developer&to=site-reliability-engineer`);
    const missing = await tab.locator(".plan-skills-list--missing > li").allInnerTexts();
    expect(missing).toContain("Service level objectives");
    expect(await tab.locator("#plan-status").innerText()).toContain("Site Reliability Engineer");
    expect(await tab.locator("#plan-skills + .plan-summary").innerText()).toContain(
      `${missing.length} of 8 required skills`,
    );
    const senior = tab.getByRole("row", { name: /^Senior/ });
    expect(await senior.innerText()).toMatch(/\$[\d,]+ to \$[\d,]+ a year\s+Estimate 50th to 75th percentile/);
    expect(await senior.innerText()).not.toMatch(/[+\u2212]\$/);
  });

  it("takes a skill that is known out of what is missing and out of the steps, and its removal back in", async () => {
    const tab = await open("plan/?to=site-reliability-engineer");
    const isMissing = (name: string) => tab.locator(".plan-skills-list--missing > li", { hasText: name }).count();
    expect(await isMissing("Python")).toBe(1);
    expect(await step(tab, 1).innerText()).toContain("80–160 hours");
    await tab.getByLabel("Skills you have").focus();
    await tab.keyboard.type("python");
    await tab.keyboard.press("Enter");
    await tab.getByRole("button", { name: "Remove Python" }).waitFor();
    expect(new URL(tab.url()).search).toBe("?to=site-reliability-engineer&have=python");
    expect(await isMissing("Python")).toBe(0);
    expect(await step(tab, 1).innerText()).toMatch(/Write a tool.*\s+you have this$/);
    await tab.getByRole("button", { name: "Remove Python" }).press("Enter");
    await soon(async () => expect(await isMissing("Python")).toBe(1));
  });

  it("divides the hours that are left by those of a week", async () => {
    const tab = await open("plan/?to=site-reliability-engineer&hours=40");
    const time = tab.locator(".lead + .plan-summary");
    expect(await time.innerText()).toBe(
      "8 of 8 steps are left. 500–900 hours. At 40 hours a week that is 13 to 23 weeks.",
    );
    await tab.getByLabel("Hours a week").fill("20");
    await soon(async () => expect(await time.innerText()).toContain("At 20 hours a week that is 6 to 10 months."));
    expect(await tab.locator("#plan-result").innerText()).toContain("the editors’ own estimate");
  });

  it("gives each step its resources and links to its skills", async () => {
    const tab = await open("plan/?to=site-reliability-engineer");
    await step(tab, 1).locator("summary").press("Enter");
    expect(await step(tab, 1).locator("details li a[href^=https]").count()).toBeGreaterThan(0);
    await step(tab, 1).getByRole("link", { name: "Python", exact: true }).click();
    await tab.waitForURL(/\/skills\/python\/$/);
  });

  it("goes back to the plan before with Back", async () => {
    const tab = await open("plan/?to=site-reliability-engineer");
    await tab.getByLabel("What you want to become").fill("data engineer");
    await tab.keyboard.press("Enter");
    await soon(async () => expect(await heading(tab)).toBe("The way to Data Engineer"));
    await tab.goBack();
    await soon(async () => expect(await heading(tab)).toBe("The way to Site Reliability Engineer"));
    expect(await tab.getByLabel("What you want to become").inputValue()).toBe("Site Reliability Engineer");
  });

  it("names the nearest roles to some skills, and leads from there to a plan", async () => {
    const tab = await open("plan/?have=sql,data-visualisation");
    expect(await heading(tab)).toBe("Where your skills lead");
    const nearest = part(tab, "Nearest roles").getByRole("listitem");
    expect(await nearest.first().innerText()).toMatch(/\d of \d required skills: .*SQL/);
    const first = await nearest.first().getByRole("link").first().innerText();
    expect(await part(tab, "The skill that opens most doors").innerText()).toMatch(
      /is missing for \d+ of the \d+ roles nearest to you/,
    );
    await nearest.first().getByRole("link", { name: "Plan the way there" }).press("Enter");
    await planned(tab);
    expect(await heading(tab)).toBe(`The way to ${first}`);
  });
});

describe("an address or a name that leads nowhere", () => {
  it("is answered in words", async () => {
    const tab = await open("plan/?from=town-crier&have=juggling");
    expect(await tab.locator(".plan-note").allInnerTexts()).toEqual([
      "The address names a role that is not here: “town-crier”.",
      "The address names a skill that is not here: “juggling”.",
    ]);
    await tab.getByLabel("What you want to become").fill("zzzzqqq");
    await tab.keyboard.press("Enter");
    expect(await tab.locator("#plan-to-note").innerText()).toBe("No role here is called “zzzzqqq”.");
  });

  it("is followed to where the role has moved", async () => {
    const { tab } = await visit(browser, site);
    await tab.route("**/plan/roles.json", async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, json: { ...(await response.json()), moved: { "web-mistress": 0 } } });
    });
    await tab.goto(`${site}plan/?to=web-mistress`);
    await planned(tab);
    expect(await tab.locator(".plan-note").innerText()).toMatch(/^“web-mistress” is now called .+\.$/);
    expect(await heading(tab)).toMatch(/^The way to /);
  });
});

describe("a plan that is shared", () => {
  const link = (tab: Page) => tab.getByLabel("Address to share").inputValue();

  it("takes the ticked steps along only where the reader says so", async () => {
    const tab = await open("plan/?to=site-reliability-engineer");
    expect(await tab.getByLabel("with my ticks").isVisible()).toBe(false);
    await tab.getByRole("checkbox", { name: /^Done/ }).first().press("Space");
    await tab.locator(".plan-step--done").waitFor();
    await tab.getByLabel("with my ticks").waitFor();
    expect(await link(tab)).toBe(`${site}plan/?to=site-reliability-engineer`);
    await tab.getByLabel("with my ticks").check();
    const address = await link(tab);
    expect(address).toMatch(/\?to=site-reliability-engineer&done=[a-z0-9-]+$/);
    expect(tab.url()).not.toContain("done");

    const other = await open(address.slice(site.length));
    expect(await other.locator(".plan-step--done").count()).toBe(1);
    expect(await other.locator(".plan-note").innerText()).toContain("1 ticked step of whoever shared it");
    expect(await other.evaluate("localStorage.length")).toBe(0);
    await other.getByRole("button", { name: "Remember them here" }).press("Enter");
    await soon(async () => expect(other.url()).toBe(`${site}plan/?to=site-reliability-engineer`));
    expect(await other.locator(".plan-step--done").count()).toBe(1);
    await soon(async () => expect(await other.locator("#plan-roadmaps-list").innerText()).toContain("1 of 8 steps"));
  });

  it("is shown without the ticks of others where the reader wants that", async () => {
    const tab = await open("plan/?to=site-reliability-engineer");
    await tab.getByRole("checkbox", { name: /^Done/ }).first().press("Space");
    await tab.getByLabel("with my ticks").check();
    const other = await open((await link(tab)).slice(site.length));
    await other.getByRole("button", { name: "Show only my own" }).press("Enter");
    await soon(async () => expect(await other.locator(".plan-note, .plan-step--done").count()).toBe(0));
    expect(other.url()).toBe(`${site}plan/?to=site-reliability-engineer`);
  });

  it("says nothing of ticks of steps that the roadmap does not have", async () => {
    const tab = await open("plan/?to=site-reliability-engineer&done=unknown-step");
    expect(await tab.locator(".plan-note, .plan-step--done").count()).toBe(0);
  });
});

describe("a plan as a file", () => {
  it("takes the plan and the ticked steps to another browser", async () => {
    const tab = await open("plan/?to=site-reliability-engineer&have=python");
    await tab.getByRole("checkbox").first().press("Space");
    await tab.locator(".plan-step--done").waitFor();
    const [download] = await Promise.all([
      tab.waitForEvent("download"),
      tab.getByRole("button", { name: "Save as a file" }).press("Enter"),
    ]);
    const file = await download.path();
    expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({ "rolebook-plan": 1, have: ["python"] });

    const other = await open("plan/");
    expect(await other.locator("#plan-roadmaps").isVisible()).toBe(false);
    await other.getByLabel("Open a saved file").setInputFiles(file);
    await other.getByRole("heading", { name: "The way to Site Reliability Engineer" }).waitFor();
    await other.locator("#plan-roadmaps-list > li").waitFor();
    expect(await other.locator("#plan-roadmaps-list").innerText()).toMatch(
      /1 of 8 steps done, about \d+–\d+ hours left/,
    );
  });

  it("does nothing where it is something else", async () => {
    const tab = await open("plan/?to=data-engineer");
    for (const text of ["<script>alert(1)</script>", '{"version":1}', "x".repeat(300_000)]) {
      await tab
        .getByLabel("Open a saved file")
        .setInputFiles({ name: "plan.json", mimeType: "application/json", buffer: Buffer.from(text) });
      await soon(async () =>
        expect(await tab.locator("#plan-keep-status").innerText()).toMatch(/Nothing was changed\.$/),
      );
    }
    expect(tab.url()).toBe(`${site}plan/?to=data-engineer`);
    expect(await tab.evaluate("localStorage.length")).toBe(0);
  });
});

describe("the page of plans without JavaScript", () => {
  it("says so, and leads to the role's pages", async () => {
    const { tab } = await visit(browser, site, { javaScriptEnabled: false });
    await tab.goto(`${site}plan/`);
    expect(await tab.locator("#plan-form").isVisible()).toBe(false);
    await tab.getByRole("link", { name: "Site Reliability Engineer" }).click();
    expect(new URL(tab.url()).pathname).toBe("/roles/site-reliability-engineer/");
    expect(await tab.locator("#related").isVisible()).toBe(true);
  });
});
