import { expect, it } from "vitest";
import { searchPreloads } from "../../scripts/site/render/asset-urls.ts";
import { folderForTest, writeFiles } from "../support/folders.ts";

const written = (names: string, more: Record<string, string> = {}) => {
  const out = folderForTest();
  writeFiles(out, {
    "pagefind/pagefind-entry.json": "{}",
    "pagefind/pagefind.en_abc.pf_meta": "",
    "pagefind/wasm.en.pagefind": "",
    "pagefind/pagefind.js": "",
    "pagefind/index/en_1.pf_index": "",
    "search/names.json": names,
    ...more,
  });
  return searchPreloads(out);
};

it("asks ahead for what every search needs, first for what gives the first results", () => {
  expect(written("{}").map((address) => address.replace(/\?.*$/, ""))).toEqual([
    "/search/names.json",
    "/pagefind/pagefind-entry.json",
    "/pagefind/pagefind.en_abc.pf_meta",
    "/pagefind/wasm.en.pagefind",
  ]);
});

it("asks ahead for places where there are any", () => {
  expect(written("{}", { "search/places.json": "{}" })[1]).toMatch(/^\/search\/places\.json\?v=/);
});

it("asks for another address once any of the files has changed", () => {
  const [names, entry] = written("{}");
  expect(written("{}")).toContain(entry);
  expect(written('{"titles":[]}')).not.toContain(entry);
  expect(written('{"titles":[]}')).not.toContain(names);
});

it("asks for nothing where there is no index", () => {
  expect(searchPreloads(folderForTest())).toEqual([]);
});
