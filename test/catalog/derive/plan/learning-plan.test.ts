import { describe, expect, it } from "vitest";
import { planOf, type Step, stepKey } from "../../../../scripts/catalog/derive/plan/learning-plan.ts";
import { knownFrom } from "../../../../scripts/catalog/derive/plan/skill-gap.ts";

const step = (id: string, more: Partial<Step> = {}): Step => ({
  id,
  title: `Step ${id}`,
  learn: [[id]],
  effort: { low: 10, high: 20, basis: "editors' estimate" },
  after: [],
  ...more,
});
const NOTHING = knownFrom<string>([]);

describe("a plan", () => {
  it("adds up the hours of the steps that are left", () => {
    const { open, hours } = planOf(knownFrom(["b"]), [step("a"), step("b"), step("c")]);
    expect({ open, hours }).toEqual({ open: 2, hours: { low: 20, high: 40, basis: "estimate" } });
  });

  it("says whose word the hours rest on of the steps that are left, and of no other", () => {
    const stated = step("b", { effort: { low: 15, high: 15, basis: "stated by the resource", by: ["A Course"] } });
    expect(planOf(NOTHING, [step("a"), stated]).hours).toEqual({ low: 25, high: 35, basis: "both" });
    expect(planOf(knownFrom(["a"]), [step("a"), stated]).hours).toEqual({ low: 15, high: 15, basis: "stated" });
    expect(planOf(knownFrom(["b"]), [step("a"), stated]).hours.basis).toBe("estimate");
  });

  it("leaves a step to be done while one of the skills that it teaches is missing", () => {
    const both = step("both", { learn: [["a"], ["b", "c"]] });
    expect(planOf(knownFrom(["a"]), [both]).steps[0]?.state).toBe("open");
    expect(planOf(knownFrom(["a", "c"]), [both]).steps[0]?.state).toBe("have");
  });

  it("leaves a step that teaches no named skill to be done", () => {
    expect(planOf(knownFrom(["a"]), [step("talk", { learn: [] })]).steps[0]?.state).toBe("open");
  });

  it("counts a step that was ticked off as done", () => {
    const plan = planOf(NOTHING, [step("a"), step("b")], new Set(["a"]));
    expect(plan.steps.map(({ state }) => state)).toEqual(["done", "open"]);
    expect(plan.hours).toMatchObject({ low: 10, high: 20 });
  });

  it("puts what comes before a step before it, and else keeps the order", () => {
    const { steps } = planOf(NOTHING, [step("a"), step("b", { after: ["d"] }), step("c"), step("d", { after: ["c"] })]);
    expect(steps.map(({ key }) => key)).toEqual(["a", "c", "d", "b"]);
    expect(steps.map(({ number }) => number)).toEqual([1, 3, 4, 2]);
  });

  it("names as coming before only steps that are still left", () => {
    const { steps } = planOf(knownFrom(["a"]), [step("a"), step("b"), step("c", { after: ["a", "b"] })]);
    expect(steps[2]?.after).toEqual([2]);
  });

  it("says how many of the steps that are left give no hours", () => {
    const plan = planOf(NOTHING, [step("a"), step("b", { effort: null })]);
    expect([plan.unmeasured, plan.hours]).toMatchObject([1, { low: 10, high: 20 }]);
  });
});

describe("a step", () => {
  it("is remembered by its id whatever its title becomes, and by its title where it has none", () => {
    expect(stepKey({ id: "cluster", title: "Build" })).toBe(stepKey({ id: "cluster", title: "Rebuild" }));
    expect(stepKey({ title: "Build" })).not.toBe(stepKey({ title: "Rebuild" }));
    expect(stepKey({ title: "Build " })).toBe(stepKey({ id: null, title: "Build" }));
    expect(stepKey({ title: "Trace how copies of data disagree" })).toMatch(/^t-[a-z0-9]+$/);
  });
});
