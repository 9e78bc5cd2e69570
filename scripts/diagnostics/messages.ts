/**
 * A message in one language: `{0}`, `{1}` stand for what the English one names in that order. One that begins with a
 * number may have a form for each plural of the language.
 */
export type Message = string | { readonly [Form in Intl.LDMLPluralRule]?: string };

/** Messages of a language by the English ones. */
export interface Messages {
  language: string;
  byEnglish: Readonly<Record<string, Message>>;
}

let messages: () => Messages | undefined = () => undefined;

/**
 * Settles where the messages are found that hold at the moment; as long as there are none, messages are English.
 *
 * @returns where they were found until now
 */
export function messagesFrom(source: typeof messages): typeof messages {
  const before = messages;
  messages = source;
  return before;
}

/**
 * A message in the language that holds at the moment, else in English.
 *
 * The English text is the key to the others: each is a whole sentence, or a part that is a sentence's own, so that a
 * language can order it as it does. A number is written as the language writes it; one that counts nothing, as that of
 * a line or a port, is given as a text.
 */
export function t(parts: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  const [first = "", ...others] = parts;
  const english = others.reduce((text, part, at) => `${text}{${at}}${part}`, first);
  return filledIn(wordingOf(english, values[0]) ?? english, values);
}

/** Marks a text of a table, which is looked up as `translated` when it is said. */
export const later = <Text extends string>(english: Text): Text => english;

/** A text without names that stands in a table, in the language that holds at the moment, else as it is. */
export const translated = (english: string): string => wordingOf(english) ?? english;

/**
 * "1 file", "2 files", "3 entries", in the language that holds at the moment; the key to it is `{0} file`.
 *
 * @param noun an English one in the singular
 */
export function counted(number: number, noun: string): string {
  const english = number === 1 ? noun : `${noun}s`.replace(/(?<=[^aeiou])ys$/, "ies");
  return filledIn(wordingOf(`{0} ${noun}`, number) ?? `{0} ${english}`, [number]);
}

/** The language that holds at the moment, for `Intl`: that of the messages, else a kind of English. */
export const localeOr = (english: "en-GB" | "en-US"): string => messages()?.language ?? english;

/** A number as the language that holds at the moment writes it. */
export const figure = (number: number, options: Intl.NumberFormatOptions = {}): string =>
  new Intl.NumberFormat(localeOr("en-US"), options).format(number);

function wordingOf(english: string, count?: string | number): string | undefined {
  const holding = messages();
  if (!holding || !Object.hasOwn(holding.byEnglish, english)) return undefined;
  const message = holding.byEnglish[english];
  if (message === undefined || typeof message === "string") return message;
  return message[new Intl.PluralRules(holding.language).select(Number(count))] ?? message.other;
}

function filledIn(wording: string, values: readonly (string | number)[]): string {
  return wording.replace(/\{(\d+)\}/g, (whole, at) => {
    const value = values[at] ?? whole;
    return typeof value === "number" ? figure(value) : value;
  });
}
