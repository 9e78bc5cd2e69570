import { z } from "zod";
import { NAMES } from "../../../schema/common.ts";
import { LABEL } from "../../../schema/own-fields.ts";
import { roleSchema } from "../../../schema/role.ts";
import { type HouseRules, withRules } from "../../../schema/rules.ts";
import type { Words } from "../../../schema/strings.ts";
import type { ReferenceKind } from "../../checks/references.ts";

/** How a value is asked for. Every kind has a widget in templates/browser/edit/. */
export type FormValue =
  | { kind: "text"; least: number; most: number; long: boolean; code: boolean }
  | { kind: "number"; whole: boolean; least: number | null; most: number | null }
  | { kind: "flag" }
  | { kind: "date" }
  | { kind: "choice"; options: string[]; names: string[] }
  /** The id of something that exists. */
  | { kind: "reference"; to: ReferenceKind }
  /** One such id, or several under `key` of which one is enough. */
  | { kind: "alternatives"; to: ReferenceKind; key: string; most: number }
  /** `single`: one entry stands by itself, without being a list. */
  | { kind: "list"; entry: FormValue; least: number; most: number; single: boolean }
  /**
   * `number`: one number stands for a record of which every field has it.
   * `alone`: the value of this key by itself stands for a record that has no other.
   */
  | { kind: "record"; fields: FormField[]; number?: true; alone?: string }
  /** A list, or a list for each of some topics. */
  | { kind: "grouped"; list: FormValue & { kind: "list" }; topic: FormValue & { kind: "text" } }
  /** Values by ids. */
  | { kind: "table"; keys: ReferenceKind; value: FormValue };

/** A key of a mapping, with what the schema says of it. */
export interface FormField {
  key: string;
  /** What it is called in the form, and what one entry of it is called where it is a list. */
  label: string;
  one: string;
  required: boolean;
  help: string;
  /** What the schema says of it, which the check's hints end with. */
  said: string;
  examples: string[];
  value: FormValue;
}

/** The words of the form by their keys; undefined where there are none of its own. */
type FieldWords = (key: string) => string | undefined;

type Node = z.core.JSONSchema.BaseSchema;

/** Ids that name nothing that exists: what is defined here, and pages that are no more. */
const NEW_IDS = ["roadmap[].id", "moved-from[]"];

/** Where the format sets no end, the form does. */
const MOST_ENTRIES = 1000;

/** More than this is written in a box of several lines. */
const LINE_LENGTH = 100;

/**
 * The form for a role's front matter, made from the schema: a new field in the schema is a new field here.
 *
 * @param rules of the site, which the form asks for as well
 * @param words of the form, `field-…`; left out, fields are called by their keys and explained as editors of files need
 */
export function editForm(
  schema: z.ZodType = roleSchema,
  words: FieldWords = () => undefined,
  rules: Partial<HouseRules> = {},
): FormField[] {
  return fieldsOf(withRules(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }), rules), "", words);
}

/** The words of a site for its form. */
export function fieldWordsOf(words: Words): FieldWords {
  return (key) => (words.has(key) ? words(key) : undefined);
}

/** What the words for a field are found under: `levels.<id>.salary.low` is "field-levels-salary-low". */
function wordKey(path: string): string {
  return `field-${path.replace(/\[\]|\.<id>/g, "").replaceAll(".", "-")}`;
}

/** Whether an example is the same in every trade and language: a day, a currency, the code of an occupation. */
const isCode = (example: string) => !/\p{Ll}/u.test(example);

