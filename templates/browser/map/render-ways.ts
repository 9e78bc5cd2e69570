import templates from "rolebook:templates/layouts/role-ways.njk";
import { neighbourhoods, type RoleMap } from "../../../scripts/catalog/derive/role-map.ts";
import { waysView } from "../../../scripts/catalog/derive/ways-view.ts";
import { formatsFor } from "../../../scripts/site/filters.ts";
import { urls } from "../../../scripts/site/urls.ts";
import { templatesFrom } from "../compare/templates.ts";
import { siteUrl } from "../site-root.ts";
import type { BrowserWords } from "../words.ts";

/** A role in the middle: as elements of a page, by name, and in a sentence. */
interface Middle {
  html: string;
  slug: string;
  title: string;
  said: string;
}

/** Puts a role of a map in the middle, by its position. */
export function waysRenderer(map: RoleMap, words: BrowserWords): (position: number) => Middle {
  const around = neighbourhoods(map);
  const { render } = templatesFrom(templates, formatsFor(document.documentElement.lang, words));
  const ui = { t: words, urls, href: (path: string) => siteUrl(path) };
  return (position) => {
    const view = waysView(around(position));
    const { slug, title, from, to } = view;
    const said = words("map-shown", {
      role: title,
      in: words("map-ways-in", { count: from.count }),
      on: words("map-ways-on", { count: to.count }),
    });
    return { html: render("layouts/role-ways.njk", { view, ui }), slug, title, said };
  };
}
