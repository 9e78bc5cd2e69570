import type { DomainRef } from "./domain-ref.ts";
import type { Way } from "./role-map.ts";

/** A map drawn, in pixels: a column for each domain, a band for each level at which roles begin. */
export interface MapDrawing {
  width: number;
  height: number;
  bands: { level: string | null; y: number }[];
  columns: (DrawnName & { hue: number; roles: DrawnRole[] })[];
  /** Lines by the domain that they come from. */
  ways: { hue: number; lines: { from: number; to: number; weight: number; path: string }[] }[];
}

interface DrawnName {
  x: number;
  lines: { text: string; y: number }[];
}

/** A role by its position in the list of roles: a dot, and its name beside it. */
interface DrawnRole extends DrawnName {
  position: number;
  slug: string;
  dot: Point;
}

/** A role to be drawn: its position in the list of roles, its domain and its band. */
export interface MappedRole {
  position: number;
  slug: string;
  title: string;
  domain: string;
  band: number;
}

interface Point {
  x: number;
  y: number;
}

const WIDTH = 1200;
const WIDEST_COLUMN = 240;
/** More columns have no room for a long word, and among more roles nobody finds one: the list says it better. */
const MOST_COLUMNS = 12;
const MOST_DRAWN = 150;

/** Letters are 13 pixels high; so wide is one on average. */
const LETTER = 6.6;
const LINE = 15;
/** From the middle of a line of letters to its base. */
const BASE = 4.5;
/** The height of a band's name. */
const HEADING = 30;
const BETWEEN_ROLES = 10;
const BETWEEN_BANDS = 14;
/** From a column's edge to its dots, and from a dot to the name beside it. */
const DOT = 14;
const NAME = 9;

/**
 * Draws a map on which the place of a role says its domain and the level at which it begins.
 *
 * @param bands the levels, from the lowest; null where roles name none
 * @param isMirrored whether readers begin at the right
 * @returns null where there is no line to draw, or a picture would say nothing, or too much
 */
export function mapDrawing(
  domains: readonly DomainRef[],
  bands: readonly (string | null)[],
  roles: readonly MappedRole[],
  ways: readonly Way[],
  isMirrored: boolean,
): MapDrawing | null {
  const domainOf = new Map(roles.map(({ position, domain }) => [position, domain]));
  const shown = ways.filter(({ from, to }) => domainOf.has(from) && domainOf.has(to));
  const isTooMuch = roles.length > MOST_DRAWN || domains.length > MOST_COLUMNS;
  if (isTooMuch || domains.length < 2 || shown.length === 0) return null;

  const columnWidth = Math.min(WIDEST_COLUMN, Math.floor(WIDTH / domains.length));
  const width = columnWidth * domains.length;
  const letters = Math.floor((columnWidth - DOT - NAME) / LETTER);
  const mirrored = (x: number) => (isMirrored ? width - x : x);
  const nameAt = (dot: Point, lines: readonly string[]): DrawnName => ({
    x: mirrored(dot.x + NAME),
    lines: lines.map((text, at) => ({ text, y: dot.y + BASE + at * LINE })),
  });

  const headings = domains.map(({ name }) => wrapped(name, letters));
  const titles = new Map(roles.map(({ position, title }) => [position, wrapped(title, letters)]));
  const linesOf = ({ position }: MappedRole) => titles.get(position) ?? [];
  const { dots, bandTops, height } = stacked(
    domains.map(({ id }, column) => ({
      x: column * columnWidth + DOT,
      bands: bands.map((_, band) => roles.filter((role) => role.domain === id && role.band === band)),
    })),
    Math.max(...headings.map(({ length }) => length)) * LINE + BETWEEN_BANDS,
    (role) => linesOf(role).length * LINE,
  );
  const dotOf = (position: number) => dots.get(position) ?? { x: 0, y: 0 };
  return {
    width,
    height,
    bands: bands.map((level, band) => ({ level, y: bandTops[band] ?? 0 })),
    columns: domains.map(({ id, hue }, column) => ({
      hue,
      ...nameAt({ x: column * columnWidth + DOT - NAME, y: LINE / 2 }, headings[column] ?? []),
      roles: roles
        .filter(({ domain }) => domain === id)
        .map((role) => {
          const dot = dotOf(role.position);
          const { position, slug } = role;
          return { position, slug, dot: { ...dot, x: mirrored(dot.x) }, ...nameAt(dot, linesOf(role)) };
        }),
    })),
    ways: domains.map(({ id, hue }) => ({
      hue,
      lines: shown
        .filter(({ from }) => domainOf.get(from) === id)
        .map(({ from, to, shared }) => ({
          from,
          to,
          weight: lineWeight(shared),
          path: curve(dotOf(from), dotOf(to), mirrored),
        })),
    })),
  };
}

/** How thick a line is, from 1 to 5: by the skills that carry over. */
export function lineWeight(shared: number): number {
  return Math.min(5, 1 + Math.floor(shared / 3));
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
        y += heightOf(role) + BETWEEN_ROLES;
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
  const bow = DOT + Math.min(DOT, Math.abs(dy) / 12);
  const start = dx === 0 ? from.x - bow : from.x + Math.sign(dx) * Math.max(30, Math.abs(dx) / 2);
  const end = dx > 0 ? to.x - Math.max(30, dx / 2) : to.x - bow;
  const points = [from, { x: start, y: from.y }, { x: end, y: to.y }, to];
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
