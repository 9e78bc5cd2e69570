import { ownFiles } from "../own-files.ts";
import { homeCrumb, type PageType } from "../page-type.ts";
import { renderBody } from "../render/markdown.ts";
import { rootFrom, urls } from "../urls.ts";

/** Pages of the site's own, from `_pages/`. */
export const ownPages: PageType = {
  name: "own",
  template: "pages/own.njk",
  listed: true,
  keys: ({ pages }) => [...pages.keys()],
  url: urls.ownPage,
  content(site, slug) {
    const { pages, site: settings } = site.catalog;
    const page = pages.get(slug);
    if (!page) throw new Error(`there is no page ${slug}`);
    return {
      title: page.title,
      description: page.summary ?? settings.tagline ?? settings.title,
      trail: [homeCrumb(site)],
      view: {
        title: page.title,
        language: page.language ?? null,
        summary: page.summary ?? null,
        sections: renderBody(page.body, {
          root: rootFrom(urls.ownPage(slug)),
          isTranslation: site.catalog.translatedFrom !== undefined,
          citations: new Map(),
          images: ownFiles(site.catalog),
        }),
      },
    };
  },
};
