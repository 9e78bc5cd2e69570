import { cpSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { AxeResults, NodeResult, RunOptions } from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeConfig } from "../../scripts/config.ts";
import { bundleAssets } from "../../scripts/publish/assets/assets.ts";
import { siteSchema } from "../../scripts/schema/site.ts";
import { wordsFor } from "../../scripts/schema/strings.ts";
import { launchBrowser } from "../support/browser.ts";
import { type Component, examplePage, makeExampleRenderer, readComponents } from "../support/components.ts";
import { fixture, makeFolder } from "../support/folders.ts";
import { PROJECT_FOLDER } from "../support/program.ts";
import { type ServedFolder, serveFolder } from "../support/serve.ts";

/** The rules of WCAG 2.2 at levels A and AA, and axe's best practices. */
const ALL_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** The rules whose result can differ between light and dark; the others are run once for each width. */
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];

const WINDOWS = [
  { colorScheme: "light", width: 320, rules: ALL_RULES },
  { colorScheme: "light", width: 1280, rules: ALL_RULES },
  { colorScheme: "dark", width: 320, rules: COLOUR_RULES },
  { colorScheme: "dark", width: 1280, rules: COLOUR_RULES },
] as const;

/** Axe does not judge the contrast of a text near a pseudo-element. Ours are lines, marks and larger targets for a click. */
const WITHOUT_PSEUDO_ELEMENTS = "*::before, *::after { display: none !important }";

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

const components = readComponents();
const renderer = makeExampleRenderer(components);
const folder = makeFolder();
let served: ServedFolder;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  const config = makeConfig({}, PROJECT_FOLDER, PROJECT_FOLDER, "2026-11-20");
  await bundleAssets(
    config,
    {
      site: siteSchema.parse({ title: "Examples" }),
      assets: new Map(),
      words: wordsFor("en", {}),
      translations: new Map(),
    },
    folder,
  );
  writeFileSync(join(folder, "index.html"), examplePage(""));
  // The logo that an example names.
  cpSync(join(fixture("handwerk"), "_assets/amboss.svg"), join(folder, "own/logo.svg"));
  served = await serveFolder(folder);
  browser = await launchBrowser();
  page = await browser.newPage();
  await page.goto(served.url);
  await page.addScriptTag({ path: AXE });
  await page.addStyleTag({ content: WITHOUT_PSEUDO_ELEMENTS });
});

afterAll(async () => {
  await browser?.close();
  await served?.close();
  renderer.remove();
  rmSync(folder, { recursive: true, force: true });
});

/**
 * Shows a component's examples one after another, each alone as its ids and landmarks want it, with everything
 * open that a reader can open and everything shown that the page's own code shows.
 */
async function onEach(
  component: Component,
  { colorScheme, width }: { colorScheme: "light" | "dark"; width: number },
  faults: () => Promise<string[]>,
): Promise<string[]> {
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize({ width, height: 900 });
  const found: string[] = [];
  for (const example of component.examples) {
    await page.evaluate(`
      document.body.innerHTML = ${JSON.stringify(renderer.body(component, example))};
      for (const details of document.querySelectorAll("details")) details.open = true;
      for (const form of document.querySelectorAll("form")) form.hidden = false;
    `);
    found.push(...(await faults()).map((fault) => `${example.macro}, ${example.name}: ${fault}`));
  }
  return found;
}

/**
 * Why axe may leave the contrast of a text open: it lies in a drawing, outside of the box that it scrolls in, or
 * under a column that stays in place, or it is signs and no letters, which words beside them say.
 */
const UNDECIDED = ["imgNode", "elmPartiallyObscured", "bgOverlap", "nonBmp"];

/** What axe says in place of one of those reasons when it saw no ground behind a single letter or an empty field. */
const UNDECIDED_WITHOUT_GROUND = ["shortTextContent", "emptyValue"];

function isUndecided({ any: [check] }: NodeResult): boolean {
  const { messageKey, bgColor } = check?.data ?? {};
  return UNDECIDED.includes(messageKey) || (bgColor === undefined && UNDECIDED_WITHOUT_GROUND.includes(messageKey));
}

/** What breaks the rules, and every text whose contrast could not be judged for another reason than the known ones. */
async function axeFaults(runOnly: readonly string[]): Promise<string[]> {
  const options = { runOnly: [...runOnly], resultTypes: ["violations", "incomplete"] } satisfies RunOptions;
  const { violations, incomplete } = await page.evaluate<AxeResults>(`axe.run(${JSON.stringify(options)})`);
  const unjudged = incomplete
    .filter(({ id }) => id === "color-contrast")
    .map((result) => ({ ...result, nodes: result.nodes.filter((node) => !isUndecided(node)) }));
  return [...violations, ...unjudged].flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${help} (${id}) at ${target}`),
  );
}

/** What sticks out of the window to the right, but for what lies in a box that scrolls by itself. */
const STICKS_OUT = `[...document.body.querySelectorAll("*")]
  .filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth)
  .filter((element) => element.closest(".table-scroll") === null)
  .map((element) => element.outerHTML.replace(/>.*/s, ">"))`;

describe.each(WINDOWS)("in a $colorScheme window of $width pixels", (window) => {
  it.each(components)("$name is accessible in every example", async (component) => {
    expect(await onEach(component, window, () => axeFaults(window.rules))).toEqual([]);
  });
});

describe("in a window of 320 pixels", () => {
  it.each(components)("$name fits, however long its words", async (component) => {
    const window = { colorScheme: "light", width: 320 } as const;
    expect(await onEach(component, window, () => page.evaluate<string[]>(STICKS_OUT))).toEqual([]);
  });
});
