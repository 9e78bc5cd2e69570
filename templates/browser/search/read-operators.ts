import { wordsOf } from "../../../scripts/catalog/words.ts";

/** A query without the signs that say how its words are meant. */
export interface Operated {
  /** What is looked for: quoted words too. */
  text: string;
  /** What has to stand as it is quoted, in words. */
  phrases: string[][];
  /** Words that what is found must not be about. */
  excluded: string[];
  /** Amounts of money, as they are written. */
  amounts: string[];
}

const QUOTED = /["“”„«»]([^"“”„«»]+)["“”„«»]/gu;
/** A hyphen within a word, or with a blank after it, only joins. */
const EXCLUDED = /(?<=^|\s)[-−]([\p{L}\p{N}.][^\s]*)/gu;
/** "$90k", "90.000 €", "100,000": a number that may be something else, such as a year or a standard, is no amount. */
const AMOUNT =
  /(?:\p{Sc}\s?\d[\d.,]*\s?k?|(?<![\p{L}\p{N}.])(?:\d{2,3}\s?k|\d{1,3}(?:[.,\s]\d{3})+(?:\s?\p{Sc})?|\d{2,3}000|\d[\d.,]*\s?\p{Sc}))(?![\p{L}\p{N}])\+?/giu;

/** Fewest digits of what somebody may earn in a year. */
const LEAST_AMOUNT = 1000;

/**
 * The number that an amount stands for; undefined where it is in another currency, or too small for a year's pay.
 *
 * @param currency what pay is counted in; undefined where none is known
 * @param language that its sign is of
 */
export function amountIn(text: string, currency: string | undefined, language: string): number | undefined {
  if (currency === undefined) return undefined;
  const [sign] = /\p{Sc}/u.exec(text) ?? [];
  const own = new Intl.NumberFormat(language, { style: "currency", currency, currencyDisplay: "narrowSymbol" });
  if (sign !== undefined && !own.format(0).includes(sign)) return undefined;
  const digits = Number(text.replace(/\D/g, ""));
  const amount = /\dk|\sk/i.test(text) ? digits * 1000 : digits;
  return amount >= LEAST_AMOUNT && amount < 1e9 ? amount : undefined;
}

/** For whom a job is, as adverts say: "(m/w/d)", "H/F", "m/v". */
const GENDERS = /[([]?(?<![\p{L}\p{N}])[mwfdhvxk](?:\s?[/|]\s?[mwfdhvxk]){1,3}(?![\p{L}\p{N}])[)\]]?/giu;

/** Reads quotes, a minus before a word and amounts. A word whose own names begin with a sign, such as ".net", keeps it. */
export function readOperators(query: string): Operated {
  const excluded: string[] = [];
  const amounts: string[] = [];
  const phrases = [...query.matchAll(QUOTED)]
    .map(([, quoted = ""]) => wordsOf(quoted))
    .filter(({ length }) => length > 0);
  const text = query
    .replace(GENDERS, " ")
    .replace(EXCLUDED, (_, word: string) => {
      excluded.push(...wordsOf(word));
      return " ";
    })
    .replace(AMOUNT, (amount, at: number, whole: string) => {
      // "ISO 27000" is a standard.
      if (/\biso\s*$/i.test(whole.slice(0, at))) return amount;
      amounts.push(amount.trim());
      return " ";
    });
  return { text, phrases, excluded, amounts };
}
