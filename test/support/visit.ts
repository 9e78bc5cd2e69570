import { type Browser, type BrowserContext, type BrowserContextOptions, errors, type Page } from "playwright-core";
import { onTestFinished } from "vitest";

/** A tab in a window of its own, with a record of what it should not do. */
export interface Visit {
  tab: Page;
  context: BrowserContext;
  /** What the console complained about, what failed to load, and what was asked of other hosts. */
  complaints: string[];
}

/** Opens a tab for the test at hand; it is closed when the test ends. */
export async function visit(browser: Browser, home: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext(options);
  onTestFinished(() => context.close());
  const tab = await context.newPage();
  const complaints: string[] = [];
  tab.on("console", (message) => {
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
