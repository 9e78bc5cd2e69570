import { beforeAll, describe, expect, it } from "vitest";
import { loadCatalog } from "../../../scripts/catalog/build.ts";
import type { Catalog } from "../../../scripts/catalog/catalog.ts";
import {
  endsOf,
  ladderDiagram,
  ladderPage,
  ladderRows,
  laddersInUse,
} from "../../../scripts/catalog/derive/ladder-page.ts";
import { LADDER_COLUMNS } from "../../../scripts/schema/open-data.ts";
import { fixture } from "../../support/folders.ts";
import { PROJECT_FOLDER } from "../../support/program.ts";
import { catalogOf } from "../../support/roles-folder.ts";

let catalog: Catalog;
beforeAll(async () => {
  const loaded = await loadCatalog({ folder: fixture("civil-service"), workingDirectory: PROJECT_FOLDER });
  if (!loaded.catalog) throw new Error("the fixture has errors");
  catalog = loaded.catalog;
});

describe("the ladders that have a page", () => {
  it("are those that roles have levels of", async () => {
    expect(laddersInUse(catalog)).toEqual(["grades", "ward", "trade"]);
    expect(laddersInUse(await catalogOf())).toEqual([]);
  });
});

describe("the page of a ladder", () => {
  it("has its levels from the lowest up, each with what it follows", () => {
    const { levels, isForked } = ladderPage(catalog, "grades");
    expect(isForked).toBe(true);
    expect(levels.map(({ name, grade, after }) => [name, grade, after]).slice(5)).toEqual([
      ["Grade 7", "G7", ["Senior executive officer"]],
      ["Team leader", "G6", ["Grade 7"]],
      ["Head of profession", "G6", ["Grade 7"]],
      ["Deputy director", "SCS1", ["Team leader", "Head of profession"]],
    ]);
    expect(endsOf(catalog.ladders.get("grades") ?? [])).toEqual({
      first: ["Administrative assistant"],
      last: ["Deputy director"],
    });
    expect(endsOf(catalog.ladders.get("unused") ?? [])).toEqual({ first: ["Bottom"], last: ["Top"] });
  });

  it("has a row for each topic, and marks what the level below has as well", () => {
    const { topics } = ladderPage(catalog, "ward");
    expect(topics.map(({ topic }) => topic)).toEqual(["Care", "Team", "Safety & hygiene"]);
    expect(topics[0]?.cells.map((cell) => cell.map(({ isKept }) => isKept))).toEqual([
      [false, false],
      [true, false],
      [],
    ]);
    // A matron follows the charge nurse, of whom nothing is said under this topic.
    expect(topics[1]?.cells[2]?.map(({ isKept }) => isKept)).toEqual([false, false]);
  });

  it("has a row without a topic where duties have none, and knows a fork in it", () => {
    const [row, ...others] = ladderPage(catalog, "grades").topics;
    expect(others).toEqual([]);
    expect(row?.topic).toBeNull();
    expect(row?.cells[6]).toEqual([
      { duty: "Answer for a policy", isKept: true },
      { duty: "Lead several teams", isKept: false },
    ]);
  });

  it("says from which stage to which its roles ask for a skill, those of most roles first", () => {
    const [drafting, evidence] = ladderPage(catalog, "grades").skills;
    expect(drafting?.skill.name).toBe("Drafting");
    expect(drafting?.cells.map((cell) => cell && [cell.lowest.name, cell.highest, cell.roles])).toEqual([
      null,
      ["Awareness", null, 1],
      ["Working", null, 1],
      ["Awareness", null, 1],
      ["Practitioner", null, 1],
      ["Working", null, 1],
      ["Working", null, 1],
      ["Expert", null, 1],
      null,
    ]);
    expect(evidence?.skill.name).toBe("Weighing evidence");
  });

  it("names all its roles, with their levels where they have not all", () => {
    const { domains } = ladderPage(catalog, "grades");
    expect(domains.map(({ name, roles }) => [name, roles.map(({ slug, levels }) => [slug, levels.length])])).toEqual([
      [
        "Policy and delivery",
        [
          ["caseworker", 3],
          ["policy-adviser", 5],
        ],
      ],
    ]);
    expect(ladderPage(catalog, "trade").domains[0]?.roles).toEqual([{ slug: "plumber", title: "Plumber", levels: [] }]);
  });

  it("draws a fork", () => {
    const { boxes, arrows } = ladderDiagram(ladderPage(catalog, "grades"));
    expect(boxes).toHaveLength(9);
    expect(arrows).toHaveLength(9);
    const [team, head] = [boxes[6], boxes[7]];
    const middle = (box = boxes[0]) => box && box.y + box.height / 2;
    expect(middle(team)).toBe(middle(head));
    expect(team?.x).not.toBe(head?.x);
  });
});

describe("the table of a ladder for spreadsheets", () => {
  it("has a line for each duty, then for each skill, and one for a level of which nothing is said", () => {
    const rows = ladderRows(catalog, "ward");
    for (const row of rows) expect(row).toHaveLength(Object.keys(LADDER_COLUMNS).length);
    expect(rows[0]).toEqual([
      ...["ward", "nurse", "Staff nurse", "", null, "Care", "Dress wounds after minor operations"],
      "A dressing is changed without being asked.\nThe wound is looked at twice a day.",
      ...[null, null, null],
    ]);
    expect(
      rows
        .filter(([, level]) => level === "charge-nurse")
        .at(-1)
        ?.slice(8),
    ).toEqual(["wound-care", "practitioner", 1]);
    expect(ladderRows(catalog, "trade").map(([, level]) => level)).toEqual(["apprentice", "plumber"]);
  });
});
