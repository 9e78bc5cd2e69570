import type { Catalog } from "../../catalog/catalog.ts";
import { PAGE_TYPES } from "../../site/page-types.ts";
import { urls } from "../../site/urls.ts";

/** A page that stands for those of its type, or for what a tool shows where it was asked something. */
export interface SamplePage {
  name: string;
  /** Its address from the site's root, without the slash at its beginning. */
  path: string;
  /** Whether search engines are to list it. */
  listed: boolean;
}

/** The first page of each type that the catalog has pages of, and the tools at work. */
export function samplePages(catalog: Catalog): SamplePage[] {
  const pages = PAGE_TYPES.flatMap(({ name, listed, keys, url }) => {
    const [key] = keys(catalog);
    return key === undefined ? [] : [{ name, path: url(key).slice(1), listed }];
  });
  const [first = "", second = ""] = catalog.roles.keys();
  const asked = (name: string, path: string) => ({ name: `${name}, asked`, path: path.slice(1), listed: false });
  return [
    ...pages,
    asked("search", `${urls.search}?q=${encodeURIComponent(catalog.roles.get(first)?.title ?? "")}`),
    asked("compare", `${urls.compare}?roles=${first},${second}`),
    asked("fit", `${urls.fit}?degree=no`),
    asked("plan", `${urls.plan}?from=${first}&to=${second}`),
  ];
}
