/** What we use of Pagefind's own interface. */
export interface Pagefind {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{ results: FoundPage[] }>;
}

/** A page that Pagefind found. */
export interface FoundPage {
  /** The id of the page's fragment. */
  id: string;
  score: number;
  /** Where it stands in the page, in words from the first. */
  words: number[];
}

/** A page as the index holds it. */
export interface PageText {
  url: string;
  content: string;
  meta: Record<string, string>;
  /** The elements with an id, each with the number of the word that it stands at. */
  anchors: { element: string; id: string; text?: string; location: number }[];
}
