import type { DocText } from "../../../scripts/catalog/derive/search-names.ts";
import { docsFinder, wordsForDocs } from "./docs.ts";
import type { Language } from "./language.ts";
import { loadJson } from "./load.ts";
import { once } from "./once.ts";
import { docItem } from "./result-view.ts";

const finder = once(async () => docsFinder(await loadJson<DocText[]>("/search/docs.json")));

/**
 * Finds the pages of documentation that a query is about; none on a site that has none.
 *
 * @returns what lists them below the roles
 */
export async function docsFor(query: string, language: Language): Promise<() => void> {
  const section = document.getElementById("search-docs");
  const list = document.getElementById("found-docs");
  if (!section || !list) return () => {};
  section.setAttribute("aria-busy", "true");
  const words = wordsForDocs(query, language);
  // Roles are found without them.
  const find = words.length === 0 ? undefined : await finder().catch(() => undefined);
  const docs = find?.(words) ?? [];
  return () => {
    list.replaceChildren(...docs.map((doc) => docItem(doc, words)));
    section.hidden = docs.length === 0;
    section.removeAttribute("aria-busy");
  };
}
