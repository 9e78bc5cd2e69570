import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { WORD_GROUPS, wordGroup, wordsOf } from "../catalog/words.ts";
import { sentIds } from "./sent-ids.ts";

/**
 * Writes what the search needs of the texts in Pagefind's index: the words that occur in any of them (so that a
 * misspelt one is noticed), and which role each fragment of the index is.
 *
 * @param slugs the roles in the order of the catalog
 * @param out the folder with the index
 */
export async function writeSearchData(slugs: readonly string[], out: string): Promise<void> {
  const folder = join(out, "search");
  await mkdir(join(folder, "words"), { recursive: true });
  const positions = new Map(slugs.map((slug, position) => [slug, position]));
  const pages: string[] = slugs.map(() => "");
  const words = new Set<string>();
  for (const { id, slug, text } of await fragmentsOf(join(out, "pagefind/fragment"))) {
    const position = positions.get(slug);
    if (position !== undefined) pages[position] = id;
    for (const word of wordsOf(text)) words.add(word);
  }
  await Promise.all([
    writeFile(join(folder, "pages.json"), JSON.stringify(sentIds(pages))),
    ...wordGroups([...words]).map((group, at) => writeFile(join(folder, `words/${at}.txt`), group)),
  ]);
}

/** Words, sorted and front-coded, in the groups that they are sent in, as most queries need those of a few letters. */
export function wordGroups(words: readonly string[]): string[] {
  const groups = Array.from({ length: WORD_GROUPS }, () => [] as string[]);
  for (const word of [...words].sort()) groups[wordGroup(word)]?.push(word);
  return groups.map(frontCoded);
}

interface Fragment {
  id: string;
  slug: string;
  text: string;
}

const SIGNATURE = "pagefind_dcd";

/** The texts that Pagefind made its results from: what it calls fragments, by the ids that its results have. */
async function fragmentsOf(folder: string): Promise<Fragment[]> {
  const names = (await readdir(folder)).sort();
  const fragments: Fragment[] = [];
  for (const name of names) {
    const data = gunzipSync(await readFile(join(folder, name))).toString("utf8");
    const { url, content } = JSON.parse(data.slice(SIGNATURE.length)) as { url: string; content: string };
    const slug = /\/roles\/([^/]+)\//.exec(url)?.[1];
    if (slug) fragments.push({ id: name.replace(/\.pf_fragment$/, ""), slug, text: content });
  }
  return fragments;
}

/**
 * Sorted words, each as the number of letters that it shares with the word before (one digit in base 36)
 * and the rest: half the size of the plain list.
 */
export function frontCoded(sorted: readonly string[]): string {
  let before = "";
  return sorted
    .map((word) => {
      let shared = 0;
      while (shared < 35 && shared < word.length && word[shared] === before[shared]) shared++;
      before = word;
      return shared.toString(36) + word.slice(shared);
    })
    .join("\n");
}
