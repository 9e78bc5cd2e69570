import { wordsOf } from "../../../scripts/catalog/words.ts";
import { type FoundPlace, type KnownName, type Places, RELATIONS, reasonOf } from "../places.ts";
import type { Language } from "./language.ts";
import type { NameIndex } from "./name-index.ts";

/** A place as pages are told of it. */
export interface NamedPlace {
  /** What `?in=` says; of a country without figures its two letters. */
  id: string;
  name: string;
}

/** The place that a query names. */
export interface AskedPlace extends NamedPlace {
  hasFigures: boolean;
  /** The name that was used, where it is another one. */
  by: FoundPlace["by"];
  /** The countries that there are figures for, where there are none for this. */
  instead: string[];
  /** What may be meant as well: places of the same name, and further ones that the query names. */
  others: NamedPlace[];
}

/** A query taken apart. */
export interface PlacedQuery {
  /** The words that are no place. */
  rest: string[];
  place: AskedPlace | undefined;
}

/** A stretch of the query that is a name of a place. */
interface Candidate {
  from: number;
  to: number;
  name: KnownName;
}

/** How many other places are offered. */
const MOST_OTHERS = 3;

/**
 * Takes the place out of a query. What else a word may be goes before: a word of a role's or skill's name, or one that
 * mostly means something else, is a place only where the query asks for pay, or for something "in" it.
 */
export function readPlace(
  query: string,
  places: Places,
  language: Language,
  names: Pick<NameIndex, "words" | "isName" | "areNeighbours">,
): PlacedQuery {
  const words = wordsOf(query);
  const all = words.flatMap((_, at) => candidatesAt(words, at, places));
  const meant = all.filter((candidate) => isPlace(words, candidate, places, language, names));
  const sorted = meant.sort((a, b) => b.to - b.from - (a.to - a.from) || rankOf(a.name) - rankOf(b.name));
  const [best] = sorted;
  if (!best) return { rest: words, place: undefined };
  const apart: Candidate[] = [];
  for (const each of sorted) if (!apart.some((other) => overlap(each, other))) apart.push(each);
  const isTaken = (at: number) => apart.some(({ from, to }) => from <= at && at < to);
  const alike = sorted.filter((each) => each.from === best.from && each.to === best.to);
  const others = [...apart.slice(1), ...alike.filter(({ name }) => name.relation !== "region")];
  const place = placeOf(best.name, places);
  const known = new Map(others.map(({ name }) => placeOf(name, places)).map(({ id, name }) => [id, name]));
  known.delete(place.id);
  const countries = places.places.filter(({ id }) => !id.includes("-"));
  return {
    rest: words.filter((word, at) => !isTaken(at) && !(language.isInWord(word) && isTaken(at + 1))),
    place: {
      ...place,
      instead: place.hasFigures ? [] : countries.map(({ name }) => name),
      others: [...known].slice(0, MOST_OTHERS).map(([id, name]) => ({ id, name })),
    },
  };
}

/** What a name of a place stands for. There are no figures for a region as such, so the country stands for it. */
function placeOf({ of, name, words, relation, beside }: KnownName, { places, countryName }: Places) {
  const by = reasonOf({ of, name, words, relation, beside });
  if (typeof of === "string")
    return { id: of, name: countryName(of), hasFigures: false, by: relation === "own" ? undefined : by };
  if (relation !== "region") return { id: of.id, name: of.name, hasFigures: true, by };
  const country = of.id.slice(0, 2);
  const own = places.find(({ id }) => id === country);
  return { id: country, name: own?.name ?? country, hasFigures: true, by: { name, relation: "holds" as const } };
}

/**
 * Of names as long, those of places with figures come first, and that of what a place lies in last. A large city elsewhere
 * comes before a small one: Rome is in Italy rather than in Georgia.
 */
function rankOf({ of, relation }: KnownName): number {
  const rank = RELATIONS.indexOf(relation);
  if (typeof of !== "string") return rank;
  return relation === "holds" ? rank + 0.5 : RELATIONS.length + rank;
}

const overlap = (a: Candidate, b: Candidate) => a.from < b.to && b.from < a.to;

/** Fewest letters of a word before a place that belongs to it: "in" is Indiana, but not in "jobs in Columbus". */
const SHORTEST_BEFORE = 3;

/** The names that stand at a word, each with the words beside it that say where the place lies. */
function candidatesAt(words: readonly string[], at: number, places: Places): Candidate[] {
  return places.beginningWith(words[at] ?? "").flatMap((name) => {
    if (!name.words.every((word, offset) => words[at + offset] === word)) return [];
    let [from, to] = [at, at + name.words.length];
    while (name.beside.has(words[to] ?? "")) to++;
    for (let before = words[from - 1] ?? ""; name.beside.has(before); before = words[from - 1] ?? "") {
      if (before.length < SHORTEST_BEFORE) break;
      from--;
    }
    return [{ from, to, name }];
  });
}

function isPlace(
  words: readonly string[],
  { from, to, name }: Candidate,
  { isAmbiguous, isAdjective }: Places,
  { isPayWord, isInWord }: Language,
  names: Pick<NameIndex, "words" | "isName" | "areNeighbours">,
): boolean {
  const [word = "", next] = name.words;
  if (next !== undefined) return !names.areNeighbours(word, next);
  // "Mobile, AL" can be nothing else.
  if (to - from > 1) return true;
  const asksPay = words.some((each, at) => isPayWord(each) || (each === "how" && words[at + 1] === "much"));
  const isAsked = asksPay || isInWord(words[from - 1] ?? "");
  if (isAdjective(word)) return asksPay && !names.words.has(word);
  if (!names.words.has(word)) return isAsked || !isAmbiguous(word);
  const isInName = [words[from - 1], words[to]].some(
    (other) => other !== undefined && names.areNeighbours(word, other),
  );
  return isAsked && !isInName && !names.isName(word);
}
