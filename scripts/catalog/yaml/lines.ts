import type { Splice } from "../../diagnostics/edits.ts";
import type { Path } from "../../diagnostics/problem.ts";

/** A piece of text with the place that it takes in the whole, end exclusive. */
export interface Piece {
  from: number;
  to: number;
  text: string;
}

/** One line of YAML, cut up without asking whether it is right. */
export interface YamlLine {
  from: number;
  to: number;
  text: string;
  indent: string;
  /** `- ` as often as it stands at the beginning. */
  dashes: string;
  key: Piece | undefined;
  /** What stands behind the key or the dash, up to the end of the line and without space around it. */
  value: Piece;
}

// A key is written like an id; other words before a colon are the beginning of a text.
const PARTS = /^([ \t\u00a0]*)((?:-[ \t]+)*)(?:([a-z][a-z0-9_-]*|[0-9]{2}-[0-9]{4})([ \t]*:)(?=[ \t]|$))?([ \t]*)(.*)$/;

/** Every line of a text, in order. */
export function yamlLines(text: string): YamlLine[] {
  const lines: YamlLine[] = [];
  let from = 0;
  for (const line of text.split("\n")) {
    const [, indent = "", dashes = "", key, colon = "", space = "", rest = ""] = PARTS.exec(line) ?? [];
    const keyFrom = from + indent.length + dashes.length;
    const valueFrom = keyFrom + (key?.length ?? 0) + colon.length + space.length;
    const value = rest.trimEnd();
    lines.push({
      from,
      to: from + line.length,
      text: line,
      indent,
      dashes,
      key: key === undefined ? undefined : { from: keyFrom, to: keyFrom + key.length, text: key },
      value: { from: valueFrom, to: valueFrom + value.length, text: value },
    });
    from += line.length + 1;
  }
  return lines;
}

/** Where the mapping stands that a line has, or was to have, a key of: the keys above it, and 0 for an entry of a list. */
export function pathOfMapping(lines: readonly YamlLine[], number: number): Path {
  const path: (string | 0)[] = [];
  let column = Number.POSITIVE_INFINITY;
  let isEntry = false;
  /** Goes out through the dashes of a line. */
  const leave = ({ indent, dashes }: YamlLine) => {
    column = indent.length + dashes.length;
    isEntry = dashes !== "";
    if (!isEntry) return;
    column = indent.length;
    path.unshift(
      ...dashes
        .replaceAll(/[^-]/g, "")
        .split("")
        .map(() => 0 as const),
    );
  };
  const [line, ...above] = lines.slice(0, number + 1).reverse();
  if (line) leave(line);
  for (const other of above) {
    const { indent, dashes, key, value } = other;
    const at = indent.length + dashes.length;
    if (!isEntry && dashes !== "" && at === column) leave(other);
    // The entries of a list may stand as far out as their key.
    else if (key && value.text === "" && (at < column || (isEntry && dashes === "" && at === column))) {
      path.unshift(key.text);
      leave(other);
    }
  }
  return path;
}

/** Where a quoted text that begins at `from` ends, behind its closing quote; undefined where it does not. */
export function endOfQuoted(text: string, from: number): number | undefined {
  const quote = text[from];
  for (let at = from + 1; at < text.length; at++) {
    if (quote === '"' && text[at] === "\\") at++;
    else if (text[at] === quote) {
      if (quote === "'" && text[at + 1] === "'") at++;
      else return at + 1;
    }
  }
  return undefined;
}

/** What stands between the brackets, braces and commas of one line, and which brackets it leaves open. */
export interface FlowParts {
  entries: Piece[];
  /** The brackets that would close what is open at the end of the line. */
  closers: string;
  /** Where a quote opens that the line does not close. */
  openQuote: number | undefined;
}

/** Cuts the part of a line that is written in brackets. Offsets count from `base`. */
export function flowParts(text: string, base: number): FlowParts {
  const entries: Piece[] = [];
  let closers = "";
  let start = 0;
  const end = (at: number) => {
    const raw = text.slice(start, at);
    const lead = raw.length - raw.trimStart().length;
    const trimmed = raw.trim();
    if (trimmed !== "")
      entries.push({ from: base + start + lead, to: base + start + lead + trimmed.length, text: trimmed });
  };
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? "";
    if (!/["'“„«[\]{},]/.test(sign)) continue;
    const isFirst = isFirstIn(text, start, at);
    if ((sign === '"' || sign === "'") && isFirst) {
      const close = endOfQuoted(text, at);
      // What closes it directly before a word is the opening quote of the next text.
      if (close === undefined || /^[^\s,\]}:]/.test(text.slice(close)))
        return { entries, closers, openQuote: base + at };
      at = close - 1;
    } else if ("“„«".includes(sign) && isFirst) {
      const close = /[”“»](?=\s*[,\]}])/.exec(text.slice(at + 1, at + LONGEST_TEXT));
      if (close) at += close.index + 1;
    } else if (sign === "[" || sign === "{") {
      if (!isFirst) continue;
      end(at);
      closers = (sign === "[" ? "]" : "}") + closers;
      start = at + 1;
    } else if (sign === "]" || sign === "}") {
      end(at);
      if (closers.startsWith(sign)) closers = closers.slice(1);
      start = at + 1;
    } else if (sign === ",") {
      end(at);
      start = at + 1;
    }
  }
  end(text.length);
  return { entries, closers, openQuote: undefined };
}

