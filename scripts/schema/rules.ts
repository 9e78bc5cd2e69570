import { z } from "zod";

const least = z.int().min(1).max(100);

const between = z
  .tuple([z.int().min(1).max(600), z.int().min(1).max(600)])
  .refine(([low, high]) => low <= high, { params: { rule: "length-pair" } });

/** `rules` of _site.yaml: what a site asks of its roles beyond the format. */
export const rulesSchema = z
  .strictObject({
    summary: between.optional().meta({
      description: "The fewest and the most characters of a role's summary.",
      examples: [[40, 220]],
    }),
    "core-skills": least.optional().meta({ description: "The fewest core skills of a role that has skills." }),
    duties: least.optional().meta({ description: "The fewest duties of a level that has some." }),
    "roadmap-steps": least.optional().meta({ description: "The fewest steps of a roadmap." }),
    pros: least.optional().meta({ description: "The fewest lines of `pros`." }),
    cons: least.optional().meta({ description: "The fewest lines of `cons`." }),
    "shared-aliases": z.boolean().default(false).meta({
      description: "Whether roles share names on purpose, as those of a classification do: then no warning names them.",
    }),
    prose: z.boolean().default(false).meta({
      description:
        "Whether the check looks over sentences: hard ones, claims without a source, what several roles have alike.",
    }),
  })
  .prefault({})
  .meta({
    description: "House rules, stricter than the format, each of them optional.",
    examples: [
      {
        summary: [40, 220],
        "core-skills": 3,
        duties: 3,
        "roadmap-steps": 3,
        pros: 3,
        cons: 3,
        prose: true,
      },
    ],
  });

export type HouseRules = z.output<typeof rulesSchema>;

/** Stands in a path for every key of a mapping. */
export const EACH = "*";

/** What each rule that counts is about: a text by its characters, a list by its entries. */
const COUNTED = {
  summary: ["summary"],
  "core-skills": ["skills", "core"],
  duties: ["levels", EACH, "duties"],
  "roadmap-steps": ["roadmap"],
  pros: ["pros"],
  cons: ["cons"],
} as const satisfies Partial<Record<keyof HouseRules, readonly string[]>>;

/** A rule of a site that counts something of a role. */
export interface CountingRule {
  name: keyof typeof COUNTED;
  /** Where it stands in a role; `EACH` for every key. */
  path: readonly string[];
  least: number;
  most?: number;
}

/** The rules of a site that count. */
export function countingRules(rules: Partial<HouseRules>): CountingRule[] {
  return (Object.keys(COUNTED) as CountingRule["name"][]).flatMap((name): CountingRule[] => {
    const [asked, path] = [rules[name], COUNTED[name]];
    if (asked === undefined) return [];
    return Array.isArray(asked) ? [{ name, path, least: asked[0], most: asked[1] }] : [{ name, path, least: asked }];
  });
}

type Node = z.core.JSONSchema.BaseSchema;

/** The JSON Schema of a role with the rules of a site in it, for forms and new files. Changes and returns it. */
export function withRules(schema: Node, rules: Partial<HouseRules>): Node {
  for (const { path, least, most } of countingRules(rules)) {
    const ruled = path.reduce<Node | undefined>(
      (node, key) => (key === EACH ? node?.additionalProperties : node?.properties?.[key]) as Node | undefined,
      schema,
    );
    for (const node of ruled ? [ruled, ...((ruled.anyOf ?? []) as Node[])] : []) {
      if (node.type === "array") node.minItems = least;
      if (node.type === "string") Object.assign(node, { minLength: least, maxLength: most ?? node.maxLength });
    }
  }
  return schema;
}
