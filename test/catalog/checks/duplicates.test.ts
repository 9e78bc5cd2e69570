import { describe, expect, it } from "vitest";
import { catalogOf, load, role, told } from "../../support/roles-folder.ts";

describe("a name", () => {
  it("as an alias is no other role's title, in whatever case", async () => {
    expect(await told({ "data-engineer.md": role("aliases: [Data Plumber, BACKEND developer]") })).toEqual([
      "error[alias-taken] roles/data-engineer.md 6:25-6:42",
      "`BACKEND developer` is already the title of roles/backend-developer.md.",
      "Remove it here: who searches for it wants the role of that title.",
    ]);
  });

  it("as an alias is offered for each role that has it, which is told of, in whatever case and with however many spaces", async () => {
    const files = {
      "data-engineer.md": role("aliases: [Data Plumber]"),
      "etl-developer.md": role('aliases: ["data  plumber"]', "", "ETL Developer"),
    };
    expect(await told(files)).toEqual([
      "warning[alias-taken] roles/data-engineer.md 6:11-6:23",
      "`Data Plumber` is an alias of roles/etl-developer.md as well.",
      "The search offers each of them. If only one is meant, remove it from the others.",
      "warning[alias-taken] roles/etl-developer.md 6:11-6:26",
      "`data  plumber` is an alias of roles/data-engineer.md as well.",
      "The search offers each of them. If only one is meant, remove it from the others.",
    ]);
  });

  it("as an alias of several roles is no matter where a site shares them on purpose, but as a title it is", async () => {
    const files = {
      "_site.yaml": "title: Test Guide\nrules: { shared-aliases: true }\n",
      "data-engineer.md": role("aliases: [Data Plumber]"),
      "etl-developer.md": role("aliases: [data plumber, Data Engineer]", "", "ETL Developer"),
    };
    expect(await told(files)).toEqual([
      "error[alias-taken] roles/etl-developer.md 6:25-6:38",
      "`Data Engineer` is already the title of roles/data-engineer.md.",
      "Remove it here: who searches for it wants the role of that title.",
    ]);
  });

  it("as a title is worth a warning where another role has it too", async () => {
    expect(await told({ "data-engineer.md": role("", "", "backend developer") })).toEqual([
      "warning[alias-taken] roles/backend-developer.md 2:8-2:25",
      "`Backend Developer` is already the title of roles/data-engineer.md.",
      "Give one of the two roles another title: nobody could tell them apart.",
      "warning[alias-taken] roles/data-engineer.md 2:8-2:25",
      "`backend developer` is already the title of roles/backend-developer.md.",
      "Give one of the two roles another title: nobody could tell them apart.",
    ]);
  });

  it("as an alias may be another role's name in part", async () => {
    expect((await load({ "data-engineer.md": role("aliases: [Backend Developer for Data]") })).problems).toHaveLength(
      0,
    );
  });
});

describe("an old address", () => {
  it("is no role's that exists", async () => {
    expect(await told({ "data-engineer.md": role("moved-from: [etl-developer, backend-developer]") })).toEqual([
      "error[duplicate-slug] roles/data-engineer.md 6:29-6:46",
      "The old address `backend-developer` belongs to roles/backend-developer.md.",
      "Remove it from one of the two.",
    ]);
  });

  it("is one role's only", async () => {
    const files = {
      "analytics-engineer.md": role("moved-from: [etl-developer]", "", "Analytics Engineer"),
      "data-engineer.md": role("moved-from: [etl-developer]"),
    };
    expect(await told(files)).toEqual([
      "error[duplicate-slug] roles/data-engineer.md 6:14-6:27",
      "The old address `etl-developer` belongs to roles/analytics-engineer.md.",
      "Remove it from one of the two.",
    ]);
  });

  it("is kept with the role", async () => {
    const catalog = await catalogOf({ "data-engineer.md": role("moved-from: [etl-developer]") });
    expect(catalog.roles.get("data-engineer")?.["moved-from"]).toEqual(["etl-developer"]);
  });
});
