import { join } from "node:path";
import { watch } from "chokidar";
import { type Config, UsageError } from "../config.ts";
import { bundleLiveScript } from "../publish/assets.ts";
import { readMark } from "../publish/mark.ts";
import { writeOfflineZip } from "../publish/offline-zip.ts";
import { prepareOutput } from "../publish/swap.ts";
import { basePath } from "../site/urls.ts";
import { buildSite, renewAssets } from "./build-site.ts";
import { type Call, type Command, SITE_OPTIONS } from "./command.ts";
import { listenFrom, liveServer } from "./live-server.ts";
import { type LiveSite, liveSite } from "./live-site.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import { silentProgress } from "./progress.ts";
import { rebuilding } from "./rebuilding.ts";

const FIRST_PORT = 8080;
const SETTLE_MS = 20;
/** How long nothing has been saved before the search's index is made again. */
const QUIET_MS = 2000;

/** `rolebook start`: builds and serves the site, and shows every change at once. */
export const start: Command = {
  options: { ...SITE_OPTIONS, port: { type: "string" } },
  positionals: false,
  async run(call) {
    prepareOutput(call.config);
    const live = await bundleLiveScript(call.config);
    const config = { ...call.config };
    const site = liveSite(config);
    // Nothing is installed from a site that changes at every moment; the zip is made when it is asked for.
    const makeZip = oneAtATime(async () => {
      if (readMark(config.out)) await writeOfflineZip(config, config.baseUrl, config.out);
    });
    const base = basePath(config.baseUrl);
    const server = liveServer(site, config.out, live, makeZip, base);
    // The port decides the address, and the address stands in the pages: so the server comes first.
    const address = `http://localhost:${await listenFrom(server.server, portFrom(call.values.port))}${base}`;
    config.baseUrl ??= address;
    try {
      await serve(config, site, server.announce, call, address);
    } finally {
      await server.close();
    }
    return true;
  },
};

async function serve(
  config: Config,
  site: LiveSite,
  announce: () => void,
  { say, warn }: Call,
  address: string,
): Promise<void> {
  // Pages are rendered when asked for; the index of the search, which takes longer, follows in a process of its
  // own once nothing has been saved for a while: here it would keep the next page waiting.
  const behind = rebuilding(config, () => site.history);
  const rebuildSoon = settled(QUIET_MS);
  let changed = new Set<string>();
  const refresh = oneAtATime(async () => {
    const paths = changed;
    changed = new Set();
    const fine = await site.refresh(paths);
    if (!fine) warn(site.state.problems);
    announce();
    if (fine) rebuildSoon(behind.rebuild);
  });
  await site.refresh();
  if (site.catalog) {
    await buildSite(config, site.catalog, silentProgress, { offline: false, history: site.history });
    await site.refresh();
    say(`${site.catalog.roles.size} roles at ${address}`);
  } else {
    warn(site.state.problems);
    say(`Nothing can be shown yet: mend the problems above. Then look at ${address}`);
  }
  const roles = watch(config.roles, { ignoreInitial: true, awaitWriteFinish: false });
  const templates = watch(join(config.programFolder, "templates"), { ignoreInitial: true });
  const settle = settled(SETTLE_MS);
  roles.on("all", (_, path) => {
    changed.add(path);
    settle(refresh);
  });
  templates.on("all", (_, path) => {
    changed.add(path);
    settle(async () => {
      if (site.catalog) await renewAssets(config, site.catalog.site);
      await refresh();
    });
  });
  await interrupted();
  rebuildSoon(async () => {});
  behind.stop();
  await Promise.all([roles.close(), templates.close()]);
}

/** Calls the last of several calls that come close together: an editor saves in more than one step. */
function settled(pause: number): (work: () => Promise<void>) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (work) => {
    clearTimeout(timer);
    timer = setTimeout(() => work().catch((error: unknown) => console.error(error)), pause);
  };
}

function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    process.once("SIGINT", () => resolve());
    process.once("SIGTERM", () => resolve());
  });
}

function portFrom(option: unknown): number {
  if (option === undefined) return FIRST_PORT;
  const port = Number(option);
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new UsageError(`--port ${String(option)} is no port`);
  return port;
}
