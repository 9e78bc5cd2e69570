import type { PagefindList } from "./pagefind-files.ts";
import { frontCoded } from "./search-data.ts";
import { sentIds } from "./sent-ids.ts";

/**
 * A table of where each file of Pagefind's index begins, so that a page can ask for the right ones before Pagefind
 * itself is there to do it: the beginnings of the files' words as `cutIndex` leaves them, front-coded, an empty line, and the
 * files' ids in the same order.
 */
export function indexTable({ chunks, ranges }: Pick<PagefindList, "chunks" | "ranges">): string {
  const ids = sentIds(chunks.map((name) => name.replace(/\.pf_index$/, "")));
  return `${frontCoded(ranges.map(({ from }) => from))}\n\n${JSON.stringify(ids)}`;
}
