import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  visit as visitAll,
} from "yaml";
import type { Splice } from "../../diagnostics/edits.ts";
import { t } from "../../diagnostics/messages.ts";
import { MOST_FAULTS } from "./candidate-fixes.ts";
import { MAX_DEPTH } from "./faults.ts";
import type { Span, YamlFault } from "./fixed-text.ts";
import { quoted } from "./lines.ts";
import { beginsWith } from "./parser-errors.ts";

const FORBIDDEN_KEYS = new Set(["__proto__", "prototype", "constructor"]);

/** Finds what YAML allows and role files do not; of very many only the first. */
export function forbiddenParts(document: Document.Parsed, yaml: string): YamlFault[] {
  const faults: YamlFault[] = [];
  const add = (node: Node, code: YamlFault["code"], message: string, hint: string, more: Partial<YamlFault> = {}) =>
    faults.push({ code, at: spanOf(node), message, hint, ...more });
  let anchors: Set<string> | undefined;
  const isAnchor = (name: string) => {
    anchors ??= anchorsIn(document);
    return anchors.has(name);
  };
  const inQuotes = ({ from, to }: Span) => ({
    splices: [{ start: from, end: to, insert: quoted(yaml.slice(from, to)) }],
    isSafe: true,
  });

  const visit = (node: unknown, depth: number): void => {
    if (!isNode(node) || faults.length > MOST_FAULTS) return;
    if (isAlias(node)) {
      add(
        node,
        "forbidden-yaml",
        t`\`*${node.source}\` is a YAML alias.`,
        t`Write the text itself; put quotes around a text that begins with \`*\`.`,
        isAnchor(node.source) ? {} : inQuotes(spanOf(node)),
      );
      return;
    }
    if (node.anchor)
      add(
        node,
        "forbidden-yaml",
        t`\`&${node.anchor}\` is a YAML anchor.`,
        t`Leave it out; put quotes around a text that begins with \`&\`.`,
        { inThought: withoutMark(node, yaml) },
      );
    if (node.tag)
      add(
        node,
        "forbidden-yaml",
        t`\`${node.tag.replace("tag:yaml.org,2002:", "!!")}\` is a YAML tag.`,
        t`Leave it out; put quotes around a text that begins with \`!\`.`,
        { inThought: withoutMark(node, yaml) },
      );
    if (!isMap(node) && !isSeq(node)) return;
    if (depth > MAX_DEPTH) {
      add(
        node,
        "too-deep",
        t`This is nested more than ${MAX_DEPTH} levels deep.`,
        t`Check the indentation: a role never needs so many levels.`,
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
  const visitKey = (pair: Pair, map: Node) => {
    if (!isScalar(pair.key)) {
      const node = isNode(pair.key) ? pair.key : map;
      const whole = spanOf(map);
      if (/^\{\{[^\n]*\}\}$/.test(yaml.slice(whole.from, whole.to))) {
        add(map, "broken-yaml", beginsWith("{"), t`Put quotes around the text.`, inQuotes(whole));
        return;
      }
      add(
        node,
        "forbidden-yaml",
        t`A key is a list or a mapping.`,
        t`Write the key as one word; put quotes around a text that begins with \`{\`, \`[\` or \`?\`.`,
      );
      return;
    }
    visit(pair.key, 0);
    const key = String(pair.key.value);
    if (FORBIDDEN_KEYS.has(key))
      add(pair.key, "forbidden-key", t`A key may never be called \`${key}\`.`, t`Remove this key.`);
    if (key === "<<") add(pair.key, "forbidden-yaml", t`\`<<\` is a YAML merge key.`, t`Write the keys out here.`);
  };
  visit(document.contents, 1);
  return faults;
}

function anchorsIn(document: Document.Parsed): Set<string> {
  const anchors = new Set<string>();
  visitAll(document, {
    Value(_, { anchor }) {
      if (anchor !== undefined) anchors.add(anchor);
    },
  });
  return anchors;
}

/** Reads on without the anchor or tag before a value; whether that was a part of the value cannot be known. */
function withoutMark(node: Node, yaml: string): { splices: Splice[]; doubtful: Span[] } {
  const { from, to } = spanOf(node);
  let start = from;
  // A value has one anchor and one tag at most.
  for (let marks = 0; marks < 2; marks++) {
    const words = yaml.slice(Math.max(0, start - LONGEST_MARK), start);
    const mark = /(?<=^|[\s,[{])[&!][^\s,[{]*\s*$/.exec(words);
    if (!mark) break;
    start -= mark[0].length;
  }
  return { splices: [{ start, end: from, insert: "" }], doubtful: [{ from: start, to }] };
}

/** An anchor or tag that is longer is not looked for. */
const LONGEST_MARK = 200;

const spanOf = (node: Node): Span => ({ from: node.range?.[0] ?? 0, to: node.range?.[1] ?? 0 });
