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

/** How many words that say nothing may stand between "without" and what is not wanted: "not too much". */
const MOST_BETWEEN = 3;

/**
 * Takes what is not wanted, and what asks for a trait, out of a query: "without customers" asks for the first step of a trait
 * that is called so, "entry level" for the last step of one. What else is not wanted no role is described by.
 */
export function readTraits(traits: readonly SearchTrait[], { isNotWord, isStopWord, wishAt }: Language) {
  const known = traits.map((trait) => ({
    trait,
    wordAt: phraseFinder(`${trait.name}, ${trait.words}`),
    askedAt: phraseFinder(trait.askedBy),
  }));
  /** @param isNamed whether a role is named: of that, "junior" and the like say at which level. */
  return (words: readonly string[], isNamed: boolean, { areNeighbours, words: names }: Names): ReadTraits => {
    const wanted: WantedTrait[] = [];
    const unwanted: string[] = [];
    const rest: string[] = [];
    const want = (trait: SearchTrait, end: 0 | 1) => {
      if (!wanted.some((each) => each.trait === trait)) wanted.push({ trait, end });
    };
    /** From some place on, after words that say nothing: the first trait, and where its words end. */
    const traitFrom = (at: number) => {
      for (let from = at; from <= at + MOST_BETWEEN && from < words.length; from++) {
        for (const { trait, wordAt } of known) {
          const length = wordAt(words, from);
          if (length > 0) return { trait, end: from + length };
        }
        if (!isStopWord(words[from] ?? "")) return undefined;
      }
      return undefined;
    };
    const isAsked = (at: number) => known.some(({ wordAt, askedAt }) => wordAt(words, at) + askedAt(words, at) > 0);
    /** From some place on, where a trait is named and then said not to be needed, "maths not required", to the end: it. */
    const notNeededFrom = (at: number) => {
      const found = isAsked(at) ? traitFrom(at) : undefined;
      const rest = words.slice(found?.end);
      const isOver = rest.every(
        (word, place) => (isStopWord(word) || isNotWord(word)) && !isAsked(words.length - rest.length + place),
      );
      return isOver && rest.slice(0, -1).some(isNotWord) ? found?.trait : undefined;
    };
    const isPartOfName = (word: string, next = "") => areNeighbours(word, next) || names.has(word + next);
    let at = 0;
    while (at < words.length) {
      const word = words[at] ?? "";
      const asked = isNamed ? undefined : known.find(({ askedAt }) => askedAt(words, at) > 0);
      if (asked) {
        want(asked.trait, 1);
        at += asked.askedAt(words, at);
        continue;
      }
      const unneeded = notNeededFrom(at);
      if (unneeded) {
        want(unneeded, 0);
        break;
      }
      if (!isNotWord(word) || wishAt(words, at) > 0 || isPartOfName(word, words[at + 1])) {
        rest.push(word);
        at++;
        continue;
      }
      const found = traitFrom(at + 1);
      if (found) {
        want(found.trait, 0);
        at = found.end;
        // "Talking to people" is one thing.
        for (let more = traitFrom(at); more?.trait === found.trait; more = traitFrom(at)) at = more.end;
        continue;
      }
      const next = words[at + 1] ?? "";
      const end = at + (isStopWord(next) ? 3 : 2);
      const last = words[end - 1];
      if (last !== undefined && !isStopWord(last)) {
        unwanted.push(words.slice(at, end).join(" "));
        at = end;
      } else {
        rest.push(word);
        at++;
      }
    }
    return { rest, wanted, unwanted };
  };
}

/** Whether a role is at every step that is asked for. */
export const hasTraits = (wanted: readonly WantedTrait[], position: number): boolean =>
  wanted.every(({ trait, end }) => trait.steps[position] === String(end));
