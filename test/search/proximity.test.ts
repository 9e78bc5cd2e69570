import { describe, expect, it } from "vitest";
import { proximity } from "../../templates/browser/search/proximity.ts";

/** Of how many pages there are, and which are looked at. */
const PAGES = 10;
const LOOKED_AT = [0, 1, 2];

/** How near words stand: each with its places by the page. */
const near = async (words: Record<string, Record<number, number[]>>, query = Object.keys(words)) => {
  const places = new Map(
    Object.entries(words).map(([word, pages]) => [
      word,
      new Map(Object.entries(pages).map(([page, at]) => [Number(page), at])),
    ]),
  );
  return proximity(query, LOOKED_AT, async (word) => places.get(word) ?? new Map(), PAGES);
};

describe("how near the words of a query stand", () => {
  it("is 1 where all of them stand in one passage, wherever else they stand as well", async () => {
    const scores = await near({ keep: { 0: [300, 500] }, servers: { 0: [507, 900] }, running: { 0: [519] } });
    expect(scores.get(0)).toBeCloseTo(1);
  });

  it("is less where some stand elsewhere: the square of the best passage's share", async () => {
    const scores = await near({ keep: { 0: [300] }, servers: { 0: [320] } });
    expect(scores.get(0)).toBeCloseTo(0.25);
  });

  it("counts a word once, however often it stands in the passage", async () => {
    const scores = await near({ keep: { 0: [300, 301, 302] }, servers: { 0: [900] } });
    expect(scores.get(0)).toBeCloseTo(0.25);
  });

  it("counts a word more that few pages hold", async () => {
    const everywhere = Object.fromEntries(Array.from({ length: PAGES }, (_, page) => [page, [300 + 100 * page]]));
    const scores = await near({ keep: everywhere, pager: { 1: [900] } });
    expect(scores.get(1)).toBeGreaterThan(2 * (scores.get(0) ?? 0));
  });

  it("is more at the beginning of a page, which tells what the work is", async () => {
    const scores = await near({ keep: { 0: [20], 1: [700] }, servers: { 0: [22], 1: [702] } });
    expect(scores.get(0)).toBeGreaterThan(scores.get(1) ?? 0);
  });

  it("does not depend on the order of the words, nor on one that is said twice or stands nowhere", async () => {
    const words = { keep: { 0: [300] }, servers: { 0: [303] } };
    const scores = await near(words);
    expect(await near(words, ["servers", "keep"])).toEqual(scores);
    expect(await near(words, ["keep", "servers", "keep", "xyzzy"])).toEqual(scores);
  });

  it("leaves single letters out, for which the index has all words that they begin", async () => {
    const words = { python: { 0: [303], 1: [700] }, statistics: { 0: [310], 1: [710] } };
    expect(await near({ ...words, r: { 0: [300, 301, 302] } })).toEqual(await near(words));
  });

  it("is nothing where a single word has nothing to be near to", async () => {
    expect((await near({ keep: { 0: [20] }, r: { 0: [21] } })).size).toBe(0);
  });

  it("is told only of the pages that are looked at and hold a word", async () => {
    const scores = await near({ keep: { 0: [300], 7: [300] }, servers: { 0: [300] } });
    expect([...scores.keys()]).toEqual([0]);
  });
});
