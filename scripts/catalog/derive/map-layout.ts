import { groupBy } from "../group-by.ts";
import type { DomainRef } from "./domain-ref.ts";
import { AFTER_NAME, type DrawnWays, drawnWays, type Grid, type Place, type Point } from "./map-lines.ts";
import { BOLD_LETTER, LETTER, longestWord, wrapped } from "./map-names.ts";
import { MOST_ON_A_PAGE, type Way } from "./role-map.ts";

/** A map drawn, in pixels. The place of a role says its domain and the level at which it begins. */
export interface MapDrawing {
  /** The screens that it is for. */
  frame: keyof typeof FRAMES;
  columns: number;
  width: number;
  height: number;
  /** Where a line parts one band from the next. */
  rules: number[];
  levels: DrawnName[];
  domains: DrawnDomain[];
  ways: DrawnWays[];
}

interface DrawnName {
  x: number;
  lines: { text: string; y: number }[];
}

/** A domain, whose name stands above a bar over its columns. */
interface DrawnDomain extends DrawnName {
  id: string;
  hue: number;
  bar: { from: number; to: number; y: number };
  roles: DrawnRole[];
}

/** A role by its position in the list of roles: a dot, its name beside it, and what of the picture leads to it. */
interface DrawnRole extends DrawnName {
  position: number;
  slug: string;
  dot: Point;
  box: Point & { width: number; height: number };
}

/** A role to be drawn: its position in the list of roles, its domain and its band. */
export interface MappedRole {
  position: number;
  slug: string;
  title: string;
  domain: string;
  band: number;
}

/** What is drawn: a band is a level at which roles begin, from the lowest, by the words for it. */
export interface MapContent {
  domains: readonly DomainRef[];
  bands: readonly string[];
  roles: readonly MappedRole[];
  ways: readonly Way[];
  /** Whether readers begin at the right. */
  isMirrored: boolean;
}

/** How wide a drawing is, how many columns it has at most, and whether the names of levels stand before them. */
interface Frame {
  width: number;
  columns: number;
  hasRail: boolean;
  /** From a column's edge to its dots: where lines run. */
  gutter: number;
}

/** For phones, for tablets, and for all screens that are wider. */
const FRAMES = {
  narrow: { width: 288, columns: 1, hasRail: false, gutter: 46 },
  middle: { width: 660, columns: 3, hasRail: true, gutter: 38 },
  wide: { width: 1264, columns: 6, hasRail: true, gutter: 36 },
} as const satisfies Record<string, Frame>;
const WIDEST_COLUMN = 300;
const RAIL = { least: 84, most: 140 };
/** A domain with no more rows stays in one column where there is room for two. */
const SHORT_COLUMN = 6;
const LINE = 15;
/** From the middle of a line of letters to its base. */
const BASE = 4.5;
/** From a row's names to those of the next: lines run there. */
const BETWEEN_ROWS = 16;
const BETWEEN_BANDS = 9;
const BETWEEN_TIERS = 24;
/** A level's name above its roles, where it has no place before them. */
const LEVEL = 24;
/** How wide one half of a dot is. */
const DOT = 5;
/** From a dot to the name beside it. */
const NAME = 9;

/**
 * Draws a column for each domain and a band for each level at which roles begin, for each kind of screen that a drawing of
 * its own serves, the narrowest first. Where the columns have no room beside one another they stand in several tiers, and
 * where room is left the longest domains take more columns. Lines run before the dots and between the rows, never through a name.
 *
 * @returns none where there is no line to draw, or too much
 */
export function drawMaps(content: MapContent): MapDrawing[] {
  const drawn = new Set(content.roles.map(({ position }) => position));
  const ways = content.ways.filter(({ from, to }) => drawn.has(from) && drawn.has(to));
  if (ways.length === 0 || content.roles.length > MOST_ON_A_PAGE) return [];
  const main = mainWays(ways);
  const ordered = { ...content, ways, roles: alongWays(content.roles, main) };
  const drawings = (Object.keys(FRAMES) as MapDrawing["frame"][]).map((frame) => drawMap(ordered, main, frame));
  const most = drawings.at(-1)?.columns;
  return drawings.slice(0, drawings.findIndex(({ columns }) => columns === most) + 1);
}

/** Of the ways into each role, that on which most skills carry over, the first of several. */
function mainWays(ways: readonly Way[]): Map<number, Way> {
  const main = new Map<number, Way>();
  for (const way of ways) if (way.shared > (main.get(way.to)?.shared ?? -1)) main.set(way.to, way);
  return main;
}

