import { describe, expect, it } from "vitest";
import { z } from "zod";
import { mustGet } from "../../scripts/catalog/catalog.ts";
import { sentencesOf } from "../../scripts/catalog/checks/prose/prose.ts";
import { apiLevels } from "../../scripts/catalog/derive/api.ts";
import { dutiesIn, wordsOfDuties } from "../../scripts/catalog/derive/duties.ts";
import { roleFile } from "../../scripts/catalog/drafts/write-role.ts";
import { fieldChanges } from "../../scripts/review/redline/field-changes.ts";
import { FOR_REVIEWERS, namesIn } from "../../scripts/review/redline/names.ts";
import { levelData } from "../../scripts/schema/open-data.ts";
import { roleSchema } from "../../scripts/schema/role.ts";
import { catalogOf, load, role, told } from "../support/roles-folder.ts";

const EXAMPLE = "A dressing is changed without being asked.";

const CARE = {
  Care: [{ text: "Dress wounds", examples: [EXAMPLE] }, "Hand over"],
  "Safety & hygiene": ["Count the medicines"],
};

const nurse = (duties: string) => ({
  "_site.yaml": "title: Wards\n",
  "nurse.md": role(`levels:\n  junior:\n    duties:${duties}`),
});

describe("the duties of a level", () => {
  it("are a list, or lists by topic; an entry is a text, or a text with examples", () => {
    expect(dutiesIn(["Dress wounds"])).toEqual([{ topic: null, text: "Dress wounds", examples: [] }]);
    expect(dutiesIn(CARE)).toEqual([
      { topic: "Care", text: "Dress wounds", examples: ["A dressing is changed without being asked."] },
      { topic: "Care", text: "Hand over", examples: [] },
      { topic: "Safety & hygiene", text: "Count the medicines", examples: [] },
    ]);
    expect(wordsOfDuties(CARE).slice(0, 4)).toEqual(["Care", "Safety & hygiene", "Dress wounds", EXAMPLE]);
  });

  it("may be as many and as long as a framework has them", async () => {
    const many = Array.from({ length: 300 }, (_, at) => `      - ${`Criterion ${at} `.repeat(9)}`).join("\n");
    expect((await load(nurse(`\n${many}`))).problems).toEqual([]);
    expect((await load(nurse(" [Go]"))).problems).toEqual([]);
  });

  it.each<[string, string, string[]]>([
    [
      "a text that a colon makes a mapping",
      "\n      - Write it down: what the figure means",
      [
        "error[wrong-type] roles/nurse.md 9:9-9:22",
        "`levels.junior.duties[1]` is a mapping of keys and values, but should be a text.",
        'Put quotes around this text: `"Write it down: what the figure means"`. What is done at this level in this role.',
      ],
    ],
    [
      "a key that no duty has",
      "\n      - { text: Dress wounds, exmples: [So] }",
      [
        "error[unknown-key] roles/nurse.md 9:31-9:38",
        "`exmples` is not a key that `levels.junior.duties[1]` can have.",
        "Did you mean `examples`?",
      ],
    ],
    [
      "a topic that is no list",
      "\n      Care: Dress wounds",
      [
        "error[wrong-type] roles/nurse.md 9:13-9:25",
        "`levels.junior.duties.Care` is the text `Dress wounds`, but should be a list.",
        "Put brackets around it: `[Dress wounds]`.",
      ],
    ],
    [
      "a topic without a name",
      '\n      "": [Dress wounds]',
      [
        "error[bad-format] roles/nurse.md 9:7-9:9",
        "A name is empty here.",
        "Write a name of at most 160 characters, without any that nobody can see.",
      ],
    ],
    [
      "no topic at all",
      " {}",
      ["error[too-few] roles/nurse.md 8:5-8:11", "`levels.junior.duties` is empty.", "Fill it in or remove the key."],
    ],
  ])("are told of with their place: %s", async (_, duties, says) => {
    expect(await told(nurse(duties))).toEqual(says);
  });

  it("are texts in the data files, with topics and examples beside them where there are any", async () => {
    const catalog = await catalogOf(nurse(` ${JSON.stringify(CARE)}`));
    const [level] = apiLevels(catalog, mustGet(catalog.roles, "nurse"));
    expect(level).toMatchObject({
      duties: ["Dress wounds", "Hand over", "Count the medicines"],
      dutyDetails: dutiesIn(CARE),
      sharedDuties: ["Ask early when stuck"],
      follows: [],
    });
    expect(level).not.toHaveProperty("sharedDutyDetails");
    expect(z.strictObject(levelData.shape).safeParse(level).success).toBe(true);
  });

  it("are written into a file as the form holds them", async () => {
    const fields = {
      title: "Nurse",
      summary: "Looks after the patients of a ward by day and by night.",
      domain: "data",
      levels: { junior: { duties: CARE } },
      reviewed: "2026-11-20",
    };
    const text = roleFile({ fields, body: "## What they do\n\nThey look after people." });
    const catalog = await catalogOf({ "nurse.md": text });
    expect(mustGet(catalog.roles, "nurse").levels?.junior?.duties).toEqual(CARE);
  });

  it("have their sentences looked over where they stand", async () => {
    const catalog = await catalogOf(nurse(` ${JSON.stringify(CARE)}`));
    const places = sentencesOf(mustGet(catalog.roles, "nurse"), "en").map(({ place }) => place);
    expect(places).toEqual(
      expect.arrayContaining([
        { path: ["levels", "junior", "duties", "Care", 0, "examples", 0] },
        { path: ["levels", "junior", "duties", "Safety & hygiene", 0] },
      ]),
    );
  });
});

describe("a change of duties", () => {
  const changes = async (before: unknown, after: unknown) => {
    const catalog = await catalogOf();
    const names = namesIn(catalog, catalog);
    const comparison = {
      base: catalog,
      head: catalog,
      names,
      schema: roleSchema,
      ladder: "default",
      wording: FOR_REVIEWERS,
    };
    const levels = (duties: unknown) => ({ levels: { junior: { duties } } });
    return fieldChanges(levels(before), levels(after), comparison);
  };

  it("tells what came, with its topic", async () => {
    const { "Safety & hygiene": _, ...care } = CARE;
    expect(await changes(care, CARE)).toMatchObject([
      { kind: "list", field: "Junior: duties", added: ["Safety & hygiene: Count the medicines"], removed: [] },
    ]);
  });

  it("tells of an example that a plain text gained", async () => {
    const [change] = await changes(["Dress wounds"], [{ text: "Dress wounds", examples: ["So."] }]);
    expect(change).toMatchObject({ field: "Junior: duty “Dress wounds”: examples", added: ["So."] });
  });

  it("tells that a list was grouped, and takes no duty for a new one", async () => {
    const found = await changes(["Dress wounds", "Hand over"], { Care: ["Dress wounds", "Hand over"] });
    expect(found).toMatchObject([
      { field: "Junior: duty “Dress wounds”: topic", before: null, after: "Care" },
      { field: "Junior: duty “Hand over”: topic", before: null, after: "Care" },
    ]);
  });
});
