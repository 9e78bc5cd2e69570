/** What is searched for, as the address holds it: a search can be shared, and Back works. */
export interface SearchState {
  query: string;
  /** "" is relevance. */
  sort: string;
  /** Selected values by facet. */
  facets: Record<string, string[]>;
  /** Whether misspelt words are searched for as they are. */
  asTyped: boolean;
}

/** How far a reader had come in the results: kept with the entry of the history, so that Back finds it again. */
export interface Progress {
  /** How many results were loaded. */
  shown: number;
  /** The result that was followed, from 0, and how far the page was scrolled; undefined where none was. */
  left?: { at: number; scrolled: number };
}

/** Reads what an entry of the history holds; undefined where that is nothing of ours. */
export function progressFrom(state: unknown): Progress | undefined {
  return typeof state === "object" && state !== null && "shown" in state && typeof state.shown === "number"
    ? (state as Progress)
    : undefined;
}

const QUERY = "q";
const SORT = "sort";
const AS_TYPED = "exact";

/** As many characters as the search box takes. */
const MOST_CHARACTERS = 200;

/** Reads the state from the parameters of an address. */
export function stateFrom(parameters: URLSearchParams, facetNames: readonly string[]): SearchState {
  return {
    query: (parameters.get(QUERY) ?? "").trim().slice(0, MOST_CHARACTERS),
    sort: parameters.get(SORT) ?? "",
    facets: Object.fromEntries(facetNames.map((name) => [name, parameters.getAll(name)])),
    asTyped: parameters.has(AS_TYPED),
  };
}

/** The address of a state, relative to the search page. */
export function addressOf({ query, sort, facets, asTyped }: SearchState): string {
  const parameters = new URLSearchParams();
  if (query !== "") parameters.set(QUERY, query);
  if (sort !== "") parameters.set(SORT, sort);
  for (const [name, values] of Object.entries(facets)) for (const value of values) parameters.append(name, value);
  if (asTyped) parameters.set(AS_TYPED, "1");
  const text = parameters.toString();
  return text === "" ? "./" : `?${text}`;
}
