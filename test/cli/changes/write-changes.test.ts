import fs, { chmodSync, mkdirSync, statSync, writeFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type FileChange, writeChanges } from "../../../scripts/cli/changes/write-changes.ts";
import { failureSentence } from "../../../scripts/diagnostics/system-failure.ts";
import { filesBelow, fingerprint, folderForTest, writeFiles } from "../../support/folders.ts";

/** Which calls of the disk fail, and how: a call's name with the end of its path. */
const failing = new Map<string, string>();

type DiskCall = (...words: unknown[]) => unknown;

const disk = fs as unknown as Record<string, DiskCall>;
const real = new Map(
  ["rename", "unlink", "link", "open", "writeFile"].map((name) => [name, disk[`${name}Sync`] as DiskCall]),
);

beforeAll(() => {
  for (const [name, call] of real)
    disk[`${name}Sync`] = (...words) => {
      for (const [key, code] of failing) {
        const [failed, end = ""] = key.split(" ");
        if (failed === name && words.some((word) => typeof word === "string" && word.endsWith(end)))
          throw Object.assign(new Error(code), { code, syscall: name });
      }
      return call(...words);
    };
  syncBuiltinESMExports();
});
afterEach(() => failing.clear());
afterAll(() => {
  for (const [name, call] of real) disk[`${name}Sync`] = call;
  syncBuiltinESMExports();
});

const FILES = { "a.md": "a, as it was", "b.md": "b, as it was", "gone.md": "gone, as it was" };

function folderWith(files: Record<string, string> = FILES) {
  const folder = folderForTest();
  writeFiles(folder, files);
  return folder;
}

const changesIn = (folder: string, changes: Record<string, FileChange>) =>
  new Map(Object.entries(changes).map(([name, change]) => [join(folder, name), change]));

const ALL: Record<string, FileChange> = {
  "a.md": { before: "a, as it was", after: "a, changed" },
  "b.md": { before: "b, as it was", after: "b, changed" },
  "new.md": { before: null, after: "new" },
  "gone.md": { before: "gone, as it was", after: null },
};

/** The sentence that a failure is told in. */
function told(work: () => void, folder: string): string | undefined {
  try {
    work();
  } catch (error) {
    return failureSentence(error, (path) => path.slice(folder.length + 1));
  }
  return undefined;
}

describe("changes of files", () => {
  it("are made, and leave nothing beside them; a file keeps its permissions", () => {
    const folder = folderWith();
    chmodSync(join(folder, "a.md"), 0o600);
    writeChanges(changesIn(folder, ALL));
    expect(filesBelow(folder)).toEqual(["a.md", "b.md", "new.md"]);
    expect(fingerprint(folder)).toEqual(
      fingerprint(folderWith({ "a.md": "a, changed", "b.md": "b, changed", "new.md": "new" })),
    );
    expect(statSync(join(folder, "a.md")).mode & 0o777).toBe(0o600);
  });

  it("are made where the disk knows no second names for a file", () => {
    const folder = folderWith();
    failing.set("link ", "EPERM");
    writeChanges(changesIn(folder, ALL));
    expect(filesBelow(folder)).toEqual(["a.md", "b.md", "new.md"]);
  });

  it.each([
    ["open .b.md.", "ENOSPC", "b.md", "the disk is full: free some space and try again"],
    ["rename a.md", "EIO", "a.md", "the disk reports an error: look after the disk before you try again"],
    ["rename b.md", "EROFS", "b.md", "the disk can only be read: choose a place on another one"],
    ["unlink gone.md", "EBUSY", "gone.md", "it is in use: close the program that uses it, or choose another place"],
  ])("are all taken back where one fails (%s %s)", (call, code, name, reason) => {
    const folder = folderWith();
    const before = fingerprint(folder);
    failing.set(call.endsWith(".") ? `${call.slice(0, -1)}.${process.pid}.new` : call, code);
    const sentence = told(() => writeChanges(changesIn(folder, ALL)), folder);
    failing.clear();
    expect(sentence).toBe(`${name} cannot be written, as ${reason}`);
    expect(fingerprint(folder)).toEqual(before);
  });

  it("write over nothing that somebody else has written in the meantime", () => {
    const folder = folderWith();
    writeFileSync(join(folder, "b.md"), "b, saved a second ago");
    writeFileSync(join(folder, "new.md"), "new, made by somebody else");
    const before = fingerprint(folder);
    const only = (name: string) => changesIn(folder, { "a.md": ALL["a.md"], [name]: ALL[name] } as typeof ALL);
    expect(told(() => writeChanges(only("b.md")), folder)).toBe(
      "b.md cannot be written, as somebody else has changed it in the meantime: try again",
    );
    expect(told(() => writeChanges(only("new.md")), folder)).toBe("new.md cannot be written, as it exists already");
    expect(fingerprint(folder)).toEqual(before);
  });

  it("are not made where a folder has the name of a file, or there is none for the file", () => {
    const folder = folderWith();
    mkdirSync(join(folder, "new.md"));
    const before = fingerprint(folder);
    expect(told(() => writeChanges(changesIn(folder, ALL)), folder)).toBe(
      "new.md cannot be written, as it is a folder where a file should be",
    );
    const below = { "nowhere/new.md": { before: null, after: "new" } };
    expect(told(() => writeChanges(changesIn(folder, below)), folder)).toBe(
      "nowhere/new.md cannot be written, as it, or the folder that it lies in, does not exist",
    );
    const inFile = { "a.md/new.md": { before: null, after: "new" } };
    expect(told(() => writeChanges(changesIn(folder, inFile)), folder)).toBe(
      "a.md/new.md cannot be written, as a file stands where a folder should be",
    );
    expect(fingerprint(folder)).toEqual(before);
  });
});
