import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { filesBelow } from "./folders.ts";
import { readTags, type Tag } from "./html.ts";

/** One page of a built site. */
export interface Page {
  /** Its path from the site's root: `/roles/qa-engineer/`, `/404.html`. */
  url: string;
  html: string;
  tags: readonly Tag[];
}

/** Every page of a built site, in the order of their files. */
export function readPages(site: string): Page[] {
  return filesBelow(site)
    .filter((path) => path.endsWith(".html"))
    .map((path) => readPage(site, `/${path.replace(/(^|\/)index\.html$/, "$1")}`));
}

/** One page of a built site, by its path from the site's root. */
export function readPage(site: string, url: string): Page {
  const html = readFileSync(fileAt(site, url), "utf8");
  return { url, html, tags: readTags(html) };
}

/** The file that a path of a site is served from. */
export function fileAt(site: string, url: string): string {
  return join(site, url.endsWith("/") ? `${url}index.html` : url);
}

/** Whether a site answers at a path. */
export function isServed(site: string, url: string): boolean {
  const file = fileAt(site, decodeURIComponent(url));
  return existsSync(file) && statSync(file).isFile();
}

/** A place where a page names an address. */
export interface Reference {
  address: string;
  /** Whether a browser fetches it by itself, as it does with a style sheet and not with a link. */
  requested: boolean;
  tag: Tag;
}

const FETCHED_RELATIONS = /\b(stylesheet|icon|preload|modulepreload|prefetch|manifest|dns-prefetch|preconnect)\b/;

/** Every address that a page's elements name. */
export function references({ tags }: Pick<Page, "tags">): Reference[] {
  return tags.flatMap((tag) => {
    const { name, attributes } = tag;
    const found: Reference[] = [];
    const add = (attribute: string, requested: boolean) => {
      const address = attributes.get(attribute);
      if (address !== undefined) found.push({ address, requested, tag });
    };
    add("href", name === "link" ? FETCHED_RELATIONS.test(attributes.get("rel") ?? "") : !/^(a|area)$/.test(name));
    for (const attribute of ["src", "data", "poster", "background", "xlink:href"]) add(attribute, true);
    add("action", true);
    add("formaction", true);
    for (const candidate of (attributes.get("srcset") ?? "").split(",").filter(Boolean))
      found.push({ address: candidate.trim().split(/\s+/)[0] ?? "", requested: true, tag });
    return found;
  });
}
