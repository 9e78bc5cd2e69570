import { describe, expect, it } from "vitest";
import type { Catalog } from "../../../scripts/catalog/catalog.ts";
import { sitemaps } from "../../../scripts/site/data/sitemap.ts";
import { catalogOf, role } from "../../support/roles-folder.ts";
import { textOf } from "../../support/site-files.ts";

/** Sitemaps by their paths, with what they say. */
const written = (...of: Parameters<typeof sitemaps>) =>
  sitemaps(...of).map(({ path, content }): [string, string] => [path, textOf(content)]);

/** The one sitemap of a small site. */
const sitemap = (catalog: Catalog, baseUrl: string) => new Map(written(catalog, baseUrl)).get("sitemap.xml") ?? "";
const locations = (xml: string) => [...xml.matchAll(/<loc>(.*?)<\/loc>/g)].map((match) => match[1]);

describe("the sitemap", () => {
  it("names the page of salaries only where any figure is known", async () => {
    const salaries = "https://example.org/salaries/";
    const names = async (more: string) =>
      locations(sitemap(await catalogOf({ "data-engineer.md": role(more) }), "https://example.org/"));
    expect(await names("")).not.toContain(salaries);
    expect(await names("occupations: { US: { code: 15-1252, fit: part } }")).toContain(salaries);
  });

  it("names every page once, by its full address, but for those that are no destination", async () => {
    const found = locations(sitemap(await catalogOf({ "data-engineer.md": role() }), "https://example.org/careers"));
    expect([...found].sort()).toEqual(
      [
        "",
        "about/",
        "api/",
        "changes/",
        "compare/",
        "domains/data/",
        "domains/engineering/",
        "edit/",
        "map/",
        "method/",
        "offline/",
        "plan/",
        "privacy/",
        "roles/",
        "roles/backend-developer/",
        "roles/data-engineer/",
        "skills/",
        "skills/git/",
        "skills/java/",
        "skills/python/",
        "skills/sql/",
        "sources/",
      ].map((path) => `https://example.org/careers/${path}`),
    );
  });

  it("says of roles, and of roles only, when they were last reviewed", async () => {
    const xml = sitemap(
      await catalogOf({ "data-engineer.md": role().replace("2026-11-20", "2025-01-31") }),
      "https://a.org/",
    );
    expect(xml).toContain("<url><loc>https://a.org/roles/data-engineer/</loc><lastmod>2025-01-31</lastmod></url>");
    expect(xml.match(/<lastmod>/g)).toHaveLength(2);
  });

  it("escapes what an address may hold and XML may not", async () => {
    const xml = sitemap(await catalogOf(), "https://a.org/r&d/");
    expect(locations(xml)).toContain("https://a.org/r&amp;d/roles/");
    expect(xml).toMatch(
      /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<urlset xmlns="http:\/\/www\.sitemaps\.org\/schemas\/sitemap\/0\.9">\n/,
    );
  });

  it("is a list of several where one may not name all pages", async () => {
    const catalog = await catalogOf();
    const all = locations(sitemap(catalog, "https://a.org/r/"));
    const [[path, index] = ["", ""], ...parts] = written(catalog, "https://a.org/r/", 10);
    expect(path).toBe("sitemap.xml");
    expect(index).toContain("<sitemapindex ");
    expect(locations(index)).toEqual(parts.map(([part]) => `https://a.org/r/${part}`));
    expect(parts.map(([part]) => part)).toEqual(["sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml"]);
    expect(parts.every(([, xml]) => xml.includes("<urlset ") && locations(xml).length <= 10)).toBe(true);
    expect(parts.flatMap(([, xml]) => locations(xml))).toEqual(all);
  });
});
