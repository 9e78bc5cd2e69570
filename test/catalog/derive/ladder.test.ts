import { describe, expect, it } from "vitest";
import { mustGet } from "../../../scripts/catalog/catalog.ts";
import { comparedRole } from "../../../scripts/catalog/derive/compare/compared-role.ts";
import { compare } from "../../../scripts/catalog/derive/compare/comparison.ts";
import { followed, followedAmong, fromLowest, isForked, wayUpTo } from "../../../scripts/catalog/derive/ladder.ts";
import { levelsOf } from "../../../scripts/catalog/derive/levels.ts";
import { catalogOf, role, told } from "../../support/roles-folder.ts";

const GRADES = [
  { id: "officer" },
  { id: "senior" },
  { id: "expert" },
  { id: "manager", after: ["senior"] },
  { id: "director", after: ["manager", "expert"] },
];

describe("what a level follows", () => {
  it("is the one above it in the list, unless it names others", () => {
    expect(Object.fromEntries(followed(GRADES))).toEqual({
      officer: [],
      senior: ["officer"],
      expert: ["senior"],
      manager: ["senior"],
      director: ["manager", "expert"],
    });
  });

  it("is for a role the nearest below it that the role has, on the way that leads there", () => {
    const among = (...ids: string[]) => Object.fromEntries(followedAmong(GRADES, new Set(ids)));
    expect(among("officer", "expert", "manager")).toEqual({ officer: [], expert: ["officer"], manager: ["officer"] });
    expect(among("senior", "manager", "director")).toEqual({
      senior: [],
      manager: ["senior"],
      director: ["manager"],
    });
    expect(among("director")).toEqual({ director: [] });
  });

  it("makes a way up to it, without the other branch of a fork", () => {
    const levels = GRADES.map(({ id }) => ({ id, follows: followed(GRADES).get(id) ?? [] }));
    expect(wayUpTo(levels, "manager").map(({ id }) => id)).toEqual(["officer", "senior", "manager"]);
    expect(wayUpTo(levels, "director").map(({ id }) => id)).toEqual(GRADES.map(({ id }) => id));
  });

  it("tells a fork from a plain row", () => {
    expect(isForked(followed(GRADES))).toBe(true);
    expect(isForked(followed(GRADES.slice(0, 3)))).toBe(false);
    expect(isForked(followedAmong(GRADES, new Set(["officer", "manager"])))).toBe(false);
    expect(isForked(followed([{ id: "a" }, { id: "b", after: [] }]))).toBe(true);
  });
});

describe("a ladder", () => {
  it("stands as it is written where every level stands below those that it follows", () => {
    expect(fromLowest(GRADES)).toBe(GRADES);
  });

  it("that is written from the top down is turned over, and what follows what stays", () => {
    const down = [
      { id: "top", after: ["middle"] },
      { id: "middle", after: ["bottom"] },
      { id: "bottom", after: [] },
    ];
    expect(fromLowest(down).map(({ id }) => id)).toEqual(["bottom", "middle", "top"]);
    const mixed = [{ id: "second", after: ["first"] }, { id: "third" }, { id: "first", after: [] }];
    expect(Object.fromEntries(followed(fromLowest(mixed)))).toEqual({
      first: [],
      second: ["first"],
      third: ["second"],
    });
  });

  it("with a circle in it loses no level", () => {
    const circle = [{ id: "a", after: ["b"] }, { id: "b" }, { id: "c" }];
    expect(new Set(fromLowest(circle).map(({ id }) => id))).toEqual(new Set(["a", "b", "c"]));
    expect(followedAmong(circle, new Set(["c"])).get("c")).toEqual([]);
  });
});

const wardLadder = (levels: string) => ({
  "_ladders.yaml": `proficiency:\n  - { id: working, name: Working }\ndefault:\n${levels}`,
});

