import { stemOf, wordsOf } from "../../../scripts/catalog/words.ts";

/** A piece of text; marked where it is a word that was searched for. */
export interface Piece {
  text: string;
  marked: boolean;
}

/** Whether a word of a text is one of those searched for, in whatever form. */
export type IsWanted = (word: string) => boolean;

/** Recognises the words of a query in a text: by their stem, or by their beginning. */
export function wantedWords(words: readonly string[]): IsWanted {
  const stems = new Set(words.map(stemOf));
  const beginnings = words.filter((word) => word.length > 3);
  const isOne = (word: string) =>
    wordsOf(word).some((each) => stems.has(stemOf(each)) || beginnings.some((begin) => each.startsWith(begin)));
  // A page says most of its words again and again, and so do the pages.
  const known = new Map<string, boolean>();
  return (word) => {
    const is = known.get(word) ?? isOne(word);
    known.set(word, is);
    return is;
  };
}

const LENGTH = 28;

/** The stretch of text with the most of the wanted words in it, cut at words, with these marked. */
export function excerptOf(words: readonly string[], wanted: IsWanted): Piece[] {
  const hits = words.map(wanted);
  const stems = words.map((word, at) => (hits[at] ? wordsOf(word).map(stemOf).join(" ") : undefined));
  let start = 0;
  let most = -1;
  for (let from = 0; from < Math.max(1, words.length - LENGTH + 1); from++) {
    const distinct = new Set(stems.slice(from, from + LENGTH).filter((stem) => stem !== undefined)).size;
    if (distinct > most) [start, most] = [from, distinct];
  }
  // A little of what stands before the first hit makes it readable.
  const first = hits.indexOf(true, start);
  if (first > start + 6) start = Math.min(first - 4, Math.max(0, words.length - LENGTH));
  const pieces: Piece[] = start > 0 ? [{ text: "… ", marked: false }] : [];
  words.slice(start, start + LENGTH).forEach((word, at) => {
    if (at > 0) pieces.push({ text: " ", marked: false });
    pieces.push({ text: word, marked: hits[start + at] ?? false });
  });
  if (start + LENGTH < words.length) pieces.push({ text: " …", marked: false });
  return pieces;
}
