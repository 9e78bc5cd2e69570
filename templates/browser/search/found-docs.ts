import type { DocText } from "../../../scripts/catalog/derive/search-names.ts";
import { docsFinder, wordsForDocs } from "./docs.ts";
import type { Language } from "./language.ts";
import { loadJson } from "./load.ts";
import { once } from "./once.ts";
import { docItem } from "./result-view.ts";

const finder = once(async () => docsFinder(await loadJson<DocText[]>("/search/docs.json")));

/**
 * Lists the pages of documentation that a query finds, below the roles; nothing on a site that has none.
 *
 * @param isLatest whether the query is still the one asked for, when they have come
 */
export async function showDocs(query: string, language: Language, isLatest: () => boolean): Promise<void> {
  const section = document.getElementById("search-docs");
  const list = document.getElementById("found-docs");
  if (!section || !list) return;
  const words = wordsForDocs(query, language);
  // Roles are found without them.
  const find = words.length === 0 ? undefined : await finder().catch(() => undefined);
  const docs = find?.(words) ?? [];
  if (!isLatest()) return;
  list.replaceChildren(...docs.map((doc) => docItem(doc, words)));
  section.hidden = docs.length === 0;
}
