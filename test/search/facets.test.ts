import { describe, expect, it } from "vitest";
import type { SearchDetails } from "../../scripts/catalog/derive/search-names.ts";
import { facetCounts, fits, sorted } from "../../templates/browser/search/facets.ts";

/** Four roles: the domains and levels that they have, and their figures. */
const DETAILS: SearchDetails = {
  facets: { domain: ["data", "web"], level: ["Junior", "Senior", "Chief"] },
  values: { domain: [[0], [0], [1], []], level: [[0, 1], [1], [0, 1], [2]] },
  pay: [90_000, null, 120_000, 60_000],
  growth: [-2, 10, null, 0],
};
const ALL = [0, 1, 2, 3];
const fitting = (selection: Record<string, string[]>) => ALL.filter((position) => fits(DETAILS, position, selection));

describe("filters", () => {
  it("let everything through where nothing is selected", () => {
    expect(fitting({})).toEqual(ALL);
    expect(fitting({ domain: [], level: [] })).toEqual(ALL);
  });

  it("ask for one of the values selected in a facet", () => {
    expect(fitting({ domain: ["data"] })).toEqual([0, 1]);
    expect(fitting({ domain: ["data", "web"] })).toEqual([0, 1, 2]);
  });

  it("ask for a value of each facet in which any is selected", () => {
    expect(fitting({ domain: ["data", "web"], level: ["Junior"] })).toEqual([0, 2]);
    expect(fitting({ domain: ["web"], level: ["Chief"] })).toEqual([]);
  });

  it("let nothing through for a value that there is not", () => {
    expect(fitting({ domain: ["nonsense"] })).toEqual([]);
  });
});

describe("the count beside a value", () => {
  it("is how many answers have it, where nothing is selected", () => {
    expect(facetCounts(DETAILS, ALL, {})).toEqual({ domain: [2, 1], level: [2, 3, 1] });
  });

  it("is of the answers only", () => {
    expect(facetCounts(DETAILS, [0, 2], {})).toEqual({ domain: [1, 1], level: [2, 2, 0] });
  });

  it("heeds what is selected in the other facets, and not in its own", () => {
    expect(facetCounts(DETAILS, ALL, { domain: ["data"] })).toEqual({ domain: [2, 1], level: [1, 2, 0] });
    expect(facetCounts(DETAILS, ALL, { domain: ["data"], level: ["Junior"] })).toEqual({
      domain: [1, 1],
      level: [1, 2, 0],
    });
  });

  it("is what selecting the value alone in its facet gives", () => {
    const selection = { domain: ["web"], level: ["Senior"] };
    const counts = facetCounts(DETAILS, ALL, selection);
    for (const [facet, options] of Object.entries(DETAILS.facets)) {
      options.forEach((option, at) => {
        expect(counts[facet]?.[at], option).toBe(fitting({ ...selection, [facet]: [option] }).length);
      });
    }
  });
});

describe("sorting", () => {
  const answers = [3, 1, 2, 0].map((position, at) => ({ position, score: 10 - at }));
  const order = (by: string, of = answers) => sorted(of, by, DETAILS).map(({ position }) => position);

  it("leaves the answers in the order of relevance", () => {
    expect(order("")).toEqual([3, 1, 2, 0]);
    expect(order("nonsense")).toEqual([3, 1, 2, 0]);
  });

  it("by pay or growth puts the highest first, and those without a figure last", () => {
    expect(order("pay")).toEqual([2, 0, 3, 1]);
    expect(order("growth")).toEqual([1, 3, 0, 2]);
  });

  it("by name follows the catalog, which is in that order", () => {
    expect(order("title")).toEqual([0, 1, 2, 3]);
  });

  it("leaves what has the same figure in the order of relevance", () => {
    const same = { ...DETAILS, pay: [1, 1, 1, 1] };
    expect(sorted(answers, "pay", same).map(({ position }) => position)).toEqual([3, 1, 2, 0]);
    const none = { ...DETAILS, pay: [null, null, null, null] };
    expect(sorted(answers, "pay", none).map(({ position }) => position)).toEqual([3, 1, 2, 0]);
  });

  it("does not touch the answers themselves", () => {
    const before = structuredClone(answers);
    for (const by of ["pay", "growth", "title"]) order(by);
    expect(answers).toEqual(before);
  });
});
