import { z } from "zod";
import { text } from "./common.ts";
import { STRINGS, type StringKey, type Wording } from "./string-table.ts";

const wording = z.union([
  text(1, 1000),
  z.strictObject({
    zero: text(1, 1000).optional(),
    one: text(1, 1000).optional(),
    two: text(1, 1000).optional(),
    few: text(1, 1000).optional(),
    many: text(1, 1000).optional(),
    other: text(1, 1000),
  }),
]);

const placeholdersOf = (wording: Wording): string[] => {
  const texts = typeof wording === "string" ? [wording] : Object.values(wording);
  return [...new Set(texts.flatMap((each) => [...each.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "")))].sort();
};

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
  const words = (key: StringKey, values: Record<string, string | number> = {}) => {
    const wording = raw(key);
    const form = typeof wording === "string" ? wording : (wording[formOf(Number(values.count))] ?? wording.other ?? "");
    return form.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`the words \`${key}\` need a value for {${name}}`);
      return typeof value === "number" ? written(value) : value;
    });
  };
  const browser = (...keys: StringKey[]) => Object.fromEntries(keys.map((key) => [key, raw(key)]));
  return Object.assign(words, { raw, browser });
}
