import type { Catalog } from "../../catalog/catalog.ts";
import { PAGE_TYPES } from "../page-types.ts";
import { absoluteUrl, urls } from "../urls.ts";
import { fileAt, type SiteFile } from "./site-file.ts";

/** The most addresses that one sitemap may have: https://www.sitemaps.org/protocol.html#index */
const MOST_ADDRESSES = 50_000;

/**
 * A sitemap of every page, with the day of the last review where there is one. Where there are more pages than one
 * may name, it is a list of several.
 */
export function sitemaps(catalog: Catalog, baseUrl: string, most = MOST_ADDRESSES): SiteFile[] {
  const pages = PAGE_TYPES.filter((type) => type.listed).flatMap((type) =>
    type.keys(catalog).map((key) => {
      const reviewed = type.reviewed?.(catalog, key);
      const modified = reviewed ? `<lastmod>${reviewed}</lastmod>` : "";
      return `<url>${location(baseUrl, type.url(key))}${modified}</url>`;
    }),
  );
  if (pages.length <= most) return [fileAt(urls.sitemap, listOf("urlset", pages))];
  const parts: SiteFile[] = [];
  const index: string[] = [];
  for (let from = 0; from < pages.length; from += most) {
    const url = urls.sitemapPart(from / most + 1);
    parts.push(fileAt(url, listOf("urlset", pages.slice(from, from + most))));
    index.push(`<sitemap>${location(baseUrl, url)}</sitemap>`);
  }
  return [fileAt(urls.sitemap, listOf("sitemapindex", index)), ...parts];
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
