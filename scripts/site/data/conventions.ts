import type { Catalog } from "../../catalog/catalog.ts";
import { CONTENT_SECURITY_POLICY } from "../render/content-security-policy.ts";
import { absoluteUrl, basePath, urls } from "../urls.ts";

/** What crawlers are told. */
export function robots(baseUrl: string | undefined): string {
  const sitemap = baseUrl === undefined ? "" : `\nSitemap: ${absoluteUrl(baseUrl, urls.sitemap)}\n`;
  return `User-agent: *\nAllow: /\n${sitemap}`;
}

/** Permanent redirects from old addresses, in the format that several static hosts read. */
export function redirects({ moved }: Catalog, baseUrl: string | undefined): string {
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
export const HEADERS = `/*
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
