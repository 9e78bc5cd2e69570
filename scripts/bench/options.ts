import { parseArgs } from "node:util";
import { UsageError } from "../config.ts";
import { MEASURED, type Measured } from "./measure.ts";

export const USAGE = `npm run bench [-- OPTIONS]

Generates sites of several sizes in a temporary folder and measures what they cost, beside the floor: reading,
YAML and Markdown of the same files and writing the same bytes.

  --sizes 100,1000,10000   how many roles
  --only load,render       some of the stages load, check, render, index and build
  --rounds N               how often each is run; else 3 times, and once from 2,000 roles
  --seed N                 another site of the same kind
  --json                   prints JSON instead of a table
  --help`;

/** What to measure. */
export interface BenchOptions {
  sizes: number[];
  only: ReadonlySet<Measured>;
  /** Undefined leaves it to the size. */
  rounds: number | undefined;
  seed: number;
  json: boolean;
  help: boolean;
}

/** @throws UsageError when the words cannot be meant */
export function readOptions(words: string[]): BenchOptions {
  const { values } = parse(words);
  const only = values.only?.split(",") ?? MEASURED;
  const unknown = only.find((stage) => !(MEASURED as readonly string[]).includes(stage));
  if (unknown !== undefined) throw new UsageError(`there is no stage \`${unknown}\` among ${MEASURED.join(", ")}`);
  return {
    sizes: values.sizes.split(",").map((size) => wholeNumber("sizes", size, 1)),
    only: new Set(only as Measured[]),
    rounds: values.rounds === undefined ? undefined : wholeNumber("rounds", values.rounds, 1),
    seed: wholeNumber("seed", values.seed, 0),
    json: values.json,
    help: values.help,
  };
}

function parse(words: string[]) {
  try {
    return parseArgs({
      args: words,
      options: {
        sizes: { type: "string", default: "100,1000,10000" },
        only: { type: "string" },
        rounds: { type: "string" },
        seed: { type: "string", default: "1" },
        json: { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function wholeNumber(option: string, word: string, least: number): number {
  const number = Number(word);
  if (!/^\d+$/.test(word) || number < least)
    throw new UsageError(`--${option} ${word}: write whole numbers from ${least}`);
  return number;
}
