import { describe, expect, it } from "vitest";
import { mustGet } from "../../../scripts/catalog/catalog.ts";
import { citedSources, sourceListings, sourcesOf } from "../../../scripts/catalog/derive/sources.ts";
import { catalogOf, role } from "../../support/roles-folder.ts";

const BODY =
  "It is so [@projections, table 2], and so [@projections, table 2] [@projections, note a] [@projections].\n";

describe("the sources of a role", () => {
  it("are those that it lists and then those that only its text cites, each once", async () => {
    const catalog = await catalogOf({ "data-engineer.md": role("sources: [wage-statistics]", BODY) });
    expect(sourcesOf(catalog, mustGet(catalog.roles, "data-engineer"))).toEqual(["wage-statistics", "projections"]);
  });

  it("come with the places in them that its text names, each once", async () => {
    const catalog = await catalogOf({ "data-engineer.md": role("sources: [wage-statistics]", BODY) });
    const cited = citedSources(catalog, mustGet(catalog.roles, "data-engineer"));
    expect(cited.map(({ parts }) => parts)).toEqual([[], ["table 2", "note a"]]);
  });

  it("list the role among their uses, with those places", async () => {
    const catalog = await catalogOf({ "data-engineer.md": role("", BODY) });
    expect(sourceListings(catalog).find(({ id }) => id === "projections")?.roles).toEqual([
      { slug: "data-engineer", title: "Data Engineer", parts: ["table 2", "note a"] },
    ]);
  });
});
