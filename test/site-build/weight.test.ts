import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, inject, it } from "vitest";
import { fileAt, type Page, readPages, references } from "../support/pages.ts";

const site = inject("siteFolder");

/** The bytes of a file as hosts send it. */
function sent(url: string): number {
  const bytes = readFileSync(fileAt(site, url));
  return url.endsWith(".woff2") ? bytes.length : gzipSync(bytes, { level: 9 }).length;
}

/** The bytes that a first visit to a page transfers: what the page is and what it fetches. */
function firstVisit(page: Page): number {
  const fetched = references(page)
    .filter(({ requested, tag }) => requested && tag.name !== "form")
    .map(({ address }) => new URL(address, `https://site.test${page.url}`).pathname);
  return [...new Set([page.url, ...fetched])].reduce((sum, url) => sum + sent(url), 0);
}

/** The one in the middle, and the largest. */
function middleAndMost(figures: readonly number[]): [middle: number, most: number] {
  const sorted = [...figures].sort((a, b) => a - b);
  return [sorted[Math.floor(sorted.length / 2)] ?? 0, sorted.at(-1) ?? 0];
}

describe("a role's page", () => {
  const rolePages = readPages(site).filter(({ url }) => /^\/roles\/[^/]+\/$/.test(url));

  it("is 16.9 kB in the middle of all, 21 kB at most", () => {
    expect(rolePages.length).toBeGreaterThanOrEqual(68);
    const [middle, most] = middleAndMost(rolePages.map(({ url }) => sent(url)));
    expect(middle).toBeLessThan(16_900);
    expect(most).toBeLessThan(21_000);
  });

  it("transfers 51 kB at a first visit, 55 kB at most, style sheets, font and scripts included", () => {
    const weights = rolePages.map(firstVisit);
    const [middle, most] = middleAndMost(weights);
    expect(middle).toBeLessThan(51_000);
    expect(most).toBeLessThan(55_000);
    // It counts the files too: no page alone is as heavy as the font.
    expect(Math.min(...weights)).toBeGreaterThan(40_000);
  });
});

describe("the code of a page", () => {
  it.each([
    ["that every page loads", "page", 1_800],
    ["of the search", "search", 21_500],
    ["of the list of roles", "roles", 6_400],
    ["of the comparison", "compare", 36_500],
    ["of the plan", "plan", 16_500],
  ])("%s is at most what it was when it was last looked over", (_, name, most) => {
    expect(sent(`/assets/${name}.js`)).toBeLessThan(most);
  });
});
