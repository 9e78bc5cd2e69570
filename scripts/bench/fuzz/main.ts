import { parseArgs } from "node:util";
import fc from "fast-check";
import { anyFile } from "./any-file.ts";
import { checkAny } from "./check-any.ts";

const USAGE = `npm run fuzz [-- OPTIONS]

Checks made-up role files until one makes the check fail, and prints the smallest that does. Ctrl+C ends it.

  --minutes N   for how long; else 1
  --seed N      the same files again
  --help`;

/** The exit status of a wrong usage. */
const WRONG_USAGE = 2;

/** So many files are made from one seed; then the next follows: a run remembers each of its files. */
const FILES_OF_A_SEED = 1000;

function options() {
  const { values } = parseArgs({
    options: {
      minutes: { type: "string", default: "1" },
      seed: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  const [minutes, seed] = [Number(values.minutes), Number(values.seed ?? Date.now() % 2 ** 31)];
  if (!(minutes > 0)) throw new TypeError(`--minutes ${values.minutes}: write a number above 0`);
  if (!Number.isInteger(seed)) throw new TypeError(`--seed ${values.seed}: write a whole number`);
  return { minutes, seed, help: values.help };
}

async function fuzz(minutes: number, firstSeed: number): Promise<void> {
  const end = Date.now() + minutes * 60_000;
  let isInterrupted = false;
  process.once("SIGINT", () => {
    isInterrupted = true;
  });
  const isOver = () => isInterrupted || Date.now() >= end;
  let files = 0;
  for (let seed = firstSeed; !isOver(); seed++) {
    console.log(`seed ${seed}, ${files} files so far`);
    const property = fc.asyncProperty(anyFile, async (bytes) => {
      // What is found when time is over is still made smaller: only then is a file worth looking at.
      await checkAny(bytes);
      files++;
      // A signal is heard only between two turns of the event loop.
      await new Promise(setImmediate);
      if (isOver()) fc.pre(false);
    });
    const result = await fc.check(property, { seed, numRuns: FILES_OF_A_SEED, maxSkipsPerRun: 0 });
    if (result.counterexample === null) continue;
    const [file = new Uint8Array()] = result.counterexample;
    console.log(`fails: ${JSON.stringify(Buffer.from(file).toString("utf8"))}`);
    console.log(`as base64: ${Buffer.from(file).toString("base64")}`);
    console.log(fc.defaultReportMessage(result));
    process.exitCode = 1;
    return;
  }
  console.log(`${files} files, and nothing found`);
}

try {
  const { minutes, seed, help } = options();
  if (help) console.log(USAGE);
  else await fuzz(minutes, seed);
} catch (error) {
  if (!(error instanceof TypeError)) throw error;
  console.error(`${error.message}\n\n${USAGE}`);
  process.exitCode = WRONG_USAGE;
}
