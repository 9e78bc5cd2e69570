import type { Splice } from "../diagnostics/splice.ts";
import { slugFrom } from "../schema/common.ts";
import type { Span } from "./mended-text.ts";
import {
  endOfQuoted,
  flowParts,
  type Piece,
  quoted,
  withinSmartQuotes,
  type YamlLine,
  yamlLines,
} from "./yaml-lines.ts";

/** What somebody may have meant who wrote YAML that cannot be read. */
export interface Mend {
  at: Span;
  message: string;
  hint: string;
  splices: Splice[];
  /** Whether it changes nothing but the way of writing. */
  isSafe: boolean;
  /** What else may not be meant as it then reads. */
  doubtful?: Span[];
}

/** What the parser said first. Offsets count in the YAML. */
export interface FirstFault {
  code: string;
  message: string;
  from: number;
  to: number;
}

/**
 * Whatever may mend the first fault of a YAML text, the likeliest first. These are guesses: whoever asks
 * has to try them.
 */
export function mendsFor(fault: FirstFault, yaml: string): Mend[] {
  const lines = yamlLines(yaml);
  const number = lines.findLastIndex((line) => line.from <= fault.from);
  const here = lines[number];
  if (!here) return [];
  const before = lines.slice(0, number).findLast((line) => line.text.trim() !== "");
  const after = lines[number + 1];
  return [
    ...indentedByOtherMeans(here, lines.slice(number + 1)),
    ...(before ? indentedByOtherMeans(before, lines.slice(number)) : []),
    ...missingColon(here, after),
    ...headingsForKeys(yaml).filter(({ at }) => at.from <= here.to && at.to >= (before ?? here).from),
    ...missingSpace(here, "dash"),
    ...(before ? missingSpace(before, "dash") : []),
    ...missingSpace(here, "colon"),
    ...(before ? missingSpace(before, "colon") : []),
    ...missingComma(fault, yaml, "after a word"),
    ...unclosedQuotes(lines.slice(0, number + 1)),
    ...textsWithoutQuotes(here, fault),
    ...(before ? textsWithoutQuotes(before, fault) : []),
    ...doubledBackslash(fault, yaml),
    ...missingComma(fault, yaml, "anywhere"),
    ...surplusBracket(fault, yaml),
    ...unclosedBrackets([here, before]),
    ...indentations(lines, number),
    ...indentations(lines, number + 1),
    ...indentations(lines, firstBesides(lines, number)),
  ];
}

const OTHER_MEANS = /[\t\u00a0]/;

/** A line indented with tabs, with those below it that are as well: one of them alone would only be out of line. */
function indentedByOtherMeans(line: YamlLine, below: readonly YamlLine[]): Mend[] {
  if (!OTHER_MEANS.test(line.indent)) return [];
  const end = below.findIndex(({ indent }) => !OTHER_MEANS.test(indent));
  const whole = [line, ...below.slice(0, end === -1 ? below.length : end)];
  const spaced = (indent: string, width: number) =>
    indent.replaceAll("\u00a0", " ").replaceAll("\t", " ".repeat(width));
  const mend = (lines: readonly YamlLine[], width: number): Mend => ({
    at: { from: line.from, to: line.from + line.indent.length },
    message: line.indent.includes("\t")
      ? `This line is indented with a tab${lines.length > 1 ? ", and so are lines below it" : ""}.`
      : "This line is indented with spaces that are not ordinary ones.",
    hint: "Use spaces: two for each level.",
    splices: lines.map(({ from, indent }) => ({
      start: from,
      end: from + indent.length,
      insert: spaced(indent, width),
    })),
    isSafe: true,
  });
  return [2, 4, 8].flatMap((width) =>
    whole.length > 1 ? [mend([line], width), mend(whole, width)] : [mend([line], width)],
  );
}

