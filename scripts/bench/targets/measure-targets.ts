import { cpSync, readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { availableParallelism, cpus, loadavg } from "node:os";
import { join } from "node:path";
import type { Catalog } from "../../catalog/catalog.ts";
import { outputFile, urls } from "../../site/urls.ts";
import { type BenchInput, catalogOf, commandOf, medianOf, OWN, ofEachSite } from "../sites.ts";
import { type BarGroup, barChart } from "./chart.ts";
import { compressed, firstVisit } from "./first-visit.ts";
import { measureLive } from "./live.ts";
import { type BuildFigures, hugoVersion, measureBuilds } from "./measure-builds.ts";
import type { Measured } from "./report.ts";
import { runWhole } from "./run-whole.ts";
import { type Figures, TARGETS } from "./targets.ts";

/** The sizes that there are targets for. */
export const TARGET_SIZES: readonly number[] = [...new Set(Object.values(TARGETS).map(({ roles }) => roles))];

/** From so many roles a single round is long enough to be steady. */
const LARGE = 2000;

const SAVES = 20;

/**
 * Measures everything that there is a target for: whole programs, as they are started by people, beside Hugo where it is
 * installed.
 *
 * @throws Error when a program fails
 */
export async function measureTargets(input: BenchInput): Promise<Measured> {
  const hugo = hugoVersion();
  const conditions = conditionsOf(hugo);
  const figures: Figures = {};
  const builds = await ofEachSite(input, async ({ size, roles, out }) => {
    const catalog = await catalogOf(roles);
    const [hugoSite, hugoOut] = [input.place("hugo"), input.place("hugo-site")];
    const rounds = input.rounds ?? (size < LARGE ? 3 : 1);
    input.tell(size, "build");
    const build = await measureBuilds(
      { catalog, roles, programFolder: input.programFolder, out, hugoSite, hugoOut },
      { rounds, warmUp: size < LARGE, withHugo: hugo !== undefined },
      input.interrupt,
    );
    const [slug = ""] = catalog.roles.keys();
    const site = { ...input, catalog, roles, out, slug, rounds };
    Object.assign(
      figures,
      ofBuild(size, build),
      size === OWN ? await ofOwn(site) : {},
      size < LARGE ? await ofWriting(size, site) : {},
    );
    for (const folder of [hugoSite, hugoOut]) await rm(folder, { recursive: true, force: true });
    return build;
  });
  return { figures, builds, conditions };
}

const NO_HUGO = "Hugo is not installed here";

function ofBuild(size: number, { clean, again, peer }: BuildFigures): Figures {
  const ratio = peer ? clean.processor / (peer.hugo.processor + peer.pagefind.processor) : NO_HUGO;
  if (size === OWN) return { clock: clean.wall, peerOwn: ratio, again: (again.processor / clean.processor) * 100 };
  if (size === TARGETS.peer1000.roles) return { peer1000: ratio };
  return { peer10000: ratio, memory: clean.peak === null ? "the system does not tell" : clean.peak / 1e9 };
}

interface SizeInput extends BenchInput {
  catalog: Catalog;
  roles: string;
  /** The built site. */
  out: string;
  slug: string;
  rounds: number;
}

async function ofOwn(input: SizeInput): Promise<Figures> {
  const { tell, programFolder, roles, out, slug, catalog, rounds, interrupt } = input;
  const clock = async (...words: string[]) => {
    const times: number[] = [];
    for (let round = -1; round < rounds; round++) {
      const { wall } = await runWhole(commandOf(input, ...words, "--roles", roles), programFolder, interrupt);
      if (round >= 0) times.push(wall);
    }
    return medianOf(times);
  };
  tell(OWN, "check");
  const pages = [...catalog.roles.keys()].map(urls.role);
  const html = pages.map((url) => compressed(readFileSync(join(out, outputFile(url)))));
  return {
    check: await clock("check"),
    checkFile: await clock("check", join(roles, `${slug}.md`)),
    firstVisit: medianOf(pages.map((url) => firstVisit(out, url))) / 1000,
    html: medianOf(html) / 1000,
  };
}

async function ofWriting(
  size: number,
  { tell, programFolder, roles, place, slug, rounds, interrupt }: SizeInput,
): Promise<Figures> {
  tell(size, "start and save");
  const isOwn = size === OWN;
  // The project's own roles are left alone.
  const copy = place("written-roles");
  cpSync(roles, copy, { recursive: true });
  const live = { program: join(programFolder, "scripts/cli/rolebook.js"), roles: copy, out: place("live-site"), slug };
  const { saves, firstPage } = await measureLive(live, SAVES, interrupt);
  const times = saves.sort((a, b) => a - b);
  const [median, slow] = [medianOf(times), times[Math.ceil(times.length * 0.95) - 1] ?? 0];
  const firstPages = [firstPage];
  // Without an old site, as the first time; the start above has warmed up.
  for (let round = 0; isOwn && round < rounds; round++) {
    await rm(live.out, { recursive: true, force: true });
    firstPages.push((await measureLive(live, 0, interrupt)).firstPage);
  }
  for (const folder of [copy, live.out]) await rm(folder, { recursive: true, force: true });
  return isOwn
    ? { firstPage: medianOf(firstPages.slice(1)), saveOwn: median, saveOwnSlow: slow }
    : { save1000: median, save1000Slow: slow };
}

function conditionsOf(hugo: string | undefined): string {
  const day = new Date().toISOString().slice(0, 10);
  const cores = `${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? "unknown"})`;
  const load = `load of ${(loadavg()[0] ?? 0).toFixed(1)} before it began`;
  return `Measured on ${day} with ${cores}, ${load}, Node ${process.version}, ${hugo ? `Hugo ${hugo}` : "without Hugo"}.`;
}

/** The processor time of a role in each build, ours beside the other. */
export function targetsChart(builds: readonly BuildFigures[]): string {
  const perRole = (seconds: number, roles: number) => (seconds * 1000) / roles;
  const groups = builds.map(
    ({ roles, clean, peer }): BarGroup => ({
      label: `${roles.toLocaleString("en")} roles`,
      bars: [
        { name: "Rolebook", value: perRole(clean.processor, roles) },
        ...(peer
          ? [{ name: "Hugo and Pagefind", value: perRole(peer.hugo.processor + peer.pagefind.processor, roles) }]
          : []),
      ],
    }),
  );
  return barChart("Processor time of a clean build, milliseconds a role", groups);
}
