import type { Catalog } from "../catalog/catalog.ts";
import { allTypes } from "./page-types.ts";
import { ownName } from "./render/language-names.ts";
import { writingDirection } from "./render/writing-direction.ts";
import type { Languages } from "./site-context.ts";
import { absoluteUrl, urls } from "./urls.ts";

/** One language of a site: the site in it, and the folder below the site's root that it lies in. */
export interface Edition {
  catalog: Catalog;
  /** Empty for the original, else the language and a slash. */
  folder: string;
  /** The full address of its root; undefined where nobody says at which address the site is. */
  baseUrl: string | undefined;
}

/** All languages of a site, the original first. */
export function editionsOf(original: Catalog, baseUrl = original.site["base-url"]): Edition[] {
  const inFolder = (catalog: Catalog, folder: string): Edition => ({
    catalog,
    folder,
    baseUrl: baseUrl === undefined ? undefined : absoluteUrl(baseUrl, folder),
  });
  const translations = [...original.translations].map(([language, catalog]) => inFolder(catalog, `${language}/`));
  return [{ catalog: original, folder: "", baseUrl }, ...translations];
}

/**
 * What each language of a site needs to know of the others; of a site in one language, nothing.
 *
 * @returns by language
 */
export function languagesOf(original: Catalog, baseUrl = original.site["base-url"]): ReadonlyMap<string, Languages> {
  if (original.translations.size === 0) return new Map();
  const editions = editionsOf(original, baseUrl).map((edition) => {
    const { site, words } = edition.catalog;
    const { language } = site;
    const names = { language, direction: writingDirection(language), name: ownName(language) };
    return { ...edition, ...names, words, pages: pagesOf(edition.catalog) };
  });
  const ofEdition = (current: (typeof editions)[number]): Languages => ({
    all: editions,
    linksFrom: (url) =>
      editions.map(({ language, direction, name, folder, pages }) => ({
        language,
        direction,
        name,
        path: `/${folder}${pages.has(url) ? url.slice(1) : ""}`,
        isSame: pages.has(url),
        isCurrent: folder === current.folder,
      })),
    alternatesOf(url) {
      if (current.baseUrl === undefined || !current.pages.get(url)) return [];
      const those = editions.flatMap(({ language, pages, folder, ...edition }) =>
        pages.get(url) && edition.baseUrl !== undefined
          ? [{ language, href: absoluteUrl(edition.baseUrl, url), folder }]
          : [],
      );
      if (those.length < 2) return [];
      const byDefault = those
        .filter(({ folder }) => folder === "")
        .map(({ href }) => ({ language: "x-default", href }));
      return [...those.map(({ language, href }) => ({ language, href })), ...byDefault];
    },
    isInLanguage: (url) => current.pages.get(url) ?? false,
    inOriginal: (url) => (baseUrl === undefined ? undefined : absoluteUrl(baseUrl, url)),
  });
  return new Map(editions.map((edition) => [edition.language, ofEdition(edition)]));
}

/** The addresses of all pages, and whether search engines should list each as one in this language. */
function pagesOf(catalog: Catalog): Map<string, boolean> {
  const foreign = new Set(
    [...catalog.roles.values()].flatMap(({ slug, translation }) =>
      translation?.state === "missing" ? [urls.role(slug)] : [],
    ),
  );
  for (const { slug, language } of catalog.pages.values()) if (language !== undefined) foreign.add(urls.ownPage(slug));
  return new Map(
    allTypes(catalog).flatMap((type) =>
      type.keys(catalog).map((key) => {
        const url = type.url(key);
        return [url, type.listed && !foreign.has(url)];
      }),
    ),
  );
}
