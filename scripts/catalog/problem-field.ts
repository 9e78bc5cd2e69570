import { isMap, isScalar, isSeq, type Node, parseDocument } from "yaml";
import type { Problem } from "../diagnostics/problem.ts";
import { cutAtDelimiters, splitFrontMatter } from "./front-matter.ts";

/** Problems that concern a file's name and not what stands in it. */
const OF_THE_NAME: readonly Problem["code"][] = ["bad-file-name", "duplicate-slug"];

/**
 * The field of a role that a problem is about: a path into the front matter, `["body"]` for the text, or
 * undefined for the file's name.
 */
export function fieldOf(problem: Problem, text: string): readonly PropertyKey[] | undefined {
  if (problem.code === "missing-heading") return ["body"];
  const path = pathAt(text, problem.line, problem.column);
  if (problem.code === "duplicate-slug" && path?.[0] === "moved-from") return path;
  if (OF_THE_NAME.includes(problem.code)) return undefined;
  if (problem.code !== "missing-field") return path;
  // What is missing has no place: the mapping that lacks it is marked, at its first key where it is the whole file.
  const [, missing = "", holder] = /^`([^`]+)`(?:.* in `([^`]+)`)?/.exec(problem.message) ?? [];
  return holder === undefined ? [missing] : [...(path ?? []), missing];
}

/** What stands at a place of a role file. Lines and columns count from 1. */
function pathAt(text: string, line: number, column: number): PropertyKey[] {
  const split = splitFrontMatter("", text, cutAtDelimiters);
  if ("problem" in split) return [];
  if (line >= split.bodyLine) return ["body"];
  const lineStart = text.split("\n", line - 1).reduce((sum, each) => sum + each.length + 1, 0);
  const offset = lineStart + column - 1 - split.yamlStart;
  const document = parseDocument(text.slice(split.yamlStart, split.yamlEnd), { version: "1.2", schema: "core" });
  return within(document.contents, offset);
}

function within(node: Node | null, offset: number): PropertyKey[] {
  if (isMap(node)) {
    for (const { key, value } of node.items) {
      if (!isScalar(key)) continue;
      const name = String(key.value);
      if (holds(key, offset)) return [name];
      if (isNode(value) && holds(value, offset)) return [name, ...within(value, offset)];
    }
  } else if (isSeq(node)) {
    for (const [at, item] of node.items.entries()) {
      if (isNode(item) && holds(item, offset)) return [at, ...within(item, offset)];
    }
  }
  return [];
}

const isNode = (value: unknown): value is Node => isMap(value) || isSeq(value) || isScalar(value);

const holds = ({ range }: Node, offset: number) =>
  !!range && range[0] <= offset && offset < Math.max(range[1], range[0] + 1);
