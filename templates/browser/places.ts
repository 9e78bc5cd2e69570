import type { PayPlace, PayPlaces } from "../../scripts/catalog/derive/pay/places.ts";
import { wordsOf } from "../../scripts/catalog/words.ts";

/** A place that was meant, and by which of its names. */
export interface FoundPlace {
  place: PayPlace;
  /** The name that agrees, where it is not how the place is called here. */
  by: { name: string; relation: Relation } | undefined;
}

/** What a name is to a place: its own, another one, that of something in it, a piece of its own, or of what it lies in. */
export type Relation = "own" | "also" | "holds" | "piece" | "region";

/** A name as it is looked for. */
export interface KnownName {
  words: string[];
  /** As it is written. */
  name: string;
  relation: Relation;
  /** The place; of a country without figures its two letters. */
  of: PayPlace | string;
  /** Words that may stand beside it to say which of several places is meant: those of its regions and its country. */
  beside: ReadonlySet<string>;
}

/** Places as they are looked for. */
export interface Places {
  places: readonly PayPlace[];
  /** In the order of places. */
  names: readonly KnownName[];
  /** The names that begin with a folded word. */
  beginningWith(word: string): readonly KnownName[];
  /** Whether a folded word is a name of a place and another word as well. */
  isAmbiguous(word: string): boolean;
  /** Whether it is the adjective of a country, and so a language too. */
  isAdjective(word: string): boolean;
  /** What a country is called in the site's language. */
  countryName(code: string): string;
}

/** The languages whose names of countries are known in all languages: those of readers who are likely to write them. */
const LANGUAGES = ["en", "de", "fr", "es", "it", "nl", "pt", "pl", "sv", "nb", "da", "fi"];

/**
 * Reads what was sent. All countries are known by what the browser calls them, in several languages.
 *
 * @param language that of the site
 */
export function readPlaces({ places, regions, elsewhere, ambiguous, adjectives }: PayPlaces, language: string): Places {
  const abroad = namesOfCountries([language, ...LANGUAGES]);
  const countries = new Map(places.filter(({ id }) => !id.includes("-")).map((place) => [place.id, place]));
  const wordsFor = new Map<string, string[]>();
  for (const [country, names] of abroad) {
    const also = countries.get(country)?.also ?? [];
    wordsFor.set(country, [...new Set([...names, ...also].flatMap(wordsOf))]);
  }
  const ofPlaces = places.flatMap((place) => {
    const country = place.id.slice(0, 2);
    const ofCountry = regions[country] ?? {};
    const own = regionsOf(place, ofCountry);
    const beside = new Set([...(wordsFor.get(country) ?? []), ...own.flat().flatMap(wordsOf)]);
    const names = country === place.id ? (abroad.get(country) ?? []) : [];
    return named(place, names, own).map(([relation, name]) => knownName(name, relation, place, beside));
  });
  const ofOthers = [...abroad].flatMap(([country, names]) => {
    if (countries.has(country)) return [];
    const beside = new Set(wordsFor.get(country));
    return [
      ...names.map((name) => knownName(name, "own", country, beside)),
      ...(elsewhere[country] ?? []).map((name) => knownName(name, "holds", country, beside)),
    ];
  });
  const names = [...ofPlaces, ...ofOthers];
  const byFirstWord = new Map<string, KnownName[]>();
  for (const name of names) {
    const [first = ""] = name.words;
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), name]);
  }
  const [ambiguousWords, languages] = [ambiguous, adjectives].map((words) => new Set(words.split(" ")));
  return {
    places,
    names,
    beginningWith: (word) => byFirstWord.get(word) ?? [],
    isAmbiguous: (word) => ambiguousWords?.has(word) ?? false,
    isAdjective: (word) => languages?.has(word) ?? false,
    countryName: (code) => countries.get(code)?.name ?? abroad.get(code)?.[0] ?? code,
  };
}

function knownName(name: string, relation: Relation, of: PayPlace | string, beside: ReadonlySet<string>): KnownName {
  return { words: wordsOf(name), name, relation, of, beside };
}

/** The regions that a place lies in, by name and abbreviation: that which is given, or those that its name says. */
function regionsOf({ name, region }: PayPlace, names: Record<string, string>): [name: string, code: string][] {
  const codes = region === undefined ? (name.split(", ")[1] ?? "").split("-") : [region];
  const all = Object.entries(names).map(([code, full]): [string, string] => [full, code]);
  const coded = all.filter(([full, code]) => codes.includes(code) || full === region);
  if (coded.length > 0) return coded;
  const said = all.filter(([full]) => name.includes(full));
  // West Virginia is not in Virginia.
  return said.filter(([full]) => !said.some(([other]) => other !== full && other.includes(full)));
}

/** All names of a place, the surest first. */
function named(
  { name, also = [], holds = [] }: PayPlace,
  abroad: readonly string[],
  regions: readonly [name: string, code: string][],
): [Relation, string][] {
  return [
    ["own", name],
    ...[...also, ...abroad.filter((each) => each !== name)].map((each): [Relation, string] => ["also", each]),
    ...holds.map((each): [Relation, string] => ["holds", each]),
    ...piecesOf(name).map((each): [Relation, string] => ["piece", each]),
    ...regions.filter(([each]) => each !== name).map(([each]): [Relation, string] => ["region", each]),
  ];
}

/** Between the cities of a metropolitan area stand hyphens; in other names these join words. */
const METROPOLITAN = /, [A-Z]{2}(?:-[A-Z]{2})*$/;

