import { mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { KEPT, PACKED, packBundle } from "../../scripts/cli/launch.js";
import { filesBelow, folderForTest, writeFiles } from "../support/folders.ts";
import { PROJECT_FOLDER, runNode } from "../support/program.ts";

const LAUNCH = pathToFileURL(join(PROJECT_FOLDER, "scripts/cli/launch.js")).href;

/** A program of two modules, which says a word. */
function programForTest(word = "hello"): string {
  const folder = folderForTest();
  writeFiles(folder, {
    "scripts/cli/main.ts": `
      import { word } from "./word.ts";
      export const main = async ({ folder, hash }: { folder: string; hash: string }) =>
        console.log(JSON.stringify({ word, folder, hash }));`,
    "scripts/cli/rebuild-process.ts": "export const main = async () => {};",
    "scripts/cli/api.ts": "export const api = () => {};",
    "node_modules/.package-lock.json": "{}",
  });
  say(folder, word);
  return folder;
}

const say = (folder: string, word: string) =>
  writeFiles(folder, { "scripts/cli/word.ts": `export const word = "${word}";` });

/** What a program says when it is started. */
async function start(folder: string, env = {}): Promise<{ word: string; folder: string; hash: string }> {
  const program = `import { launch } from "${LAUNCH}"; await launch(${JSON.stringify(folder)}, "main");`;
  const { status, stdout, stderr } = await runNode(["--input-type=module", "--eval", program], { env });
  expect([status, stderr]).toEqual([0, ""]);
  return JSON.parse(stdout);
}

const bundlesOf = (folder: string) => readdirSync(join(folder, KEPT)).map((name) => join(folder, KEPT, name));

/** The only bundle of a program, and its modules. */
function onlyBundleOf(folder: string): { bundle: string; modules: string[] } {
  const [bundle = "", ...others] = bundlesOf(folder);
  expect(others).toEqual([]);
  return { bundle, modules: filesBelow(bundle).filter((name) => name.endsWith(".js")) };
}

describe("starting the program", () => {
  it("makes a bundle of it, once", async () => {
    const folder = programForTest();
    const first = await start(folder);
    expect(first).toMatchObject({ word: "hello", folder });
    const { bundle } = onlyBundleOf(folder);
    expect(basename(bundle)).toContain(first.hash);
    expect(await start(folder)).toEqual(first);
    expect(bundlesOf(folder)).toEqual([bundle]);
  });

  it.each<[string, (folder: string) => void]>([
    ["a module", (folder) => say(folder, "hi")],
    ["a dependency", (folder) => writeFiles(folder, { "node_modules/.package-lock.json": "{ }" })],
  ])("makes another bundle when %s has changed, under another hash", async (_, change) => {
    const folder = programForTest();
    const before = await start(folder);
    change(folder);
    const after = await start(folder);
    expect(after.hash).not.toBe(before.hash);
    expect(after.word).toBe(readFileSync(join(folder, "scripts/cli/word.ts"), "utf8").split('"')[1]);
    expect(bundlesOf(folder)).toHaveLength(2);
  });

  it.each<[string, (bundle: string, modules: string[]) => void]>([
    [
      "has a module that was changed",
      (bundle, modules) => {
        for (const name of modules) {
          const path = join(bundle, name);
          writeFileSync(path, readFileSync(path, "utf8").replace("hello", "foreign"));
        }
      },
    ],
    ["lacks a module", (bundle, [name = ""]) => rmSync(join(bundle, name))],
    ["was not written to its end", (bundle) => rmSync(join(bundle, "contents.json"))],
    ["has a list of contents that was cut off", (bundle) => writeFileSync(join(bundle, "contents.json"), '{ "main')],
    ["has an empty list of contents", (bundle) => writeFileSync(join(bundle, "contents.json"), "{}")],
  ])("passes over a bundle that %s", async (_, spoil) => {
    const folder = programForTest();
    const before = await start(folder);
    const { bundle, modules } = onlyBundleOf(folder);
    spoil(bundle, modules);
    expect(await start(folder)).toEqual(before);
    expect(bundlesOf(folder)).toHaveLength(2);
    expect(await start(folder)).toEqual(before);
    expect(bundlesOf(folder)).toHaveLength(2);
  });

  it("works several times at once, when there is no bundle yet", async () => {
    const folder = programForTest();
    const said = await Promise.all([start(folder), start(folder), start(folder)]);
    expect(said.map(({ word }) => word)).toEqual(["hello", "hello", "hello"]);
  });

  it("works where nothing can be kept, and leaves nothing behind", async () => {
    const [folder, TMPDIR] = [programForTest(), folderForTest()];
    writeFiles(folder, { "node_modules/.cache": "no folder" });
    expect(await start(folder, { TMPDIR })).toMatchObject({ word: "hello", folder });
    expect(readdirSync(TMPDIR)).toEqual([]);
  });

  it("removes old bundles, but not the last few, nor those that were made lately", async () => {
    const folder = programForTest();
    for (const name of ["old-1", "old-2", "old-3", "old-4", "old-5", "new"]) {
      const path = join(folder, KEPT, name);
      mkdirSync(path, { recursive: true });
      if (name !== "new") utimesSync(path, 1000 + Number(name.at(-1)), 1000 + Number(name.at(-1)));
    }
    const { hash } = await start(folder);
    const left = readdirSync(join(folder, KEPT)).map((name) => (name.startsWith(hash) ? "made" : name));
    expect(left.sort()).toEqual(["made", "new", "old-4", "old-5"]);
  });

  it("takes the bundle that a package brought, where the code does not lie beside it", async () => {
    const folder = programForTest();
    await packBundle(folder);
    say(folder, "changed");
    expect((await start(folder)).word).toBe("changed");
    for (const code of ["scripts/cli/main.ts", "node_modules"]) rmSync(join(folder, code), { recursive: true });
    const packed = await start(folder);
    expect(packed.word).toBe("hello");
    expect(readdirSync(join(folder, PACKED)).map((name) => name.startsWith(packed.hash))).toEqual([true]);
    expect(filesBelow(folder).filter((path) => path.startsWith("node_modules"))).toEqual([]);
    rmSync(join(folder, PACKED), { recursive: true });
    const program = `import { load } from "${LAUNCH}"; await load(${JSON.stringify(folder)}, "main");`;
    const { status, stderr } = await runNode(["--input-type=module", "--eval", program]);
    expect([status, stderr]).toEqual([1, expect.stringContaining("damaged, please install it anew")]);
  });
});
