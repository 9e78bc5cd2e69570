import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { assembleSearch, type SearchCatalog, setUp } from "../../../templates/browser/search/assemble.ts";
import type { Pagefind } from "../../../templates/browser/search/pagefind.ts";
import { readWordList } from "../../../templates/browser/search/text-words.ts";
import type { SearchDetails, SearchNames } from "../../catalog/derive/search-names.ts";
import { WORD_GROUPS } from "../../catalog/words.ts";

/** An address that nothing listens at: what is asked of it is read from the site's folder. */
const ORIGIN = "http://site.invalid";

/**
 * Loads the Pagefind of a built site into this process. It asks for a browser's `document`, `window`,
 * `location` and `fetch`, which are set for the whole process: one site in each process.
 *
 * @param site the folder of the built site
 * @param copy each name gives a Pagefind of its own, with its own settings
 * @param language that of the site
 */
export async function pagefindInNode(site: string, copy = "first", language = "en"): Promise<Pagefind> {
  const location = { origin: ORIGIN, href: `${ORIGIN}/` };
  const fetchFile = async (address: unknown) => {
    const { pathname } = new URL(String(address), ORIGIN);
    return new Response(readFileSync(join(site, pathname)));
  };
  const document = { querySelector: () => ({ getAttribute: () => language }), documentElement: {} };
  Object.assign(globalThis, { document, window: { location }, location, fetch: fetchFile });
  const address = pathToFileURL(join(site, "pagefind/pagefind.js")).href;
  const loaded = (await import(/* @vite-ignore */ `${address}?${copy}`)) as Pagefind;
  // Before it is set up, a second call of `options` forgets the first.
  const options = (more: object) => loaded.options({ basePath: `${ORIGIN}/pagefind/`, ...more });
  await options({});
  return { ...loaded, options };
}

/** The search of a built site as its pages put it together, in this process; see `pagefindInNode`. */
export async function searchInNode(site: string, copy?: string, language = "en"): Promise<SearchCatalog> {
  const { details, names } = readSearchFiles(site);
  const pagefind = await setUp(await pagefindInNode(site, copy, language));
  return assembleSearch(async () => pagefind, names, language, {
    places: async () => JSON.parse(readFileSync(join(site, "search/places.json"), "utf8")),
    titles: async () => JSON.parse(readFileSync(join(site, "search/titles.json"), "utf8")),
    details: async () => details,
    skill: async (id) => JSON.parse(readFileSync(join(site, `search/skills/${id}.json`), "utf8")),
    wordGroup: async (group) => readFileSync(join(site, `search/words/${group}.txt`), "utf8"),
    text: async (slug) => JSON.parse(readFileSync(join(site, `search/texts/${slug}.json`), "utf8")),
  });
}

/** The files that the build wrote for the search. */
export function readSearchFiles(site: string): {
  names: SearchNames;
  details: SearchDetails;
  words: string[];
} {
  const text = (name: string) => readFileSync(join(site, "search", name), "utf8");
  return {
    names: JSON.parse(text("names.json")),
    details: JSON.parse(text("details.json")),
    words: Array.from({ length: WORD_GROUPS }, (_, group) => readWordList(text(`words/${group}.txt`))).flat(),
  };
}
