import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { gunzipSync } from "node:zlib";
import { isForPrograms, isReadyComparison } from "../../site/urls.ts";

/** The files in a folder and in all that it holds, as sorted paths below it with forward slashes. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}

/** The size of all of them together, in bytes. */
export function bytesBelow(folder: string): number {
  return filesBelow(folder).reduce((sum, path) => sum + statSync(join(folder, path)).size, 0);
}

/** What is made from the other files, and would hold itself. */
const MADE_FROM_THE_REST = /^offline\/(?:packs\/.*|manifest\.json|.*\.zip)$/;

/** So many ready comparisons are taken along on disk. More would be most of the copy, and the page that compares any roles says the same. */
const MOST_READY_COMPARISONS = 1000;

/**
 * The files of a built site that a reader without a network needs, as sorted paths below `out` with forward
 * slashes: every page and whatever the pages load. Where there are very many ready comparisons, `/compare/` stands for them.
 */
export function siteFiles(out: string, mostComparisons = MOST_READY_COMPARISONS): string[] {
  const paths = filesBelow(out).filter((path) => !isForPrograms(path) && !MADE_FROM_THE_REST.test(path));
  const readyComparisons = new Set(paths.filter(isReadyComparison));
  const isLeft = readyComparisons.size > mostComparisons ? readyComparisons : new Set<string>();
  return paths.filter((path) => !isLeft.has(path));
}

/**
 * What is packed of a file. Pagefind's files are compressed, and Pagefind reads them uncompressed as well:
 * so they are packed that way, where what they have in common is packed once.
 */
export function packedContent(out: string, path: string): Buffer {
  const content = readFileSync(join(out, path));
  const isGzip = content[0] === 0x1f && content[1] === 0x8b;
  return path.startsWith("pagefind/") && isGzip ? gunzipSync(content) : content;
}
