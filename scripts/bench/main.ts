import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { UsageError } from "../config.ts";
import { measure, type Result } from "./measure.ts";
import { type BenchOptions, readOptions, USAGE } from "./options.ts";
import { resultsTable } from "./table.ts";

/** From so many roles a single round is long enough to be steady. */
const LARGE = 2000;

/** The exit status of a program that Ctrl+C has ended: 128 and the number of the signal. */
const INTERRUPTED = 130;

async function main({ sizes, only, seed, json, ...options }: BenchOptions): Promise<void> {
  const programFolder = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
  const temporary = await mkdtemp(join(tmpdir(), "rolebook-bench-"));
  const interrupt = new AbortController();
  process.once("SIGINT", () => interrupt.abort());
  const results: Result[] = [];
  try {
    for (const roles of sizes) {
      const place = (name: string) => join(temporary, `${roles}-${name}`);
      const paths = { folder: place("roles"), site: place("site"), scratch: place("scratch"), programFolder };
      const rounds = options.rounds ?? (roles < LARGE ? 3 : 1);
      const say = (stage: string) => process.stderr.write(`${roles} roles: ${stage}\n`);
      results.push(...(await measure({ roles, seed, ...paths }, only, rounds, say, interrupt.signal)));
      for (const path of [paths.folder, paths.site]) await rm(path, { recursive: true, force: true });
    }
  } catch (error) {
    if (!interrupt.signal.aborted) throw error;
    process.exitCode = INTERRUPTED;
    return;
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
  console.log(json ? JSON.stringify({ version: 1, seed, results }, null, 2) : resultsTable(results));
}

try {
  const options = readOptions(process.argv.slice(2));
  if (options.help) console.log(USAGE);
  else await main(options);
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(`bench: ${error.message}\n\n${USAGE}`);
  process.exitCode = 2;
}
