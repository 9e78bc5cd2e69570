import type { Catalog } from "../../catalog/catalog.ts";
import { CONTENT_SECURITY_POLICY } from "../render/content-security-policy.ts";
import { absoluteUrl, basePath, urls } from "../urls.ts";

/**
 * What crawlers are told.
 *
 * @param folders of the languages, below the root of the site
 */
export function robots(baseUrl: string | undefined, folders: readonly string[] = [""]): string {
  const sitemaps = folders.map((folder) =>
    baseUrl === undefined ? "" : `Sitemap: ${absoluteUrl(baseUrl, folder + urls.sitemap.slice(1))}\n`,
  );
  return `User-agent: *\nAllow: /\n${baseUrl === undefined ? "" : "\n"}${sitemaps.join("")}`;
}

/** The path of the site on its host, to write paths below it behind. */
const pathBefore = (baseUrl: string | undefined) => basePath(baseUrl).replace(/\/$/, "");

/**
 * Permanent redirects from old addresses, in the format that several static hosts read. Each reads some words of its own
 * besides, and one refuses the whole file for a word that it does not know: these lines are what all of them read.
 */
export function redirects(
  { moved }: Pick<Catalog, "moved">,
  baseUrl: string | undefined,
  folders: readonly string[] = [""],
): string {
  const base = pathBefore(baseUrl);
  const data = (slug: string) => urls.data(`roles/${slug}.json`);
  return [...moved]
    .flatMap(([old, { slug }]) => [
      [urls.role(old), urls.role(slug)],
      [data(old), data(slug)],
    ])
    .flatMap(([from, to]) =>
      folders.map((folder) => `${base}/${folder}${from?.slice(1)} ${base}/${folder}${to?.slice(1)} 301\n`),
    )
    .join("");
}

const ASK_AGAIN = "public, max-age=0, must-revalidate";
const KEEP = "public, max-age=31536000, immutable";

const EVERYTHING = "/*";

/** What each path of the site is answered with. A star stands for anything; a path has one star, and no header twice. */
const HEADERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  [EVERYTHING]: {
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
export function headers(baseUrl: string | undefined, folders: readonly string[] = [""]): string {
  const base = pathBefore(baseUrl);
  return folders
    .flatMap((folder) =>
      Object.entries(HEADERS).flatMap(([path, each]) =>
        folder !== "" && path === EVERYTHING ? [] : [[`/${folder}${path.slice(1)}`, each] as const],
      ),
    )
    .map(([path, each]) => {
      const lines = Object.entries(each).map(([name, value]) => `  ${name}: ${value}\n`);
      return `${base}${path}\n${lines.join("")}`;
    })
    .join("\n");
}