/** Roles with those of their domain that they lead to behind them, so that lines are short. */
function alongWays(roles: readonly MappedRole[], main: ReadonlyMap<number, Way>): MappedRole[] {
  const byPosition = new Map(roles.map((role) => [role.position, role]));
  const sourceOf = (role: MappedRole) => {
    const source = byPosition.get(main.get(role.position)?.from ?? -1);
    return source?.domain === role.domain ? source : undefined;
  };
  const onward = groupBy(roles, sourceOf);
  const ordered = new Set<MappedRole>();
  const add = (role: MappedRole) => {
    if (ordered.has(role)) return;
    ordered.add(role);
    for (const next of onward.get(role) ?? []) add(next);
  };
  for (const role of onward.get(undefined) ?? []) add(role);
  // Others lead to one another in a circle, which begins where most lead away.
  const count = (role: MappedRole) => onward.get(role)?.length ?? 0;
  for (const role of roles.toSorted((a, b) => count(b) - count(a))) add(role);
  return [...ordered];
}

function drawMap(content: MapContent, main: ReadonlyMap<number, Way>, name: MapDrawing["frame"]): MapDrawing {
  const frame: Frame = FRAMES[name];
  const rail = frame.hasRail ? railFor(content.bands) : 0;
  const tiers = tiersOf(content, columnsIn(content, frame, rail));
  const columns = Math.max(...tiers.map(({ used }) => used));
  const room = Math.floor((frame.width - rail) / columns);
  const columnWidth = Math.min(name === "narrow" ? frame.width : WIDEST_COLUMN, room);
  const width = rail + columns * columnWidth;
  const grid: Grid = { rail, columnWidth, gutter: frame.gutter, columns };
  const mirrored = (x: number) => Math.round((content.isMirrored ? width - x : x) * 10) / 10;
  const nameAt = (x: number, y: number, lines: readonly string[]): DrawnName => ({
    x: mirrored(x),
    lines: lines.map((text, at) => ({ text, y: y + BASE + at * LINE })),
  });

  const places = new Map<number, Place>();
  const rules: MapDrawing["rules"] = [];
  const levels: DrawnName[] = [];
  const headings = new Map<string, Pick<DrawnDomain, "x" | "lines" | "bar">>();
  let y = 0;
  for (const { domains } of tiers) {
    const names = domains.map(({ name: heading, span }) =>
      wrapped(heading, (span * columnWidth - grid.gutter) / BOLD_LETTER),
    );
    y += Math.max(...names.map(({ length }) => length)) * LINE + 2 * BETWEEN_BANDS;
    for (const [at, { id, column, span }] of domains.entries()) {
      const lines = names[at] ?? [];
      const [start, end] = [dotX(grid, column) - DOT, rail + (column + span) * columnWidth];
      headings.set(id, {
        ...nameAt(start, y - BETWEEN_BANDS - (lines.length - 0.5) * LINE, lines),
        bar: { from: mirrored(start), to: mirrored(end - AFTER_NAME), y },
      });
    }
    let isFirst = true;
    for (const [band, label] of content.bands.entries()) {
      const rows = rowsOf(content, domains, band);
      if (rows.length === 0) continue;
      if (rail > 0 && !isFirst) rules.push(y);
      isFirst = false;
      if (rail > 0) y += BETWEEN_BANDS;
      const words = wrapped(label, rail > 0 ? (rail - NAME) / BOLD_LETTER : Number.POSITIVE_INFINITY);
      const start = rail > 0 ? 0 : dotX(grid, 0) + NAME;
      if (label !== "") levels.push(nameAt(start, y + (BETWEEN_ROWS + LINE) / 2, words));
      const end = y + words.length * LINE + BETWEEN_ROWS;
      if (rail === 0 && label !== "") y += LEVEL;
      for (const row of rows) {
        const titles = row.map(({ role, column }) => ({ role, column, lines: titleIn(grid, role) }));
        const height = Math.max(...titles.map(({ lines }) => lines.length)) * LINE + BETWEEN_ROWS;
        for (const { role, column, lines } of titles)
          places.set(role.position, {
            column,
            lines,
            x: dotX(grid, column),
            y: y + (BETWEEN_ROWS + LINE) / 2,
            top: y,
            end: y + height,
          });
        y += height;
      }
      y = Math.max(y, rail > 0 ? end : 0) + BETWEEN_BANDS;
    }
    y += BETWEEN_TIERS;
  }

  const drawnRole = ({ position, slug }: MappedRole): DrawnRole[] => {
    const place = places.get(position);
    if (!place) return [];
    const left = rail + place.column * columnWidth;
    return [
      {
        position,
        slug,
        dot: { x: mirrored(place.x), y: place.y },
        box: {
          x: mirrored(content.isMirrored ? left + columnWidth : left),
          y: place.top,
          width: columnWidth,
          height: place.end - place.top,
        },
        ...nameAt(place.x + NAME, place.y, place.lines),
      },
    ];
  };
  return {
    frame: name,
    columns,
    width,
    height: y - BETWEEN_TIERS,
    rules,
    levels,
    domains: content.domains.map(({ id, hue }) => ({
      id,
      hue,
      ...(headings.get(id) ?? { x: 0, lines: [], bar: { from: 0, to: 0, y: 0 } }),
      roles: content.roles.filter(({ domain }) => domain === id).flatMap(drawnRole),
    })),
    ways: drawnWays(content, main, places, grid, mirrored),
  };
}

