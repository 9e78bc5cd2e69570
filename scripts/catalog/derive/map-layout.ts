import type { DomainRef } from "./domain-ref.ts";
import type { Way } from "./role-map.ts";

/** A map drawn, in pixels. The place of a role says its domain and the level at which it begins. */
export interface MapDrawing {
  width: number;
  height: number;
  /** Where a line parts one band, or one domain, from the next. */
  rules: number[];
  levels: { level: string | null; x: number; y: number }[];
  domains: (DrawnName & { id: string; hue: number; roles: DrawnRole[] })[];
  /** Lines by the domain that they come from. */
  ways: { hue: number; lines: DrawnWay[] }[];
}

interface DrawnName {
  x: number;
  lines: { text: string; y: number }[];
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

/** What is drawn: a band is a level at which roles begin, from the lowest; null where roles name none. */
export interface MapContent {
  domains: readonly DomainRef[];
  bands: readonly (string | null)[];
  roles: readonly MappedRole[];
  ways: readonly Way[];
  /** Whether readers begin at the right. */
  isMirrored: boolean;
}

interface Point {
  x: number;
  y: number;
}

const WIDTH = 1200;
const WIDEST_COLUMN = 240;
/** More columns have no room for a long word. */
const MOST_COLUMNS = 12;
/** Among more roles nobody finds one: the list says it better. */
const MOST_DRAWN = 150;

/** Letters are 13 pixels high; so wide is one on average, and one of a bold name. */
const LETTER = 6.6;
const BOLD_LETTER = 7.2;
const LINE = 15;
/** From the middle of a line of letters to its base. */
const BASE = 4.5;
/** The height of a band's name. */
const HEADING = 30;
const BETWEEN_ROLES = 11;
const BETWEEN_BANDS = 14;
/** From a column's edge to its dots, and from a dot to the name beside it. */
const DOT = 14;
const NAME = 9;

/** The picture turned is as wide as the narrowest screen, and a role in it as high as a finger needs. */
const NARROW = 288;
const LEAST_ROW = 30;
/** Where the lines of the picture turned run, and how far a level stands in from the one below it. */
const GUTTER = 54;
const STEP = 16;
const MOST_STEPS = 64;
const LEVEL = 20;

/**
 * Draws a column for each domain and a band for each level at which roles begin.
 *
 * @returns null where there is no line to draw, or a picture would say nothing, or too much
 */
export function wideMap(content: MapContent): MapDrawing | null {
  const { domains, bands, roles, isMirrored } = content;
  if (domains.length < 2 || domains.length > MOST_COLUMNS || !isDrawable(content)) return null;
  const columnWidth = Math.min(WIDEST_COLUMN, Math.floor(WIDTH / domains.length));
  const width = columnWidth * domains.length;
  const room = columnWidth - DOT - NAME;
  const headings = domains.map(({ name }) => wrapped(name, room / LETTER));
  const titles = titlesIn(roles, () => room / LETTER);
  const { dots, bandTops, height } = stacked(
    domains.map(({ id }, column) => ({
      x: column * columnWidth + DOT,
      bands: bands.map((_, band) => roles.filter((role) => role.domain === id && role.band === band)),
    })),
    Math.max(...headings.map(({ length }) => length)) * LINE + BETWEEN_BANDS,
    ({ position }) => (titles.get(position)?.length ?? 1) * LINE + BETWEEN_ROLES,
  );
  const mirrored = mirrorOf(width, isMirrored);
  const boxOf = ({ x, y }: Point, lines: number) => ({
    x: mirrored(isMirrored ? x - DOT + columnWidth : x - DOT),
    y: y - (LINE + BETWEEN_ROLES) / 2,
    width: columnWidth,
    height: lines * LINE + BETWEEN_ROLES,
  });
  return {
    width,
    height,
    rules: bandTops,
    levels: bands.map((level, band) => ({ level, x: mirrored(0), y: (bandTops[band] ?? 0) + 17 })),
    domains: domains.map(({ id, hue }, column) => ({
      id,
      hue,
      ...nameAt(mirrored(column * columnWidth + DOT), LINE / 2, headings[column] ?? []),
      roles: drawnRoles(content, id, { dots, titles, mirrored, boxOf }),
    })),
    ways: drawnWays(content, dots, (from, to) => curve(from, to, mirrored)),
  };
}

/**
 * Draws the same turned for a narrow screen: the domains below one another, the levels from the start edge inwards, and
 * all lines at the start edge.
 *
 * @returns null where there is no line to draw, or too much
 */
export function turnedMap(content: MapContent): MapDrawing | null {
  const { domains, bands, roles, isMirrored } = content;
  if (!isDrawable(content)) return null;
  const step = Math.min(STEP, MOST_STEPS / bands.length);
  const xOf = (band: number) => GUTTER + band * step;
  const titles = titlesIn(roles, ({ band }) => (NARROW - xOf(band) - NAME) / LETTER);
  const mirrored = mirrorOf(NARROW, isMirrored);
  const dots = new Map<number, Point>();
  const levels: MapDrawing["levels"] = [];
  const rules: number[] = [];
  const names: DrawnName[] = [];
  let y = 0;
  for (const { id, name } of domains) {
    rules.push(y);
    const lines = wrapped(name, (NARROW - GUTTER + DOT) / BOLD_LETTER);
    names.push(nameAt(mirrored(GUTTER - DOT), y + LINE + 2, lines));
    y += lines.length * LINE + BETWEEN_BANDS;
    for (const [band, level] of bands.entries()) {
      const own = roles.filter((role) => role.domain === id && role.band === band);
      if (own.length === 0) continue;
      if (level !== null || bands.length > 1) {
        levels.push({ level, x: mirrored(xOf(band) + NAME), y: y + LEVEL / 2 + BASE });
        y += LEVEL;
      }
      for (const { position } of own) {
        const height = rowHeight(titles.get(position)?.length ?? 1);
        dots.set(position, { x: xOf(band), y: y + height / 2 });
        y += height;
      }
    }
    y += BETWEEN_BANDS;
  }
  const boxOf = ({ y: middle }: Point, lines: number) => ({
    x: 0,
    y: middle - rowHeight(lines) / 2,
    width: NARROW,
    height: rowHeight(lines),
  });
  return {
    width: NARROW,
    height: y,
    rules,
    levels,
    domains: domains.map(({ id, hue }, at) => ({
      id,
      hue,
      ...(names[at] ?? { x: 0, lines: [] }),
      roles: drawnRoles(content, id, { dots, titles, mirrored, boxOf, isCentred: true }),
    })),
    ways: drawnWays(content, dots, (from, to) => bow(from, to, mirrored)),
  };
}

/** How thick a line is, from 1 to 5: by the skills that carry over. */
export function lineWeight(shared: number): number {
  return Math.min(5, 1 + Math.floor(shared / 3));
}

function isDrawable({ roles, ways }: MapContent): boolean {
  const drawn = new Set(roles.map(({ position }) => position));
  return roles.length <= MOST_DRAWN && ways.some(({ from, to }) => drawn.has(from) && drawn.has(to));
}

const mirrorOf = (width: number, isMirrored: boolean) => (x: number) => (isMirrored ? width - x : x);

const rowHeight = (lines: number) => Math.max(LEAST_ROW, lines * LINE + BETWEEN_ROLES);

/** The titles of roles in lines, by the letters that a line has room for. */
function titlesIn(roles: readonly MappedRole[], lettersOf: (role: MappedRole) => number): Map<number, string[]> {
  return new Map(roles.map((role) => [role.position, wrapped(role.title, lettersOf(role))]));
}

/** Lines of letters from a height on, or around it. */
function nameAt(x: number, y: number, lines: readonly string[], isCentred = false): DrawnName {
  const top = isCentred ? y - ((lines.length - 1) * LINE) / 2 : y;
  return { x, lines: lines.map((text, at) => ({ text, y: top + BASE + at * LINE })) };
}

function drawnRoles(
  { roles, isMirrored }: MapContent,
  domain: string,
  places: {
    dots: ReadonlyMap<number, Point>;
    titles: ReadonlyMap<number, readonly string[]>;
    mirrored: (x: number) => number;
    boxOf: (dot: Point, lines: number) => DrawnRole["box"];
    isCentred?: boolean;
  },
): DrawnRole[] {
  const aside = isMirrored ? -NAME : NAME;
  return roles
    .filter((role) => role.domain === domain)
    .map(({ position, slug }) => {
      const dot = places.dots.get(position) ?? { x: 0, y: 0 };
      const lines = places.titles.get(position) ?? [];
      const x = places.mirrored(dot.x);
      const box = places.boxOf(dot, lines.length);
      return { position, slug, dot: { ...dot, x }, box, ...nameAt(x + aside, dot.y, lines, places.isCentred) };
    });
}

function drawnWays(
  { domains, roles, ways }: MapContent,
  dots: ReadonlyMap<number, Point>,
  pathOf: (from: Point, to: Point) => string,
): MapDrawing["ways"] {
  const domainOf = new Map(roles.map(({ position, domain }) => [position, domain]));
  const main = new Map<number, Way>();
  const shown = ways.filter(({ from, to }) => dots.has(from) && dots.has(to));
  for (const way of shown) if (way.shared > (main.get(way.to)?.shared ?? -1)) main.set(way.to, way);
  return domains.map(({ id, hue }) => ({
    hue,
    lines: shown
      .filter(({ from }) => domainOf.get(from) === id)
      .map((way) => ({
        from: way.from,
        to: way.to,
        weight: lineWeight(way.shared),
        isMain: main.get(way.to) === way,
        isFar: domainOf.get(way.to) !== id,
        path: pathOf(dots.get(way.from) ?? { x: 0, y: 0 }, dots.get(way.to) ?? { x: 0, y: 0 }),
      })),
  }));
}

/** Puts the roles of each column below one another, each band as high as its longest column asks. */
function stacked(
  columns: readonly { x: number; bands: readonly (readonly MappedRole[])[] }[],
  top: number,
  heightOf: (role: MappedRole) => number,
): { dots: Map<number, Point>; bandTops: number[]; height: number } {
  const dots = new Map<number, Point>();
  const bandTops: number[] = [];
  let height = top;
  for (const band of columns[0]?.bands.keys() ?? []) {
    bandTops.push(height);
    const ends = columns.map(({ x, bands }) => {
      let y = height + HEADING;
      for (const role of bands[band] ?? []) {
        dots.set(role.position, { x, y: y + LINE / 2 });
        y += heightOf(role);
      }
      return y;
    });
    height = Math.max(...ends) + BETWEEN_BANDS;
  }
  return { dots, bandTops, height };
}

/**
 * A line from dot to dot, which arrives from the side where no name stands. Within a column it makes a bow before the
 * dots.
 */
function curve(from: Point, to: Point, mirrored: (x: number) => number): string {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const depth = DOT + Math.min(DOT, Math.abs(dy) / 12);
  const start = dx === 0 ? from.x - depth : from.x + Math.sign(dx) * Math.max(30, Math.abs(dx) / 2);
  const end = dx > 0 ? to.x - Math.max(30, dx / 2) : to.x - depth;
  return cubic([from, { x: start, y: from.y }, { x: end, y: to.y }, to], mirrored);
}

/** A line before the dots, the farther from them the longer it is. */
function bow(from: Point, to: Point, mirrored: (x: number) => number): string {
  const depth = Math.min(1, 0.2 + Math.abs(to.y - from.y) / 900);
  // A curve comes three quarters of the way to where it is drawn to.
  const x = Math.min(from.x, to.x) - (depth * (GUTTER - 4)) / 0.75;
  return cubic([from, { x, y: from.y }, { x, y: to.y }, to], mirrored);
}

function cubic(points: readonly Point[], mirrored: (x: number) => number): string {
  const [first, ...rest] = points.map(({ x, y }) => `${Math.round(mirrored(x))} ${Math.round(y)}`);
  return `M${first}C${rest.join(" ")}`;
}

/** A name in lines of so many letters at most. */
function wrapped(name: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of name.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
