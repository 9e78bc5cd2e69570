import { describe, expect, it } from "vitest";
import { mustGet } from "../../../scripts/catalog/catalog.ts";
import {
  citedSources,
  sourceListings,
  sourcesByPublisher,
  sourcesOf,
} from "../../../scripts/catalog/derive/sources.ts";
import { catalogOf, DEFAULT_FILES, role } from "../../support/roles-folder.ts";

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

describe("all sources", () => {
  it("stand by publisher in the order of the alphabet, with the letters where they begin and what is overdue", async () => {
    const catalog = await catalogOf({
      "_sources.yaml": `${DEFAULT_FILES["_sources.yaml"]}handbook: { title: Handbook, publisher: Ärztekammer }
pipes: { title: Pipes, publisher: Guild of Plumbers }
care: { title: Care, publisher: Association of Nurses }
rules: { title: Rules, publisher: "1199 Workers" }
`,
    });
    const groups = sourcesByPublisher(catalog, { projections: "due", care: "superseded" });
    expect(
      groups.map(({ publisher, letter, sources, overdue }) => [publisher, letter, sources.length, overdue]),
    ).toEqual([
      ["1199 Workers", "#", 1, 0],
      ["Ärztekammer", "A", 1, 0],
      ["Association of Nurses", null, 1, 1],
      ["Bureau of Numbers", "B", 2, 1],
      ["Guild of Plumbers", "G", 1, 0],
    ]);
  });
});
