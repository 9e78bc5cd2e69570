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
