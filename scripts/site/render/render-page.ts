import { join } from "node:path";
import type { SiteContext } from "../site-context.ts";
import { type AssetUrls, type PageRenderer, pageRenderer } from "./page-renderer.ts";
import { type CompiledTemplates, compileTemplates, makeTemplates } from "./renderer.ts";

export { CONTENT_SECURITY_POLICY } from "./content-security-policy.ts";
export type { AssetUrls, PageRenderer } from "./page-renderer.ts";
export { type CompiledTemplates, compileTemplates } from "./renderer.ts";

/**
 * Prepares everything that pages have in common, once.
 *
 * @param templateFolder where the templates lie
 * @param compiled the same templates, where they are compiled already
 */
export function makePageRenderer(
  site: SiteContext,
  assets: AssetUrls,
  templateFolder: string,
  compiled: CompiledTemplates = compileTemplates(templateFolder, site.keep),
): PageRenderer {
  return pageRenderer(site, assets, makeTemplates(compiled, site.formats));
}

/** Where the templates of a program lie. */
export function templateFolder(programFolder: string): string {
  return join(programFolder, "templates");
}
