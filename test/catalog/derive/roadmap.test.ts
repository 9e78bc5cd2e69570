import { describe, expect, it } from "vitest";
import { mustGet } from "../../../scripts/catalog/catalog.ts";
import { apiRoadmap } from "../../../scripts/catalog/derive/api.ts";
import { roadmapOf } from "../../../scripts/catalog/derive/roadmap.ts";
import { catalogOf, type Files, role } from "../../support/roles-folder.ts";

const STEPS = `roadmap:
  - { title: Query data, effort: { low: 150, high: 320 } }
  - { title: Keep it, effort: { low: 145, high: 300 } }
  - { title: Move it, effort: { low: 100, high: 200 } }
`;
const way = (kind: string) => `{ kind: ${kind}, text: They know the data already. }`;

async function roadmap(more: string, files: Files = {}) {
  const catalog = await catalogOf({ ...files, "data-engineer.md": role(more) });
  const engineer = mustGet(catalog.roles, "data-engineer");
  return { view: roadmapOf(catalog, engineer), data: apiRoadmap(engineer) };
}

describe("the hours of a roadmap", () => {
  it("are summed to one significant figure, and those of a step stay as they are", async () => {
    const { view } = await roadmap(STEPS);
    expect(view.total).toEqual({ low: 400, high: 800, basis: "estimate" });
    expect(view.steps[0]?.effort).toMatchObject({ low: 150, high: 320 });
  });

  it("have no sum for a role that people only come to from others, nor where a step gives none", async () => {
    expect((await roadmap(`${STEPS}routes: [${way("lateral")}, ${way("lateral")}]`)).view).toMatchObject({
      total: null,
      basis: "estimate",
      needsExperience: true,
    });
    expect((await roadmap(`${STEPS}routes: [${way("lateral")}, ${way("degree")}]`)).view.total).not.toBeNull();
    expect((await roadmap(`${STEPS}  - { title: Show it }`)).view).toMatchObject({ total: null, basis: "estimate" });
    expect((await roadmap("roadmap: [{ title: Show it }, { title: Keep it }, { title: Move it }]")).view).toMatchObject(
      { total: null, basis: null },
    );
  });

  it("have no sum for a role whose lowest level is above the first of its ladder", async () => {
    const levels = (...ids: string[]) => `levels: { ${ids.map((id) => `${id}: {}`).join(", ")} }\n`;
    expect((await roadmap(STEPS + levels("senior", "mid"))).view).toMatchObject({ total: null, needsExperience: true });
    expect((await roadmap(STEPS + levels("senior", "junior"))).view).toMatchObject({
      total: { low: 400, high: 800 },
      needsExperience: false,
    });
  });

  it("have none on a ladder without the level that people start at, where the site names one", async () => {
    const ladders = (level: string) => ({
      "_ladders.yaml": `proficiency: [{ id: working, name: Working }]
default: [{ id: junior, name: Junior${level} }]
executive: [{ id: chief, name: Chief }]
`,
    });
    const chief = `${STEPS}ladder: executive\nlevels: { chief: {} }\nroutes: [${way("degree")}]`;
    expect((await roadmap(chief, ladders(", official-level: 1"))).view.needsExperience).toBe(true);
    expect((await roadmap(chief, ladders(""))).view.needsExperience).toBe(false);
  });

  it("are the editors' estimate in the data", async () => {
    const { data } = await roadmap(STEPS);
    expect(data[0]?.effort).toEqual({ low: 150, high: 320, basis: "editors' estimate" });
  });
});
