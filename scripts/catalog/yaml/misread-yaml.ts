import { type Document, isScalar, type Scalar, visit, type YAMLSeq } from "yaml";
import { type Splice, spliced } from "../../diagnostics/edits.ts";
import { t } from "../../diagnostics/messages.ts";
import { headingsForKeys, MOST_FAULTS, oddlySeparated } from "./candidate-fixes.ts";
import { parse } from "./faults.ts";
import type { YamlFault } from "./fixed-text.ts";
import { ODD_SIGNS, quoted, withinSmartQuotes, written } from "./lines.ts";
import { numberInTwo } from "./repeated-keys.ts";

/** Parts of a text that YAML reads without complaint, and otherwise than they were meant. */
export interface MisreadParts {
  errors: YamlFault[];
  warnings: YamlFault[];
}

/**
 * Finds lines that were swallowed by the text above them, words swallowed by a comment, numbers and texts that a comma parts,
 * and typographic quotes.
 */
export function misreadParts(document: Document.Parsed, yaml: string): MisreadParts {
  const misread: MisreadParts = { errors: [], warnings: [] };
  let tries = MOST_TRIES;
  visit(document, {
    Node() {
      return misread.errors.length > MOST_FAULTS ? visit.BREAK : undefined;
    },
    Map(_key, map) {
      misread.errors.push(...map.items.flatMap((_, index) => numberInTwo(map, index, yaml) ?? []));
    },
    Seq(_key, list) {
      if (list.flow) misread.errors.push(...textsCutAtCommas(list, yaml));
    },
    Scalar(_key, node) {
      if (node.type !== "PLAIN" || !node.range) return;
      const [from, to] = node.range;
      const source = yaml.slice(from, to);
      if (source === "") {
        misread.errors.push(...swallowedWhole(from, yaml));
        return;
      }
      const odd = oddlyParted(from, to, yaml);
      if (odd.length > 0) {
        misread.errors.push(...odd);
        return;
      }
      misread.errors.push(...swallowedLine(from, source, yaml, () => tries-- > 0));
      misread.warnings.push(...swallowedWords(node, to, yaml));
      const inner = withinSmartQuotes(source);
      if (inner !== undefined && typeof node.value === "string")
        misread.warnings.push({
          code: "smart-quotes",
          at: { from, to },
          message: t`The typographic quotes around this text are read as a part of it.`,
          hint: t`Use straight quotes, or none.`,
          splices: [{ start: from, end: to, insert: written(inner) }],
          isSafe: true,
        });
    },
  });
  for (const fix of headingsForKeys(yaml)) misread.errors.push({ ...fix, code: "broken-yaml" });
  return misread;
}

/** So often it is tried whether a line is in order further to the left. */
const MOST_TRIES = 5;

/** Entries in brackets that together stand between typographic quotes: they part at the commas of one text. */
function textsCutAtCommas({ items }: YAMLSeq, yaml: string): YamlFault[] {
  const sources = items.map((item) => (isScalar(item) && item.range ? yaml.slice(item.range[0], item.range[1]) : ""));
  return items.flatMap((item, index): YamlFault[] => {
    const source = sources[index] ?? "";
    if (!isScalar(item) || !item.range || !/^[“„«][^”“»]*$/.test(source)) return [];
    const length = sources.slice(index + 1).findIndex((each) => /[“„«”»]/.test(each)) + 1;
    const last = items[index + length];
    if (length === 0 || !isScalar(last) || !last.range || !/^[^“„«]*[”“»]$/.test(sources[index + length] ?? ""))
      return [];
    const at = { from: item.range[0], to: last.range[1] };
    const inner = withinSmartQuotes(yaml.slice(at.from, at.to));
    if (inner === undefined || inner.includes("\n")) return [];
    return [
      {
        code: "broken-yaml",
        at,
        message: t`Typographic quotes mean nothing in YAML, so the comma between them parts the text in two.`,
        hint: t`Use straight quotes.`,
        splices: [{ start: at.from, end: at.to, insert: quoted(inner) }],
        isSafe: true,
      },
    ];
  });
}

