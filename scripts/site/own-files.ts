import type { Asset, Catalog } from "../catalog/catalog.ts";
import { urls } from "./urls.ts";

/** A file of the site's own, as a page refers to it. */
export interface OwnFile {
  /** From the site's root, with a version from its content. */
  url: string;
  /** In pixels, of an image that says so. */
  width?: number | undefined;
  height?: number | undefined;
}

const fileOf = ({ name, version, width, height }: Asset): OwnFile => ({
  url: `${urls.ownAsset(name)}?v=${version}`,
  width,
  height,
});

/** The site's own files, by name. */
export function ownFiles({ assets }: Pick<Catalog, "assets">): ReadonlyMap<string, OwnFile> {
  return new Map([...assets].map(([name, asset]) => [name, fileOf(asset)]));
}

/** A link that every page has. */
export interface MenuLink {
  title: string;
  /** A page of the site by its path from the root, or a full address elsewhere. */
  url: string;
}

/** The links in the header or the footer that are the site's own: its pages, then those of its settings. */
export function menuLinks({ site, pages }: Pick<Catalog, "site" | "pages">, menu: "header" | "footer"): MenuLink[] {
  const own = [...pages.values()].filter((page) => page.menu === menu);
  return [
    ...own.map(({ slug, title }) => ({ title, url: urls.ownPage(slug) })),
    ...(menu === "header" ? site.links : site["footer-links"]),
  ];
}
