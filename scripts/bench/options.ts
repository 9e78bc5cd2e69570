import { parseArgs } from "node:util";
import { UsageError } from "../config.ts";
import { MEASURED, type Measured } from "./measure.ts";

/** The search is measured apart from the stages of a build, at sizes of its own. */
const SEARCH = "search";

export const USAGE = `npm run bench [-- OPTIONS], npm run bench -- targets [OPTIONS],
npm run bench -- readers [OPTIONS], or npm run bench -- size

Generates sites of several sizes in a temporary folder and measures what they cost, beside the floor: reading,
YAML and Markdown of the same files and writing the same bytes.

  --sizes 100,1000,10000   how many roles; else these, and 300, 3000 and 10000 for the search
  --only load,render       some of the stages load, check, file (npm run check -- FILE), render, index, build and save
                           (from a saved role to its page in npm start), or search: the search of the project's own
                           roles and of each size, in a browser and beside other searches
  --queries FILE           judged queries for the search, as in test/search/queries.json; without --sizes of one site alone
  --roles DIR              the roles that these queries are for, else the project's own
  --rounds N               how often each is run; else 3 times, and once from 2,000 roles
  --seed N                 another site of the same kind
  --json                   prints JSON instead of a table
  --help

targets measures whole programs, as people start them, beside Hugo with Pagefind's command line on the same roles
where Hugo is installed: what is to be reached, what is, and by how much it is missed.

  --sizes 68,1000,10000    keeps to some of these; 68 are the project's own roles
  --rounds N, --seed N     as above
  --markdown, --json       prints Markdown or JSON instead of plain tables
  --chart FILE             writes an SVG of the processor time a role as well

readers measures what readers meet: how long a search takes on a slow line, how much each type of page moves while it
loads, and what Lighthouse says of those that are to be listed. It needs Chromium.

  --sizes 68,3000          keeps to some of these; 68 are the project's own roles, whose pages are looked at
  --rounds N, --seed N, --markdown, --json   as above

size prints how many lines and files each room of the program has outside of its tests, what it imports, and
the largest files.`;

/** The words that ask for something else: the program's own size, and the figures that are to be reached. */
const JOBS = ["size", "targets", "readers"] as const;

/** What to measure. */
export interface BenchOptions {
  /** Undefined leaves it to what is measured. */
  sizes: number[] | undefined;
  only: ReadonlySet<Measured>;
  /** Whether the search is measured. */
  search: boolean;
  /** The judged queries for the search, and the folder with the roles that they are for; undefined for the project's own. */
  queries: string | undefined;
  roles: string | undefined;
  /** Undefined leaves it to the size. */
  rounds: number | undefined;
  seed: number;
  json: boolean;
  markdown: boolean;
  /** Where the chart of the targets is written. */
  chart: string | undefined;
  help: boolean;
  /** What is measured in place of the stages and the search. */
  job: (typeof JOBS)[number] | undefined;
}

/** @throws UsageError when the words cannot be meant */
export function readOptions(words: string[]): BenchOptions {
  const { values, positionals } = parse(words);
  const [word, odd] = positionals;
  const job = JOBS.find((each) => each === word);
  if (positionals.length > 0 && (!job || odd !== undefined))
    throw new UsageError(`\`${odd ?? word}\` means nothing here`);
  if (job !== "targets" && values.chart !== undefined) throw new UsageError("--chart is for `targets`");
  if (job !== "targets" && job !== "readers" && values.markdown)
    throw new UsageError("--markdown is for `targets` and `readers`");
  const all: readonly string[] = [...MEASURED, SEARCH];
  const only = values.only?.split(",") ?? all;
  const unknown = only.find((stage) => !all.includes(stage));
  if (unknown !== undefined) throw new UsageError(`there is no stage \`${unknown}\` among ${all.join(", ")}`);
  return {
    sizes: values.sizes?.split(",").map((size) => wholeNumber("sizes", size, 1)),
    only: new Set(MEASURED.filter((stage) => only.includes(stage))),
    search: only.includes(SEARCH),
    queries: values.queries,
    roles: values.roles,
    rounds: values.rounds === undefined ? undefined : wholeNumber("rounds", values.rounds, 1),
    seed: wholeNumber("seed", values.seed, 0),
    json: values.json,
    markdown: values.markdown,
    chart: values.chart,
    help: values.help,
    job,
  };
}

function parse(words: string[]) {
  try {
    return parseArgs({
      args: words,
      allowPositionals: true,
      options: {
        sizes: { type: "string" },
        only: { type: "string" },
        queries: { type: "string" },
        roles: { type: "string" },
        rounds: { type: "string" },
        seed: { type: "string", default: "1" },
        json: { type: "boolean", default: false },
        markdown: { type: "boolean", default: false },
        chart: { type: "string" },
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