/** What a name is made of: "Seattle-Tacoma-Bellevue, WA" gives the three cities, and all of them together. */
function piecesOf(name: string): string[] {
  const [cities = ""] = name.split(",");
  const pieces = cities.split(METROPOLITAN.test(name) ? /--?|\// : " – ");
  return [...new Set([...pieces, cities])].filter((piece) => piece !== name);
}

/** What all countries are called: in the languages given, and short as in "UK". */
function namesOfCountries(languages: readonly string[]): Map<string, string[]> {
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  const speakers = languages.map((each) => new Intl.DisplayNames([each], { type: "region", fallback: "none" }));
  const short = new Intl.DisplayNames(["en"], { type: "region", style: "short", fallback: "none" });
  const names = new Map<string, string[]>();
  for (const code of letters.flatMap((first) => letters.map((second) => first + second))) {
    if (short.of(code) === undefined || NO_COUNTRIES.has(code)) continue;
    // What has been given up stands for what came after it: SU is Russia.
    if (Intl.getCanonicalLocales(`und-${code}`)[0] !== `und-${code}`) continue;
    const all = [...speakers, short].flatMap((speaker) => speaker.of(code) ?? []);
    names.set(code, [...new Set(all.flatMap(withoutBrackets))]);
  }
  return names;
}

/** Codes of unions, of currencies' areas and of what is made up for tests. */
const NO_COUNTRIES: ReadonlySet<string> = new Set(["EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"]);

/** "Myanmar (Burma)" has two names. */
const withoutBrackets = (name: string) => name.split(/ ?[()]/).filter((part) => part !== "");

/** How well what was typed agrees with a name, best first. */
const WHOLE = 0;
const BEGINNING = 1;
const INSIDE = 2;

/** Of names that agree as well, that of the place itself comes before that of what it lies in. */
export const RELATIONS: readonly Relation[] = ["own", "also", "holds", "piece", "region"];

/**
 * The places that there are figures for that may be meant by what is being typed, best first: each word is the
 * beginning of one of a name. Capitals and accents do not matter. Of places that share a name, that which is known for it
 * comes first: Manchester is in the United Kingdom rather than in New Hampshire.
 */
export function findPlaces(places: Places, text: string): FoundPlace[] {
  return fittingPlaces(places, text).map(({ place, name }) => ({ place, by: reasonOf(name) }));
}

/** The place that is meant by what was typed, where it can be no other: the only one that is called so, or begins so. */
export function onlyPlace(places: Places, text: string): PayPlace | undefined {
  const all = fittingPlaces(places, text);
  const called = all.filter(({ name }) => name.relation !== "region");
  const fitting = called.length > 0 ? called : all;
  const best = Math.min(...fitting.map(({ fit }) => fit));
  const [only, ...others] = fitting.filter(({ fit }) => fit === best);
  return others.length === 0 ? only?.place : undefined;
}

function fittingPlaces({ names }: Places, text: string): Fitting[] {
  const typed = wordsOf(text);
  if (typed.length === 0) return [];
  const best = new Map<PayPlace, Fitting>();
  for (const name of names) {
    if (typeof name.of === "string") continue;
    const fit = fitOf(typed, name);
    if (fit === undefined) continue;
    const rank = fit * RELATIONS.length + RELATIONS.indexOf(name.relation);
    const before = best.get(name.of);
    if (rank < (before?.rank ?? Number.POSITIVE_INFINITY)) best.set(name.of, fitting(typed, name, name.of, fit, rank));
  }
  const found = [...best.values()];
  const first = new Map<string, number>();
  for (const { called, rank } of found) first.set(called, Math.min(rank, first.get(called) ?? rank));
  const rankOf = ({ called, rank }: Fitting) => first.get(called) ?? rank;
  return found.sort((a, b) => rankOf(a) - rankOf(b) || a.known - b.known);
}

/** A place whose name agrees with what was typed. */
interface Fitting {
  place: PayPlace;
  name: KnownName;
  fit: number;
  rank: number;
  /** The name as it is shared with other places: a piece of "Manchester-Nashua, NH" is. */
  called: string;
  /** How well the place is known for that, from 0 on. */
  known: number;
}

function fitting(typed: readonly string[], name: KnownName, place: PayPlace, fit: number, rank: number): Fitting {
  const { words, relation } = name;
  const pieces = relation === "own" ? piecesOf(place.name).map(wordsOf) : [];
  const piece = pieces.find((piece) => piece[0]?.startsWith(typed[0] ?? ""));
  const called = relation === "region" ? place.id : (piece ?? words).join(" ");
  return { place, name, fit, rank, called, known: RELATIONS.indexOf(piece ? "piece" : relation) };
}

/** The name to give as the reason: a piece of a place's own name says itself. */
export function reasonOf({ name, relation }: KnownName): FoundPlace["by"] {
  return relation === "own" || relation === "piece" ? undefined : { name, relation };
}

function fitOf(typed: readonly string[], { words, beside }: KnownName): number | undefined {
  const left = [...words];
  let isWhole = true;
  let isInOrder = true;
  for (const [at, word] of typed.entries()) {
    const found = left.findIndex((each) => each.startsWith(word));
    if (found === -1) {
      // What says where the place lies has to stand behind it.
      if (at === 0 || ![...beside].some((each) => each.startsWith(word))) return undefined;
      continue;
    }
    isInOrder &&= found === 0;
    isWhole &&= left[found] === word;
    left.splice(found, 1);
  }
  if (left.length === words.length) return undefined;
  return !isInOrder ? INSIDE : isWhole && left.length === 0 ? WHOLE : BEGINNING;
}
