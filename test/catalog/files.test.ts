import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, truncateSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { loadCatalog } from "../../scripts/catalog/build.ts";
import { readFileWithin } from "../../scripts/catalog/source/read-folder.ts";
import { catalogOf, DEFAULT_FILES, inThreeLines, load, role, rolesFolder, told } from "../support/roles-folder.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Buffer.from(text, "latin1");

describe("what may lie in the roles folder", () => {
  it("is the vocabularies and roles, and nothing is said of them", async () => {
    const { problems, checked } = await load();
    expect(problems).toEqual([]);
    expect(checked).toBe(9);
  });

  it("is no file with another extension", async () => {
    expect(await told({ "notes.txt": "Notes" })).toEqual([
      "error[foreign-file] roles/notes.txt 1:1-1:1",
      "roles/notes.txt is neither a role nor a vocabulary.",
      "A role's file ends in `.md`. Move anything else out of the roles folder.",
    ]);
  });

  it.each([
    ".DS_Store",
    "Thumbs.db",
    "desktop.ini",
    ".obsidian/workspace.md",
    ".git/HEAD",
    "._backend-developer.md",
    ".backend-developer.md.swp",
    "backend-developer.md~",
    "#backend-developer.md#",
    "4913",
    "~$notes.docx",
    "README",
    "README.md",
    "readme.txt",
    "ReadMe.de.md",
    "data/Readme.markdown",
  ])("is %s, of which nothing is said, and which is not read", async (name) => {
    const { problems, checked } = await load({ [name]: latin1("\xff") });
    expect(problems).toEqual([]);
    expect(checked).toBe(9);
  });

  it("is a hidden link, which is not followed", async () => {
    expect(await told({ ".#backend-developer.md": { linkTo: "nobody@host.1" } })).toEqual([]);
  });

  it("is no pipe, which would be waited for", async () => {
    const { folder, load } = rolesFolder();
    execFileSync("mkfifo", [join(folder, "data-engineer.md")]);
    expect((await load()).problems.flatMap(inThreeLines)).toEqual([
      "error[foreign-file] roles/data-engineer.md 1:1-1:1",
      "roles/data-engineer.md is no ordinary file.",
      "Remove it from the roles folder.",
    ]);
    expect(readFileWithin(join(folder, "data-engineer.md"))).toEqual({ isOrdinary: false });
  });

  it("is no link that took a file's place while the folder was read", () => {
    const { folder } = rolesFolder({ "server-developer.md": { linkTo: "backend-developer.md" } });
    expect(readFileWithin(join(folder, "server-developer.md"))).toEqual({ isOrdinary: false });
  });

  it("is no vocabulary without its underscore", async () => {
    expect(await told({ "skills.yml": "sql: { name: SQL }\n" })).toEqual([
      "error[foreign-file] roles/skills.yml 1:1-1:1",
      "roles/skills.yml is neither a role nor a vocabulary.",
      "Did you mean `_skills.yaml`? A role's file ends in `.md`. Move anything else out of the roles folder.",
    ]);
  });

  it("is no vocabulary of an unknown name", async () => {
    expect(await told({ "_skill.yaml": "sql: { name: SQL }\n" })).toEqual([
      "error[foreign-file] roles/_skill.yaml 1:1-1:1",
      "roles/_skill.yaml is no file that Rolebook knows.",
      "Did you mean `_skills.yaml`? The vocabularies are `_site.yaml`, `_strings.yaml`, `_domains.yaml`, `_skills.yaml`, `_ladders.yaml`, `_occupations.yaml`, `_pay.yaml`, `_traits.yaml`, `_titles.yaml` and `_sources.yaml`.",
    ]);
  });

  it("is no vocabulary with the extension .yml", async () => {
    expect(await told({ "_domains.yml": "data: { name: Data }\n" })).toEqual([
      "error[foreign-file] roles/_domains.yml 1:1-1:1",
      "roles/_domains.yml is no file that Rolebook knows.",
      "Did you mean `_domains.yaml`? The vocabularies are `_site.yaml`, `_strings.yaml`, `_domains.yaml`, `_skills.yaml`, `_ladders.yaml`, `_occupations.yaml`, `_pay.yaml`, `_traits.yaml`, `_titles.yaml` and `_sources.yaml`.",
    ]);
  });

  it("is no vocabulary in a subfolder", async () => {
    expect(await told({ "data/_skills.yaml": "sql: { name: SQL }\n" })).toEqual([
      "error[foreign-file] roles/data/_skills.yaml 1:1-1:1",
      "roles/data/_skills.yaml lies in a subfolder.",
      "Move it to the top of the roles folder.",
    ]);
  });

  it("is no symbolic link to a role", async () => {
    expect(await told({ "server-developer.md": { linkTo: "backend-developer.md" } })).toEqual([
      "error[symbolic-link] roles/server-developer.md 1:1-1:1",
      "roles/server-developer.md is a symbolic link.",
      "Put the file itself in its place.",
    ]);
  });

  it("is no symbolic link to a folder", async () => {
    expect(await told({ elsewhere: { linkTo: "/etc" } })).toEqual([
      "error[symbolic-link] roles/elsewhere 1:1-1:1",
      "roles/elsewhere is a symbolic link.",
      "Put the file itself in its place.",
    ]);
  });

  it("is no symbolic link in the place of a vocabulary", async () => {
    expect(await told({ "_strings.yaml": { linkTo: "_site.yaml" } })).toEqual([
      "error[symbolic-link] roles/_strings.yaml 1:1-1:1",
      "roles/_strings.yaml is a symbolic link.",
      "Put the file itself in its place.",
    ]);
  });

  it("is no folder deeper than eight", async () => {
    expect(await told({ "a/b/c/d/e/f/g/h/i/data-engineer.md": role() })).toEqual([
      "error[foreign-file] roles/a/b/c/d/e/f/g/h/i 1:1-1:1",
      "The folder roles/a/b/c/d/e/f/g/h/i lies too deep.",
      "Use at most 8 folders one in another.",
    ]);
  });
});

