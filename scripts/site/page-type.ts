import type { Catalog } from "../catalog/catalog.ts";
import type { Crumb } from "../catalog/derive/structured-data.ts";
import type { SiteContext } from "./site-context.ts";
import { urls } from "./urls.ts";

/** What a page's head and frame need to know, and what its template shows. */
export interface PageContent {
  title: string;
  description: string;
  /** The pages above this one, from the home page. */
  trail: readonly Crumb[];
  /** The path of the page that stands for this one with search engines; itself if left out. */
  canonical?: string;
  /** schema.org objects beside the breadcrumbs. */
  data?: readonly object[];
  /** What the page's own template reads. */
  view: object;
}

/** One kind of page: where its pages are, and what they show. Keys are slugs or ids; a single page has the key "". */
export interface PageType {
  name: string;
  template: string;
  /** Whether search engines should list its pages. */
  listed: boolean;
  keys(catalog: Catalog): readonly string[];
  url(key: string): string;
  content(site: SiteContext, key: string): PageContent;
}

/** A type that has one page only. */
export function singlePage(
  type: Omit<PageType, "keys" | "url" | "listed"> & { url: string; listed?: boolean },
): PageType {
  return { listed: true, ...type, keys: () => [""], url: () => type.url };
}

/** The beginning of every trail. */
export function homeCrumb({ catalog: { words } }: SiteContext): Crumb {
  return { name: words("home"), url: urls.home };
}
