import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import { describe, expect, inject, it } from "vitest";
import { fileAt, isServed, type Page, readPage, readPages, references } from "../support/pages.ts";
import { sample } from "../support/sample.ts";

const site = inject("siteFolder");
const MOST_BYTES = 60_000;

/** The rows of a pay table as it lies in the repository, whatever this program makes of it. */
const tableOf = (file: string): Record<string, string>[] =>
  parse(readFileSync(`roles/_pay/${file}`, "utf8"), { columns: true });
const occupation = (id: string) => readPage(site, `/occupations/${id}/`);
/** The cells of a page's rows, by the text of the row's heading. */
const rowsOf = ({ html }: Page) =>
  new Map(
    [...html.matchAll(/<tr><th scope="row">(.*?)<\/th>(.*?)<\/tr>/gs)].map(([, heading = "", cells = ""]) => [
      heading.replaceAll("&#39;", "'").replaceAll("&amp;", "&"),
      [...cells.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell = ""]) => cell),
    ]),
  );
const dollars = (amount: string, decimals = 0) =>
  Number(amount).toLocaleString("en", { style: "currency", currency: "USD", minimumFractionDigits: decimals });

describe("the pages of occupations", () => {
  const pages = readPages(site).filter(({ url }) => url.startsWith("/occupations/"));

  it("are there for the occupations of eleven countries, each within the weight of a page", () => {
    expect(new Set(pages.map(({ url }) => url.split("/")[2])).size).toBe(11);
    const heavy = pages.filter(({ html }) => gzipSync(html).length > MOST_BYTES);
    expect(heavy.map(({ url }) => url)).toEqual([]);
  });

  it("name the source of their figures and whose pay they are", () => {
    for (const page of pages) expect(page.html, page.url).toMatch(/href="[./]*sources\/#source-/);
  });

  it("are led to by each role that shows a figure of theirs", () => {
    const led = readPages(site)
      .filter(({ url }) => /^\/roles\/[^/]+\/$/.test(url))
      .flatMap((page) => references(page).filter(({ address }) => address.includes("occupations/")));
    expect(led.length).toBeGreaterThan(30);
    for (const { address } of led)
      expect(isServed(site, new URL(address, "https://site.test/roles/a/").pathname)).toBe(true);
  });

  it("show amounts as the table in the repository has them: percentiles of pay", () => {
    for (const row of sample(tableOf("us-oews-2025.csv"), 8)) {
      const path = `/occupations/US/${row.code}/`;
      if (!isServed(site, path)) continue;
      const shown = rowsOf(readPage(site, path));
      if (row.p50) expect(shown.get("Median"), path).toEqual([dollars(row.p50)]);
      if (row.p10) expect(shown.get("10th percentile"), path).toEqual([dollars(row.p10)]);
      expect(shown.has("90th percentile"), path).toBe(row.p90 !== "");
    }
  });

  it("show the legal minimum of each place by the hour and by the publisher's level, and its price level beside it", () => {
    const shown = rowsOf(occupation("US/15-1252"));
    const places = new Map(tableOf("us-places.csv").map(({ id, name }) => [id, name ?? ""]));
    const prices = new Map(tableOf("us-bea-2024.csv").map(({ place, index }) => [place, index]));
    const floors = tableOf("us-oflc-2025-26.csv").filter(({ code }) => code === "15-1252");
    expect(places.size).toBe(530);
    for (const { place = "", level, low = "" } of floors) {
      const cells = shown.get(places.get(place) ?? "") ?? [];
      expect(cells[Number(level)], `${place} ${level}`).toBe(dollars(low, 2));
      expect(cells[5], place).toBe(prices.has(place) ? String(Number(prices.get(place))) : "");
    }
  });

  it("say that a legal minimum is one, that it is over, and that two of its levels are not measured", () => {
    const { html } = occupation("US/15-1252");
    expect(html).toContain("Legal minimum for work visas");
    expect(html).toContain("Superseded:");
    expect(html).toContain("the law spaces levels 2 and 3 evenly between 1 and 4");
    expect(occupation("GB/2134").html).toContain("Provisional:");
  });

  it("hold wide tables in a region that the keyboard reaches", () => {
    for (const id of ["US/15-1252", "CA/21232"])
      expect(occupation(id).html).toMatch(
        /<div class="table-scroll" tabindex="0" role="region" aria-labelledby="places-1-caption">/,
      );
  });
});

it("the page of sources shows each attribution as it is written", () => {
  const { html } = readPage(site, "/sources/");
  const { sources } = JSON.parse(readFileSync(fileAt(site, "/api/v1/sources.json"), "utf8"));
  const wordings: string[] = sources.flatMap(({ attribution }: { attribution?: string }) => attribution ?? []);
  expect(wordings.length).toBeGreaterThan(8);
  for (const wording of wordings) expect(html).toContain(`<p>${wording.replaceAll("&", "&amp;")}</p>`);
});
