import { execFile } from "node:child_process";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, truncateSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { type Cache, type CacheKey, cached, cachedIn, cachedSync } from "../scripts/cached.ts";
import { folderForTest } from "./support/folders.ts";
import { PROJECT_FOLDER } from "./support/program.ts";

const KEY: CacheKey = ["diagram", "a -> b"];

/** What the smallest file takes up. */
const BLOCK = 4096;

const cacheForTest = (): Cache => ({ folder: join(folderForTest(), "cache"), program: "one" });
const pathsIn = ({ folder }: Cache) => readdirSync(folder).map((name) => join(folder, name));

/** What a second call gives, and whether it had to be made. */
function again(cache: Cache | undefined, key = KEY) {
  let made = false;
  const value = cachedSync(cache, key, () => {
    made = true;
    return "made again";
  });
  return { value, made };
}

describe("a result that is kept", () => {
  it("is made once, at once or in time", async () => {
    const cache = cacheForTest();
    expect(await cached(cache, KEY, async () => "a diagram")).toBe("a diagram");
    expect(again(cache)).toEqual({ value: "a diagram", made: false });
    expect(await cached(cache, KEY, async () => "made again")).toBe("a diagram");
  });

  it.each([
    ["a text", "Zürich 🏔\n"],
    ["an empty text", ""],
    ["bytes", Uint8Array.of(0, 255, 10)],
    ["no bytes", new Uint8Array()],
  ])("comes back as it was: %s", (_, value) => {
    const cache = cacheForTest();
    expect(cachedSync(cache, KEY, () => value)).toEqual(value);
    expect(cachedSync<string | Uint8Array>(cache, KEY, () => "made again")).toEqual(value);
  });

  it("comes back as plain data, made at once or in time", async () => {
    const keep = cachedIn(cacheForTest());
    const data = { steps: ["a", "b"] };
    const never = (): typeof data => {
      throw new Error("made again");
    };
    expect([keep(["at once"], () => data), keep(["at once"], never)]).toEqual([data, data]);
    expect(await keep(["in time"], async () => data)).toEqual(data);
    expect(await keep(["in time"], async () => never())).toEqual(data);
  });

  it.each<[string, CacheKey]>([
    ["another name", ["map", "a -> b"]],
    ["another input", ["diagram", "a -> c"]],
    ["one input more", ["diagram", "a -> b", ""]],
    ["the same letters, cut elsewhere", ["diagram", "a -", "> b"]],
    ["other bytes", ["diagram", Uint8Array.of(0xff)]],
  ])("is not taken for %s", (_, key) => {
    const cache = cacheForTest();
    cachedSync(cache, KEY, () => "a diagram");
    expect(again(cache, key).made).toBe(true);
  });

  it("is not taken by another program", () => {
    const cache = cacheForTest();
    cachedSync(cache, KEY, () => "a diagram");
    expect(again({ ...cache, program: "two" }).made).toBe(true);
  });

  it("is not kept when making it fails", () => {
    const cache = cacheForTest();
    const fail = () => {
      throw new Error("no diagram");
    };
    expect(() => cachedSync(cache, KEY, fail)).toThrow("no diagram");
    expect(again(cache).made).toBe(true);
  });

  it("is made each time without a cache", () => {
    expect([again(undefined), again(undefined)].map(({ made }) => made)).toEqual([true, true]);
  });
});

