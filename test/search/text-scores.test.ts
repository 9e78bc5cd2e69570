import { describe, expect, it } from "vitest";
import { textScores } from "../../templates/browser/search/text-scores.ts";

const PAGES = 10;

/** Scores in a full text of which only some words and phrases are found: by the page's position. */
const scores = (words: string[], found: Record<string, Record<number, number>>, asked: string[] = []) =>
  textScores(
    words,
    async (word) => {
      asked.push(word);
      return new Map(Object.entries(found[word] ?? {}).map(([page, score]) => [Number(page), score]));
    },
    (word) => word in found,
    PAGES,
  );

/** The pages, best first. */
const order = async (...[words, found]: Parameters<typeof scores>) =>
  [...(await scores(words, found)).scores].sort(([, a], [, b]) => b - a).map(([page]) => page);

describe("how much texts are about the words of a query", () => {
  it("is more where more of the words are meant than where one is meant often", async () => {
    expect(await order(["outage", "pager"], { outage: { 0: 9, 1: 2 }, pager: { 1: 2 } })).toEqual([1, 0]);
  });

  it("is more where the words stand side by side", async () => {
    const apart = { outage: { 0: 4, 1: 4 }, pager: { 0: 4, 1: 4 } };
    expect(await order(["outage", "pager"], { ...apart, '"outage pager"': { 1: 1 } })).toEqual([1, 0]);
  });

  it("looks up no word that no text holds, nor a phrase with it", async () => {
    const asked: string[] = [];
    await scores(["outage", "xyzzy", "pager"], { outage: { 0: 4 }, pager: { 0: 4 } }, asked);
    expect(asked).toEqual(["outage", "pager"]);
  });

  it("comes with the largest share of the words that any one text is about, and not only mentions", async () => {
    const found = { outage: { 0: 0.1, 1: 9 }, pager: { 0: 9 } };
    expect((await scores(["outage", "pager"], found)).coverage).toBe(0.5);
    expect((await scores(["outage", "pager"], { ...found, outage: { 0: 9 } })).coverage).toBe(1);
    expect((await scores(["xyzzy"], {})).coverage).toBe(0);
  });
});
