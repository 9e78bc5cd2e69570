import { namedEverywhere } from "../../catalog/derive/named-everywhere.ts";
import { breadcrumbList } from "../../catalog/derive/structured-data.ts";
import { menuLinks, ownFiles } from "../own-files.ts";
import type { PageScript, PageStyle, PageType } from "../page-type.ts";
import type { SiteContext } from "../site-context.ts";
import { absoluteUrl, addressesIn, basePath, originalRoot, relativeUrl, rootFrom, urls } from "../urls.ts";
import { CONTENT_SECURITY_POLICY } from "./content-security-policy.ts";
import { markedForeign } from "./foreign-names.ts";
import { type Ui, uiFor } from "./ui.ts";
import { writingDirection } from "./writing-direction.ts";

/** Renders templates to HTML. */
export interface Templates {
  render(template: string, values: object): string;
}

/** The site's own files below `/assets/`. */
export type Asset =
  | "css"
  | "font"
  | "icon"
  | "earlyScript"
  | "pageScript"
  | `${PageStyle}Style`
  | `${PageScript}Script`;

/** The versioned addresses of the site's own files, from the root, and of what the search page asks for ahead. */
export type AssetUrls = Record<Asset, string> & { searchPreloads?: readonly string[] };

/** Renders the pages of one site. */
export interface PageRenderer {
  /** The HTML of a page: the whole document. */
  render(type: PageType, key: string): string;
}

/** The full address that stands for a page; of one that is not translated that of the original. */
function canonicalOf({ baseUrl, languages, catalog }: SiteContext, url: string, canonical: string): string | null {
  if (baseUrl === undefined) return null;
  const isForeign = catalog.translatedFrom !== undefined && languages && !languages.isInLanguage(url);
  return (isForeign ? languages.inOriginal(canonical) : undefined) ?? absoluteUrl(baseUrl, canonical);
}

/** Prepares everything that pages have in common, once. */
export function pageRenderer(
  site: SiteContext,
  { searchPreloads = [], ...assets }: AssetUrls,
  templates: Templates,
): PageRenderer {
  const { catalog } = site;
  const { words } = catalog;
  const direction = writingDirection(catalog.site.language);
  const files = ownFiles(catalog);
  const links = { header: menuLinks(catalog, "header"), footer: menuLinks(catalog, "footer") };
  const ownStyle = files.get(catalog.site.stylesheet ?? "")?.url ?? null;
  const attributions = namedEverywhere(catalog);
  const isTranslation = catalog.translatedFrom !== undefined;
  const marked = markedForeign(catalog);
  const frames = new Map<string, { ui: Ui; header: string; footer: string }>();

  const frameAt = (root: string, section: string) => {
    const key = `${section} ${root}`;
    const made = frames.get(key);
    if (made) return made;
    const { hasPay, hasFit, hasRoadmaps } = catalog;
    const known = {
      hasPay,
      hasFit,
      hasSkills: catalog.skills.size > 0,
      hasRoadmaps,
      hasDocs: catalog.site.docs,
      overdue: site.overdue,
      today: site.today,
      isTranslation,
    };
    const ui = uiFor(root, words, known);
    const { title, licence = null, "licence-url": licenceUrl = null, repository = null, logo: logoName } = catalog.site;
    const logo = logoName === undefined ? null : (files.get(logoName) ?? null);
    const values = { ui, section, siteTitle: title, logo, links, licence, licenceUrl, repository, attributions };
    const frame = {
      ui,
      header: templates.render("layouts/frame-header.njk", values),
      footer: templates.render("layouts/frame-footer.njk", values),
    };
    frames.set(key, frame);
    return frame;
  };

  return {
    render(type, key) {
      const url = type.url(key);
      const isNotFound = url === urls.notFound;
      // The page for missing addresses is served at any of them, so it alone cannot refer to the root relatively.
      const root = isNotFound ? basePath(site.baseUrl) : rootFrom(url);
      const { ui, ...frame } = frameAt(root, type.section ?? type.name);
      const { title, description, trail, data = [], canonical = url, view, isStill } = type.content(site, key);
      const full = (path: string) => (site.baseUrl === undefined ? null : absoluteUrl(site.baseUrl, path));
      const hrefOf = (path: string) => relativeUrl(isTranslation ? originalRoot(root) : root, path);
      const image = isNotFound ? null : site.socialImage(type.depicts?.(catalog, key) ?? {});
      const page = {
        url,
        title,
        description,
        trail,
        language: catalog.site.language,
        direction,
        siteTitle: catalog.site.title,
        headTitle:
          title === catalog.site.title ? title : words("page-title", { page: title, site: catalog.site.title }),
        canonical: isNotFound ? null : canonicalOf(site, url, canonical),
        languages: site.languages?.linksFrom(url).map((link) => ({ ...link, href: hrefOf(link.path) })) ?? [],
        alternates: canonical === url ? (site.languages?.alternatesOf(url) ?? []) : [],
        listed: type.listed,
        image: image && { ...image, url: full(image.url) },
        openGraphType: isNotFound ? null : (type.openGraphType ?? "website"),
        script: type.script && !isStill ? assets[`${type.script}Script`] : null,
        ownStyle,
        style: type.style ? assets[`${type.style}Style`] : null,
        contentSecurityPolicy: CONTENT_SECURITY_POLICY,
        data: [
          ...data,
          ...(trail.length > 0
            ? [breadcrumbList([...trail, { name: title, url }], addressesIn(url, site.baseUrl))]
            : []),
        ],
      };
      const values = { ...view, page, ui, frame, assets, searchPreloads };
      return marked(templates.render(type.template, { ...values, overdue: site.overdue, payCountry: site.payCountry }));
    },
  };
}