describe("a role's file name", () => {
  it("has no capital letters", async () => {
    expect(await told({ "Data-Engineer.md": role() })).toEqual([
      "error[bad-file-name] roles/Data-Engineer.md 1:1-1:1",
      "`Data-Engineer.md` cannot be the name of a role's file.",
      "Rename it to `data-engineer.md`.",
    ]);
  });

  it("has no spaces or accents", async () => {
    expect(await told({ "rôle de données.md": role() })).toEqual([
      "error[bad-file-name] roles/rôle de données.md 1:1-1:1",
      "`rôle de données.md` cannot be the name of a role's file.",
      "Rename it to `role-de-donnees.md`.",
    ]);
  });

  it("has no two hyphens in a row and none at its ends", async () => {
    expect(await told({ "-data--engineer-.md": role() })).toEqual([
      "error[bad-file-name] roles/-data--engineer-.md 1:1-1:1",
      "`-data--engineer-.md` cannot be the name of a role's file.",
      "Rename it to `data-engineer.md`.",
    ]);
  });

  it("is no name that Windows keeps for a device", async () => {
    expect(await told({ "con.md": role() })).toEqual([
      "error[bad-file-name] roles/con.md 1:1-1:1",
      "`con.md` cannot be the name of a role's file.",
      "Add a word to it: Windows keeps the name `con` for a device.",
    ]);
  });

  it("has at most 120 characters", async () => {
    const slug = "a".repeat(121);
    expect(await told({ [`${slug}.md`]: role() })).toEqual([
      `error[bad-file-name] roles/${slug}.md 1:1-1:1`,
      `\`${slug}.md\` cannot be the name of a role's file.`,
      "Shorten it: it has 121 characters, and may have at most 120.",
    ]);
  });

  it("may have 120 characters", async () => {
    const slug = "a".repeat(120);
    expect([...(await catalogOf({ [`${slug}.md`]: role() })).roles.keys()]).toContain(slug);
  });

  it.each([
    "data-engineer.MD",
    "data-engineer.markdown",
    "data-engineer.md.txt",
    "data_engineer.md",
    "Data Engineer.md",
    "data-engineer .md",
  ])("%s is not, and the one that is meant is proposed", async (name) => {
    expect(await told({ [name]: role() })).toEqual([
      `error[bad-file-name] roles/${name} 1:1-1:1`,
      `\`${name}\` cannot be the name of a role's file.`,
      "Rename it to `data-engineer.md`.",
    ]);
  });

  it("does not keep the file from being checked, nor others from naming the role", async () => {
    const related = "related:\n  - { role: data-engineer, why: Both work with data all day. }";
    const files = { "Data_Engineer.md": role("skils: x"), "data-steward.md": role(related, "", "Data Steward") };
    expect((await load(files)).problems.map(({ code, file }) => `${code} ${file}`)).toEqual([
      "bad-file-name roles/Data_Engineer.md",
      "unknown-key roles/Data_Engineer.md",
    ]);
  });

  it("is not proposed where another file has it", async () => {
    const files = { "Backend Developer.md": role() };
    expect(await told(files)).toEqual([
      "error[bad-file-name] roles/Backend Developer.md 1:1-1:1",
      "`Backend Developer.md` cannot be the name of a role's file.",
      "There is a file for `backend-developer` already: give this one the name of another role, or remove it.",
    ]);
  });

  it("has a letter or digit at least; the file is checked without", async () => {
    expect((await load({ "职业.md": role("skils: x") })).problems.map(({ code }) => code)).toEqual([
      "bad-file-name",
      "unknown-key",
    ]);
  });

  it("is the slug of one role only, over all subfolders", async () => {
    expect(await told({ "data/backend-developer.md": role(), "engineering/backend-developer.md": role() })).toEqual([
      "error[duplicate-slug] roles/data/backend-developer.md 1:1-1:1",
      "The slug `backend-developer` is already taken by roles/backend-developer.md.",
      "Rename one of the two files: a slug is unique over all folders.",
      "error[duplicate-slug] roles/engineering/backend-developer.md 1:1-1:1",
      "The slug `backend-developer` is already taken by roles/backend-developer.md.",
      "Rename one of the two files: a slug is unique over all folders.",
    ]);
  });
});

