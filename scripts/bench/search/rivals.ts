import { gzipSync } from "node:zlib";
import MiniSearch from "minisearch";
import type { Pagefind } from "../../../templates/browser/search/pagefind.ts";
import type { SearchAnswer } from "./quality.ts";

/** A role's page as every rival gets it: the same names and the same text as the site's own search. */
export interface RolePage {
  slug: string;
  title: string;
  aliases: string;
  text: string;
}

/** Another search over the same texts. */
export interface Rival {
  name: string;
  /** What has to be sent before the first answer, in bytes after gzip -9, without its own code; null where it depends. */
  indexBytes: number | null;
  search(query: string): Promise<SearchAnswer>;
}

const TITLE_BOOST = 3;
const ALIAS_BOOST = 2;

/** Pagefind as it comes, with its own ranking. */
export function plainPagefind(pagefind: Pagefind, slugsByPage: ReadonlyMap<string, string>): Rival {
  return {
    name: "plain Pagefind",
    indexBytes: null,
    async search(query) {
      const { results } = await pagefind.search(query);
      return answer(results.map(({ id }) => slugsByPage.get(id) ?? id));
    },
  };
}

/** MiniSearch over titles, aliases and full texts, forgiving a slip in five letters. */
export function miniSearch(pages: readonly RolePage[]): Rival {
  const index = new MiniSearch<RolePage>({ idField: "slug", fields: ["title", "aliases", "text"] });
  index.addAll(pages);
  const options = { prefix: true, fuzzy: 0.2, boost: { title: TITLE_BOOST, aliases: ALIAS_BOOST } };
  return {
    name: "MiniSearch full text",
    indexBytes: sizeOf(JSON.stringify(index)),
    search: async (query) => answer(index.search(query, options).map(({ id }) => String(id))),
  };
}

/** None of them says of a word that it was misspelt or is unknown. */
const answer = (found: string[]): SearchAnswer => ({ found, admitted: [] });

const sizeOf = (text: string) => gzipSync(text, { level: 9 }).length;
