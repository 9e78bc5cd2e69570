import { join } from "node:path";
import { loadCatalog } from "../catalog/build.ts";
import type { Catalog } from "../catalog/catalog.ts";
import type { Config } from "../config.ts";
import { printableJson } from "../diagnostics/printable.ts";
import { report } from "../diagnostics/report.ts";
import { prepareOutput } from "../publish/output/swap.ts";
import { withTemporaryFolder } from "../publish/output/temporary-folder.ts";
import { type BlastRadius, blastRadius, blastRadiusReport } from "../review/blast-radius/blast-radius.ts";
import { PLAIN } from "../review/redline/style.ts";
import { buildSite } from "./build-site.ts";
import { type BaseState, withBaseState } from "./changes/base-state.ts";
import { fileDifferences } from "./changes/file-differences.ts";
import type { Call } from "./command.ts";
import { silentProgress } from "./progress.ts";
import { oneBase } from "./redline.ts";

const FORMATS = {
  pretty: (found: BlastRadius) => blastRadiusReport(found, PLAIN),
  json: (found: BlastRadius) => printableJson(found),
};

/**
 * `rolebook blast-radius`: builds the site of an earlier state of the roles and of this one, both by the program
 * as it is now, and fails if anything differs that does not depend on what changed.
 */
export async function blastRadiusCommand(call: Call<{ format?: keyof typeof FORMATS }>): Promise<boolean> {
  const { config, values, positionals, say, warn } = call;
  const baseName = oneBase(positionals, "blast-radius");
  prepareOutput(config);
  const head = await loadCatalog({ folder: config.roles, workingDirectory: config.workingDirectory });
  if (!head.catalog) {
    warn(report(head, "pretty"));
    return false;
  }
  const { catalog } = head;
  const found = await withBaseState(baseName, config, (base) => compareBuilds(baseName, base, catalog, config));
  say(FORMATS[values.format ?? "pretty"](found));
  return found.outsideCount === 0;
}

async function compareBuilds(name: string, base: BaseState, head: Catalog, config: Config): Promise<BlastRadius> {
  const { catalog } = await loadCatalog({ folder: base.roles, workingDirectory: base.workingDirectory });
  const changed = fileDifferences(base.roles, config.roles);
  await buildSite(config, head, silentProgress);
  if (!catalog) {
    return { ...blastRadius(name, head, head, changed, []), open: "base-errors" };
  }
  return withTemporaryFolder("base-site", async (out) => {
    const site = join(out, "site");
    const { workingDirectory, roles } = base;
    await buildSite({ ...config, workingDirectory, roles, out: site }, catalog, silentProgress);
    return blastRadius(name, catalog, head, changed, fileDifferences(site, config.out));
  });
}