/** Lines that odd spaces or colons make a text, or a part of a key, instead of keys and entries. */
function oddlyParted(from: number, to: number, yaml: string): YamlFault[] {
  if (!ODD_SIGNS.test(yaml.slice(from, to))) return [];
  const [fix] = oddlySeparated(yaml, from, to);
  if (!fix) return [];
  // A text behind its key may have what it likes.
  if (/[^\s-]/.test(yaml.slice(yaml.lastIndexOf("\n", from - 1) + 1, from))) return [];
  const splices = fix.splices.filter(({ start }) => start >= from);
  const [first] = splices;
  return first ? [{ ...fix, at: { from: first.start, to: first.end }, splices, code: "broken-yaml" }] : [];
}

/** A line that begins with a dash but stands further in than the list, and so continues the entry above. */
function swallowedLine(from: number, source: string, yaml: string, mayTry: () => boolean): YamlFault[] {
  const firstDash = /^-(?=[^\s-])[^\n]*\n\s*-/.test(source);
  const continued = /\n([ ]*)-[ ]?(?=\S)/.exec(source);
  if (!continued) return [];
  if (firstDash) {
    const splices = [...source.matchAll(/(?<=^|\n[ ]*)-(?=[^\s-])/g)].map(
      ({ index }): Splice => ({ start: from + index + 1, end: from + index + 1, insert: " " }),
    );
    return [
      {
        code: "broken-yaml",
        at: { from, to: from + source.indexOf("\n") },
        message: t`There is no space after the dash.`,
        hint: t`Put a space after the dash.`,
        splices,
        isSafe: true,
      },
    ];
  }
  const dash = from + continued.index + 1 + (continued[1] ?? "").length;
  const lineFrom = from + continued.index + 1;
  const above = yaml.lastIndexOf("\n", from - 1) + 1;
  const indent = /^[ ]*/.exec(yaml.slice(above))?.[0] ?? "";
  const splices: Splice[] = [{ start: lineFrom, end: dash, insert: indent }];
  const fixed = mayTry() && parse(spliced(yaml, splices)).errors.length === 0;
  return [
    {
      code: "broken-yaml",
      at: { from: lineFrom, to: dash + 1 },
      message: t`This line begins with a dash, but stands so far to the right that it continues the entry above.`,
      hint: t`Indent it like the other lines of its list, or put quotes around the whole text.`,
      ...(fixed ? { splices } : {}),
    },
  ];
}

/** A value of which nothing is left, because it begins with `#`. */
function swallowedWhole(from: number, yaml: string): YamlFault[] {
  const comment = /^[ \t]*(#[^\s#][^\n]*)/.exec(yaml.slice(from));
  // On a line of its own, or before a mapping, it is a comment indeed.
  let before = from - 1;
  while (yaml[before] === " " || yaml[before] === "\t") before--;
  if (!comment || !/[:-]/.test(yaml[before] ?? "")) return [];
  const text = (comment[1] ?? "").trimEnd();
  const start = from + comment[0].indexOf("#");
  return [
    {
      code: "broken-yaml",
      at: { from: start, to: start + text.length },
      message: t`A text begins with \`#\`, so it is read as a comment.`,
      hint: t`Put quotes around the text.`,
      splices: [{ start, end: start + text.length, insert: quoted(text) }],
      isSafe: true,
    },
  ];
}

/**
 * Words behind a `#` with one space before it, or none after it. A comment that is meant has two spaces before it, as
 * style guides and linters for YAML want it, and one after it.
 */
function swallowedWords(node: Scalar, to: number, yaml: string): YamlFault[] {
  const comment = /^([ \t]+)#([^\n]*)/.exec(yaml.slice(to, to + MOST_LOOKED_AT));
  if (!comment || typeof node.value !== "string" || !/\p{L}/u.test(node.value)) return [];
  const [whole, space = "", words = ""] = comment;
  if (space !== " " && /^(?:[\s#]|$)/.test(words)) return [];
  const [from = 0] = node.range ?? [];
  const start = to + space.length;
  const end = to + whole.trimEnd().length;
  const text = yaml.slice(from, end);
  return [
    {
      code: "swallowed-text",
      at: { from: start, to: end },
      freeText: { from, to },
      message: t`Everything after the \`#\` is read as a comment, not as a part of the text.`,
      hint: t`Put quotes around the whole text; where a comment is meant, put two spaces before its \`#\` and one behind it.`,
      ...(text.includes("\n") ? {} : { splices: [{ start: from, end, insert: quoted(text) }] }),
    },
  ];
}

/** No line of a role is longer. */
const MOST_LOOKED_AT = 10_000;
