import type { SearchDetails, SearchNames } from "../../../scripts/catalog/derive/search-names.ts";
import { assembleSearch, type SearchCatalog } from "./assemble.ts";
import { loadFragment, loadJson, loadPagefind, loadText } from "./load.ts";

let loading: Promise<SearchCatalog> | undefined;

/** Loads the search once, when it is first needed; a failure is tried again at the next call. */
export function searchCatalog(): Promise<SearchCatalog> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function load(): Promise<SearchCatalog> {
  const [pagefind, names, details, pages, words] = await Promise.all([
    loadPagefind(),
    loadJson<SearchNames>("/search/names.json"),
    loadJson<SearchDetails>("/search/details.json"),
    loadJson<string[]>("/search/pages.json"),
    loadText("/search/words.txt"),
  ]);
  return assembleSearch(pagefind, { names, details, pages, words }, loadFragment);
}
