import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeViolations } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { makeFolder, writeFiles } from "../support/folders.ts";
import { buildSite } from "../support/program.ts";
import { type ServedFolder, serveFolder } from "../support/serve.ts";
import { soon, visit } from "../support/visit.ts";

const CARE = ["Wound care", "Überwachung", "Ostomy care", "Pain relief", "Palliative care"];
const SKILLS = [...CARE, ...Array.from({ length: 25 }, (_, at) => `Procedure ${at + 1}`)];
const idOf = (at: number) => `skill-${at + 1}`;

/** Nurses, with a list of skills and one of sources that are long. */
const FILES = {
  "_site.yaml": "title: The wards\n",
  "_domains.yaml": "ward: { name: On the ward }\n",
  "_skills.yaml": SKILLS.map(
    (name, at) => `${idOf(at)}: { name: ${name}, kind: ${at === 4 ? "other" : "care"} }\n`,
  ).join(""),
  "_sources.yaml": [
    "royal: { title: Ward handbook, publisher: Royal College, published: 2024, review-by: 2025-01-01 }\n",
    "royal-2: { title: Night duty, publisher: Royal College, published: 2024 }\n",
    ...Array.from(
      { length: 22 },
      (_, at) =>
        `notes-${at}: { title: Notes ${at}, publisher: Hospital ${String.fromCharCode(65 + at)}, published: 2024 }\n`,
    ),
  ].join(""),
  ...Object.fromEntries(
    ["Ward Nurse", "Night Nurse"].map((title) => [
      `${title.toLowerCase().replace(" ", "-")}.md`,
      `---\ntitle: ${title}\nsummary: Looks after people who lie ill.\ndomain: ward\nreviewed: 2026-11-20
skills: { core: [skill-1] }\nsources: [royal-2]\n---\n\n## What they do\n\nThey care.\n`,
    ]),
  ),
};

describe("a long list", () => {
  const folder = makeFolder();
  let browser: Browser;
  let served: ServedFolder;

  beforeAll(async () => {
    writeFiles(join(folder, "roles"), FILES);
    await buildSite(join(folder, "roles"), join(folder, "site"), ["--base-url", "https://example.org/wards/"]);
    served = await serveFolder(join(folder, "site"), "/wards/");
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const open = async (path: string, settings = {}) => {
    const visited = await visit(browser, served.url, settings);
    await visited.tab.goto(`${served.url}${path}`);
    return visited;
  };
  const box = (tab: Page) => tab.getByRole("searchbox", { name: "Filter by words" });
  const seen = (tab: Page) => tab.locator("[data-entry]:visible h3, [data-entry]:visible dt").allInnerTexts();
  const openFolds = (tab: Page) =>
    tab.locator("details[data-group][open] > summary > h2").evaluateAll((all) => all.map((each) => each.textContent));

  it("is narrowed to what has all the words, whatever their accents, and says how many that are", async () => {
    const { tab, complaints } = await open("skills/");
    expect(await seen(tab)).toEqual([]);
    await box(tab).fill("CARE uberw");
    expect(await seen(tab)).toEqual(["Überwachung"]);
    expect(await tab.locator("#word-filter-count").innerText()).toBe("1 entry has these words.");
    await box(tab).fill("palliative");
    expect(await seen(tab)).toEqual(["Palliative care"]);
    expect(await openFolds(tab)).toEqual(["Other"]);
    await box(tab).fill("plumbing");
    expect(await seen(tab)).toEqual([]);
    expect(await tab.locator("#word-filter-count").innerText()).toBe("No entry has all of these words.");
    expect(await tab.getByRole("heading", { name: "Required by most roles" }).isVisible()).toBe(false);
    await tab.getByRole("button", { name: "Clear" }).click();
    await soon(async () => expect(await openFolds(tab)).toEqual([]));
    expect(await tab.getByRole("heading", { name: "Required by most roles" }).isVisible()).toBe(true);
    expect(complaints).toEqual([]);
  });

  it("finds the sources of a publisher by its name, and keeps the words in the address", async () => {
    const { tab } = await open("sources/");
    await box(tab).fill("royal");
    expect(await seen(tab)).toEqual(["Night duty", "Ward handbook"]);
    expect(new URL(tab.url()).search).toBe("?q=royal");
    await tab.reload();
    await soon(async () => expect(await seen(tab)).toEqual(["Night duty", "Ward handbook"]));
  });

  it.each(["skills/", "sources/"])("of %s is narrowed without a move of the box that is typed in", async (path) => {
    const { tab } = await open(path, { viewport: { width: 390, height: 844 } });
    const clear = tab.getByRole("button", { name: "Clear" });
    const before = await box(tab).boundingBox();
    expect(await clear.isVisible()).toBe(false);
    await box(tab).fill("royal");
    await clear.waitFor();
    expect(await box(tab).boundingBox()).toEqual(before);
    await clear.press("Enter");
    await clear.waitFor({ state: "hidden" });
    expect(await box(tab).boundingBox()).toEqual(before);
    expect(await box(tab).evaluate((input) => input === input.ownerDocument.activeElement)).toBe(true);
  });

  it("opens the fold of what an address leads to, at first, afterwards and though the words would not", async () => {
    const { tab } = await open("sources/#source-notes-3");
    await soon(async () => expect(await openFolds(tab)).toEqual(["Hospital D"]));
    await tab.getByText("1 source may be out of date", { exact: true }).first().click();
    await tab.getByRole("link", { name: "Ward handbook" }).first().click();
    await soon(async () => expect(await openFolds(tab)).toEqual(["Hospital D", "Royal College"]));
    await box(tab).fill("hospital");
    await tab.evaluate("location.hash = '#source-royal'");
    await soon(async () => expect(await tab.locator("#source-royal").isVisible()).toBe(true));
    expect(await box(tab).inputValue()).toBe("");
  });

  it("stands in folds without JavaScript, with no box that does nothing", async () => {
    const { tab } = await open("skills/", { javaScriptEnabled: false });
    expect(await tab.locator("#word-filter").isVisible()).toBe(false);
    await tab.locator("summary", { hasText: "Care" }).click();
    expect(await tab.getByRole("link", { name: "Ostomy care" }).isVisible()).toBe(true);
  });

  it.each([320, 1280])("is accessible at %i pixels, with its folds open", async (width) => {
    for (const path of ["skills/", "sources/"]) {
      const { tab } = await open(path, { viewport: { width, height: 900 } });
      await tab.locator("#word-filter").waitFor();
      await tab.locator("details").evaluateAll((all) => {
        for (const each of all) (each as HTMLDetailsElement).open = true;
      });
      expect(await axeViolations(tab)).toEqual([]);
      expect(await tab.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
    }
  });
});
