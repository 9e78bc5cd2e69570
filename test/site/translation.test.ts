import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { loadCatalog } from "../../scripts/catalog/build.ts";
import { explainedCodes } from "../../scripts/catalog/explain/explain.ts";
import type { StringKey } from "../../scripts/schema/string-table.ts";
import { TRANSLATIONS, type Words } from "../../scripts/schema/strings.ts";
import { dataFiles } from "../../scripts/site/data/data-files.ts";
import { PAGE_TYPES } from "../../scripts/site/page-types.ts";
import { assetUrls } from "../../scripts/site/render/asset-urls.ts";
import { makePageRenderer } from "../../scripts/site/render/render-page.ts";
import { searchTexts } from "../../scripts/site/search/search-text.ts";
import { siteContext } from "../../scripts/site/site-context.ts";
import { fixture } from "../support/folders.ts";
import { PROJECT_FOLDER, TEMPLATES } from "../support/program.ts";

describe("the framework in German", () => {
  const folder = fixture("handwerk");
  const own = parse(readFileSync(join(folder, "_strings.yaml"), "utf8"));
  const translated = new Set(Object.keys({ ...TRANSLATIONS.de, ...own }));
  /** The keys of the words that stand on its pages and in its text files, or that the code on the pages may say. */
  const used = new Set<StringKey>();

  beforeAll(async () => {
    const { catalog } = await loadCatalog({ folder, workingDirectory: PROJECT_FOLDER });
    if (!catalog) throw new Error("the framework has errors");
    const site = siteContext(
      { ...catalog, words: noting(catalog.words, used) },
      { baseUrl: undefined, rolesPath: "roles", today: "2026-11-20", explained: await explainedCodes() },
    );
    const renderer = makePageRenderer(site, assetUrls(folder), TEMPLATES);
    for (const type of PAGE_TYPES) for (const key of type.keys(catalog)) renderer.render(type, key);
    expect([...dataFiles(site, folder, searchTexts(site))]).not.toEqual([]);
  });

  it("has every word that its readers may see in its own language", () => {
    expect(used.size).toBeGreaterThan(500);
    expect([...used].filter((key) => !translated.has(key)).sort()).toEqual([]);
  });
});

/** Words that note which of them are asked for. */
function noting(words: Words, used: Set<StringKey>): Words {
  const note = <Key extends StringKey>(key: Key): Key => {
    used.add(key);
    return key;
  };
  return Object.assign((...[key, values]: Parameters<Words>) => words(note(key), values), {
    // Only programs ask for words with their placeholders, and for all of them.
    raw: (key: StringKey) => words.raw(key),
    browser: (...keys: StringKey[]) => words.browser(...keys.map(note)),
    has: words.has,
  });
}
