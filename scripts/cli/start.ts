import { lookup } from "node:dns/promises";
import { once } from "node:events";
import { realpath } from "node:fs/promises";
import { isIP } from "node:net";
import { join } from "node:path";
import { inspect } from "node:util";
import { type FSWatcher, watch } from "chokidar";
import { whyOf } from "../catalog/explain/explanations.ts";
import { type Config, UsageError } from "../config.ts";
import { inLanguage } from "../diagnostics/language.ts";
import { counted, t } from "../diagnostics/messages.ts";
import { printable, printableLines } from "../diagnostics/printable.ts";
import { bundleLiveScript } from "../publish/assets/assets.ts";
import { readMark } from "../publish/assets/mark.ts";
import { pageScripts } from "../publish/offline/disk-scripts.ts";
import { writeOfflineZip } from "../publish/offline/offline-zip.ts";
import { prepareOutput } from "../publish/output/swap.ts";
import { checkOwnTemplates } from "../site/render/own-templates.ts";
import { absoluteUrl, basePath, urls } from "../site/urls.ts";
import type { Call } from "./command.ts";
import { isLoopback, LOOPBACK, withoutBrackets } from "./live/live-requests.ts";
import { liveServer } from "./live/live-server.ts";
import { type LiveSite, type LiveState, liveSite } from "./live/live-site.ts";
import { oneAtATime } from "./live/one-at-a-time.ts";
import { type Rebuilding, rebuilding } from "./live/rebuilding.ts";
import { renewAssets } from "./live/renew-assets.ts";

const FIRST_PORT = 8080;
/** By then most editors have written the whole of a file. */
const EARLY_MS = 10;
/** Longer than the 50 ms for which chokidar drops further changes of a file: they are read after them. */
const SETTLE_MS = 60;
/** What the pages need to be shown, in any language, lies here, and is there before the rest. */
const ASSETS = /^\/(?:[^/]+\/)?(?:assets|own)\//;
/** How long nothing has been saved before the search's index is made again. */
const QUIET_MS = 2000;

/** `rolebook start`: builds and serves the site, and shows every change at once. */
export async function start(call: Call<{ port?: string; host?: string }>): Promise<boolean> {
  const { config: given, values, warn } = call;
  const port = portFrom(values.port);
  const host = values.host === undefined ? undefined : withoutBrackets(values.host);
  const addresses = await addressesOf(host);
  checkOwnTemplates(given.templates);
  prepareOutput(given);
  const live = await bundleLiveScript(given);
  const config = { ...given };
  let address = "";
  // Pages are rendered when asked for; everything else is made in a process of its own: here it would keep the next
  // page waiting.
  const behind = rebuilding(
    config,
    () => site.history,
    () => site.renewed(),
  );
  let built: Promise<void> | undefined;
  const site: LiveSite = liveSite(config, {
    prepare: async (catalog) => {
      await renewAssets(config, catalog);
      built ??= behind.rebuild();
    },
    // Before there is a site there are no pages about codes either.
    explain: (code) => (site.catalog ? absoluteUrl(address, urls.error(code)) : whyOf(code)),
  });
  // Nothing is installed from a site that changes at every moment; the zip is made when it is asked for.
  const makeZip = oneAtATime(async () => {
    const { catalog } = site;
    if (!catalog || !readMark(config.out)) return;
    await writeOfflineZip(config, config.baseUrl, config.out, await pageScripts(config, catalog.words));
  });
  const ready = async (path: string) => {
    if (!ASSETS.test(path)) await built;
    if (path === urls.offlineZip) await makeZip();
  };
  const base = basePath(config.baseUrl);
  const language = () => site.language;
  const server = liveServer({ site, language, out: config.out, live, ready, base, host });
  // The port decides the address, and the address stands in the pages: so the server comes first.
  const found = await server.listen(addresses, port);
  address = `http://${nameIn(host)}:${found}${base}`;
  config.baseUrl ??= address;
  if (host !== undefined && !isLoopback(host))
    warn(t`With --host ${host}, others in your network can read every page here, unfinished ones too.`);
  try {
    return await serve(config, site, behind, server.announce, call, address);
  } finally {
    behind.stop();
    await server.close();
  }
}

