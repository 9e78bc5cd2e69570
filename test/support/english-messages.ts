import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import type { z } from "zod";
import { schemaAt, schemasAt } from "../../scripts/catalog/checks/schema-walk.ts";
import { EXPLANATIONS } from "../../scripts/catalog/explain/explanations.ts";
import { SCHEMAS } from "../../scripts/catalog/source/read-vocabularies.ts";
import { COMMANDS } from "../../scripts/cli/commands.ts";
import { CODES } from "../../scripts/diagnostics/codes.ts";
import type { Path } from "../../scripts/diagnostics/problem.ts";
import { ENTRY_NOUNS } from "../../scripts/review/redline/names.ts";
import { importMapSchema } from "../../scripts/schema/import-map.ts";
import { OWN_FIELD_TYPES, OWN_FIELDS, roleShape } from "../../scripts/schema/own-fields.ts";
import { pageSchema } from "../../scripts/schema/page.ts";
import {
  pageTranslationSchema,
  roleTranslationSchema,
  VOCABULARY_TRANSLATIONS,
} from "../../scripts/schema/translation.ts";
import { filesBelow } from "./folders.ts";
import { PROJECT_FOLDER } from "./program.ts";

/** Where an English message stands in the code; `isEarly` where it is said as soon as the code is read. */
export interface Written {
  english: string;
  place: string;
  isEarly: boolean;
}

/** Every message that code says in the language of the moment: those of `t`, `later` and `counted`. */
export function messagesInCode(): Written[] {
  const files = filesBelow(join(PROJECT_FOLDER, "scripts")).filter((file) => file.endsWith(".ts"));
  return files.flatMap((file) =>
    messagesIn(`scripts/${file}`, readFileSync(join(PROJECT_FOLDER, "scripts", file), "utf8")),
  );
}

/** All English messages, each once: those in code, and those of tables. */
export function englishMessages(): string[] {
  const tables = [
    ...Object.values(CODES),
    ...Object.values(EXPLANATIONS).map(({ why }) => why),
    ...DESCRIBED.flatMap(descriptionsIn),
    ...COMMANDS.flatMap(({ does, options }) => [does, ...Object.values(options).map((option) => option.does)]),
    ...ENTRY_NOUNS.values(),
  ];
  return [...new Set([...tables, ...messagesInCode().map(({ english }) => english)])].sort();
}

const ownFields = Object.fromEntries(OWN_FIELD_TYPES.map((type) => [`own-${type}`, { label: type, type }]));

/** What files are held against: hints say what a schema says of a value. */
const DESCRIBED: readonly z.ZodType[] = [
  roleShape(ownFields).schema,
  pageSchema,
  importMapSchema,
  roleTranslationSchema,
  pageTranslationSchema,
  ...Object.values(SCHEMAS),
  ...Object.values(VOCABULARY_TRANSLATIONS),
];

/** What a schema says of the values that a file can hold, each once. */
function descriptionsIn(schema: z.ZodType): string[] {
  const found = new Set<string>();
  const visit = (path: Path): void => {
    const said = schemaAt(schema, path) as z.ZodType | undefined;
    const description = said && (OWN_FIELDS.get(said)?.says ?? said.meta()?.description);
    if (description !== undefined) found.add(description);
    for (const layer of schemasAt(schema, path)) for (const key of keysOf(layer)) visit([...path, key]);
  };
  visit([]);
  return [...found];
}

/** A key of each kind that a value of a schema can have. */
function keysOf(layer: z.core.$ZodType): PropertyKey[] {
  const { shape, catchall, valueType, element, items } = layer._zod.def as {
    shape?: object;
    catchall?: unknown;
    valueType?: unknown;
    element?: unknown;
    items?: unknown[];
  };
  return [
    ...Object.keys(shape ?? {}),
    ...(catchall || valueType ? ["any-key"] : []),
    ...(element ? [0] : Object.keys(items ?? []).map(Number)),
  ];
}

function messagesIn(file: string, text: string): Written[] {
  if (!/\b(?:t`|later\(|counted\()/.test(text)) return [];
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: Written[] = [];
  const add = (node: ts.Node, english: string | undefined, isEarly: boolean) => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    const place = `${file}:${line + 1}`;
    if (english === undefined) throw new Error(`${place}: this message cannot be found in the code`);
    found.push({ english, place, isEarly });
  };
  const visit = (node: ts.Node, isInFunction: boolean): void => {
    if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === "t")
      add(node, patternOf(node.template), !isInFunction);
    if (ts.isCallExpression(node)) {
      const [first, second] = node.arguments;
      const called = node.expression.getText();
      if (called === "later") add(node, first && literal(first), false);
      if (called === "counted") {
        const noun = second && literal(second);
        add(node, noun && `{0} ${noun}`, !isInFunction);
      }
    }
    const inner = isInFunction || ts.isFunctionLike(node);
    node.forEachChild((child) => visit(child, inner));
  };
  visit(source, false);
  return found;
}

function patternOf(template: ts.TemplateLiteral): string {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return template.text;
  return template.templateSpans.reduce(
    (text, { literal: { text: more } }, at) => `${text}{${at}}${more}`,
    template.head.text,
  );
}

const literal = (node: ts.Node) => (ts.isStringLiteralLike(node) ? node.text : undefined);
