import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { visit } from "../support/visit.ts";

const site = inject("siteUrl");
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** The text that can be seen, in one line. */
const seen = async (tab: Page, selector = "main") => (await tab.locator(selector).innerText()).replace(/\s+/g, " ");

describe("without JavaScript", () => {
  const open = async (path: string) => {
    const { tab } = await visit(browser, site, { javaScriptEnabled: false });
    await tab.goto(site + path);
    return tab;
  };

  it("a role shows its facts, skills, levels with their pay, roadmap and sources", async () => {
    const text = await seen(await open("roles/backend-developer/"));
    for (const part of [
      /Median pay Published \$[\d,]+ a year/i,
      /Job outlook \+[\d.]+/i,
      /Required/,
      /Junior Adds fields/,
      /Roadmap/,
      /Sources/,
    ])
      expect(text).toMatch(part);
    expect(text).toMatch(/\$[\d,]+ to \$[\d,]+ a year Estimate/);
    expect(text).toContain("Software Developers");
  });

  it("the list of roles is grouped by domain, by pay and by skill, and has no filter that does nothing", async () => {
    const tab = await open("roles/");
    expect(await tab.locator(".role-group").count()).toBeGreaterThanOrEqual(10);
    expect(await tab.locator(".role-group .role-card").count()).toBeGreaterThanOrEqual(68);
    for (const heading of ["By pay", "By skill"])
      expect(await tab.getByRole("heading", { name: heading }).isVisible()).toBe(true);
    expect(await tab.locator("#role-filter").isVisible()).toBe(false);
  });

  it("the search says that it needs JavaScript and where the lists are", async () => {
    const tab = await open("search/?q=SRE");
    const text = await seen(tab);
    expect(text).toContain("Searching needs JavaScript");
    expect(await tab.locator("main").getByRole("link", { name: "All roles" }).isVisible()).toBe(true);
    expect(await tab.locator("#search-body").isVisible()).toBe(false);
  });

  it.each(["", "domains/data/", "skills/", "skills/sql/", "method/", "sources/", "about/"])(
    "/%s shows its content",
    async (path) => {
      const tab = await open(path);
      expect((await seen(tab)).length).toBeGreaterThan(300);
      expect(await tab.locator("main a:visible").count()).toBeGreaterThan(1);
    },
  );
});

describe("with the keyboard", () => {
  it("the first stop is a visible link that skips to the content", async () => {
    const { tab } = await visit(browser, site);
    await tab.goto(`${site}roles/backend-developer/`);
    await tab.keyboard.press("Tab");
    const link = tab.locator(":focus");
    expect(await link.innerText()).toBe("Skip to the content");
    const box = await link.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect(box?.y).toBeGreaterThanOrEqual(0);
    await tab.keyboard.press("Enter");
    expect(await tab.locator(":focus").getAttribute("id")).toBe("content");
    await tab.keyboard.press("Tab");
    expect(await tab.locator("main :focus").count()).toBe(1);
  });

  it.each(["", "roles/", "roles/backend-developer/", "search/?q=sql"])(
    "on /%s it is plain where one is",
    async (path) => {
      const { tab } = await visit(browser, site);
      await tab.goto(site + path);
      const unmarked: string[] = [];
      for (let stop = 0; stop < 25; stop++) {
        await tab.keyboard.press("Tab");
        const focused = tab.locator(":focus");
        const look = await focused.evaluate((element) => {
          const outlined = (each: typeof element | null): boolean => {
            if (each === null) return false;
            const style = each.ownerDocument.defaultView?.getComputedStyle(each);
            return style?.outlineStyle !== "none" && Number.parseFloat(style?.outlineWidth ?? "") >= 2;
          };
          const { width, height } = element.getBoundingClientRect();
          return {
            // A search box is outlined together with its button.
            outlined: outlined(element) || (element.localName === "input" && outlined(element.parentElement)),
            shown: width > 1 && height > 1,
            html: element.outerHTML.slice(0, 100),
          };
        });
        if (!look.outlined || !look.shown) unmarked.push(look.html);
      }
      expect(unmarked).toEqual([]);
    },
  );
});

