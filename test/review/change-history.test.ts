import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Catalog } from "../../scripts/catalog/catalog.ts";
import { changeHistory } from "../../scripts/cli/changes/change-history.ts";
import { commitAll, gitIn } from "../support/repository.ts";
import { DEFAULT_FILES, type Files, type RolesFolder, rolesFolder } from "../support/roles-folder.ts";
import { GUIDE, roleFile } from "./two-states.ts";

const wages = (p75: number, reference: string) => ({
  "_pay.yaml": `${DEFAULT_FILES["_pay.yaml"]}`.replace("2025-05", reference),
  "_pay/us-wages.csv": `code,p50,p75\n15-1252,130000,${p75}\n`,
});
const ESTIMATED = roleFile("Data Analyst").replace(
  /skills:[\s\S]*?\npros/,
  "occupations: { US: { code: 15-1252, fit: part } }\nlevels: { senior: { summary: Answers for what the numbers mean. } }\npros",
);

/** The small guide in a repository, whose commits are made by writing files. */
function repository(files: Files = {}) {
  const folder = rolesFolder({ ...GUIDE, ...files });
  gitIn(folder.workingDirectory, ["init", "--quiet"]);
  commitAll(folder.workingDirectory, "2026-01-01T12:00:00Z");
  return Object.assign(folder, {
    commit(moment: string, changed: Files = {}) {
      for (const [path, content] of Object.entries(changed)) folder.write(path, content);
      commitAll(folder.workingDirectory, moment);
    },
  });
}

async function told(folder: RolesFolder, roles = folder.folder) {
  const { readable } = await folder.load();
  return changeHistory(roles, readable as Catalog);
}

/** What is told after the beginning, on one line a role and day. */
async function lines(folder: RolesFolder): Promise<string[]> {
  const { entries } = await told(folder);
  return entries
    .filter(({ day }) => day > "2026-01-01")
    .map(({ day, slug, told }) => `${day} ${slug}: ${told.map(({ sentence }) => sentence).join(" | ")}`);
}