/** A key of a mapping as a label: "not-for" is "Not for". */
function labelOf(key: string): string {
  const words = key.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function fieldsOf(node: Node, path: string, words: FieldWords): FormField[] {
  return Object.entries(node.properties ?? {}).map(([key, child]) => {
    const inner = child as Node;
    const at = path === "" ? key : `${path}.${key}`;
    const ownLabel = (inner as Record<string, unknown>)[LABEL];
    const examples = (inner.examples ?? []).flatMap((example) => (typeof example === "string" ? [example] : []));
    const ownHelp = words(`${wordKey(at)}-help`);
    const label = typeof ownLabel === "string" ? ownLabel : (words(wordKey(at)) ?? labelOf(key));
    return {
      key,
      label,
      one: ownLabel ? label : (words(`${wordKey(at)}-one`) ?? label),
      required: node.required?.includes(key) ?? false,
      help: ownLabel ? "" : (ownHelp ?? inner.description ?? ""),
      said: inner.description ?? "",
      examples: ownHelp === undefined ? examples : examples.filter(isCode),
      value: formValue(inner, at, words),
    };
  });
}

/** @throws Error where there is no widget for what the schema asks for */
function formValue(node: Node, path: string, words: FieldWords): FormValue {
  const [first, second] = (node.anyOf ?? []) as Node[];
  if (first && second) return eitherOf(first, second, path, words);
  if (node.enum) {
    const options = node.enum.map(String);
    return { kind: "choice", options, names: options.map((each) => words(`${wordKey(path)}-is-${each}`) ?? each) };
  }
  if (node.type === "boolean") return { kind: "flag" };
  if (node.type === "integer" || node.type === "number") {
    const { minimum = null, maximum = null } = node;
    return { kind: "number", whole: node.type === "integer", least: minimum, most: maximum };
  }
  if (node.type === "array") return listOf(node, path, words);
  if (node.type === "object" && node.properties) return { kind: "record", fields: fieldsOf(node, path, words) };
  if (node.type === "object") {
    const keys = namedBy(node.propertyNames as Node | undefined);
    const each = node.additionalProperties as Node;
    if (keys) return { kind: "table", keys, value: formValue(each, `${path}.<id>`, words) };
  }
  if (node.type === "string") return textOf(node, path);
  throw new Error(`the form has no widget for \`${path}\``);
}

function textOf(node: Node, path: string): FormValue {
  const to = NEW_IDS.includes(path) ? undefined : namedBy(node);
  if (to) return { kind: "reference", to };
  if (node.format === "date") return { kind: "date" };
  const { minLength = 0, maxLength = 200 } = node;
  const code = node.pattern !== undefined || node.format !== undefined;
  return { kind: "text", least: minLength, most: maxLength, long: !code && maxLength > LINE_LENGTH, code };
}

function listOf(node: Node, path: string, words: FieldWords): FormValue & { kind: "list" } {
  const { minItems = 0, maxItems = MOST_ENTRIES } = node;
  const entry = formValue(node.items as Node, `${path}[]`, words);
  return { kind: "list", entry, least: minItems, most: maxItems, single: false };
}

/**
 * A value that can be written in two ways: one id or alternatives; one record or several; a number or a text, or a
 * record; a list, or lists by topic.
 */
function eitherOf(first: Node, second: Node, path: string, words: FieldWords): FormValue {
  const to = namedBy(first);
  const [[key, list] = []] = Object.entries(second.properties ?? {}) as [string, Node][];
  if (to && key !== undefined && list?.type === "array") {
    return { kind: "alternatives", to, key, most: list.maxItems ?? MOST_ENTRIES };
  }
  if (first.type === "object" && second.type === "array") return { ...listOf(second, path, words), single: true };
  if (first.type === "array" && second.type === "object") {
    const topic = textOf((second.propertyNames ?? {}) as Node, path) as FormValue & { kind: "text" };
    return { kind: "grouped", list: listOf(first, path, words), topic: { ...topic, long: false } };
  }
  const [alone] = second.required ?? [];
  if (first.type === "string" && second.properties && alone !== undefined) {
    return { kind: "record", fields: fieldsOf(second, path, words), alone };
  }
  if (first.type === "number" && second.properties) {
    return { kind: "record", fields: fieldsOf(second, path, words), number: true };
  }
  throw new Error(`the form has no widget for \`${path}\``);
}

function namedBy(node: Node | undefined): ReferenceKind | undefined {
  return (node as Record<string, unknown> | undefined)?.[NAMES] as ReferenceKind | undefined;
}
