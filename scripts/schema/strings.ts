import { z } from "zod";
import { text } from "./common.ts";
import { STRINGS, type StringKey, type Translation } from "./string-table.ts";
import arabic from "./strings/ar.json" with { type: "json" };
import german from "./strings/de.json" with { type: "json" };
import spanish from "./strings/es.json" with { type: "json" };
import french from "./strings/fr.json" with { type: "json" };
import { silentKeys, spokenKey, type Words, wordsIn } from "./wording.ts";
import type { Wording } from "./words/table.ts";

export type { Words } from "./wording.ts";

/** Most characters of a wording: the word lists of the search are the longest. */
const MOST_CHARACTERS = 4000;

/** Sentences that a page does without: an empty one leaves no trace, nor does the heading above it. */
export const MAY_BE_EMPTY = [
  "footer-promise",
  "about-promise",
  "about-not",
  "about-who",
  "about-who-file",
  "method-review-text",
  "method-review-claims",
  "method-review-job",
  "method-review-way",
  "method-review-words",
  "method-review-names",
  "home-like-note",
  "home-can-note",
  "home-compare-note",
  "home-plan-note",
  "home-pay-note",
  "ladder-lead",
  "ladder-note",
] as const satisfies readonly StringKey[];

const isOptional = (key: string) => (MAY_BE_EMPTY as readonly string[]).includes(spokenKey(key));

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

const wordingOrNothing = z.union([z.literal(""), ...wording.options]);

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

/** What _strings.yaml replaces, by the keys of the interface's words. */
export type StringReplacements = { [Key in StringKey]?: z.output<typeof wording> | undefined };

/** _strings.yaml: words of the interface to replace or translate, by their keys. */
export const stringsSchema: z.ZodType<StringReplacements> = z
  .strictObject(
    Object.fromEntries(
      Object.keys(STRINGS).map((key) => [key, (isOptional(key) ? wordingOrNothing : wording).optional()]),
    ) as Record<StringKey, z.ZodOptional<typeof wording>>,
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

/** The words in other languages, by their tags: a file of `scripts/schema/strings` each. */
export const TRANSLATIONS: Readonly<Record<string, Translation>> = { ar: arabic, de: german, es: spanish, fr: french };

/** The words that there are in a language, whatever its region: those of German for `de-AT`; none for Finnish. */
export function translationOf(language: string): Translation | undefined {
  const [tag = ""] = language.toLowerCase().split("-");
  if (tag === "en") return STRINGS;
  return Object.hasOwn(TRANSLATIONS, tag) ? TRANSLATIONS[tag] : undefined;
}

/** The words of sites that replace none, by their languages: a table of a thousand entries takes long to lay together. */
const unreplaced = new Map<string, Words>();

/** A site's words: its replacements, which hold without pay or roadmaps too, then those of its language, then English ones. */
export function wordsFor(language: string, replacements: StringReplacements): Words {
  const said = Object.entries(replacements).filter(([, wording]) => wording !== undefined);
  const known = said.length === 0 ? unreplaced.get(language) : undefined;
  if (known) return known;
  const own = said.flatMap(([key, wording]) => {
    const silent = silentKeys(key).filter((each) => Object.hasOwn(STRINGS, each) && !Object.hasOwn(replacements, each));
    return [key, ...silent].map((each) => [each, wording] as const);
  });
  const words = wordsIn(language, { ...STRINGS, ...translationOf(language), ...Object.fromEntries(own) });
  if (said.length === 0) unreplaced.set(language, words);
  return words;
}
