import { beforeAll, describe, expect, inject, it } from "vitest";
import { judge, NOTHING, type Quality } from "../../scripts/bench/search/quality.ts";
import { foreignTo, rolebookSearch } from "../../scripts/bench/search/rolebook-search.ts";
import { readSearchFiles, searchInNode } from "../../scripts/bench/search/search-in-node.ts";
import type { Answers } from "../../templates/browser/search/engine.ts";
import QUERIES from "./queries.json" with { type: "json" };

/** The least share of queries that have to be answered with an accepted role first, and among the first three. */
const LEAST = { hitAt1: 0.88, hitAt3: 0.945 };

const percent = (part: number, { queries }: Quality) => `${Math.round((100 * part) / queries)} %`;

/** Printed where a test fails: what to look at. */
const table = (quality: Record<string, Quality>) =>
  Object.entries(quality)
    .map(([kind, each]) => `${kind}: ${percent(each.hitAt1, each)} first, ${percent(each.hitAt3, each)} in three`)
    .join("\n");

describe("the search of the real site, with the queries of a reader", () => {
  let quality: Record<string, Quality>;
  const of = (kind: string) => {
    const found = quality[kind];
    if (!found) throw new Error(`there are no queries of the kind ${kind}`);
    return found;
  };

  beforeAll(async () => {
    const site = inject("siteFolder");
    const catalog = await searchInNode(site);
    quality = await judge(QUERIES, rolebookSearch(catalog), foreignTo(catalog.entries, readSearchFiles(site).words));
  });

  it("has a set of at least eleven hundred queries, at least fifty of each kind", () => {
    expect(of("all").queries).toBeGreaterThanOrEqual(1100);
    for (const kind of Object.keys(QUERIES.kinds)) expect(of(kind).queries, kind).toBeGreaterThanOrEqual(50);
  });

  it(`answers ${(100 * LEAST.hitAt1).toFixed(1)} % with an accepted role first, and ${(100 * LEAST.hitAt3).toFixed(1)} % among the first three`, () => {
    const all = of("all");
    expect(all.hitAt1 / all.queries, table(quality)).toBeGreaterThanOrEqual(LEAST.hitAt1);
    expect(all.hitAt3 / all.queries, table(quality)).toBeGreaterThanOrEqual(LEAST.hitAt3);
  });

  it("answers every query that is a role's title with the role", () => {
    const { hitAt1, queries } = of("title");
    expect(hitAt1, table(quality)).toBe(queries);
  });

  it.each([
    ["reordered", 0.98],
    ["alias", 0.95],
    ["abbreviation", 0.9],
  ])("answers nearly every title in other words and other name (%s) with a role that has it", (kind, first) => {
    const { hitAt1, queries } = of(kind);
    expect(hitAt1 / queries, table(quality)).toBeGreaterThanOrEqual(first);
  });

  it.each([
    ["task", 0.85, 0.945],
    ["situation", 0.6, 0.78],
  ])("answers what names no job (%s) with an accepted role first, or among the first three", (kind, first, inThree) => {
    const { hitAt1, hitAt3, queries } = of(kind);
    expect(hitAt1 / queries, table(quality)).toBeGreaterThanOrEqual(first);
    expect(hitAt3 / queries, table(quality)).toBeGreaterThanOrEqual(inThree);
  });

  it("shows ahead of the texts only what stays first when they are there, with the same reasons, and most of what names a job", async () => {
    const catalog = await searchInNode(inject("siteFolder"), "ahead");
    let ahead = 0;
    for (const { query } of QUERIES.queries) {
      let sure: Answers | undefined;
      const found = await catalog.engine.search(query, false, (answers) => {
        sure = answers;
      });
      if (!sure) continue;
      ahead++;
      const said = ({ answers, noMatch, reasonFor }: Answers, count: number) => [
        noMatch,
        ...answers.slice(0, count).map(({ position }) => [position, reasonFor(position)]),
      ];
      expect(said(found, sure.likely), query).toEqual(said(sure, sure.likely));
      expect(found.likely, query).toBeGreaterThanOrEqual(sure.likely);
    }
    const named = QUERIES.queries.filter(({ kind }) => kind === "title" || kind === "alias" || kind === "reordered");
    expect(ahead).toBeGreaterThan(named.length);
  });

  it("answers a job's name among other words with the job", () => {
    const { hitAt1, queries } = of("wrapped");
    expect(hitAt1 / queries, table(quality)).toBeGreaterThanOrEqual(0.95);
  });

  it("finds nothing, and says so, for most of the queries that nothing fits", () => {
    const { hitAt1, queries } = of(NOTHING);
    expect(hitAt1 / queries, table(quality)).toBeGreaterThanOrEqual(0.75);
  });

  it("never answers a misspelt or unknown word silently with something else", () => {
    expect([...of("all").silentlyWrong, ...of(NOTHING).silentlyWrong]).toEqual([]);
  });
});
