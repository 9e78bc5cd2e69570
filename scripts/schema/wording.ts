import type { StringKey } from "./string-table.ts";
import type { Wording } from "./words/table.ts";

/**
 * The interface's words in one language.
 *
 * @param key which words
 * @param values what stands in their `{placeholders}`; `count` also chooses the plural form
 * @throws Error when there are no such words or a placeholder has no value: a fault of the caller
 */
export interface Words {
  (key: StringKey, values?: Record<string, string | number>): string;
  /** The wording with its placeholders, for code in the browser that fills them in itself. */
  raw(key: StringKey): Wording;
  /** Several wordings with their placeholders, by their keys. */
  browser(...keys: StringKey[]): Record<string, Wording>;
  /** Whether there are such words. */
  has(key: string): key is StringKey;
}

/** The words of a table, in its language. */
export function wordsIn(language: string, table: Readonly<Partial<Record<StringKey, Wording>>>): Words {
  // To get these ready takes longer than to read all strings, and whoever only checks roles counts nothing.
  let plural: Intl.PluralRules | undefined;
  let number: Intl.NumberFormat | undefined;
  const formOf = (count: number) => {
    plural ??= new Intl.PluralRules(language);
    return plural.select(count);
  };
  const written = (value: number) => {
    number ??= new Intl.NumberFormat(language);
    return number.format(value);
  };
  const raw = (key: StringKey): Wording => {
    const wording = table[key];
    if (wording === undefined) throw new Error(`there are no words \`${key}\``);
    return wording;
  };
  // The same few hundred wordings are filled in many thousand times.
  const cut = new Map<string, string[]>();
  const partsOf = (form: string) => {
    const parts = cut.get(form) ?? form.split(/\{(\w+)\}/);
    cut.set(form, parts);
    return parts;
  };
  const valueFor = (key: StringKey, name: string, values: Record<string, string | number>) => {
    const value = values[name];
    if (value === undefined) throw new Error(`the words \`${key}\` need a value for {${name}}`);
    return typeof value === "number" ? written(value) : value;
  };
  const words = (key: StringKey, values: Record<string, string | number> = {}) => {
    const wording = raw(key);
    const form = typeof wording === "string" ? wording : (wording[formOf(Number(values.count))] ?? wording.other ?? "");
    return partsOf(form)
      .map((part, at) => (at % 2 === 0 ? part : valueFor(key, part, values)))
      .join("");
  };
  const browser = (...keys: StringKey[]) => Object.fromEntries(keys.map((key) => [key, raw(key)]));
  const has = (key: string): key is StringKey => Object.hasOwn(table, key);
  return Object.assign(words, { raw, browser, has });
}

/** What a site may lack, of which its words are then silent. The first has the words where several are lacking. */
const LACKING = ["roadmaps", "pay"] as const;
type Lacking = (typeof LACKING)[number];

/** The keys of the words that stand for others on a site that lacks something, such as `footer-promise-without-pay`. */
export const silentKeys = (key: string): string[] => LACKING.map((each) => `${key}-without-${each}`);

/** The key of the words that such a key stands for. */
export const spokenKey = (key: string): string =>
  LACKING.map((each) => `-without-${each}`).reduce(
    (spoken, ending) => spoken.replace(new RegExp(`${ending}$`), ""),
    key,
  );

/** The words of a site that lacks something: those that are silent of it in the place of those that speak of it. */
export function wordsWithout(words: Words, lacking: readonly Lacking[]): Words {
  const endings = LACKING.filter((each) => lacking.includes(each)).map((each) => `-without-${each}`);
  if (endings.length === 0) return words;
  const silent = (key: StringKey): StringKey => endings.map((ending) => key + ending).find(words.has) ?? key;
  const raw = (key: StringKey) => words.raw(silent(key));
  return Object.assign((...[key, values]: Parameters<Words>) => words(silent(key), values), {
    raw,
    browser: (...keys: StringKey[]) => Object.fromEntries(keys.map((key) => [key, raw(key)])),
    has: words.has,
  });
}
