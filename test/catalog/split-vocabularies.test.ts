import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { vocabulariesIn } from "../../scripts/catalog/source/read-vocabularies.ts";
import { rolebook } from "../cli/program.ts";
import { catalogOf, load, role, rolesFolder } from "../support/roles-folder.ts";

const WARD = "_skills/ward.yaml";
const wound = "wound-care: { name: Wound care, kind: care }\n";
const nurse = role("skills: { core: [wound-care, sql, git] }", "", "Nurse");

const told = async (files: Record<string, string>) =>
  (await load(files)).problems.map(
    ({ code, severity, file, line, message }) => `${severity}[${code}] ${file}:${line} ${message}`,
  );

describe("a vocabulary that is split over files of a folder", () => {
  it("holds what all of them hold, those in the file beside the folder too", async () => {
    const catalog = await catalogOf({ [WARD]: wound, "nurse.md": nurse });
    expect([catalog.skills.get("wound-care")?.name, catalog.skills.get("sql")?.name]).toEqual(["Wound care", "SQL"]);
  });

  it("needs no file beside the folder", async () => {
    const files = {
      "_skills.yaml": null,
      "_skills/a.yaml": "sql: { name: SQL }\ngit: { name: Git }\n",
      "_skills/b.yaml": "java: { name: Java }\npython: { name: Python }\n",
    };
    expect((await load(files)).problems).toEqual([]);
  });

  it("is told of an id that stands twice, with both places", async () => {
    const problems = await told({ [WARD]: `${wound}sql: { name: Suction }\n`, "nurse.md": nurse });
    expect(problems).toEqual([
      "error[duplicate-id] roles/_skills/ward.yaml:2 `sql` stands in roles/_skills.yaml, line 1, as well.",
    ]);
  });

  it("says where its own faults are: a skill that nobody uses, a stage or a source that does not exist", async () => {
    const problems = await told({
      [WARD]: `${wound}triage: { name: Triage }\nsutures: { name: Sutures, levels: { wokring: [You can sew.] } }\n`,
      "nurse.md": nurse.replace("[wound-care, sql, git]", "[wound-care, sql, sutures]"),
    });
    expect(problems).toEqual(
      [
        "warning[unused-skill] roles/_skills/ward.yaml:2 No role uses the skill `triage`.",
        "error[unknown-id] roles/_skills/ward.yaml:3 `wokring` is no proficiency.",
      ].sort((a, b) => Number(a.includes(":3")) - Number(b.includes(":3"))),
    );
  });

  it("has problems of roles that its files have a part in", async () => {
    const { workingDirectory } = rolesFolder({ [WARD]: wound, "nurse.md": nurse.replace("wound-care", "wound-caer") });
    const { out } = await rolebook(workingDirectory, "check", `roles/${WARD}`);
    expect(out).toContain("`wound-caer` is no skill");
  });

  it("says nothing of ids that may stand in a file that cannot be read", async () => {
    const codes = (await load({ [WARD]: "wound-care: { name: [ }\n", "nurse.md": nurse })).problems.map(
      ({ code }) => code,
    );
    expect(codes).not.toContain("unknown-id");
    expect(codes).toContain("broken-yaml");
  });

  it("is no place for other files and folders", async () => {
    const problems = await told({
      [WARD]: wound,
      "nurse.md": nurse,
      "_skills/notes.txt": "x",
      "_skills/deep/a.yaml": wound,
    });
    expect(problems.map((each) => each.split(" ").slice(0, 2).join(" "))).toEqual([
      "error[foreign-file] roles/_skills/deep:1",
      "error[foreign-file] roles/_skills/notes.txt:1",
    ]);
  });

  it("is mended where the fault is", async () => {
    const { folder, workingDirectory } = rolesFolder({
      [WARD]: "Wound_Care: { name: Wound care }\n",
      "nurse.md": nurse,
    });
    await rolebook(workingDirectory, "fix");
    expect(readFileSync(join(folder, WARD), "utf8")).toBe("wound-care: { name: Wound care }\n");
  });
});

describe("occupations that are split", () => {
  const care = (classification: string, code = "29-1141") =>
    `US:\n  classification: ${classification}\n  codes:\n    ${code}: { title: Registered Nurses }\n`;

  it("may be of one country in several files", async () => {
    const { occupations } = await catalogOf({ "_occupations/care.yaml": care("SOC 2018") });
    expect([...occupations.keys()]).toEqual(expect.arrayContaining(["US/15-1252", "US/29-1141"]));
  });

  it("are of one classification, and each code stands once", async () => {
    expect(await told({ "_occupations/care.yaml": care("SOC 2010") })).toEqual([
      "error[bad-value] roles/_occupations/care.yaml:2 The codes of US are from `SOC 2018` in roles/_occupations.yaml.",
    ]);
    const [twice] = await told({ "_occupations/care.yaml": care("SOC 2018", "15-1252") });
    expect(twice).toMatch(
      /^error\[duplicate-id\] roles\/_occupations\/care\.yaml:4 `15-1252` stands in roles\/_occupations\.yaml, line \d+, as well\.$/,
    );
  });
});

it("earlier states of a site have their parts as well", () => {
  const parts = new Map([
    ["_skills/a.yaml", "sql: { name: SQL }\n"],
    ["rates.csv", "code\n"],
  ]);
  expect([...vocabulariesIn({ skills: "git: { name: Git }\n" }, parts).skills.keys()].sort()).toEqual(["git", "sql"]);
});
