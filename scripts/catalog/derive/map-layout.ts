import { groupBy } from "../group-by.ts";
import type { DomainRef } from "./domain-ref.ts";
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
  /** Lines by the domain that they come from. */
  ways: { hue: number; lines: DrawnWay[] }[];
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

interface DrawnWay {
  from: number;
  to: number;
  weight: number;
  /** Whether it is that way into its role on which most skills carry over. */
  isMain: boolean;
  /** Whether it leads from one domain into another. */
  isFar: boolean;
  path: string;
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

interface Point {
  x: number;
  y: number;
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
/** Letters are 13 pixels high; so wide is one on average, and one of a bold name. Those of East Asia fill a square. */
const LETTER = 6.4;
const BOLD_LETTER = 7.2;
const SQUARE = "\\u1100-\\u115f\\u2e80-\\ua4cf\\uac00-\\ud7a3\\uf900-\\ufaff\\uff00-\\uff60";
const SQUARE_WIDTH = 13.5;
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
/** From a dot to the name beside it, and from a name to the next column. */
const NAME = 9;
const AFTER_NAME = 4;

/** From a dot to the nearest line that passes it, and from each line, or thin one, to the next where there is room. */
const ARROW = 12;
const BETWEEN_LINES = 4;
const BETWEEN_THIN = 2.5;
/** From the lines of one column's roles to those of the next column's. */
const BETWEEN_SOURCES = 2;
const BEND = 5;

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

/** How thick a line is, from 1 to 5: by the skills that carry over. */
export function lineWeight(shared: number): number {
  return Math.min(5, 1 + Math.floor(shared / 3));
}

/** The columns of a drawing. */
interface Grid {
  rail: number;
  columnWidth: number;
  gutter: number;
  columns: number;
}

/** Where a role stands: its dot, and its row from its top to where its end is. */
interface Place extends Point {
  column: number;
  lines: string[];
  top: number;
  end: number;
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

/**
 * The lines between roles. Each leaves its role downwards, runs below the role's row to the column of the other, before
 * that column's dots to the other's row, and arrives where no name stands.
 */
function drawnWays(
  { domains, roles, ways }: MapContent,
  main: ReadonlyMap<number, Way>,
  places: ReadonlyMap<number, Place>,
  grid: Grid,
  mirrored: (x: number) => number,
): MapDrawing["ways"] {
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
  const toward = (at: Point, other: Point, far: number) => {
    const share = far / (Math.hypot(other.x - at.x, other.y - at.y) || 1);
    return `${tenth(at.x + (other.x - at.x) * share)} ${tenth(at.y + (other.y - at.y) * share)}`;
  };
  return points
    .map((at, index) => {
      const [before, after] = [points[index - 1], points[index + 1]];
      if (!before) return `M${tenth(at.x)} ${tenth(at.y)}`;
      if (!after) return `L${tenth(at.x)} ${tenth(at.y)}`;
      const far = Math.min(BEND, ...[before, after].map((other) => Math.hypot(other.x - at.x, other.y - at.y) / 2));
      return `L${toward(at, before, far)}Q${tenth(at.x)} ${tenth(at.y)} ${toward(at, after, far)}`;
    })
    .join("");
}

const tenth = (value: number) => Math.round(value * 10) / 10;

/** A name in lines that so many letters fit into; a word that does not fit into one is cut. */
function wrapped(name: string, letters: number): string[] {
  const lines = [""];
  for (const piece of piecesOf(name)) {
    const line = lines.at(-1) ?? "";
    if (lettersOf(line + piece) <= letters) lines[lines.length - 1] = line + piece;
    else
      for (const [at, part] of cut(piece.trim(), letters).entries())
        if (at === 0 && line === "") lines[0] = part;
        else lines.push(part);
  }
  return lines.map((line) => line.trim());
}

/** The words of a name with the space before each; the signs of East Asia are words each. */
const piecesOf = (name: string) => name.match(new RegExp(`\\s*(?:[${SQUARE}]|[^\\s${SQUARE}]+)`, "gu")) ?? [];

/** How many letters the longest word in some names has. */
const longestWord = (names: readonly string[]) =>
  Math.max(0, ...names.flatMap(piecesOf).map((piece) => lettersOf(piece.trim())));

/** How many letters of the usual width a text is wide. */
const lettersOf = (text: string) =>
  [...text].length + (text.match(new RegExp(`[${SQUARE}]`, "gu"))?.length ?? 0) * (SQUARE_WIDTH / LETTER - 1);

function cut(word: string, letters: number): string[] {
  const all = [...word];
  const most = Math.max(1, Math.floor(letters));
  return Array.from({ length: Math.ceil(all.length / most) }, (_, at) =>
    all.slice(at * most, (at + 1) * most).join(""),
  );
}