const dotX = ({ rail, columnWidth, gutter }: Grid, column: number) => rail + column * columnWidth + gutter;

const titleIn = ({ columnWidth, gutter }: Grid, { title }: MappedRole) =>
  wrapped(title, (columnWidth - gutter - NAME - AFTER_NAME) / LETTER);

/** What the names of levels take before the columns: nothing where there are none. */
function railFor(bands: readonly string[]): number {
  const longest = longestWord(bands);
  return longest === 0 ? 0 : Math.min(RAIL.most, Math.max(RAIL.least, Math.ceil(longest * BOLD_LETTER) + NAME));
}

/** How many columns there are at most: no more than leave room for the longest word. */
function columnsIn({ domains, roles }: MapContent, { width, columns, gutter }: Frame, rail: number): number {
  const title = NAME + longestWord(roles.map(({ title }) => title)) * LETTER;
  const heading = longestWord(domains.map(({ name }) => name)) * BOLD_LETTER;
  const column = gutter + Math.max(title, heading) + AFTER_NAME;
  return Math.max(1, Math.min(columns, Math.floor((width - rail) / column)));
}

/** Domains beside one another, each with its first column and how many it takes. */
interface Tier {
  domains: (DomainRef & { column: number; span: number })[];
  used: number;
}

/** Domains in as few tiers as there is room for, all of about the same number. */
function tiersOf({ domains, roles }: MapContent, columns: number): Tier[] {
  const tiers = Math.ceil(domains.length / columns);
  const perTier = Math.ceil(domains.length / tiers);
  const bandsOf = new Map(domains.map(({ id }) => [id, bandSizes(roles, id)]));
  const rowsIn = (id: string, span: number) =>
    (bandsOf.get(id) ?? []).reduce((sum, size) => sum + Math.ceil(size / span), 0);
  return Array.from({ length: tiers }, (_, tier) => {
    const own = domains.slice(tier * perTier, (tier + 1) * perTier).map((domain) => ({ ...domain, span: 1 }));
    for (let free = columns - own.length; free > 0; free--) {
      const rows = own.map(({ id, span }) => rowsIn(id, span));
      const most = Math.max(...rows);
      const longest = own[rows.indexOf(most)];
      // Where not all of the longest can be shorter, none needs to be.
      const isEnough = rows.filter((count) => count === most).length <= free;
      if (!longest || !isEnough || most <= SHORT_COLUMN || rowsIn(longest.id, longest.span + 1) === most) break;
      longest.span++;
    }
    let column = 0;
    const placed = own.map((domain) => {
      const first = column;
      column += domain.span;
      return { ...domain, column: first };
    });
    return { domains: placed, used: column };
  });
}

function bandSizes(roles: readonly MappedRole[], id: string): number[] {
  const own = roles.filter(({ domain }) => domain === id);
  return [...groupBy(own, ({ band }) => band).values()].map(({ length }) => length);
}

/** The roles of one band of a tier in its rows; those of one domain go down column after column. */
function rowsOf(
  { roles }: MapContent,
  domains: Tier["domains"],
  band: number,
): { role: MappedRole; column: number }[][] {
  const placed = domains.flatMap(({ id, column, span }) => {
    const own = roles.filter((role) => role.domain === id && role.band === band);
    const rows = Math.ceil(own.length / span);
    return own.map((role, at) => ({ role, column: column + Math.floor(at / rows), row: at % rows }));
  });
  const byRow = groupBy(placed, ({ row }) => row);
  return [...byRow.keys()].sort((a, b) => a - b).map((row) => byRow.get(row) ?? []);
}
