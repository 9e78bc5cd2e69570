import { describe, expect, it } from "vitest";
import { peopleScores, placesWithin } from "../../templates/browser/search/people-scores.ts";

describe("the places of a word", () => {
  it("are counted within the sections that speak of people", () => {
    const pages = new Map([
      [0, { words: [3, 10, 14, 15, 40] }],
      [1, { words: [3] }],
      [2, { words: [7] }],
    ]);
    expect([
      ...placesWithin(pages, [
        { gaps: [10, 10, 0], lengths: [5, 5, 0] },
        { gaps: [25, 0, 0], lengths: [2, 0, 0] },
      ]),
    ]).toEqual([[0, 3]]);
  });
});

describe("how much a role is for somebody", () => {
  const places: Record<string, [number, number][]> = {
    people: [0, 1, 2, 3].map((position) => [position, 1]),
    puzzles: [[2, 1]],
    hospitality: [[3, 1]],
  };
  const scores = (...words: string[]) =>
    peopleScores(
      words,
      async (word) => new Map(places[word] ?? []),
      (word) => word in places,
      4,
    );

  it("depends most on what is said of few roles", async () => {
    const found = await scores("people", "puzzles");
    expect(found.get(2)).toBeGreaterThan(2 * (found.get(0) ?? 0));
  });

  it("depends less on a related word than on the word itself", async () => {
    const [own, related] = [await scores("hospitality"), await scores("waitress")];
    expect([...related.keys()]).toEqual([3]);
    expect(related.get(3)).toBeLessThan(own.get(3) ?? 0);
  });

  it("is nothing where no page speaks of such people", async () => {
    expect((await scores("astronaut")).size).toBe(0);
  });
});
