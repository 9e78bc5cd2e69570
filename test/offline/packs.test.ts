import { createHash } from "node:crypto";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { describe, expect, inject, it } from "vitest";
import { writeOfflinePacks } from "../../scripts/publish/offline-packs.ts";
import { baseFrom, takeOutRepeats } from "../../scripts/publish/repeats.ts";
import type { OfflineManifest } from "../../scripts/schema/offline.ts";
import { makeIndex } from "../../templates/service-worker/make-index.ts";
import { openPack, openVerified, type PackFiles, TornError } from "../../templates/service-worker/pack.ts";
import { SearchTextCollector } from "../../templates/service-worker/search-texts.ts";
import { filesBelow, folderForTest } from "../support/folders.ts";
import { seededRandom } from "../support/random.ts";

const site = inject("siteFolder");
const read = (path: string) => new Uint8Array(readFileSync(join(site, path)));
const manifest = JSON.parse(readFileSync(join(site, "offline/manifest.json"), "utf8")) as OfflineManifest;
const recipe = manifest.recipe?.name ?? "";
const packPath = (name: string) => `offline/packs/${name}.pack`;
const noBase = (name: string) => Promise.reject(new Error(`${name} is asked for`));
const hash = (bytes: Uint8Array | string) => createHash("sha256").update(bytes).digest("hex");

