import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { assembleSearch, type SearchCatalog, type SearchFiles } from "../../../templates/browser/search/assemble.ts";
import type { Pagefind } from "../../../templates/browser/search/pagefind.ts";

/** An address that nothing listens at: what is asked of it is read from the site's folder. */
const ORIGIN = "http://site.invalid";

/** Pagefind's own code, set up to run in Node. */
export interface PagefindInNode {
  pagefind: Pagefind;
  /** The files that it has read so far, by their paths from the site's root. */
  read: ReadonlySet<string>;
}

/**
 * Loads the Pagefind of a built site into this process. It asks for a browser's `document`, `window`,
 * `location` and `fetch`, which are set for the whole process: one site in each process.
 *
 * @param site the folder of the built site
 */
export async function pagefindInNode(site: string, language = "en"): Promise<PagefindInNode> {
  const read = new Set<string>();
  const location = { origin: ORIGIN, href: `${ORIGIN}/` };
  const fetchFile = async (address: unknown) => {
    const { pathname } = new URL(String(address), ORIGIN);
    read.add(pathname);
    return new Response(readFileSync(join(site, pathname)));
  };
  const document = { querySelector: () => ({ getAttribute: () => language }), documentElement: {} };
  Object.assign(globalThis, { document, window: { location }, location, fetch: fetchFile });
  const address = pathToFileURL(join(site, "pagefind/pagefind.js")).href;
  const browsers = (await import(/* @vite-ignore */ address)) as Pagefind;
  // Before it is set up, a second call of `options` forgets the first.
  const options = (more: object) => browsers.options({ basePath: `${ORIGIN}/pagefind/`, noWorker: true, ...more });
  return { pagefind: { ...browsers, options }, read };
}

/** The search of a built site as its pages put it together, in this process; see `pagefindInNode`. */
export async function searchInNode(site: string, language = "en"): Promise<SearchCatalog> {
  const { pagefind } = await pagefindInNode(site, language);
  return assembleSearch(pagefind, readSearchFiles(site));
}

/** The files that the build wrote for the search. */
export function readSearchFiles(site: string): SearchFiles {
  const text = (name: string) => readFileSync(join(site, "search", name), "utf8");
  return {
    names: JSON.parse(text("names.json")),
    details: JSON.parse(text("details.json")),
    pages: JSON.parse(text("pages.json")),
    words: text("words.txt"),
  };
}
