import { describe, expect, it } from "vitest";
import { knownFrom, skillGap } from "../../../../scripts/catalog/derive/plan/skill-gap.ts";

const BACKEND = { core: [["python", "java", "go"], ["sql"], ["git"]], useful: [["docker"], ["django", "spring"]] };
const RELIABILITY = { core: [["linux"], ["python", "go"], ["docker"], ["sql"]], useful: [["kubernetes"], ["git"]] };

describe("the skills of a role, for somebody who knows nothing", () => {
  it("are all missing", () => {
    const { core, useful } = skillGap(knownFrom<string>([]), RELIABILITY);
    expect(core).toEqual({ have: [], perhaps: [], missing: RELIABILITY.core });
    expect(useful).toEqual({ have: [], perhaps: [], missing: RELIABILITY.useful });
  });
});

describe("the skills of a role, for somebody with some skills", () => {
  it("are there where one of the alternatives is", () => {
    const { core } = skillGap(knownFrom(["go", "linux"]), RELIABILITY);
    expect(core).toEqual({ have: [["linux"], ["python", "go"]], perhaps: [], missing: [["docker"], ["sql"]] });
  });
});

describe("the skills of a role, for somebody who comes from another", () => {
  it("carry over where the other role requires them", () => {
    const { core, useful } = skillGap(knownFrom([], [BACKEND]), RELIABILITY);
    expect(core.have).toEqual([["sql"]]);
    expect(useful.have).toEqual([["git"]]);
  });

  it("are only perhaps there where they were one of several alternatives, or merely useful", () => {
    const { core } = skillGap(knownFrom([], [BACKEND]), RELIABILITY);
    expect(core.perhaps).toEqual([["python", "go"], ["docker"]]);
    expect(core.missing).toEqual([["linux"]]);
  });

  it("are there where each of the alternatives that may be known would be enough", () => {
    const known = knownFrom([], [{ core: [["python", "go"]], useful: [] }]);
    expect(skillGap(known, { core: [["python", "java", "go"]], useful: [] }).core.have).toHaveLength(1);
  });

  it("are no longer perhaps there once it is said which of the alternatives is known", () => {
    const { core } = skillGap(knownFrom(["java"], [BACKEND]), RELIABILITY);
    expect(core.perhaps).toEqual([["docker"]]);
    expect(core.missing).toEqual([["linux"], ["python", "go"]]);
  });
});
