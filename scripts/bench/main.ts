import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { UsageError } from "../config.ts";
import { measure, type Result, roundsAt, runStage } from "./measure.ts";
import { type BenchOptions, readOptions, USAGE } from "./options.ts";
import { measureReaders, READER_SIZES } from "./readers/measure-readers.ts";
import { readersReport } from "./readers/report.ts";
import { measureSearch, type SearchResult } from "./search/measure-search.ts";
import { searchReport } from "./search/search-report.ts";
import { measureSize, sizeReport } from "./size.ts";
import { resultsTable } from "./table.ts";
import { measureTargets, TARGET_SIZES, targetsChart } from "./targets/measure-targets.ts";
import { targetsReport } from "./targets/report.ts";

const STAGE_SIZES = [100, 1000, 10_000];
const SEARCH_SIZES = [300, 3000, 10_000];

/** The exit status of a program that Ctrl+C has ended: 128 and the number of the signal. */
const INTERRUPTED = 130;

const programFolder = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

/** What both kinds of measuring need. */
interface Bench {
  options: BenchOptions;
  /** The path of something in a folder that is removed in the end. */
  place(name: string): string;
  interrupt: AbortSignal;
}

async function main(options: BenchOptions): Promise<void> {
  const temporary = await mkdtemp(join(tmpdir(), "rolebook-bench-"));
  const interrupt = new AbortController();
  process.once("SIGINT", () => interrupt.abort());
  const bench: Bench = { options, place: (name) => join(temporary, name), interrupt: interrupt.signal };
  try {
    if (options.job === "targets") return await reportTargets(bench);
    if (options.job === "readers") return await reportReaders(bench);
    const results = options.only.size > 0 ? await measureStages(bench) : [];
    const search = options.search ? await measureSearches(bench) : [];
    if (options.json) {
      console.log(JSON.stringify({ version: 1, seed: options.seed, results, search }, null, 2));
      return;
    }
    if (results.length > 0) console.log(resultsTable(results));
    if (search.length > 0) console.log(`${results.length > 0 ? "\n" : ""}${searchReport(search)}`);
  } catch (error) {
    if (!interrupt.signal.aborted) throw error;
    process.exitCode = INTERRUPTED;
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

const say = (roles: number | string, what: string) => process.stderr.write(`${roles} roles: ${what}\n`);

async function reportTargets({ options, place, interrupt }: Bench): Promise<void> {
  const { sizes = TARGET_SIZES, rounds, seed, chart, json, markdown } = options;
  const odd = sizes.find((size) => !TARGET_SIZES.includes(size));
  if (odd !== undefined) throw new UsageError(`--sizes ${odd}: there are targets for ${TARGET_SIZES.join(", ")}`);
  const measured = await measureTargets({ sizes, rounds, seed, programFolder, place, tell: say, interrupt });
  if (chart !== undefined) await writeFile(chart, targetsChart(measured.builds));
  if (json) console.log(JSON.stringify({ version: 1, seed, ...measured }, null, 2));
  else console.log(targetsReport(measured, markdown ? "markdown" : "text"));
}

async function reportReaders({ options, place, interrupt }: Bench): Promise<void> {
  const { sizes = READER_SIZES, rounds = 3, seed, json, markdown } = options;
  const odd = sizes.find((size) => !READER_SIZES.includes(size));
  if (odd !== undefined) throw new UsageError(`--sizes ${odd}: there are targets for ${READER_SIZES.join(", ")}`);
  const sites = await measureReaders({ sizes, rounds, seed, programFolder, place, tell: say, interrupt });
  if (json) console.log(JSON.stringify({ version: 1, seed, sites }, null, 2));
  else console.log(readersReport(sites, markdown ? "markdown" : "text"));
}

async function measureStages({ options, place, interrupt }: Bench): Promise<Result[]> {
  const { only, seed } = options;
  const results: Result[] = [];
  for (const roles of options.sizes ?? STAGE_SIZES) {
    const [folder, site, scratch] = [place("roles"), place("site"), place("scratch")];
    const rounds = options.rounds ?? roundsAt(roles);
    const input = { roles, seed, folder, site, scratch, programFolder };
    results.push(...(await measure(input, only, rounds, (stage) => say(roles, stage), interrupt)));
    for (const path of [folder, site]) await rm(path, { recursive: true, force: true });
  }
  return results;
}

/** The roles that there are judged queries for first, then generated ones. */
async function measureSearches({ options, place, interrupt }: Bench): Promise<SearchResult[]> {
  const { seed } = options;
  const queries = resolve(options.queries ?? join(programFolder, "test/search/queries.json"));
  const results: SearchResult[] = [];
  for (const size of ["own", ...(options.sizes ?? (options.queries ? [] : SEARCH_SIZES))] as const) {
    const isOwn = size === "own";
    const folder = isOwn ? resolve(options.roles ?? join(programFolder, "roles")) : place("roles");
    const site = place("site");
    const input = {
      roles: isOwn ? 0 : Number(size),
      seed,
      folder,
      site: place("unused"),
      scratch: site,
      programFolder,
    };
    say(size, "build");
    if (!isOwn) await runStage("generate", input, interrupt);
    await runStage("build", input, interrupt);
    const tell = (what: string) => say(size, what);
    const result = await measureSearch({ site, seed, queries: isOwn ? queries : undefined }, tell, interrupt);
    results.push(result);
    await rm(site, { recursive: true, force: true });
    if (!isOwn) await rm(folder, { recursive: true, force: true });
  }
  return results;
}

try {
  const options = readOptions(process.argv.slice(2));
  if (options.help) console.log(USAGE);
  else if (options.job === "size") console.log(sizeReport(await measureSize(programFolder)));
  else await main(options);
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(`bench: ${error.message}\n\n${USAGE}`);
  process.exitCode = 2;
}
