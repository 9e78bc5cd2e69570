import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { close, createIndex } from "pagefind";
import { expect, it } from "vitest";
import { indexRecipe } from "../../scripts/publish/index-recipe.ts";
import { readPagefindList } from "../../scripts/publish/pagefind-files.ts";
import { makeIndex } from "../../templates/service-worker/make-index.ts";
import { SearchTextCollector } from "../../templates/service-worker/search-texts.ts";
import { folderForTest } from "../support/folders.ts";

it("the recipe of the search's index makes words that are spelled with and without accents", async () => {
  const site = folderForTest();
  const folder = join(site, "pagefind");
  const { index } = await createIndex({ forceLanguage: "en" });
  for (const [page, text] of [
    "Take a café break, or a cafe break. CAFÉ, cafè!",
    "The résumé of a naïve coördinator says naive and resume, and résume.",
    "No accents here, except in a cafe and in Zoë.",
  ].entries())
    await index?.addHTMLFile({
      url: `/${page}/`,
      content: `<html lang="en"><body><h1>Page Café ${page}</h1><p>${text}</p></body></html>`,
    });
  const { errors } = (await index?.writeFiles({ outputPath: folder })) ?? {};
  await close();
  expect(errors).toEqual([]);
  const recipe = await indexRecipe(site);
  const texts = new SearchTextCollector();
  for (const id of (await readPagefindList(folder)).pages) {
    const path = `pagefind/fragment/${id}.pf_fragment`;
    texts.take(path, gunzipSync(await readFile(join(site, path))));
  }
  const made = [...makeIndex(recipe?.content ?? Buffer.of(), texts)];
  expect(made.map(({ file }) => file.path)).toEqual(recipe?.files);
  for (const { file, content } of made)
    expect(gunzipSync(await readFile(join(site, file.path))).equals(content), file.path).toBe(true);
  expect(Buffer.from(made[0]?.content ?? []).includes("café")).toBe(true);
});
