import type { SentPageIds } from "../../../scripts/catalog/derive/search-names.ts";

/** The ids of pages' texts as they were before they were sent. */
export function readPageIds({ start, length, rests, others }: SentPageIds): string[] {
  const count = length === 0 ? Object.keys(others).length : rests.length / length;
  return Array.from({ length: count }, (_, at) => others[at] ?? start + rests.slice(at * length, (at + 1) * length));
}
