import { z } from "zod";
import { day, id, text } from "./common.ts";
import { pageSchema } from "./page.ts";
import { country } from "./pay.ts";
import { certification, level, occupation, type RoleFields, roleSchema, route, step } from "./role.ts";
import { siteSchema } from "./site.ts";
import { stringsSchema } from "./strings.ts";
import {
  domain,
  keysAreIds,
  ladderLevel,
  laddersSchema,
  proficiencyStage,
  skill,
  traitSchema,
  traitsSchema,
} from "./vocabularies.ts";

/** What no translation says of its own: it is the same in every language. */
export const FROM_THE_ORIGINAL = z
  .unknown()
  .refine((value) => value === undefined, { params: { rule: "from-original" } })
  .optional();

type Shape = Record<string, z.ZodType>;

/**
 * A record as it is translated: its words alone.
 *
 * @param words the keys that are words, each as in the original
 */
function wordsOf<Keys extends string, Of extends Record<Keys, z.ZodType>>(of: z.ZodObject<Of>, ...words: Keys[]) {
  const isWord = (key: string) => (words as string[]).includes(key);
  const entries = Object.entries(of.shape as Shape).map(([key, schema]) => [
    key,
    isWord(key) ? schema : FROM_THE_ORIGINAL,
  ]);
  return z.strictObject(Object.fromEntries(entries) as Pick<Of, Keys>);
}

/** The front matter of `<language>/<slug>.md`: the words of the role of that name, and no fact. */
export const roleTranslationSchema = wordsOf(
  roleSchema,
  "title",
  "summary",
  "aliases",
  "pros",
  "cons",
  "suits",
  "not-for",
  "related",
)
  .extend({
    occupations: z.record(country, wordsOf(occupation, "why")).optional(),
    levels: z.record(id("level"), wordsOf(level, "title", "summary", "duties")).optional(),
    certifications: z
      .array(wordsOf(certification, "name", "when"))
      .optional()
      .meta({ description: "The certificates, in the order of the original: `name` and `when` of each." }),
    roadmap: z
      .array(wordsOf(step, "title", "done"))
      .optional()
      .meta({ description: "The steps, in the order of the original: `title` and `done` of each." }),
    routes: z
      .array(wordsOf(route, "text"))
      .optional()
      .meta({ description: "The ways in, in the order of the original: `text` of each." }),
    translated: day.meta({
      description: "The day in `reviewed` of the original at the time when it was translated.",
    }),
  })
  .meta({ title: "Translation", description: "The front matter of a translated role." });

export type RoleTranslation = z.output<typeof roleTranslationSchema>;

/** The lists of a role that are translated entry by entry, in the order of the original. */
export const LISTS_BY_PLACE = ["certifications", "roadmap", "routes"] as const satisfies (keyof RoleFields)[];

/** `<language>/_site.yaml`, by which a folder is one of translations. */
export const siteTranslationSchema = z
  .strictObject({
    title: text(1, 160).meta({ description: "The site's name in this language." }),
    tagline: text(1, 600).optional().meta({ description: "What the site is, in one sentence." }),
    fields: z
      .record(id("field"), text(1, 160))
      .default({})
      .meta({ description: "What readers see beside the site's own fields, by their keys." }),
    links: siteSchema.shape.links,
    "footer-links": siteSchema.shape["footer-links"],
  })
  .meta({ title: "Translated site", description: "The words of a site in another language." });

/** The other vocabularies of words, as they are translated. */
export const VOCABULARY_TRANSLATIONS = {
  site: siteTranslationSchema,
  strings: stringsSchema,
  domains: z.record(id("domain"), wordsOf(domain, "name", "summary")),
  skills: z.record(id("skill"), wordsOf(skill, "name", "kind", "aliases", "summary", "levels")),
  ladders: z
    .object({
      proficiency: z.array(wordsOf(proficiencyStage, "id", "name", "summary")).optional(),
      names: laddersSchema.shape.names,
    })
    .catchall(z.array(wordsOf(ladderLevel, "id", "name", "summary", "duties")))
    .superRefine(keysAreIds),
  traits: z
    .object({ judged: traitsSchema.shape.judged })
    .catchall(
      wordsOf(traitSchema, "name", "question", "summary", "words", "asked-by", "avoided-by").extend({
        steps: traitSchema.shape.steps.optional(),
      }),
    )
    .superRefine(keysAreIds),
} as const;

export type TranslatedVocabulary = keyof typeof VOCABULARY_TRANSLATIONS;

/** What the vocabulary files of a language hold. */
export type VocabularyTranslations = {
  [Name in TranslatedVocabulary]?: z.output<(typeof VOCABULARY_TRANSLATIONS)[Name]>;
};

/** The front matter of `<language>/_pages/<page>.md`. */
export const pageTranslationSchema = wordsOf(pageSchema, "title", "summary");

export type PageTranslation = z.output<typeof pageTranslationSchema>;
