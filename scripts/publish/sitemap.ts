import type { Catalog } from "../catalog/catalog.ts";
import { PAGE_TYPES } from "../site/page-types.ts";
import { absoluteUrl, urls } from "../site/urls.ts";

/** The most addresses that one sitemap may have: https://www.sitemaps.org/protocol.html#index */
const MOST_ADDRESSES = 50_000;

/**
 * A sitemap of every page, with the day of the last review where there is one. Where there are more pages than one
 * may name, it is a list of several.
 *
 * @returns what `/sitemap.xml` and the files that it lists say, by their addresses
 */
export function sitemaps(catalog: Catalog, baseUrl: string, most = MOST_ADDRESSES): Map<string, string> {
  const pages = PAGE_TYPES.filter((type) => type.listed).flatMap((type) =>
    type.keys(catalog).map((key) => {
      const reviewed = type.name === "role" ? catalog.roles.get(key)?.reviewed : undefined;
      const modified = reviewed ? `<lastmod>${reviewed}</lastmod>` : "";
      return `<url>${location(baseUrl, type.url(key))}${modified}</url>`;
    }),
  );
  if (pages.length <= most) return new Map([[urls.sitemap, listOf("urlset", pages)]]);
  const parts = new Map<string, string>();
  for (let from = 0; from < pages.length; from += most)
    parts.set(urls.sitemapPart(from / most + 1), listOf("urlset", pages.slice(from, from + most)));
  const index = [...parts.keys()].map((part) => `<sitemap>${location(baseUrl, part)}</sitemap>`);
  return new Map([[urls.sitemap, listOf("sitemapindex", index)], ...parts]);
}

function location(baseUrl: string, address: string): string {
  return `<loc>${escapeXml(absoluteUrl(baseUrl, address))}</loc>`;
}

function listOf(name: string, entries: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${name} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join("\n")}\n</${name}>\n`;
}

export function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
