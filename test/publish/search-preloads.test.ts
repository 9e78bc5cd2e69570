import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { writeSearchPreloads } from "../../scripts/publish/search-preloads.ts";

const HEAD = `<link rel="modulepreload" href="../pagefind/pagefind.js">
<script type="module" src="../assets/search.js?v=1"></script>`;

let out: string;

beforeEach(async () => {
  out = await mkdtemp(join(tmpdir(), "preloads-"));
  for (const folder of ["pagefind", "search"]) await mkdir(join(out, folder));
  const languages = { en: { hash: "en_abc", wasm: "en" } };
  await writeFile(join(out, "pagefind/pagefind-entry.json"), JSON.stringify({ languages }));
  await writeFile(join(out, "search/names.json"), "{}");
  await writeFile(join(out, "search/pages.json"), "[]");
});

afterEach(() => rm(out, { recursive: true }));

async function preloads(): Promise<string[]> {
  await writeFile(join(out, "search/index.html"), HEAD);
  await writeSearchPreloads(out);
  const html = await readFile(join(out, "search/index.html"), "utf8");
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
