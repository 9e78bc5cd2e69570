import { type Document, isAlias, isMap, isPair, isScalar, isSeq, LineCounter, type Node, type Pair } from "yaml";
import type { ProblemCode } from "../diagnostics/codes.ts";
import type { Fix, Problem, Range } from "../diagnostics/problem.ts";
import { parse, type YamlFault, yamlFaults } from "./yaml-faults.ts";
import { quoted } from "./yaml-lines.ts";
import { suspiciousParts } from "./yaml-suspects.ts";

/** A path into a YAML document: keys and list positions. */
export type Path = readonly PropertyKey[];

/** Plain data from YAML, with the place of each of its values. */
export interface LocatedData {
  value: unknown;
  /** Where the value at `path` stands; the nearest thing above it when there is none. */
  rangeOf(path: Path): Range;
  /** Where the key of the value at `path` stands; as `rangeOf` where it has no key. */
  rangeOfKey(path: Path): Range;
  /** The whole of the value at `path`, over all its lines, with its text; nothing where it has none. */
  extentOf(path: Path): { range: Range; text: string; inFlow: boolean } | undefined;
  /** What can be read and was hardly meant so. */
  warnings: Problem[];
}

/** How deeply lists and mappings may be nested. */
const MAX_DEPTH = 16;

const FORBIDDEN_KEYS = new Set(["__proto__", "prototype", "constructor"]);

/**
 * Reads YAML 1.2 (core schema) that uses no anchors, aliases, tags or merge keys.
 *
 * @param fileText the whole text of the file, which positions refer to
 * @param start where the YAML begins in it
 * @param end where it ends
 * @returns the data, or everything that is wrong with the YAML
 */
export function parseYaml(
  file: string,
  fileText: string,
  start = 0,
  end = fileText.length,
): { data: LocatedData } | { problems: Problem[] } {
  const lines = lineCounter(fileText);
  const yamlText = fileText.slice(start, end);
  const toRange = ([from, to]: readonly [number, number]) =>
    rangeBetween(lines, start + from, start + Math.max(to, from));
  const document = parse(yamlText);
  const toProblem = (fault: YamlFault) => problemOf(fault, file, toRange);
  if (document.errors.length > 0) {
    const problems = yamlFaults(yamlText, document).map(toProblem);
    // The parser often stumbles again over the rest of a line: the first fault of a line is the cause.
    return { problems: problems.filter(({ line }, index) => problems[index - 1]?.line !== line) };
  }
  const forbidden = forbiddenParts(document, yamlText, file, toRange);
  if (forbidden.length > 0) return { problems: forbidden };
  const suspects = suspiciousParts(document, yamlText);
  if (suspects.errors.length > 0) return { problems: suspects.errors.map(toProblem) };
  const warnings = suspects.warnings.map((fault): Problem => ({ ...toProblem(fault), severity: "warning" }));
  return { data: { ...locate(document, yamlText, toRange), warnings } };
}

function problemOf({ code, at, message, hint, splices, isSafe }: YamlFault, file: string, toRange: ToRange): Problem {
  const fix: Fix | undefined = splices && {
    edits: splices.map(({ start, end, insert }) => ({ range: toRange([start, end]), newText: insert })),
    isSafe: isSafe ?? false,
  };
  return { code, severity: "error", file, ...toRange([at.from, at.to]), message, hint, ...(fix ? { fix } : {}) };
}

function lineCounter(text: string): LineCounter {
  const counter = new LineCounter();
  counter.addNewLine(0);
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) counter.addNewLine(at + 1);
  return counter;
}

function rangeBetween(lines: LineCounter, from: number, to: number): Range {
  const start = lines.linePos(from);
  const end = lines.linePos(to);
  return { line: start.line, column: start.col, endLine: end.line, endColumn: end.col };
}

type ToRange = (offsets: readonly [number, number]) => Range;

const nodeOffsets = (node: Node): [number, number] => [node.range?.[0] ?? 0, node.range?.[1] ?? 0];

