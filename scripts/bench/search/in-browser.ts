import { existsSync } from "node:fs";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import type { CompressedSite, Sent } from "./compressed-site.ts";
import { summaryOf, type Times } from "./times.ts";

/** What a reader waits for, measured in a real browser. */
export interface BrowserFigures {
  /** What the search asks for until the first suggestion, and until the first full results, each from an empty cache. */
  suggestionFiles: Sent[];
  resultFiles: Sent[];
  /** From a keystroke to the list as it is laid out, with everything loaded. */
  suggestion: Times;
  /** From Enter to the results on the page, with everything but the index's chunks loaded. */
  results: Times;
  /** The same over a slow line, in seconds: from the focus to the first suggestion ... */
  slowSuggestion: number;
  /** ... from the address to the first result with an empty cache, and coming from the home page. */
  slowResults: number;
  slowResultsFromHome: number;
}

/** 1.6 Mbit/s and 150 ms: what browsers' tools call slow 4G. */
const SLOW_LINE = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };

const PATIENCE_MS = 120_000;

/**
 * Measures a site's search in Chromium.
 *
 * @param typed what is typed, letter by letter
 * @param queries what is searched for; the first of them on the slow line
 */
export async function measureInBrowser(
  site: CompressedSite,
  typed: readonly string[],
  queries: readonly string[],
): Promise<BrowserFigures> {
  const browser = await launchChromium();
  try {
    const [first = ""] = queries;
    const suggestions = await inNewTab(browser, async (tab) => {
      await tab.goto(site.url, { waitUntil: "networkidle" });
      const before = site.takeSent().filter(isOfSearch);
      await firstSuggestion(tab, typed[0] ?? "");
      const files = [...before, ...site.takeSent().filter(({ path }) => !path.startsWith("/search/skills/"))];
      await tab.waitForLoadState("networkidle");
      return { files, times: await timeKeystrokes(tab, typed) };
    });
    const results = await inNewTab(browser, async (tab) => {
      site.takeSent();
      await tab.goto(`${site.url}search/?q=${encodeURIComponent(first)}`);
      await resultsIn(tab);
      return { files: site.takeSent().filter(isOfSearch), times: await timeSearches(tab, queries) };
    });
    return {
      suggestionFiles: suggestions.files,
      suggestion: suggestions.times,
      resultFiles: results.files,
      results: results.times,
      slowSuggestion: await inNewTab(browser, async (tab, context) => {
        await tab.goto(site.url, { waitUntil: "networkidle" });
        await slowDown(context, tab);
        return firstSuggestion(tab, typed[0] ?? "");
      }),
      slowResults: (await slowResults(browser, site, first)).first,
      slowResultsFromHome: await inNewTab(browser, async (tab, context) => {
        await tab.goto(site.url, { waitUntil: "networkidle" });
        await slowDown(context, tab);
        await tab.locator("main [role=combobox]").fill(first);
        await tab.keyboard.press("Enter");
        return (await resultsIn(tab)).first;
      }),
    };
  } finally {
    await browser.close();
  }
}

/** Seconds from following a link to the search until its results are in, over a slow line with an empty cache. */
export function slowResults(browser: Browser, site: CompressedSite, query: string): Promise<ResultTimes> {
  return inNewTab(browser, async (tab, context) => {
    await slowDown(context, tab);
    await tab.goto(`${site.url}search/?q=${encodeURIComponent(query)}`, { waitUntil: "commit" });
    return resultsIn(tab);
  });
}

/** What a page needs whether or not one searches: its text, style, font and icon. */
function isOfSearch({ path }: Sent): boolean {
  return /\.(js|json|txt)$/.test(path) || path.startsWith("/pagefind/");
}

const INSTALLED = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  chromium.executablePath(),
];

/** @throws Error when no browser is found: the figures are of a real one or none */
export function launchChromium(args: readonly string[] = []): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH ?? INSTALLED.find((path) => existsSync(path));
  if (!executablePath) throw new Error("no Chromium was found: set CHROMIUM_PATH to the path of one");
  return chromium.launch({
    executablePath,
    args: ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", ...args],
  });
}

