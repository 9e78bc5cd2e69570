import { FORMAT, type RoleShape } from "../../schema/own-fields.ts";
import { keysAllowedAt } from "../checks/schema-walk.ts";
import { markdownParser } from "../source/body.ts";
import { cutAtDelimiters } from "../source/front-matter.ts";
import { readFrontMatter } from "../source/parse-role.ts";
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
export function tidiedRole(text: string, { schema }: RoleShape = FORMAT): string {
  const front = partsOf(text);
  if (!front) return text;
  const steps = [
    (now: string) => withYaml(now, withoutTrailingSpace),
    (now: string) => withYaml(now, (yaml) => inOrderOf(keysAllowedAt(schema, []), yaml)),
    (now: string) => withBody(now, tidiedBody),
  ];
  return steps.reduce((now, step) => {
    const next = step(now);
    return saysTheSame(now, next) ? next : now;
  }, text);
}

/** Where the YAML of a role's text ends; it begins behind the first line. */
function partsOf(text: string): { yaml: string; body: string } | undefined {
  const end = text.indexOf("\n---\n", "---".length);
  if (!text.startsWith("---\n") || end < 0) return undefined;
  return { yaml: text.slice("---\n".length, end + 1), body: text.slice(end + "\n---\n".length) };
}

function withYaml(text: string, change: (yaml: string) => string): string {
  const parts = partsOf(text);
  return parts ? `---\n${change(parts.yaml)}---\n${parts.body}` : text;
}

function withBody(text: string, change: (body: string) => string): string {
  const parts = partsOf(text);
  return parts ? `---\n${parts.yaml}---\n${change(parts.body)}` : text;
}

const withoutTrailingSpace = (text: string) => text.replace(/[ \t]+(?=\n)/g, "");

/** Two spaces before a line break mean something in Markdown; one does not, nor does any before an empty line. */
function tidiedBody(body: string): string {
  return body
    .replace(/^[ \t]+$/gm, "")
    .replace(/(?<=\S)(?:[ \t]+(?=\n\n|\n?$)| (?=\n))/g, "")
    .replace(/\n*$/, body.trim() === "" ? "" : "\n");
}

/** The entries of the front matter, each with the comments above it, in an order of their keys. */
function inOrderOf(order: readonly string[], yaml: string): string {
  const entries: { key: string; lines: string[] }[] = [];
  let above: string[] = [];
  for (const line of yaml.split("\n").slice(0, -1)) {
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
  return [...sorted.flatMap(({ lines }) => lines), ...above].map((line) => `${line}\n`).join("");
}

const reader = markdownParser({ html: false });

function saysTheSame(a: string, b: string): boolean {
  if (a === b) return true;
  const [one, other] = [a, b].map((text) => readFrontMatter("", text, cutAtDelimiters));
  if (!one || !other || !("data" in one) || !("data" in other)) return false;
  return same(one.data.value, other.data.value) && reader.render(one.body) === reader.render(other.body);
}

function sameYaml(a: string, b: string): boolean {
  const [one, other] = [parse(a), parse(b)];
  if (one.errors.length > 0 || other.errors.length > 0) return false;
  return same(one.toJS({ maxAliasCount: 0 }), other.toJS({ maxAliasCount: 0 }));
}

/** Whether two values hold the same; the order of a mapping's keys is no part of it. */
function same(a: unknown, b: unknown): boolean {
  const inOrder = (_: string, value: unknown) =>
    value !== null && typeof value === "object" && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value;
  return JSON.stringify(a, inOrder) === JSON.stringify(b, inOrder);
}
