import type { LoadResult } from "../catalog/catalog.ts";
import type { SocialImages } from "../config.ts";

export type { Catalog, Role } from "../catalog/catalog.ts";
export type { Problem } from "../diagnostics/problem.ts";
export type { LoadResult, SocialImages };

/** What is to be read. */
export interface ReadOptions {
  /** The folder of role files; a relative path starts from the working directory. If left out, `roles`. */
  roles?: string;
  /** The day that counts as today, as YYYY-MM-DD. If left out, that of `SOURCE_DATE_EPOCH`, or else of the clock. */
  today?: string;
}

/** What is to be read, and how it is looked over. */
export interface LoadOptions extends ReadOptions {
  /** Whether sentences are looked over as well, on sites whose house rules ask for it. */
  prose?: boolean;
}

/** What is to be read, and where the site goes. */
export interface BuildOptions extends ReadOptions {
  /** The folder to write the site to; a folder with files that no build wrote is refused. If left out, `dist`. */
  out?: string;
  /** The address that the site is published at. If left out, that of `_site.yaml`. */
  baseUrl?: string;
  /** Images for shared links. If left out, one for each domain. */
  socialImages?: SocialImages;
  /** The folder that results are kept in between runs, or `false` to keep none. */
  cache?: string | false;
}

/** What `import … from "rolebook"` gives. */
export interface Api {
  /**
   * Reads and checks a folder of roles. Whatever is wrong in the content is a problem in the result; with an error among
   * them there is no catalog.
   */
  loadCatalog(options?: LoadOptions): Promise<LoadResult>;
  /**
   * Reads a folder of roles and writes its site. With an error among the problems nothing is written, and what an earlier
   * build wrote stays; `pages` is 0 then.
   *
   * @throws Error with the name `UsageError` when an option cannot be meant, such as an output folder that holds other files
   */
  buildSite(options?: BuildOptions): Promise<LoadResult & { pages: number }>;
}
