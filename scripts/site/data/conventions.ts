import type { Catalog } from "../../catalog/catalog.ts";
import { CONTENT_SECURITY_POLICY } from "../render/content-security-policy.ts";
import { absoluteUrl, basePath, urls } from "../urls.ts";

/** What crawlers are told. */
export function robots(baseUrl: string | undefined): string {
  const sitemap = baseUrl === undefined ? "" : `\nSitemap: ${absoluteUrl(baseUrl, urls.sitemap)}\n`;
  return `User-agent: *\nAllow: /\n${sitemap}`;
}

/** The path of the site on its host, to write paths below it behind. */
const pathBefore = (baseUrl: string | undefined) => basePath(baseUrl).replace(/\/$/, "");

/**
 * Permanent redirects from old addresses, in the format that several static hosts read. Each reads some words of its own
 * besides, and one refuses the whole file for a word that it does not know: these lines are what all of them read.
 */
export function redirects({ moved }: Pick<Catalog, "moved">, baseUrl: string | undefined): string {
  const base = pathBefore(baseUrl);
  const data = (slug: string) => urls.data(`roles/${slug}.json`);
  return [...moved]
    .flatMap(([old, { slug }]) => [
      [urls.role(old), urls.role(slug)],
      [data(old), data(slug)],
    ])
    .map(([from, to]) => `${base}${from} ${base}${to} 301\n`)
    .join("");
}

const ASK_AGAIN = "public, max-age=0, must-revalidate";
const KEEP = "public, max-age=31536000, immutable";

/** What each path of the site is answered with. A star stands for anything; a path has one star, and no header twice. */
const HEADERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "/*": {
    "Content-Security-Policy": `${CONTENT_SECURITY_POLICY}; frame-ancestors 'none'`,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
  },
  "/assets/*.css": { "Cache-Control": KEEP },
  "/assets/*.js": { "Cache-Control": KEEP },
  "/assets/*.woff2": { "Cache-Control": KEEP },
  "/pagefind/*": { "Cache-Control": ASK_AGAIN },
  "/search/*": { "Cache-Control": ASK_AGAIN },
  "/api/v1/*": {
    "Access-Control-Allow-Origin": "*",
    "Cache-Control": "public, max-age=3600, stale-while-revalidate=86400",
  },
  "/service-worker.js": { "Cache-Control": ASK_AGAIN },
  "/offline/manifest.json": { "Cache-Control": ASK_AGAIN },
  "/offline/packs/*": { "Cache-Control": KEEP },
};

/** Response headers in the format that several static hosts read, each path as it is on the host. */
export function headers(baseUrl: string | undefined): string {
  const base = pathBefore(baseUrl);
  return Object.entries(HEADERS)
    .map(([path, each]) => {
      const lines = Object.entries(each).map(([name, value]) => `  ${name}: ${value}\n`);
      return `${base}${path}\n${lines.join("")}`;
    })
    .join("\n");
}
