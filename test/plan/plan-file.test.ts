import { describe, expect, it } from "vitest";
import { readPlanFile, writePlanFile } from "../../templates/browser/plan/plan-file.ts";

const PLAN = {
  state: {
    from: "backend-developer",
    to: "site-reliability-engineer",
    have: ["python", "sql"],
    hoursPerWeek: 12,
    done: [],
  },
  progress: new Map([["site-reliability-engineer", new Set(["linux-box", "t-1x2y3z"])]]),
};

describe("a plan saved as a file", () => {
  it("is read as it was written", () => {
    expect(readPlanFile(writePlanFile(PLAN))).toEqual(PLAN);
  });

  it.each([
    ["nothing", ""],
    ["no JSON", "<script>alert(1)</script>"],
    ["a list", "[]"],
    ["null", "null"],
    ["data of something else", '{"version":1}'],
    ["a plan of a later version", '{"rolebook-plan":2,"to":"qa-engineer"}'],
    ["more than any plan holds", `{"rolebook-plan":1,"x":"${"x".repeat(200_000)}"}`],
  ])("is none where there is %s", (_, text) => {
    expect(readPlanFile(text)).toBeUndefined();
  });

  it("gives ids and numbers, and nothing else that stands in their places", () => {
    const hostile = `{"rolebook-plan":1,"from":"<img src=x onerror=alert(1)>","to":{"toString":"x"},"hoursPerWeek":"1e9",
      "have":["python","../../etc","__proto__",7,null,"python"],
      "progress":{"__proto__":{"polluted":true},"qa-engineer":["first",{"a":1},"<b>"],"constructor":"x","a/b":["c"]}}`;
    const plan = readPlanFile(hostile);
    expect(plan?.state).toEqual({ from: "", to: "", have: ["python"], hoursPerWeek: 80, done: [] });
    expect(plan?.progress).toEqual(new Map([["qa-engineer", new Set(["first"])]]));
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it("is cut to what a plan can hold", () => {
    const ids = (count: number) => Array.from({ length: count }, (_, at) => `s${at}`);
    const progress = Object.fromEntries(ids(600).map((id) => [id, ids(3)]));
    const plan = readPlanFile(JSON.stringify({ "rolebook-plan": 1, have: ids(1000), progress }));
    expect(plan?.state.have).toHaveLength(200);
    expect(plan?.progress.size).toBe(500);
  });
});
