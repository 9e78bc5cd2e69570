import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { visit } from "../support/visit.ts";

const site = inject("siteUrl");

describe("the page of an occupation with places", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  const open = async (id: string, settings = {}) => {
    const { tab } = await visit(browser, site, settings);
    await tab.goto(`${site}occupations/${id}/`);
    const places = tab.locator("details", { has: tab.locator(".occupation__places") });
    if ((await places.count()) > 0) await places.locator("summary").click();
    return tab;
  };
  const column = (tab: Page, at: number): Promise<string[]> =>
    tab.locator(`.occupation__places tbody tr > :nth-child(${at})`).allInnerTexts();
  const amounts = (texts: readonly string[]) => texts.map((text) => Number(text.replace("$", "")));

  it("sorts its places by any column, highest first and then lowest, and says so", async () => {
    const tab = await open("US/15-1252");
    const head = tab.locator(".occupation__places th", { hasText: "Level 4" });
    const names = await column(tab, 1);
    expect(names.length).toBe(530);
    expect(await tab.locator(".occupation__places [aria-sort]").innerText()).toContain("Place");
    await head.getByRole("button").click();
    const down = amounts(await column(tab, 6));
    expect(down).toEqual([...down].sort((a, b) => b - a));
    expect(new Set(down).size).toBeGreaterThan(300);
    expect(await head.getAttribute("aria-sort")).toBe("descending");
    expect(await tab.locator(".occupation__places [aria-sort]").count()).toBe(1);
    expect(await tab.locator("section [role=status]").innerText()).toBe(
      "Sorted by Level 4: Fully competent, descending",
    );
    await head.getByRole("button").press("Enter");
    expect(amounts(await column(tab, 6))).toEqual([...down].sort((a, b) => a - b));
    expect(await head.getAttribute("aria-sort")).toBe("ascending");
    await tab.getByRole("button", { name: "Place", exact: true }).click();
    expect(await column(tab, 1)).toEqual(names);
  });

  it("puts places without a figure last, however it sorts", async () => {
    const tab = await open("US/15-1252");
    const button = tab.getByRole("button", { name: "Price level" });
    for (const _ of ["descending", "ascending"]) {
      await button.click();
      const prices = await column(tab, 7);
      const empty = prices.indexOf("");
      expect(empty).toBeGreaterThan(300);
      expect(prices.slice(empty).join("")).toBe("");
    }
  });

  it.each([true, false])(
    "shows the level of the map that is chosen, with JavaScript: %s",
    async (javaScriptEnabled) => {
      const tab = await open("US/15-1252", { javaScriptEnabled });
      const colours = () =>
        tab
          .locator(".place-map circle")
          .evaluateAll((dots) => dots.map((dot) => dot.ownerDocument.defaultView?.getComputedStyle(dot).fill));
      const legend = () => tab.locator(".place-map__classes:visible").allInnerTexts();
      const before = { colours: await colours(), legend: await legend() };
      expect(before.colours.length).toBeGreaterThan(500);
      expect(new Set(before.colours).size).toBe(5);
      expect(before.legend).toHaveLength(1);
      await tab.getByLabel("Level 4: Fully competent").check();
      expect(new Set(await colours()).size).toBe(5);
      expect(await colours()).not.toEqual(before.colours);
      expect(await legend()).toHaveLength(1);
      expect(await legend()).not.toEqual(before.legend);
    },
  );

  it("names each dot with the amounts of its row in the table", async () => {
    const tab = await open("US/15-1252");
    const titles = await tab.locator(".place-map title").evaluateAll((all) => all.map((title) => title.textContent));
    const row = tab.locator(".occupation__places tr", { hasText: "Boise City, ID" });
    const cells = await row.locator("td.number").allInnerTexts();
    expect(titles).toContain(`Boise City, ID: ${cells.slice(0, 4).join(" · ")}`);
  });

  it("says why there is no map where most places have the amounts of another", async () => {
    const tab = await open("US/15-1221");
    expect(await tab.locator(".place-map").count()).toBe(0);
    expect(await tab.locator("main").innerText()).toContain("There is no map: 47 in 100 places");
  });

  it("has no map of a country that it has no projection of, and none without places", async () => {
    for (const id of ["CA/21232", "GB/2134"]) expect(await (await open(id)).locator(".place-map").count(), id).toBe(0);
  });

  it.each([320, 1440])("does not scroll sideways at %d px, sorted by a column at its end", async (width) => {
    const tab = await open("US/15-1252");
    await tab.setViewportSize({ width, height: 800 });
    await tab.getByRole("button", { name: "Price level" }).click();
    expect(await tab.locator("html").evaluate((root) => root.scrollWidth - root.clientWidth)).toBe(0);
  });
});