describe("a file's bytes", () => {
  it("may begin with a byte order mark", async () => {
    const catalog = await catalogOf({
      "data-engineer.md": `\ufeff${role()}`,
      "_site.yaml": `\ufeff${DEFAULT_FILES["_site.yaml"]}`,
    });
    expect(catalog.roles.get("data-engineer")?.title).toBe("Data Engineer");
    expect(catalog.site.title).toBe("Test Guide");
  });

  it("may have line ends of Windows, which the catalog does not show", async () => {
    const text = role("", "## One\n\nText.\n").replaceAll("\n", "\r\n");
    const catalog = await catalogOf({ "data-engineer.md": text });
    expect(catalog.roles.get("data-engineer")?.body).toBe("## One\n\nText.\n");
  });

  it("count in lines and columns alike with a byte order mark and line ends of Windows", async () => {
    const text = `\ufeff${role("skils: x")}`.replaceAll("\n", "\r\n");
    const [place] = await told({ "data-engineer.md": text });
    expect(place).toBe("error[unknown-key] roles/data-engineer.md 6:1-6:6");
  });

  it("are UTF-8: the place of the first other byte is named", async () => {
    expect(await told({ "data-engineer.md": latin1(role("aliases: [Größe]")) })).toEqual([
      "error[not-utf8] roles/data-engineer.md 6:13-6:14",
      "roles/data-engineer.md is not UTF-8 text.",
      "Save the file again with the encoding UTF-8.",
    ]);
  });

  it("are UTF-8: a byte that might have begun a longer character is named itself", async () => {
    expect(await told({ "data-engineer.md": latin1(role("aliases: [Café Owner]")) })).toEqual([
      "error[not-utf8] roles/data-engineer.md 6:14-6:15",
      "roles/data-engineer.md is not UTF-8 text.",
      "Save the file again with the encoding UTF-8.",
    ]);
  });

  it("are UTF-8: a character that the end of the file cuts off is named", async () => {
    const whole = utf8(role("", "é"));
    expect(await told({ "data-engineer.md": whole.subarray(0, -1) })).toEqual([
      "error[not-utf8] roles/data-engineer.md 7:1-7:2",
      "roles/data-engineer.md is not UTF-8 text.",
      "Save the file again with the encoding UTF-8.",
    ]);
  });

  it("are UTF-8: the column does not count the byte order mark", async () => {
    const bytes = Buffer.concat([utf8("\ufeffab"), Buffer.from([0xff])]);
    expect(await told({ "data-engineer.md": bytes })).toEqual([
      "error[not-utf8] roles/data-engineer.md 1:3-1:4",
      "roles/data-engineer.md is not UTF-8 text.",
      "Save the file again with the encoding UTF-8.",
    ]);
  });

  it("are UTF-8 in vocabularies too", async () => {
    const bytes = latin1("data: { name: Données }\nengineering: { name: Engineering }\n");
    expect(await told({ "_domains.yaml": bytes })).toEqual([
      "error[not-utf8] roles/_domains.yaml 1:19-1:20",
      "roles/_domains.yaml is not UTF-8 text.",
      "Save the file again with the encoding UTF-8.",
    ]);
  });

  it("are no UTF-16", async () => {
    const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(role(), "utf16le")]);
    expect(await told({ "data-engineer.md": bytes })).toEqual([
      "error[not-utf8] roles/data-engineer.md 1:1-1:2",
      "roles/data-engineer.md is not UTF-8 text.",
      "Save the file again with the encoding UTF-8.",
    ]);
  });

  it("number at most 256 KiB", async () => {
    const start = role("", "## Text\n\n");
    const filled = (size: number) => `${start}${"x".repeat(size - start.length)}`;
    expect((await load({ "data-engineer.md": filled(256 * 1024) })).problems).toEqual([]);
    expect(await told({ "data-engineer.md": filled(256 * 1024 + 1) })).toEqual([
      "error[too-large] roles/data-engineer.md 1:1-1:1",
      "roles/data-engineer.md has 257 KiB.",
      "A file may have at most 256 KiB.",
    ]);
  });

  it("are not read where there are too many", async () => {
    const { folder, load } = rolesFolder({ "data-engineer.md": role() });
    truncateSync(join(folder, "data-engineer.md"), 64 * 1024 ** 3);
    expect((await load()).problems.flatMap(inThreeLines)).toEqual([
      "error[too-large] roles/data-engineer.md 1:1-1:1",
      "roles/data-engineer.md has 65,536 MiB.",
      "A file may have at most 256 KiB.",
    ]);
  });

  it("are not none", async () => {
    expect(await told({ "data-engineer.md": "" })).toEqual([
      "error[empty-file] roles/data-engineer.md 1:1-1:1",
      "roles/data-engineer.md is empty.",
      "Fill it in or remove it.",
    ]);
  });

  it("are more than white space", async () => {
    expect(await told({ "_skills.yaml": "\n \n" })).toEqual([
      "error[empty-file] roles/_skills.yaml 1:1-1:1",
      "roles/_skills.yaml is empty.",
      "Fill it in or remove it.",
    ]);
  });
});

