import type { SearchDetails, SearchNames } from "../../../scripts/catalog/derive/search-names.ts";
import { type Engine, type FullText, searchEngine } from "./engine.ts";
import { type Entries, readEntries } from "./entries.ts";
import { loadJson, loadPagefind, loadText } from "./load.ts";
import type { FoundPage, PageText } from "./pagefind.ts";
import { readWordList } from "./word-list.ts";

/** Everything that full results are made from, loaded. */
export interface SearchCatalog {
  entries: Entries;
  details: SearchDetails;
  engine: Engine;
  /** The text of a role's page, by the role's position. */
  pageText(position: number): Promise<PageText>;
}

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
  // Names are matched by our own index: to the texts, a word in a title is one like any other.
  await pagefind.options({ ranking: { metaWeights: { title: 1, aliases: 1 } } });
  await pagefind.init();
  const positions = new Map(pages.map((id, position) => [id, position]));
  const known = new Map<number, FoundPage>();
  for (const page of (await pagefind.search(null)).results) {
    const position = positions.get(page.id);
    if (position !== undefined) known.set(position, page);
  }
  const entries = readEntries(names, details);
  const fullText: FullText = remembered(async (query) => {
    const { results } = await pagefind.search(query);
    return new Map(
      results.flatMap(({ id, score }) => {
        const position = positions.get(id);
        return position === undefined ? [] : [[position, score] as const];
      }),
    );
  });
  return {
    entries,
    details,
    engine: searchEngine(entries, readWordList(words), fullText),
    pageText(position) {
      const page = known.get(position);
      if (!page) throw new Error(`the index has no page for role ${position}`);
      return page.data();
    },
  };
}

const MOST_REMEMBERED = 200;

/** Keeps the latest answers: every keystroke asks for all words again. */
function remembered(lookUp: FullText): FullText {
  const answers = new Map<string, ReturnType<FullText>>();
  return (query) => {
    const known = answers.get(query) ?? lookUp(query);
    answers.delete(query);
    answers.set(query, known);
    const oldest = answers.keys().next().value;
    if (answers.size > MOST_REMEMBERED && oldest !== undefined) answers.delete(oldest);
    return known;
  };
}
