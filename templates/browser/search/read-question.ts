import { wordsOf } from "../../../scripts/catalog/words.ts";
import type { Places } from "../places.ts";
import type { Entries } from "./entries.ts";
import type { NameIndex } from "./name-index.ts";
import { type Operated, readOperators } from "./read-operators.ts";
import { type AskedPlace, readPlace } from "./read-place.ts";
import { meaningfulWords } from "./read-query.ts";
import { readTraits, type WantedTrait } from "./read-traits.ts";
import type { Spelling } from "./spelling.ts";
import type { ReadTitle, Titles } from "./titles.ts";

/** Where there are no names in other languages, or they could not be loaded. */
export const NO_TITLES: Titles = { whole: () => undefined, part: () => undefined };

/** What a query asks for, taken apart. The box and the page of results both begin with this. */
export interface Question extends Pick<Operated, "phrases" | "excluded" | "amounts"> {
  /** The place that the query names, which is not looked for in names and texts. */
  place: AskedPlace | undefined;
  /** The words beside the place and the wishes. */
  rest: string[];
  /** The words of which those are chosen that say which job is meant. */
  said: string[];
  /** Those of them that say which job is meant. */
  meant: string[];
  /** Whether none of them does, and all roles are asked for: in a place, or without some. */
  asksForAll: boolean;
  /** Wishes that no role is described by, as they are written. */
  wishes: string[];
  /** The traits that are asked for. */
  traits: WantedTrait[];
  /** Words that no name here holds as they are written: what they may be in another language is worth a look. */
  foreign: string[];
  /** The job's name in another language that the query holds. */
  title: ReadTitle | undefined;
}

/**
 * Takes a query apart.
 *
 * @param places undefined where none are known
 * @param titles names in other languages, once they are there
 */
export function readQuestion(
  query: string,
  places: Places | undefined,
  entries: Pick<Entries, "language" | "roles" | "traits">,
  names: NameIndex,
  titles: Titles = NO_TITLES,
): Question {
  const { language, roles } = entries;
  const operated = readOperators(query);
  const plain = readWords(operated, places, entries, names);
  const isForeign = (word: string) => isWord(word) && !names.isOwn(word) && !language.isStopWord(word);
  const foreign = plain.rest.filter(isForeign);
  const title = foreign.length === 0 ? undefined : titles.whole(wordsOf(operated.text), names);
  if (!title) return { ...plain, foreign, title };
  const beside = readWords({ ...operated, text: title.rest.join(" ") }, places, entries, names);
  // What is said beside the name is looked for with what the job is called here.
  const called = wordsOf(roles[title.matches[0]?.position ?? -1]?.title ?? "");
  const meant = [...called, ...beside.meant.filter((word) => !language.isStopWord(word))];
  return { ...beside, meant, asksForAll: false, foreign, title };
}

/**
 * The jobs of which a name in another language holds all that is asked for, where nothing here knows the words.
 *
 * @param spell of a word that is likely another one of names here, misspelt or run together, nothing is made
 */
export function partOfTitle(
  { foreign, rest }: Pick<Question, "foreign" | "rest">,
  titles: Titles,
  { isStopWord }: Entries["language"],
  spell: Spelling,
): ReadTitle | undefined {
  const isKnown = (word: string) => {
    const meant = spell.correct(word);
    return spell.knows(word) || (meant !== undefined && spell.names(meant)) || spell.split(word) !== undefined;
  };
  if (foreign.length === 0 || foreign.some(isKnown)) return undefined;
  return titles.part(rest.filter((word) => !isStopWord(word)));
}

const isWord = (word: string) => /^\p{L}{2,}$/u.test(word);

/** The words of a query that no name of a job in another language is in. */
function readWords(
  { text, phrases, excluded, amounts }: Operated,
  places: Places | undefined,
  { language, traits }: Pick<Entries, "language" | "traits">,
  names: NameIndex,
) {
  const { rest: all, place } = places
    ? readPlace(text, places, language, names)
    : { rest: wordsOf(text), place: undefined };
  const isRole = (word: string) => !language.isStopWord(word) && names.rolesCalled(word).length > 0;
  const read = readTraits(traits, language);
  const asked = read(all, false, names);
  const { rest: placed, wanted, unwanted } = asked.rest.some(isRole) ? read(all, true, names) : asked;
  const { rest, wishes: wished } = withoutWishes(placed, language.wishAt, names);
  const wishes = [...unwanted, ...wished];
  const isBeside = place !== undefined || [amounts, wishes, excluded, wanted].some(({ length }) => length > 0);
  const asksForAll = isBeside && rest.every((word) => language.isStopWord(word));
  // Where no role is named, a sentence tells of the work, and what is wished for may say how: "chef working from home".
  const isNamed = rest.some(isRole);
  const said = isNamed ? rest : placed;
  const meant = asksForAll ? [] : meaningfulWords(said, language, names);
  return { phrases, excluded, amounts, place, rest, said, meant, asksForAll, wishes, traits: wanted };
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
