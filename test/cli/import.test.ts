import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { rolebook as callRolebook } from "../../scripts/cli/run.ts";
import { ONET_FILES, WAGES } from "../import/onet-files.ts";
import { filesBelow, fingerprint, folderForTest, writeFiles } from "../support/folders.ts";
import { PROJECT_FOLDER } from "../support/program.ts";
import { rolebook } from "./program.ts";

const LONG_ENOUGH = 60_000;

const SHEET = `Role,Family,Level,Summary,Duties,Skill,Proficiency
Ward Nurse,Nursing,Junior,"Looks after the patients of one ward by day, and some of them by night.","Washes patients
Takes blood pressure
Hands over to the next shift",Wound care,Working
Ward Nurse,Nursing,Junior,,,Hygiene,Working
Ward Nurse,Nursing,Senior,,,Wound care,Expert
Ward Nurse,Nursing,Senior,,,Dosage,Working
`;

/** A folder with a sheet, imported into its `roles/`. */
async function importedSheet(sheet = SHEET) {
  const cwd = folderForTest();
  writeFiles(cwd, { "sheet.csv": sheet });
  const ended = await rolebook(cwd, "import", "csv", "sheet.csv");
  const path = (name: string) => join(cwd, "roles", name);
  return { cwd, ended, path, read: (name: string) => readFileSync(path(name), "utf8") };
}

