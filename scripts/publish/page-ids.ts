import type { SentPageIds } from "../catalog/derive/search-names.ts";

/**
 * The ids of pages' texts as they are sent.
 *
 * @param ids in the order of the roles; empty for a page without a text
 */
export function sentPageIds(ids: readonly string[]): SentPageIds {
  const [first = ""] = ids.filter(Boolean);
  const start = /^[a-z-]*_/.exec(first)?.[0] ?? "";
  const length = first.length - start.length;
  const isUsual = (id: string) => id !== "" && id.startsWith(start) && id.length === start.length + length;
  return {
    start,
    length,
    rests: ids.map((id) => (isUsual(id) ? id.slice(start.length) : "0".repeat(length))).join(""),
    others: Object.fromEntries([...ids.entries()].filter(([, id]) => !isUsual(id))),
  };
}
