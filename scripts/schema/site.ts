import { z } from "zod";
import { httpsUrl, id, LONG, text } from "./common.ts";
import { isBaseUrl } from "./links.ts";
import { ownFieldsSchema } from "./own-fields.ts";
import { country } from "./pay.ts";
import { REQUIRABLE_SECTIONS } from "./role.ts";
import { rulesSchema } from "./rules.ts";

const colour = z
  .string()
  .refine((value) => /^#[0-9a-fA-F]{6}$/.test(value), { params: { rule: "colour" } })
  .meta({ description: "A colour, written # and six hexadecimal digits.", examples: ["#0b6b57"] });

/** _site.yaml: what a site is called, where it lives and what it asks of its roles. */
export const siteSchema = z
  .strictObject({
    title: text(1, 160).meta({ description: "The site's name." }),
    tagline: text(1, 600).optional().meta({ description: "What the site is, in one sentence." }),
    language: z
      .string()
      .refine(isLanguageTag, { params: { rule: "language" } })
      .default("en")
      .meta({ description: "The language of the roles, as a language tag.", examples: ["en", "de", "pt-BR"] }),
    "base-url": z
      .string()
      .refine(isBaseUrl, { params: { rule: "base-url" } })
      .optional()
      .meta({
        description: "The address that the site is published at. Without it the site claims none.",
        examples: ["https://example.org/careers/"],
      }),
    country: country.optional().meta({ description: "The country whose figures stand first.", examples: ["US"] }),
    repository: httpsUrl.optional().meta({
      description: "The repository's address on its host, for “suggest a change”. Without it the site speaks of none.",
      examples: ["https://github.com/your-name/your-repository"],
    }),
    branch: text(1, 80).default("main").meta({ description: "The branch that changes are proposed against." }),
    licence: text(1, 200)
      .optional()
      .meta({ description: "The licence of the texts.", examples: ["CC BY 4.0"] }),
    "licence-url": httpsUrl.optional().meta({ description: "Where the licence can be read." }),
    theme: z
      .strictObject({
        light: colour.optional().meta({ description: "The accent colour on a light background." }),
        dark: colour.optional().meta({ description: "The accent colour on a dark background." }),
      })
      .optional()
      .meta({ description: "The theme colours." }),
    fields: ownFieldsSchema,
    required: z
      .array(z.union([z.enum(REQUIRABLE_SECTIONS), id("field")]))
      .default([])
      .meta({ description: "The sections that every role of this site must have, and fields of `fields`." }),
    rules: rulesSchema,
    removed: z.record(id("role"), text(1, LONG)).default({}).meta({
      description: "Roles that were removed without a successor: the old slug, and the reason that its page gives.",
    }),
  })
  .superRefine(({ required, fields }, context) => {
    const values = [...REQUIRABLE_SECTIONS, ...Object.keys(fields)];
    required.forEach((key, index) => {
      if (!(values as string[]).includes(key))
        context.addIssue({ code: "invalid_value", values, path: ["required", index], input: key });
    });
  })
  .meta({ title: "Site", description: "The settings of a site." });

export type Site = z.output<typeof siteSchema>;

/** Whether `tag` is a well-formed tag whose language is a known one. */
function isLanguageTag(tag: string): boolean {
  try {
    // A tag may be well formed and name nothing, as `english` does.
    const { language } = new Intl.Locale(tag);
    return new Intl.DisplayNames("en", { type: "language", fallback: "none" }).of(language) !== undefined;
  } catch {
    return false;
  }
}