describe("the packs of the site", () => {
  it("hold every page and every file that pages load, with the bytes that are served", async () => {
    const packed: PackFiles = new Map();
    const texts = new SearchTextCollector();
    for (const { name } of manifest.packs) {
      for (const [path, content] of (await openVerified(read(packPath(name)), name, noBase)).files) {
        expect(packed.has(path), path).toBe(false);
        packed.set(path, content);
        texts.take(path, content);
      }
    }
    for (const { file, content } of makeIndex(gunzipSync(read(packPath(recipe))), texts))
      packed.set(file.path, content);
    expect(packed.size).toBe(manifest.files);
    const pages = filesBelow(site).filter((path) => path.endsWith(".html"));
    const assets = filesBelow(site).filter((path) => /^(assets|search|pagefind\/index)\//.test(path));
    expect([...packed.keys()]).toEqual(expect.arrayContaining([...pages, ...assets]));
    const different = [...packed].filter(([path, content]) => {
      const served = read(path);
      const isGzip = path.startsWith("pagefind/") && served[0] === 0x1f;
      return hash(isGzip ? gunzipSync(served) : served) !== hash(content);
    });
    expect(different.map(([path]) => path)).toEqual([]);
  });

  it("are named for their content, and the edition for its packs", () => {
    const all = [...manifest.packs, ...(manifest.recipe ? [manifest.recipe] : [])];
    const names = all.map(({ name }) => name);
    expect(names.map((name) => hash(read(packPath(name))).slice(0, 32))).toEqual(names);
    expect(names.map((name) => read(packPath(name)).length)).toEqual(all.map(({ bytes }) => bytes));
    expect(manifest.bytes).toBe(all.reduce((sum, { bytes }) => sum + bytes, 0));
    expect(manifest.edition).toBe(hash(names.join("\n")).slice(0, 32));
    expect(filesBelow(join(site, "offline/packs")).sort()).toEqual(names.map((name) => `${name}.pack`).sort());
  });

  it("are a few requests and much less than the files are when each is compressed by itself", () => {
    const alone = filesBelow(site)
      .filter((path) => /\.(html|pf_\w+)$/.test(path))
      .reduce((sum, path) => sum + gzipSync(read(path), { level: 9 }).length, 0);
    expect(manifest.packs.length).toBeLessThan(20);
    expect(manifest.bytes).toBeLessThan(alone * 0.5);
  });

  it("build on the first one where there are many, which stays when a page outside of it changes", async () => {
    const folder = join(folderForTest(), "site");
    cpSync(site, folder, { recursive: true, filter: (path) => !path.includes("/skills/") });
    const sizes = { pack: 400_000, mostPacks: 200, base: 500_000 };
    const { packs } = await writeOfflinePacks(folder, sizes);
    const [first = { name: "" }] = packs;
    const packIn = (name: string) => new Uint8Array(readFileSync(join(folder, packPath(name))));
    const base = await openVerified(packIn(first.name), first.name, noBase);
    const opened = await Promise.all(
      packs
        .slice(1)
        .map(({ name }) =>
          openVerified(packIn(name), name, async (wanted) => (wanted === first.name ? base : noBase(wanted))),
        ),
    );
    const isWrong = ([path, content]: [string, Uint8Array]) =>
      path.endsWith(".html") && hash(content) !== hash(read(path));
    expect(opened.flatMap(({ files }) => [...files]).filter(isWrong)).toEqual([]);

    const outside = [...(opened.at(0)?.files.keys() ?? [])].find((path) => path.startsWith("roles/")) ?? "";
    writeFileSync(join(folder, outside), readFileSync(join(folder, outside), "utf8").replace("<h1", "<h1 lang='en'"));
    const { packs: later } = await writeOfflinePacks(folder, sizes);
    expect(later.filter(({ name }) => !packs.some((pack) => pack.name === name))).toHaveLength(1);
  });

  it.each([
    ["a changed byte", (bytes: Uint8Array<ArrayBuffer>) => bytes.map((byte, at) => (at === 5000 ? byte ^ 1 : byte))],
    ["a missing end", (bytes: Uint8Array<ArrayBuffer>) => bytes.slice(0, -1)],
  ])("are not taken with %s", async (_, damage) => {
    const [{ name } = { name: "" }] = manifest.packs;
    await expect(openVerified(damage(read(packPath(name))), name, noBase)).rejects.toThrow(TornError);
  });

  it("are not taken when a file in them is not the one that was packed", async () => {
    const content = Buffer.from("Hello");
    const files = [{ path: "a.txt", bytes: 5, sha256: hash("other") }];
    const head = Buffer.from(JSON.stringify({ files, steps: 1, texts: [], textSteps: 0, base: null }));
    const length = Buffer.alloc(4);
    length.writeUInt32LE(head.length);
    const pack = new Uint8Array(gzipSync(Buffer.concat([length, head, Buffer.from([5, 0, 0]), content])));
    expect([...(await openPack(pack, noBase)).files.keys()]).toEqual(["a.txt"]);
    await expect(openVerified(pack, hash(pack).slice(0, 32), noBase)).rejects.toThrow("a.txt is not what it should be");
  });
});

describe("taking out repeats", () => {
  /** Puts the parts together the way that a pack is opened. */
  const putTogether = async (bytes: Buffer, base = Buffer.alloc(0)) => {
    const { count, steps, literals } = takeOutRepeats(bytes, baseFrom(base));
    const head = Buffer.from(
      JSON.stringify({
        files: [{ path: "all", bytes: bytes.length, sha256: "" }],
        steps: count,
        texts: [],
        textSteps: 0,
        base: "base",
      }),
    );
    const length = Buffer.alloc(4);
    length.writeUInt32LE(head.length);
    const pack = new Uint8Array(gzipSync(Buffer.concat([length, head, steps, literals])));
    const basePack = {
      files: new Map(),
      head: { files: [], steps: 0, texts: [], textSteps: 0, base: null },
      whole: new Uint8Array(base),
    };
    return Buffer.from((await openPack(pack, async () => basePack)).files.get("all") ?? []);
  };

  it.each([
    ["nothing", Buffer.alloc(0)],
    ["less than a repeat", Buffer.from("short")],
    ["one byte over and over", Buffer.alloc(10_000, 7)],
    ["a repeat that overlaps with itself", Buffer.from("0123456789".repeat(99))],
    ["two equal halves", Buffer.from("A line that stands here, and further down again.\n".repeat(2))],
  ])("loses nothing of %s", async (_, bytes) => {
    expect(await putTogether(bytes)).toEqual(bytes);
  });

  it("loses nothing of texts that are put together from pieces at random", async () => {
    const random = seededRandom(4);
    const pieces = Array.from({ length: 40 }, () =>
      Buffer.from(Array.from({ length: 1 + random.below(300) }, () => random.below(256))),
    );
    for (let round = 0; round < 50; round++) {
      const bytes = Buffer.concat(Array.from({ length: random.below(60) }, () => random.pick(pieces)));
      const base = Buffer.concat(Array.from({ length: random.below(30) }, () => random.pick(pieces)));
      expect((await putTogether(bytes)).equals(bytes), `round ${round}`).toBe(true);
      expect((await putTogether(bytes, base)).equals(bytes), `round ${round} with a base`).toBe(true);
    }
  });

  it("writes what is repeated far away once", () => {
    const random = seededRandom(5);
    const noise = (length: number) => Buffer.from(Array.from({ length }, () => random.below(256)));
    const [block, between] = [noise(2000), noise(100_000)];
    const { literals, steps } = takeOutRepeats(Buffer.concat([block, between, block]));
    expect(literals.length + steps.length).toBeLessThan(102_100);
  });

  it("writes nothing of what the base has", async () => {
    const random = seededRandom(6);
    const noise = (length: number) => Buffer.from(Array.from({ length }, () => random.below(256)));
    const [block, more] = [noise(2000), noise(500)];
    const { literals } = takeOutRepeats(Buffer.concat([block, more]), baseFrom(Buffer.concat([noise(1000), block])));
    expect(literals.equals(more)).toBe(true);
  });
});
