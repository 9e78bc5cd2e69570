import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { UsageError } from "../config.ts";
import { type BenchOptions, type Job, readOptions, USAGE } from "./options.ts";
import { measureReaders, READER_SIZES } from "./readers/measure-readers.ts";
import { readersReport } from "./readers/report.ts";
import { measureSearches, SEARCH_SIZES } from "./search/measure-search.ts";
import { searchReport } from "./search/search-report.ts";
import { type BenchInput, OWN } from "./sites.ts";
import { measureSize, sizeReport } from "./size.ts";
import { measureTargets, TARGET_SIZES, targetsChart } from "./targets/measure-targets.ts";
import { targetsReport } from "./targets/report.ts";

/** The exit status of a program that Ctrl+C has ended: 128 and the number of the signal. */
const INTERRUPTED = 130;

const programFolder = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

/** What was measured, and the same for people. */
interface Outcome {
  data: object;
  report: string;
}

/** Whatever needs sites to be built: the sizes that are measured unless somebody names others, and how. */
const MEASURING: Record<
  Exclude<Job, "size">,
  { sizes: readonly number[]; measure(input: BenchInput, options: BenchOptions): Promise<Outcome> }
> = {
  targets: {
    sizes: TARGET_SIZES,
    async measure(input, { chart, markdown }) {
      const measured = await measureTargets(input);
      if (chart !== undefined) await writeFile(chart, targetsChart(measured.builds));
      return { data: measured, report: targetsReport(measured, markdown ? "markdown" : "text") };
    },
  },
  readers: {
    sizes: READER_SIZES,
    async measure(input, { markdown }) {
      const sites = await measureReaders(input);
      return { data: { sites }, report: readersReport(sites, markdown ? "markdown" : "text") };
    },
  },
  search: {
    sizes: SEARCH_SIZES,
    async measure(input, { queries = join(programFolder, "test/search/queries.json") }) {
      const search = await measureSearches(input, resolve(queries));
      return { data: { search }, report: searchReport(search) };
    },
  },
};

/** The sizes that are asked for. The search of written roles is always measured, as they have judged queries. */
function sizesOf({ sizes, queries }: BenchOptions, job: keyof typeof MEASURING): readonly number[] {
  const known = MEASURING[job].sizes;
  if (job === "search") return [OWN, ...(sizes ?? (queries === undefined ? known : []))];
  const odd = sizes?.find((size) => !known.includes(size));
  if (odd !== undefined) throw new UsageError(`--sizes ${odd}: there are targets for ${known.join(", ")}`);
  return sizes ?? known;
}

async function measureSites(options: BenchOptions, job: keyof typeof MEASURING): Promise<void> {
  const { rounds, seed, roles = join(programFolder, "roles") } = options;
  const sizes = sizesOf(options, job);
  const temporary = await mkdtemp(join(tmpdir(), "rolebook-bench-"));
  const interrupt = new AbortController();
  process.once("SIGINT", () => interrupt.abort());
  try {
    const input: BenchInput = {
      sizes,
      own: resolve(roles),
      rounds,
      seed,
      programFolder,
      place: (name) => join(temporary, name),
      tell: (size, what) => process.stderr.write(`${size} roles: ${what}\n`),
      interrupt: interrupt.signal,
    };
    const { data, report } = await MEASURING[job].measure(input, options);
    console.log(options.json ? JSON.stringify({ version: 1, seed, ...data }, null, 2) : report);
  } catch (error) {
    if (!interrupt.signal.aborted) throw error;
    process.exitCode = INTERRUPTED;
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

try {
  const options = readOptions(process.argv.slice(2));
  if (options.help) console.log(USAGE);
  else if (options.job === "size") console.log(sizeReport(await measureSize(programFolder)));
  else await measureSites(options, options.job);
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(`bench: ${error.message}\n\n${USAGE}`);
  process.exitCode = 2;
}