describe("`rolebook import csv`", { timeout: LONG_ENOUGH }, () => {
  it("writes roles and vocabularies that pass the check", async () => {
    const { cwd, ended, read } = await importedSheet();
    expect(ended).toMatchObject({ status: 0, err: "" });
    expect(filesBelow(join(cwd, "roles"))).toEqual([
      "_domains.yaml",
      "_ladders.yaml",
      "_site.yaml",
      "_skills.yaml",
      "ward-nurse.md",
    ]);
    expect(read("ward-nurse.md")).toBe(`---
title: Ward Nurse
summary: Looks after the patients of one ward by day, and some of them by night.
domain: nursing
skills: { core: [wound-care, hygiene, dosage] }
levels:
  junior:
    duties: [Washes patients, Takes blood pressure, Hands over to the next shift]
    skills: { wound-care: working, hygiene: working }
  senior:
    skills: { wound-care: expert, dosage: working }
reviewed: 2026-11-24
imported: { on: 2026-11-24 }
---
`);
    expect(await rolebook(cwd, "check")).toMatchObject({ status: 0 });
  });

  it("changes nothing where it is imported again", async () => {
    const { cwd } = await importedSheet();
    const before = fingerprint(join(cwd, "roles"));
    const { status, out } = await rolebook(cwd, "import", "csv", "sheet.csv");
    expect([status, fingerprint(join(cwd, "roles"))]).toEqual([0, before]);
    expect(out).toContain("Everything in sheet.csv is in the roles already.");
  });

  it("writes over no file without being told to, and shows what it would change", async () => {
    const { cwd, read } = await importedSheet();
    writeFileSync(join(cwd, "sheet.csv"), SHEET.replace("Washes patients", "Washes and dresses patients"));
    const before = fingerprint(join(cwd, "roles"));
    const { status, out, err } = await rolebook(cwd, "import", "csv", "sheet.csv");
    expect([status, fingerprint(join(cwd, "roles"))]).toEqual([1, before]);
    expect(out).toContain("Washes {+and dresses +}patients");
    expect(err).toContain("--update");
    expect(await rolebook(cwd, "import", "csv", "sheet.csv", "--update")).toMatchObject({ status: 0 });
    expect(read("ward-nurse.md")).toContain("Washes and dresses patients");
  });

  it.each([
    ["yes", 0, "Washes and dresses patients"],
    ["no", 1, "[Washes patients,"],
  ])("asks a person at a terminal, who may say %s", async (answer, status, says) => {
    const { cwd, read } = await importedSheet();
    writeFileSync(join(cwd, "sheet.csv"), SHEET.replace("Washes patients", "Washes and dresses patients"));
    const [stdin, stdout, stderr] = [1, 2, 3].map(() =>
      Object.assign(new PassThrough({ encoding: "utf8" }), { isTTY: true }),
    );
    if (!stdin || !stdout || !stderr) throw new Error("no streams");
    let printed = "";
    stdout.on("data", (text) => {
      printed += text;
      if (printed.includes("yes or no") && stdin.writable) stdin.end(`${answer}\n`);
    });
    const surroundings = {
      cwd: () => cwd,
      env: { SOURCE_DATE_EPOCH: String(Date.UTC(2026, 10, 24) / 1000) },
      stdin,
      stdout,
      stderr,
    };
    const ended = await callRolebook(["import", "csv", "sheet.csv"], surroundings, { folder: PROJECT_FOLDER });
    expect(ended, printed).toBe(status);
    expect(printed).toContain("Write over it? yes or no");
    expect(read("ward-nurse.md")).toContain(says);
  });

  it("keeps what only the file says", async () => {
    const { cwd, path, read } = await importedSheet();
    const own = read("ward-nurse.md")
      .replace("reviewed: 2026-11-24", "pros: [Thanks, Shifts, Pay] # ours\nreviewed: 2026-11-01")
      .replace("  senior:\n", "  senior:\n    summary: Answers for the whole ward at night.\n");
    writeFileSync(path("ward-nurse.md"), `${own}\n## What they do\n\nMost of it is talk.\n`);
    writeFileSync(join(cwd, "sheet.csv"), SHEET.replace("Washes patients", "Washes and dresses patients"));
    expect(await rolebook(cwd, "import", "csv", "sheet.csv", "--update")).toMatchObject({ status: 0 });
    const text = read("ward-nurse.md");
    for (const kept of ["[Thanks, Shifts, Pay] # ours", "2026-11-01", "summary: Answers for", "Most of it is talk."])
      expect(text).toContain(kept);
    expect(text).toContain("Washes and dresses patients");
  });

  it("adds to shared files without asking, and finds there what it names", async () => {
    const { cwd, read, path } = await importedSheet();
    writeFileSync(
      path("_skills.yaml"),
      read("_skills.yaml").replace("{ name: Dosage }", "{ name: Dosing, aliases: [Dosage] } # ours"),
    );
    const more = SHEET.replaceAll("Ward Nurse", "Night Nurse").replace("Hygiene", "Driving");
    writeFileSync(join(cwd, "more.csv"), more);
    expect(await rolebook(cwd, "import", "csv", "more.csv")).toMatchObject({ status: 0 });
    expect(read("_skills.yaml")).toContain("# ours");
    expect(read("_skills.yaml")).toContain("driving: { name: Driving }");
    expect(read("night-nurse.md")).toContain("core: [wound-care, driving, dosage]");
  });

  it("writes nothing where one row is at fault, and names it", async () => {
    const { cwd, ended } = await importedSheet(`${SHEET},Nursing,Senior,,,Typing,Working\n`);
    expect(ended).toMatchObject({ status: 1, err: expect.stringContaining("sheet.csv, row 6\n  It has no title.") });
    expect(existsSync(join(cwd, "roles"))).toBe(false);
  });

  it("tells of the row what the check would say of the file", async () => {
    const { cwd, ended } = await importedSheet(SHEET.replace("Hands over", "Hаnds over"));
    expect(ended.status).toBe(1);
    expect(ended.err).toContain("error: sheet.csv, row 2\n");
    expect(ended.err).toContain("in ward-nurse.md, `levels.junior.duties.2`");
    expect(existsSync(join(cwd, "roles"))).toBe(false);
  });

  it("writes places to fill in for what the site requires and the sheet does not have", async () => {
    const cwd = folderForTest();
    writeFiles(join(cwd, "roles"), {
      "_site.yaml": "title: Pflegeberufe\nlanguage: de\nrequired: [skills, levels, pros, routes, body]\n",
      "_ladders.yaml": "haus:\n  - { id: neu, name: Neu }\n  - { id: alt, name: Erfahren }\n",
    });
    writeFiles(cwd, { "sheet.csv": SHEET, "titles.csv": "Title;Domain\nHebamme;Pflege\n" });
    expect(await rolebook(cwd, "import", "csv", "titles.csv")).toMatchObject({ status: 0, err: "" });
    expect(readFileSync(join(cwd, "roles/hebamme.md"), "utf8")).toMatch(/^ladder: haus\nlevels:\n {2}neu:/m);
    const imported = await rolebook(cwd, "import", "csv", "sheet.csv");
    expect(imported).toMatchObject({ status: 0, err: "" });
    const nurse = readFileSync(join(cwd, "roles/ward-nurse.md"), "utf8");
    expect(nurse).toMatch(/^pros:\n {2}- "TODO: /m);
    expect(nurse).toMatch(/^ {2}- kind: "TODO: /m);
    expect(nurse).toMatch(/^## Was sie tun\n\nTODO: /m);
    expect(nurse).not.toContain("ladder:");
    expect(imported.out).toContain("TODO");
    const again = await rolebook(cwd, "import", "csv", "sheet.csv");
    expect(again).toMatchObject({ status: 0, err: "" });
    expect(readFileSync(join(cwd, "roles/ward-nurse.md"), "utf8")).toBe(nurse);
    const { out, status } = await rolebook(cwd, "check", "--format", "json");
    expect(status).toBe(1);
    const codes = JSON.parse(out).problems.map(({ code }: { code: string }) => code);
    expect([...new Set(codes)]).toContain("to-fill-in");
  });

  it("writes nothing where it is only to say what it would write", async () => {
    const cwd = folderForTest();
    writeFiles(cwd, { "sheet.csv": SHEET });
    const { status, out } = await rolebook(cwd, "import", "csv", "sheet.csv", "--dry-run");
    expect([status, existsSync(join(cwd, "roles"))]).toEqual([0, false]);
    expect(out).toContain("1 role file");
  });

  it("leaves roles that have errors alone", async () => {
    const { cwd, path } = await importedSheet();
    writeFileSync(path("ward-nurse.md"), "no front matter");
    writeFileSync(join(cwd, "more.csv"), SHEET.replaceAll("Ward", "Night"));
    const { status, err } = await rolebook(cwd, "import", "csv", "more.csv");
    expect([status, existsSync(path("night-nurse.md"))]).toEqual([1, false]);
    expect(err).toContain("Mend these first.");
  });

  it("tells what is wrong with a map by its line", async () => {
    const cwd = folderForTest();
    writeFiles(cwd, { "sheet.csv": SHEET, "map.yaml": "columns:\n  titel: Role\n" });
    const { status, err } = await rolebook(cwd, "import", "csv", "sheet.csv", "--map", "map.yaml");
    expect(status).toBe(1);
    expect(err).toContain("error[unknown-key] map.yaml:2:3");
  });

  it("takes whatever a sheet holds for a text", async () => {
    const hostile = [
      "Role,Summary,Skill,__proto__,constructor",
      `"=HYPERLINK(""http://x"")",  "{{ 7*7 }} <script>alert(1)</script> is what this role does all day long.",Écoute,x,y`,
      `__proto__,"--- !!js/function &a *b : # | > ' "" % @ ~ null in the middle of a sentence.",constructor,x,y`,
      `../../etc/passwd,"- [x](javascript:alert(1)) and a line that goes on for as long as it must",__proto__,x,y`,
      `__proto__,,toString,,`,
      `__proto__,,valueOf,,`,
      `../../etc/passwd,,a,,`,
      `../../etc/passwd,,b,,`,
      `"=HYPERLINK(""http://x"")",,a,,`,
      `"=HYPERLINK(""http://x"")",,b,,`,
    ];
    const { cwd, ended, read } = await importedSheet(`${hostile.join("\n")}\n`);
    expect(ended).toMatchObject({ status: 0, err: "" });
    expect(read("_skills.yaml")).toContain("skill-constructor-2: { name: constructor }");
    expect(filesBelow(cwd).filter((name) => name.endsWith(".md"))).toEqual([
      "roles/etc-passwd.md",
      "roles/hyperlink-http-x.md",
      "roles/proto.md",
    ]);
    expect(read("proto.md")).toContain("title: __proto__\n");
    expect(await rolebook(cwd, "check", "--only", "errors")).toMatchObject({ status: 0 });
  });

  it("reads a sheet of very many rows, and refuses one with a role in each", async () => {
    const cwd = folderForTest();
    const skills = Array.from({ length: 60_000 }, (_, at) => `Nurse,Skill ${at % 40},Kind`);
    const roles = Array.from({ length: 60_000 }, (_, at) => `Nurse ${at},Care,Kind`);
    const header = "Title,Skill,Skill kind";
    const constants =
      "columns: { title: Title, skill: Skill, skill-kind: Skill kind }\nconstants:\n  summary: Looks after people who cannot do so for themselves.\n";
    writeFiles(cwd, {
      "rows.csv": [header, ...skills].join("\n"),
      "roles.csv": [header, ...roles].join("\n"),
      "map.yaml": constants,
    });
    expect(await rolebook(cwd, "import", "csv", "rows.csv", "--map", "map.yaml")).toMatchObject({ status: 0 });
    expect(await rolebook(cwd, "import", "csv", "roles.csv", "--map", "map.yaml")).toMatchObject({
      status: 1,
      err: expect.stringContaining("It has 60,000 roles"),
    });
  });

  it.each([
    [[], "name the format"],
    [["xml", "sheet.csv"], "xml is no format"],
    [["csv", "nowhere.csv"], "there is no file or folder nowhere.csv"],
    [["csv", "sheet.csv", "--map", "nowhere.yaml"], "there is no such file"],
    [["csv", "sheet.csv", "--release", "29.3"], "takes no --release"],
    [["onet", "sheet.csv"], "name the folder"],
  ])("answers a wrong call: %j", async (words, says) => {
    const cwd = folderForTest();
    writeFiles(cwd, { "sheet.csv": SHEET });
    expect(await rolebook(cwd, "import", ...words)).toMatchObject({ status: 2, err: expect.stringContaining(says) });
  });
});

describe("`rolebook import onet`", { timeout: LONG_ENOUGH }, () => {
  it("writes occupations with their pay, source and words for the search, and nothing the second time", async () => {
    const cwd = folderForTest();
    const files = { ...ONET_FILES };
    // Two roles of one alias are for an editor to tell apart.
    files["Job Titles.txt"] = files["Job Titles.txt"].replaceAll("\tFitter\t", "\tn/a\t");
    files["Occupation Data.txt"] = files["Occupation Data.txt"].replace(
      /(?: They connect each[^.]*\.)+/,
      " They test each.",
    );
    writeFiles(join(cwd, "db_30_2_text"), files);
    writeFiles(cwd, { "national_M2025_dl.csv": WAGES });
    const first = await rolebook(cwd, "import", "onet", "db_30_2_text", "--pay", "national_M2025_dl.csv");
    expect(first).toMatchObject({ status: 0, err: "" });
    expect(filesBelow(join(cwd, "roles"))).toEqual([
      "_domains.yaml",
      "_occupations.yaml",
      "_pay.yaml",
      "_pay/us-oews-2025.csv",
      "_site.yaml",
      "_skills.yaml",
      "_sources.yaml",
      "_strings.yaml",
      "plumbers.md",
      "solar-heat-fitters.md",
      "teachers-all-other.md",
    ]);
    expect(await rolebook(cwd, "check", "--only", "errors")).toMatchObject({ status: 0 });
    const again = await rolebook(cwd, "import", "onet", "db_30_2_text");
    expect(again).toMatchObject({ status: 0, out: expect.stringContaining("is in the roles already") });
  });
});
