import { mustGet, type Role } from "../../catalog/catalog.ts";
import { estimateSentences } from "../../catalog/derive/pay/estimate-words.ts";
import type { PayAbroad } from "../../catalog/derive/pay/pay-elsewhere.ts";
import { jobPosting, occupationData } from "../../catalog/derive/structured-data.ts";
import { homeCrumb, type PageType } from "../page-type.ts";
import { nameIn } from "../render/language-names.ts";
import { bodyTexts } from "../render/markdown.ts";
import { editLinks } from "../repository.ts";
import { rolePage } from "../role-page.ts";
import type { SiteContext } from "../site-context.ts";
import { whySentences } from "../text/markdown-blocks.ts";
import { rolePageText } from "../text/role-page-text.ts";
import { addressesIn, originalRoot, relativeUrl, rootFrom, urls } from "../urls.ts";

export const rolePages: PageType = {
  name: "role",
  template: "pages/role.njk",
  section: "roles",
  style: "role",
  openGraphType: "article",
  reviewed: ({ roles }, slug) => roles.get(slug)?.reviewed,
  depicts: ({ roles }, slug) => ({ role: roles.get(slug) }),
  listed: true,
  keys: (catalog) => [...catalog.roles.keys()],
  url: urls.role,
  content(site, slug) {
    const { catalog } = site;
    const role = mustGet(catalog.roles, slug);
    const page = rolePage(catalog, role);
    const url = urls.role(slug);
    const main = page.own.find(({ type }) => type === "url") ?? null;
    return {
      title: page.title,
      description: page.summary,
      trail: [homeCrumb(site), { name: page.domain.name, url: urls.domain(page.domain.id) }],
      data: [
        occupationData(catalog, role, addressesIn(url, site.baseUrl)(url)),
        ...jobPosting(catalog, role, {
          url: addressesIn(url, site.baseUrl)(url),
          text: bodyTexts(role.body).flatMap(({ heading, text }) => [heading, text].filter(Boolean)),
          today: site.today,
        }),
      ],
      view: {
        role: page,
        main,
        ownFacts: page.own.filter((fact) => fact !== main),
        closed: page.own.find(({ closes }) => closes)?.until ?? null,
        missing: missingAtHome(site, page.occupations?.abroad ?? null),
        sentences: page.occupations?.block?.estimate
          ? estimateSentences(page.occupations.block.estimate, catalog.words, site.formats)
          : [],
        why: page.occupations?.why ? whySentences(page.occupations.why, page.title, catalog.words, site.formats) : [],
        traitsExplained: page.traits.some(({ step }) => step.summary),
        text: rolePageText(page, role.body, rootFrom(url), catalog.words, catalog.translatedFrom !== undefined),
        translation: translationNote(site, role),
        edit: editLinks(catalog.site, site.rolesPath, role),
        sourceTitles: Object.fromEntries(page.sources.map((source) => [source.id, source.title])),
      },
    };
  },
};

/** What a reader should know of a translation, and where its original is; null where it is up to date and whole. */
function translationNote({ catalog, formats }: SiteContext, { slug, translation }: Role) {
  const { translatedFrom, words, site } = catalog;
  if (translatedFrom === undefined || !translation || translation.state === "whole") return null;
  const { state, translated } = translation;
  const date = translated === null ? "" : formats.date(translated);
  return {
    text: words(`translation-${state}`, { date }),
    label: words("translation-original", { language: nameIn(translatedFrom, site.language) }),
    language: translatedFrom,
    href: relativeUrl(originalRoot(rootFrom(urls.role(slug))), urls.role(slug)),
  };
}

/** That the home country has no figure, and which countries have one; empty where it has. */
function missingAtHome({ catalog: { words }, formats }: SiteContext, abroad: PayAbroad | null): string {
  if (!abroad?.missingAt) return "";
  const others = formats.listAnd(abroad.countries.map(({ country }) => formats.area(country)));
  return words("elsewhere-missing", { country: formats.area(abroad.missingAt), others });
}
