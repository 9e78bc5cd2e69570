import { siteUrl } from "../site-root.ts";

/** What we use of Pagefind's own interface. */
interface Pagefind {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  search(query: string | null, options: { filters?: Filters; sort?: Record<string, "asc" | "desc"> }): Promise<Found>;
}

/** Selected values by facet: a result has to fit one value of each facet. */
export type Filters = Record<string, { any: string[] }>;

/** How many results each value of each facet has. */
export type FacetCounts = Record<string, Record<string, number>>;

export interface Found {
  results: { id: string; data(): Promise<ResultData> }[];
  filters: FacetCounts;
}

export interface ResultData {
  url: string;
  raw_url?: string;
  excerpt: string;
  meta: Record<string, string>;
  sub_results: { title: string; url: string; excerpt: string; anchor?: { element: string; id: string } }[];
}

let loading: Promise<Pagefind> | undefined;

/** Loads the index's code once, when it is first needed. */
export function pagefind(): Promise<Pagefind> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Pagefind> {
  const module = (await import(siteUrl("pagefind/pagefind.js"))) as Pagefind;
  // A role's name and its other names say what it is; its text only speaks of it.
  await module.options({ ranking: { metaWeights: { title: 5, aliases: 5 } } });
  await module.init();
  return module;
}
