import { comparisonInstead, isForPrograms, outputFile, urls } from "../../scripts/site/urls.ts";
import type { EditionReader } from "./read.ts";
import { siteRoot } from "./storage.ts";

const NOT_FOUND = "404.html";
/** The means of installing, which are never answered from what is installed. */
const OWN = /^(?:service-worker\.js|offline\/(?:packs\/.*|manifest\.json|.*\.zip))$/;

/** The path of a request below the site's root; undefined where it is none of ours to answer. */
export function pathOf({ method, url }: Request): string | undefined {
  const { origin, pathname } = new URL(url);
  if (method !== "GET" || origin !== siteRoot.origin || !pathname.startsWith(siteRoot.pathname)) return undefined;
  const path = decoded(pathname.slice(siteRoot.pathname.length));
  return path === undefined || OWN.test(path) ? undefined : path;
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/** The editions that answers come from. */
export interface Readers {
  current: EditionReader;
  /** What was used before: pages that are still open may need files of it. */
  previous: EditionReader | undefined;
}

/** Answers from stored editions as a static host would; undefined where they do not hold what is asked for. */
export async function answer(
  request: Request,
  path: string,
  { current, previous }: Readers,
): Promise<Response | undefined> {
  const file = path === "" || path.endsWith("/") ? `${path}index.html` : path;
  if (current.has(file)) return respond(file, await current.read(file), 200);
  if (current.has(`${path}/index.html`)) return redirect(request);
  if (request.mode !== "navigate" && previous?.has(file)) return respond(file, await previous.read(file), 200);
  return undefined;
}

/** The languages that have a site of their own below this one, by their folders: see scripts/publish/assets/assets.ts. */
declare const LANGUAGES_BELOW: readonly string[];

/** What a reader without a network gets for a page that is not stored: what says the same, or why it is not here. */
export async function instead({ url }: Request, path: string, edition: EditionReader): Promise<Response> {
  const comparison = comparisonInstead(path.replace(/\/?$/, "/"), (slug) => edition.has(outputFile(urls.role(slug))));
  const isInOther = LANGUAGES_BELOW.some((language) => `${path}/`.startsWith(`${language}/`));
  const other =
    comparison ??
    (isInOther ? urls.offlineNotStored(path + new URL(url).search) : undefined) ??
    (isForPrograms(path) ? urls.offlineLeftOut : undefined);
  if (other !== undefined) return Response.redirect(new URL(other.slice(1), siteRoot).href, 302);
  return respond(NOT_FOUND, await edition.read(NOT_FOUND), 404);
}

function redirect({ url }: Request): Response {
  const target = new URL(url);
  target.pathname += "/";
  return Response.redirect(target.href, 301);
}

const TYPES: Record<string, string> = {
  html: "text/html; charset=utf-8",
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  json: "application/json",
  webmanifest: "application/manifest+json",
  svg: "image/svg+xml",
  png: "image/png",
  woff2: "font/woff2",
  csv: "text/csv; charset=utf-8",
  txt: "text/plain; charset=utf-8",
  xml: "application/xml",
};

function respond(path: string, content: Uint8Array<ArrayBuffer>, status: number): Response {
  const type = TYPES[path.slice(path.lastIndexOf(".") + 1)] ?? "application/octet-stream";
  return new Response(content, { status, headers: { "content-type": type, "x-content-type-options": "nosniff" } });
}