export async function inNewTab<Value>(
  browser: Browser,
  work: (tab: Page, context: BrowserContext) => Promise<Value>,
): Promise<Value> {
  // A service worker would fetch the whole site behind the reader's back, and use up the slow line.
  const context = await browser.newContext({ serviceWorkers: "block" });
  context.setDefaultTimeout(PATIENCE_MS);
  const tab = await context.newPage();
  await tab.addInitScript(NOTE_RESULTS);
  try {
    return await work(tab, context);
  } finally {
    await context.close();
  }
}

export async function slowDown(context: BrowserContext, tab: Page): Promise<void> {
  const session = await context.newCDPSession(tab);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", SLOW_LINE);
}

/**
 * Notes in milliseconds since the navigation began since when the first result is the one that it is in the end, and when all
 * are in: what is shown ahead and changes again was no result.
 */
const NOTE_RESULTS = `{
  let first;
  new MutationObserver(() => {
    const results = document.querySelector("#results");
    const link = results?.querySelector("li a")?.href;
    if (link !== first) {
      first = link;
      window.firstResultAt = performance.now();
    }
    if (window.resultsAt === undefined && link !== undefined && results.dataset.state === "done")
      window.resultsAt = performance.now();
  }).observe(document, { subtree: true, childList: true, attributes: true });
}`;

/** Seconds from the start of the navigation to the first result, and to all that a search shows. */
export interface ResultTimes {
  first: number;
  all: number;
}

async function resultsIn(tab: Page): Promise<ResultTimes> {
  await tab.locator('#results[data-state="done"] > li').first().waitFor();
  const [first = 0, all = 0] = await tab.evaluate<number[]>("[window.firstResultAt, window.resultsAt]");
  return { first: first / 1000, all: all / 1000 };
}

/** Seconds from the focus to the first suggestion, where one types at once. */
async function firstSuggestion(tab: Page, word: string): Promise<number> {
  const milliseconds = await tab.evaluate<number>(`new Promise((resolve) => {
    const input = document.querySelector("main [role=combobox]");
    const list = input.form.querySelector("[role=listbox]");
    const start = performance.now();
    const observer = new MutationObserver(() => {
      if (!list.querySelector("[role=option]")) return;
      observer.disconnect();
      resolve(performance.now() - start);
    });
    observer.observe(list, { childList: true });
    input.focus();
    input.value = ${JSON.stringify(word)};
    input.dispatchEvent(new Event("input", { bubbles: true }));
  })`);
  return milliseconds / 1000;
}

async function timeKeystrokes(tab: Page, typed: readonly string[]): Promise<Times> {
  const times = await tab.evaluate<number[]>(`(() => {
    const input = document.querySelector("main [role=combobox]");
    const list = input.form.querySelector("[role=listbox]");
    input.focus();
    return ${JSON.stringify(typed)}.map((text) => {
      input.value = text;
      const start = performance.now();
      input.dispatchEvent(new Event("input", { bubbles: true }));
      list.getBoundingClientRect();
      return performance.now() - start;
    });
  })()`);
  return summaryOf(times);
}

async function timeSearches(tab: Page, queries: readonly string[]): Promise<Times> {
  const times = await tab.evaluate<number[]>(`(async () => {
    const input = document.querySelector("main [role=combobox]");
    const results = document.querySelector("#results");
    const times = [];
    for (const query of ${JSON.stringify(queries)}) {
      input.value = query;
      const start = performance.now();
      input.form.requestSubmit();
      await new Promise((resolve) => {
        const observer = new MutationObserver(() => {
          if (results.dataset.state === "working") return;
          observer.disconnect();
          resolve();
        });
        observer.observe(results, { attributes: true });
      });
      times.push(performance.now() - start);
    }
    return times;
  })()`);
  return summaryOf(times);
}
