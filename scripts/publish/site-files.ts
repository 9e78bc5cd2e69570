import { readdir } from "node:fs/promises";
import { join, relative, sep } from "node:path";

/** For hosts, crawlers and programs: no page loads them. */
const NOT_FOR_READERS =
  /^(?:_headers|_redirects|\.nojekyll|robots\.txt|sitemap\.xml|feed\.xml|llms\.txt|service-worker\.js|api\/v1\/.*|roles\/[^/]+\/(?:index\.md|feed\.xml)|social\/.*)$/;
/** What is made from the other files, and would hold itself. */
const MADE_FROM_THE_REST = /^offline\/(?:packs\/.*|manifest\.json|.*\.zip)$/;

/**
 * The files of a built site that a reader without a network needs, as sorted paths below `out` with forward
 * slashes: every page and whatever the pages load.
 */
export async function siteFiles(out: string): Promise<string[]> {
  const entries = await readdir(out, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(out, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .filter((path) => !NOT_FOR_READERS.test(path) && !MADE_FROM_THE_REST.test(path));
  // Pagefind's code for any language is only loaded where it has none for the site's own.
  const hasOwnWasm = paths.some((path) => WASM.test(path) && path !== ANY_LANGUAGE);
  return paths.filter((path) => !hasOwnWasm || path !== ANY_LANGUAGE).sort();
}

const WASM = /^pagefind\/wasm\..+\.pagefind$/;
const ANY_LANGUAGE = "pagefind/wasm.unknown.pagefind";
