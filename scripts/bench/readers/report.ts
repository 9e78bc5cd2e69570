import { table } from "../../diagnostics/table.ts";
import { markdownTable } from "../targets/report.ts";
import { verdict } from "../targets/targets.ts";
import { CATEGORIES, HOW_TO_INSTALL } from "./lighthouse.ts";
import type { PageFigures, ReaderFigures } from "./measure-readers.ts";

/** Below this nobody sees a page move. */
const MOST_SHIFT = 0.02;
/** Seconds to a search's first results, by the number of roles. */
const MOST_SECONDS: Record<number, number> = { 68: 1.2, 3000: 2 };
/** Points that Lighthouse gives at least, in the order of its categories. */
const LEAST_POINTS = [95, 100, 100, 100];

/** What readers meet, each figure with its target, as tables. */
export function readersReport(sites: readonly ReaderFigures[], form: "text" | "markdown"): string {
  const draw = form === "markdown" ? markdownTable : table;
  const results = sites.map(({ roles, results: seconds }) => {
    const most = MOST_SECONDS[roles] ?? Number.POSITIVE_INFINITY;
    const [first, all] = [seconds.first, seconds.all].map((each) => `${each.toFixed(2)} s`);
    return [roles.toLocaleString("en"), first ?? "", `${most} s`, verdict(seconds.first, most), all ?? ""];
  });
  const pages = sites.flatMap((site) => site.pages);
  const parts = [draw([["roles", "first result of a search, slow line", "at most", "", "all results"], ...results])];
  if (pages.length > 0)
    parts.push(
      draw([
        ["page", "layout shift", ...CATEGORIES, ""],
        ["at most / at least", String(MOST_SHIFT), ...LEAST_POINTS.map(String), ""],
        ...pages.map(pageRow),
      ]),
    );
  if (pages.length > 0 && pages.every(({ scores }) => scores === null))
    parts.push(`Lighthouse is not installed, so it was not asked: ${HOW_TO_INSTALL}`);
  return parts.join("\n\n");
}

function pageRow({ name, shift, scores }: PageFigures): string[] {
  const points = CATEGORIES.map((id) => scores?.points[id]);
  const missed = [
    ...(shift < MOST_SHIFT ? [] : ["layout shift"]),
    ...CATEGORIES.filter((_, at) => (points[at] ?? 100) < (LEAST_POINTS[at] ?? 0)),
  ];
  const causes = scores && scores.failed.length > 0 ? `: ${scores.failed.join(", ")}` : "";
  return [
    name,
    shift.toFixed(4),
    ...points.map((point) => String(point ?? "–")),
    missed.length === 0 ? "reached" : `missed in ${missed.join(", ")}${causes}`,
  ];
}
