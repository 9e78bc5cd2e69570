import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pagefindInNode } from "../../scripts/bench/search/search-in-node.ts";
import { indexSite } from "../../scripts/publish/search-index.ts";
import { type IndexedText, searchTexts, shownText } from "../../scripts/site/search/search-text.ts";
import { siteContext } from "../../scripts/site/site-context.ts";
import { setUp } from "../../templates/browser/search/assemble.ts";
import { type Pagefind, pageIds } from "../../templates/browser/search/pagefind.ts";
import { makeFolder } from "../support/folders.ts";
import { role, writeRolesFolder } from "../support/roles-folder.ts";

const BODY = `Intro <&> words.

## What they do

They *move* data, \`nightly\`
and daily [@projections].

### Zebras

Stripes.

## Last words

The end.
`;
const ROLES = {
  "data-engineer.md": role(
    `aliases: [ETL Developer, Data Plumber]
skills: { core: [sql, { any: [python, java] }, git] }
routes: [{ kind: bootcamp, text: Carpenters get in. }]
suits: [Welders like it]
not-for: [Sailors avoid it]`,
    BODY,
  ),
  "zoo-keeper.md": role("suits: [Carpenters too]", "", "Zoo Keeper"),
};

let out: string;
let texts: Map<string, IndexedText>;
let pagefind: Pagefind;

beforeAll(async () => {
  out = makeFolder();
  const folder = writeRolesFolder(ROLES);
  const { catalog } = await folder.load();
  folder.remove();
  if (!catalog) throw new Error("the roles have problems");
  texts = searchTexts(siteContext(catalog, { rolesPath: "", today: "2026-11-29" }));
  await indexSite(texts, "en", out, undefined);
  pagefind = await setUp(await pagefindInNode(out));
});

afterAll(() => rmSync(out, { recursive: true, force: true }));

const partsOf = (slug: string) => texts.get(slug)?.parts ?? [];
const found = async (word: string) => {
  const ids = await pageIds(pagefind);
  const { results } = await pagefind.search(word);
  return new Map(results.map((result) => [ids.indexOf(result.id), result]));
};

describe("the text of a role for the search", () => {
  it("is cut at the page's headings, each with its anchor, and has no signs of Markdown", () => {
    expect(partsOf("data-engineer").map(({ id, heading, text }) => [id, heading, text])).toEqual([
      ["", "", "Intro <&> words."],
      ["text-what-they-do", "What they do", "They move data, nightly and daily."],
      ["text-zebras", "Zebras", "Stripes."],
      ["text-last-words", "Last words", "The end."],
      ["fit", "Is it for you?", ""],
      ["suits", "Whom it suits", "Welders like it."],
      ["skills", "Skills", ""],
      ["skills-required", "Required", "SQL. Python, Java. Git."],
      ["routes", "Ways in", ""],
      ["route-1", "Bootcamp", "Carpenters get in."],
    ]);
  });

  it("is what results show", () => {
    const text = texts.get("data-engineer");
    const shown = text && shownText(text);
    expect(shown).toMatchObject({ summary: text?.summary, domain: "Data", pay: null });
    expect(shown?.parts).toContainEqual({ id: "text-zebras", heading: "Zebras", text: "Stripes." });
  });
});

describe("the index of the search", () => {
  it("gives its pages in the order of the roles", async () => {
    const ids = await pageIds(pagefind);
    expect(ids).toHaveLength(texts.size);
    const [keeper] = (await found("keeper")).keys();
    expect(keeper).toBe([...texts.keys()].indexOf("zoo-keeper"));
  });

  it("finds nothing by what a role is not for, and consists of what the search loads", async () => {
    expect((await found("sailors")).size).toBe(0);
    expect(readdirSync(join(out, "pagefind")).map((name) => name.replace(/en_\w+/, "en_1"))).toEqual([
      "index",
      "pagefind-entry.json",
      "pagefind.en_1.pf_meta",
      "pagefind.js",
      "wasm.en.pagefind",
    ]);
  });
});
