import type { Catalog } from "../../catalog/catalog.ts";
import { allTypes } from "../page-types.ts";
import type { Languages } from "../site-context.ts";
import { absoluteUrl, urls } from "../urls.ts";
import { fileAt, type SiteFile } from "./site-file.ts";

/** The most addresses that one sitemap may have: https://www.sitemaps.org/protocol.html#index */
const MOST_ADDRESSES = 50_000;

/**
 * A sitemap of every page, with the day of the last review where there is one. Where there are more pages than one
 * may name, it is a list of several.
 *
 * @param languages names the same page in other languages
 */
export function sitemaps(
  catalog: Catalog,
  baseUrl: string,
  most = MOST_ADDRESSES,
  languages: Languages | null = null,
): SiteFile[] {
  const types = allTypes(catalog).filter((type) => type.listed);
  const pages = types.flatMap((type) =>
    type.keys(catalog).flatMap((key) => {
      if (languages && !languages.isInLanguage(type.url(key))) return [];
      const reviewed = type.reviewed?.(catalog, key);
      const modified = reviewed ? `<lastmod>${reviewed}</lastmod>` : "";
      const others = languages?.alternatesOf(type.url(key)).map(alternate).join("") ?? "";
      return [`<url>${location(baseUrl, type.url(key))}${modified}${others}</url>`];
    }),
  );
  if (pages.length <= most) return [fileAt(urls.sitemap, listOf("urlset", pages, languages !== null))];
  const parts: SiteFile[] = [];
  const index: string[] = [];
  for (let from = 0; from < pages.length; from += most) {
    const url = urls.sitemapPart(from / most + 1);
    parts.push(fileAt(url, listOf("urlset", pages.slice(from, from + most), languages !== null)));
    index.push(`<sitemap>${location(baseUrl, url)}</sitemap>`);
  }
  return [fileAt(urls.sitemap, listOf("sitemapindex", index)), ...parts];
}

function location(baseUrl: string, address: string): string {
  return `<loc>${escapeXml(absoluteUrl(baseUrl, address))}</loc>`;
}

function alternate({ language, href }: ReturnType<Languages["alternatesOf"]>[number]): string {
  return `<xhtml:link rel="alternate" hreflang="${language}" href="${escapeXml(href)}"/>`;
}

function listOf(name: string, entries: readonly string[], hasLanguages = false): string {
  const xhtml = hasLanguages ? ' xmlns:xhtml="http://www.w3.org/1999/xhtml"' : "";
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${name} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"${xhtml}>\n${entries.join("\n")}\n</${name}>\n`;
}

export function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
