import { beforeAll, describe, expect, inject, it } from "vitest";
import { searchInNode } from "../../scripts/bench/search/search-in-node.ts";
import type { SearchCatalog } from "../../templates/browser/search/assemble.ts";
import QUERIES from "./title-queries.json" with { type: "json" };

let catalog: SearchCatalog;
beforeAll(async () => {
  catalog = await searchInNode(inject("siteFolder"), "titles");
});

const search = async (query: string) => {
  const { answers, noMatch, title } = await catalog.engine.search(query, false);
  return { first: noMatch ? undefined : catalog.entries.roles[answers[0]?.position ?? -1]?.slug, title };
};

describe("titles of jobs in other languages, as people type them", () => {
  it.each(QUERIES.titles)("“$query” ($language) finds $accept first", async ({ query, accept }) => {
    expect(accept).toContain((await search(query)).first);
  });
});

describe("queries in the site's own language", () => {
  it.each(QUERIES.english)("“$query” is read as it was", async ({ query, accept }) => {
    const { first, title } = await search(query);
    expect(title).toBeUndefined();
    if (accept.length > 0) expect(accept).toContain(first);
  });
});

describe("jobs of other trades and words that only join others", () => {
  it.each(QUERIES.nothing)("“%s” is read as no job of this site in another language", async (query) => {
    expect((await search(query)).title).toBeUndefined();
  });
});
