import { stringify } from "yaml";
import { z } from "zod";
import { ID_PATTERN } from "../../schema/common.ts";
import { pageSchema } from "../../schema/page.ts";
import { payTablesSchema } from "../../schema/pay.ts";
import { roleSchema } from "../../schema/role.ts";
import { siteSchema } from "../../schema/site.ts";
import {
  domainsSchema,
  laddersSchema,
  occupationsSchema,
  skillsSchema,
  sourcesSchema,
  titlesSchema,
  traitsSchema,
} from "../../schema/vocabularies.ts";

type Node = z.core.JSONSchema.BaseSchema;

/** The files that editors write, in the order in which somebody meets them. */
const FILES: readonly { heading: string; schema: z.ZodType }[] = [
  { heading: "A role: the front matter of `roles/<slug>.md`", schema: roleSchema },
  { heading: "`_skills.yaml`: the skills", schema: skillsSchema },
  { heading: "`_sources.yaml`: the sources", schema: sourcesSchema },
  { heading: "`_domains.yaml`: the domains", schema: domainsSchema },
  { heading: "`_occupations.yaml`: the official occupations", schema: occupationsSchema },
  { heading: "`_pay.yaml`: the tables of pay", schema: payTablesSchema },
  { heading: "`_ladders.yaml`: the levels and the scale of proficiency", schema: laddersSchema },
  { heading: "`_traits.yaml`: what readers ask of any job", schema: traitsSchema },
  { heading: "`_titles.yaml`: what jobs are called in other languages", schema: titlesSchema },
  { heading: "`_site.yaml`: the settings of a site", schema: siteSchema },
  { heading: "A page of your own: the front matter of `roles/_pages/<address>.md`", schema: pageSchema },
];

const BEGIN = "<!-- field reference: begin -->";
const END = "<!-- field reference: end -->";

/** Markdown tables of every field that an editor may write, made from the schemas: one per file. */
export function fieldReference(): string {
  return FILES.map(({ heading, schema }) =>
    [
      `## ${heading}`,
      "",
      "| Field | Required | What it is | Example |",
      "| --- | --- | --- | --- |",
      ...fieldRows(schema).map(markdownRow),
    ].join("\n"),
  ).join("\n\n");
}

/** A field of a schema in words. Texts are Markdown: what is code stands between backticks. */
export interface FieldRow {
  /** Where it stands: `roadmap[].title`, `levels.<id>.summary`. */
  path: string;
  required: boolean;
  what: string;
  examples: string;
}

/**
 * Every field of a schema, in its order, each followed by the fields within it.
 *
 * @param io whether the schema is about what is written, or about what comes of it
 */
export function fieldRows(schema: z.ZodType, io: "input" | "output" = "input"): FieldRow[] {
  return fieldsOf(z.toJSONSchema(schema, { io, unrepresentable: "any", reused: "inline" }), "").flatMap(rowsOf);
}

/**
 * The page with the field reference brought up to date between its two markers.
 *
 * @throws Error when the page lacks a marker
 */
export function withFieldReference(page: string): string {
  const begin = page.indexOf(BEGIN);
  const end = page.indexOf(END);
  if (begin < 0 || end < begin) throw new Error(`the page needs the lines ${BEGIN} and ${END}, in this order`);
  return `${page.slice(0, begin + BEGIN.length)}\n\n${fieldReference()}\n\n${page.slice(end)}`;
}

interface Field {
  /** Where it stands: `roadmap[].title`, `levels.<id>.summary`. */
  path: string;
  node: Node;
  required: boolean;
}

function rowsOf(field: Field): FieldRow[] {
  const { path, node, required } = field;
  return [{ path, required, what: whatIs(node), examples: examplesOf(node) }, ...fieldsWithin(field).flatMap(rowsOf)];
}

function markdownRow({ path, required, what, examples }: FieldRow): string {
  const cells = [`\`${path}\``, required ? "yes" : "", what, examples];
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
}

/** The fields of the mapping, or of each entry of the list, that a field holds. */
function fieldsWithin({ path, node }: Field): Field[] {
  const record = recordIn(node);
  if (record.type === "array" && isNode(record.items)) return fieldsOf(recordIn(record.items), `${path}[].`);
  return fieldsOf(record, `${path}.`);
}

