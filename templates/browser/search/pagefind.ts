/** What we use of Pagefind's own interface. */
export interface Pagefind {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  /** @param query null for every page */
  search(query: string | null, options?: { sort: Record<string, "asc"> }): Promise<{ results: FoundPage[] }>;
  /** Loads what a search will need. */
  preload(query: string): Promise<void>;
}

/** A page that Pagefind found. */
export interface FoundPage {
  id: string;
  score: number;
  /** Where it stands in the page, in words from the first. */
  words: number[];
}

/** The ids of all pages in the order in which they were indexed. */
export async function pageIds(pagefind: Pagefind): Promise<string[]> {
  const { results } = await pagefind.search(null, { sort: { position: "asc" } });
  return results.map(({ id }) => id);
}
