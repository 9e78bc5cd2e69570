import { readFileSync, rmSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { type DiskCopy, unpackedCopy } from "../support/disk-copy.ts";
import { type Firefox, launchFirefox } from "../support/firefox.ts";
import { publishedSite, untilStored } from "../support/offline.ts";
import { visit, visitToStore } from "../support/visit.ts";

const built = inject("siteFolder");
const TOP = 10;

/** Every twelfth of the queries that the search is measured by: some of each kind. */
const QUERIES = (
  JSON.parse(readFileSync(new URL("../search/queries.json", import.meta.url), "utf8")) as {
    queries: { query: string; accept: string[] }[];
  }
).queries.filter((_, at) => at % 12 === 0);

/** Searches for a query on the page of results, and gives the slugs of the first results in their order. */
const search = (query: string) => `(async () => {
  const input = document.getElementById("search-page-input");
  const results = document.getElementById("results");
  input.value = ${JSON.stringify(query)};
  input.form.requestSubmit();
  while (results.dataset.state === "working") await new Promise((resolve) => setTimeout(resolve, 2));
  if (results.dataset.state !== "done") throw new Error(results.dataset.state);
  return [...document.querySelectorAll("#results > li, #nearest > li")].slice(0, ${TOP}).map((item) =>
    /\\/roles\\/([^/]+)\\//.exec(item.querySelector("a").href)[1]);
})()`;

type Answers = Record<string, string[]>;

/** What a browser answers, by query. */
async function answersOf(
  { goto, evaluate }: Pick<Firefox, "evaluate"> & { goto(url: string): Promise<unknown> },
  searchPage: string,
): Promise<Answers> {
  await goto(searchPage);
  const answers: Answers = {};
  for (const { query } of QUERIES) answers[query] = await evaluate(search(query));
  return answers;
}

const inChromium = (tab: Page) => ({
  goto: (url: string) => tab.goto(url),
  evaluate: <Value>(expression: string) => tab.evaluate<Value>(expression),
});

describe("the search", () => {
  let browser: Browser;
  let copy: DiskCopy;
  let overHttp: Answers;

  beforeAll(async () => {
    browser = await launchBrowser();
    copy = unpackedCopy(built);
    const context = await browser.newContext({ serviceWorkers: "block" });
    overHttp = await answersOf(inChromium(await context.newPage()), `${inject("siteUrl")}search/`);
    await context.close();
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(copy.folder, { recursive: true, force: true });
  });

  it("answers at least fifty queries over a network: nearly all that a role fits, and most of them with several roles", () => {
    const fitting = QUERIES.filter(({ accept }) => accept.length > 0);
    expect(fitting.length).toBeGreaterThanOrEqual(50);
    const withAtLeast = (roles: number) =>
      fitting.filter(({ query }) => (overHttp[query]?.length ?? 0) >= roles).length;
    expect(withAtLeast(1)).toBeGreaterThanOrEqual(0.95 * fitting.length);
    expect(withAtLeast(2)).toBeGreaterThan(fitting.length / 2);
  });

  it("gives the same roles in the same order with the network cut", async () => {
    const site = await publishedSite(built, { basePath: "/careers/" });
    const { tab } = await visitToStore(browser, site.url);
    await tab.goto(site.url);
    await untilStored(tab);
    await site.close();
    expect(await answersOf(inChromium(tab), `${site.url}search/`)).toEqual(overHttp);
  });

  it("gives the same roles in the same order from a folder on disk, in Chromium", async () => {
    const { tab } = await visit(browser, copy.url);
    expect(await answersOf(inChromium(tab), `${copy.url}search/index.html`)).toEqual(overHttp);
  });

  it("gives the same roles in the same order from a folder on disk, in Firefox", async () => {
    const firefox = await launchFirefox();
    try {
      expect(await answersOf(firefox, `${copy.url}search/index.html`)).toEqual(overHttp);
    } finally {
      await firefox.close();
    }
  });
});
