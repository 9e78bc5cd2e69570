import { beforeAll, describe, expect, it } from "vitest";
import { loadCatalog } from "../../../../scripts/catalog/build.ts";
import { keySkills, nearestRoles } from "../../../../scripts/catalog/derive/plan/nearest.ts";
import { knownFrom, type Needs } from "../../../../scripts/catalog/derive/plan/skill-gap.ts";
import { directHop, type RoleGraph, waysThroughOthers } from "../../../../scripts/catalog/derive/plan/ways.ts";
import { type PlanData, planData, type SkillPositions } from "../../../../scripts/catalog/derive/plan-data.ts";
import { REAL_ROLES } from "../../../support/folders.ts";
import { PROJECT_FOLDER } from "../../../support/program.ts";
import { catalogOf, role } from "../../../support/roles-folder.ts";

/** A graph of roles that require the skills with these numbers. */
function graphOf(core: number[][], links: { related?: [number, number][]; routes?: [number, number][] } = {}) {
  const graph = {
    needs: core.map((skills): Needs<number> => ({ core: skills.map((skill) => [skill]), useful: [] })),
    related: core.map((): number[] => []),
    routes: core.map((): number[] => []),
  };
  for (const [a, b] of links.related ?? []) {
    graph.related[a]?.push(b);
    graph.related[b]?.push(a);
  }
  for (const [from, to] of links.routes ?? []) graph.routes[to]?.push(from);
  return graph;
}
const startAt = (graph: RoleGraph, role: number) => ({
  role,
  known: knownFrom([], [graph.needs[role] as Needs<number>]),
});

describe("the way to another role", () => {
  it("is direct where few required skills are missing", () => {
    const graph = graphOf([
      [1, 2, 3],
      [1, 2, 3, 4, 5, 6],
      [3, 4, 5],
    ]);
    expect(directHop(graph, startAt(graph, 0), 1).adds).toEqual([[4], [5], [6]]);
    expect(waysThroughOthers(graph, startAt(graph, 0), 1)).toEqual([]);
  });

  it("leads through the role that makes the largest step smallest, with what each step adds and why", () => {
    const graph = graphOf(
      [
        [1, 2],
        [3, 4, 5, 6],
        [1, 3, 4],
        [1, 5],
      ],
      { routes: [[0, 2]], related: [[2, 1]] },
    );
    expect(waysThroughOthers(graph, startAt(graph, 0), 1)).toEqual([
      [
        { role: 2, adds: [[3], [4]], shared: [[1]], reasons: ["route"] },
        { role: 1, adds: [[5], [6]], shared: [[3], [4]], reasons: ["related", "skills"] },
      ],
    ]);
  });

  it("takes no step without a reason", () => {
    const graph = graphOf([
      [1, 2],
      [3, 4, 5, 6],
      [3, 4],
    ]);
    expect(waysThroughOthers(graph, startAt(graph, 0), 1)).toEqual([]);
  });

  it("leads through two roles only where that makes the largest step smaller", () => {
    const core = [[1], [11, 12, 13, 14, 15, 16], [11, 12], [11, 12, 13, 14]];
    const chain: [number, number][] = [
      [0, 2],
      [2, 3],
      [3, 1],
    ];
    const graph = graphOf(core, { related: chain });
    const [first] = waysThroughOthers(graph, startAt(graph, 0), 1);
    expect(first?.map(({ role, adds }) => [role, adds.length])).toEqual([
      [2, 2],
      [3, 2],
      [1, 2],
    ]);
    const shortcut = graphOf([...core, [11, 12, 13, 14]], { related: [...chain, [0, 4], [4, 1]] });
    const hops = waysThroughOthers(shortcut, startAt(shortcut, 0), 1).map((way) => way.length);
    expect(hops[0]).toBe(3);
  });

  it("keeps on the way what was known at its beginning", () => {
    const graph = graphOf(
      [
        [1, 9],
        [9, 4, 5, 6, 7],
        [4, 5],
      ],
      {
        related: [
          [0, 2],
          [2, 1],
        ],
      },
    );
    const [way] = waysThroughOthers(graph, startAt(graph, 0), 1);
    expect(way?.[1]?.shared).toEqual([[9], [4], [5]]);
  });
});

