import { describe, expect, it } from "vitest";
import { addressOf, stateFrom } from "../../templates/browser/plan/state.ts";

const read = (address: string) => stateFrom(new URLSearchParams(address));

describe("the address of a plan", () => {
  it("holds the plan and is read as it was written", () => {
    const plan = { from: "qa-engineer", to: "data-engineer", have: ["python", "sql"], hoursPerWeek: 5, done: ["t-1"] };
    expect(addressOf(plan)).toBe("?from=qa-engineer&to=data-engineer&have=python,sql&hours=5&done=t-1");
    expect(read(addressOf(plan))).toEqual(plan);
  });

  it("is empty for no plan at all", () => {
    expect(addressOf(read(""))).toBe("");
  });

  it("leaves out what is no id and no number of hours", () => {
    expect(read("from=%3Cb%3E&to=../x&have=,python,,PYTHON,a%20b&hours=-3&done=__proto__,%22")).toEqual({
      from: "",
      to: "",
      have: ["python"],
      hoursPerWeek: 8,
      done: [],
    });
    expect(read("hours=9999").hoursPerWeek).toBe(80);
  });
});
