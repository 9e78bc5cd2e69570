import type { PayPlaces } from "../../../scripts/catalog/derive/pay/places.ts";
import type {
  RolesWithSkill,
  SearchDetails,
  SearchNames,
  SearchText,
  SearchTitles,
} from "../../../scripts/catalog/derive/search-names.ts";
import { readPlaces } from "../places.ts";
import { type Engine, searchEngine } from "./engine.ts";
import { type Entries, readEntries } from "./entries.ts";
import { once } from "./once.ts";
import { type Pagefind, pageIds } from "./pagefind.ts";
import { NO_TITLES } from "./read-question.ts";
import type { FullText } from "./text-scores.ts";
import { readWordList } from "./text-words.ts";

/** Everything that full results are made from. */
export interface SearchCatalog {
  entries: Entries;
  engine: Engine;
  /** What results are filtered and sorted by. */
  details(): Promise<SearchDetails>;
  /** The text of a role's page, by the role's position. */
  pageText(position: number): Promise<SearchText>;
}

/** What is loaded once a query asks for it. */
export interface LaterFiles {
  details(): Promise<SearchDetails>;
  /** Asked for on a site that has any. */
  places(): Promise<PayPlaces>;
  /** Asked for on a site that has any. */
  titles(): Promise<SearchTitles>;
  /** The roles that need a skill, by its id. */
  skill(id: string): Promise<RolesWithSkill>;
  /** The words of texts in a group: see `wordGroups`. */
  wordGroup(group: number): Promise<string>;
  /** The text of a role's page, by its slug. */
  text(slug: string): Promise<SearchText>;
}

/**
 * Puts the search together.
 *
 * @param language that of the site
 * @param pagefind gives Pagefind's own code, loaded and set up: see `setUp`. Names are searched without it
 */
export function assembleSearch(
  pagefind: () => Promise<Pagefind>,
  names: SearchNames,
  language: string,
  later: LaterFiles,
): SearchCatalog {
  const entries = readEntries(names);
  const positions = once(async () => new Map((await pageIds(await pagefind())).map((id, position) => [id, position])));
  const found = remembered(async (query: string) => {
    const { results } = await (await pagefind()).search(query);
    const known = await positions();
    return new Map(
      results.flatMap((result) => {
        const position = known.get(result.id);
        return position === undefined ? [] : [[position, result] as const];
      }),
    );
  });
  const fullText: FullText = remembered(
    async (query) => new Map([...(await found(query))].map(([position, { score }]) => [position, score])),
  );
  // Few queries hold a name in another language: what reads these comes with them, at the same time.
  const titles = once(async () => {
    const [{ readTitles }, sent] = await Promise.all([import("./titles.ts"), later.titles()]);
    return readTitles(sent, entries, language);
  });
  const places = once(async () => readPlaces(await later.places(), language));
  if (names.hasPlaces) places().catch(() => {});
  return {
    entries,
    details: once(later.details),
    engine: searchEngine(entries, {
      places: async () => (names.hasPlaces ? places().catch(() => undefined) : undefined),
      titles: async () => (names.hasTitles ? titles().catch(() => NO_TITLES) : NO_TITLES),
      fullText,
      expectLookUp(words) {
        // Where it fails, so does the search for them, and that is told.
        for (const word of words)
          pagefind().then(
            (loaded) => loaded.preload(word),
            () => {},
          );
      },
      rolesWithSkill: remembered((skill: number) => later.skill(entries.skills[skill]?.id ?? "")),
      wordPlaces: remembered(
        async (word) => new Map([...(await found(word))].map(([position, { words }]) => [position, words])),
      ),
      wordGroup: async (group) => readWordList(await later.wordGroup(group)),
    }),
    pageText: remembered((position: number) => later.text(entries.roles[position]?.slug ?? "")),
  };
}

/**
 * Has Pagefind fetch what it begins with. Names are matched by our own index: to the texts, a word in a title is
 * one like any other. A worker would be more code to fetch, and one request after another.
 *
 * @param edition what its list of indexes is asked for with, where the page has asked for that ahead
 */
export async function setUp(pagefind: Pagefind, edition?: string): Promise<Pagefind> {
  await pagefind.options({
    noWorker: true,
    ranking: { metaWeights: { title: 1, aliases: 1 } },
    ...(edition === undefined ? {} : { metaCacheTag: edition }),
  });
  await pagefind.init();
  return pagefind;
}

const MOST_REMEMBERED = 200;

/** Keeps the latest answers, but for failures: every keystroke asks for all words and most pages again. */
function remembered<Question, Answer>(lookUp: (question: Question) => Promise<Answer>) {
  const answers = new Map<Question, Promise<Answer>>();
  return (question: Question): Promise<Answer> => {
    const known = answers.get(question) ?? lookUp(question);
    answers.delete(question);
    answers.set(question, known);
    known.catch(() => answers.delete(question));
    const [oldest] = answers.keys();
    if (answers.size > MOST_REMEMBERED && oldest !== undefined) answers.delete(oldest);
    return known;
  };
}
