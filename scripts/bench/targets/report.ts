import { table } from "../../diagnostics/table.ts";
import type { BuildFigures } from "./measure-builds.ts";
import { type Figures, targetRows } from "./targets.ts";

/** What was measured in one run. */
export interface Measured {
  figures: Figures;
  builds: BuildFigures[];
  /** What it was measured on and with, and when. */
  conditions: string;
}

const COLUMNS: [heading: string, cell: (build: BuildFigures) => string][] = [
  ["roles", ({ roles }) => roles.toLocaleString("en")],
  ["pages", ({ pages }) => pages.toLocaleString("en")],
  ["clock s", ({ clean }) => clean.wall.toFixed(1)],
  ["processor s", ({ clean }) => clean.processor.toFixed(1)],
  ["again, processor s", ({ again }) => again.processor.toFixed(1)],
  ["memory GB", ({ clean }) => (clean.peak === null ? "?" : gigabytes(clean.peak))],
  ["site MB", ({ bytes }) => (bytes / 1e6).toFixed(0)],
  ["Hugo pages", ({ peer }) => peer?.pages.toLocaleString("en") ?? ""],
  ["Hugo and Pagefind: clock s", ({ peer }) => (peer ? (peer.hugo.wall + peer.pagefind.wall).toFixed(1) : "")],
  [
    "processor s",
    ({ peer }) => (peer ? `${peer.hugo.processor.toFixed(1)} + ${peer.pagefind.processor.toFixed(1)}` : ""),
  ],
];

/** The targets, what the builds took, and how far the pages say the same, as tables. */
export function targetsReport({ figures, builds, conditions }: Measured, form: "text" | "markdown"): string {
  const draw = form === "markdown" ? markdownTable : table;
  const kinds = builds.flatMap(({ roles, peer }) =>
    (peer?.kinds ?? []).map(({ kind, own, other, median, least }) => [
      roles.toLocaleString("en"),
      kind,
      own.toLocaleString("en"),
      other.toLocaleString("en"),
      percent(median),
      percent(least),
    ]),
  );
  const parts = [
    conditions,
    draw(targetRows(figures)),
    draw([COLUMNS.map(([heading]) => heading), ...builds.map((build) => COLUMNS.map(([, cell]) => cell(build)))]),
  ];
  if (kinds.length > 0)
    parts.push(
      "What share of our words is on Hugo's page of the same address as well:",
      draw([["roles", "kind", "our pages", "Hugo's", "median", "least"], ...kinds]),
    );
  return parts.join("\n\n");
}

/** Rows of cells as a table in Markdown, the first of them its heading. */
export function markdownTable(rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const [heading = [], ...others] = rows;
  return [line(heading), line(heading.map(() => "---")), ...others.map(line)].join("\n");
}

const gigabytes = (bytes: number) => (bytes / 1e9).toFixed(2);

/** Rounded down: all of it is all of it. */
const percent = (share: number) => `${Math.floor(share * 100)} %`;