describe("the roles nearest to some skills", () => {
  const graph = graphOf([[1, 2], [1, 2, 3, 4], [1], [8, 9], []]);

  it("are those with the largest share of what they require, without those that require none of it", () => {
    const near = nearestRoles(graph, { known: knownFrom([1, 2]) }, 10);
    expect(near.map(({ role, missing }) => [role, missing])).toEqual([
      [0, []],
      [2, []],
      [1, [[3], [4]]],
    ]);
  });

  it("come with the skills that most of them lack, and say for which one alone is enough", () => {
    const graph = graphOf([[1, 5], [1, 5, 6], [1, 6, 7], [2]]);
    expect(keySkills(nearestRoles(graph, { known: knownFrom([1]) }, 10), 2)).toEqual([
      { skill: 5, roles: [0, 1], complete: [0] },
      { skill: 6, roles: [1, 2], complete: [] },
    ]);
  });
});

describe("the data of plans", () => {
  it("gives skills and roles as positions, alternatives together", async () => {
    const catalog = await catalogOf({
      "data-engineer.md": role(
        "skills: { core: [sql, git, { any: [java, python] }], useful: [python] }\nmoved-from: [etl-developer]\nroutes: [{ kind: lateral, from: [backend-developer], text: They know the data. }]",
      ),
    });
    const names = [...catalog.skills.keys()];
    const { core, useful, related, routes, moved } = planData(catalog);
    expect([...catalog.roles.keys()]).toEqual(["backend-developer", "data-engineer"]);
    const named = (choice: SkillPositions) => [choice].flat().map((at) => names[at]);
    expect(core[1]?.map(named)).toEqual([["sql"], ["git"], ["java", "python"]]);
    expect(useful[1]?.map(named)).toEqual([["python"]]);
    expect({ related, routes, moved }).toEqual({
      related: [[], []],
      routes: [[], [0]],
      moved: { "etl-developer": 1 },
    });
  });
});

describe("the project's own roles", () => {
  let slugs: string[];
  let data: PlanData;
  let graph: RoleGraph;
  beforeAll(async () => {
    const { catalog } = await loadCatalog({ folder: REAL_ROLES, workingDirectory: PROJECT_FOLDER });
    if (!catalog) throw new Error("the project's own roles have errors");
    slugs = [...catalog.roles.keys()];
    data = planData(catalog);
    const list = (choices: SkillPositions[] = []) => choices.map((choice) => [choice].flat());
    graph = {
      needs: slugs.map((_, at) => ({ core: list(data.core[at]), useful: list(data.useful[at]) })),
      related: data.related,
      routes: data.routes,
    };
  });

  it("lead from software engineering to site reliability by a named way in, or by smaller steps", () => {
    const [from, to] = [slugs.indexOf("software-engineer"), slugs.indexOf("site-reliability-engineer")];
    const direct = directHop(graph, startAt(graph, from), to);
    expect(direct.reasons).toContain("route");
    const ways = waysThroughOthers(graph, startAt(graph, from), to);
    expect(ways.length).toBeGreaterThan(0);
    for (const way of ways) {
      expect(way.at(-1)?.role).toBe(to);
      for (const hop of way) {
        expect(hop.reasons).not.toEqual([]);
        expect(hop.adds.length).toBeLessThan(direct.adds.length);
      }
    }
  });

  it("never lead in a circle or back", () => {
    for (const from of ["backend-developer", "ux-designer", "data-analyst"].map((slug) => slugs.indexOf(slug))) {
      expect(from).toBeGreaterThan(-1);
      for (const to of slugs.keys()) {
        if (from === to) continue;
        for (const way of waysThroughOthers(graph, startAt(graph, from), to)) {
          const visited = [from, ...way.map(({ role }) => role)];
          expect(new Set(visited).size).toBe(visited.length);
        }
      }
    }
  });
});
