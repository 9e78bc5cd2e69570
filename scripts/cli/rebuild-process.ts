import { once } from "node:events";
import { inspect } from "node:util";
import { cachedIn } from "../cached.ts";
import { loadCatalog } from "../catalog/build.ts";
import type { ChangeHistory } from "../catalog/derive/change-history.ts";
import { type Config, UsageError } from "../config.ts";
import { inLanguage } from "../diagnostics/language.ts";
import { t } from "../diagnostics/messages.ts";
import { printable, printableLines } from "../diagnostics/printable.ts";
import { failureSentence } from "../diagnostics/system-failure.ts";
import { shortest } from "../publish/output/output-folder.ts";
import { buildSite } from "./build-site.ts";
import { languageFor } from "./language.ts";
import { isGone } from "./live/live-site.ts";
import { silentProgress } from "./progress.ts";

/** What `rebuilding.ts` runs in a process of its own: a build of the roles as they are now, if they have no errors. */
export async function main(): Promise<void> {
  const received = once(process, "message") as Promise<[ChangeHistory]>;
  const config = JSON.parse(process.argv[2] ?? "") as Config;
  await inLanguage(languageFor(config.roles), () => rebuild(config, received));
}

async function rebuild(config: Config, received: Promise<[ChangeHistory]>): Promise<void> {
  const { roles: folder, workingDirectory, today } = config;
  try {
    const { catalog } = await loadCatalog({
      folder,
      workingDirectory,
      today,
      drafts: true,
      keep: cachedIn(config.cache),
    });
    const [history] = await received;
    if (catalog) await buildSite(config, catalog, silentProgress, { offline: false, history });
  } catch (error) {
    // A file that went meanwhile is a change, after which the site is built once more.
    if (!isGone(error, folder)) {
      const usage = error instanceof UsageError ? error.message : undefined;
      const sentence = usage ?? failureSentence(error, (path) => shortest(path, workingDirectory));
      console.error(
        sentence === undefined
          ? printableLines(inspect(error))
          : t`The index of the search stays as it was: ${printable(sentence)}.`,
      );
    }
  } finally {
    process.disconnect?.();
  }
}
