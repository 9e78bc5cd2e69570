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
  become becoming get gets getting got go goes going want wants wanted know knows other like likes love loves enjoy enjoys need needs start started starting into out up off take takes try trying move moving switch switching change changing
  salary salaries pay pays paying paid wage wages earn earns earning money income compensation make makes average entry highest best good better top great worth
  job jobs career careers role roles work works worked working worker position positions profession professions occupation occupations vacancy vacancies hiring employment
  description responsibilities duties skill skills required requirements roadmap path course courses degree degrees graduate graduates study studying learn learning guide outlook demand future
  day days daily long hard easy difficult interest interested interesting background experience beginner beginners hobby hobbyist first second last new old young
  former formerly ex now yet come comes came always near please right suitable similar junior senior trainee intern internship
  son daughter wife husband brother sister friend mum dad
  hate hates dislike dislikes avoid avoiding cannot cant dont doesnt
  wanting help helps helping find finds finding guy girl man woman lady sure happy hope hopes hoping looking stay staying returning late early year years sr snr jr jnr level
  someone somebody everyone everybody person people who thing things stuff way something anything one use uses using used able well lot lots kind type`.split(
    /\s+/,
  ),
);

/** Asking words that are names of things as well: information technology, a language, and the back end. */
const ALSO_NAMES = new Set(["it", "go", "be"]);
/** Words after which these are the things: one gets into IT, and programs in Go. */
const BEFORE_NAMES = new Set(["in", "into", "an", "of", "with", "using"]);
/** Words after which "it" is no name, whatever follows: is it stressful? */
const BEFORE_PRONOUNS = new Set("is was does did do can could will would has have as make makes".split(" "));

/** Words that say of what follows that it is not wanted, and those that may stand between. */
const NEGATING = new Set(
  "no not without hate hates dislike dislikes avoid avoiding cannot cant dont doesnt never nor".split(" "),
);
const BETWEEN = new Set(
  "a an the any all to do doing like want have having need much lot lots of be being with work working write writing".split(
    " ",
  ),
);
/** "Without a law degree" says what somebody is, not what they dislike. */
const QUALIFICATIONS = new Set(
  "degree degrees diploma qualification qualifications certificate certificates".split(" "),
);

/** Whether others are unable: who helps people who cannot hear does not ask to do without hearing. */
function isOfOthers(words: readonly string[], at: number): boolean {
  return /^(?:cannot|cant|dont|doesnt)$/.test(words[at] ?? "") && /^(?:who|that|they)$/.test(words[at - 1] ?? "");
}

/** The words of a query, and those of them that say what is not wanted: "something creative without coding". */
function takenApart(query: string): { words: string[]; unwanted: string[] } {
  const words: string[] = [];
  const unwanted: string[] = [];
  const all = wordsOf(query);
  for (let at = 0; at < all.length; at++) {
    words.push(all[at] ?? "");
    if (!NEGATING.has(all[at] ?? "") || isOfOthers(all, at)) continue;
    let next = at + 1;
    while (BETWEEN.has(all[next] ?? "")) next++;
    const word = all[next];
    if (word === undefined || ASKING.has(word)) continue;
    if (!QUALIFICATIONS.has(all[next + 1] ?? "")) unwanted.push(word);
    at = next;
    while (all[at + 1] === "or" && all[at + 2] !== undefined) {
      unwanted.push(all[at + 2] ?? "");
      at += 2;
    }
  }
  return { words, unwanted };
}

/** The words of a query that say what is not wanted. */
export function unwantedWords(query: string): string[] {
  return takenApart(query).unwanted;
}

/** The words of a query, without those that say what is not wanted. */
export function wantedWords(query: string): string[] {
  return takenApart(query).words;
}

/** Whether words name no more than the whole field. */
export function nameOnlyField(words: readonly string[]): boolean {
  return words.every((word) => FIELD.has(word) || word === "it");
}

/** Whether a word only asks, and names nothing even beside others. */
export function isFiller(word: string): boolean {
  return ASKING.has(word);
}

/** What the whole field is called: where it stands for the field, it says no more than "job" does. */
const FIELD = new Set("tech technology technologies computing computers".split(" "));
const BEFORE_FIELD = new Set("in into with and or of to first learn love like likes do".split(" "));
const AFTER_FIELD = new Set("job jobs career careers industry sector field world company companies".split(" "));

/**
 * The words of a query that say which job is meant. Where a query is nothing but asking words, all of them
 * count; "it", "go" and "be" are names where no other word asks, or where the words beside them say so.
 * Words that say what is not wanted are left out: see `unwantedWords`.
 */
export function meaningfulWords(query: string): string[] {
  const { words, unwanted } = takenApart(query);
  const asks = words.some((word) => ASKING.has(word) && !ALSO_NAMES.has(word));
  const isTelling = (word: string | undefined) => word !== undefined && word !== "" && !ASKING.has(word);
  const names = (word: string, at: number) => {
    const before = words[at - 1] ?? "";
    // Who is helped says more than that somebody is; a help desk is a place, machine learning a field, and on call a duty.
    if (word === "help" && words[at + 1] === "desk") return true;
    if (word === "on" && words[at + 1] === "call") return true;
    if (word === "learning" && isTelling(before)) return true;
    if (word === "it" && isTelling(words[at + 1]) && !BEFORE_PRONOUNS.has(before)) return true;
    return ALSO_NAMES.has(word) && (!asks || BEFORE_NAMES.has(before));
  };
  const isField = (word: string, at: number) =>
    FIELD.has(word) && (BEFORE_FIELD.has(words[at - 1] ?? "") || AFTER_FIELD.has(words[at + 1] ?? ""));
  const telling = words.filter((word, at) => (!ASKING.has(word) && !isField(word, at)) || names(word, at));
  if (telling.length > 0) return telling;
  const named = words.filter((word) => ALSO_NAMES.has(word) || FIELD.has(word));
  if (named.length > 0) return named;
  return unwanted.length > 0 ? [] : words;
}
