import type { z } from "zod";
import { FORMAT } from "../../schema/own-fields.ts";
import { keysAllowedAt } from "../checks/schema-walk.ts";
import { markdownParser } from "../source/body.ts";
import { cutAtDelimiters } from "../source/front-matter.ts";
import { readFrontMatter } from "../source/parse-role.ts";
import { sameData } from "../yaml/edit.ts";
import { parse } from "../yaml/faults.ts";

/** A vocabulary's text without space at the ends of its lines, if it then says the same. */
export function tidiedVocabulary(text: string): string {
  const tidy = withoutTrailingSpace(text);
  return sameYaml(text, tidy) ? tidy : text;
}

/**
 * A role's text with the keys of its front matter in the order of the schema and without space at the ends
 * of lines, as far as it then says the same. A text that cannot be read is left alone.
 */
export function tidiedRole(text: string, { schema }: { schema: z.ZodType } = FORMAT): string {
  if (!/^---\n[\s\S]*?\n---\n/.test(text)) return text;
  const order = keysAllowedAt(schema, []);
  const steps: ((parts: Parts) => Partial<Parts>)[] = [
    ({ yaml }) => ({ yaml: withoutTrailingSpace(yaml) }),
    ({ yaml }) => ({ yaml: inOrderOf(order, yaml) }),
    ({ body }) => ({ body: tidiedBody(body) }),
  ];
  return steps.reduce((now, step) => {
    const parts = cutAtDelimiters(now);
    const { yaml, body } = { ...parts, ...step(parts) };
    const next = `---${yaml}\n---\n${body}`;
    return saysTheSame(now, next) ? next : now;
  }, text);
}

type Parts = ReturnType<typeof cutAtDelimiters>;

const withoutTrailingSpace = (text: string) => text.replace(/[ \t]+$/gm, "");

/** Two spaces before a line break mean something in Markdown; one does not, nor does any before an empty line. */
function tidiedBody(body: string): string {
  return body
    .replace(/^[ \t]+$/gm, "")
    .replace(/(?<=\S)(?:[ \t]+(?=\n\n|\n?$)| (?=\n))/g, "")
    .replace(/\n*$/, body.trim() === "" ? "" : "\n");
}

/** The entries of the front matter, which begins with a line break, each with the comments above it, in an order of their keys. */
function inOrderOf(order: readonly string[], yaml: string): string {
  const entries: { key: string; lines: string[] }[] = [];
  let above: string[] = [];
  for (const line of yaml.split("\n").slice(1)) {
    const key = /^([a-z][a-z-]*)[ \t]*:/.exec(line)?.[1];
    if (key !== undefined) {
      entries.push({ key, lines: [...above, line] });
      above = [];
    } else if (line.trim() === "" || line.startsWith("#")) above.push(line);
    else {
      entries.at(-1)?.lines.push(...above, line);
      above = [];
    }
  }
  if (entries.some(({ key }) => !order.includes(key))) return yaml;
  const sorted = [...entries].sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key));
  return ["", ...sorted.flatMap(({ lines }) => lines), ...above].join("\n");
}

const reader = markdownParser({ html: false });

function saysTheSame(a: string, b: string): boolean {
  if (a === b) return true;
  const [one, other] = [a, b].map((text) => readFrontMatter("", text));
  if (!one || !other || !("data" in one) || !("data" in other)) return false;
  return sameData(one.data.value, other.data.value) && reader.render(one.body) === reader.render(other.body);
}

function sameYaml(a: string, b: string): boolean {
  const [one, other] = [parse(a), parse(b)];
  if (one.errors.length > 0 || other.errors.length > 0) return false;
  return sameData(one.toJS({ maxAliasCount: 0 }), other.toJS({ maxAliasCount: 0 }));
}