describe("what changed on the pages of roles", { timeout: 60_000 }, () => {
  it("begins with the roles that were there first", async () => {
    const { reach, entries } = await told(repository());
    expect(reach).toBe("whole");
    expect(entries.map(({ slug, kind }) => `${slug} ${kind}`)).toEqual([
      "backend-developer added",
      "data-analyst added",
      "data-engineer added",
    ]);
  });

  it("says a figure's change in percent, and whether its source changed", async () => {
    const guide = repository();
    guide.commit("2026-02-03T23:30:00Z", { "data-engineer.md": roleFile("Data Engineer", "", 142000) });
    guide.commit("2026-03-01T00:00:00Z", { "data-engineer.md": roleFile("Data Engineer", "", 150000, "survey-2026") });
    expect(await lines(guide)).toEqual([
      "2026-03-01 data-engineer: Senior: Pay: median 142,000 became 150,000 (+5.6%); USD, United States, a year; the source is Survey 2026, before it was Survey 2025",
      "2026-02-03 data-engineer: Senior: Pay: median 131,000 became 142,000 (+8.4%); USD, United States, a year; the source is the same",
    ]);
  });

  it("shows new official figures at the roles that use them, also where the role's file stayed", async () => {
    const guide = repository({ "data-analyst.md": ESTIMATED, ...wages(170000, "2024-05") });
    guide.commit("2026-02-03T12:00:00Z", wages(178500, "2025-05"));
    guide.commit("2026-02-05T12:00:00Z", { "data-analyst.md": ESTIMATED.replace("calm", "quiet") });
    expect(await lines(guide)).toEqual([
      "2026-02-05 data-analyst: What people like: “The work is calm” became “The work is quiet”",
      "2026-02-03 data-analyst: Senior: Pay: high 170,000 became 178,500 (+5.0%); USD, United States, a year; the source is the same | Senior: Pay: Month of the figures: May 2024 became May 2025",
    ]);
  });

  it("tells word by word what was struck out and what came in, and of which sort each change is", async () => {
    const guide = repository();
    guide.commit("2026-02-03T12:00:00Z", {
      "data-engineer.md": roleFile("Data Engineer", "cons: [Nights on call]\n", 142000).replace("calm", "quiet"),
    });
    const [entry] = (await told(guide)).entries;
    const marks = { same: "=", added: "+", removed: "-" };
    expect(
      entry?.told.map(({ sort, field, pieces }) => [
        sort,
        field,
        pieces.map(({ mark, text }) => marks[mark] + text).join("|"),
      ]),
    ).toEqual([
      ["wording", "What people like", "=The work is |-calm|+quiet"],
      ["added", "What people dislike", "+Nights on call"],
      ["figures", "Senior: Pay", ""],
    ]);
  });

  it("follows a role that was renamed, and tells of one that went", async () => {
    const guide = repository();
    guide.commit("2026-02-03T12:00:00Z", {
      "data-engineer.md": null,
      "pipeline-engineer.md": roleFile("Pipeline Engineer", "moved-from: [data-engineer]\n"),
      "data-analyst.md": null,
    });
    expect(await lines(guide)).toEqual([
      "2026-02-03 pipeline-engineer: It has a new address. | Title: “Data Engineer” became “Pipeline Engineer”",
      "2026-02-03 data-analyst: No longer described on this site.",
    ]);
  });

  it("holds the state after a day against that before it, and leaves out what no reader sees", async () => {
    const guide = repository();
    guide.commit("2026-02-03T10:00:00Z", { "data-engineer.md": roleFile("Data Engineer", "", 1) });
    guide.commit("2026-02-03T11:00:00Z", { "data-engineer.md": roleFile("Data Engineer") });
    guide.commit("2026-02-04T11:00:00Z", { "data-engineer.md": roleFile("Data Engineer").replace(/\n$/, "\n\n") });
    expect(await lines(guide)).toEqual([]);
  });

  it("counts a merge as one step, on the day of the merge", async () => {
    const guide = repository();
    const { workingDirectory } = guide;
    gitIn(workingDirectory, ["checkout", "--quiet", "-b", "side"]);
    guide.commit("2026-02-01T12:00:00Z", { "data-engineer.md": roleFile("Data Engineer", "", 142000) });
    gitIn(workingDirectory, ["checkout", "--quiet", "-"]);
    gitIn(workingDirectory, ["merge", "--quiet", "--no-ff", "-m", "Merge", "side"], "2026-02-09T12:00:00Z");
    expect((await lines(guide)).map((line) => line.slice(0, 24))).toEqual(["2026-02-09 data-engineer"]);
  });

  it("passes over states that cannot be read: broken, huge, no text, or of a name that no role can have", async () => {
    const guide = repository();
    guide.commit("2026-02-02T12:00:00Z", { "data-engineer.md": "---\ntitle: [\n---\n", "_sources.yaml": "a: [" });
    guide.commit("2026-02-03T12:00:00Z", { "data-engineer.md": "x".repeat(300 * 1024), "../elsewhere.md": "x" });
    guide.commit("2026-02-04T12:00:00Z", {
      "data-engineer.md": Buffer.from([0xff, 0xfe, 0]),
      "a\nb\u0001.md": roleFile("Odd"),
      ".git-like/hidden.md": roleFile("Hidden"),
    });
    guide.commit("2026-02-05T12:00:00Z", {
      "data-engineer.md": roleFile("Data Engineer", "", 142000),
      "_sources.yaml": GUIDE["_sources.yaml"] as string,
    });
    expect((await lines(guide)).map((line) => line.slice(0, 64))).toEqual([
      "2026-02-05 data-engineer: Senior: Pay: median 131,000 became 142",
    ]);
  });

  it("passes over states that were never meant: a merge's conflict, a lost letter, a key that stands twice", async () => {
    const guide = repository();
    const meant = roleFile("Data Engineer");
    guide.commit("2026-02-02T12:00:00Z", {
      "data-engineer.md": `${meant}\n<<<<<<< HEAD\nOne.\n=======\nTwo.\n>>>>>>> other\n`,
    });
    guide.commit("2026-02-03T12:00:00Z", { "data-engineer.md": `${meant}\nA na\ufffdve line.\n` });
    guide.commit("2026-02-04T12:00:00Z", {
      "data-engineer.md": meant.replace("---\n", "---\ntitle: Twice\n"),
      "_sources.yaml": `${GUIDE["_sources.yaml"]}# Lost: \ufffd\n`,
    });
    guide.commit("2026-02-05T12:00:00Z", { "data-engineer.md": roleFile("Data Engineer", "", 142000) });
    expect((await lines(guide)).map((line) => line.slice(0, 64))).toEqual([
      "2026-02-05 data-engineer: Senior: Pay: median 131,000 became 142",
    ]);
  });

  it("does not put a later change before an earlier one when a clock was wrong", async () => {
    const guide = repository();
    guide.commit("2026-02-05T12:00:00Z", { "data-engineer.md": roleFile("Data Engineer", "", 142000) });
    guide.commit("1999-01-01T12:00:00Z", { "data-analyst.md": roleFile("Data Analyst", "", 150000) });
    const days = (await told(guide)).entries.map(({ day }) => day);
    expect(days.slice(0, 2)).toEqual(["2026-02-05", "2026-02-05"]);
  });

  it("is the same in every time zone", async () => {
    const guide = repository();
    guide.commit("2026-02-03T23:30:00-05:00", { "data-engineer.md": roleFile("Data Engineer", "", 142000) });
    expect((await lines(guide))[0]).toMatch(/^2026-02-04 /);
  });

  it("is told in part where a clone has only the newest commits, and not at all where it has but one", async () => {
    const guide = repository();
    guide.commit("2026-02-03T12:00:00Z", { "data-engineer.md": roleFile("Data Engineer", "", 142000) });
    const clone = (depth: number) => {
      const target = join(guide.workingDirectory, `clone-${depth}`);
      mkdirSync(target);
      const address = `file://${guide.workingDirectory}`;
      gitIn(guide.workingDirectory, ["clone", "--quiet", `--depth=${depth}`, address, target]);
      return join(target, "roles");
    };
    guide.commit("2026-02-04T12:00:00Z", { "data-analyst.md": roleFile("Data Analyst", "", 150000) });
    const newest = await told(guide, clone(2));
    expect(newest.reach).toBe("part");
    expect(newest.entries.map(({ slug }) => slug)).toEqual(["data-analyst"]);
    expect(await told(guide, clone(1))).toEqual({ reach: "none", entries: [] });
  });

  it("is unknown where the roles lie in no repository", async () => {
    const guide = repository();
    rmSync(join(guide.workingDirectory, ".git"), { recursive: true });
    expect(await told(guide)).toEqual({ reach: "none", entries: [] });
  });
});
