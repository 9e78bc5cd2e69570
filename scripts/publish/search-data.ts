import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { SearchPeople } from "../catalog/derive/search-names.ts";
import { endGroup, WORD_GROUPS, wordGroup, wordsOf } from "../catalog/words.ts";
import { otherWords } from "./common-words.ts";
import { sentIds } from "./sent-ids.ts";

/** What the index is told of beside, in the order of `slugs`. */
export interface SearchData {
  slugs: readonly string[];
  ease: readonly number[];
  /** The commonest words of the site's language. */
  common: readonly string[];
}

/**
 * Writes what the search needs of the texts in Pagefind's index: the words that occur in any of them (so that a
 * misspelt one is noticed), where they speak of people, and which role each fragment of the index is.
 *
 * @param out the folder with the index
 */
export async function writeSearchData({ slugs, ease, common }: SearchData, out: string): Promise<void> {
  const folder = join(out, "search");
  await mkdir(join(folder, "words"), { recursive: true });
  const positions = new Map(slugs.map((slug, position) => [slug, position]));
  const pages: string[] = slugs.map(() => "");
  const words = new Set<string>();
  const people: SearchPeople = {
    sections: ABOUT_PEOPLE.map(() => ({ gaps: slugs.map(() => 0), lengths: slugs.map(() => 0) })),
    ease: [...ease],
  };
  for (const { id, slug, text, anchors } of await fragmentsOf(join(out, "pagefind/fragment"))) {
    const position = positions.get(slug);
    if (position !== undefined) {
      pages[position] = id;
      for (const [at, { gap, length }] of sectionsAboutPeople(anchors, text.split(" ").length).entries()) {
        const { gaps = [], lengths = [] } = people.sections[at] ?? {};
        gaps[position] = gap;
        lengths[position] = length;
      }
    }
    for (const word of wordsOf(text)) words.add(word);
  }
  await Promise.all([
    writeFile(join(folder, "people.json"), JSON.stringify(people)),
    writeFile(join(folder, "pages.json"), JSON.stringify(sentIds(pages))),
    ...wordGroups([...words], otherWords(common, words)).map((group, at) =>
      writeFile(join(folder, `words/${at}.txt`), group),
    ),
    ...endGroups([...words]).map((group, at) => writeFile(join(folder, `words/ends-${at}.txt`), group)),
  ]);
}

/**
 * Words in the groups that they are sent in, as most queries need those of a few letters: in each the words of texts, an
 * empty line, and the common words of the language that occur in no text, front-coded both.
 */
export function wordGroups(texts: readonly string[], english: readonly string[]): string[] {
  const others = grouped(english, wordGroup);
  return grouped(texts, wordGroup).map((group, at) => `${group}\n\n${others[at]}`);
}

/** The same words by how they end, for those of which the first letter is wrong. */
export function endGroups(texts: readonly string[]): string[] {
  return grouped(texts, endGroup);
}

/** Words, sorted and front-coded, in each group. */
function grouped(words: readonly string[], groupOf: (word: string) => number): string[] {
  const groups = Array.from({ length: WORD_GROUPS }, () => [] as string[]);
  for (const word of [...words].sort()) groups[groupOf(word)]?.push(word);
  return groups.map(frontCoded);
}

interface Anchor {
  element: string;
  id: string;
  location: number;
}

interface Fragment {
  id: string;
  slug: string;
  text: string;
  anchors: Anchor[];
}

/** The headings of the sections that speak of people, in the order of the page: who gets in, and whom it suits. */
const ABOUT_PEOPLE = ["routes", "suits"];

/** The sections of a page that speak of people: how many words after the one before each begins, and how many it has. */
function sectionsAboutPeople(anchors: readonly Anchor[], length: number): { gap: number; length: number }[] {
  let end = 0;
  return ABOUT_PEOPLE.map((id) => {
    const from = anchors.find((anchor) => anchor.id === id)?.location;
    if (from === undefined) return { gap: 0, length: 0 };
    const next = anchors.find(({ element, location }) => element === "h2" && location > from)?.location ?? length;
    const section = { gap: from - end, length: next - from };
    end = next;
    return section;
  });
}

const SIGNATURE = "pagefind_dcd";

/** The texts that Pagefind made its results from: what it calls fragments, by the ids that its results have. */
async function fragmentsOf(folder: string): Promise<Fragment[]> {
  const names = (await readdir(folder)).sort();
  const fragments: Fragment[] = [];
  for (const name of names) {
    const data = gunzipSync(await readFile(join(folder, name))).toString("utf8");
    const { url, content, anchors } = JSON.parse(data.slice(SIGNATURE.length)) as {
      url: string;
      content: string;
      anchors: Anchor[];
    };
    const slug = /\/roles\/([^/]+)\//.exec(url)?.[1];
    if (slug) fragments.push({ id: name.replace(/\.pf_fragment$/, ""), slug, text: content, anchors });
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