describe("the contents of a role", () => {
  it("fold away on a phone once they were used, and say where one is", async () => {
    const { tab } = await visit(browser, site, { viewport: { width: 390, height: 844 } });
    await tab.goto(`${site}roles/backend-developer/`, { waitUntil: "networkidle" });
    await tab.locator(".contents > summary").click();
    await tab.locator(".contents").getByRole("link", { name: "Pros and cons" }).click();
    await tab.locator(".contents__here").getByText("Pros and cons").waitFor();
    expect(await tab.locator(".contents nav").isVisible()).toBe(false);
    const [bar, heading] = await Promise.all(
      [".contents", "#pros-and-cons > h2"].map((selector) => tab.locator(selector).boundingBox()),
    );
    expect(heading?.y).toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0) - 1);
  });

  it("stand open beside the text on a wide screen, with one part marked, and all levels side by side", async () => {
    const { tab } = await visit(browser, site, { viewport: { width: 1440, height: 900 } });
    await tab.goto(`${site}roles/backend-developer/#skills`, { waitUntil: "networkidle" });
    await tab.locator(".contents a[aria-current]").getByText("Skills").waitFor();
    expect(await tab.locator(".contents a[aria-current]").count()).toBe(1);
    const tops = await tab
      .locator(".level__body")
      .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().y));
    expect(tops).toHaveLength(4);
    expect(new Set(tops).size).toBe(1);
  });

  it("and one level of four is open on a phone; a link to another opens that", async () => {
    const { tab } = await visit(browser, site, { viewport: { width: 390, height: 844 } });
    await tab.goto(`${site}roles/backend-developer/`);
    expect(await tab.locator(".level__body:visible").count()).toBe(1);
    await tab.goto(`${site}roles/backend-developer/#level-senior`);
    expect(await tab.locator("#level-senior").isVisible()).toBe(true);
  });
});

describe("on paper", () => {
  it("a role has all its text, folded parts too, and no control", async () => {
    const { tab } = await visit(browser, site);
    await tab.goto(`${site}roles/backend-developer/`);
    await tab.emulateMedia({ media: "print" });
    const sections = tab.locator(".role__body section > h2");
    expect(await sections.count()).toBeGreaterThan(6);
    for (const heading of await sections.all()) expect(await heading.isVisible(), await heading.innerText()).toBe(true);
    const folded = tab.locator("main details dd");
    expect(await folded.count()).toBeGreaterThan(0);
    for (const part of await folded.all()) {
      expect(await part.evaluate((element) => element.checkVisibility({ contentVisibilityAuto: true }))).toBe(true);
    }
    expect(await tab.locator("input:not([type=checkbox]):visible, button:visible, .contents:visible").count()).toBe(0);
  });
});

describe("where the reader's system sets the colours", () => {
  const open = async (path: string, options: object) => {
    const { tab } = await visit(browser, site, options);
    await tab.goto(site + path);
    return tab;
  };
  /** A computed style of an element. */
  const styleOf = (tab: Page, selector: string, property: "color" | "backgroundColor" | "borderBottomColor") =>
    tab
      .locator(selector)
      .first()
      .evaluate((element, name) => element.ownerDocument.defaultView?.getComputedStyle(element)[name], property);

  it.each(["light", "dark"] as const)(
    "what is filled can be read, and the page's own part is marked: %s",
    async (colorScheme) => {
      const tab = await open("roles/backend-developer/", { forcedColors: "active", colorScheme });
      const button = "header .search-form__button";
      const [text, ground] = [await styleOf(tab, button, "color"), await styleOf(tab, button, "backgroundColor")];
      expect(text).not.toBe(ground);
      expect(ground).not.toBe(await styleOf(tab, "header", "backgroundColor"));
      const underline = (which: string) => styleOf(tab, `.site-header__nav ${which}`, "borderBottomColor");
      expect(await underline("a:not([aria-current])")).toBe(await styleOf(tab, "header", "backgroundColor"));
      expect(await underline("a[aria-current]")).not.toBe(await underline("a:not([aria-current])"));
    },
  );
});

describe("with text of twice the size on a narrow screen", () => {
  it.each([
    "",
    "roles/",
    "skills/sql/",
    "compare/?roles=backend-developer,data-engineer",
    "plan/",
    "errors/",
    "privacy/",
  ])("/%s does not scroll sideways", async (path) => {
    const { tab } = await visit(browser, site, { viewport: { width: 320, height: 700 } });
    await tab.goto(site + path, { waitUntil: "networkidle" });
    await tab.locator("html").evaluate((root) => root.style.setProperty("font-size", "200%", "important"));
    expect(await tab.locator("html").evaluate((root) => root.scrollWidth - root.clientWidth)).toBe(0);
  });
});
