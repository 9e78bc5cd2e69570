import { groupBy } from "../group-by.ts";
import type { DomainRef } from "./domain-ref.ts";
import type { Way } from "./role-map.ts";

export interface DrawnWay {
  from: number;
  to: number;
  weight: number;
  /** Whether it is that way into its role on which most skills carry over. */
  isMain: boolean;
  /** Whether it leads from one domain into another. */
  isFar: boolean;
  path: string;
}

/** Lines by the domain that they come from. */
export interface DrawnWays {
  hue: number;
  lines: DrawnWay[];
}

/** What of a map lines are drawn of. */
interface LinedContent {
  domains: readonly DomainRef[];
  roles: readonly { position: number; domain: string }[];
  ways: readonly Way[];
}

export interface Point {
  x: number;
  y: number;
}

/** The columns of a drawing. */
export interface Grid {
  rail: number;
  columnWidth: number;
  gutter: number;
  columns: number;
}

/** Where a role stands: its dot, and its row from its top to where its end is. */
export interface Place extends Point {
  column: number;
  lines: string[];
  top: number;
  end: number;
}

/** From a name to the next column, and to the lines before it. */
export const AFTER_NAME = 4;
/** From a dot to the nearest line that passes it, and from each line, or thin one, to the next where there is room. */
const ARROW = 12;
const BETWEEN_LINES = 4;
const BETWEEN_THIN = 2.5;
/** From the lines of one column's roles to those of the next column's. */
const BETWEEN_SOURCES = 2;
const BEND = 5;

/**
 * The lines between roles. Each leaves its role downwards, runs below the role's row to the column of the other, before
 * that column's dots to the other's row, and arrives where no name stands.
 */
export function drawnWays(
  { domains, roles, ways }: LinedContent,
  main: ReadonlyMap<number, Way>,
  places: ReadonlyMap<number, Place>,
  grid: Grid,
  mirrored: (x: number) => number,
): DrawnWays[] {
  const domainOf = new Map(roles.map(({ position, domain }) => [position, domain]));
  const shown = ways.flatMap((way) => {
    const [from, to] = [places.get(way.from), places.get(way.to)];
    const isFar = domainOf.get(way.from) !== domainOf.get(way.to);
    return from && to ? [{ way, from, to, below: belowRow(grid, from), isFar }] : [];
  });
  const isMain = ({ way }: PlacedWay) => main.get(way.to) === way;
  const kindOf = (placed: PlacedWay) => (!isMain(placed) ? "others" : placed.isFar ? "far" : "near");
  const kinds = { near: [], far: [], others: [], ...Object.fromEntries(groupBy(shown, kindOf)) };
  const trackOf = tracks(grid, kinds);
  return domains.map(({ id, hue }) => ({
    hue,
    lines: shown
      .filter(({ way }) => domainOf.get(way.from) === id)
      .map((placed) => {
        const { way, from, to, below } = placed;
        const x = to.x - trackOf(placed);
        const corners = [from, { x: from.x, y: below }, { x, y: below }, { x, y: to.y }, to];
        return {
          from: way.from,
          to: way.to,
          weight: lineWeight(way.shared),
          isMain: isMain(placed),
          isFar: placed.isFar,
          path: bent(corners.map((corner) => ({ x: mirrored(corner.x), y: corner.y }))),
        };
      }),
  }));
}

/** The lines of each column have a height of their own, so that those of one row do not lie on one another. */
const belowRow = ({ columns }: Grid, { column, end }: Place) => end + (column - (columns - 1) / 2) * BETWEEN_SOURCES;

interface PlacedWay {
  way: Way;
  from: Place;
  to: Place;
  below: number;
  isFar: boolean;
}

/**
 * How far before its dots each line passes them. The lines of one role to a column are one stem; stems that would lie on
 * one another pass side by side, the short ones nearest to the dots. Outside of those of the same domain pass the thin ones
 * from others; those that are drawn on demand share their places.
 */
function tracks({ gutter }: Grid, { near, far, others }: Record<"near" | "far" | "others", PlacedWay[]>) {
  const stemOf = ({ way, to, isFar }: PlacedWay) => `${isFar} ${to.column} ${way.from}`;
  const trackOf = new Map<string, number>();
  const columns = new Map<number, { top: number; end: number }[][]>();
  const place = (ways: readonly PlacedWay[]): Map<number, number> => {
    const stems = [...groupBy(ways, stemOf)].map(([stem, lines]) => {
      const heights = lines.flatMap(({ below, to }) => [below, to.y]);
      return { stem, column: lines[0]?.to.column ?? 0, top: Math.min(...heights), end: Math.max(...heights) };
    });
    for (const { stem, column, top, end } of stems.sort((a, b) => a.end - a.top - (b.end - b.top))) {
      if (trackOf.has(stem)) continue;
      const taken = columns.get(column) ?? [];
      columns.set(column, taken);
      const free = taken.findIndex((stems) => stems.every((other) => other.end < top || end < other.top));
      const track = free === -1 ? taken.push([]) - 1 : free;
      taken[track]?.push({ top, end });
      trackOf.set(stem, track);
    }
    return new Map([...columns].map(([column, taken]) => [column, taken.length]));
  };
  const [inner, all] = [place(near), place(far)];
  place(others);
  return (placed: PlacedWay): number => {
    const [thick, count] = [inner, all].map((counts) => counts.get(placed.to.column) ?? 0) as [number, number];
    const room = gutter - ARROW - AFTER_NAME;
    const wide = Math.min(BETWEEN_LINES, room / (thick + 1));
    const thin = Math.min(BETWEEN_THIN, (room - thick * wide) / Math.max(1, count - thick));
    const track = (trackOf.get(stemOf(placed)) ?? 0) % Math.max(1, count);
    return ARROW + Math.min(track, thick) * wide + Math.max(0, track - thick) * thin;
  };
}

/** A line through corners, which are rounded. */
function bent(points: readonly Point[]): string {
  const rounded = points.map(({ x, y }) => ({ x: tenth(x), y: tenth(y) }));
  const [first] = rounded;
  const parts = rounded.slice(1).map((at, index) => {
    const [before, after] = [rounded[index] ?? at, rounded[index + 2] ?? at];
    const far = tenth(
      Math.min(BEND, ...[before, after].map((other) => Math.hypot(other.x - at.x, other.y - at.y) / 2)),
    );
    const [come, go] = [toward(before, at, far), toward(at, after, far)];
    const straight = before.x === at.x ? `V${tenth(at.y - come.y)}` : `H${tenth(at.x - come.x)}`;
    // A bend is written by how far it leads: there are eight of them, whatever the place.
    return far === 0 ? straight : `${straight}q${[come.x, come.y, come.x + go.x, come.y + go.y].map(tenth).join(" ")}`;
  });
  return `M${first?.x} ${first?.y}${parts.join("")}`;
}

/** A step from one point in the direction of another, which lies straight above, below or beside it. */
const toward = (at: Point, other: Point, far: number): Point => ({
  x: Math.sign(other.x - at.x) * far,
  y: Math.sign(other.y - at.y) * far,
});

const tenth = (value: number) => Math.round(value * 10) / 10;

/** How thick a line is, from 1 to 5: by the skills that carry over. */
export function lineWeight(shared: number): number {
  return Math.min(5, 1 + Math.floor(shared / 3));
}
