import { execFileSync } from "node:child_process";
import { cpSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { folderForTest, makeFolder, writeFiles } from "../support/folders.ts";
import { callProgram } from "../support/program.ts";
import { DEFAULT_FILES } from "../support/roles-folder.ts";
import { GUIDE, roleFile } from "./two-states.ts";

const TIMEOUT = 60_000;

/** Git in a folder. */
function gitIn(folder: string, ...words: string[]): string {
  return execFileSync("git", ["-C", folder, "-c", "user.name=T", "-c", "user.email=t@t.example", ...words], {
    encoding: "utf8",
  });
}

/** A repository with the small guide in it. */
function writeRepository(folder: string): string {
  writeFiles(join(folder, "roles"), { ...DEFAULT_FILES, ...GUIDE } as Record<string, string>);
  gitIn(folder, "init", "--quiet");
  gitIn(folder, "add", ".");
  gitIn(folder, "commit", "--quiet", "-m", "Begin");
  return folder;
}

describe("`rolebook redline`", { timeout: TIMEOUT }, () => {
  let repository: string;

  const git = (...words: string[]) => gitIn(repository, ...words);
  const call = (...words: string[]) => callProgram(["redline", ...words], { cwd: repository });

  beforeEach(() => {
    repository = writeRepository(folderForTest());
  });

  it("compares the working tree with a revision, checks nothing out, and leaves nothing behind", async () => {
    writeFiles(repository, { "roles/data-engineer.md": roleFile("Data Engineer", "", 142000) });
    const run = await call("HEAD");
    expect(run.stderr).toBe("");
    expect(run.stdout).toContain("median from 131,000 to 142,000 USD a year in US, +8.4 %; source unchanged ⚠");
    expect(run.status).toBe(0);
    expect(git("status", "--porcelain")).toBe(" M roles/data-engineer.md\n");
  });

  it("compares with a folder as well, and writes JSON and Markdown", async () => {
    cpSync(join(repository, "roles"), join(repository, "before"), { recursive: true });
    writeFiles(repository, { "roles/data-engineer.md": roleFile("Data *Engineer*", "", 142000) });
    const json = JSON.parse((await call("before", "--format", "json")).stdout);
    expect(json).toMatchObject({ version: 1, base: "before", roles: [{ slug: "data-engineer", kind: "changed" }] });
    expect((await call("before", "--format", "markdown")).stdout).toContain("**Data &#42;Engineer&#42;**");
  });

  it("takes only ordinary files from a revision", async () => {
    renameSync(join(repository, "roles/data-analyst.md"), join(repository, "analyst.md"));
    symlinkSync("../analyst.md", join(repository, "roles/data-analyst.md"));
    git("add", ".");
    git("commit", "--quiet", "-m", "Link");
    const { stdout } = await call("HEAD");
    expect(stdout).toContain("The state after has 1 error");
    expect(stdout).not.toContain("The state before");
  });
});

describe("`rolebook redline`, called wrongly", () => {
  let repository: string;

  beforeAll(() => {
    repository = writeRepository(makeFolder());
    return () => rmSync(repository, { recursive: true, force: true });
  });

  it.each<[string, string[], RegExp]>([
    ["nothing", [], /name one state to compare with/],
    ["two states", ["HEAD", "HEAD"], /name one state to compare with/],
    ["an unknown revision", ["mian"], /mian is neither a folder nor a revision that git knows/],
    ["an option in the place of a revision", ["--", "--output=x"], /--output=x is neither a folder nor a revision/],
    ["an unknown format", ["HEAD", "--format", "pdf"], /--format pdf: write one of pretty, markdown, json/],
    ["no roles", ["HEAD", "--roles", "none"], /there is no folder .*none/],
  ])("says so: %s", async (_, words, expected) => {
    const { status, stderr } = await callProgram(["redline", ...words], { cwd: repository });
    expect(status).toBe(2);
    expect(stderr).toMatch(expected);
  });
});
