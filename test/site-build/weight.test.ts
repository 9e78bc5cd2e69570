import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, inject, it } from "vitest";
import { fileAt, type Page, readPages, references } from "../support/pages.ts";

const MOST_BYTES = 60_000;

const site = inject("siteFolder");

/** The bytes that a first visit to a page transfers: what the page is and what it fetches, compressed as hosts do. */
function firstVisit(page: Page): number {
  const fetched = references(page)
    .filter(({ requested, tag }) => requested && tag.name !== "form")
    .map(({ address }) => new URL(address, `https://site.test${page.url}`).pathname);
  return [...new Set([page.url, ...fetched])]
    .map((url) => [url, readFileSync(fileAt(site, url))] as const)
    .map(([url, bytes]) => (url.endsWith(".woff2") ? bytes : gzipSync(bytes, { level: 9 })).length)
    .reduce((sum, bytes) => sum + bytes, 0);
}

describe("the first visit to a role's page", () => {
  it("transfers at most 60 kB, style sheet, font and scripts included", () => {
    const rolePages = readPages(site).filter(({ url }) => /^\/roles\/.+/.test(url));
    expect(rolePages.length).toBeGreaterThanOrEqual(68);
    const weights = rolePages.map((page) => ({ url: page.url, bytes: firstVisit(page) }));
    expect(weights.filter(({ bytes }) => bytes > MOST_BYTES)).toEqual([]);
    // It counts the files too: no page alone is as heavy as the font.
    expect(Math.min(...weights.map(({ bytes }) => bytes))).toBeGreaterThan(15_000);
  });
});
