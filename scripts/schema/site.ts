import { z } from "zod";
import { type AssetEnding, assetEnding, IMAGE_ENDINGS } from "./assets.ts";
import { httpsUrl, id, isLanguageTag, LONG, text } from "./common.ts";
import { isBaseUrl } from "./links.ts";
import { ownFieldsSchema } from "./own-fields.ts";
import { country } from "./pay.ts";
import { PAGE_SECTIONS, REQUIRABLE_SECTIONS } from "./role.ts";
import { rulesSchema } from "./rules.ts";

const colour = z
  .string()
  .refine((value) => /^#[0-9a-fA-F]{6}$/.test(value), { params: { rule: "colour" } })
  .meta({ description: "A colour, written # and six hexadecimal digits.", examples: ["#0b6b57"] });

/** What the accent stands on in the light and in the dark theme, where it is hardest to tell from it. */
export const ACCENT_ON = { light: "#ebedea", dark: "#24292e" } as const;

/** The colour of the page in the light theme. */
export const PAPER = "#ffffff";

const asset = (...endings: AssetEnding[]) =>
  z
    .string()
    .refine((name) => endings.some((ending) => ending === assetEnding(name)), { params: { rule: "asset", endings } });

const links = z
  .array(z.strictObject({ title: text(1, 60), url: httpsUrl }))
  .max(20)
  .default([]);

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
    logo: asset(...IMAGE_ENDINGS)
      .optional()
      .meta({
        description: "The image before the site's name in the header: a file in `_assets/`.",
        examples: ["logo.svg"],
      }),
    icon: asset("svg", "png")
      .optional()
      .meta({
        description: "The square icon of the site in a browser's tab: a file in `_assets/`.",
        examples: ["icon.svg"],
      }),
    stylesheet: asset("css")
      .optional()
      .meta({
        description: "A style sheet of the site's own, the last layer: a file in `_assets/`.",
        examples: ["site.css"],
      }),
    links: links.meta({
      description: "Links in the header, after those to the parts of the site.",
      examples: [[{ title: "Vacancies", url: "https://example.org/vacancies" }]],
    }),
    "footer-links": links.meta({ description: "Links in the footer." }),
    docs: z.boolean().default(false).meta({
      description: "Whether the documentation of the program, in English, is a part of the site: at `/docs/`.",
    }),
    fields: ownFieldsSchema,
    required: z
      .array(z.union([z.enum(REQUIRABLE_SECTIONS), id("field")]))
      .default([])
      .meta({ description: "The sections that every role of this site must have, and fields of `fields`." }),
    sections: z
      .array(z.enum(PAGE_SECTIONS))
      .default([])
      .meta({
        description:
          "The sections that a role's page begins with, in this order; all others follow in the usual one. `body` is the text, with whom the job suits.",
        examples: [["levels", "skills"]],
      }),
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
