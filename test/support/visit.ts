import { type Browser, type BrowserContext, type BrowserContextOptions, errors, type Page } from "playwright-core";
import { expect, onTestFinished, vi } from "vitest";

/** A tab in a window of its own, with a record of what it should not do. */
export interface Visit {
  tab: Page;
  context: BrowserContext;
  /** What the console complained about, what failed to load, and what was asked of other hosts. */
  complaints: string[];
}

/**
 * Opens a tab for the test at hand; it is closed when the test ends. The test fails where a page did what the site's
 * content security policy forbids. The site is not stored in the browser, which takes longer than most tests do.
 */
export async function visit(browser: Browser, home: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({ serviceWorkers: "block", ...options });
  const violations = await violationsIn(context);
  onTestFinished(async () => {
    await context.close();
    expect(violations).toEqual([]);
  });
  const tab = await context.newPage();
  const complaints: string[] = [];
  tab.on("console", (message) => {
    if (message.text() === BLOCKED) return;
    if (/error|warning/.test(message.type())) complaints.push(`${tab.url()} ${message.type()}: ${message.text()}`);
  });
  tab.on("pageerror", (error) => complaints.push(`${tab.url()} error: ${error.message}`));
  tab.on("request", (request) => {
    if (!request.url().startsWith(home)) complaints.push(`${tab.url()} asks for ${request.url()}`);
  });
  tab.on("response", (response) => {
    if (response.status() >= 400) complaints.push(`${response.url()} answers ${response.status()}`);
  });
  return { tab, context, complaints };
}

/** What Playwright says where a page asks for the worker that is kept out. */
const BLOCKED = "Service Worker registration blocked by Playwright";

/** Opens a tab in a browser that stores the site for reading offline, as those of most readers do. */
export function visitToStore(browser: Browser, home: string, options: BrowserContextOptions = {}): Promise<Visit> {
  return visit(browser, home, { serviceWorkers: "allow", ...options });
}

/** What pages do from now on against their content security policy, as their browser reports it. */
async function violationsIn(context: BrowserContext): Promise<string[]> {
  const violations: string[] = [];
  await context.exposeBinding("violates", ({ page }, what: string) => violations.push(`${page.url()} ${what}`));
  await context.addInitScript(`addEventListener("securitypolicyviolation", (event) => {
    violates([event.effectiveDirective, event.blockedURI, event.sample, event.sourceFile, event.lineNumber].join(" "));
  })`);
  return violations;
}

/** Waits until a check passes, and gives what it gives. What follows in a browser may take a while on a busy machine. */
export function soon<Value>(check: () => Promise<Value> | Value): Promise<Value> {
  return vi.waitFor(check, { timeout: 20_000, interval: 50 });
}

/** Waits until a search's results are in. */
export async function resultsOf(tab: Page): Promise<void> {
  try {
    await tab.locator('#results[data-state="done"]').waitFor({ state: "attached", timeout: 20_000 });
  } catch (error) {
    if (!(error instanceof errors.TimeoutError)) throw error;
    const state = await tab.locator("#results").getAttribute("data-state");
    throw new Error(`the results are not in; their state is ${state}`);
  }
}

/** Waits until the editor page is ready to be written in. */
export async function editorOf(tab: Page): Promise<void> {
  await tab.locator('#edit-app[data-state="ready"]').waitFor({ timeout: 20_000 });
}
