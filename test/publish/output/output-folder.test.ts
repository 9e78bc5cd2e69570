import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { makeConfig, UsageError } from "../../../scripts/config.ts";
import { MARK, markSite, readMark } from "../../../scripts/publish/assets/mark.ts";
import { claimOutput, makeAside, moveInto, prepareOutput, swapIn } from "../../../scripts/publish/output/swap.ts";
import { filesBelow, fingerprint, makeFolder, writeFiles } from "../../support/folders.ts";
import { PROJECT_FOLDER, runNode } from "../../support/program.ts";

let folder: string;
let working: string;
let program: string;

beforeEach(() => {
  folder = makeFolder();
  [working, program] = [join(folder, "work/site"), join(folder, "program")];
  const parts = ["scripts", "templates", "test", "docs", "node_modules/x", ".git", ".github", "dist", "roles"];
  for (const part of parts) mkdirSync(join(program, part), { recursive: true });
  mkdirSync(join(working, "roles"), { recursive: true });
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

const configFor = (out: string, roles = "roles") => makeConfig({ out, roles }, working, program, "2026-11-24");
const prepare = (out: string, roles?: string) => prepareOutput(configFor(out, roles));

/** Writes a site of one page into the output folder, as a build does. */
function build(out: string, text = "a page") {
  const { aside, release } = makeAside(configFor(out));
  try {
    writeFiles(aside, { "index.html": text, "roles/a/index.html": text });
    swapIn(aside, configFor(out));
  } finally {
    release();
  }
}

describe("the place of an output folder", () => {
  it.each([
    [".", "holds the roles folder"],
    ["..", "holds the roles folder"],
    ["/", "holds the roles folder"],
    ["roles", "is the roles folder"],
    ["roles/site", "lies in the roles folder"],
    ["roles/new/site", "lies in the roles folder"],
    ["../site/../site/roles", "is the roles folder"],
    ["../../program", "is the program's folder"],
    ["../../program/scripts", "is a folder of the program"],
    ["../../program/scripts/new", "lies in a folder of the program"],
    ["../../program/docs", "is a folder of the program"],
    ["../../program/node_modules/x", "lies in a folder of the program"],
    ["../../program/.git", "is a folder of the program"],
    ["../../program/.github/site", "lies in a folder of the program"],
    ["/etc", "is a folder of the system"],
    ["/etc/site", "lies in a folder of the system"],
    ["/usr", "is a folder of the system"],
    ["/usr/bin", "is a folder of the system"],
  ])("is not %s, which %s", (out, reason) => {
    expect(() => prepare(out)).toThrow(UsageError);
    expect(() => prepare(out)).toThrow(`--out `);
    expect(() => prepare(out)).toThrow(`${reason}: name a folder that is for the site alone`);
  });

  it("is none of those by way of a link, whatever mark is in it", () => {
    symlinkSync(join(working, "roles"), join(working, "linked"), "junction");
    symlinkSync(program, join(folder, "other"), "junction");
    markSite(join(program, "scripts"));
    expect(() => prepare("linked")).toThrow("is the roles folder");
    expect(() => prepare("linked/sub/site")).toThrow("lies in the roles folder");
    expect(() => prepare(join(folder, "other/scripts"))).toThrow("is a folder of the program");
    expect(() => prepare("site", "linked/..")).toThrow(UsageError);
  });

  it("is not the folder one is in, nor one that holds it, wherever the roles are", () => {
    const roles = join(folder, "elsewhere");
    expect(() => prepare(".", roles)).toThrow("is the folder you are in");
    expect(() => prepare("..", roles)).toThrow("holds the folder you are in");
    symlinkSync(dirname(working), join(folder, "linked"), "junction");
    expect(() => prepare(join(folder, "linked"), roles)).toThrow("holds the folder you are in");
  });

  it("is not the home folder, nor one that holds it", () => {
    const home = join(folder, "home/ann");
    mkdirSync(home, { recursive: true });
    vi.stubEnv("HOME", home);
    vi.stubEnv("USERPROFILE", home);
    expect(() => prepare(home)).toThrow("is your home folder");
    expect(() => prepare(dirname(home))).toThrow("holds your home folder");
    expect(() => prepare(join(home, "site"))).not.toThrow();
  });

  it("is no folder for everybody's temporary files, but may lie in it", () => {
    const elsewhere = makeConfig({ out: tmpdir(), roles: program }, program, program, "2026-11-24");
    expect(() => prepareOutput({ ...elsewhere, workingDirectory: "/", roles: "/nowhere" })).toThrow(UsageError);
    expect(() => prepare(join(folder, "site"))).not.toThrow();
  });

  it("is no file, and lies in none, and at the end of no link to nothing", () => {
    writeFileSync(join(working, "thesis.odt"), "");
    symlinkSync(join(working, "nowhere"), join(working, "broken"));
    expect(() => prepare("thesis.odt")).toThrow("--out thesis.odt is a file: name a folder");
    expect(() => prepare("thesis.odt/site")).toThrow("a file stands where a folder should be");
    expect(() => prepare("broken")).toThrow("leads through a link to nothing");
    expect(() => prepare("broken/site")).toThrow("leads through a link to nothing");
  });

  it.each(["dist", "roles-site", "..dist", "../../program/dist", "../../program/site", "new/folder/site"])(
    "may be %s",
    (out) => {
      expect(() => prepare(out)).not.toThrow();
    },
  );

  it("is protected for every folder that the program consists of", async () => {
    const listed = await runNode([
      "-e",
      'console.log(require("child_process").execFileSync("git", ["ls-files", "-z"], { maxBuffer: 1e8 }).toString())',
    ]);
    const folders = new Set(
      listed.stdout.split("\0").flatMap((path) => (path.includes("/") ? path.split("/", 1) : [])),
    );
    expect(folders).toContain("scripts");
    for (const name of folders) {
      const config = makeConfig({ out: join(PROJECT_FOLDER, name) }, working, PROJECT_FOLDER, "2026-11-24");
      expect(() => prepareOutput(config), name).toThrow("a folder of the program");
    }
  });
});

describe("what stands in an output folder", () => {
  it("is nothing at first: an empty folder, or one that a system has left its files in", () => {
    writeFiles(working, { "empty/.DS_Store": "", "empty/sub/Thumbs.db": "" });
    build("empty");
    build("new");
    expect(filesBelow(join(working, "new"))).toEqual([MARK, "index.html", "roles/a/index.html"]);
    expect(filesBelow(join(working, "empty"))).toEqual([MARK, "index.html", "roles/a/index.html"]);
  });

  it.each([
    ["thesis.odt", "thesis.odt"],
    [".git/HEAD", ".git/"],
    [".rolebook", ".rolebook"],
    ["index.html", "index.html"],
    ["deep/in/it/thesis.odt", "deep/"],
  ])("is somebody's work where no mark of ours says otherwise: %s", (path, named) => {
    writeFiles(working, { [`d/${path}`]: "a year of work" });
    if (named === MARK) return expect(() => prepare("d")).not.toThrow();
    const before = fingerprint(working);
    expect(() => prepare("d")).toThrow(UsageError);
    expect(() => prepare("d")).toThrow(
      `--out d holds \`${named}\` and no \`.rolebook\`, the mark of an earlier build: name another folder, or remove this one if nothing in it is needed`,
    );
    expect(() => build("d")).toThrow(UsageError);
    expect(fingerprint(working)).toEqual(before);
  });

  it.each([
    ["thesis.odt", "thesis.odt"],
    [".git", ".git"],
    ["roles/a/notes.txt", "roles/a/notes.txt"],
    ["roles/b/notes.txt", "roles/b/"],
    ["index.html.orig/index.html", "index.html.orig/"],
  ])("is somebody's work where the mark does not name it: %s", (path, named) => {
    build("d");
    writeFiles(working, { [`d/${path}`]: "a year of work" });
    const before = fingerprint(working);
    expect(() => build("d")).toThrow(
      `--out d holds \`${named}\`, which no build wrote: move it out of there, or name another folder`,
    );
    expect(fingerprint(working)).toEqual(before);
  });

  it("is ours after a build, also with what systems leave there, and after a zip was asked for", () => {
    build("d");
    writeFiles(working, { "d/.DS_Store": "", "d/roles/._a": "", "d/desktop.ini": "", "d/offline/rolebook.zip": "" });
    build("d", "another page");
    expect(filesBelow(join(working, "d"))).toEqual([MARK, "index.html", "roles/a/index.html"]);
  });

  it("is replaced where a link leads to, and the link stays", () => {
    build("real");
    symlinkSync(join(working, "real"), join(working, "linked"), "junction");
    build("linked", "another page");
    expect(fingerprint(join(working, "linked"))).toEqual(fingerprint(join(working, "real")));
    expect(filesBelow(working)).toContain("linked");
  });

  it("is looked at again before it is replaced", () => {
    build("d");
    const { aside, release } = makeAside(configFor("d"));
    writeFiles(aside, { "index.html": "new" });
    writeFiles(working, { "d/thesis.odt": "written during the build" });
    const before = fingerprint(join(working, "d"));
    expect(() => swapIn(aside, configFor("d"))).toThrow("holds `thesis.odt`");
    release();
    expect(fingerprint(working)).toEqual(
      Object.fromEntries(Object.entries(before).map(([path, hash]) => [`d/${path}`, hash])),
    );
  });

  it("grows by what is put into it later, and is still ours", () => {
    build("d");
    const { aside, release } = makeAside(configFor("d"));
    writeFiles(aside, { "assets/new.js": "", "index.html": "newer" });
    moveInto(aside, configFor("d"));
    release();
    expect(readMark(join(working, "d"))).toEqual([
      "assets/new.js",
      "index.html",
      "offline/rolebook.zip",
      "roles/a/index.html",
    ]);
    claimOutput(configFor("d"), ["more/index.html"]);
    writeFiles(working, { "d/more/index.html": "" });
    expect(() => prepare("d")).not.toThrow();
  });
});

describe("builds that were killed", () => {
  /** The number of a process that has ended. */
  const ended = async () => Number((await runNode(["-p", "process.pid"])).stdout);
  const asides = () => filesBelow(working).filter((path) => path.startsWith("."));

  /** Moves a folder to where a build by another process would have it. */
  function leave(path: string, kind: "new" | "old", pid: number) {
    const { aside, release } = makeAside(configFor("d"));
    const name = aside.replace(/\.new-\d+-/, `.${kind}-${pid}-`).replace(/.$/, "z".replace("z", "0"));
    release();
    renameSync(join(working, path), name);
  }

  it("leave nothing that the next command does not remove", async () => {
    const { aside } = makeAside(configFor("x"));
    writeFiles(aside, { "index.html": "half a" });
    renameSync(aside, join(working, "half"));
    leave("half", "new", await ended());
    expect(asides()).toHaveLength(2);
    prepare("d");
    expect(asides()).toEqual([]);
  });

  it("between moving the old site away and the new one in: the next command puts the old one back", async () => {
    build("d", "the old page");
    const before = fingerprint(working);
    leave("d", "old", await ended());
    expect(filesBelow(working).filter((path) => path.startsWith("d/"))).toEqual([]);
    prepare("d");
    expect(fingerprint(working)).toEqual(before);
  });

  it("are told from those that still run, which lose nothing", () => {
    const { aside, release } = makeAside(configFor("d"));
    build("d", "the other build's page");
    expect(filesBelow(working)).toContain(`${aside.slice(working.length + 1)}/${MARK}`);
    writeFiles(aside, { "index.html": "the last one's page" });
    swapIn(aside, configFor("d"));
    release();
    expect(filesBelow(join(working, "d"))).toEqual([MARK, "index.html"]);
    expect(asides()).toEqual([]);
  });

  it("and a folder of somebody that only has such a name are not the same", async () => {
    build("d");
    writeFiles(working, { "mine/thesis.odt": "" });
    leave("mine", "old", await ended());
    prepare("d");
    expect(asides()).toHaveLength(1);
  });
});
