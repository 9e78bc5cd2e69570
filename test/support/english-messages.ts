import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { EXPLANATIONS } from "../../scripts/catalog/explain/explanations.ts";
import { COMMANDS } from "../../scripts/cli/commands.ts";
import { CODES } from "../../scripts/diagnostics/codes.ts";
import { ENTRY_NOUNS } from "../../scripts/review/redline/names.ts";
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
    ...COMMANDS.flatMap(({ does, options }) => [does, ...Object.values(options).map((option) => option.does)]),
    ...ENTRY_NOUNS.values(),
  ];
  return [...new Set([...tables, ...messagesInCode().map(({ english }) => english)])].sort();
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