describe("a roles folder", () => {
  it("has to be there", async () => {
    const workingDirectory = mkdtempSync(join(tmpdir(), "rolebook-test-"));
    onTestFinished(() => rmSync(workingDirectory, { recursive: true }));
    const result = await loadCatalog({ folder: join(workingDirectory, "rolls"), workingDirectory });
    expect(result.catalog).toBeUndefined();
    expect(result.checked).toBe(0);
    expect(result.problems.flatMap(inThreeLines)).toEqual([
      "error[missing-file] rolls 1:1-1:1",
      "There is no folder `rolls`.",
      "Check the path after `--roles`.",
    ]);
  });

  it("is a folder and no file", async () => {
    const { workingDirectory, folder } = rolesFolder();
    const result = await loadCatalog({ folder: join(folder, "_site.yaml"), workingDirectory });
    expect(result.problems.map((problem) => problem.code)).toEqual(["missing-file"]);
  });

  it("holds at least one role", async () => {
    expect(await told({ "backend-developer.md": null, "_skills.yaml": null })).toEqual([
      "error[no-roles] roles 1:1-1:1",
      "The folder `roles` holds no role.",
      "Add a file for a role, named in small letters with hyphens and `.md` behind them.",
    ]);
  });

  it("holds _site.yaml", async () => {
    expect(await told({ "_site.yaml": null })).toEqual([
      "error[missing-file] roles/_site.yaml 1:1-1:1",
      "The site has no _site.yaml.",
      "Add it with at least `title: The name of your site`.",
    ]);
  });
});
