import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, it } from "vitest";
import { writeSearchPreloads } from "../../scripts/publish/search-preloads.ts";

const HEAD = `<link rel="modulepreload" href="../pagefind/pagefind.js">
<script type="module" src="../assets/search.js?v=1"></script>`;
const END = "</body>\n</html>\n";

/** Pagefind's list of an index in two files, from a to r and from r&d to zoo, as it writes it: in CBOR. */
const LIST = gzipSync(
  Buffer.from(
    "pagefind_dcd\x86\x651.5.2\x80\x82\x83\x61a\x61r\x64en_1\x83\x63r&d\x63zoo\x64en_2\x80\x80\x80",
    "latin1",
  ),
);

let out: string;

beforeEach(async () => {
  out = await mkdtemp(join(tmpdir(), "preloads-"));
  for (const folder of ["pagefind", "search"]) await mkdir(join(out, folder));
  const languages = { en: { hash: "en_abc", wasm: "en" } };
  await writeFile(join(out, "pagefind/pagefind-entry.json"), JSON.stringify({ languages }));
  await writeFile(join(out, "pagefind/pagefind.en_abc.pf_meta"), LIST);
  await writeFile(join(out, "search/names.json"), "{}");
  await writeFile(join(out, "search/pages.json"), "[]");
});

afterEach(() => rm(out, { recursive: true }));

async function searchPage(): Promise<string> {
  await writeFile(join(out, "search/index.html"), HEAD + END);
  await writeSearchPreloads(out);
  return readFile(join(out, "search/index.html"), "utf8");
}

async function preloads(): Promise<string[]> {
  const html = await searchPage();
  expect(html.startsWith(HEAD)).toBe(true);
  return [...html.matchAll(/<link rel="preload" href="([^"]*)" as="fetch" crossorigin>/g)].map(([, href = ""]) => href);
}

it("asks ahead for what every search needs, after the page's code", async () => {
  const files = (await preloads()).map((href) => href.replace(/\?.*$/, ""));
  expect(files).toEqual([
    "../pagefind/pagefind-entry.json",
    "../pagefind/pagefind.en_abc.pf_meta",
    "../pagefind/wasm.en.pagefind",
    "../search/names.json",
    "../search/pages.json",
  ]);
});

it("asks for another address once any of the files has changed", async () => {
  const before = await preloads();
  expect(await preloads()).toEqual(before);
  await writeFile(join(out, "search/names.json"), '{"titles":[]}');
  const after = await preloads();
  expect(after.find((href) => href.includes("entry"))).not.toBe(before.find((href) => href.includes("entry")));
});

it("has the page know at its end where each part of the index begins", async () => {
  const html = await searchPage();
  const ids = '{"start":"en_","length":1,"rests":"12","others":{}}';
  expect(html.endsWith(`<template id="index-table">0a\n0r&amp;d\n\n${ids}</template>\n${END}`)).toBe(true);
});
