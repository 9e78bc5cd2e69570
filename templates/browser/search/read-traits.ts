import type { SearchTrait } from "../../../scripts/catalog/derive/search-names.ts";
import { type Language, phraseFinder } from "./language.ts";
import type { NameIndex } from "./name-index.ts";

/** A trait that the query asks for: roles at its first step, or at its last. */
export interface WantedTrait {
  trait: SearchTrait;
  end: 0 | 1;
}

/** A query without what asks for traits. */
interface ReadTraits {
  rest: string[];
  wanted: WantedTrait[];
  /** What is not wanted and is no trait, as it is written. */
  unwanted: string[];
}

type Names = Pick<NameIndex, "areNeighbours" | "words">;

/** A phrase of a query that says something of a trait. */
interface Phrase extends WantedTrait {
  /** Where it ends. */
  to: number;
  /** Whether it is what the trait is called, and asks for nothing by itself. */
  isName: boolean;
}

/** How many words that say nothing may stand between "without" and what is not wanted: "I don't want to work with people". */
const MOST_BETWEEN = 5;

/** Whether it is what one likes doing, of which a role has much or is not known for it. */
export const isLiking = ({ ends }: SearchTrait) => ends[0] === null;

/**
 * Takes what is not wanted, and what asks for a trait, out of a query: "without customers" asks for the first step of a trait
 * that is called so, "good at maths" for the last step of one, as "entry level" does by itself. What is liked says what the
 * work is about, too, and stays. What else is not wanted no role is described by.
 */
export function readTraits(
  traits: readonly SearchTrait[],
  { isLikeWord, isNotWord, isOrWord, isStopWord, wishAt }: Language,
) {
  const known = traits.flatMap((trait) => [
    { trait, end: 1 as const, isName: false, lengthAt: phraseFinder(trait.askedBy) },
    { trait, end: 0 as const, isName: false, lengthAt: phraseFinder(trait.avoidedBy) },
    { trait, end: 1 as const, isName: true, lengthAt: phraseFinder(`${trait.name}, ${trait.words}`) },
  ]);
  const saysNothing = (word: string) => (isStopWord(word) || isLikeWord(word)) && !isNotWord(word);
  /** @param isNamed whether a role is named: of that, "junior" and the like say at which level. */
  return (words: readonly string[], isNamed: boolean, { areNeighbours, words: names }: Names): ReadTraits => {
    const wanted: WantedTrait[] = [];
    const unwanted: string[] = [];
    const rest: string[] = [];
    /** Words of what one likes doing. */
    const liked: string[] = [];
    /** The longest phrase at some place. */
    const phraseAt = (at: number): Phrase | undefined =>
      known
        .filter(({ isName }) => isName || !isNamed)
        .map(({ lengthAt, ...phrase }) => ({ ...phrase, to: at + lengthAt(words, at) }))
        .filter(({ to }) => to > at)
        .sort((a, b) => b.to - a.to)[0];
    /** Where the first phrase stands from some place on, after words that say nothing. */
    const placeFrom = (at: number, most = words.length): number | undefined => {
      for (let from = at; from <= at + most && from < words.length; from++) {
        if (phraseAt(from)) return from;
        if (!saysNothing(words[from] ?? "")) return undefined;
      }
      return undefined;
    };
    /** Whether a phrase is said not to be needed, "maths not required", to the end. */
    const isNotNeeded = ({ to }: Phrase) => {
      const after = words.slice(to);
      const isOver = after.every((word, offset) => (isStopWord(word) || isNotWord(word)) && !phraseAt(to + offset));
      return isOver && after.slice(0, -1).some(isNotWord);
    };
    /** Takes the phrase at a place, and those that go on with it: gives the place behind, or undefined where it asks for nothing. */
    const take = (at: number, isWanted: boolean): number | undefined => {
      const phrase = phraseAt(at);
      if (!phrase) return undefined;
      const { trait, to, isName } = phrase;
      const end = isWanted === (phrase.end === 1) ? 1 : 0;
      if (!trait.ends[end]) return undefined;
      if (!wanted.some((each) => each.trait === trait)) wanted.push({ trait, end });
      if (isWanted && isName) rest.push(...words.slice(at, to));
      if (isLiking(trait)) liked.push(...words.slice(at, to));
      // "Maths or coding" are two, and "talking to people" is one.
      const next = placeFrom(to, MOST_BETWEEN);
      if (next === undefined) return to;
      const isJoined = next === to + 1 && isOrWord(words[to] ?? "") && phraseAt(next)?.isName;
      return (isJoined || phraseAt(next)?.trait === trait ? take(next, isWanted) : undefined) ?? to;
    };
    const isPartOfName = (word: string, next = "") => areNeighbours(word, next) || names.has(word + next);
    /** The place behind what a word asks for, together with those after it; undefined where it asks for nothing. */
    const readAt = (at: number): number | undefined => {
      const word = words[at] ?? "";
      const phrase = phraseAt(at);
      if (phrase && isNotNeeded(phrase) && take(at, false) !== undefined) return words.length;
      const asks = phrase && (!phrase.isName || (isLiking(phrase.trait) && !isNamed));
      const behind = asks ? take(at, true) : undefined;
      if (behind !== undefined || wishAt(words, at) > 0 || isPartOfName(word, words[at + 1])) return behind;
      const near = isNotWord(word) || isLikeWord(word) ? placeFrom(at + 1, MOST_BETWEEN) : undefined;
      const taken = near === undefined ? undefined : take(near, !isNotWord(word));
      return taken ?? (isNotWord(word) ? behindUnwanted(at) : undefined);
    };
    /** The place behind what is not wanted and is no trait. What stands too far away is neither wanted nor not: it stays. */
    const behindUnwanted = (at: number): number | undefined => {
      const place = placeFrom(at + 1);
      const to = place === undefined ? undefined : phraseAt(place)?.to;
      const isFar = place !== undefined && place > at + 1 + MOST_BETWEEN;
      const end = to ?? at + (saysNothing(words[at + 1] ?? "") ? 3 : 2);
      const last = words[end - 1];
      if (last === undefined || (to === undefined && isStopWord(last))) return undefined;
      (isFar ? rest : unwanted).push(...(isFar ? words.slice(at, end) : [words.slice(at, end).join(" ")]));
      return end;
    };
    let at = 0;
    while (at < words.length) {
      const behind = readAt(at);
      if (behind === undefined) rest.push(words[at] ?? "");
      at = behind ?? at + 1;
    }
    // What several roles share through an occupation says less than words that say what the work is about.
    const isLiked = (word: string) => saysNothing(word) || isNotWord(word) || liked.includes(word);
    const asked = rest.every(isLiked) ? wanted : wanted.filter(({ trait }) => !isLiking(trait));
    return { rest, wanted: asked, unwanted };
  };
}

/** Whether a role is at every step that is asked for. */
export const hasTraits = (wanted: readonly WantedTrait[], position: number): boolean =>
  wanted.every(({ trait, end }) => trait.steps[position] === String(end));
