import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { resultsOf, soon, visit } from "../support/visit.ts";

const site = inject("siteUrl");
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** One page of each type, and what is waited for where its code fills it. */
const PAGES: Record<string, ((tab: Page) => Promise<void>) | undefined> = {
  "": undefined,
  "roles/": undefined,
  "roles/data-engineer/": undefined,
  "roles/data-engineer/roadmap/": undefined,
  "domains/security/": undefined,
  "skills/": undefined,
  "skills/sql/": undefined,
  "search/?q=data": resultsOf,
  "compare/?roles=backend-developer:senior,data-engineer:senior": (tab) => tab.locator(".comparison__words").waitFor(),
  "plan/?from=qa-engineer&to=site-reliability-engineer": (tab) =>
    tab.locator('#plan-result[data-state="done"]').waitFor(),
  "fit/?like=artistic&maths=avoid": (tab) => tab.locator(".fit__result").first().waitFor(),
  "salaries/": undefined,
  "map/?role=data-engineer": (tab) => tab.locator(".ways__middle").first().waitFor(),
  "occupations/US/15-1252/": undefined,
  "sources/": undefined,
  "method/": undefined,
  "changes/": undefined,
  "api/": undefined,
  "offline/": undefined,
  "errors/": undefined,
  "about/": undefined,
  "404.html": undefined,
};

/** More are no help to whoever goes from one to the next. */
const MOST_LANDMARKS = 10;

/** What WCAG 2.2 sets by a reader's own style sheet, in 1.4.12. */
const TEXT_SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`;

describe.each(Object.entries(PAGES))("/%s on a phone of 320 px", (path, ready) => {
  const open = async () => {
    const { tab } = await visit(browser, site, { viewport: { width: 320, height: 640 }, bypassCSP: true });
    await tab.goto(site + path);
    await ready?.(tab);
    return tab;
  };

  it(`has at most ${MOST_LANDMARKS} landmarks, and nothing to press that is lower or narrower than 24 px`, async () => {
    const tab = await open();
    expect(await tab.evaluate(landmarks)).toSatisfy((found: string[]) => found.length <= MOST_LANDMARKS);
    expect(await tab.evaluate(smallTargets)).toEqual([]);
  });

  it("loses nothing with more space between letters, words and lines", async () => {
    const tab = await open();
    await tab.addStyleTag({ content: TEXT_SPACING });
    expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await tab.evaluate(clippedTexts)).toEqual([]);
  });
});

/** Runs in the page: what a screen reader lists as landmarks. */
function landmarks(): string[] {
  const named = "section:is([aria-label], [aria-labelledby]), form:is([aria-label], [aria-labelledby], [role])";
  const all = document.querySelectorAll<HTMLElement>(
    `header, nav, main, footer, aside, search, [role=region], ${named}`,
  );
  return [...all]
    .filter((element) => element.checkVisibility())
    .filter((element) => !(element.matches("header, footer") && element.closest("article, aside, main, nav, section")))
    .map(({ tagName, className }) => `${tagName}.${className}`);
}

/** Runs in the page: what is pressed and too small for a thumb. A link in running text is as high as its line. */
function smallTargets(): string[] {
  const pressed = document.querySelectorAll<HTMLElement>("a[href], button, input, select, textarea, summary");
  return [...pressed]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }))
    .filter((element) => !element.matches("p a, li a, dd a, dt a, td a, summary a, label a, .visually-hidden, svg a"))
    .filter((element) => {
      const label = element.matches("[type=checkbox], [type=radio]") ? element.closest("label") : null;
      const { width, height } = (label ?? element).getBoundingClientRect();
      return Math.round(width) < 24 || Math.round(height) < 24;
    })
    .map(({ outerHTML }) => outerHTML.slice(0, 160));
}

/** Runs in the page: texts that reach out of an element which hides what overflows, or out of the screen. */
function clippedTexts(): string[] {
  const lost: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    const parent = text.parentElement;
    if (!parent?.checkVisibility({ visibilityProperty: true }) || !text.textContent?.trim()) continue;
    if (parent.closest("svg, select")) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const rects = [...range.getClientRects()];
    const holder = holderOf(parent);
    if (!holder) continue;
    const { left, right, bottom } = holder.getBoundingClientRect();
    if (rects.some((rect) => rect.right > right + 2 || rect.left < left - 2 || rect.bottom > bottom + 4))
      lost.push(`${text.textContent.trim().slice(0, 60)} (in ${holder.tagName}.${holder.className})`);
  }
  return lost;

  /** What cuts off a text: nothing where one can scroll to it, or it is meant to be heard alone. */
  function holderOf(of: Element): Element | undefined {
    for (let element: Element | null = of; element; element = element.parentElement) {
      if (element === document.body || element === document.documentElement) return document.documentElement;
      const { clipPath, overflowX, overflowY } = getComputedStyle(element);
      if (clipPath !== "none" || /auto|scroll/.test(overflowX + overflowY)) return undefined;
      if (overflowX !== "visible") return element;
    }
    return undefined;
  }
}

describe("a button that empties a form", () => {
  it.each([
    ["roles/?sort=title", 390],
    ["roles/?sort=title", 1280],
    ["salaries/?domain=data", 390],
    ["fit/?degree=no", 1280],
    ["plan/?to=data-engineer", 390],
  ])("of /%s at %i px hides when it is pressed, and who pressed it goes on in the form", async (path, width) => {
    const { tab } = await visit(browser, site, { viewport: { width, height: 900 } });
    await tab.goto(site + path);
    const reset = tab.locator('main form button[type="reset"]').first();
    await reset.waitFor({ state: "attached" });
    await soon(async () => expect(await reset.getAttribute("hidden")).toBe(null));
    const folds = tab.locator("main form details:has(button[type='reset'])");
    await folds.evaluateAll((all) => all.map((fold) => fold.setAttribute("open", "")));
    await reset.press("Enter");
    await reset.waitFor({ state: "hidden" });
    expect(await tab.evaluate("document.activeElement.closest('form')?.matches('main form') ?? false")).toBe(true);
  });
});
