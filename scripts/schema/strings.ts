import { z } from "zod";
import { text } from "./common.ts";
import { STRINGS, type StringKey, type Wording } from "./string-table.ts";

/** Most characters of a wording: the word lists of the search are the longest. */
const MOST_CHARACTERS = 4000;

const wording = z.union([
  text(1, MOST_CHARACTERS),
  z.strictObject({
    zero: text(1, MOST_CHARACTERS).optional(),
    one: text(1, MOST_CHARACTERS).optional(),
    two: text(1, MOST_CHARACTERS).optional(),
    few: text(1, MOST_CHARACTERS).optional(),
    many: text(1, MOST_CHARACTERS).optional(),
    other: text(1, MOST_CHARACTERS),
  }),
]);

const placeholdersOf = (wording: Wording): string[] => {
  const texts = typeof wording === "string" ? [wording] : Object.values(wording);
  return [...new Set(texts.flatMap((each) => [...each.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "")))].sort();
};

/** The first word that stands alone between commas, or in two groups. */
function wrongSynonyms(list: Wording | undefined): { word: string; times: number } | undefined {
  if (typeof list !== "string") return undefined;
  const groups = list.split(",").map((group) => group.toLowerCase().trim().split(/\s+/));
  const counts = new Map<string, number>();
  for (const word of groups.flatMap((group) => [...new Set(group)])) counts.set(word, (counts.get(word) ?? 0) + 1);
  const alone = groups.length > 1 ? groups.find(([first, ...others]) => first && others.length === 0)?.[0] : undefined;
  if (alone !== undefined) return { word: alone, times: 1 };
  const twice = [...counts].find(([word, times]) => word !== "" && times > 1);
  return twice && { word: twice[0], times: twice[1] };
}

/** _strings.yaml: words of the interface to replace or translate, by their keys. */
export const stringsSchema = z
  .strictObject(
    Object.fromEntries(Object.keys(STRINGS).map((key) => [key, wording.optional()])) as Record<
      StringKey,
      z.ZodOptional<typeof wording>
    >,
  )
  .superRefine((replacements, context) => {
    for (const [key, replacement] of Object.entries(replacements)) {
      if (replacement === undefined) continue;
      const allowed = placeholdersOf(STRINGS[key as StringKey]);
      const invented = placeholdersOf(replacement).filter((name) => !allowed.includes(name));
      if (invented.length > 0) {
        context.addIssue({
          code: "custom",
          path: [key],
          params: { rule: "placeholder", invented, allowed },
          input: replacement,
        });
      }
    }
    const wrong = wrongSynonyms(replacements["search-synonyms"]);
    if (wrong) context.addIssue({ code: "custom", path: ["search-synonyms"], params: { rule: "synonyms", ...wrong } });
  })
  .meta({ title: "Strings", description: "The interface's words." });

export type StringReplacements = z.output<typeof stringsSchema>;

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
}

/** The default words, with a site's replacements, in its language. */
export function wordsFor(language: string, replacements: StringReplacements): Words {
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
    const wording: Wording | undefined = replacements[key] ?? STRINGS[key];
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
  return Object.assign(words, { raw, browser });
}

/** The words of a site that knows no figure: those of `WITHOUT_PAY_WORDS` in the place of those that speak of pay. */
export function withoutPay(words: Words): Words {
  const silent = (key: StringKey): StringKey => {
    const own = `${key}-without-pay`;
    return Object.hasOwn(STRINGS, own) ? (own as StringKey) : key;
  };
  const raw = (key: StringKey) => words.raw(silent(key));
  return Object.assign((...[key, values]: Parameters<Words>) => words(silent(key), values), {
    raw,
    browser: (...keys: StringKey[]) => Object.fromEntries(keys.map((key) => [key, raw(key)])),
  });
}
