import { table } from "../../diagnostics/table.ts";
import type { Sent } from "./compressed-site.ts";
import type { SearchResult } from "./measure-search.ts";
import { NOTHING, type Quality } from "./quality.ts";
import type { Times } from "./times.ts";

/** A heading and the figure below it, for one site. */
type Row = [name: string, figure: (result: SearchResult) => string];

const ROWS: readonly Row[] = [
  ["first suggestion: kB", ({ browser }) => kilobytes(bytesOf(browser.suggestionFiles))],
  ["  of it names.json", ({ files }) => kilobytes(files["names.json"])],
  ["  requests", ({ browser }) => String(browser.suggestionFiles.length)],
  ["first results: kB", ({ browser }) => kilobytes(bytesOf(browser.resultFiles))],
  ["  scripts", ({ browser }) => kilobytes(bytesOf(browser.resultFiles, /^\/assets\//))],
  ["  names.json", ({ files }) => kilobytes(files["names.json"])],
  ["  roles by skill", ({ browser }) => kilobytes(bytesOf(browser.resultFiles, /\/search\/skills\/[\w-]+\.json$/))],
  ["  details.json", ({ files }) => kilobytes(files["details.json"])],
  ["  words by letters", ({ browser }) => kilobytes(bytesOf(browser.resultFiles, /\/words\/[\w-]+\.txt$/))],
  ["  Pagefind's code", ({ browser }) => kilobytes(bytesOf(browser.resultFiles, /^\/pagefind\/.*\.(js|pagefind)$/))],
  ["  Pagefind's list", ({ browser }) => kilobytes(bytesOf(browser.resultFiles, /\.pf_meta$/))],
  ["  index chunks", ({ browser }) => kilobytes(bytesOf(browser.resultFiles, /\.pf_index$/))],
  ["  pages' texts", ({ browser }) => kilobytes(bytesOf(browser.resultFiles, /\/search\/texts\/[\w-]+\.json$/))],
  ["  requests", ({ browser }) => String(browser.resultFiles.length)],
  ["keystroke to suggestions: ms", ({ browser }) => spread(browser.suggestion)],
  ["Enter to results: ms", ({ browser }) => spread(browser.results)],
  ["slow line: suggestions s", ({ browser }) => browser.slowSuggestion.toFixed(2)],
  ["slow line: results s", ({ browser }) => browser.slowResults.toFixed(2)],
  ["  from the home page s", ({ browser }) => browser.slowResultsFromHome.toFixed(2)],
];

const NOTE = `kB: after gzip -9, each from an empty cache, without the page's own text, style and font. Times: median / 95th
percentile, in Chromium with everything loaded. slow line: 1.6 Mbit/s, 150 ms; suggestions from the focus on a page
that is there, results from following a link with an empty cache.`;

const RIVALS_NOTE = `index: what has to be sent before the first answer; Pagefind sends parts of its index as they are needed. Query
times: median / 95th percentile, in Node. first, in three: an accepted role stands there. silent: a word was misspelt or
unknown, and the answer does not say so.`;

/** The figures of all sites, of their rivals, and how well each answers, as tables in plain text. */
export function searchReport(results: readonly SearchResult[]): string {
  const sites = [
    ["search", ...results.map(({ roles, isOwn }) => (isOwn ? `${roles} (own)` : String(roles)))],
    ...ROWS.map(([name, figure]) => [name, ...results.map(figure)]),
  ];
  const rivals = [
    ["roles", "search", "index kB", "query ms"],
    ...results.flatMap(({ roles, engines }) =>
      engines.map(({ name, indexBytes, times }) => [
        String(roles),
        name,
        indexBytes === null ? "in parts" : kilobytes(indexBytes),
        spread(times),
      ]),
    ),
  ];
  const quality = results.flatMap(({ engines }) => qualityRows(engines));
  return [table(sites), NOTE, table(rivals), table(quality), RIVALS_NOTE].filter(Boolean).join("\n\n");
}

function qualityRows(engines: SearchResult["engines"]): string[][] {
  const judged = engines.flatMap(({ name, quality }) => (quality ? [{ name, quality }] : []));
  const [first] = judged;
  if (!first) return [];
  const kinds = Object.keys(first.quality).sort((a, b) => last(a) - last(b));
  return [
    ["first / in three % / silent", "queries", ...judged.map(({ name }) => name)],
    ...kinds.map((kind) => [
      kind === NOTHING ? `${kind} (says so)` : kind,
      String(first.quality[kind]?.queries),
      ...judged.map(({ quality }) => (quality[kind] ? cell(quality[kind]) : "")),
    ]),
  ];
}

/** The sum stands below the kinds that it is of, and what is no part of it below that. */
const last = (kind: string) => (kind === NOTHING ? 2 : kind === "all" ? 1 : 0);

function cell({ hitAt1, hitAt3, queries, silentlyWrong }: Quality): string {
  const percent = (hits: number) => ((100 * hits) / queries).toFixed(1);
  return `${percent(hitAt1)} / ${percent(hitAt3)} / ${silentlyWrong.length}`;
}

const bytesOf = (files: readonly Sent[], which = /./) =>
  files.filter(({ path }) => which.test(path)).reduce((sum, { bytes }) => sum + bytes, 0);

const kilobytes = (bytes: number | undefined) => (bytes === undefined ? "?" : (bytes / 1000).toFixed(1));

const spread = ({ median, p95 }: Times) => `${median.toFixed(1)} / ${p95.toFixed(1)}`;
