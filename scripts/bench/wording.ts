import { type Random, randomFrom } from "./random.ts";

/** The commonest words of English: they fill a text, and a search index has to cope with them. */
const COMMON_WORDS =
  "the of and to a in is that it for was on are as with they be at one have this from or had by but some what there we can out other were all your when up use word how said an each she which do their time if will way about many then them would write like so these her long make thing see him two has look more day could go come did my sound most number who over know water than call first people may down side been now find any new work part take get place made live where after back little only";

const ONSETS = [
  "b",
  "br",
  "c",
  "ch",
  "d",
  "f",
  "g",
  "gr",
  "h",
  "j",
  "l",
  "m",
  "n",
  "p",
  "pl",
  "r",
  "s",
  "st",
  "t",
  "v",
];
const VOWELS = ["a", "e", "i", "o", "u", "ai", "ou"];
const CODAS = ["", "", "l", "m", "n", "r", "s", "t"];

const INVENTED_WORDS = 20_000;

/** Every word, the commonest first; invented ones make up the long tail. */
export const WORDS: readonly string[] = makeWords();

function makeWords(): string[] {
  const random = randomFrom(1);
  const common = COMMON_WORDS.split(" ");
  const words = new Set(common);
  while (words.size < common.length + INVENTED_WORDS) {
    const syllables = random.integer(2, 3);
    let word = "";
    for (let count = 0; count < syllables; count++) word += random.pick(ONSETS) + random.pick(VOWELS);
    words.add(word + random.pick(CODAS));
  }
  return [...words];
}

/** A word as texts use them: the one at rank n about 1/n as often as the first (Zipf). */
export function word(random: Random): string {
  return WORDS[Math.floor(WORDS.length ** random.number()) - 1] as string;
}

/** A sentence of between `least` and `most` characters, with its full stop. */
export function sentence(random: Random, least: number, most: number): string {
  const longestAddition = 14;
  const enough = random.integer(least, most - longestAddition);
  let text = capital(word(random));
  while (text.length < enough) text += `${random.number() < 0.08 ? "," : ""} ${word(random)}`;
  return `${text}.`;
}

/** So many sentences on one line. */
export function paragraph(random: Random, sentences: number): string {
  return Array.from({ length: sentences }, () => sentence(random, 50, 140)).join(" ");
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
