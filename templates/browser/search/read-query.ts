import type { Language } from "./language.ts";
import type { NameIndex } from "./name-index.ts";
import type { Spelling } from "./spelling.ts";

/** A query as it was understood. */
export interface ReadQuery {
  /** The words that are looked for. */
  words: string[];
  /** What each misspelt word was taken for. */
  corrections: ReadonlyMap<string, string>;
  /** Words that occur nowhere and are like none that does. */
  unknown: string[];
}

/** What names tell of whether a word says which job is meant. */
type MeaningIn = Pick<NameIndex, "isName" | "areNeighbours" | "begin" | "isBeginning">;

/**
 * The words of a query that say which job is meant. A stop word is one of them where it and the word beside it stand side
 * by side in a name, such as "help desk", or may once that is finished, such as "it sup", where it is a name itself and no other stop word asks, such as "go", or where it
 * is the last and may become a word of a name, such as "data an". Where nothing else is left, all that are names count; and
 * all words where none is.
 */
export function meaningfulWords(
  words: readonly string[],
  { isStopWord }: Language,
  { isName, areNeighbours, begin, isBeginning }: MeaningIn,
): string[] {
  const asks = words.some((word) => isStopWord(word) && !isName(word));
  const isInName = (word: string, at: number) =>
    [words[at - 1], words[at + 1]].some((other) => other !== undefined && areNeighbours(word, other)) ||
    (at === words.length - 2 && isBeginning(words.slice(at)));
  const telling = words.filter((word, at) => !isStopWord(word) || (!asks && isName(word)) || isInName(word, at));
  const last = words.at(-1);
  if (telling.length > 0 && last !== undefined && isStopWord(last) && !telling.includes(last))
    return begin([...telling, last]) ? [...telling, last] : telling;
  if (telling.length > 0) return telling;
  const names = words.filter(isName);
  return names.length > 0 ? names : [...words];
}

/**
 * The words of a query that say which job is meant, once misspelt ones are corrected: a stop word may stand in a name beside
 * what was meant, such as "it suport".
 *
 * @param said the words of the query of which those are chosen
 */
export function meaningfulCorrected(
  said: readonly string[],
  corrections: ReadonlyMap<string, string>,
  language: Language,
  names: MeaningIn,
): string[] {
  const corrected = said.flatMap((word) => corrections.get(word)?.split(" ") ?? [word]);
  return meaningfulWords(corrected, language, names);
}

/**
 * Puts words right that were torn apart or run together, and corrects misspelt ones.
 *
 * @param meant the words of the query that say which job is meant
 * @param asTyped whether misspelt words are left as they are
 */
export function readQuery(
  meant: readonly string[],
  { representative }: Language,
  spell: Spelling,
  asTyped: boolean,
): ReadQuery {
  const corrections = new Map<string, string>();
  const unknown: string[] = [];
  const words = joinParts(meant, spell).flatMap((word) => {
    if (spell.knows(word) || spell.names(representative(word))) return [word];
    const corrected = asTyped ? undefined : (spell.correct(word) ?? spell.split(word)?.join(" "));
    if (corrected !== undefined) corrections.set(word, corrected);
    // A letter or two that stand nowhere are no word that anybody misses.
    else if (word.length > 2) unknown.push(word);
    return corrected?.split(" ") ?? [];
  });
  return { words, corrections, unknown };
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
  if (word.length + next.length < SHORTEST_JOINED || !spell.names(word + next)) return false;
  return word.length <= LONGEST_PART || !spell.knows(word) || !spell.knows(next);
}
