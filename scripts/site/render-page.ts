import { join } from "node:path";
import { formatsFor } from "./filters.ts";
import { type PageRenderer, pageRenderer } from "./page-renderer.ts";
import { makeTemplates } from "./renderer.ts";
import type { SiteContext } from "./site-context.ts";

export { CONTENT_SECURITY_POLICY } from "./content-security-policy.ts";
export type { PageRenderer } from "./page-renderer.ts";

/** The versioned addresses of the site's own files, from the root. */
export interface AssetUrls {
  css: string;
  font: string;
  icon: string;
  earlyScript: string;
  mapScript: string;
  pageScript: string;
  searchScript: string;
  rolesScript: string;
  offlineScript: string;
  privacyScript: string;
  salariesScript: string;
}

/**
 * Prepares everything that pages have in common, once.
 *
 * @param templateFolder where the templates lie
 */
export function makePageRenderer(site: SiteContext, assets: AssetUrls, templateFolder: string): PageRenderer {
  const { language } = site.catalog.site;
  return pageRenderer(site, assets, makeTemplates(templateFolder, formatsFor(language, site.catalog.words)));
}

/** Where the templates of a program lie. */
export function templateFolder(programFolder: string): string {
  return join(programFolder, "templates");
}
