import { cpSync, readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { availableParallelism, cpus, loadavg } from "node:os";
import { join } from "node:path";
import { loadCatalog } from "../../catalog/build.ts";
import type { Catalog } from "../../catalog/catalog.ts";
import { outputFile, urls } from "../../site/urls.ts";
import { generateRoles } from "../generate.ts";
import { LARGE, medianOf, roundsAt } from "../measure.ts";
import { type BarGroup, barChart } from "./chart.ts";
import { compressed, firstVisit } from "./first-visit.ts";
import { measureLive } from "./live.ts";
import { type BuildFigures, hugoVersion, measureBuilds } from "./measure-builds.ts";
import type { Measured } from "./report.ts";
import { runWhole } from "./run-whole.ts";
import { type Figures, OWN, TARGETS } from "./targets.ts";

/** The sizes that there are targets for. */
export const TARGET_SIZES: readonly number[] = [...new Set(Object.values(TARGETS).map(({ roles }) => roles))];

const SAVES = 20;

/** What is measured, and where. */
export interface TargetsInput {
  sizes: readonly number[];
  /** How often each is run; undefined leaves it to the size. */
  rounds: number | undefined;
  seed: number;
  programFolder: string;
  /** The path of something in a folder that is removed in the end. */
  place(name: string): string;
  /** Told what is measured next. */
  tell(roles: number, what: string): void;
  interrupt: AbortSignal;
}

/**
 * Measures everything that there is a target for: whole programs, as they are started by people, beside Hugo where it is
 * installed.
 *
 * @throws Error when a program fails
 */
export async function measureTargets(input: TargetsInput): Promise<Measured> {
  const hugo = hugoVersion();
  const conditions = conditionsOf(hugo);
  const figures: Figures = {};
  const builds: BuildFigures[] = [];
  for (const size of TARGET_SIZES.filter((each) => input.sizes.includes(each))) {
    const isOwn = size === OWN;
    const roles = isOwn ? join(input.programFolder, "roles") : input.place("roles");
    if (!isOwn) await generateRoles(roles, { roles: size, seed: input.seed });
    const catalog = await catalogOf(roles);
    const [out, hugoSite, hugoOut] = [input.place("site"), input.place("hugo"), input.place("hugo-site")];
    const rounds = input.rounds ?? roundsAt(size);
    input.tell(size, "build");
    const build = await measureBuilds(
      { catalog, roles, programFolder: input.programFolder, out, hugoSite, hugoOut },
      { rounds, warmUp: size < LARGE, withHugo: hugo !== undefined },
      input.interrupt,
    );
    builds.push(build);
    const [slug = ""] = catalog.roles.keys();
    const own = { ...input, catalog, roles, out, slug, rounds };
    Object.assign(
      figures,
      ofBuild(size, build),
      isOwn ? await ofOwn(own) : {},
      size < LARGE ? await ofWriting(size, own) : {},
    );
    for (const folder of [out, hugoSite, hugoOut]) await rm(folder, { recursive: true, force: true });
    if (!isOwn) await rm(roles, { recursive: true, force: true });
  }
  return { figures, builds, conditions };
}

const NO_HUGO = "Hugo is not installed here";

function ofBuild(size: number, { clean, again, peer }: BuildFigures): Figures {
  const ratio = peer ? clean.processor / (peer.hugo.processor + peer.pagefind.processor) : NO_HUGO;
  if (size === OWN) return { clock: clean.wall, peerOwn: ratio, again: (again.processor / clean.processor) * 100 };
  if (size === TARGETS.peer1000.roles) return { peer1000: ratio };
  return { peer10000: ratio, memory: clean.peak === null ? "the system does not tell" : clean.peak / 1e9 };
}

interface SizeInput extends TargetsInput {
  catalog: Catalog;
  roles: string;
  /** The built site. */
  out: string;
  slug: string;
  rounds: number;
}

async function ofOwn({
  tell,
  programFolder,
  roles,
  out,
  slug,
  catalog,
  rounds,
  interrupt,
}: SizeInput): Promise<Figures> {
  const program = join(programFolder, "scripts/cli/rolebook.js");
  const clock = async (...words: string[]) => {
    const times: number[] = [];
    for (let round = -1; round < rounds; round++) {
      const { wall } = await runWhole(
        [process.execPath, program, ...words, "--roles", roles],
        programFolder,
        interrupt,
      );
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

async function catalogOf(folder: string): Promise<Catalog> {
  const { catalog } = await loadCatalog({ folder, workingDirectory: folder });
  if (!catalog) throw new Error(`the roles in ${folder} have problems: \`npm run check\` shows them`);
  return catalog;
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
