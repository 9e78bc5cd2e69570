import {
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import type { Path, Problem, Range, Severity } from "../../diagnostics/problem.ts";
import { readYaml } from "../source/read-yaml.ts";
import type { KeysAt } from "./candidate-fixes.ts";
import { faultAsWritten } from "./faults.ts";
import type { YamlFault } from "./fixed-text.ts";
import { asWrittenText, type FixedText, partOf, rangesOf } from "./fixed-text.ts";

/** Plain data from YAML, with the place of each of its values. */
export interface LocatedData {
  value: unknown;
  /** Where the value at `path` stands; the nearest thing above it when there is none. */
  rangeOf(path: Path): Range;
  /** Where the key of the value at `path` stands; as `rangeOf` where it has no key. */
  rangeOfKey(path: Path): Range;
  /** The whole of the value at `path`, over all its lines, with its text; nothing where it has none. */
  extentOf(path: Path): { range: Range; text: string; inFlow: boolean } | undefined;
  /** The path of what stands at a line and column, both from 1. */
  pathAt(line: number, column: number): Path;
  /** The path of the value that stands before the one at `path` in its mapping. */
  pathBefore(path: Path): Path | undefined;
  /** What can be read and was hardly meant so, and whether that is so only of a person's own words. */
  warnings: (Problem & { isOfFreeText: boolean })[];
  /** What was fixed in thought to read it, and so may not be meant as it reads. */
  touched: readonly Range[];
}

/** What keeps YAML from being read as it stands, and its data as it reads with that fixed in thought. */
export interface BrokenData {
  problems: Problem[];
  fixed?: LocatedData;
}

/**
 * Reads YAML 1.2 (core schema) that uses no anchors, aliases, tags or merge keys.
 *
 * @param fileText the whole text of the file, which positions refer to
 * @param start where the YAML begins in it
 * @param end where it ends
 * @param keysAt what keys its mappings may have, where that is known
 * @returns the data, or everything that is wrong with the YAML
 */
export function parseYaml(
  file: string,
  fileText: string | FixedText,
  { start = 0, end, keysAt = () => [] }: { start?: number; end?: number; keysAt?: KeysAt } = {},
): { data: LocatedData } | BrokenData {
  const whole = typeof fileText === "string" ? asWrittenText(fileText) : fileText;
  const toRange = rangesOf(whole.written);
  const { faults, read } = readYaml(partOf(whole, start, end ?? whole.text.length), keysAt);
  const told = (fault: YamlFault, severity: Severity, value = fault.at): Problem => {
    const { code, at, message, hint, splices, isSafe = false } = fault;
    const edits = splices?.map(({ start, end, insert }) => ({
      range: toRange({ from: start, to: end }),
      newText: insert,
    }));
    const { line, column } = toRange(value);
    const path = places?.pathAt(line, column) ?? [];
    return { code, severity, file, ...toRange(at), message, hint, path, ...(edits ? { fix: { edits, isSafe } } : {}) };
  };
  const places =
    read && locate(read.document, read.text.text, ([from, to]) => toRange(read.text.asWritten({ from, to })));
  const problems = faults.map((fault) => told(fault, "error"));
  if (!places) return { problems };
  const data = {
    ...places,
    warnings: read.warnings.map((fault) => ({
      ...told(faultAsWritten(fault, read.text), "warning", read.text.asWritten(fault.freeText ?? fault.at)),
      isOfFreeText: fault.freeText !== undefined,
    })),
    touched: read.text.touched.map(toRange),
  };
  return problems.length > 0 ? { problems, fixed: data } : { data };
}

const nodeOffsets = (node: Node): [number, number] => [node.range?.[0] ?? 0, node.range?.[1] ?? 0];

function locate(
  document: Document.Parsed,
  yaml: string,
  toRange: (offsets: readonly [number, number]) => Range,
): Omit<LocatedData, "warnings" | "touched"> {
  const wholeStart: [number, number] = [0, 0];
  const positions = new WeakMap<YAMLMap, ReadonlyMap<string, number>>();
  const positionIn = (map: YAMLMap, key: PropertyKey): number | undefined => {
    const known = positions.get(map) ?? positionsOfKeys(map);
    positions.set(map, known);
    return known.get(String(key));
  };
  const find = (path: Path): { node: Node | undefined; key: Node | undefined; complete: boolean } => {
    let node: Node | undefined = document.contents ?? undefined;
    let key: Node | undefined;
    for (const part of path) {
      // A single record may stand for a list of one.
      if (isMap(node) && part === 0) continue;
      let next: unknown;
      let nextKey: Node | undefined;
      if (isMap(node)) {
        const pair = node.items[positionIn(node, part) ?? -1];
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
    pathAt(line, column) {
      const holds = (node: unknown) => isNode(node) && isWithin(toRange(nodeOffsets(node)), line, column);
      const below = (node: unknown): PropertyKey[] => {
        if (isMap(node)) {
          const pair = node.items.find(({ key, value }) => isScalar(key) && (holds(key) || holds(value)));
          if (!pair) return [];
          const name = String((pair.key as Scalar).value);
          return holds(pair.key) ? [name] : [name, ...below(pair.value)];
        }
        const at = isSeq(node) ? node.items.findIndex(holds) : -1;
        return at === -1 ? [] : [at, ...below((node as YAMLSeq).items[at])];
      };
      return below(document.contents);
    },
    pathBefore(path) {
      const parent = path.slice(0, -1);
      const { node } = find(parent);
      if (!isMap(node)) return undefined;
      const { key } = node.items[(positionIn(node, path.at(-1) ?? "") ?? 0) - 1] ?? {};
      return isScalar(key) ? [...parent, String(key.value)] : undefined;
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

/** Whether a place lies in a range; one that is empty holds its place. */
function isWithin({ line, column, endLine, endColumn }: Range, atLine: number, atColumn: number): boolean {
  const isAfterStart = line < atLine || (line === atLine && column <= atColumn);
  const isEmpty = line === endLine && column === endColumn;
  return isAfterStart && (atLine < endLine || (atLine === endLine && atColumn < endColumn + (isEmpty ? 1 : 0)));
}

/** Where in a mapping each of its keys stands; one that is repeated, first. */
function positionsOfKeys({ items }: YAMLMap): ReadonlyMap<string, number> {
  const positions = new Map<string, number>();
  items.forEach(({ key }, position) => {
    if (isScalar(key) && !positions.has(String(key.value))) positions.set(String(key.value), position);
  });
  return positions;
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

/**
 * Keeps the places of a file's values as long as memory allows; they are found again when somebody asks for them.
 *
 * @param known the places, where they have been found already
 * @param find finds them
 */
export function keptPlaces(find: () => LocatedData | undefined, known?: LocatedData): () => LocatedData | undefined {
  let kept = known && new WeakRef(known);
  return () => {
    const places = kept?.deref() ?? find();
    kept = places && new WeakRef(places);
    return places;
  };
}