/** So far on the end of a text in typographic quotes is looked for. */
const LONGEST_TEXT = 500;

/** Whether nothing stands before a place but space, or a colon and space. */
function isFirstIn(text: string, start: number, at: number): boolean {
  let before = at - 1;
  while (before >= start && /\s/.test(text[before] ?? "")) before--;
  return before < start || (text[before] === ":" && before < at - 1);
}

const SMART_PAIRS: readonly [string, string][] = [
  ["“", "”"],
  ["„", "“"],
  ["”", "”"],
  ["‘", "’"],
  ["«", "»"],
];

/** What stands between the typographic quotes that hold a whole text; undefined where none do. */
export function withinSmartQuotes(text: string): string | undefined {
  for (const [open, close] of SMART_PAIRS) {
    if (text.length < 3 || !text.startsWith(open) || !text.endsWith(close)) continue;
    const inner = text.slice(1, -1);
    if (!inner.includes(open) && !inner.includes(close)) return inner;
    // An apostrophe in the text is the same sign as a closing single quote.
    if (open === "‘" && !inner.includes(open)) return inner;
  }
  return undefined;
}

/** A text in the quotes that YAML needs, on one line. */
export function quoted(text: string): string {
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}

/** A text as it stands in YAML: bare where that is read as the same text anywhere, else in quotes. */
export function written(text: string): string {
  const isBare =
    /^[\p{L}\p{N}][^:#,[\]{}"\n\t]*$/u.test(text) &&
    text === text.trim() &&
    !/^(null|true|false|[-+.]?[\d.][\d_.]*(e[-+]?\d+)?|0[xo][0-9a-f]+)$/i.test(text);
  return isBare ? text : quoted(text);
}

/** Spaces that look like the ordinary one, and are letters to YAML. */
const ODD = "\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000";

/** Any of them, or a wide colon. */
export const ODD_SIGNS = new RegExp(`[${ODD}\\uff1a]`);
const LINE = new RegExp(
  `^([ \\t${ODD}]*)((?:-[ \\t${ODD}]+)*)(?:([A-Za-z][\\w-]*)([ \\t${ODD}]*[:\\uff1a](?:[ \\t${ODD}]+|$|(?<=\\uff1a))))?`,
);

/** What stands for the spaces and colons of YAML on one line and is something else: a no-break space, a wide colon. */
function separatorsOf(line: string, from: number): Splice[] {
  const [whole = "", indent = "", dashes = "", key = "", colon = ""] = LINE.exec(line) ?? [];
  // A word with a capital letter is a key at most at the beginning of a line: French has a no-break space before each colon.
  const isWord = /^[A-Z]/.test(key) && indent + dashes !== "";
  if (!ODD_SIGNS.test(isWord ? indent + dashes : whole)) return [];
  const spaced = (text: string) => text.replace(new RegExp(`[${ODD}]`, "g"), " ");
  const parts = [
    { text: indent, meant: spaced(indent) },
    { text: dashes, meant: spaced(dashes) },
    { text: key, meant: key },
    { text: colon, meant: ODD_SIGNS.test(colon) && !isWord ? ": " : colon },
  ];
  let at = from;
  return parts.flatMap(({ text, meant }) => {
    const start = at;
    at += text.length;
    return text === meant ? [] : [{ start, end: at, insert: meant }];
  });
}

/** What is wrong in that way on the lines of a part of a text; whole lines are looked at. */
export function oddSeparators(yaml: string, from: number, to: number): Splice[] {
  let at = yaml.lastIndexOf("\n", from - 1) + 1;
  const end = yaml.indexOf("\n", to);
  const splices: Splice[] = [];
  for (const line of yaml.slice(at, end === -1 ? undefined : end).split("\n")) {
    for (const splice of separatorsOf(line, at)) splices.push(splice);
    at += line.length + 1;
  }
  return splices;
}