/** The addresses to listen at: those that only this computer reaches, unless others are asked for. */
async function addressesOf(host: string | undefined): Promise<readonly string[]> {
  if (host === undefined || host.toLowerCase() === "localhost") return LOOPBACK;
  if (isIP(host) !== 0) return [host];
  const found = await lookup(host, { all: true }).catch(() => []);
  if (host === "" || found.length === 0)
    throw new UsageError(t`--host ${host} is no address of this computer: write one, such as --host 0.0.0.0 for all`);
  return found.map((each) => each.address);
}

/** What stands for the host in the address of a page. What stands for every address is none itself. */
function nameIn(host = "localhost"): string {
  if (/^[0.:]+$/.test(host)) return "localhost";
  return isIP(host) === 6 ? `[${host}]` : host;
}

/** Serves until it is interrupted. The answer is whether the content was fine then. */
async function serve(
  config: Config,
  site: LiveSite,
  behind: Rebuilding,
  announce: () => void,
  { say, warn }: Call,
  address: string,
): Promise<boolean> {
  // What is no page follows once nothing has been saved for a while.
  const rebuildSoon = settled(QUIET_MS);
  let changed: Set<string> | undefined;
  /** Whether nothing was saved for a while, so that what is read is whole. */
  let isSettled = false;
  let told: LiveState | undefined;
  let fine = false;
  let opened = false;
  const update = oneAtATime(async () => {
    const paths = changed;
    const isLast = isSettled || !paths;
    if (isLast) changed = new Set();
    if (site.catalog && paths && [...paths].some((path) => config.templates.some((folder) => path.startsWith(folder))))
      await renewAssets(config, site.catalog);
    fine = await site.refresh(paths);
    await inLanguage(site.language, async () => tell(isLast));
  });
  const tell = (isLast: boolean) => {
    const { edition, problems } = site.state;
    // What is half written has problems that are no news.
    if (!fine && !isLast) return;
    if (told?.edition === edition && told.problems === problems) return;
    const before = told;
    told = { edition, problems };
    announce();
    const served = t`${counted(site.catalog?.roles.size ?? 0, "role")} at ${address}`;
    if (!fine && problems !== before?.problems) warn(problems);
    if (!fine && !before) say(t`Nothing can be shown yet: mend the problems above. Then look at ${address}`);
    if (fine && before?.problems !== "") say(opened ? t`All is well again: ${served}` : served);
    if (fine && opened) rebuildSoon(behind.rebuild);
    opened ||= fine;
  };
  const early = settled(EARLY_MS);
  const settle = settled(SETTLE_MS);
  const notice = (path: string) => {
    changed?.add(path);
    isSettled = false;
    early(async () => {
      // Anything but roles is too much to be read twice.
      if (changed && [...changed].every((each) => site.isRole(each))) await update();
    });
    settle(() => {
      isSettled = true;
      return update();
    });
  };
  // What is saved while the site is read and built for the first time is news as well, so watching comes first.
  const folders = [config.roles, ...config.templates];
  const watchers = await Promise.all(folders.map((folder) => watching(folder, notice, warn)));
  await update();
  await interrupted();
  rebuildSoon(async () => {});
  await Promise.all(watchers.map((watcher) => watcher.close()));
  return fine;
}

/** Watches a folder, whether or not there is one yet. What a link in it leads to is none of it. */
async function watching(
  folder: string,
  notice: (path: string) => void,
  warn: (text: string) => void,
): Promise<FSWatcher> {
  const cwd = await realpath(folder).catch(() => folder);
  const watcher = watch(".", { cwd, ignoreInitial: true, followSymlinks: false });
  watcher.on("all", (_, path) => notice(join(folder, path)));
  watcher.on("error", (error) =>
    warn(
      t`Some changes may go unnoticed until you start again: ${printable(error instanceof Error ? error.message : String(error))}`,
    ),
  );
  await once(watcher, "ready");
  return watcher;
}

/** Calls the last of several calls that come close together: an editor saves in more than one step. */
function settled(pause: number): (work: () => Promise<void>) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (work) => {
    clearTimeout(timer);
    timer = setTimeout(() => work().catch((error: unknown) => console.error(printableLines(inspect(error)))), pause);
    // Nobody waits for it when the site is no longer served.
    timer.unref();
  };
}

function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    process.once("SIGINT", () => resolve());
    process.once("SIGTERM", () => resolve());
  });
}

function portFrom(option: string | undefined): number {
  if (option === undefined) return FIRST_PORT;
  const port = Number(option);
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new UsageError(t`--port ${option} is no port`);
  return port;
}
