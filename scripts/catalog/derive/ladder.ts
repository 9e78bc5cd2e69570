import type { LadderLevel } from "../../schema/vocabularies.ts";

/** What of a level says where it stands on its ladder. */
type Rung = Pick<LadderLevel, "id" | "after">;

/**
 * The levels that each level of a ladder follows, by its id: those that it names, else the one above it in the list.
 * What names no other level of the ladder is passed over.
 */
export function followed(ladder: readonly Rung[]): Map<string, string[]> {
  const ids = new Set(ladder.map(({ id }) => id));
  return new Map(
    ladder.map(({ id, after }, at) => {
      const before = after ?? ladder.slice(Math.max(0, at - 1), at).map((level) => level.id);
      return [id, [...new Set(before)].filter((each) => each !== id && ids.has(each))];
    }),
  );
}

/**
 * The levels that each level of a role follows: of those below it on the ladder, the nearest that the role has.
 *
 * @param has the ids of the levels that are there, any subset of the ladder
 */
export function followedAmong(ladder: readonly Rung[], has: ReadonlySet<string>): Map<string, string[]> {
  const all = followed(ladder);
  const nearest = (id: string, seen: Set<string>): string[] =>
    (all.get(id) ?? []).flatMap((before) => {
      if (seen.has(before)) return [];
      seen.add(before);
      return has.has(before) ? [before] : nearest(before, seen);
    });
  const below = new Map([...all.keys()].filter((id) => has.has(id)).map((id) => [id, nearest(id, new Set([id]))]));
  const leadsTo = (from: string, to: string, seen = new Set<string>()): boolean =>
    (below.get(to) ?? []).some((each) => each === from || (!seen.has(each) && leadsTo(from, each, seen.add(each))));
  // What one of them follows itself is not the nearest.
  return new Map([...below].map(([id, ids]) => [id, ids.filter((from) => !ids.some((to) => leadsTo(from, to)))]));
}

/** The levels that lead up to one, and itself: on a fork those of the other branches are none of them. */
export function wayUpTo<Level extends { id: string; follows: readonly string[] }>(
  levels: readonly Level[],
  id: string,
): Level[] {
  const way = new Set<string>();
  const add = (each: string) => {
    if (way.has(each)) return;
    way.add(each);
    levels.find((level) => level.id === each)?.follows.forEach(add);
  };
  add(id);
  return levels.filter((level) => way.has(level.id));
}

/** Whether the levels do not simply follow one another in their order. */
export function isForked(follows: ReadonlyMap<string, readonly string[]>): boolean {
  const ids = [...follows.keys()];
  return ids.some((id, at) => (follows.get(id) ?? []).join() !== ids.slice(Math.max(0, at - 1), at).join());
}

/**
 * A ladder with each level behind those that it follows. Where one is named that stands further down, the levels
 * without `after` say what they follow before they are moved.
 */
export function fromLowest<Level extends Rung>(ladder: readonly Level[]): readonly Level[] {
  const follows = followed(ladder);
  const placed = new Set<string>();
  const stands = ladder.every(({ id }) => {
    placed.add(id);
    return (follows.get(id) ?? []).every((before) => placed.has(before));
  });
  if (stands) return ladder;
  const sorted: Level[] = [];
  let left = ladder.map((level) => ({ ...level, after: follows.get(level.id) ?? [] }));
  while (left.length > 0) {
    const waiting = new Set(left.map(({ id }) => id));
    const next = left.find(({ after }) => !after.some((before) => waiting.has(before))) ?? left[0];
    if (!next) break;
    sorted.push(next);
    left = left.filter((level) => level !== next);
  }
  return sorted;
}
