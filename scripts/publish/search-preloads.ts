import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { outputFile, rootFrom, urls } from "../site/urls.ts";
import { indexTable } from "./index-table.ts";
import { readPagefindList } from "./pagefind-files.ts";

/** What every search needs besides Pagefind's own files. */
const FILES = ["search/names.json", "search/pages.json"];
const ENTRY = "pagefind/pagefind-entry.json";

/**
 * Has the search page ask for what every search needs while its code is still on the way: over a slow line each file
 * that only code asks for comes a journey later. The addresses name the edition, so that no cache mixes two. The page
 * also gets the table by which it asks for the parts of the index that a query needs, before Pagefind is there to do so.
 *
 * @param out the folder with the rendered pages and the finished index
 */
export async function writeSearchPreloads(out: string): Promise<void> {
  const entry = await readFile(join(out, ENTRY), "utf8");
  const { languages } = JSON.parse(entry) as { languages: Record<string, { hash: string; wasm: string | null }> };
  const [index] = Object.values(languages);
  if (!index) return;
  const contents = await Promise.all(FILES.map((file) => readFile(join(out, file))));
  const edition = contents.reduce((hash, content) => hash.update(content), createHash("sha256").update(entry));
  const tag = edition.digest("hex").slice(0, 10);
  const addresses = [
    `${ENTRY}?ts=${tag}`,
    `pagefind/pagefind.${index.hash}.pf_meta`,
    `pagefind/wasm.${index.wasm ?? "unknown"}.pagefind`,
    ...FILES.map((file) => `${file}?v=${tag}`),
  ];
  const page = join(out, outputFile(urls.search));
  const html = await readFile(page, "utf8");
  const links = addresses.map(
    (path) => `<link rel="preload" href="${rootFrom(urls.search)}${path}" as="fetch" crossorigin>`,
  );
  const table = indexTable(await readPagefindList(join(out, "pagefind")));
  await writeFile(
    page,
    html
      .replace(PLACE, (first) => [first, ...links].join("\n"))
      .replace(END, (end) => `<template id="index-table">${table.replaceAll("&", "&amp;")}</template>\n${end}`),
  );
}

/** After the page's own code, which it asks for first. */
const PLACE = /<link rel="modulepreload"[^>]*>\s*<script type="module"[^>]*><\/script>/;

const END = /<\/body>\s*<\/html>\s*$/;
