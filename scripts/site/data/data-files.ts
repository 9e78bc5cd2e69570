import { join } from "node:path";
import type { Catalog, Role } from "../../catalog/catalog.ts";
import { comparedRoles } from "../../catalog/derive/compare/compared-role.ts";
import { editData, sentText } from "../../catalog/derive/edit/edit-data.ts";
import { roleTemplate } from "../../catalog/derive/edit/role-template.ts";
import { fitData } from "../../catalog/derive/fit-roles.ts";
import { countryPays, occupationPlaces } from "../../catalog/derive/pay/country-pay.ts";
import { payPlaces } from "../../catalog/derive/pay/places.ts";
import { planData, planRoles } from "../../catalog/derive/plan-data.ts";
import { roleMap } from "../../catalog/derive/role-map.ts";
import { rolesWithSkills, searchNames, searchTitles } from "../../catalog/derive/search-names.ts";
import { STRINGS, type StringKey } from "../../schema/string-table.ts";
import { editionsOf } from "../languages.ts";
import { docNames, docTexts } from "../pages/docs.ts";
import { rolePage } from "../role-page.ts";
import { searchFacts } from "../search/search-facts.ts";
import { type IndexedText, shownText } from "../search/search-text.ts";
import { wordGroups, wordsIn } from "../search/search-words.ts";
import type { SiteContext } from "../site-context.ts";
import { llmsText } from "../text/llms-text.ts";
import { roleMarkdown } from "../text/role-markdown.ts";
import { addressesIn, urls } from "../urls.ts";
import { headers, redirects, robots } from "./conventions.ts";
import { feeds } from "./feeds.ts";
import { openDataFiles } from "./open-data.ts";
import { fileAt, type SiteFile } from "./site-file.ts";
import { sitemaps } from "./sitemap.ts";
import { webManifest } from "./web-manifest.ts";

/** What is said of pay by the code of pages. */
const OF_PAY =
  /^(?:comma|colon|pay|place|salaries|figure|chart|table|fact|fit|per|elsewhere|floors|card-median|compare-eight-in-ten|ordinal|how-we-know|source-of-figure|may-be-out-of-date|occupation-(?:all|status|prices))(?:$|-)/;
const WORDS_OF_PAY = (Object.keys(STRINGS) as StringKey[]).filter((key) => OF_PAY.test(key));

const json = (path: string, value: unknown) => ({ path, content: JSON.stringify(value) });

/**
 * The one table of files that are made of the catalog and are no pages. They are made one by one, so that a large
 * site is never held as text.
 *
 * @param rolesFolder where the roles' own files lie, which are published as they are
 * @param texts what the search reads of each role's page, by the roles' slugs
 */
export function* dataFiles(
  site: SiteContext,
  rolesFolder: string,
  texts: ReadonlyMap<string, IndexedText>,
): Generator<SiteFile> {
  const { catalog, baseUrl } = site;
  const { words } = catalog;
  const { language, rules } = catalog.site;
  const isOriginal = catalog.translatedFrom === undefined;
  const textOf = (role: Role) =>
    site.keep(["text of a draft", language, String(rules.prose), JSON.stringify(role)], () =>
      sentText(role, catalog.site),
    );

  // For programs and for people who read plain text.
  yield* openDataFiles(site);
  if (isOriginal) yield* feeds(site);
  yield fileAt(urls.llms, llmsText(site));
  for (const role of catalog.roles.values()) {
    const url = urls.roleMarkdown(role.slug);
    const context = {
      words,
      hasPay: catalog.hasPay,
      formats: site.formats,
      overdue: site.overdue,
      address: addressesIn(url, baseUrl),
    };
    yield fileAt(url, roleMarkdown(rolePage(catalog, role), role.body, context));
  }

  // For the code of pages: what all need of it at once, what few need role by role.
  const docs = docNames(site);
  yield json("search/names.json", { ...searchNames(catalog), ...(docs && { docs }) });
  if (docs) yield json("search/docs.json", docTexts(site));
  const places = payPlaces(catalog);
  if (places) yield fileAt(urls.searchPlaces, JSON.stringify(places));
  const titles = searchTitles(catalog);
  if (titles) yield json("search/titles.json", titles);
  yield json("search/details.json", searchFacts(site));
  for (const [id, roles] of rolesWithSkills(catalog)) yield json(`search/skills/${id}.json`, roles);
  for (const [slug, text] of texts) yield json(`search/texts/${slug}.json`, shownText(text));
  for (const [at, content] of wordGroups(wordsIn(texts.values())).entries())
    yield { path: `search/words/${at}.txt`, content };
  yield json("plan/roles.json", planData(catalog));
  for (const role of planRoles(catalog)) yield json(`plan/roles/${role.slug}.json`, role);
  for (const [slug, sent] of comparedRoles(catalog)) yield json(`compare/data/${slug}.json`, sent);
  yield fileAt(urls.mapData, JSON.stringify(roleMap(catalog)));

  if (site.payCountry !== null) yield* payFiles(site);
  yield* fitFiles(site);

  // For the editor page, and for those who write by hand.
  if (isOriginal) {
    yield fileAt(urls.editData, JSON.stringify({ ...editData(catalog, textOf), messages: site.messages }));
    yield fileAt(urls.editTemplate, roleTemplate(catalog));
    for (const { slug, path } of catalog.roles.values())
      yield fileAt(urls.editSource(slug), { copyOf: join(rolesFolder, path) });
  }

  yield* ownFiles(catalog);

  // For crawlers, hosts and systems. A sitemap names full addresses only.
  if (baseUrl !== undefined) yield* sitemaps(catalog, baseUrl, undefined, site.languages);
  yield fileAt(urls.webManifest, webManifest(catalog.site));
  // Hosts look for these at the top alone.
  if (!isOriginal) return;
  const folders = editionsOf(catalog, baseUrl).map(({ folder }) => folder);
  yield fileAt(urls.robots, robots(baseUrl, folders));
  yield { path: "_headers", content: headers(baseUrl, folders) };
  yield { path: "_redirects", content: redirects(catalog, baseUrl, folders) };
  // Without this file, GitHub Pages leaves out whatever begins with an underscore.
  yield { path: ".nojekyll", content: "" };
}

/** The site's own images and typefaces as they are, and its style sheet as the last of all layers. */
export function* ownFiles({ assets, site }: Pick<Catalog, "assets" | "site">): Generator<SiteFile> {
  for (const { name, content } of assets.values()) {
    const bytes = Buffer.from(content, "base64");
    yield fileAt(
      urls.ownAsset(name),
      name === site.stylesheet ? `@layer own {\n${bytes.toString("utf8")}\n}\n` : bytes,
    );
  }
}

/** What the page that asks what fits somebody reads of every role. */
function* fitFiles({ catalog }: SiteContext): Generator<SiteFile> {
  if (catalog.hasFit) yield fileAt(urls.fitData, JSON.stringify(fitData(catalog)));
}

/** What pages show a reader who chose another country, or a place. */
function* payFiles({ catalog, overdue }: SiteContext): Generator<SiteFile> {
  const countries: string[] = [];
  for (const pay of countryPays(catalog)) {
    countries.push(pay.country);
    yield json(`pay/${pay.country}.json`, pay);
    for (const [code, places] of occupationPlaces(catalog, pay)) yield json(`pay/${pay.country}/${code}.json`, places);
  }
  yield json("pay/words.json", { words: catalog.words.browser(...WORDS_OF_PAY), overdue, countries });
}
