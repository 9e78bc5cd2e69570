import { describe, expect, it } from "vitest";
import { loadCatalog } from "../../../scripts/catalog/build.ts";
import { levelOf, mustGet } from "../../../scripts/catalog/catalog.ts";
import { catalogOf, inThreeLines, load, NO_PAY, role, rolesFolder, told } from "../../support/roles-folder.ts";

const unit = "area: US, currency: USD, period: year, source: wage-statistics";
const own = (low: number, high: number, more = "") => `{ salary: { low: ${low}, high: ${high}, ${unit}${more} } }`;
const of = (more: string) => ({ "data-engineer.md": role(more) });

describe("pay that falls from one level to the next", () => {
  it("is an error where the role states it", async () => {
    expect(await told(of(`levels:\n  mid: ${own(50_000, 80_000)}\n  junior: ${own(60_000, 70_000)}`))).toEqual([
      "error[range-falls] roles/data-engineer.md 7:10-7:16",
      "The level Mid-level (50000 to 80000) is paid less than Junior below it (60000 to 70000).",
      "Check both figures; if they are right, say why in `note:`.",
    ]);
  });

  it("is fine with a note that says why", async () => {
    const levels = `levels:\n  junior: ${own(60_000, 70_000)}\n  mid: ${own(50_000, 80_000, ", note: Another region is counted.")}`;
    expect((await load(of(levels))).problems).toHaveLength(0);
  });

  it("is a warning where an estimate lies below a figure of the role's own", async () => {
    const more = `occupations: { US: { code: 15-1252, fit: close } }\nlevels:\n  junior: ${own(150_000, 160_000)}\n  mid: {}`;
    expect(await told(of(more))).toEqual([
      "warning[range-falls] roles/data-engineer.md 9:3-9:6",
      "The level Mid-level (100000 to 130000) is paid less than Junior below it (150000 to 160000).",
      "The lower level has a figure of its own and this one an estimate: give this level a sourced figure too.",
    ]);
  });

  it("is not looked for at a level that has the name of something that every object has", async () => {
    const ladders =
      "default:\n  - { id: constructor, name: Builder, percentiles: [50, 75] }\n  - { id: junior, name: Junior, percentiles: [10, 25] }\n";
    const more = "occupations: { US: { code: 15-1252, fit: close } }\nlevels: { junior: {} }";
    const catalog = await catalogOf({ ...of(more), "_ladders.yaml": ladders });
    const engineer = mustGet(catalog.roles, "data-engineer");
    expect(levelOf(engineer, "constructor")).toBeUndefined();
    expect(levelOf(engineer, "junior")).toEqual({});
    expect((await load({ ...of(more), "_ladders.yaml": ladders })).problems).toEqual([]);
  });

  it("is not looked for between amounts in different units", async () => {
    const hourly = "{ salary: { low: 40, high: 50, area: US, currency: USD, period: hour, source: wage-statistics } }";
    expect((await load(of(`levels:\n  junior: ${own(60_000, 70_000)}\n  mid: ${hourly}`))).problems).toHaveLength(0);
  });

  it("is found beside other faults of the same role", async () => {
    const { problems } = await load(
      of(
        `levels:\n  junior: ${own(60_000, 70_000)}\n  mid: ${own(50_000, 80_000)}\n  senior: { skills: { sqk: workin } }`,
      ),
    );
    expect(problems.map(({ code }) => code)).toEqual(["range-falls", "unknown-id", "unknown-id"]);
  });
});

describe("a source that figures rest on", () => {
  it("names its licence and its date, or there is a warning", async () => {
    const sources =
      "wage-statistics: { title: Wage Statistics, publisher: Us }\nprojections: { title: Projections, publisher: Us }\n";
    expect(await told({ "_sources.yaml": sources })).toEqual([
      "warning[incomplete-source] roles/_sources.yaml 1:1-1:16",
      "Figures rest on the source `wage-statistics`, which has no `licence`.",
      "Add `licence:` with the terms under which the figures may be used.",
      "warning[incomplete-source] roles/_sources.yaml 2:1-2:12",
      "Figures rest on the source `projections`, which has no `licence`.",
      "Add `licence:` with the terms under which the figures may be used.",
      "warning[incomplete-source] roles/_sources.yaml 2:1-2:12",
      "Figures rest on the source `projections`, which has no `published`.",
      "Add `published:` with the date as exactly as it is known.",
    ]);
  });

  it("may be due for review, which is a warning from the day after on", async () => {
    const { folder, workingDirectory } = rolesFolder({
      ...NO_PAY,
      "_sources.yaml": "book: { title: A Book, publisher: Us, review-by: 2026-11-20 }\n",
    });
    const on = async (today: string) =>
      (await loadCatalog({ folder, workingDirectory, today })).problems.flatMap(inThreeLines);
    expect(await on("2026-11-20")).toEqual([]);
    expect(await on("2026-11-21")).toEqual([
      "warning[overdue-source] roles/_sources.yaml 1:50-1:60",
      "The source `book` was due for review by 2026-11-20.",
      "Look for a newer edition, bring the figures up to date, and set the next `review-by`.",
    ]);
  });
});

describe("a day that something is said to have happened on", () => {
  const problemsOn = async (today: string, files: Parameters<typeof rolesFolder>[0]) => {
    const { folder, workingDirectory } = rolesFolder(files);
    return (await loadCatalog({ folder, workingDirectory, today })).problems.flatMap(inThreeLines);
  };

  it("is not still to come where a role was reviewed", async () => {
    expect(
      await problemsOn("2026-11-18", {
        "data-engineer.md": role(),
        "backend-developer.md": null,
        "_skills.yaml": null,
      }),
    ).toEqual([
      "warning[future-date] roles/data-engineer.md 5:11-5:21",
      "`reviewed` is 2026-11-20, which is still to come.",
      "Write the day of the last review.",
    ]);
  });

  it("may be tomorrow, which has begun elsewhere", async () => {
    expect(await problemsOn("2026-11-19", { "data-engineer.md": role() })).toEqual([]);
  });

  it("is not still to come where a source was published, as exactly as that is known", async () => {
    const sources = (published: string) => ({
      "_sources.yaml": `wage-statistics: { title: Wages, publisher: Bureau, published: ${published}, licence: CC0 }\nprojections: { title: Projections, publisher: Bureau, published: 2025, licence: CC0 }\n`,
    });
    expect(await problemsOn("2026-11-20", sources("2026"))).toEqual([]);
    expect(await problemsOn("2026-11-20", sources("2026-12"))).toEqual([
      "warning[future-date] roles/_sources.yaml 1:64-1:71",
      "`published` is 2026-12, which is still to come.",
      "Write when it was published, as exactly as it is known.",
    ]);
  });
});