function fieldsOf(node: Node, prefix: string): Field[] {
  const named = Object.entries(node.properties ?? {}).filter((entry): entry is [string, Node] => isNode(entry[1]));
  const fields = named.map(([key, child]) => ({
    path: `${prefix}${key}`,
    node: child,
    required: node.required?.includes(key) ?? false,
  }));
  const free = node.additionalProperties;
  if (!isNode(free) || !holdsFields(free)) return fields;
  if (free.type === "array") return [...fields, { path: `${prefix}<id>`, node: free, required: false }];
  return [...fields, ...fieldsOf(free, `${prefix}<id>.`)];
}

/** The record of a field that takes one record or a list of them, a number instead, or null; else the node itself. */
function recordIn(node: Node): Node {
  const [first, second] = node.anyOf ?? [];
  if (!isNode(first) || !isNode(second)) return node;
  if (isNumberOrRecord(first, second) || isTextOrRecord(first, second)) return second;
  if (isListOrTopics(first, second)) return first;
  return isOneOrMore(first, second) || second.type === "null" ? first : node;
}

const isOneOrMore = (first: Node, second: Node) => first.type === "object" && second.type === "array";

const isNumberOrRecord = (first: Node, second: Node) => first.type === "number" && second.type === "object";

const isTextOrRecord = (first: Node, second: Node) =>
  first.type === "string" && !first.pattern && second.properties !== undefined;

const isListOrTopics = (first: Node, second: Node) => first.type === "array" && second.type === "object";

function holdsFields(node: Node): boolean {
  return node.type === "object" || node.type === "array";
}

function isNode(node: unknown): node is Node {
  return typeof node === "object" && node !== null && !Array.isArray(node);
}

/** What the schema says of a field, then how it is written. */
function whatIs(node: Node): string {
  const says = (node.description ?? "").replace(/(?<!`)_\w+\.yaml/g, "`$&`");
  const namesValues = node.enum?.every((value) => says.includes(`\`${String(value)}\``)) ?? false;
  const form = namesValues ? "" : formOf(node);
  const fallback =
    node.default === undefined || isEmpty(node.default) ? "" : `If missing, \`${String(node.default)}\`.`;
  return [says, form && `${form}.`, fallback].filter(Boolean).join(" ");
}

function formOf(node: Node): string {
  const [first, second] = node.anyOf ?? [];
  if (isNode(first) && isNode(second) && isOneOrMore(first, second)) return "One record, or a list of them";
  if (isNode(first) && isNode(second) && isNumberOrRecord(first, second)) return "A number, or a record";
  if (isNode(first) && isNode(second) && isTextOrRecord(first, second)) return `${formOf(first)}, or a record`;
  if (isNode(first) && isNode(second) && isListOrTopics(first, second)) return "A list, or lists by topic";
  if (node.enum) return `One of ${node.enum.map((value) => `\`${String(value)}\``).join(", ")}`;
  if (node.format === "date") return "Written YYYY-MM-DD";
  switch (node.type) {
    case "array":
      return `A list${span(node.minItems, node.maxItems, "entries")}${entryForm(node.items)}`;
    case "string":
      return node.maxLength !== undefined && node.pattern === undefined
        ? `Text${span(node.minLength, node.maxLength, "characters")}`
        : "";
    case "integer":
      return "A whole number";
    case "number":
      return "A number";
    case "boolean":
      return "`true` or `false`";
    default:
      return "";
  }
}

function entryForm(items: unknown): string {
  if (!isNode(items) || items.type === "object") return "";
  const form = items.pattern === ID_PATTERN.source ? "an id" : lowerFirst(formOf(items));
  return form === "" ? "" : `, each ${form}`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function span(least: number | undefined, most: number | undefined, unit: string): string {
  if (least === most) return least === undefined ? "" : ` of ${least} ${unit}`;
  if (least === undefined) return most === undefined ? "" : ` of up to ${most} ${unit}`;
  return most === undefined ? ` of ${least} or more ${unit}` : ` of ${least} to ${most} ${unit}`;
}

function examplesOf(node: Node): string {
  const shown = (value: unknown) => `\`${stringify(value, { collectionStyle: "flow" }).trim()}\``;
  return (node.examples ?? []).map(shown).join(", ");
}

function isEmpty(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}