describe("an entry that cannot be trusted", () => {
  const spoil: Record<string, (path: string, cache: Cache) => void> = {
    "was cut off": (path) => truncateSync(path, 36),
    "is empty": (path) => truncateSync(path, 0),
    "had a byte changed": (path) => {
      const entry = readFileSync(path);
      entry.writeUInt8(entry.readUInt8(entry.length - 1) ^ 1, entry.length - 1);
      writeFileSync(path, entry);
    },
    "is of another kind": (path) => {
      const entry = readFileSync(path);
      entry.writeUInt8(1, 32);
      writeFileSync(path, entry);
    },
    "was put there by something else": (path) => writeFileSync(path, "a diagram"),
    "belongs to another key": (path, cache) => {
      cachedSync(cache, ["another"], () => "another result");
      for (const other of pathsIn(cache)) if (other !== path) copyFileSync(other, path);
    },
  };

  it.each(Object.keys(spoil))("is made again and kept anew: one that %s", (what) => {
    const cache = cacheForTest();
    cachedSync(cache, KEY, () => "a diagram");
    spoil[what]?.(pathsIn(cache)[0] ?? "", cache);
    expect(again(cache)).toEqual({ value: "made again", made: true });
    expect(again(cache)).toEqual({ value: "made again", made: false });
  });

  it("is left alone where it is a folder", () => {
    const [cache, other] = [cacheForTest(), cacheForTest()];
    cachedSync(cache, KEY, () => "a diagram");
    const inTheWay = join(other.folder, readdirSync(cache.folder)[0] ?? "");
    mkdirSync(join(inTheWay, "something"), { recursive: true });
    expect([again(other).made, again(other).made]).toEqual([true, true]);
    expect(readdirSync(inTheWay)).toEqual(["something"]);
    expect(pathsIn(other)).toEqual([inTheWay]);
  });
});

describe("the folder of a cache", () => {
  it("may be one that nothing can be written to", () => {
    const file = join(folderForTest(), "file");
    writeFileSync(file, "");
    const cache = { folder: join(file, "cache"), program: "one" };
    expect([again(cache).made, again(cache).made]).toEqual([true, true]);
  });

  it("holds no more than it may, of which the latest used stays", () => {
    const cache = cacheForTest();
    const keep = (name: string) => cachedSync(cache, [name], () => "x".repeat(3000), 4 * BLOCK);
    const seen = new Set<string>();
    for (const [at, name] of ["first", "second", "third", "fourth"].entries()) {
      keep(name);
      const entry = pathsIn(cache).find((path) => !seen.has(path)) ?? "";
      seen.add(entry);
      utimesSync(entry, 1000 + at, 1000 + at);
    }
    keep("first");
    keep("fifth");
    expect(["first", "fourth", "fifth"].map((name) => again(cache, [name]).made)).toEqual([false, false, false]);
    expect(["second", "third"].map((name) => again(cache, [name]).made)).toEqual([true, true]);
  });

  it("keeps files that are no entries, and loses what a killed process left", () => {
    const cache = cacheForTest();
    cachedSync(cache, KEY, () => "a diagram");
    const unfinished = `${pathsIn(cache)[0]}.1234`;
    writeFileSync(unfinished, "half");
    utimesSync(unfinished, 1000, 1000);
    writeFileSync(join(cache.folder, "notes.txt"), "x".repeat(5 * BLOCK));
    cachedSync(cache, ["another"], () => "another", BLOCK);
    expect(pathsIn(cache)).toContain(join(cache.folder, "notes.txt"));
    expect(pathsIn(cache)).not.toContain(unfinished);
  });

  it("can be written to by several processes at once", async () => {
    const cache = cacheForTest();
    const program = `
      import { cachedSync } from "./scripts/cached.ts";
      const cache = JSON.parse(process.argv[1]);
      for (let at = 0; at < 200; at++) {
        const text = String(at % 10).repeat(50_000 + at % 10);
        const value = cachedSync(cache, ["text", String(at % 10)], () => text, 5 * 60_000);
        if (value !== text) throw new Error("another text came back");
      }`;
    const words = ["--import", "tsx", "--input-type=module", "--eval", program, JSON.stringify(cache)];
    const run = () => promisify(execFile)(process.execPath, words, { cwd: PROJECT_FOLDER });
    await Promise.all([run(), run(), run()]);
    expect(pathsIn(cache).length).toBeGreaterThan(0);
    expect(readdirSync(cache.folder).filter((name) => name.includes("."))).toEqual([]);
  });
});
