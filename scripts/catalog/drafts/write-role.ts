import { roleSchema } from "../../schema/role.ts";
import { keysAllowedAt } from "../checks/schema-walk.ts";
import { splitFrontMatter } from "../source/front-matter.ts";
import { editYaml, sameData } from "../yaml/edit.ts";
import { parseYaml } from "../yaml/located.ts";
import { blockLines, isMapping } from "../yaml/text.ts";

/** What a role file is to say: its front matter as plain data, valid or not, and the Markdown below it. */
export interface RoleDraft {
  fields: Record<string, unknown>;
  body: string;
}

/** A role file, its keys in the schema's order, as `check` reads it back: the same fields, the same body. */
export function roleFile({ fields, body }: RoleDraft): string {
  const text = body.trim();
  const lines = blockLines(inOrder(fields, []));
  return `---\n${lines.map((line) => `${line}\n`).join("")}---\n${text === "" ? "" : `\n${text}\n`}`;
}

/**
 * The file `original` as it reads with a draft's content: what did not change stays as it is, byte for byte,
 * its comments and line ends too. A file that cannot be read is written anew.
 */
export function editedRoleFile(original: string, draft: RoleDraft): string {
  const text = original.replaceAll("\r\n", "\n");
  const read = readRoleDraft(text);
  if (!read) return roleFile(draft);
  const split = splitFrontMatter("", text);
  if ("problem" in split) return roleFile(draft);
  const yaml = text.slice(split.yamlStart, split.yamlEnd);
  const front = sameData(read.fields, draft.fields) ? yaml : editYaml(yaml, inOrder(draft.fields, []));
  const tail = text.slice(split.yamlEnd, text.length - split.body.length);
  const body = read.body.trim() === draft.body.trim() ? split.body : `\n${draft.body.trim()}\n`;
  const edited = `---${front}${tail}${body}`;
  return original.includes("\r\n") ? edited.replaceAll("\n", "\r\n") : edited;
}

/** What a role file says, valid or not; nothing where its YAML cannot be read. */
export function readRoleDraft(text: string): RoleDraft | undefined {
  const split = splitFrontMatter("", text.replaceAll("\r\n", "\n"));
  if ("problem" in split) return undefined;
  const parsed = parseYaml("", text.replaceAll("\r\n", "\n"), { start: split.yamlStart, end: split.yamlEnd });
  if ("problems" in parsed) return undefined;
  const fields = parsed.data.value ?? {};
  return isMapping(fields) ? { fields, body: split.body } : undefined;
}

/** Data with the keys of its mappings in the order of the schema; keys that it does not know come last. */
function inOrder<Value>(value: Value, path: readonly PropertyKey[]): Value {
  if (Array.isArray(value)) return value.map((each, at) => inOrder(each, [...path, at])) as Value;
  if (!isMapping(value)) return value;
  const known = keysAllowedAt(roleSchema, path);
  const keys = [
    ...known.filter((key) => Object.hasOwn(value, key)),
    ...Object.keys(value).filter((key) => !known.includes(key)),
  ];
  return Object.fromEntries(keys.map((key) => [key, inOrder(value[key], [...path, key])])) as Value;
}
