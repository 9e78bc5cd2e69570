import type { SentIds } from "../../../scripts/catalog/derive/search-names.ts";

/** Ids of Pagefind's as they were before they were sent. */
export function readIds({ start, length, rests, others }: SentIds): string[] {
  const count = length === 0 ? Object.keys(others).length : rests.length / length;
  return Array.from({ length: count }, (_, at) => others[at] ?? start + rests.slice(at * length, (at + 1) * length));
}
