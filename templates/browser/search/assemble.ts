import type { SearchDetails, SearchNames } from "../../../scripts/catalog/derive/search-names.ts";
import { type Engine, type FullText, searchEngine } from "./engine.ts";
import { type Entries, readEntries } from "./entries.ts";
import type { Pagefind, PageText } from "./pagefind.ts";
import { readWordList } from "./word-list.ts";

/** Everything that full results are made from, loaded. */
export interface SearchCatalog {
  entries: Entries;
  details: SearchDetails;
  engine: Engine;
  /** The text of a role's page, by the role's position. */
  pageText(position: number): Promise<PageText>;
}

/** The files that the build writes for the search, as they were read. */
export interface SearchFiles {
  names: SearchNames;
  details: SearchDetails;
  /** The id of each role's fragment. */
  pages: string[];
  /** The front-coded list of words. */
  words: string;
}

/**
 * Puts the search together.
 *
 * @param pagefind Pagefind's own code, loaded and not yet set up
 * @param loadPage loads the text of a page, by the id of its fragment
 */
export async function assembleSearch(
  pagefind: Pagefind,
  { names, details, pages, words }: SearchFiles,
  loadPage: (id: string) => Promise<PageText>,
): Promise<SearchCatalog> {
  // Names are matched by our own index: to the texts, a word in a title is one like any other.
  await pagefind.options({ ranking: { metaWeights: { title: 1, aliases: 1 } } });
  await pagefind.init();
  const positions = new Map(pages.map((id, position) => [id, position]));
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
    async pageText(position) {
      const id = pages[position];
      if (!id) throw new Error(`the index has no page for role ${position}`);
      return loadPage(id);
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
