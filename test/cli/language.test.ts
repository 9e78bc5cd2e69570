import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { COMMANDS } from "../../scripts/cli/commands.ts";
import { csv, publishedTable } from "../figures/publishers-file.ts";
import { RISEN, SMALL, WEB } from "../figures/small-roles.ts";
import { GUIDE, roleFile } from "../review/two-states.ts";
import { folderForTest, writeFiles } from "../support/folders.ts";
import { unmarked, withMarkedMessages } from "../support/marked-messages.ts";
import { role, rolesFolder } from "../support/roles-folder.ts";
import { rolebook } from "./program.ts";

/** A folder with the roles of a site in a language, in a folder of a name. */
function siteIn(site: string, folder = "roles"): string {
  const cwd = folderForTest();
  mkdirSync(join(cwd, folder), { recursive: true });
  writeFileSync(join(cwd, folder, "_site.yaml"), site);
  return cwd;
}

describe("what a command says", () => {
  it("is in the language of the roles folder: help, usage and hints", async () => {
    const [german, english] = [siteIn("title: Pflege\nlanguage: de\n"), siteIn("title: Care\n")];
    for (const words of [["help"], ["check", "--help"], ["chek"], ["check", "--fromat"], ["rename"]]) {
      const [said, plain] = [await rolebook(german, ...words), await rolebook(english, ...words)];
      expect(said.status).toBe(plain.status);
      expect(said.out + said.err).not.toBe(plain.out + plain.err);
    }
  });

  it("is in the language of the folder that is named, wherever it is named", async () => {
    const cwd = siteIn("title: Plomberie\nlanguage: fr-CA\n", "metiers");
    const english = (await rolebook(cwd, "check", "--help")).out;
    for (const words of [
      ["--roles", "metiers", "--help"],
      ["--help", "--roles=metiers"],
    ])
      expect((await rolebook(cwd, "check", ...words)).out).not.toBe(english);
  });

  it("is in the language of the folder that help names", async () => {
    const cwd = siteIn("title: Plomberie\nlanguage: fr-CA\n", "metiers");
    for (const words of [["help"], ["--help"], ["help", "check"]]) {
      const [said, english] = [await rolebook(cwd, ...words, "--roles", "metiers"), await rolebook(cwd, ...words)];
      expect([said.status, said.err]).toEqual([0, ""]);
      expect(said.out).not.toBe(english.out);
    }
    expect((await rolebook(cwd, "help", "--roles", "metiers", "check")).out).toContain("rolebook check");
  });

  it.each([
    ["a language without messages", "title: Hoito\nlanguage: fi\n"],
    ["no language", "title: Care\n"],
    ["what is no language", "title: Care\nlanguage: ../de\n"],
  ])("is English for %s", async (_, site) => {
    expect((await rolebook(siteIn(site), "help")).out).toBe((await rolebook(folderForTest(), "help")).out);
  });

  it("is in the language of a site whose file is broken", async () => {
    const cwd = siteIn('title: "Pflege\nlanguage: de\n');
    expect((await rolebook(cwd, "help")).out).not.toBe((await rolebook(folderForTest(), "help")).out);
  });
});

/** Two English words side by side, which no name of a command, an option or a file is. */
const ENGLISH = /[A-Za-z]{2,} [a-z]{2,}/;

/** The lines that say something in English: how a command is called, and what its options are, stands as it is typed. */
const unsaid = (text: string) =>
  unmarked(text.replace(/(?:npx|node \S+|npm|rolebook|cd) [^⟧\n]*|--[\w-]+ [\w|]+/g, ""))
    .split("\n")
    .filter((line) => ENGLISH.test(line));

describe("a command in another language", () => {
  const spoken = async (cwd: string, ...words: string[]) => {
    const { out, err } = await withMarkedMessages(() => rolebook(cwd, ...words));
    return out + err;
  };

  it.each(["help", ...COMMANDS.map(({ name }) => `${name} --help`)])("says in it what `%s` prints", async (call) => {
    expect(unsaid(await spoken(folderForTest(), ...call.split(" ")))).toEqual([]);
  });

  it.each([
    [["chek"]],
    [["check", "--fromat"]],
    [["check", "--format"]],
    [["check", "--format", "xml"]],
    [["check", "nowhere.md"]],
    [["build", "--out", "roles"]],
    [["build", "--base-url", "nowhere"]],
    [["start", "--port", "0"]],
    [["new"]],
    [["new", "Ward Nurse", "--slug", "Ward Nurse"]],
    [["new", "Ward Nurse", "--skills", "sewing"]],
    [["new", "Ward Nurse", "--summary", "Short."]],
    [["rename", "backend-developer", "Plumber Two"]],
    [["rename", "nobody", "plumber"]],
    [["remove", "nobody", "--reason", "It is gone from every ward."]],
    [["remove", "backend-developer"]],
    [["figures", "nowhere.csv"]],
    [["import", "xml", "x"]],
    [["import", "csv", "nowhere.csv"]],
    [["redline"]],
    [["redline", "nowhere"]],
    [["init", "roles/_site.yaml"]],
  ])("says in it what is wrong with %j", async (words) => {
    const { workingDirectory } = rolesFolder();
    expect(unsaid(await spoken(workingDirectory, ...words))).toEqual([]);
  });

  it("says in it what it did", async () => {
    const { workingDirectory } = rolesFolder({
      "data-engineer.md": role("related: [{ role: backend-developer, why: Records }]\n"),
    });
    const sheet = join(workingDirectory, "sheet.csv");
    writeFileSync(sheet, "Title,Level,Duty\nPlumber,Journeyman,Lays pipes\n,,\nTiler,Journeyman,Sets tiles\n");
    for (const words of [
      ["fix"],
      ["new", "Ward Nurse", "--yes"],
      ["rename", "backend-developer", "server-developer"],
      ["remove", "data-engineer", "--to", "server-developer"],
      ["import", "csv", sheet],
      ["import", "csv", sheet],
      ["init", "other"],
      ["init"],
    ])
      expect([words, unsaid(await spoken(workingDirectory, ...words))]).toEqual([words, []]);
  });

  it("says in it what a publisher's file changes", async () => {
    const { workingDirectory } = rolesFolder(SMALL);
    const table = csv(publishedTable([RISEN, { ...WEB, A_PCT90: "#" }]));
    writeFiles(workingDirectory, { "national_M2026_dl.csv": table, "other.csv": "a,b\n1,2\n" });
    for (const file of ["other.csv", "national_M2026_dl.csv"])
      expect(unsaid(await spoken(workingDirectory, "figures", file))).toEqual([]);
  });

  it("says in it what differs between two states", async () => {
    const { workingDirectory } = rolesFolder({
      ...GUIDE,
      "data-engineer.md": roleFile("Data Engineer", "cons: [Nights, Noise, Heat]\n", 142000, "survey-2024"),
      "ward-nurse.md": roleFile("Nurse"),
      "data-analyst.md": null,
    });
    const before = rolesFolder({ ...GUIDE, "backend-developer.md": null }).folder;
    const names = /Data Engineer|Data Analyst|Backend Developer|Survey 202\d|(?:Builds|Writes) .*\./g;
    const said = unsaid((await spoken(workingDirectory, "redline", before)).replace(names, ""));
    expect(said).toEqual([]);
  });
});
