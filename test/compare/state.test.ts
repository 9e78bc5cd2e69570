import { describe, expect, it } from "vitest";
import { addressOf, picksFrom } from "../../templates/browser/compare/state.ts";

const picks = (query: string) => picksFrom(new URLSearchParams(query));

describe("the address of a comparison", () => {
  it("holds roles, each with a level if one is asked for", () => {
    expect(picks("roles=backend-developer:senior,data-engineer")).toEqual([
      { slug: "backend-developer", level: "senior" },
      { slug: "data-engineer", level: null },
    ]);
  });

  it("is read as people type it: with spaces, capitals and empty places", () => {
    expect(picks("roles=QA-Engineer, ,:senior,%20data-engineer:")).toEqual([
      { slug: "qa-engineer", level: null },
      { slug: "data-engineer", level: null },
    ]);
    expect(picks("")).toEqual([]);
  });

  it("names a role once and four roles at most", () => {
    expect(picks("roles=a,a:senior,b,c,d,e").map(({ slug }) => slug)).toEqual(["a", "b", "c", "d"]);
  });

  it("is written as it is read, whatever a slug holds", () => {
    for (const query of ["roles=a:senior,b", "roles=a,b,c,d", "roles=ä%26b,c"])
      expect(picks(addressOf(picks(query)))).toEqual(picks(query));
    expect(addressOf([])).toBe("");
  });
});
