import type { RoadmapStep } from "../../schema/role.ts";

/**
 * The first circle among the `after` entries of a roadmap, if there is one: the ids on it, and the
 * position of the first of its steps. Steps that wait for themselves alone are not counted.
 */
export function cycleAmongSteps(steps: readonly RoadmapStep[]): { ids: string[]; index: number } | undefined {
  const byId = new Map(steps.flatMap((step, index) => (step.id ? [[step.id, { step, index }] as const] : [])));
  const finished = new Set<string>();
  const walk = (id: string, trail: string[]): string[] | undefined => {
    const start = trail.indexOf(id);
    if (start !== -1) return trail.slice(start);
    if (finished.has(id)) return undefined;
    for (const before of byId.get(id)?.step.after ?? []) {
      if (before === id || !byId.has(before)) continue;
      const found = walk(before, [...trail, id]);
      if (found) return found;
    }
    finished.add(id);
    return undefined;
  };
  for (const id of byId.keys()) {
    const ids = walk(id, []);
    if (ids) return { ids, index: Math.min(...ids.map((each) => byId.get(each)?.index ?? 0)) };
  }
  return undefined;
}
