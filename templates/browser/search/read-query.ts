import { wordsForPeople } from "./backgrounds.ts";
import { representative } from "./equivalents.ts";
import { meaningfulWords, unwantedWords } from "./question.ts";
import { relatedWords } from "./related-words.ts";
import type { Spelling } from "./spelling.ts";

/** A query as it was understood. */
export interface ReadQuery {
  /** The words that are looked for. */
  words: string[];
  /** Words of which the query says that they are not wanted. */
  unwanted: string[];
  /** What each misspelt word was taken for. */
  corrections: ReadonlyMap<string, string>;
  /** Words that occur nowhere and are like none that does. */
  unknown: string[];
}

/**
 * Takes a query apart: without the words that only ask, with words that were torn apart or run together put
 * right, and with misspelt words corrected.
 *
 * @param asTyped whether misspelt words are left as they are
 */
export function readQuery(query: string, spell: Spelling, asTyped: boolean): ReadQuery {
  const corrections = new Map<string, string>();
  const unknown: string[] = [];
  const understood = (word: string): string | string[] => {
    const isUnderstood = relatedWords(word).length > 0 || wordsForPeople(word).length > 0;
    if (spell.knows(word) || spell.names(representative(word))) return word;
    const parts = spell.split(word);
    if (parts) return parts;
    const long = asTyped ? undefined : spell.writtenOut(word);
    if (long) {
      corrections.set(word, long.join(" "));
      return long;
    }
    const meant = asTyped || isUnderstood ? undefined : spell.correct(word);
    if (meant !== undefined) {
      corrections.set(word, meant);
      return meant;
    }
    const apart = asTyped || isUnderstood ? undefined : spell.splitMisspelt(word);
    if (apart) {
      corrections.set(word, apart.join(" "));
      return apart;
    }
    // A letter or two that stand nowhere are no word that anybody misses.
    if (word.length > 2) unknown.push(word);
    return isUnderstood ? word : [];
  };
  const words = joinParts(meaningfulWords(query), spell).flatMap(understood);
  const unwanted = unwantedWords(query).flatMap(understood);
  return { words, unwanted, corrections, unknown };
}

/** Fewest letters of a word that may have been torn apart. */
const SHORTEST_JOINED = 4;
/** Words up to this length may be a part of a name even where they are words themselves. */
const LONGEST_PART = 3;

/** "dev ops" is devops. */
function joinParts(words: readonly string[], spell: Spelling): string[] {
  const joined: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? "";
    const next = words[at + 1];
    if (next !== undefined && belongTogether(word, next, spell)) {
      joined.push(word + next);
      at++;
    } else {
      joined.push(word);
    }
  }
  return joined;
}

function belongTogether(word: string, next: string, spell: Spelling): boolean {
  if (word.length + next.length < SHORTEST_JOINED || !spell.knows(word + next)) return false;
  if (!spell.knows(word) || !spell.knows(next)) return true;
  return word.length <= LONGEST_PART && spell.names(word + next);
}