describe("`after` of a level", () => {
  it("names levels of its ladder, which are not itself", async () => {
    const levels = `  - { id: nurse, name: Nurse }
  - { id: matron, name: Matron, after: [nurze] }
  - { id: director, name: Director, after: [director] }
`;
    expect(await told(wardLadder(levels))).toEqual([
      "error[unknown-id] roles/_ladders.yaml 5:41-5:46",
      "`nurze` is no level.",
      "Did you mean `nurse`? The levels are `nurse`, `matron` and `director`.",
      "error[self-reference] roles/_ladders.yaml 6:45-6:53",
      "The level `director` follows itself.",
      "Remove this entry.",
    ]);
  });

  it("leads in no circle, where the level above in the list counts as well", async () => {
    const levels = `  - { id: nurse, name: Nurse, after: [matron] }
  - { id: sister, name: Sister }
  - { id: matron, name: Matron }
`;
    expect(await told(wardLadder(levels))).toEqual([
      "error[bad-cycle] roles/_ladders.yaml 4:31-4:36",
      "The levels `nurse`, `matron` and `sister` of the ladder `default` follow each other.",
      "Remove one of their `after` entries, or write `after: []` where the ladder begins: without `after` a level follows the one above it.",
    ]);
  });
});

describe("two roles compared at a level", () => {
  it("expect of a skill what the way to that level asks for, not the other branch", async () => {
    const skills = (stage: string) => `{ skills: { sql: ${stage} } }`;
    const nurse = role(
      `levels:\n  nurse: ${skills("working")}\n  expert: ${skills("expert")}\n  manager: {}`,
      "",
      "Ward nurse",
    );
    const catalog = await catalogOf({
      "_ladders.yaml": `proficiency:
  - { id: working, name: Working }
  - { id: expert, name: Expert }
default:
  - { id: nurse, name: Nurse }
  - { id: expert, name: Expert nurse }
  - { id: manager, name: Ward manager, after: [nurse] }
`,
      "nurse.md": nurse,
      "other.md": nurse.replace("Ward nurse", "Night nurse"),
    });
    const chosen = ["nurse", "other"].map((slug) => ({
      role: comparedRole(catalog, mustGet(catalog.roles, slug)),
      level: "manager",
    }));
    const stages = compare(chosen).skillGroups.flatMap(({ rows }) =>
      rows.flatMap(({ needs }) => needs.flat().flatMap(({ expected }) => expected.map(({ stage }) => stage))),
    );
    expect(new Set(stages)).toEqual(new Set(["Working"]));
  });
});

describe("pay on a fork", () => {
  const salary = (low: number) =>
    `{ low: ${low}, high: ${low + 9000}, area: GB, currency: GBP, period: year, source: wage-statistics }`;
  const files = (expert: number, manager: number) => ({
    ...wardLadder(`  - { id: nurse, name: Nurse }
  - { id: expert, name: Expert nurse }
  - { id: manager, name: Ward manager, after: [nurse] }
`),
    "nurse.md": role(
      `levels:\n  nurse: { salary: ${salary(30000)} }\n  expert: { salary: ${salary(expert)} }\n  manager: { salary: ${salary(manager)} }`,
    ),
  });

  it("may be less than on the other branch, and not less than below it", async () => {
    expect(await told(files(52000, 45000))).toEqual([]);
    expect((await told(files(52000, 29000))).slice(0, 2)).toEqual([
      "error[range-falls] roles/nurse.md 9:14-9:20",
      "The level Ward manager (29000 to 38000) is paid less than Nurse below it (30000 to 39000).",
    ]);
  });

  it("is said on a role's levels with what each follows", async () => {
    const catalog = await catalogOf(files(52000, 45000));
    const levels = levelsOf(catalog, mustGet(catalog.roles, "nurse"));
    expect(levels.map(({ id, follows, after }) => [id, follows, after])).toEqual([
      ["nurse", [], []],
      ["expert", ["nurse"], []],
      ["manager", ["nurse"], ["Nurse"]],
    ]);
  });
});