/** Finds what YAML allows and role files do not. */
function forbiddenParts(document: Document.Parsed, yaml: string, file: string, toRange: ToRange): Problem[] {
  const problems: Problem[] = [];
  const add = (node: Node, code: ProblemCode, message: string, hint: string, fix?: Fix) =>
    problems.push({
      code,
      severity: "error",
      file,
      ...toRange(nodeOffsets(node)),
      message,
      hint,
      ...(fix ? { fix } : {}),
    });
  const inQuotes = ([from, to]: [number, number], isSafe: boolean): Fix => ({
    edits: [{ range: toRange([from, to]), newText: quoted(yaml.slice(from, to)) }],
    isSafe,
  });

  const visit = (node: unknown, depth: number): void => {
    if (!isNode(node)) return;
    if (isAlias(node)) {
      add(
        node,
        "forbidden-yaml",
        `\`*${node.source}\` is a YAML alias.`,
        "Write the text itself; put quotes around a text that begins with `*`.",
        hasAnchor(node.source) ? undefined : inQuotes(nodeOffsets(node), true),
      );
      return;
    }
    if (node.anchor)
      add(
        node,
        "forbidden-yaml",
        `\`&${node.anchor}\` is a YAML anchor.`,
        "Leave it out; put quotes around a text that begins with `&`.",
      );
    if (node.tag)
      add(
        node,
        "forbidden-yaml",
        `\`${node.tag.replace("tag:yaml.org,2002:", "!!")}\` is a YAML tag.`,
        "Leave it out; put quotes around a text that begins with `!`.",
      );
    if (!isMap(node) && !isSeq(node)) return;
    if (depth > MAX_DEPTH) {
      add(
        node,
        "too-deep",
        `This is nested more than ${MAX_DEPTH} levels deep.`,
        "Check the indentation: a role never needs so many levels.",
      );
      return;
    }
    for (const item of node.items) {
      if (!isPair(item)) {
        visit(item, depth + 1);
        continue;
      }
      visitKey(item, node);
      visit(item.value, depth + 1);
    }
  };
  const hasAnchor = (name: string) => new RegExp(`&${name.replace(/[^\\w-]/g, "\\$&")}(?![\\w-])`).test(yaml);
  const visitKey = (pair: Pair, map: Node) => {
    if (!isScalar(pair.key)) {
      const node = isNode(pair.key) ? pair.key : map;
      const whole = nodeOffsets(map);
      if (/^\{\{[^\n]*\}\}$/.test(yaml.slice(...whole))) {
        add(
          map,
          "broken-yaml",
          "A text begins with `{`, which means something else in YAML.",
          "Put quotes around the text.",
          inQuotes(whole, true),
        );
        return;
      }
      add(
        node,
        "forbidden-yaml",
        "A key is a list or a mapping.",
        "Write the key as one word; put quotes around a text that begins with `{`, `[` or `?`.",
      );
      return;
    }
    visit(pair.key, 0);
    const key = String(pair.key.value);
    if (FORBIDDEN_KEYS.has(key)) add(pair.key, "forbidden-key", `A key may never be called \`${key}\`.`, "Remove it.");
    if (key === "<<") add(pair.key, "forbidden-yaml", "`<<` is a YAML merge key.", "Write the keys out here.");
  };
  visit(document.contents, 1);
  return problems;
}

function isNode(value: unknown): value is Node {
  return isMap(value) || isSeq(value) || isScalar(value) || isAlias(value);
}

function locate(document: Document.Parsed, yaml: string, toRange: ToRange): Omit<LocatedData, "warnings"> {
  const wholeStart: [number, number] = [0, 0];
  const find = (path: Path): { node: Node | undefined; key: Node | undefined; complete: boolean } => {
    let node: Node | undefined = document.contents ?? undefined;
    let key: Node | undefined;
    for (const part of path) {
      let next: unknown;
      let nextKey: Node | undefined;
      if (isMap(node)) {
        const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(part));
        next = pair?.value ?? undefined;
        nextKey = pair && isScalar(pair.key) ? pair.key : undefined;
      } else if (isSeq(node)) {
        next = node.items[Number(part)];
      }
      if (nextKey === undefined && !isNode(next)) return { node, key, complete: false };
      node = isNode(next) ? next : undefined;
      key = nextKey;
    }
    return { node, key, complete: true };
  };
  const narrow = (node: Node | undefined, key: Node | undefined): Range => {
    if (isScalar(node) && node.range) {
      // An empty value has no extent of its own: its key is what an editor can see.
      if (node.range[0] === node.range[1] && key) return toRange(nodeOffsets(key));
      return toRange(nodeOffsets(node));
    }
    if (key) return toRange(nodeOffsets(key));
    return node ? toRange(firstLineOf(node)) : toRange(wholeStart);
  };
  return {
    value: document.toJS({ maxAliasCount: 0 }),
    rangeOf(path) {
      const { node, key } = find(path);
      return narrow(node, key);
    },
    rangeOfKey(path) {
      const { node, key, complete } = find(path);
      return complete && key ? toRange(nodeOffsets(key)) : narrow(node, key);
    },
    extentOf(path) {
      const { node, complete } = find(path);
      if (!complete || !node) return undefined;
      const [from, end] = nodeOffsets(node);
      const to = from + yaml.slice(from, end).trimEnd().length;
      if (to === from) return undefined;
      const parents = path.map((_, depth) => find(path.slice(0, depth)).node);
      const inFlow = parents.some((parent) => (isMap(parent) || isSeq(parent)) && parent.flow === true);
      return { range: toRange([from, to]), text: yaml.slice(from, to), inFlow };
    },
  };
}

/** A list or mapping without a key is marked at its first item, not over all its lines. */
function firstLineOf(node: Node): [number, number] {
  if (isMap(node)) {
    const first = node.items[0]?.key;
    if (isNode(first)) return nodeOffsets(first);
  }
  if (isSeq(node)) {
    const first = node.items[0];
    if (isNode(first)) return firstLineOf(first);
  }
  return nodeOffsets(node);
}
