import type { Catalog } from "../catalog/catalog.ts";
import type { Crumb } from "../catalog/derive/structured-data.ts";
import type { Depicted, SiteContext } from "./site-context.ts";
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
  /** Whether there is nothing on the page for the code of its type. */
  isStill?: boolean;
}

/** Code that one kind of page loads beside what all have, so that the others are lighter. */
export const PAGE_SCRIPTS = [
  "changes",
  "compare",
  "edit",
  "fit",
  "home",
  "lists",
  "map",
  "occupation",
  "offline",
  "plan",
  "privacy",
  "roles",
  "salaries",
  "search",
] as const;

export type PageScript = (typeof PAGE_SCRIPTS)[number];

/** Style sheets that one kind of page loads, so that the others are lighter. */
export const PAGE_STYLES = [
  "compare",
  "docs",
  "edit",
  "fit",
  "home",
  "ladder",
  "lists",
  "map",
  "occupation",
  "plan",
  "role",
  "roles",
  "salaries",
  "search",
  "skills",
] as const;

export type PageStyle = (typeof PAGE_STYLES)[number];

/** One kind of page: where its pages are, and what they show. Keys are slugs or ids; a single page has the key "". */
export interface PageType {
  name: string;
  template: string;
  /** Whether search engines should list its pages. */
  listed: boolean;
  /** The part of the main navigation that its pages belong to; their own name if left out. */
  section?: string;
  /** The code of its pages beside what all have, by its name below `/assets/`. */
  script?: PageScript;
  /** The style sheet of its pages beside the one that all have, likewise. */
  style?: PageStyle;
  /** Whether its pages are made in the language of the original alone: see `isOnce` in urls.ts. */
  isOnce?: true;
  /** What its pages are where they are shared; a `website` if left out. */
  openGraphType?: "article";
  keys(catalog: Catalog): readonly string[];
  url(key: string): string;
  /** The day that a page was last reviewed, where it has one. */
  reviewed?(catalog: Catalog, key: string): string | undefined;
  /** What the image of a page shows where it is shared; the whole site if left out. */
  depicts?(catalog: Catalog, key: string): Depicted;
  content(site: SiteContext, key: string): PageContent;
}

/** A type that has one page only, on every site unless `isThere` says on which. */
export function singlePage({
  isThere = () => true,
  ...type
}: Omit<PageType, "keys" | "url" | "listed"> & {
  url: string;
  listed?: boolean;
  isThere?(catalog: Catalog): boolean;
}): PageType {
  return { listed: true, ...type, keys: (catalog) => (isThere(catalog) ? [""] : []), url: () => type.url };
}

/** The beginning of every trail. */
export function homeCrumb({ catalog: { words } }: SiteContext): Crumb {
  return { name: words("home"), url: urls.home };
}
