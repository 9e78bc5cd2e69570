import { lineHash } from "./line-hash.ts";
import { packedContent } from "./site-files.ts";

export interface Fragments {
  all: ReadonlySet<string>;
  /** The fragments of a page, by the path of the page. */
  of: ReadonlyMap<string, readonly string[]>;
  /** For each page a number that pages with the same sentences mostly share. */
  likeness: ReadonlyMap<string, number>;
}

/** Which of Pagefind's fragments holds the text of which page. */
export async function fragmentsByPage(out: string, paths: readonly string[]): Promise<Fragments> {
  const pages = new Set(paths.filter((path) => path.endsWith(".html")));
  const of = new Map<string, string[]>();
  const all = new Set<string>();
  const likeness = new Map<string, number>();
  for (const path of paths) {
    if (!/^pagefind\/fragment\//.test(path)) continue;
    const text = (await packedContent(out, path)).toString("utf8");
    const [, url = ""] = /^pagefind_dcd\{"url":"([^"]*)"/.exec(text) ?? [];
    const page = url.replace(/^\//, "");
    if (!pages.has(page)) continue;
    of.set(page, [...(of.get(page) ?? []), path]);
    all.add(path);
    likeness.set(page, leastOf(text));
  }
  return { all, of, likeness };
}

/** The least of the hashes of a text's sentences: the share of sentences that two texts have in common is how likely theirs agree. */
function leastOf(text: string): number {
  let least = Number.POSITIVE_INFINITY;
  for (const sentence of text.split(". ")) least = Math.min(least, lineHash(sentence));
  return least;
}
