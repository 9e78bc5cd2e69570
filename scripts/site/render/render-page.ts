import { ContentError } from "../../config.ts";
import type { SiteContext } from "../site-context.ts";
import { asSentence } from "./own-templates.ts";
import { type AssetUrls, type PageRenderer, pageRenderer, type Templates } from "./page-renderer.ts";
import { type CompiledTemplates, compileTemplates, makeTemplates } from "./renderer.ts";

export { CONTENT_SECURITY_POLICY } from "./content-security-policy.ts";
export type { AssetUrls, PageRenderer } from "./page-renderer.ts";
export { type CompiledTemplates, compileTemplates } from "./renderer.ts";

/**
 * Prepares everything that pages have in common, once.
 *
 * @param templateFolders where the templates lie, a site's own before the program's
 * @param compiled the same templates, where they are compiled already
 */
export function makePageRenderer(
  site: SiteContext,
  assets: AssetUrls,
  templateFolders: readonly string[],
  compiled: CompiledTemplates = compileTemplates(templateFolders, site.keep),
): PageRenderer {
  const templates = makeTemplates(compiled, site.formats);
  return pageRenderer(site, assets, templateFolders.length > 1 ? blamingOwn(templates) : templates);
}

/** Templates among which are a site's own: what cannot be filled in is a mistake in one of these. */
function blamingOwn(templates: Templates): Templates {
  return {
    render(template, values) {
      try {
        return templates.render(template, values);
      } catch (error) {
        if (error instanceof ContentError) throw error;
        throw new ContentError(asSentence(error));
      }
    },
  };
}
