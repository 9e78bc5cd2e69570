import { endOfQuoted, flowParts, type Piece, quoted, withinSmartQuotes, type YamlLine } from "./yaml-lines.ts";
import { type FirstFault, type Mend, replacing } from "./yaml-mend.ts";

/** A text without quotes that goes on in the lines below, where a colon makes a key of it. */
export function textOverLines(line: YamlLine, below: readonly YamlLine[]): Mend[] {
  const { value, indent } = line;
  if (value.text === "" || /^["'[{|>&*!]/.test(value.text)) return [];
  const end = below.findIndex(({ text, indent: other }) => text.trim() !== "" && other.length <= indent.length);
  const rest = below.slice(0, end === -1 ? below.length : end).filter(({ text }) => text.trim() !== "");
  const last = rest.at(-1);
  // A key further down is rather a line too far in.
  if (!last || rest.some(({ key, dashes }) => key !== undefined || dashes !== "")) return [];
  const whole = [value.text, ...rest.map(({ text }) => text.trim())].join(" ");
  const hasColon = /:\s/.test(whole);
  if (!hasColon && !/\s#/.test(whole)) return [];
  return [
    {
      at: { from: value.from, to: last.value.to },
      message: hasColon
        ? "This text goes over several lines and has a colon in one of them, so it is read as another key."
        : "This text goes over several lines and has a `#` in one of them, so the rest is read as a comment.",
      hint: "Write the whole text on one line, and put quotes around it.",
      splices: [{ start: value.from, end: last.value.to, insert: quoted(whole) }],
      isSafe: true,
    },
  ];
}

/** Quotes that open on one of the lines and do not close on it: the first of them may hold all that follows. */
export function unclosedQuotes(lines: readonly YamlLine[]): Mend[] {
  return lines.flatMap((line) => {
    const { value } = line;
    const inFlow = /^[[{]/.test(value.text);
    const open = inFlow
      ? flowParts(value.text, value.from).openQuote
      : /^["']/.test(value.text) && endOfQuoted(value.text, 0) === undefined
        ? value.from
        : undefined;
    if (open === undefined) return [];
    const quote = value.text[open - value.from] ?? '"';
    const rest = value.text.slice(open - value.from);
    // In brackets the text most likely ends before the next key or the closing brackets.
    const ends = inFlow
      ? [/,\s*[a-z-]+:\s/.exec(rest)?.index, /\s*[\]}]+$/.exec(rest)?.index, /,/.exec(rest)?.index, rest.length]
      : [rest.length];
    return [...new Set(ends.filter((end) => end !== undefined))].map((end) => ({
      at: { from: open, to: value.to },
      message: "This quote is never closed.",
      hint: `Put ${quote === '"' ? "a double" : "a single"} quote behind the text as well.`,
      splices: [{ start: open + end, end: open + end, insert: quote }],
      isSafe: !inFlow,
    }));
  });
}

const SPECIAL_START = /^[@`%*&!|>{[}\],?#-]/;

/** Why a text cannot stand without quotes, and what stands in them; nothing where it can. */
function whyQuotes(text: string): { message: string; hint: string; inQuotes: string } | undefined {
  const hint = "Put quotes around the text.";
  const inner = withinSmartQuotes(text);
  if (inner !== undefined)
    return {
      message: "These are typographic quotes, which mean nothing in YAML.",
      hint: "Use straight quotes.",
      inQuotes: inner,
    };
  if (/^["']/.test(text)) {
    const end = endOfQuoted(text, 0);
    if (end !== undefined && end < text.length)
      return {
        message: "The quotes end before the text does.",
        hint: "Put other quotes around the whole text.",
        inQuotes: text,
      };
    return undefined;
  }
  if (SPECIAL_START.test(text))
    return {
      message: `A text begins with \`${text[0]}\`, which means something else in YAML.`.replace("```", "a backtick"),
      hint,
      inQuotes: text,
    };
  if (/:(\s|$)/.test(text))
    return {
      message: "There is a second colon on this line, so the text is read as another key.",
      hint: "Put quotes around the text after the first colon.",
      inQuotes: text,
    };
  if (/\s#/.test(text)) return { message: "Everything after the `#` is read as a comment.", hint, inQuotes: text };
  return undefined;
}

/** Texts of a line that cannot stand without quotes. */
export function textsWithoutQuotes(line: YamlLine, fault: FirstFault): Mend[] {
  const { value } = line;
  if (value.text === "" || line.text.trim().startsWith("#")) return [];
  const mends: Mend[] = [];
  if (/^[[{]/.test(value.text)) {
    const entries = flowParts(value.text, value.from).entries.map(valueOfEntry);
    // The one that the parser stumbled over first, then the others.
    const order = [...entries].sort((a, b) => Number(holds(b, fault.from)) - Number(holds(a, fault.from)));
    for (const entry of order) mends.push(...inQuotes(entry));
    // One comment hides the next: all texts that hold a `#` at once.
    const hiding = entries.filter(({ text }) => /\s#/.test(text)).flatMap(inQuotes);
    const [first] = hiding;
    if (first && hiding.length > 1) mends.push({ ...first, splices: hiding.flatMap(({ splices }) => splices) });
    // A text that only looks like a list: `[WIP] Data Engineer`, `{{ name }} of the team`.
    if (/^\[[^\]]*\]\s*[^\s,#\]}]/.test(value.text) || /^\{\{/.test(value.text)) mends.push(...inQuotes(value));
    return mends;
  }
  // Behind a dash, what looks like a key may be the beginning of the text.
  mends.push(...inQuotes(value));
  return mends;
}

function inQuotes(piece: Piece): Mend[] {
  const why = whyQuotes(piece.text);
  if (!why) return [];
  const { message, hint, inQuotes: inner } = why;
  return [{ at: markedPart(piece), message, hint, splices: [replacing(piece, quoted(inner))], isSafe: true }];
}

/** What of a text is marked: the sign that means something else, or the colon that is one too many. */
function markedPart(piece: Piece): { from: number; to: number } {
  return span(piece);
}

const span = ({ from, to }: Piece) => ({ from, to });

const holds = (piece: Piece, offset: number) => piece.from <= offset && offset <= piece.to;

/** Of `key: text` in braces, the text. */
function valueOfEntry(entry: Piece): Piece {
  const lead = /^[a-z][a-z0-9-]*:\s+/.exec(entry.text)?.[0].length ?? 0;
  return { from: entry.from + lead, to: entry.to, text: entry.text.slice(lead) };
}

/** A backslash that stands for nothing. */
export function doubledBackslash({ code, from, to }: FirstFault, yaml: string): Mend[] {
  if (code !== "BAD_DQ_ESCAPE") return [];
  const at = yaml[from] === "\\" ? from : yaml.lastIndexOf("\\", from);
  return [
    {
      at: { from: at, to: Math.max(to, at + 1) },
      message: "A backslash in a text in double quotes is not understood.",
      hint: "Use single quotes around the text, or write the backslash twice.",
      splices: [{ start: at, end: at, insert: "\\" }],
      isSafe: true,
    },
  ];
}
