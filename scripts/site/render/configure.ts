import { dirname, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { cachedIn } from "../../cached.ts";
import { loadCatalog } from "../../catalog/build.ts";
import type { Catalog } from "../../catalog/catalog.ts";
import { type ChangeHistory, NO_HISTORY } from "../../catalog/derive/change-history.ts";
import { explainedCodes } from "../../catalog/explain/explain.ts";
import { type Config, makeConfig, todayFrom } from "../../config.ts";
import { messagesOf } from "../../diagnostics/language.ts";
import { report } from "../../diagnostics/report.ts";
import { socialImageOf } from "../data/social-cards.ts";
import { type Edition, editionsOf, languagesOf } from "../languages.ts";
import type { PageType } from "../page-type.ts";
import { allTypes } from "../page-types.ts";
import { type Languages, type SiteContext, siteContext } from "../site-context.ts";
import { outputFile } from "../urls.ts";
import { assetUrls } from "./asset-urls.ts";
import { readDocs } from "./read-docs.ts";
import { makePageRenderer, type PageRenderer } from "./render-page.ts";

/** What we use of Eleventy's configuration. */
export interface EleventyConfig {
  addTemplate(path: string, content: object, data: object): void;
  setUseGitIgnore(use: boolean): void;
  setTemplateFormats(formats: string[]): void;
  on(event: "eleventy.before", handler: (about: { directories: { output: string }; outputMode: string }) => void): void;
}

const FORMAT = "11ty.js";

/** Pages of one type. */
export interface PageBatch {
  type: PageType;
  keys: readonly string[];
}

/** All pages of a site, type by type. */
export function allPages(catalog: Catalog): PageBatch[] {
  return allTypes(catalog)
    .map((type) => ({ type, keys: type.keys(catalog) }))
    .filter(({ keys }) => keys.length > 0);
}

/** Tells Eleventy about pages: one virtual, paginated template for each type. */
export function addPages(
  eleventy: EleventyConfig,
  pages: readonly PageBatch[],
  renderer: PageRenderer,
  onPage: () => void = () => {},
): void {
  eleventy.setUseGitIgnore(false);
  // Our Nunjucks templates are rendered by us: Eleventy must not take them for pages.
  eleventy.setTemplateFormats([FORMAT]);
  for (const { type, keys } of pages) {
    eleventy.addTemplate(
      `${type.name}.${FORMAT}`,
      {
        render({ key }: { key: string }) {
          onPage();
          return renderer.render(type, key);
        },
      },
      {
        keys: [...keys],
        pagination: { data: "keys", size: 1, alias: "key" },
        permalink: ({ key }: { key: string }) => outputFile(type.url(key)),
        eleventyExcludeFromCollections: true,
      },
    );
  }
}

/**
 * What all of a site is made from: the catalog under a configuration.
 *
 * @param languages what it knows of the same site in other languages
 */
export async function siteOf(
  config: Config,
  catalog: Catalog,
  history: ChangeHistory,
  languages?: Languages,
): Promise<SiteContext> {
  const rolesPath = relative(config.workingDirectory, config.roles).split("\\").join("/");
  const keep = cachedIn(config.cache);
  const context = siteContext(catalog, {
    today: config.today,
    // The pages of codes and the form are made in the original's language alone.
    ...(catalog.translatedFrom === undefined && {
      explained: await explainedCodes(catalog.site.language, keep),
      messages: await messagesOf(catalog.site.language),
    }),
    baseUrl: config.baseUrl,
    rolesPath: rolesPath.startsWith("..") ? "roles" : rolesPath,
    history,
    languages,
    docs: catalog.site.docs ? readDocs(config.programFolder) : new Map(),
    isInProgram: !relative(config.programFolder, config.roles).startsWith(".."),
    keep,
  });
  return { ...context, socialImage: (of) => socialImageOf(context, config.socialImages, of) };
}

/** What a site is made from in each of its languages, the original first: one by one, as each may come to hold much. */
export async function* sitesOf(
  config: Config,
  original: Catalog,
  history: ChangeHistory,
): AsyncGenerator<Edition & { site: SiteContext }> {
  const languages = languagesOf(original, config.baseUrl);
  for (const edition of editionsOf(original, config.baseUrl)) {
    const { catalog, folder, baseUrl } = edition;
    const known = folder === "" ? history : NO_HISTORY;
    const site = await siteOf({ ...config, baseUrl }, catalog, known, languages.get(catalog.site.language));
    yield { ...edition, site };
  }
}

/**
 * The configuration of `.eleventy.ts`, for the plain Eleventy command: the pages of `roles/` into `dist/`.
 * The other commands call `addPages` with pages of their own.
 *
 * @param historyOf reads what became of the roles in a folder
 * @param claimOutput refuses an output folder that is not for sites, and notes which files are written to it
 */
export async function configure(
  eleventy: EleventyConfig,
  historyOf: (folder: string, catalog: Catalog) => Promise<ChangeHistory>,
  claimOutput: (config: Config, paths: readonly string[]) => void,
) {
  const programFolder = resolve(dirname(fileURLToPath(import.meta.url)), "../../..");
  const config = makeConfig({}, process.cwd(), programFolder, todayFrom(process.env.SOURCE_DATE_EPOCH, Date.now()));
  const result = await loadCatalog({
    folder: config.roles,
    workingDirectory: config.workingDirectory,
    today: config.today,
  });
  if (!result.catalog) throw new Error(`the roles have problems:\n\n${report(result, "pretty")}`);
  const history = await historyOf(config.roles, result.catalog);
  const pages = allPages(result.catalog);
  const paths = pages.flatMap(({ type, keys }) => keys.map((key) => outputFile(type.url(key))));
  eleventy.on("eleventy.before", ({ directories, outputMode }) => {
    if (outputMode === "fs") claimOutput({ ...config, out: resolve(directories.output) }, paths);
  });
  const site = await siteOf(config, result.catalog, history);
  addPages(eleventy, pages, makePageRenderer(site, assetUrls(config.out), config.templates));
  return { dir: { input: "templates", output: "dist" } };
}
