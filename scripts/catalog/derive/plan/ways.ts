import { type Choice, type Known, knownFrom, type Needs, standingOf } from "./skill-gap.ts";

/** All roles by their positions: what each asks for, and which lead to one another. */
export interface RoleGraph {
  needs: readonly Needs<number>[];
  /** For each role those that are named as related by either. */
  related: readonly (readonly number[])[];
  /** For each role those that people come from, by its ways in. */
  routes: readonly (readonly number[])[];
}

/** Why a step from one role to another makes sense. */
export type Reason = "route" | "related" | "skills";

/** A step on the way, to a role. */
export interface Hop {
  role: number;
  /** The required skills that are still to be learned for it. */
  adds: Choice<number>[];
  /** Those that are there already. */
  shared: Choice<number>[];
  reasons: Reason[];
}

/** One or more hops; the last leads to the role that is wanted. */
export type Way = Hop[];

/** Where somebody stands: what they know, and the role that they have, if any. */
export interface Start {
  known: Known<number>;
  role?: number | undefined;
}

/** A step of fewer new required skills needs no way around. */
const LARGE_STEP = 4;
const MOST_WAYS = 3;

/** The way straight to a role. */
export function directHop(graph: RoleGraph, start: Start, to: number): Hop {
  return { role: to, ...skillsOfHop(graph, start.known, to), reasons: reasonsFor(graph, start, to) };
}

/**
 * Ways through one or two other roles, where the direct step is large: those whose largest step is smallest. Each
 * step has a reason: a way in, a related role, or at least half of the required skills being there.
 */
export function waysThroughOthers(graph: RoleGraph, start: Start, to: number): Way[] {
  const direct = directHop(graph, start, to);
  if (direct.adds.length < LARGE_STEP) return [];
  const limit = direct.adds.length;
  const isSmaller = (hop: Hop) => hop.adds.length < limit && hop.reasons.length > 0;
  const first = graph.needs.flatMap((_, role) => {
    if (role === to || role === start.role) return [];
    const hop = directHop(graph, start, role);
    return isSmaller(hop) ? [hop] : [];
  });
  const last = neighbours(graph, to);
  const ways: Way[] = [];
  for (const hop of first) {
    const there = after(graph, start, hop.role);
    const end = directHop(graph, there, to);
    if (isSmaller(end)) ways.push([hop, end]);
    // Two roles between are looked for only where the catalog itself names them as neighbours.
    if (!isNamed(hop)) continue;
    for (const role of last) {
      if (role === hop.role || role === start.role || role === to) continue;
      const middle = directHop(graph, there, role);
      if (!isSmaller(middle) || !isNamed(middle)) continue;
      const final = directHop(graph, after(graph, there, role), to);
      if (isSmaller(final)) ways.push([hop, middle, final]);
    }
  }
  return shortest(ways);
}

const isNamed = ({ reasons }: Hop) => reasons.some((reason) => reason !== "skills");
const largest = (way: Way) => Math.max(...way.map((hop) => hop.adds.length));
const total = (way: Way) => way.reduce((sum, hop) => sum + hop.adds.length, 0);

/** The best ways. One more role in between has to make the largest step smaller to be worth it. */
function shortest(ways: readonly Way[]): Way[] {
  const oneBetween = Math.min(...ways.filter((way) => way.length === 2).map(largest));
  return ways
    .filter((way) => way.length === 2 || largest(way) < oneBetween)
    .sort((a, b) => largest(a) - largest(b) || total(a) - total(b) || a.length - b.length || order(a) - order(b))
    .slice(0, MOST_WAYS);
}

const order = (way: Way) => way[0]?.role ?? 0;

function neighbours(graph: RoleGraph, role: number): number[] {
  return [...new Set([...(graph.related[role] ?? []), ...(graph.routes[role] ?? [])])];
}

/** Where somebody stands after some time in a role: they know what it requires beside what they knew. */
function after({ needs }: RoleGraph, { known }: Start, role: number): Start {
  const before = { core: known.oneOf, useful: [[...known.perhaps]] };
  return { role, known: knownFrom(known.sure, [before, needs[role] ?? NOTHING]) };
}

const NOTHING: Needs<number> = { core: [], useful: [] };

function skillsOfHop({ needs }: RoleGraph, known: Known<number>, role: number): Pick<Hop, "adds" | "shared"> {
  const core = needs[role]?.core ?? [];
  return {
    adds: core.filter((choice) => standingOf(known, choice) === "missing"),
    shared: core.filter((choice) => standingOf(known, choice) !== "missing"),
  };
}

function reasonsFor(graph: RoleGraph, { known, role }: Start, to: number): Reason[] {
  const { adds, shared } = skillsOfHop(graph, known, to);
  const reasons: [Reason, boolean][] = [
    ["route", role !== undefined && (graph.routes[to]?.includes(role) ?? false)],
    ["related", role !== undefined && (graph.related[to]?.includes(role) ?? false)],
    ["skills", shared.length > 0 && shared.length >= adds.length],
  ];
  return reasons.filter(([, holds]) => holds).map(([reason]) => reason);
}
