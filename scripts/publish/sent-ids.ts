import type { SentIds } from "../catalog/derive/search-names.ts";

/**
 * Ids of Pagefind's as they are sent.
 *
 * @param ids empty where there is none, as for a page without a text
 */
export function sentIds(ids: readonly string[]): SentIds {
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