/** Headings as a text has them, above what should be the entries of a key. */
export function headingsForKeys(yaml: string): Mend[] {
  return [...yaml.matchAll(/(?<=^|\n)#{2,6} ([^\n]*[^\s:#])(?=\s*\n\s*- )/g)].map((match) => {
    const at = { from: match.index, to: match.index + match[0].length };
    const key = slugFrom(match[1] ?? "");
    return {
      at,
      message: "This heading stands in the front matter, where it is no more than a comment.",
      hint: `Write a key with a colon, such as \`${key}:\`, or move it below the front matter.`,
      splices: [replacing(at, `${key}:`)],
      isSafe: false,
    };
  });
}

/** A key alone on its line, above what belongs to it; at the beginning of a line also one that is written like a title. */
function missingColon({ text, from }: YamlLine, below: YamlLine | undefined): Mend[] {
  const [, indent = "", words] = /^( *)([a-z][a-z-]*)$/.exec(text) ?? /^()([A-Za-z]+(?: [A-Za-z]+)?)$/.exec(text) ?? [];
  if (words === undefined || !below || !(below.dashes !== "" || below.indent.length > indent.length)) return [];
  const at = { from: from + indent.length, to: from + text.length };
  const key = slugFrom(words);
  const isKey = key === words;
  return [
    {
      at,
      message: `There is no colon after \`${words}\`.`,
      hint: isKey ? "Put a colon behind it." : `Write it as a key, with a colon behind it: \`${key}:\`.`,
      splices: [replacing(at, `${key}:`)],
      isSafe: isKey,
    },
  ];
}

function missingSpace(line: YamlLine, after: "dash" | "colon"): Mend[] {
  const found =
    after === "dash"
      ? /^([ ]*)-(?=[^\s-])/.exec(line.text)
      : /^([ ]*(?:- )*)([a-z][a-z0-9-]*)(?::(?=[^\s:/])| ?=(?= ))/.exec(line.text);
  if (!found) return [];
  const end = line.from + found[0].length;
  const start = line.from + (found[1] ?? "").length;
  const isEqualsSign = found[0].endsWith("=");
  return [
    {
      at: { from: start, to: line.from + line.text.trimEnd().length },
      message: isEqualsSign
        ? `There is an equals sign after \`${found[2]}\`.`
        : after === "dash"
          ? "There is no space after the dash."
          : `There is no space after \`${found[2]}:\`.`,
      hint: isEqualsSign ? "Write a colon instead." : `Put a space after the ${after}.`,
      splices: isEqualsSign
        ? [{ start: start + (found[2] ?? "").length, end: end, insert: ":" }]
        : [{ start: end, end: end, insert: " " }],
      isSafe: true,
    },
  ];
}

