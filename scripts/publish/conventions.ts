import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Catalog } from "../catalog/catalog.ts";
import { PAGE_TYPES } from "../site/page-types.ts";
import { CONTENT_SECURITY_POLICY } from "../site/render-page.ts";
import { absoluteUrl, basePath, urls } from "../site/urls.ts";

/** Writes the files that crawlers and hosts look for: sitemap, robots.txt and response headers. */
export async function writeConventions(catalog: Catalog, baseUrl: string, out: string): Promise<void> {
  await Promise.all([
    writeFile(join(out, "sitemap.xml"), sitemap(catalog, baseUrl)),
    writeFile(join(out, "robots.txt"), `User-agent: *\nAllow: /\n\nSitemap: ${absoluteUrl(baseUrl, urls.sitemap)}\n`),
    writeFile(join(out, "_headers"), headers()),
    writeFile(join(out, "_redirects"), redirects(catalog, baseUrl)),
    // Without this file, GitHub Pages leaves out whatever begins with an underscore.
    writeFile(join(out, ".nojekyll"), ""),
  ]);
}

/** A sitemap of every page, with the day of the last review where there is one. */
export function sitemap(catalog: Catalog, baseUrl: string): string {
  const entries = PAGE_TYPES.filter((type) => type.listed).flatMap((type) =>
    type.keys(catalog).map((key) => {
      const reviewed = type.name === "role" ? catalog.roles.get(key)?.reviewed : undefined;
      const modified = reviewed ? `<lastmod>${reviewed}</lastmod>` : "";
      return `<url><loc>${escapeXml(absoluteUrl(baseUrl, type.url(key)))}</loc>${modified}</url>`;
    }),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join("\n")}\n</urlset>\n`;
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** Permanent redirects from old addresses, in the format that several static hosts read. */
function redirects({ moved }: Catalog, baseUrl: string): string {
  const base = basePath(baseUrl).replace(/\/$/, "");
  const data = (slug: string) => urls.data(`roles/${slug}.json`);
  return [...moved]
    .flatMap(([old, { slug }]) => [
      [urls.role(old), urls.role(slug)],
      [data(old), data(slug)],
    ])
    .map(([from, to]) => `${base}${from} ${base}${to} 301!\n`)
    .join("");
}

/** Response headers in the format that several static hosts read. */
function headers(): string {
  return `/*
  Content-Security-Policy: ${CONTENT_SECURITY_POLICY}; frame-ancestors 'none'
  X-Content-Type-Options: nosniff
  Referrer-Policy: no-referrer
  Permissions-Policy: camera=(), geolocation=(), microphone=()

/assets/*.css
  Cache-Control: public, max-age=31536000, immutable

/assets/*.js
  Cache-Control: public, max-age=31536000, immutable

/assets/*.woff2
  Cache-Control: public, max-age=31536000, immutable

/pagefind/*
  Cache-Control: public, max-age=0, must-revalidate

/search/*
  Cache-Control: public, max-age=0, must-revalidate

/api/*
  Access-Control-Allow-Origin: *
  Cache-Control: public, max-age=3600, stale-while-revalidate=86400

/service-worker.js
  Cache-Control: public, max-age=0, must-revalidate

/offline/manifest.json
  Cache-Control: public, max-age=0, must-revalidate

/offline/packs/*
  Cache-Control: public, max-age=31536000, immutable
`;
}
