import { describe, expect, it } from "vitest";
import { mustGet } from "../../../scripts/catalog/catalog.ts";
import { apiRoadmap } from "../../../scripts/catalog/derive/api.ts";
import { roadmapOf } from "../../../scripts/catalog/derive/roadmap.ts";
import { catalogOf, role } from "../../support/roles-folder.ts";

const STEPS = `roadmap:
  - { title: Query data, effort: { low: 150, high: 320 } }
  - { title: Keep it, effort: { low: 145, high: 300 } }
  - { title: Move it, effort: { low: 100, high: 200 } }
`;
const way = (kind: string) => `{ kind: ${kind}, text: They know the data already. }`;

async function roadmap(more: string) {
  const catalog = await catalogOf({ "data-engineer.md": role(more) });
  const engineer = mustGet(catalog.roles, "data-engineer");
  return { view: roadmapOf(catalog, engineer), data: apiRoadmap(engineer) };
}

describe("the hours of a roadmap", () => {
  it("are summed to one significant figure, and those of a step stay as they are", async () => {
    const { view } = await roadmap(STEPS);
    expect(view.total).toEqual({ low: 400, high: 800 });
    expect(view.steps[0]?.effort).toEqual({ low: 150, high: 320 });
  });

  it("have no sum for a role that people only come to from others, nor where a step gives none", async () => {
    expect((await roadmap(`${STEPS}routes: [${way("lateral")}, ${way("lateral")}]`)).view).toMatchObject({
      total: null,
      hasHours: true,
    });
    expect((await roadmap(`${STEPS}routes: [${way("lateral")}, ${way("degree")}]`)).view.total).not.toBeNull();
    expect((await roadmap(`${STEPS}  - { title: Show it }`)).view).toMatchObject({ total: null, hasHours: true });
    expect((await roadmap("roadmap: [{ title: Show it }, { title: Keep it }, { title: Move it }]")).view).toMatchObject(
      { total: null, hasHours: false },
    );
  });

  it("are the editors' estimate in the data", async () => {
    const { data } = await roadmap(STEPS);
    expect(data[0]?.effort).toEqual({ low: 150, high: 320, basis: "editors' estimate" });
  });
});
