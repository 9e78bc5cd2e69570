import { wordsOf } from "../../../scripts/catalog/words.ts";
import type { Places } from "../places.ts";
import type { Entries } from "./entries.ts";
import type { NameIndex } from "./name-index.ts";
import { type Operated, readOperators } from "./read-operators.ts";
import { type AskedPlace, readPlace } from "./read-place.ts";
import { meaningfulWords } from "./read-query.ts";

/** What a query asks for, taken apart. The box and the page of results both begin with this. */
export interface Question extends Pick<Operated, "phrases" | "excluded" | "amounts"> {
  /** The place that the query names, which is not looked for in names and texts. */
  place: AskedPlace | undefined;
  /** The words beside the place and the wishes. */
  rest: string[];
  /** Those of them that say which job is meant. */
  meant: string[];
  /** Whether none of them does, and all roles are asked for: in a place, or without some. */
  asksForAll: boolean;
  /** Wishes that no role is described by, as they are written. */
  wishes: string[];
}

/**
 * Takes a query apart.
 *
 * @param places undefined where none are known
 */
export function readQuestion(
  query: string,
  places: Places | undefined,
  { language }: Pick<Entries, "language">,
  names: NameIndex,
): Question {
  const { text, phrases, excluded, amounts } = readOperators(query);
  const { rest: placed, place } = places
    ? readPlace(text, places, language, names)
    : { rest: wordsOf(text), place: undefined };
  const { rest, wishes } = withoutWishes(placed, language.wishAt, names);
  const isBeside = place !== undefined || [amounts, wishes, excluded].some(({ length }) => length > 0);
  const asksForAll = isBeside && rest.every((word) => language.isStopWord(word));
  // Where no role is named, a sentence tells of the work, and what is wished for may say how: "chef working from home".
  const isNamed = rest.some((word) => !language.isStopWord(word) && names.rolesCalled(word).length > 0);
  const meant = asksForAll ? [] : meaningfulWords(isNamed ? rest : placed, language, names);
  return { phrases, excluded, amounts, place, rest, meant, asksForAll, wishes };
}

/** Parts the wishes that no role is described by from the rest. A word beside which it makes a name is not part of one. */
function withoutWishes(
  words: readonly string[],
  wishAt: (words: readonly string[], at: number) => number,
  { areNeighbours }: Pick<NameIndex, "areNeighbours">,
) {
  const rest: string[] = [];
  const wishes: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? "";
    const length = wishAt(words, at);
    const isInName = [words[at - 1], words[at + 1]].some(
      (other) => other !== undefined && length === 1 && areNeighbours(word, other),
    );
    if (length === 0 || isInName) rest.push(word);
    else {
      wishes.push(words.slice(at, at + length).join(" "));
      at += length - 1;
    }
  }
  return { rest, wishes };
}