/** Quotes that open on one of the lines and do not close on it: the first of them may hold all that follows. */
function unclosedQuotes(lines: readonly YamlLine[]): Mend[] {
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

function textsWithoutQuotes(line: YamlLine, fault: FirstFault): Mend[] {
  const { value } = line;
  if (value.text === "" || line.text.trim().startsWith("#")) return [];
  const mends: Mend[] = [];
  if (/^[[{]/.test(value.text)) {
    const entries = flowParts(value.text, value.from).entries.map(valueOfEntry);
    // The one that the parser stumbled over first, then the others.
    const order = [...entries].sort((a, b) => Number(holds(b, fault.from)) - Number(holds(a, fault.from)));
    for (const entry of order) mends.push(...inQuotes(entry));
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

function replacing({ from, to }: { from: number; to: number }, insert: string): Splice {
  return { start: from, end: to, insert };
}

const holds = (piece: Piece, offset: number) => piece.from <= offset && offset <= piece.to;

/** Of `key: text` in braces, the text. */
function valueOfEntry(entry: Piece): Piece {
  const lead = /^[a-z][a-z0-9-]*:\s+/.exec(entry.text)?.[0].length ?? 0;
  return { from: entry.from + lead, to: entry.to, text: entry.text.slice(lead) };
}

function doubledBackslash({ code, from, to }: FirstFault, yaml: string): Mend[] {
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

function missingComma({ code, message, from }: FirstFault, yaml: string, where: "after a word" | "anywhere"): Mend[] {
  const isBetween = code === "BLOCK_IN_FLOW" || (code === "MISSING_CHAR" && message.includes("Missing ,"));
  if (!isBetween) return [];
  const restOfLine = restOfLineAt(yaml, from);
  const rest = yaml.slice(restOfLine.from, restOfLine.to);
  if (where === "after a word" && !/^[^\s"'“„‘]\S*\s+[a-z][a-z0-9-]*:\s/.test(rest)) return [];
  // Before the next key; else before what the parser did not expect.
  const key = /(?<=\S)(\s+)[a-z][a-z0-9-]*:\s/.exec(rest);
  const at = key ? from + key.index : from - (/\s*$/.exec(yaml.slice(0, from))?.[0].length ?? 0);
  return [
    {
      at: { from: at, to: at + 1 },
      message: "A comma is missing between two entries.",
      hint: "Put a comma between them.",
      splices: [{ start: at, end: at, insert: "," }],
      isSafe: false,
      doubtful: [restOfLine],
    },
  ];
}

function restOfLineAt(yaml: string, from: number): Span {
  const end = yaml.indexOf("\n", from);
  return { from, to: end === -1 ? yaml.length : end };
}

function surplusBracket({ from }: FirstFault, yaml: string): Mend[] {
  const sign = yaml[from] ?? "";
  if (!/[\]}]/.test(sign)) return [];
  const at = { from, to: from + 1 };
  return [
    {
      at,
      message: `There is a \`${sign}\` too many.`,
      hint: "Remove it.",
      splices: [replacing(at, "")],
      isSafe: false,
      doubtful: [restOfLineAt(yaml, from)],
    },
  ];
}

function unclosedBrackets(lines: readonly (YamlLine | undefined)[]): Mend[] {
  return lines.flatMap((line) => {
    if (!line || !/^[[{]/.test(line.value.text)) return [];
    const { value } = line;
    const { closers } = flowParts(value.text, value.from);
    if (closers === "") return [];
    const padding = closers.startsWith("}") && !value.text.endsWith(" ") ? " " : "";
    return [
      {
        at: { from: value.from, to: value.to },
        message: "A bracket is opened here and not closed.",
        hint: "Add the closing bracket where the list or mapping ends.",
        splices: [{ start: value.to, end: value.to, insert: padding + closers }],
        isSafe: false,
      },
    ];
  });
}

/** The first line below the same key as a line, where it stands further in: then it may be the one at fault. */
function firstBesides(lines: readonly YamlLine[], number: number): number {
  const now = lines[number]?.indent.length ?? 0;
  const isFurtherOut = ({ indent, text }: YamlLine) => text.trim() !== "" && indent.length < now;
  const first = lines.slice(0, number).findLastIndex(isFurtherOut) + 1;
  return (lines[first]?.indent.length ?? 0) > now ? first : -1;
}

/** The indentations that lines nearby have, the nearest to the present one first. */
function indentations(lines: readonly YamlLine[], number: number): Mend[] {
  const line = lines[number];
  if (!line || line.text.trim() === "" || /^(?:---|\.\.\.)$/.test(line.text) || line.text.trim().startsWith("#"))
    return [];
  const now = line.indent.length;
  const wanted = new Set<number>();
  const add = (other: YamlLine | undefined) => {
    if (!other || other.text.trim() === "") return;
    wanted.add(other.indent.length);
    wanted.add(other.indent.length + 2);
  };
  let lowest = Number.POSITIVE_INFINITY;
  for (const other of lines.slice(0, number).reverse()) {
    if (other.text.trim() === "" || other.indent.length >= lowest) continue;
    lowest = other.indent.length;
    add(other);
    if (lowest === 0) break;
  }
  add(lines[number + 1]);
  wanted.delete(now);
  const at = { from: line.from, to: line.from + Math.max(1, now) };
  return [...wanted]
    .sort((a, b) => Math.abs(a - now) - Math.abs(b - now) || b - a)
    .map((width) => ({
      at,
      message: "This line is not indented like its neighbours.",
      hint: "Use two spaces for each level, the same on every line of a list.",
      splices: [{ start: line.from, end: line.from + now, insert: " ".repeat(width) }],
      isSafe: false,
    }));
}
