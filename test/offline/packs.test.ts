import { createHash } from "node:crypto";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { describe, expect, inject, it, vi } from "vitest";
import { BitWriter } from "../../scripts/publish/bit-writer.ts";
import { writeOfflinePacks } from "../../scripts/publish/offline-packs.ts";
import type { OfflineManifest } from "../../scripts/schema/offline.ts";
import { BitReader } from "../../templates/service-worker/bits.ts";
import { makeIndex } from "../../templates/service-worker/make-index.ts";
import { openPack, openVerified, TornError } from "../../templates/service-worker/pack.ts";
import { PieceCode } from "../../templates/service-worker/piece-code.ts";
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
    const packed = new Map<string, Uint8Array>();
    const texts = new SearchTextCollector();
    for (const { name } of manifest.packs) {
      for (const { file, content } of (await openVerified(read(packPath(name)), name, noBase)).files()) {
        const { path } = file;
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
    // Some of the site is enough: other pages would only take time.
    const isLeftOut =
      /^\/(?:pagefind|skills|map|salaries|api|offline|social|plan|compare|search|assets|(?:roles|edit\/sources)\/[d-z])/;
    cpSync(site, folder, { recursive: true, filter: (path) => !isLeftOut.test(path.slice(site.length)) });
    const sizes = { pack: 600_000, mostPacks: 200, base: 200_000, shared: 100_000 };
    // There is no index of the search to be made from a recipe.
    const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
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
    const files = opened.flatMap((pack) => [...pack.files()]);
    const isWrong = ({ file, content }: (typeof files)[number]) =>
      file.path.endsWith(".html") && hash(content) !== hash(read(file.path));
    expect(files.filter(isWrong)).toEqual([]);

    const outside = files.find(({ file }) => file.path.startsWith("roles/"))?.file.path ?? "";
    writeFileSync(join(folder, outside), readFileSync(join(folder, outside), "utf8").replace("<h1", "<h1 lang='en'"));
    const { packs: later } = await writeOfflinePacks(folder, sizes);
    warn.mockRestore();
    expect(packs.length).toBeGreaterThan(3);
    expect(later.filter(({ name }) => !packs.some((pack) => pack.name === name))).toHaveLength(1);
  });

  it("give a file that comes later, and then one that comes earlier, like all in their order", async () => {
    const [{ name } = { name: "" }] = manifest.packs;
    const content = read(packPath(name));
    const pages = [...(await openPack(content, noBase)).files()].filter(({ file }) => file.path.endsWith(".html"));
    const pack = await openPack(content, noBase);
    for (const at of [9, 2, 5, 9, -1]) {
      const page = pages.at(at);
      expect(hash(pack.file(page?.file.path ?? "") ?? ""), page?.file.path).toBe(hash(page?.content ?? "no page"));
    }
    expect(pack.file("roles/nowhere/index.html")).toBeUndefined();
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
    const head = Buffer.from(JSON.stringify({ files, bits: 0, base: null }));
    const length = Buffer.alloc(4);
    length.writeUInt32LE(head.length);
    const pack = new Uint8Array(gzipSync(Buffer.concat([length, head, content])));
    expect(Buffer.from((await openPack(pack, noBase)).file("a.txt") ?? [])).toEqual(content);
    await expect(openVerified(pack, hash(pack).slice(0, 32), noBase)).rejects.toThrow("a.txt is not what it should be");
  });
});

describe("the code of pieces", () => {
  const write = (contents: readonly Buffer[], base: PieceCode | null = null) => {
    const code = new PieceCode(Buffer.concat(contents).length, base?.learned ?? null);
    const bits = new BitWriter();
    const literals: Buffer[] = [];
    for (const content of contents) {
      code.memory.set(content, code.at);
      code.write("a.html", content.length, bits, (at, length) => {
        literals.push(Buffer.from(code.memory.slice(at, at + length)));
      });
    }
    return { code, bits: bits.bytes(), literals: Buffer.concat(literals) };
  };
  const readBack = (
    contents: readonly Buffer[],
    { bits, literals }: { bits: Buffer; literals: Buffer },
    base: PieceCode | null = null,
  ) => {
    const code = new PieceCode(Buffer.concat(contents).length, base?.learned ?? null);
    const begin = code.at;
    const reader = new BitReader(bits);
    let read = 0;
    for (const { length } of contents)
      code.read("a.html", length, reader, (at, bytes) => {
        code.memory.set(literals.subarray(read, read + bytes), at);
        read += bytes;
      });
    return Buffer.from(code.memory.slice(begin));
  };

  it.each([
    ["nothing", Buffer.alloc(0)],
    ["one byte over and over", Buffer.alloc(10_000, 7)],
    ["text alone", Buffer.from("A sentence. And another one; it's \u201cquoted\u201d & done")],
    ["markup that is not closed", Buffer.from('<p class="a" id=""><a href="../roles/a-vs-b/?x=y&amp;z')],
    ["JSON with escapes", Buffer.from(JSON.stringify({ a: 'so "called"\n\\', b: ["", "ä"] }))],
    ["a lonely backslash at the end", Buffer.from('"\\')],
  ])("loses nothing of %s", (_, content) => {
    expect(readBack([content], write([content]))).toEqual(content);
  });

  it("loses nothing of texts that are put together at random, with a base and without one", () => {
    const random = seededRandom(4);
    const odd = () => String.fromCodePoint(...Array.from({ length: random.below(30) }, () => 1 + random.below(0x2100)));
    const pieces = [
      "<p>",
      "</p>\n",
      '<a href="',
      '">',
      "&amp;",
      "&#39;",
      "'",
      "\u2019",
      "-vs-",
      ". ",
      "\\n",
      " ",
      "\u2013",
    ];
    for (let count = 0; count < 40; count++) pieces.push(odd());
    const files = () =>
      Array.from({ length: 1 + random.below(4) }, () =>
        Buffer.from(Array.from({ length: random.below(300) }, () => random.pick(pieces)).join("")),
      );
    for (let round = 0; round < 25; round++) {
      const [first, second] = [files(), files()];
      const base = write(first);
      expect(readBack(first, base).equals(Buffer.concat(first)), `round ${round}`).toBe(true);
      const based = write(second, base.code);
      expect(readBack(second, based, base.code).equals(Buffer.concat(second)), `round ${round} on a base`).toBe(true);
    }
  });

  it("knows a sentence again under other markup", () => {
    const sentence = "It is never written a second time, however it's marked up";
    const page = Buffer.from(`<li>${sentence.replace("'", "&#39;")}.</li>`);
    const { literals } = write([page, Buffer.from(`  - ${sentence}\n`), Buffer.from(JSON.stringify([sentence]))]);
    expect(literals.toString().split("never written")).toHaveLength(2);
  });

  it("takes a few bytes for a page that is like the one before", () => {
    const page = Buffer.from(
      Array.from({ length: 500 }, (_, line) => `<li>Line ${line} says ${line * 7}.</li>\n`).join(""),
    );
    const once = write([page]).bits.length;
    const twice = write([page, page]);
    expect(twice.bits.length - once).toBeLessThan(40);
  });
});
