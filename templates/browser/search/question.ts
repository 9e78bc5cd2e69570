import { wordsOf } from "../../../scripts/catalog/words.ts";

/**
 * Words of English that ask rather than name: they stand in every question about every job, so they say
 * nothing about which one is meant.
 */
const ASKING = new Set(
  `a an the and or of in on at by to for from with without as into about over than then but if so not no just really very much many more most some any all also too even still ever never always again
  i im ive ill me my mine we our you your he she they them their it its this that these those there here
  is am are be been being was were do does did doing done has had have having will would can could should shall may might must
  what whats which who whom whose when where why how between vs versus
  become becoming get gets getting got go goes going want wants wanted like likes love loves enjoy enjoys need needs know start started starting into out up off take takes try trying move moving switch switching change changing
  salary salaries pay pays paid wage wages earn earns earning money income compensation make makes average entry highest best good better top great worth
  job jobs career careers role roles work works working worker position positions profession professions occupation occupations vacancy vacancies hiring employment
  description responsibilities duties skill skills required requirements roadmap path course courses degree degrees graduate graduates study studying learn learning guide outlook demand future
  day days daily long hard easy difficult interest interested interesting background experience beginner beginners hobby hobbyist first second last new old young
  someone somebody person people who thing things stuff way something anything one use uses using used able well lot lots kind type`.split(
    /\s+/,
  ),
);

/** Asking words that are names of things as well: information technology, and a language. */
const ALSO_NAMES = new Set(["it", "go"]);
/** Words after which these are the things: one gets into IT, and programs in Go. */
const BEFORE_NAMES = new Set(["in", "into", "an", "with", "using"]);

/**
 * The words of a query that say which job is meant. Where a query is nothing but asking words, all of them
 * count; "it" and "go"
 * are names where no other word asks, or where the word before them says so.
 */
export function meaningfulWords(query: string): string[] {
  const words = wordsOf(query);
  const asks = words.some((word) => ASKING.has(word) && !ALSO_NAMES.has(word));
  const names = (word: string, at: number) => ALSO_NAMES.has(word) && (!asks || BEFORE_NAMES.has(words[at - 1] ?? ""));
  const telling = words.filter((word, at) => !ASKING.has(word) || names(word, at));
  if (telling.length > 0) return telling;
  const named = words.filter((word) => ALSO_NAMES.has(word));
  return named.length > 0 ? named : words;
}
