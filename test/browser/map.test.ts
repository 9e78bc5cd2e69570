import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { axeViolations } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { visit } from "../support/visit.ts";

const site = inject("siteUrl");

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
const middle = (tab: Page, name: string) => tab.getByRole("heading", { level: 2, name, exact: true });
const focused = (tab: Page) => tab.evaluate<string>("document.activeElement.textContent.trim().replace(/\\s+/g, ' ')");

describe("one role in the middle of the map", () => {
  it("has the roles that people come from before it, and those that they go on to behind", async () => {
    const { tab, complaints } = await open("?role=backend-developer");
    await middle(tab, "Backend Developer").waitFor();
    const [into, on] = [tab.locator(".ways__side--in .way"), tab.locator(".ways__side--on .way")];
    expect(await into.filter({ hasText: "Full-Stack Developer" }).innerText()).toMatch(/Software engineering/);
    expect(await on.count()).toBe(9);
    const shared = (await on.locator(".way__count [aria-hidden]").allInnerTexts()).map(Number);
    expect(shared).toEqual([...shared].sort((a, b) => b - a));
    const start = async (element: typeof into) => (await element.first().boundingBox())?.x ?? 0;
    expect(await start(into)).toBeLessThan(await start(tab.locator(".ways__middle")));
    expect(await start(on)).toBeGreaterThan(await start(tab.locator(".ways__middle")));
    expect(await tab.locator(".ways__lines--in path").count()).toBe(await into.count());
    expect(await tab.locator("#map-whole").isVisible()).toBe(false);
    expect(complaints).toEqual([]);
  });

  it("gives its place to a neighbour that is chosen, which the focus and the address follow, and back undoes", async () => {
    const { tab } = await open("?role=backend-developer");
    await tab.locator(".ways__side--in").getByRole("link", { name: "QA Engineer" }).click();
    await middle(tab, "QA Engineer").waitFor();
    expect(new URL(tab.url()).search).toBe("?role=qa-engineer");
    expect(await focused(tab)).toBe("QA Engineer");
    expect(await tab.title()).toMatch(/^QA Engineer – /);
    expect(await tab.locator("#map-status").innerText()).toMatch(/^QA Engineer: \d+ ways? in, \d+ ways? on\.$/);
    await tab.goBack();
    await middle(tab, "Backend Developer").waitFor();
    await tab.goForward();
    await middle(tab, "QA Engineer").waitFor();
    await tab.getByRole("link", { name: "The whole map" }).click();
    await tab.getByRole("heading", { name: "The whole map" }).waitFor();
    expect(new URL(tab.url()).search).toBe("");
  });

  it("is chosen from the list, and a look through the list is one step back", async () => {
    const { tab } = await open();
    const select = tab.getByLabel("In the middle");
    await select.selectOption({ label: "Data Analyst" });
    await middle(tab, "Data Analyst").waitFor();
    await select.selectOption({ label: "Data Engineer" });
    await middle(tab, "Data Engineer").waitFor();
    expect(new URL(tab.url()).search).toBe("?role=data-engineer");
    await tab.goBack();
    await tab.getByRole("heading", { name: "The whole map" }).waitFor();
    expect(await select.inputValue()).toBe("");
  });

  it("says what editors say of each way, with the way to a plan", async () => {
    const { tab } = await open("?role=backend-developer");
    await tab.getByText("The same in words").click();
    const said = tab.locator(".ways__said li").filter({ hasText: "QA Engineer" });
    expect(await said.first().innerText()).toContain("You already know how clients misuse an API.");
    const plan = said.first().getByRole("link", { name: "Plan the way from QA Engineer" });
    expect(await plan.getAttribute("href")).toMatch(/\/plan\/\?from=qa-engineer&to=backend-developer$/);
  });

  it("is the same picture turned on a phone", async () => {
    const { tab } = await open("?role=software-engineer", { viewport: { width: 320, height: 700 } });
    await middle(tab, "Software Engineer").waitFor();
    const top = async (selector: string) => (await tab.locator(selector).first().boundingBox())?.y ?? 0;
    expect(await top(".ways__side--in .way")).toBeLessThan(await top(".ways__middle"));
    expect(await top(".ways__side--on .way")).toBeGreaterThan(await top(".ways__middle"));
  });

  it("says at a glance where each neighbour begins and what it pays, with occupation and source", async () => {
    const { tab } = await open("?role=software-engineer");
    const way = tab.locator(".ways__side--on .way").filter({ hasText: "Test Automation Engineer" });
    expect(await way.innerText()).toMatch(
      /Testing and quality · Starts at Junior\s+\$[\d,]+.* a year · Software Quality/s,
    );
    expect(await way.locator(".ways__figure").getAttribute("href")).toMatch(/\/sources\/#source-/);
    expect(await tab.locator(".ways__side--on .way").filter({ hasText: "Platform Engineer" }).innerText()).toMatch(
      /Starts at Mid-level\s+No sourced figure/,
    );
    expect(await tab.locator(".map__key").innerText()).toContain(
      "median pay of the occupation behind it, United States",
    );
  });

  it("shows the pay of the country that was chosen", async () => {
    const { tab } = await open("?role=backend-developer&in=GB");
    await middle(tab, "Backend Developer").waitFor();
    // Not all of these are of one year.
    expect(await tab.locator(".ways__middle").innerText()).toMatch(
      /£[\d,]+.* a year · median of Programmers .+, United Kingdom, 5 April 2025/s,
    );
  });

  it("gives a thumb enough to hit on a phone", async () => {
    const { tab } = await open("?role=software-engineer", { viewport: { width: 320, height: 700 }, hasTouch: true });
    const way = tab.locator(".ways__side--on .way").filter({ hasText: "Game Developer" });
    const { x = 0, y = 0, height = 0 } = (await way.boundingBox()) ?? {};
    expect(height).toBeGreaterThanOrEqual(44);
    await tab.evaluate(`scrollTo(0, ${y - 200})`);
    await tab.touchscreen.tap(x + 20, 200 + height - 6);
    await middle(tab, "Game Developer").waitFor();
  });

  it.each([320, 1280])("has no fault for axe at %i pixels", async (width) => {
    for (const query of ["", "?role=software-engineer"]) {
      const { tab } = await open(query, { viewport: { width, height: 900 } });
      if (query !== "") await middle(tab, "Software Engineer").waitFor();
      expect(await axeViolations(tab)).toEqual([]);
      expect(await tab.evaluate("document.documentElement.scrollWidth - innerWidth")).toBe(0);
    }
  });

  it("says which role of the address there is not, and shows the whole map", async () => {
    const { tab } = await open("?role=nonsense");
    await tab.getByText("There is no role “nonsense” here, so this is the whole map.").waitFor();
    await tab.getByRole("heading", { name: "The whole map" }).waitFor();
  });

  it("says so where the data cannot be loaded, and tries again", async () => {
    const { tab } = await open();
    await tab.route("**/map/roles.json", (route) => route.abort());
    await tab.getByLabel("In the middle").selectOption({ label: "Data Analyst" });
    await tab.getByText("The ways of one role could not be loaded.").waitFor();
    await tab.unroute("**/map/roles.json");
    await tab.getByLabel("In the middle").selectOption({ label: "Data Engineer" });
    await middle(tab, "Data Engineer").waitFor();
  });
});

describe("the whole map", () => {
  const plot = (tab: Page) => tab.locator(".map__plot").filter({ visible: true });
  const role = (tab: Page, name: string) => plot(tab).getByRole("link", { name, exact: true });

  it("is one stop of the Tab key, in which arrows lead from role to role, and Enter puts one in the middle", async () => {
    const { tab, complaints } = await open();
    expect(await plot(tab).locator('a[tabindex="0"]').count()).toBe(1);
    await tab.locator(".map__first a").last().focus();
    await tab.keyboard.press("Tab");
    expect(await focused(tab)).toBe("Blockchain Developer");
    await tab.keyboard.press("ArrowDown");
    expect(await focused(tab)).toBe("Computer Programmer");
    await tab.keyboard.press("ArrowRight");
    expect(await focused(tab)).toBe("Firmware Engineer");
    expect(await plot(tab).locator('a[tabindex="0"]').count()).toBe(1);
    await tab.keyboard.press("Enter");
    await middle(tab, "Firmware Engineer").waitFor();
    expect(complaints).toEqual([]);
  });

  it("shows the lines of the role that is pointed at", async () => {
    const { tab } = await open();
    await role(tab, "Data Scientist").hover();
    const at = await role(tab, "Data Scientist").getAttribute("data-at");
    const shown = await plot(tab)
      .locator(".map__way--shown")
      .evaluateAll((ways) => ways.map((way) => way.getAttribute("data-way")));
    expect(shown.length).toBeGreaterThan(2);
    expect(shown.filter((way) => !way?.split(" ").includes(at ?? ""))).toEqual([]);
  });

  it("shows at first one way into each role, all others of a role where it is pointed at", async () => {
    const { tab } = await open();
    const visible = () => plot(tab).locator(".map__way").filter({ visible: true }).count();
    const roles = await plot(tab).locator(".map__role").count();
    const atFirst = await visible();
    expect(atFirst).toBeLessThanOrEqual(roles);
    expect(atFirst).toBeGreaterThan(roles / 2);
    await role(tab, "Software Engineer").focus();
    expect(await visible()).toBeGreaterThan(atFirst);
  });

  it("begins with roles to choose, where many ways meet", async () => {
    const { tab } = await open("", { viewport: { width: 390, height: 844 } });
    const first = tab.getByRole("navigation", { name: "Many ways meet at" }).getByRole("link");
    expect(await first.count()).toBe(6);
    const { y = 0, height = 0 } = (await first.last().boundingBox()) ?? {};
    expect(y + height).toBeLessThanOrEqual(844);
    await first.filter({ hasText: "Software Engineer" }).click();
    await middle(tab, "Software Engineer").waitFor();
  });

  it.each([320, 768, 1280, 1440])("is one drawing, with letters of at least 12 pixels, at %i pixels", async (width) => {
    const { tab } = await open("", { viewport: { width, height: 900 } });
    expect(await plot(tab).count()).toBe(1);
    const scale = await plot(tab).evaluate(
      (drawing) => drawing.getBoundingClientRect().width / Number(drawing.getAttribute("width")),
    );
    expect(13 * scale).toBeGreaterThanOrEqual(12);
  });

  it("is one column on a phone, whose domains one can go to and whose roles a thumb can hit", async () => {
    const { tab } = await open("", { viewport: { width: 320, height: 700 }, hasTouch: true });
    const place = async (name: string) => (await role(tab, name).locator("circle").boundingBox()) ?? { x: 0, y: 0 };
    const [junior, mid, other] = [
      await place("Backend Developer"),
      await place("Software Architect"),
      await place("Firmware Engineer"),
    ];
    expect([mid.x, other.x]).toEqual([junior.x, junior.x]);
    expect(mid.y).toBeGreaterThan(junior.y);
    expect(other.y).toBeGreaterThan(mid.y);
    const heights = await plot(tab)
      .locator(".map__box")
      .evaluateAll((boxes) => boxes.map((box) => box.getBoundingClientRect().height));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(24);
    await tab.getByRole("navigation", { name: "By domain" }).getByRole("link", { name: "Security" }).tap();
    await role(tab, "SOC Analyst").tap();
    await middle(tab, "SOC Analyst").waitFor();
  });

  it("has a list by domain as well, whose roles lead to the middle", async () => {
    const { tab } = await open("", { viewport: { width: 320, height: 700 }, hasTouch: true });
    await tab.locator("summary").filter({ hasText: "Security" }).tap();
    await tab.locator("#role-soc-analyst").getByRole("link", { name: "SOC Analyst", exact: true }).tap();
    await middle(tab, "SOC Analyst").waitFor();
  });
});

describe("the map without JavaScript", () => {
  it("leads from the drawing to where the list says the ways of a role, and on to its page", async () => {
    const { tab } = await open("?role=data-analyst", { javaScriptEnabled: false });
    expect(await tab.getByLabel("In the middle").isVisible()).toBe(false);
    await tab.locator(".map__plot--wide").getByRole("link", { name: "Data Scientist", exact: true }).click();
    const entry = tab.locator("#role-data-scientist");
    expect(await entry.isVisible()).toBe(true);
    expect(await entry.innerText()).toMatch(/Ways in: .*Data Analyst/);
    await entry.getByRole("link", { name: "Data Scientist", exact: true }).click();
    await tab.waitForURL("**/roles/data-scientist/");
  });
});
