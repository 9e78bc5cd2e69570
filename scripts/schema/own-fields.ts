import { z } from "zod";
import { day, httpsUrl, id, LONG, text } from "./common.ts";
import { type RoleFields, roleSchema } from "./role.ts";

/** What a field of a site's own can hold. */
export const OWN_FIELD_TYPES = ["text", "number", "date", "url", "list"] as const;

const ownField = z
  .strictObject({
    label: text(1, 160).meta({ description: "What readers see beside it." }),
    type: z.enum(OWN_FIELD_TYPES).meta({ description: "What it holds: a list has several texts." }),
  })
  .meta({ title: "Field" });

/** `fields` of _site.yaml: facts that a site's roles have beside those of the format. */
export const ownFieldsSchema = z
  .record(id("field"), ownField)
  .superRefine((fields, context) => {
    for (const key of Object.keys(fields))
      if (isReservedKey(key))
        context.addIssue({ code: "custom", path: [key], params: { rule: "reserved-field" }, input: key });
  })
  .default({})
  .meta({
    description:
      "Facts of the site's own that its roles may have, by their keys. They stand with the key facts, in lists, filters, " +
      "the search and the data files.",
    examples: [{ closes: { label: "Closing date", type: "date" } }],
  });

export type OwnField = z.output<typeof ownField>;
export type OwnFields = z.output<typeof ownFieldsSchema>;

/** What a role says in a field of the site's own. */
export type OwnValue = string | number | readonly string[];

/** Keys that the pages and data files of a role have of themselves. */
const TAKEN = ["slug", "url", "file", "path", "body", "citations", "fields", "version", "licence", "attribution"];

/** Whether a key has a meaning in every role, so that no site can give it another. */
export function isReservedKey(key: string): boolean {
  return Object.hasOwn(roleSchema.shape, key) || TAKEN.includes(key) || key in Object.prototype;
}

const VALUES: Record<OwnField["type"], { schema: () => z.ZodType; says: string }> = {
  text: { schema: () => text(1, LONG), says: "A text." },
  number: { schema: () => z.number(), says: "A number, in digits and without a unit." },
  date: { schema: () => day, says: "A real date, written YYYY-MM-DD." },
  url: { schema: () => httpsUrl, says: "A full address that begins with https://." },
  list: { schema: () => z.array(text(1, 600)).min(1), says: "A list of texts." },
};

/** The annotation that gives a field's label to forms. */
export const LABEL = "x-label";

/** What a field of a site's own can hold, in words, by its schema; its description says the label as well. */
export const OWN_FIELDS = z.registry<{ label: string; says: string }>();

/** The shape of the roles of a site: the format, and the fields of the site's own. */
export interface RoleShape {
  /** What front matter is held against. What it makes of one has the site's own fields among those of the format. */
  schema: typeof roleSchema;
  own: OwnFields;
  /** What tells it from the shape of another site. */
  key: string;
}

const shapes = new WeakMap<OwnFields, RoleShape>();

/** The shape of the roles of a site with some fields of its own. */
export function roleShape(own: OwnFields): RoleShape {
  const known = shapes.get(own) ?? shapeWith(own);
  shapes.set(own, known);
  return known;
}

function shapeWith(own: OwnFields): RoleShape {
  const fields = Object.entries(own).filter(([key]) => !isReservedKey(key));
  if (fields.length === 0) return FORMAT;
  const added = fields.map(([key, { label, type }]) => {
    const { schema, says } = VALUES[type];
    const description = `“${label}”, a field of this site's own. ${says}`;
    return [
      key,
      schema()
        .optional()
        .meta({ description, [LABEL]: label })
        .register(OWN_FIELDS, { label, says }),
    ];
  });
  const schema = roleSchema.extend(Object.fromEntries(added)).meta(roleSchema.meta() ?? {});
  return { schema: schema as unknown as typeof roleSchema, own, key: JSON.stringify(own) };
}

/** The shape of a role where a site has no fields of its own. */
export const FORMAT: RoleShape = { schema: roleSchema, own: {}, key: "" };

/** The shape where it is not known which fields the site has: any other key may be one. */
export const OPEN: RoleShape = {
  schema: roleSchema.catchall(z.unknown()) as unknown as typeof roleSchema,
  own: {},
  key: "open",
};

/** A role's front matter with the fields of the site's own by themselves, where it has any. */
export interface RoleData extends RoleFields {
  fields?: Readonly<Record<string, OwnValue>>;
}

/** What front matter says, of the shape that it was held against. */
export function roleData(values: RoleFields): RoleData {
  const entries = Object.entries(values);
  const isOwn = ([key, value]: [string, unknown]) => !Object.hasOwn(roleSchema.shape, key) && value !== undefined;
  const own = entries.filter(isOwn);
  if (own.length === 0) return values;
  return {
    ...(Object.fromEntries(entries.filter(([key]) => Object.hasOwn(roleSchema.shape, key))) as RoleFields),
    fields: Object.fromEntries(own) as Record<string, OwnValue>,
  };
}
