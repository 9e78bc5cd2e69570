import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { SearchCatalog } from "../../../templates/browser/search/assemble.ts";
import { pageIds } from "../../../templates/browser/search/pagefind.ts";
import { bytesBelow } from "../../publish/output/site-files.ts";
import { judge, type Quality, type SearchAnswer } from "./quality.ts";
import { type BenchQueries, generatedQueries, judgedQueries } from "./queries.ts";
import { miniSearch, plainPagefind, type RolePage } from "./rivals.ts";
import { foreignTo, rolebookSearch } from "./rolebook-search.ts";
import { pagefindInNode, readSearchFiles, searchInNode } from "./search-in-node.ts";
import { summaryOf, type Times } from "./times.ts";

/** What to measure. */
export interface NodeInput {
  site: string;
  seed: number;
  /** The file with the judged queries for the site; undefined where nobody has judged any. */
  queries: string | undefined;
}

/** What the search of a site and its rivals over the same texts come to, without a browser. */
export interface NodeFigures {
  roles: number;
  /** The search's own files in bytes after gzip -9, by name, and Pagefind's folder as a whole. */
  files: Record<string, number>;
  engines: EngineFigures[];
  queries: BenchQueries;
}

/** One way to search. */
export interface EngineFigures {
  name: string;
  /** What has to be sent before the first answer, in bytes; null where it is sent in parts as needed. */
  indexBytes: number | null;
  /** For a whole query, once what it needs is loaded. */
  times: Times;
  /** By kind of query; undefined where nobody has judged any. */
  quality: Record<string, Quality> | undefined;
}

type Search = (query: string) => Promise<SearchAnswer>;

/** Measures in a process of its own: `node in-node.ts INPUT-AS-JSON`, answered by a message. */
async function main({ site, seed, queries: judgedFile }: NodeInput): Promise<void> {
  const queries = judgedFile ? judgedQueries(judgedFile, seed) : generatedQueries(site, seed);
  const catalog = await searchInNode(site);
  const { names, words } = readSearchFiles(site);
  const foreign = queries.judged && foreignTo(catalog.entries, words);
  const engines: EngineFigures[] = [];
  const measure = async (name: string, indexBytes: number | null, search: Search) => {
    const quality = queries.judged && foreign && (await judge(queries.judged, search, foreign));
    engines.push({ name, indexBytes, times: await timesOf(search, queries.queries), quality });
  };

  await measure("Rolebook", null, rolebookSearch(catalog));
  const pagefind = await pagefindInNode(site, "plain");
  await pagefind.init();
  const ids = await pageIds(pagefind);
  const slugs = new Map(catalog.entries.roles.map(({ slug }, position) => [ids[position] ?? "", slug]));
  await measure("plain Pagefind", null, plainPagefind(pagefind, slugs).search);
  const pages = await rolePages(catalog);
  const mini = miniSearch(pages);
  await measure(mini.name, mini.indexBytes, mini.search);

  process.send?.({ roles: names.titles.length, files: fileSizes(site), engines, queries } satisfies NodeFigures);
}

async function timesOf(search: Search, queries: readonly string[]): Promise<Times> {
  const times: number[] = [];
  for (const query of queries) {
    const start = performance.now();
    await search(query);
    times.push(performance.now() - start);
  }
  return summaryOf(times);
}

/** Every role's page with the text that Pagefind has of it. */
async function rolePages({ entries, pageText }: SearchCatalog): Promise<RolePage[]> {
  const pages: RolePage[] = [];
  for (const [position, { slug, title, aliases }] of entries.roles.entries()) {
    const { summary, parts } = await pageText(position);
    const text = [title, summary, ...parts.flatMap((part) => [part.heading, part.text])].join("\n");
    pages.push({ slug, title, aliases: aliases.join(", "), text });
  }
  return pages;
}

function fileSizes(site: string): Record<string, number> {
  const sizes: Record<string, number> = {};
  for (const name of ["names.json", "details.json"])
    sizes[name] = gzipSync(readFileSync(join(site, "search", name)), { level: 9 }).length;
  return { ...sizes, "pagefind/": bytesBelow(join(site, "pagefind")) };
}

await main(JSON.parse(process.argv[2] ?? "") as NodeInput);
