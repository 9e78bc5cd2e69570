import type { DocNames, DocText } from "../../catalog/derive/search-names.ts";
import { DOC_GROUPS, DOC_NAMES, DOCS } from "../../schema/docs.ts";
import { homeCrumb, type PageType, singlePage } from "../page-type.ts";
import { fileLink } from "../repository.ts";
import type { SiteContext } from "../site-context.ts";
import { type Doc, readDoc } from "../text/docs-markdown.ts";
import { rootFrom, urls } from "../urls.ts";

/** The documentation, by what its pages are for. */
export const docsPage = singlePage({
  name: "docs",
  template: "pages/docs.njk",
  isOnce: true,
  style: "docs",
  url: urls.docs,
  isThere: ({ site }) => site.docs,
  content(site) {
    const { words } = site.catalog;
    return {
      title: words("docs"),
      description: words("docs-description"),
      trail: [homeCrumb(site)],
      view: {
        groups: DOC_GROUPS.map((group) => ({
          id: group,
          heading: words(`docs-${group}`),
          docs: DOCS[group].map((name) => ({ url: urls.doc(name), ...docOf(site, name) })),
        })),
      },
    };
  },
});

/** Its pages, each of one file. */
export const docPages: PageType = {
  name: "doc",
  template: "pages/doc.njk",
  isOnce: true,
  style: "docs",
  section: "docs",
  listed: true,
  keys: ({ site }) => (site.docs ? DOC_NAMES : []),
  url: urls.doc,
  content(site, name) {
    const { words } = site.catalog;
    const doc = docOf(site, name);
    return {
      title: doc.title,
      description: doc.summary || words("docs-description"),
      trail: [homeCrumb(site), { name: words("docs"), url: urls.docs }],
      view: {
        title: doc.title,
        sections: doc.sections,
        entries: doc.sections
          .filter(({ heading }) => heading !== "")
          .map(({ id, heading }) => ({ anchor: id, label: heading })),
      },
    };
  },
};

/** The documentation as the box suggests it; undefined where it is no part of the site. */
export function docNames(site: SiteContext): DocNames | undefined {
  if (site.docs.size === 0) return undefined;
  const pages = DOC_NAMES.map((name): [string, string] => [name, docOf(site, name).title]);
  return { label: site.catalog.words("docs"), pages };
}

/** What each page of the documentation says, for the search. */
export function docTexts(site: SiteContext): DocText[] {
  return [...site.docs.keys()].map((name) => {
    const { title, texts } = docOf(site, name);
    return { name, title, parts: texts.map(({ id, heading, text }) => ({ id, heading, text })) };
  });
}

function docOf(site: SiteContext, name: string): Doc {
  const text = site.docs.get(name);
  if (text === undefined) throw new Error(`there is no documentation ${name}`);
  const sourceAt = (path: string) => (site.isInProgram ? fileLink(site.catalog.site, path) : null);
  return readDoc(text, rootFrom(urls.doc(name)), sourceAt);
}
