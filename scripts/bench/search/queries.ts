import { readFileSync } from "node:fs";
import { readEntries } from "../../../templates/browser/search/entries.ts";
import { type Random, randomFrom } from "../random.ts";
import type { QuerySet } from "./quality.ts";
import { readSearchFiles } from "./search-in-node.ts";

/** What to search a site for. */
export interface BenchQueries {
  /** The judged queries; undefined where nobody has judged any. */
  judged: QuerySet | undefined;
  queries: string[];
  /** What stands in the box after each keystroke of some of them. */
  typed: string[];
}

const MOST_QUERIES = 150;
const MOST_KEYSTROKES = 1500;

/** The judged queries of a file, with all that is typed on the way to them. */
export function judgedQueries(file: string, seed: number): BenchQueries {
  const judged = JSON.parse(readFileSync(file, "utf8")) as QuerySet;
  const queries = judged.queries.map(({ query }) => query);
  return { judged, queries, typed: keystrokes(queries, randomFrom(seed)) };
}

/** Names of generated roles and skills, whole, in part, in another order and misspelt; nobody has judged them. */
export function generatedQueries(site: string, seed: number): BenchQueries {
  const { names } = readSearchFiles(site);
  const random = randomFrom(seed);
  const aliases = readEntries(names).roles.flatMap((role) => role.aliases);
  const queries = Array.from({ length: MOST_QUERIES }, () => {
    const name = random.pick(random.pick([names.titles, names.titles, aliases, names.skills]));
    return random.pick(FORMS)(name.toLowerCase(), random);
  });
  return { judged: undefined, queries, typed: keystrokes(queries, random) };
}

type Form = (name: string, random: Random) => string;

const FORMS: readonly Form[] = [
  (name) => name,
  (name) => name.split(" ").reverse().join(" "),
  (name) => name.split(" ").slice(0, 2).join(" "),
  (name) => `${name} salary`,
  (name, random) => {
    const at = random.integer(1, name.length - 2);
    return name.slice(0, at) + name.slice(at + 1, at + 2) + name.slice(at, at + 1) + name.slice(at + 2);
  },
];

/** Beginnings of queries, as they are typed one letter after another; some, where there are many. */
function keystrokes(queries: readonly string[], random: Random): string[] {
  const all = queries.flatMap((query) => Array.from({ length: query.length }, (_, at) => query.slice(0, at + 1)));
  const chosen = random.distinct(Math.min(MOST_KEYSTROKES, all.length), all.length).sort((a, b) => a - b);
  return chosen.map((at) => all[at] ?? "");
}
