import { cp, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { close, createIndex } from "pagefind";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { cutIndex, piecesOf } from "../../scripts/publish/cut-index.ts";
import { listName, readChunk, readPagefindList } from "../../scripts/publish/pagefind-files.ts";
import { makeFolder } from "../support/folders.ts";

/** Words of which one stands on every page, and often. */
const wordsOfPage = (page: number) =>
  Array.from({ length: 60 }, (_, at) => (at % 2 === 0 ? "always" : rareWord((page * 37 + at) % 900))).join(" ");

const LETTERS = "abcdefghij";
const rareWord = (number: number) => [...String(1e6 + number * 8191)].map((digit) => LETTERS[Number(digit)]).join("");

let made: string;
let folder: string;

/** All that an index says: where each word stands. */
async function saidBy(): Promise<{ words: string[]; uses: string[] }> {
  const { chunks } = await readPagefindList(folder);
  const [words, uses]: [string[], string[]] = [[], []];
  for (const chunk of chunks)
    readChunk(
      await readFile(join(folder, "index", chunk)),
      (word) => words.push(word),
      (...use) => uses.push(`${words.at(-1)} ${JSON.stringify(use)}`),
    );
  return { words, uses };
}

describe("an index that is cut", () => {
  beforeAll(async () => {
    made = makeFolder();
    const { index } = await createIndex({ forceLanguage: "en" });
    for (let page = 0; page < 300; page++)
      await index?.addCustomRecord({ url: `/${page}/`, content: wordsOfPage(page), language: "en" });
    const { errors } = (await index?.writeFiles({ outputPath: join(made, "uncut") })) ?? {};
    expect(errors).toEqual([]);
    await close();
  });

  beforeEach(async () => {
    folder = await mkdtemp(join(made, "cut-"));
    await cp(join(made, "uncut"), folder, { recursive: true });
  });

  afterAll(() => rm(made, { recursive: true }));

  it("says of every word what it said before, in more and smaller parts", async () => {
    const [before, said] = [await readPagefindList(folder), await saidBy()];
    await cutIndex(folder, { part: 200, mostParts: 1000 });
    const after = await readPagefindList(folder);
    expect(await saidBy()).toEqual(said);
    expect(after.chunks.length).toBeGreaterThan(3 * before.chunks.length);
    expect([after.pages, after.fields]).toEqual([before.pages, before.fields]);
  });

  it("names in its list where the words of each part lie, and no file that is not there", async () => {
    await cutIndex(folder, { part: 200, mostParts: 1000 });
    const { chunks, ranges } = await readPagefindList(folder);
    expect((await readdir(join(folder, "index"))).sort()).toEqual([...chunks].sort());
    for (const [at, chunk] of chunks.entries()) {
      const words: string[] = [];
      readChunk(
        await readFile(join(folder, "index", chunk)),
        (word) => words.push(word),
        () => {},
      );
      const { from = "", to = "" } = ranges[at] ?? {};
      expect(words.filter((word) => word < from || word > to)).toEqual([]);
    }
  });

  it("leaves no gap: there is one part for each word, whether it is in the index or not", async () => {
    await cutIndex(folder, { part: 200, mostParts: 1000 });
    const { ranges } = await readPagefindList(folder);
    for (const word of [".net", "1", "always", "bbbbbb", "bdcg", "beb", "c++", "jjjjjj", "zebra", "ärger"])
      expect(ranges.filter(({ from, to }) => from <= word && word <= to)).toHaveLength(1);
  });

  it("has a list under a new name, which Pagefind's entry knows", async () => {
    const old = await listName(folder);
    await cutIndex(folder, { part: 200, mostParts: 1000 });
    const name = await listName(folder);
    expect(name).not.toBe(old);
    const { languages } = JSON.parse(await readFile(join(folder, "pagefind-entry.json"), "utf8"));
    expect(`pagefind.${languages.en.hash}.pf_meta`).toBe(name);
  });

  it("has no more than about so many parts, and stays as it is where all are small", async () => {
    const { chunks } = await readPagefindList(folder);
    await cutIndex(folder, { part: 1_000_000, mostParts: 1000 });
    expect((await readPagefindList(folder)).chunks).toEqual(chunks);
    await cutIndex(folder, { part: 200, mostParts: 4 });
    expect((await readPagefindList(folder)).chunks.length).toBeLessThan(10);
  });
});

describe("pieces of a part", () => {
  const placed = (...sizes: [word: string, bytes: number][]) => {
    let to = 0;
    return sizes.map(([word, bytes]) => {
      const from = to;
      to += bytes;
      return { word, from, to };
    });
  };
  const pieces = (most: number, ...sizes: [word: string, bytes: number][]) =>
    piecesOf(placed(...sizes), most).map((piece) => piece.map(({ word }) => word));

  it("are as large as they may be", () => {
    expect(pieces(10, ["a", 4], ["b", 4], ["c", 4], ["d", 4])).toEqual([
      ["a", "b"],
      ["c", "d"],
    ]);
  });

  it("keep a word that is larger by itself", () => {
    expect(pieces(10, ["a", 4], ["and", 40], ["b", 4], ["c", 4])).toEqual([["a"], ["and"], ["b", "c"]]);
  });

  it("leave words together of which one may be looked up as the other", () => {
    expect(pieces(10, ["plan", 8], ["planner", 8], ["plant", 8], ["play", 8])).toEqual([
      ["plan", "planner", "plant"],
      ["play"],
    ]);
  });
});
