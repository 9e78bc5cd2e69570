import type { Browser } from "playwright-core";
import { inNewTab, slowDown } from "../search/in-browser.ts";

/** How much slower than this machine's the processor is taken to be. */
const SLOWER = 4;

/** A phone's screen: what moves on it moves most of it. */
const PHONE = { width: 390, height: 844 };

/** So long nothing is asked of the page at its end: what comes late shifts late. */
const REST_MS = 1000;

/** Adds up what moves without being asked for, as Cumulative Layout Shift counts it: the worst window of up to five seconds. */
const NOTE_SHIFTS = `
  window.shifts = [];
  new PerformanceObserver((list) => {
    for (const { hadRecentInput, startTime, value } of list.getEntries())
      if (!hadRecentInput) window.shifts.push({ at: startTime, value });
  }).observe({ type: "layout-shift", buffered: true });
`;

/** Scrolls to the end, half a screen at a time, as fast as a reader can. */
const SCROLL = `(async () => {
  while (scrollY + innerHeight < document.documentElement.scrollHeight - 1) {
    scrollBy(0, innerHeight / 2);
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
})()`;

const QUIET_MS = 20_000;

/** One thing that moved: when, in milliseconds since the navigation, and how much. */
export interface Shift {
  at: number;
  value: number;
}

/**
 * How much a page moves while it loads and is scrolled through, on a phone's screen over a slow line with an empty cache and the
 * processor slowed.
 *
 * @returns the page's Cumulative Layout Shift
 */
export function layoutShift(browser: Browser, address: string): Promise<number> {
  return inNewTab(browser, async (tab, context) => {
    await tab.setViewportSize(PHONE);
    await tab.addInitScript(NOTE_SHIFTS);
    await slowDown(context, tab);
    const session = await context.newCDPSession(tab);
    await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
    await tab.goto(address, { waitUntil: "load" });
    // Of the editor's preview, a document of another origin, the browser does not always tell when it is quiet.
    await tab.waitForLoadState("networkidle", { timeout: QUIET_MS }).catch(() => undefined);
    await tab.evaluate(SCROLL);
    await tab.waitForTimeout(REST_MS);
    return worstWindow(await tab.evaluate<Shift[]>("window.shifts"));
  });
}

/**
 * Cumulative Layout Shift: the largest sum of shifts in a window that lasts five seconds at most and has no pause of a second.
 *
 * @see https://web.dev/articles/evolving-cls
 */
export function worstWindow(shifts: readonly Shift[]): number {
  let [worst, sum, start, last] = [0, 0, 0, Number.NEGATIVE_INFINITY];
  for (const { at, value } of shifts) {
    if (at - last > 1000 || at - start > 5000) [sum, start] = [0, at];
    sum += value;
    last = at;
    worst = Math.max(worst, sum);
  }
  return worst;
}
