import type { DocNames, DocText } from "../../../scripts/catalog/derive/search-names.ts";
import { stemOf, wordsOf } from "../../../scripts/catalog/words.ts";
import type { Language } from "./language.ts";

const MOST_SUGGESTED = 2;
const MOST_FOUND = 3;
/** A word in a title says more than any number of times in the text; one in a heading is worth some. */
const IN_TITLE = 20;
const IN_HEADING = 5;
const MOST_IN_TEXT = 4;

/** The words of a query that documentation may be about. */
export function wordsForDocs(query: string, { isStopWord }: Pick<Language, "isStopWord">): string[] {
  return [...new Set(wordsOf(query).filter((word) => !isStopWord(word)))];
}

/** The pages with a title that has all of the words, of which each may be unfinished. */
export function docsCalled(words: readonly string[], docs: DocNames | undefined): [name: string, title: string][] {
  if (!docs || words.join("").length < 3) return [];
  const called = docs.pages.filter(([, title]) => {
    const named = wordsOf(title);
    return words.every((word) => named.some((each) => each.startsWith(word)));
  });
  return called.slice(0, MOST_SUGGESTED);
}

/** The pages that have all of the words, those first that are most about them. */
export function docsAbout(words: readonly string[], docs: readonly DocText[]): DocText[] {
  if (words.length === 0) return [];
  const stems = words.map(stemOf);
  const scored = docs.flatMap((doc) => {
    const title = stemsOf(doc.title);
    const headings = doc.parts.flatMap(({ heading }) => stemsOf(heading));
    const text = doc.parts.flatMap((part) => stemsOf(part.text));
    const scores = stems.map((stem) => {
      const times = text.filter((each) => each === stem).length;
      return (
        (title.includes(stem) ? IN_TITLE : 0) +
        (headings.includes(stem) ? IN_HEADING : 0) +
        Math.min(times, MOST_IN_TEXT)
      );
    });
    return scores.includes(0) ? [] : [{ doc, score: scores.reduce((sum, score) => sum + score) }];
  });
  return scored
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_FOUND)
    .map(({ doc }) => doc);
}

const stemsOf = (text: string) => wordsOf(text).map(stemOf);
