import { join, relative, resolve } from "node:path";
import { setFlagsFromString } from "node:v8";
import { cachedIn } from "../cached.ts";
import { type LoadResult, loadCatalog } from "../catalog/build.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { whyOf } from "../catalog/explain/explanations.ts";
import { VOCABULARY_FILES } from "../catalog/source/read-folder.ts";
import type { Config } from "../config.ts";
import { counted, later, t } from "../diagnostics/messages.ts";
import { report } from "../diagnostics/report.ts";
import { bytesBelow } from "../publish/output/site-files.ts";
import { prepareOutput } from "../publish/output/swap.ts";
import { checkOwnTemplates } from "../site/render/own-templates.ts";
import { buildSite } from "./build-site.ts";
import { changeHistory } from "./changes/change-history.ts";
import type { Call } from "./command.ts";
import { invocation, nameOf } from "./invocation.ts";
import { type Progress, progressOn } from "./progress.ts";
import { inSeconds, longestOf, measured, stageTable, withCpuProfile } from "./stages.ts";

/** `rolebook build`: the site of a roles folder, or every problem that keeps it from being built. */
export async function build(call: Call<{ profile?: true; "cpu-profile"?: string }>): Promise<boolean> {
  const path = call.values["cpu-profile"];
  if (path === undefined) return buildAndTell(call);
  return withCpuProfile(resolve(call.config.workingDirectory, path), () => buildAndTell(call));
}

async function buildAndTell({ config, values, say, warn, streams }: Call<{ profile?: true }>): Promise<boolean> {
  const started = performance.now();
  checkOwnTemplates(config.templates);
  prepareOutput(config);
  const progress = measured(progressOn(streams.stderr));
  const { pages, ...result } = await buildFromRoles(config, progress, ({ roles }) => {
    if (roles.size >= LARGE) keepHeapSmall();
  });
  progress.end();
  if (!result.catalog) {
    warn(report(result, "pretty", whyOf));
    warn(`\n${t`Nothing was written.`}`);
    return false;
  }
  if (result.problems.length > 0)
    warn(t`${counted(result.problems.length, "warning")}: see them with \`${invocation(config, "check")}\`.`);
  const left = leftOut(config, result.catalog);
  if (left) warn(left);
  if (values.profile) say(stageTable(progress.stages));
  const took = inSeconds((performance.now() - started) / 1000);
  const indexSize = Math.round(bytesBelow(join(config.out, "pagefind")) / 1024);
  say(
    t`${counted(result.catalog.roles.size, "role")}, ${counted(pages, "page")}, ${took + longestOf(progress.stages)}, search index ${indexSize} kB: ${relative(config.workingDirectory, config.out) || "."}`,
  );
  return true;
}

/**
 * Reads the roles and writes their site: unless there are errors, which leave what stood there before.
 *
 * @param onCatalog told of the roles before their site is made
 */
export async function buildFromRoles(
  config: Config,
  progress: Progress,
  onCatalog: (catalog: Catalog) => void = () => {},
): Promise<LoadResult & { pages: number }> {
  progress.step(later("reading"));
  const result = await loadCatalog({
    folder: config.roles,
    workingDirectory: config.workingDirectory,
    today: config.today,
    keep: cachedIn(config.cache),
  });
  if (!result.catalog) return { ...result, pages: 0 };
  onCatalog(result.catalog);
  progress.step(later("history"));
  const history = await changeHistory(config.roles, result.catalog, config.cache, result.sources);
  const { pages } = await buildSite(config, result.catalog, progress, { history });
  return { ...result, pages };
}

/** What the site is without because its settings do not say it, in one line; undefined where it has everything. */
export function leftOut(
  config: Pick<Config, "baseUrl" | "roles" | "workingDirectory">,
  { site }: Pick<Catalog, "site">,
): string | undefined {
  const file = nameOf(join(config.roles, VOCABULARY_FILES.site), config);
  const hasAddress = config.baseUrl !== undefined || site["base-url"] !== undefined;
  if (site.repository !== undefined)
    return hasAddress
      ? undefined
      : t`No \`base-url\` is set in ${file}, so these are left out: canonical links, the sitemap, images for sharing.`;
  return hasAddress
    ? t`No \`repository\` is set in ${file}, so these are left out: links to the repository.`
    : t`No \`base-url\` and no \`repository\` is set in ${file}, so these are left out: canonical links, the sitemap, images for sharing, links to the repository.`;
}

/** From so many roles on, memory is dearer than time. */
const LARGE = 2_000;

/**
 * Lets garbage be collected sooner: V8 would rather let the heap grow to several times what is in use, and a
 * site of ten thousand roles is to be built within a gigabyte. A small site takes a sixth longer with it.
 */
function keepHeapSmall(): void {
  setFlagsFromString("--heap-growing-percent=25");
}
