import { forceCollide, forceLink, forceSimulation, forceX, forceY, type SimulationNodeDatum } from "d3-force";
import type { MapRole, Way } from "./role-map.ts";

/** A map drawn: everything in units of its own width and height. */
export interface MapDrawing {
  width: number;
  height: number;
  /** Roles by the middle of their boxes, with their titles in lines. */
  nodes: { slug: string; domain: string; x: number; y: number; lines: { text: string; y: number }[] }[];
  ways: { from: string; to: string; kind: Way["kind"]; x1: number; y1: number; x2: number; y2: number }[];
}

/** Half the size of a role's box. */
export const HALF_WIDTH = 56;
export const HALF_HEIGHT = 22;
const LINE_CHARACTERS = 16;
const STEPS = 300;
/** More roles than this make a picture that nobody can read: the list says it better. */
const MOST_DRAWN = 150;

interface Body extends SimulationNodeDatum {
  slug: string;
  domain: string;
}

/**
 * Draws a map of roles: each near those that it leads to, each domain about a place of its own. The same roles give
 * the same drawing.
 *
 * @returns null where there are too many roles, or no line to draw
 */
export function mapDrawing(roles: readonly MapRole[], ways: readonly Way[]): MapDrawing | null {
  if (roles.length > MOST_DRAWN || ways.length === 0) return null;
  const domains = [...new Set(roles.map(({ domain }) => domain))];
  const centre = centresOf(domains, roles.length);
  const bodies: Body[] = roles.map(({ slug, domain }, at) => {
    const { x, y } = centre(domain);
    return { slug, domain, x: x + ((at * 37) % 100), y: y + ((at * 53) % 100) };
  });
  forceSimulation(bodies)
    .force(
      "links",
      forceLink<Body, { source: string; target: string }>(ways.map(({ from, to }) => ({ source: from, target: to })))
        .id(({ slug }) => slug)
        .distance(150)
        .strength(0.04),
    )
    .force("x", forceX<Body>(({ domain }) => centre(domain).x).strength(0.12))
    .force("y", forceY<Body>(({ domain }) => centre(domain).y).strength(0.16))
    // Boxes are wider than high, so they are kept apart as circles in a space that is drawn flatter.
    .force("apart", forceCollide<Body>(HALF_WIDTH + 6).iterations(4))
    .stop()
    .tick(STEPS);
  return framed(roles, ways, bodies);
}

const FLATTER = 0.62;

/** Domains stand on an ellipse, in the order in which they come. */
function centresOf(domains: readonly string[], roles: number): (domain: string) => { x: number; y: number } {
  const radius = domains.length < 2 ? 0 : 46 * Math.sqrt(roles);
  return (domain) => {
    const angle = (2 * Math.PI * domains.indexOf(domain)) / domains.length;
    return { x: 1.25 * radius * Math.cos(angle), y: 1.1 * radius * Math.sin(angle) };
  };
}

function framed(roles: readonly MapRole[], ways: readonly Way[], bodies: readonly Body[]): MapDrawing {
  const [xs, ys] = [bodies.map(({ x = 0 }) => x), bodies.map(({ y = 0 }) => y * FLATTER)];
  const [left, top] = [Math.min(...xs) - HALF_WIDTH - 4, Math.min(...ys) - HALF_HEIGHT - 4];
  const places = new Map(
    bodies.map(({ slug }, at) => [slug, { x: Math.round((xs[at] ?? 0) - left), y: Math.round((ys[at] ?? 0) - top) }]),
  );
  const at = (slug: string) => places.get(slug) ?? { x: 0, y: 0 };
  return {
    width: Math.round(Math.max(...xs) - left + HALF_WIDTH + 4),
    height: Math.round(Math.max(...ys) - top + HALF_HEIGHT + 4),
    nodes: roles.map(({ slug, title, domain }) => ({
      slug,
      domain,
      ...at(slug),
      lines: placed(wrapped(title), at(slug).y),
    })),
    ways: ways.map(({ from, to, kind }) => {
      const [start, end] = [at(from), edgeOf(at(from), at(to))];
      return { from, to, kind, x1: start.x, y1: start.y, x2: end.x, y2: end.y };
    }),
  };
}

/** Where a line from `start` meets the box around `end`, so that its arrow is seen. */
function edgeOf(start: { x: number; y: number }, end: { x: number; y: number }) {
  const [dx, dy] = [end.x - start.x, end.y - start.y];
  const inside = Math.max(Math.abs(dx) / (HALF_WIDTH + 3), Math.abs(dy) / (HALF_HEIGHT + 3));
  if (inside <= 1) return end;
  return { x: Math.round(end.x - dx / inside), y: Math.round(end.y - dy / inside) };
}

/** A title in lines that fit into a box. */
function wrapped(title: string): string[] {
  const lines: string[] = [];
  for (const word of title.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= LINE_CHARACTERS) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

const LINE_HEIGHT = 13;
/** From the middle of a line of letters to its base. */
const BASE = 4;

function placed(lines: readonly string[], middle: number): { text: string; y: number }[] {
  return lines.map((text, at) => ({
    text,
    y: Math.round(middle + BASE + (at - (lines.length - 1) / 2) * LINE_HEIGHT),
  }));
}
