import { table } from "../diagnostics/table.ts";
import type { Result } from "./measure.ts";

const COLUMNS: [heading: string, cell: (result: Result, all: readonly Result[]) => string][] = [
  ["roles", ({ roles }) => new Intl.NumberFormat("en").format(roles)],
  ["stage", ({ stage }) => stage],
  ["time s", ({ wall }) => wall.toFixed(2)],
  ["/floor", (result, all) => ratio(result.wall, floorOf(result, all)?.wall)],
  ["CPU s", ({ processor }) => processor.toFixed(2)],
  ["/floor", (result, all) => ratio(result.processor, floorOf(result, all)?.processor)],
  ["peak MB", ({ peak }) => megabytes(peak)],
  ["children CPU s", ({ childProcessor }) => childProcessor?.toFixed(2) ?? "?"],
  ["peak MB", ({ childPeak }) => (childPeak === null ? "?" : megabytes(childPeak))],
  ["ms/role", ({ wall, roles }) => ((wall * 1000) / roles).toFixed(2)],
  ["growth", (result, all) => growth(result, all)],
];

const NOTE = `/floor: in proportion to the floor of the same size, which is reading, YAML and Markdown of the same files and
writing the same bytes. growth: time per role in proportion to the next smaller size; 1.00 is linear. peak: the
most memory of the stage's process; children: the processes that it started, such as Pagefind. No stage counts the
start of Node and the loading of code. check FILE: all problems of one role among so many, from its name to the
report, in a fresh process; save: from the second saving of a role under npm start to its page.`;

/** The results as a table in plain text, with what its columns mean below it. */
export function resultsTable(results: readonly Result[]): string {
  const rows = [
    COLUMNS.map(([heading]) => heading),
    ...results.map((result) => COLUMNS.map(([, cell]) => cell(result, results))),
  ];
  return `${table(rows)}\n\n${NOTE}`;
}

function floorOf({ roles }: Result, all: readonly Result[]): Result | undefined {
  return all.find((result) => result.roles === roles && result.stage === "floor");
}

function growth({ roles, stage, wall }: Result, all: readonly Result[]): string {
  const smaller = all
    .filter((result) => result.stage === stage && result.roles < roles)
    .sort((a, b) => b.roles - a.roles)[0];
  return smaller ? (wall / roles / (smaller.wall / smaller.roles)).toFixed(2) : "";
}

const ratio = (value: number, base: number | undefined) => (base ? (value / base).toFixed(2) : "");

const megabytes = (bytes: number) => (bytes / 1e6).toFixed(0);
