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

/** Finds the pages that have all of some words, those first that are most about them. The pages are cut into words once. */
export function docsFinder(docs: readonly DocText[]): (words: readonly string[]) => DocText[] {
  const known = docs.map((doc) => ({
    doc,
    title: new Set(stemsOf(doc.title)),
    headings: new Set(doc.parts.flatMap(({ heading }) => stemsOf(heading))),
    times: timesOf(doc.parts.flatMap(({ text }) => stemsOf(text))),
  }));
  return (words) => {
    if (words.length === 0) return [];
    const stems = words.map(stemOf);
    const scored = known.flatMap(({ doc, title, headings, times }) => {
      const scores = stems.map(
        (stem) =>
          (title.has(stem) ? IN_TITLE : 0) +
          (headings.has(stem) ? IN_HEADING : 0) +
          Math.min(times.get(stem) ?? 0, MOST_IN_TEXT),
      );
      return scores.includes(0) ? [] : [{ doc, score: scores.reduce((sum, score) => sum + score) }];
    });
    return scored
      .sort((a, b) => b.score - a.score)
      .slice(0, MOST_FOUND)
      .map(({ doc }) => doc);
  };
}

function timesOf(stems: readonly string[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const stem of stems) times.set(stem, (times.get(stem) ?? 0) + 1);
  return times;
}

const stemsOf = (text: string) => wordsOf(text).map(stemOf);
