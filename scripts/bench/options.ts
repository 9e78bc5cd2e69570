import { parseArgs } from "node:util";
import { UsageError } from "../config.ts";

export const USAGE = `npm run bench [-- targets|readers|search|size] [OPTIONS]

Generates sites of several sizes in a temporary folder and measures what they cost.

targets, which is meant where none is named, measures whole programs, as people start them, beside Hugo with Pagefind's
command line on the same roles where Hugo is installed: what is to be reached, what is, and by how much it is missed.

  --sizes 68,1000,10000    keeps to some of these; 68 are the project's own roles
  --rounds N               how often each is run; else 3 times, and once from 2,000 roles
  --seed N                 another site of the same kind
  --markdown, --json       prints Markdown or JSON instead of plain tables
  --chart FILE             writes an SVG of the processor time a role as well

readers measures what readers meet: how long a search takes on a slow line, how much each type of page moves while it
loads, and what Lighthouse says of those that are to be listed. It needs Chromium.

  --sizes 68,3000          keeps to some of these; 68 are the project's own roles, whose pages are looked at
  --rounds N, --seed N, --markdown, --json   as above

search measures the search of the project's own roles and of each size, in a browser and beside other searches.

  --sizes 300,3000,10000   how many roles; else these
  --queries FILE           judged queries, as in test/search/queries.json; without --sizes of one site alone
  --roles DIR              the roles that these queries are for, else the project's own
  --seed N, --json         as above

size prints how many lines and files each room of the program has outside of its tests, what it imports, and
the largest files.`;

/** What can be asked for, and which options each takes. */
const JOBS = {
  targets: ["sizes", "rounds", "seed", "markdown", "json", "chart"],
  readers: ["sizes", "rounds", "seed", "markdown", "json"],
  search: ["sizes", "queries", "roles", "seed", "json"],
  size: [],
} as const satisfies Record<string, readonly string[]>;

export type Job = keyof typeof JOBS;

/** What to measure. */
export interface BenchOptions {
  job: Job;
  /** Undefined leaves it to what is measured. */
  sizes: number[] | undefined;
  rounds: number | undefined;
  seed: number;
  /** The judged queries for the search, and the folder with the roles that they are for; undefined for the project's own. */
  queries: string | undefined;
  roles: string | undefined;
  json: boolean;
  markdown: boolean;
  /** Where the chart of the targets is written. */
  chart: string | undefined;
  help: boolean;
}

/** @throws UsageError when the words cannot be meant */
export function readOptions(words: string[]): BenchOptions {
  const { values, positionals } = parse(words);
  const [word = "targets", odd] = positionals;
  if (!Object.hasOwn(JOBS, word) || odd !== undefined) throw new UsageError(`\`${odd ?? word}\` means nothing here`);
  const job = word as Job;
  const taken: readonly string[] = ["help", ...JOBS[job]];
  const foreign = Object.keys(values).find((name) => !taken.includes(name));
  if (foreign !== undefined) throw new UsageError(`\`${job}\` takes no --${foreign}`);
  const { sizes, rounds, seed = "1", queries, roles, json = false, markdown = false, chart, help = false } = values;
  return {
    job,
    sizes: sizes?.split(",").map((size) => wholeNumber("sizes", size, 1)),
    rounds: rounds === undefined ? undefined : wholeNumber("rounds", rounds, 1),
    seed: wholeNumber("seed", seed, 0),
    queries,
    roles,
    json,
    markdown,
    chart,
    help,
  };
}

function parse(words: string[]) {
  try {
    return parseArgs({
      args: words,
      allowPositionals: true,
      options: {
        sizes: { type: "string" },
        queries: { type: "string" },
        roles: { type: "string" },
        rounds: { type: "string" },
        seed: { type: "string" },
        json: { type: "boolean" },
        markdown: { type: "boolean" },
        chart: { type: "string" },
        help: { type: "boolean" },
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
