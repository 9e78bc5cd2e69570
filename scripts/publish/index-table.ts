import type { PagefindList } from "./pagefind-files.ts";
import { frontCoded } from "./search-data.ts";
import { sentIds } from "./sent-ids.ts";

/**
 * A table of where each file of Pagefind's index begins, so that a page can ask for the right ones before Pagefind
 * itself is there to do it: the words that the files begin with, front-coded and cut to what tells them from the end of
 * the file before, an empty line, and the files' ids in the same order.
 */
export function indexTable({ chunks, ranges }: Pick<PagefindList, "chunks" | "ranges">): string {
  const beginnings = ranges.map(({ from }, at) => shortestAfter(ranges[at - 1]?.to ?? "", from));
  const ids = sentIds(chunks.map((name) => name.replace(/\.pf_index$/, "")));
  return `${frontCoded(beginnings)}\n\n${JSON.stringify(ids)}`;
}

/** The shortest beginning of a word that comes after another one. */
function shortestAfter(before: string, word: string): string {
  for (let length = 1; length < word.length; length++) if (word.slice(0, length) > before) return word.slice(0, length);
  return word;
}
