import { groupBy } from "../group-by.ts";
import { lineWeight } from "./map-lines.ts";
import type { MedianPay } from "./pay/pay.ts";
import type { Neighbour, Neighbourhood } from "./role-map.ts";

/** One role in the middle, as its picture shows it. */
export interface WaysView extends Omit<Neighbourhood, "from" | "to"> {
  from: WaysSide;
  to: WaysSide;
  /** Where and when the medians are of that stand beside the roles. */
  medians: Pick<MedianPay, "area" | "reference">[];
}

/** What stands at one side of the middle. */
interface WaysSide {
  count: number;
  /** Those that have a line, the most shared skills first. */
  drawn: (Neighbour & { weight: number; path: string })[];
  /** The others. */
  more: Neighbour[];
}

/** So many are drawn at each side: among more, no line can be followed. */
const MOST_DRAWN = 9;
/** From one line to the next where they meet the middle, in percent of the picture's height. */
const BETWEEN_ENDS = 1.6;

export function waysView({ from, to, ...middle }: Neighbourhood): WaysView {
  const medians = [middle, ...from, ...to].flatMap(({ pay }) => pay?.pay ?? []);
  const alike = groupBy(medians, ({ area, reference }) => JSON.stringify([area, reference]));
  return {
    ...middle,
    medians: [...alike.values()].flatMap(([first]) => first ?? []),
    from: side(from, (outer, inner) => path(outer, inner)),
    to: side(to, (outer, inner) => path(inner, outer)),
  };
}

/** @param path draws the line of a role by its heights at the role and at the middle */
function side(neighbours: readonly Neighbour[], path: (outer: number, inner: number) => string): WaysSide {
  const drawn = neighbours.slice(0, MOST_DRAWN);
  return {
    count: neighbours.length,
    drawn: drawn.map((neighbour, at) => ({
      ...neighbour,
      weight: lineWeight(neighbour.shared),
      path: path(((at + 0.5) / drawn.length) * 100, 50 + (at - (drawn.length - 1) / 2) * BETWEEN_ENDS),
    })),
    more: neighbours.slice(MOST_DRAWN),
  };
}

/** A line over the whole width of a square of 100, level at both ends. */
function path(start: number, end: number): string {
  const [y1, y2] = [start, end].map((y) => Math.round(y * 10) / 10);
  return `M0 ${y1}C55 ${y1} 45 ${y2} 100 ${y2}`;
}
