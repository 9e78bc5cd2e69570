import type { PayPlaces } from "../../../scripts/catalog/derive/pay/places.ts";
import type {
  RolesWithSkill,
  SearchDetails,
  SearchNames,
  SearchText,
  SearchTitles,
} from "../../../scripts/catalog/derive/search-names.ts";
import { assembleSearch, setUp } from "./assemble.ts";
import { editionAskedAhead, loadJson, loadPagefind, loadText } from "./load.ts";
import { once } from "./once.ts";
import type { Pagefind } from "./pagefind.ts";

/** Loads the search once, when it is first needed; a failure is tried again at the next call. */
export const searchCatalog = once(async () => {
  // It is not waited for: what is known by names alone is looked up meanwhile.
  const pagefind = once(readyPagefind);
  pagefind().catch(() => {});
  const language = document.documentElement.lang;
  return assembleSearch(pagefind, await loadJson<SearchNames>("/search/names.json"), language, {
    places: () => loadJson<PayPlaces>("/search/places.json"),
    titles: () => loadJson<SearchTitles>("/search/titles.json"),
    details: () => loadJson<SearchDetails>("/search/details.json"),
    skill: (id) => loadJson<RolesWithSkill>(`/search/skills/${id}.json`),
    wordGroup: (group) => loadText(`/search/words/${group}.txt`),
    text: (slug) => loadJson<SearchText>(`/search/texts/${slug}.json`),
  });
});

let hasFailed = false;

/** Pagefind, set up. A page from a cache may have asked for an edition that is no longer there, so it is tried without. */
async function readyPagefind(): Promise<Pagefind> {
  try {
    return await setUp(await loadPagefind(hasFailed), hasFailed ? undefined : editionAskedAhead());
  } catch (error) {
    const isFirst = !hasFailed;
    hasFailed = true;
    if (isFirst && editionAskedAhead() !== undefined) return readyPagefind();
    throw error;
  }
}
