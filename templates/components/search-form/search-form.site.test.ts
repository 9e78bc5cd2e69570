import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from "vitest";
import { axeViolations } from "../../../test/support/axe.ts";
import { launchBrowser } from "../../../test/support/browser.ts";
import { resultsOf, visit } from "../../../test/support/visit.ts";

const site = inject("siteUrl");
const ROLE = `${site}roles/qa-engineer/`;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

describe("the search box", () => {
  let tab: Page;
  let complaints: string[];
  let box: Locator;
  let options: Locator;
  let popup: Locator;
  beforeEach(async () => {
    ({ tab, complaints } = await visit(browser, site));
    await open(ROLE);
  });

  const open = async (address: string) => {
    await tab.goto(address);
    const form = tab.locator("form[role=search]").last();
    box = form.getByRole("combobox");
    options = form.getByRole("option");
    popup = form.locator(".search-form__popup");
  };
  const type = async (words: string) => {
    await box.focus();
    await tab.keyboard.type(words);
  };
  const suggest = async (words: string) => {
    await type(words);
    await options.first().waitFor();
  };
  const isFocused = () => box.evaluate((input) => input === input.ownerDocument.activeElement);
  const path = () => new URL(tab.url()).pathname;
  const status = () => tab.locator("form[role=search]").last().getByRole("status");

  /** What assistive technology is told of the box and its list. */
  const state = async () => ({
    expanded: await box.getAttribute("aria-expanded"),
    shown: await popup.isVisible(),
    active: await box.getAttribute("aria-activedescendant"),
    selected: await options.evaluateAll((all) =>
      all.filter((option) => option.getAttribute("aria-selected") === "true").map((option) => option.id),
    ),
  });
  const CLOSED = { expanded: "false", shown: false, active: null, selected: [] };
  const NONE_CHOSEN = { expanded: "true", shown: true, active: null, selected: [] };

  it("has a label that is seen and that names it, on every page that has a box", async () => {
    for (const address of [site, ROLE, `${site}search/`]) {
      await open(address);
      const label = tab.locator(`label[for="${await box.getAttribute("id")}"]`);
      expect(await label.isVisible(), address).toBe(true);
      const name = (await label.innerText()).trim();
      expect(name, address).toMatch(/^Search/);
      expect(await tab.getByRole("combobox", { name, exact: true }).count(), address).toBeGreaterThan(0);
    }
  });

  it.each(["/", "Control+k"])("is reached with %s, which is not typed into it", async (key) => {
    await tab.keyboard.press(key);
    expect(await isFocused()).toBe(true);
    expect(await box.inputValue()).toBe("");
  });

  it("takes a slash as a letter while one types in it", async () => {
    await type("ci/cd");
    expect(await box.inputValue()).toBe("ci/cd");
  });

  it("names its list, and the list its label", async () => {
    await suggest("data");
    const list = tab.locator(`[id="${await box.getAttribute("aria-controls")}"]`);
    expect(await list.getAttribute("role")).toBe("listbox");
    expect(await list.getByRole("option").count()).toBe(await options.count());
    const label = tab.locator(`[id="${await list.getAttribute("aria-labelledby")}"]`);
    expect(await label.innerText()).toMatch(/^Search/);
    expect(await box.getAttribute("aria-autocomplete")).toBe("list");
  });

  it("opens its list with the first letters, with nothing chosen in it", async () => {
    expect(await state()).toEqual(CLOSED);
    await suggest("penetr");
    expect(await state()).toEqual(NONE_CHOSEN);
    expect(await options.first().innerText()).toContain("Penetration Tester");
    expect(complaints).toEqual([]);
  });

  it("closes its list where nothing can be suggested", async () => {
    await suggest("data");
    await box.fill("xyzzyqqq");
    expect(await state()).toEqual(CLOSED);
  });

  it("goes through the list with the arrows, and through none at both ends", async () => {
    await suggest("data en");
    const ids = await options.evaluateAll((all) => all.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(1);
    const chosen = (id: string | undefined) => ({ ...NONE_CHOSEN, active: id, selected: [id] });
    for (const id of ids) {
      await tab.keyboard.press("ArrowDown");
      expect(await state()).toEqual(chosen(id));
    }
    await tab.keyboard.press("ArrowDown");
    expect(await state()).toEqual(NONE_CHOSEN);
    await tab.keyboard.press("ArrowUp");
    expect(await state()).toEqual(chosen(ids.at(-1)));
    await tab.keyboard.press("ArrowDown");
    expect(await state()).toEqual(NONE_CHOSEN);
    expect(await isFocused()).toBe(true);
    expect(await box.inputValue()).toBe("data en");
  });

  it("keeps the choice when more of the names arrives", async () => {
    let arrive = () => {};
    const arrived = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    await tab.route("**/search/skills/*.json", async (route) => {
      await arrived;
      await route.continue();
    });
    await suggest("data");
    await tab.keyboard.press("ArrowDown");
    const chosen = await state();
    const response = tab.waitForResponse("**/search/skills/*.json");
    arrive();
    await (await response).finished();
    await tab.locator("html").evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
    expect(chosen.selected).toHaveLength(1);
    expect(await state()).toEqual(chosen);
  });

  it("forgets the choice when one types on", async () => {
    await suggest("data");
    await tab.keyboard.press("ArrowDown");
    await tab.keyboard.type(" s");
    expect(await state()).toEqual(NONE_CHOSEN);
  });

  it("opens again with an arrow", async () => {
    await suggest("data");
    await tab.keyboard.press("Escape");
    await tab.keyboard.press("ArrowDown");
    const { shown, active } = await state();
    expect(shown).toBe(true);
    expect(active).toBe(await options.first().getAttribute("id"));
  });

  it("leads to the chosen page with Enter", async () => {
    await suggest("sre");
    await tab.keyboard.press("ArrowDown");
    await tab.keyboard.press("Enter");
    await tab.waitForURL(/\/roles\/site-reliability-engineer\//);
  });

  it("searches with Enter where nothing is chosen", async () => {
    await suggest("sre");
    await tab.keyboard.press("Enter");
    await tab.waitForURL(/\/search\/\?q=sre$/);
    await resultsOf(tab);
  });

  it("leads to a suggestion that is clicked", async () => {
    await suggest("kubernetes");
    await options
      .filter({ hasText: /skill$/ })
      .first()
      .click();
    await tab.waitForURL(/\/skills\/kubernetes\//);
  });

  it("closes its list with Escape and keeps the words; a second one clears them", async () => {
    await suggest("data");
    await tab.keyboard.press("ArrowDown");
    await tab.keyboard.press("Escape");
    expect(await state()).toEqual(CLOSED);
    expect(await box.inputValue()).toBe("data");
    expect(await isFocused()).toBe(true);
    await tab.keyboard.press("Escape");
    expect(await box.inputValue()).toBe("");
    expect(path()).toBe("/roles/qa-engineer/");
  });

  it("keeps its list closed when what is known of places comes in later", async () => {
    const { tab } = await visit(browser, site);
    let send = () => {};
    const isSent = new Promise<void>((resolve) => {
      send = resolve;
    });
    await tab.route("**/search/places.json", async (route) => {
      await isSent;
      await route.continue();
    });
    await tab.goto(`${site}roles/qa-engineer/`);
    const box = tab.getByRole("combobox").first();
    await box.fill("data");
    await tab.getByRole("option").first().waitFor();
    await tab.keyboard.press("Escape");
    const answer = tab.waitForResponse("**/search/places.json");
    send();
    await (await answer).finished();
    await tab.evaluate("new Promise((resolve) => setTimeout(resolve, 200))");
    expect(await box.getAttribute("aria-expanded")).toBe("false");
  });

  it("suggests roles by their names in other languages, which are fetched at the first word that is none here", async () => {
    const asked: string[] = [];
    tab.on("request", (request) => asked.push(new URL(request.url()).pathname));
    const isAsked = () => asked.some((path) => path.endsWith("/search/titles.json"));
    await suggest("d");
    for (const letter of "ata engineer") await tab.keyboard.type(letter, { delay: 30 });
    await options.first().waitFor();
    expect(isAsked()).toBe(false);
    await box.fill("Développeuse web");
    const first = options.first();
    await first.getByText("Read as French: Développeuse web").waitFor();
    expect(await first.innerText()).toMatch(/^Web Developer/);
    expect(isAsked()).toBe(true);
  });

  it("closes its list when one leaves it, whose suggestions are no stops of the Tab key", async () => {
    await suggest("data");
    await tab.keyboard.press("Tab");
    expect(await isFocused()).toBe(false);
    expect(await state()).toEqual(CLOSED);
    expect(await tab.evaluate<string>("document.activeElement.tagName")).toBe("BUTTON");
  });

  it("says politely how many suggestions there are, once the typing pauses", async () => {
    expect(await status().innerText()).toBe("");
    await suggest("data en");
    expect(await status().innerText()).toBe("");
    const count = await options.count();
    await tab.getByText(`${count} suggestions`, { exact: true }).waitFor({ state: "attached" });
    expect(await status().innerText()).toBe(`${count} suggestions`);
    await box.fill("xyzzyqqq");
    await tab.getByText("No suggestions", { exact: true }).waitFor({ state: "attached" });
  });

  it("says why a role is suggested", async () => {
    await suggest("sre");
    expect(await options.first().innerText()).toMatch(/^Site Reliability Engineer\s+also called .*SRE/);
    await box.fill("terraform");
    // Who needs the skill is asked for once it is suggested.
    await options
      .filter({ hasText: /core skill: Terraform$/ })
      .first()
      .waitFor();
    expect(await options.first().innerText()).toMatch(/^Terraform\s+skill$/);
  });

  it("says so where it had to correct a word", async () => {
    await suggest("pyhton");
    expect(await popup.innerText()).toMatch(/^Suggestions for “python”/);
    await box.fill("python");
    expect(await popup.innerText()).not.toContain("Suggestions for");
  });

  it("hands a place on to the roles that it suggests, and says so", async () => {
    await suggest("backend developer london");
    await popup.getByText("Place: United Kingdom").waitFor();
    expect(await options.first().getAttribute("href")).toMatch(/\/roles\/backend-developer\/\?in=GB#pay$/);
  });

  it("leads from a place alone to its pay", async () => {
    await suggest("seattle");
    await options.first().waitFor();
    expect(await options.first().innerText()).toMatch(/^Seattle-Tacoma-Bellevue, WA\s+Pay of all roles there$/);
    expect(await options.first().getAttribute("href")).toMatch(/\/salaries\/\?in=US-42660$/);
  });

  it("shows markup that is typed as words, and runs none", async () => {
    await type("<img src=x onerror=alert(1)> data");
    await tab.locator("html").evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
    expect(await tab.locator("form[role=search] img").count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it("suggests from the first word on where one types before its code is there", async () => {
    await tab.route("**/search/names.json", async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      await route.continue();
    });
    await suggest("penetration");
    expect(await options.first().innerText()).toContain("Penetration Tester");
  });

  it.each([320, 1280])(
    "has no fault that axe finds with its list open, %i px wide, and does not scroll sideways",
    async (width) => {
      await tab.setViewportSize({ width, height: 800 });
      for (const address of [site, ROLE]) {
        await open(address);
        await suggest("data");
        await tab.keyboard.press("ArrowDown");
        expect(await tab.locator("html").evaluate((root) => root.scrollWidth - root.clientWidth), address).toBe(0);
        expect(await axeViolations(tab), address).toEqual([]);
        const edges = await popup.boundingBox();
        expect(edges && edges.x >= 0 && edges.x + edges.width <= width, `${address}: ${JSON.stringify(edges)}`).toBe(
          true,
        );
      }
    },
  );
});

describe("a page that one comes to from a search", () => {
  it("has the words marked, and stands where they are", async () => {
    const { tab, complaints } = await visit(browser, site);
    await tab.goto(`${site}search/?q=kubernetes`);
    await resultsOf(tab);
    const part = tab.locator("#results > li ul a").nth(2);
    const { hash } = new URL((await part.getAttribute("href")) ?? "", tab.url());
    await part.click();
    await tab.waitForURL(/\/roles\//);
    await tab.locator("article mark").filter({ visible: true }).first().waitFor();
    // Some stand in what is folded.
    for (const mark of await tab.locator("article mark").allTextContents())
      expect(mark.toLowerCase()).toContain("kubernetes");
    const target = tab.locator(`[id="${decodeURIComponent(hash.slice(1))}"]`);
    expect(await target.count()).toBe(1);
    const top = async () => (await target.boundingBox())?.y ?? Number.NaN;
    await expect.poll(top).toBeLessThan(tab.viewportSize()?.height ?? 0);
    expect(await top()).toBeGreaterThanOrEqual(0);
    expect(await tab.evaluate<number>("scrollY")).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
  });

  it.each([
    ["a step's resources", "step-2-title", "belmont", ".roadmap__resources"],
    ["a level, on a narrow screen", "level-lead", "panel", ".level"],
  ])("has the fold open where the words stand only in it: %s", async (_, id, word, fold) => {
    const { tab, complaints } = await visit(browser, site);
    await tab.setViewportSize({ width: 400, height: 800 });
    await tab.goto(`${site}roles/ux-researcher/?mark=${word}#${id}`);
    const mark = tab.locator(`${fold} mark`).filter({ visible: true }).first();
    await mark.waitFor();
    expect((await mark.innerText()).toLowerCase()).toContain(word);
    await expect.poll(async () => (await tab.locator(`#${id}`).boundingBox())?.y ?? Number.NaN).toBeLessThan(800);
    expect(complaints).toEqual([]);
  });

  it("keeps a fold as it was where the words are seen without it", async () => {
    const { tab } = await visit(browser, site);
    await tab.goto(`${site}roles/ux-researcher/?mark=consent#step-2-title`);
    await tab.locator("#step-2 mark").filter({ visible: true }).first().waitFor();
    expect(await tab.locator("#step-2 details").getAttribute("open")).toBeNull();
  });
});

describe("without JavaScript", () => {
  it("the box leads to a page that lists every role from A to Z", async () => {
    const { tab } = await visit(browser, site, { javaScriptEnabled: false });
    await tab.goto(ROLE);
    await tab.locator("header input[name=q]").fill("anything");
    await tab.keyboard.press("Enter");
    await tab.waitForURL(/\/search\/\?q=anything$/);
    const titles = await tab.locator("main li a[href*='roles/']").allInnerTexts();
    expect(titles.length).toBeGreaterThanOrEqual(68);
    expect(titles).toEqual([...titles].sort(new Intl.Collator("en").compare));
    await tab.getByRole("link", { name: "Penetration Tester" }).click();
    await tab.waitForURL(/\/roles\/penetration-tester\//);
    expect(await tab.locator("h1").innerText()).toBe("Penetration Tester");
  });
});
