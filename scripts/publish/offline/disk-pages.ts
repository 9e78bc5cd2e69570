import { CONTENT_SECURITY_POLICY } from "../../site/render/render-page.ts";
import { absoluteUrl, basePath, comparisonInstead, outputFile, rootFrom, urls } from "../../site/urls.ts";

/** What a page has to know of the copy of the site that it becomes part of. */
export interface DiskCopy {
  /** Where the site is published: what the copy does not hold is linked there. Where nobody says it, a place of the copy says what is missing. */
  baseUrl: string | undefined;
  /** Whether the copy holds a file, by its path from the site's root. */
  holds(path: string): boolean;
}

const TAG = /<(a|link|script|form|img|meta)\b[^>]*>/g;
const ADDRESS = /\b(href|src|action)="([^"]*)"/;
const LEFT_OUT = /\brel="(?:manifest|preload|modulepreload)"/;
/** Other forms of a page, which are for programs. */
const ALTERNATE = /\brel="alternate"/;
/** Where the copy itself says what it does not hold. */
const SAID_INSTEAD = urls.offlineLeftOut.slice(1).replace("#", "index.html#");
const POLICY = /http-equiv="Content-Security-Policy"/;

/**
 * A page as it works in a folder on disk: links name files, code is a classic script, and nothing is asked for
 * that a browser gives to no page on disk.
 *
 * @param path the page's file, from the site's root
 */
export function diskPage(html: string, path: string, copy: DiskCopy): string {
  return html
    .replace(TAG, (tag, name: string) => {
      if (name === "link" && LEFT_OUT.test(tag)) return "";
      if (name === "link" && copy.baseUrl === undefined && ALTERNATE.test(tag)) return "";
      if (name === "meta") return POLICY.test(tag) ? diskPolicy(tag) : diskRefresh(tag, path, copy);
      const rewritten = tag.replace(
        ADDRESS,
        (_, attribute: string, address: string) => `${attribute}="${diskAddress(address, path, copy)}"`,
      );
      if (name === "a" && rewritten.includes(SAID_INSTEAD)) return rewritten.replace(/ download(?:="[^"]*")?/, "");
      return name === "script" ? rewritten.replace('type="module"', "defer") : rewritten;
    })
    .replace(/(<html\b[^>]*\bdata-root=")[^"]*"/, `$1${rootFrom(`/${path}`)}"`);
}

/** Firefox takes no file for part of a page's own origin when a form is sent, and gives it no font. */
const DISK_POLICY = CONTENT_SECURITY_POLICY.replace(/form-action [^;]*/, "form-action file:").replace(
  /font-src [^;]*/,
  "font-src data:",
);

function diskPolicy(tag: string): string {
  return tag.replace(/\bcontent="[^"]*"/, `content="${DISK_POLICY}"`);
}

function diskRefresh(tag: string, path: string, copy: DiskCopy): string {
  return tag.replace(
    /(\bcontent="\d+; url=)([^"]*)"/,
    (_, before: string, address: string) => `${before}${diskAddress(address, path, copy)}"`,
  );
}

/** An address on a page of the copy. Those of other sites, and of places on the page itself, stay as they are. */
function diskAddress(address: string, path: string, copy: DiskCopy): string {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/|[?#]|$)/i.test(address)) return address;
  const base = basePath(copy.baseUrl);
  const url = new URL(address, new URL(base + path, PLACE));
  // What lies above this copy, as another language of the site does, is no part of it.
  if (!url.pathname.startsWith(base)) return new URL(url.pathname + url.search + url.hash, copy.baseUrl).href;
  const target = decodeURI(url.pathname).slice(base.length - 1);
  const file = outputFile(target);
  if (!copy.holds(file)) {
    const instead = comparisonInstead(file, (slug) => copy.holds(outputFile(urls.role(slug))));
    if (instead !== undefined) return diskAddress(base + instead.slice(1), path, copy);
    if (copy.baseUrl === undefined) return rootFrom(`/${path}`) + SAID_INSTEAD;
    return absoluteUrl(copy.baseUrl, target) + url.search + url.hash;
  }
  // The version is for caches, which there are none of.
  const query = target.startsWith(urls.asset("")) ? "" : url.search;
  return `${rootFrom(`/${path}`)}${encodeURI(file)}${query}${url.hash}`;
}

/** Any host: only the paths matter. */
const PLACE = "https://site.invalid";
