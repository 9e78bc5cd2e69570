import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { describe, expect, inject, it, vi } from "vitest";
import { indexRecipe } from "../../scripts/publish/index-recipe.ts";
import { makeIndex } from "../../templates/service-worker/make-index.ts";
import { openPack, packFiles } from "../../templates/service-worker/pack.ts";
import { SearchTextCollector } from "../../templates/service-worker/search-texts.ts";
import { folderForTest } from "../support/folders.ts";

const site = inject("siteFolder");
const fragments = readdirSync(join(site, "pagefind/fragment")).map((name) => `pagefind/fragment/${name}`);
const chunks = readdirSync(join(site, "pagefind/index")).map((name) => `pagefind/index/${name}`);
const unzipped = (path: string) => gunzipSync(readFileSync(join(site, path)));

const textsIn = (paths: readonly string[]) => {
  const texts = new SearchTextCollector();
  for (const path of paths) texts.take(path, unzipped(path));
  return texts;
};

const recipeOf = async (folder: string) => {
  const recipe = await indexRecipe(folder);
  if (!recipe) throw new Error("there is no recipe");
  return recipe;
};

describe("the recipe of the search's index", () => {
  it("makes every byte of the index again, in whatever order the texts come", async () => {
    const recipe = await recipeOf(site);
    for (const paths of [fragments, [...fragments].reverse()]) {
      const made = [...makeIndex(recipe.content, textsIn(paths))];
      expect(made.map(({ file }) => file.path).sort()).toEqual([...chunks].sort());
      const different = made.filter(({ file, content }) => !unzipped(file.path).equals(content));
      expect(different.map(({ file }) => file.path)).toEqual([]);
    }
  });

  it("is a small part of what it makes", async () => {
    const recipe = await recipeOf(site);
    const index = chunks.reduce((sum, path) => sum + readFileSync(join(site, path)).length, 0);
    expect(gzipSync(recipe.content).length).toBeLessThan(index / 8);
  });

  it("is none where the texts do not make the index", async () => {
    const folder = join(folderForTest(), "site");
    cpSync(join(site, "pagefind"), join(folder, "pagefind"), { recursive: true });
    const [path = ""] = fragments;
    const changed = unzipped(path)
      .toString("utf8")
      .replace(/ (the|and|of) /, " ");
    writeFileSync(join(folder, path), gzipSync(changed));
    const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
    // Nobody who writes roles can do anything about it.
    expect(await indexRecipe(folder)).toBeUndefined();
    expect(warn).not.toHaveBeenCalled();
    warn.mockRestore();
  });
});

describe("a pack of files that were made here", () => {
  it("is opened like one that was fetched", async () => {
    const files = ["first", "", "x".repeat(70_000)].map((text, number) => {
      const content = new TextEncoder().encode(text);
      return { file: { path: `${number}.txt`, bytes: content.length, sha256: "" }, content };
    });
    const pack = await openPack(await packFiles(files), () => Promise.reject(new Error("it needs no other")));
    expect([...pack.files()].map(({ file, content }) => [file.path, new TextDecoder().decode(content)])).toEqual(
      files.map(({ file, content }) => [file.path, new TextDecoder().decode(content)]),
    );
  });
});
