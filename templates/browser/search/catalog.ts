import type { SearchDetails, SearchNames, SearchNeeds } from "../../../scripts/catalog/derive/search-names.ts";
import { assembleSearch, setUp } from "./assemble.ts";
import { loadFragment, loadJson, loadPagefind, loadText } from "./load.ts";
import { once } from "./once.ts";

/** Loads the search once, when it is first needed; a failure is tried again at the next call. */
export const searchCatalog = once(async () => {
  const [pagefind, names, details, pages] = await Promise.all([
    loadPagefind().then(setUp),
    loadJson<SearchNames>("/search/names.json"),
    loadJson<SearchDetails>("/search/details.json"),
    loadJson<string[]>("/search/pages.json"),
  ]);
  return assembleSearch(
    pagefind,
    { names, details, pages },
    {
      needs: () => loadJson<SearchNeeds>("/search/needs.json"),
      words: () => loadText("/search/words.txt"),
      page: loadFragment,
    },
  );
});
