import type { Catalog } from "../catalog/catalog.ts";
import { type ChangeHistory, NO_HISTORY } from "../catalog/change-history.ts";
import { comparedRoles } from "../catalog/derive/compared-role.ts";
import { easeOfEntry } from "../catalog/derive/ease-of-entry.ts";
import { editData } from "../catalog/derive/edit-data.ts";
import { planData } from "../catalog/derive/plan-data.ts";
import { planRoles } from "../catalog/derive/plan-role.ts";
import { roleTemplate } from "../catalog/derive/role-template.ts";
import { rolesWithSkills, searchNames } from "../catalog/derive/search-names.ts";
import type { Config } from "../config.ts";
import { failureAt, systemFailure } from "../diagnostics/system-failure.ts";
import { bundleAssets } from "../publish/assets.ts";
import { commonWords } from "../publish/common-words.ts";
import { writeCompareData } from "../publish/compare-data.ts";
import { writeConventions } from "../publish/conventions.ts";
import { writeEditFiles } from "../publish/edit-files.ts";
import { writeOffline } from "../publish/offline.ts";
import { writeOpenData } from "../publish/open-data.ts";
import { writePlanData } from "../publish/plan-data.ts";
import { writeSearchData } from "../publish/search-data.ts";
import { indexSite } from "../publish/search-index.ts";
import { writeSocialImages } from "../publish/social/social-images.ts";
import { makeAside, moveInto, swapIn } from "../publish/swap.ts";
import { writeTextFiles } from "../publish/text-files.ts";
import { writeWebManifest } from "../publish/web-manifest.ts";
import type { Site } from "../schema/site.ts";
import { openData } from "../site/open-data.ts";
import { renderSite } from "../site/render-site.ts";
import { searchFacts } from "../site/search-facts.ts";
import { searchTexts } from "../site/search-text.ts";
import { type SiteContext, siteContext } from "../site/site-context.ts";
import { socialImages } from "../site/social-cards.ts";
import { textFiles } from "../site/text-files.ts";
import type { Progress } from "./progress.ts";

/**
 * Writes the site of a catalog: aside, then swapped in whole. A failure leaves what stood there before.
 *
 * @param offline whether the editions for reading without a network belong to it
 * @param history what became of the roles; without it the site says that it does not know
 */
export async function buildSite(
  config: Config,
  catalog: Catalog,
  progress: Progress,
  { offline = true, history = NO_HISTORY }: { offline?: boolean; history?: ChangeHistory } = {},
): Promise<{ pages: number; indexed: number }> {
  const { aside, release } = makeAside(config);
  try {
    await bundleAssets(config, catalog.site, aside);
    const site = siteContext(catalog, { ...config, rolesPath: "", history });
    progress.step("indexing");
    const indexed = await writeSearch(site, aside);
    progress.step("rendering");
    const pages = await renderSite(config, catalog, aside, progress.count, history);
    await writePlanData(planData(catalog), planRoles(catalog), aside);
    await writeCompareData(comparedRoles(catalog), aside);
    await writeOpenData(openData(site), aside);
    await writeSocialImages(socialImages(site, config.socialImages), catalog.site, aside, config.out);
    await writeTextFiles(textFiles(site), aside);
    const editFiles = { data: editData(catalog), template: roleTemplate(catalog), roles: catalog.roles.values() };
    await writeEditFiles(config, editFiles, aside);
    await writeConventions(catalog, site.baseUrl, aside);
    await writeWebManifest(catalog.site, aside);
    if (offline) {
      progress.step("packing");
      await writeOffline(config, catalog.site, site.baseUrl, aside);
    }
    progress.step("publishing");
    swapIn(aside, config);
    return { pages, indexed };
  } catch (error) {
    throw toldOfOutput(error, aside, config.out);
  } finally {
    release();
  }
}

/**
 * Writes what the search needs: the index of the roles' texts, and the names and data beside it.
 *
 * @returns how many texts are indexed
 */
async function writeSearch(site: SiteContext, out: string): Promise<number> {
  const { catalog } = site;
  const texts = searchTexts(site);
  const [names, skills, details] = [searchNames(catalog), rolesWithSkills(catalog), searchFacts(site)];
  const [ease, common] = [easeOfEntry(catalog), commonWords(catalog.site.language)];
  await writeSearchData({ texts, names, skills, details, ease, common }, out);
  return indexSite(texts, catalog.site.language, out);
}

/** A failure of the disk as one of the folder that a person has named, not of the one beside it. */
function toldOfOutput(error: unknown, aside: string, out: string): unknown {
  const path = systemFailure(error)?.path ?? aside;
  return path.startsWith(aside) ? failureAt(out + path.slice(aside.length), error) : error;
}

/** Makes the assets of a site that stands anew. */
export async function renewAssets(config: Config, site: Site): Promise<void> {
  const { aside, release } = makeAside(config);
  try {
    await bundleAssets(config, site, aside);
    moveInto(aside, config);
  } finally {
    release();
  }
}
