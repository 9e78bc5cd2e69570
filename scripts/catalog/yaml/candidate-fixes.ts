import type { Splice } from "../../diagnostics/edits.ts";
import { later, t, translated } from "../../diagnostics/messages.ts";
import type { Path } from "../../diagnostics/problem.ts";
import { slugFrom } from "../../schema/common.ts";
import type { Span } from "./fixed-text.ts";
import {
  endOfQuoted,
  flowParts,
  oddSeparators,
  type Piece,
  pathOfMapping,
  quoted,
  withinSmartQuotes,
  type YamlLine,
} from "./lines.ts";
import { beginsWith, EXPLANATIONS, said } from "./parser-errors.ts";

/** What somebody may have meant who wrote YAML that cannot be read. */
export interface YamlFix {
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

/** The keys that the mapping at a path may have. */
export type KeysAt = (path: Path) => readonly string[];

/** So many faults of one text are told; more of them are hardly anyone's mistakes. */
export const MOST_FAULTS = 200;

/** Where the parser stumbled: the line, the one before it that is not empty, and all lines. */
export interface ErrorContext extends FirstFault {
  yaml: string;
  keysAt: KeysAt;
  lines: readonly YamlLine[];
  number: number;
  here: YamlLine;
  /** The line itself, and the one before it. */
  near: readonly YamlLine[];
}

/** A place that a rule fits, and the change that fixes it; with words of its own where those of the rule don't fit. */
export type CandidateFix = Pick<YamlFix, "at" | "splices"> & Partial<YamlFix>;

/** Another text in the place of what stands there. */
export const replacing = ({ from, to }: Span, insert: string): Splice => ({ start: from, end: to, insert });
/** A text where nothing stood. */
export const inserting = (at: number, insert: string): Splice => ({ start: at, end: at, insert });
export const span = ({ from, to }: Span): Span => ({ from, to });

/** Headings as a text has them, above what should be the entries of a key. */
export const HEADING = {
  message: later("This heading stands in the front matter, where it is no more than a comment."),
  isSafe: false,
};

/** A line from a column on, without space at its end. */
export const restOf = (line: YamlLine, from: number): Span => ({
  from: line.from + from,
  to: line.from + line.text.trimEnd().length,
});

export function restOfLineAt(yaml: string, from: number): Span {
  const end = yaml.indexOf("\n", from);
  return { from, to: end === -1 ? yaml.length : end };
}

export const ODD_SEPARATOR = {
  message: later("A space on this line is not the ordinary one, so YAML takes it for a letter."),
  hint: later("Type the spaces and the colon again, with the space bar and the colon's own key."),
  isSafe: true,
};

/** The lines of a part of a text that odd spaces or colons keep from being what they look like, as one fix. */
export function oddlySeparated(yaml: string, from: number, to: number): YamlFix[] {
  const splices = oddSeparators(yaml, from, to);
  const [first] = splices;
  if (!first) return [];
  const isColon = yaml.slice(first.start, first.end).includes("\uff1a");
  const words = said(ODD_SEPARATOR);
  const message = isColon ? t`This colon is not the ordinary one, so it makes no key.` : words.message;
  return [{ ...words, message, at: { from: first.start, to: Math.max(first.end, first.start + 1) }, splices }];
}

const OTHER_MEANS = /[\t\u00a0]/;

/** A line indented with tabs, with those below it that are as well: one of them alone would only be out of line. */
export function otherIndents(line: YamlLine, below: readonly YamlLine[]): CandidateFix[] {
  if (!OTHER_MEANS.test(line.indent)) return [];
  const end = below.findIndex(({ indent }) => !OTHER_MEANS.test(indent));
  const whole = [line, ...below.slice(0, end === -1 ? below.length : end)];
  const candidate = (lines: readonly YamlLine[], width: number): CandidateFix => ({
    at: { from: line.from, to: line.from + line.indent.length },
    message: !line.indent.includes("\t")
      ? t`This line is indented with spaces that are not ordinary ones.`
      : lines.length > 1
        ? t`This line is indented with a tab, and so are lines below it.`
        : translated(EXPLANATIONS.TAB_AS_INDENT.message),
    splices: lines.map(({ from, indent }) =>
      replacing(
        { from, to: from + indent.length },
        indent.replaceAll("\u00a0", " ").replaceAll("\t", " ".repeat(width)),
      ),
    ),
  });
  return [2, 4, 8].flatMap((width) => [
    candidate([line], width),
    ...(whole.length > 1 ? [candidate(whole, width)] : []),
  ]);
}

/** A key alone on its line, above what belongs to it; at the beginning of a line also one that is written like a title. */
export function missingColon({ text, from }: YamlLine, below: YamlLine | undefined): CandidateFix[] {
  const [, indent = "", words] = /^( *)([a-z][a-z-]*)$/.exec(text) ?? /^()([A-Za-z]+(?: [A-Za-z]+)?)$/.exec(text) ?? [];
  if (words === undefined || !below || !(below.dashes !== "" || below.indent.length > indent.length)) return [];
  const at = { from: from + indent.length, to: from + text.length };
  const key = slugFrom(words);
  const isSafe = key === words;
  const hint = isSafe ? {} : { hint: t`Write it as a key, with a colon behind it: \`${key}:\`.` };
  return [
    { at, message: t`There is no colon after \`${words}\`.`, ...hint, splices: [replacing(at, `${key}:`)], isSafe },
  ];
}

/** A key and its value on one line with no colon between them. */
interface KeyAndValue {
  key: string;
  message: string;
  hint: string;
  /** The line as it should read. */
  meant: string;
  /** Whether it is hardly a sentence that begins with the word. */
  isSafe: boolean;
}

/** The key that a text begins with, where it is one of some, and what was meant by the whole. */
export function keyAndValue(text: string, keys: readonly string[]): KeyAndValue | undefined {
  const [, key = "", value = ""] = /^([a-z][a-z-]*)[ \t]+([^\s=:].*)$/.exec(text) ?? [];
  if (!keys.includes(key)) return undefined;
  const isBare = /^(?:["'[{]|[|>][-+]?$)/.test(value) || !whyQuotes(value);
  const meant = `${key}: ${isBare ? value : quoted(value)}`;
  return {
    key,
    message: t`There is no colon after \`${key}\`.`,
    hint: t`Put a colon behind it: \`${meant}\`.`,
    meant,
    isSafe: /^(?:[\p{Lu}\p{N}"'[{]|[\w-]+$)/u.test(value),
  };
}

/** Keys that the schema knows at their place, with their value on the same line. */
export function missingColonBeforeValue({ near, lines, keysAt }: ErrorContext): CandidateFix[] {
  return near.flatMap((line) => {
    const at = span(line.value);
    const found = line.key
      ? undefined
      : keyAndValue(line.value.text, keysAt(pathOfMapping(lines, lines.indexOf(line))));
    if (!found) return [];
    const { key, meant, ...words } = found;
    return [{ ...words, at: { from: at.from, to: at.from + key.length }, splices: [replacing(at, meant)] }];
  });
}

/** Headings as a text has them, above what should be the entries of a key. */
export function headingsForKeys(yaml: string): YamlFix[] {
  const lines = yaml.split("\n");
  let from = 0;
  return lines.flatMap((line, number) => {
    const heading = /^#{2,6} (.*[^\s:#])\s*$/.exec(line)?.[1];
    const at = { from, to: from + line.trimEnd().length };
    from += line.length + 1;
    if (heading === undefined) return [];
    let below = number + 1;
    while (lines[below]?.trim() === "") below++;
    if (!/^\s*- /.test(lines[below] ?? "")) return [];
    const key = slugFrom(heading);
    const hint = t`Write a key with a colon, such as \`${key}:\`, or move it below the front matter.`;
    const message = translated(HEADING.message);
    return { ...HEADING, at, message, hint, splices: [replacing(at, `${key}:`)] };
  });
}

/** Two entries in brackets with nothing between them, the rest of the line from the second on being of some form. */
export function missingComma({ code, message, from, yaml }: ErrorContext, form: RegExp): CandidateFix[] {
  if (code !== "BLOCK_IN_FLOW" && !(code === "MISSING_CHAR" && message.includes("Missing ,"))) return [];
  const restOfLine = restOfLineAt(yaml, from);
  const rest = yaml.slice(restOfLine.from, restOfLine.to);
  if (!form.test(rest)) return [];
  // Before the next key; else before what the parser did not expect.
  const key = /(?<=\S)(\s+)[a-z][a-z0-9-]*:\s/.exec(rest);
  const at = key ? from + key.index : yaml.slice(0, from).trimEnd().length;
  return [{ at: { from: at, to: at + 1 }, splices: [inserting(at, ",")], doubtful: [restOfLine] }];
}

/** A text without quotes that goes on in the lines below, where a colon makes a key of it. */
export function textOverLines({ value, indent }: YamlLine, below: readonly YamlLine[]): CandidateFix[] {
  if (value.text === "" || /^["'[{|>&*!]/.test(value.text)) return [];
  const end = below.findIndex(({ text, indent: other }) => text.trim() !== "" && other.length <= indent.length);
  const rest = below.slice(0, end === -1 ? below.length : end).filter(({ text }) => text.trim() !== "");
  const last = rest.at(-1);
  // A key further down is rather a line too far in.
  if (!last || rest.some(({ key, dashes }) => key !== undefined || dashes !== "")) return [];
  const whole = [value.text, ...rest.map(({ text }) => text.trim())].join(" ");
  const at = { from: value.from, to: last.value.to };
  const candidate = { at, splices: [replacing(at, quoted(whole))] };
  if (/:\s/.test(whole)) return [candidate];
  const message = t`This text goes over several lines and has a \`#\` in one of them, so the rest is read as a comment.`;
  return /\s#/.test(whole) ? [{ ...candidate, message }] : [];
}

/** A quote that opens on a line and does not close on it. */
export function unclosedQuotes({ value }: YamlLine): CandidateFix[] {
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
  const hint = quote === "'" ? { hint: t`Put a single quote behind the text as well.` } : {};
  return [...new Set(ends.filter((end) => end !== undefined))].map((end) => ({
    at: { from: open, to: value.to },
    ...hint,
    splices: [inserting(open + end, quote)],
    isSafe: !inFlow,
  }));
}

/** Texts of a line that cannot stand without quotes; of several in brackets, the one at a place first. */
export function textsWithoutQuotes({ value, text }: YamlLine, place: number): CandidateFix[] {
  if (value.text === "" || text.trim().startsWith("#")) return [];
  // Behind a dash, what looks like a key may be the beginning of the text.
  if (!/^[[{]/.test(value.text)) return inQuotes(value);
  const entries = flowParts(value.text, value.from).entries.map(valueOfEntry);
  const holds = ({ from, to }: Piece) => Number(from <= place && place <= to);
  const candidates = [...entries].sort((a, b) => holds(b) - holds(a)).flatMap(inQuotes);
  // One comment hides the next: all texts that hold a `#` at once.
  const hiding = entries.filter((entry) => /\s#/.test(entry.text)).flatMap(inQuotes);
  const [first] = hiding;
  if (first && hiding.length > 1) candidates.push({ ...first, splices: hiding.flatMap(({ splices }) => splices) });
  // A text that only looks like a list: `[WIP] Data Engineer`, `{{ name }} of the team`.
  if (/^\[[^\]]*\]\s*[^\s,#\]}]/.test(value.text) || /^\{\{/.test(value.text)) candidates.push(...inQuotes(value));
  return candidates;
}

/** Of `key: text` in braces, the text. */
function valueOfEntry({ from, to, text }: Piece): Piece {
  const lead = /^[a-z][a-z0-9-]*:\s+/.exec(text)?.[0].length ?? 0;
  return { from: from + lead, to, text: text.slice(lead) };
}

function inQuotes(piece: Piece): CandidateFix[] {
  const why = whyQuotes(piece.text);
  if (!why) return [];
  const { inner = piece.text, ...words } = why;
  return [{ at: span(piece), ...words, splices: [replacing(piece, quoted(inner))] }];
}

/** Why a text cannot stand without quotes, and what stands in them if not all of it; nothing where it can. */
function whyQuotes(text: string): { message: string; hint: string; inner?: string } | undefined {
  const hint = t`Put quotes around the text.`;
  const inner = withinSmartQuotes(text);
  if (inner !== undefined)
    return {
      message: t`These are typographic quotes, which mean nothing in YAML.`,
      hint: t`Use straight quotes.`,
      inner,
    };
  if (/^["']/.test(text)) {
    const end = endOfQuoted(text, 0);
    if (end === undefined || end === text.length) return undefined;
    return { message: t`The quotes end before the text does.`, hint: t`Put other quotes around the whole text.` };
  }
  if (/^[@`%*&!|>{[}\],?#-]/.test(text)) return { message: beginsWith(text[0] ?? ""), hint };
  if (/:(\s|$)/.test(text)) return said(EXPLANATIONS.BLOCK_AS_IMPLICIT_KEY);
  if (/\s#/.test(text)) return { message: t`Everything after the \`#\` is read as a comment.`, hint };
  return undefined;
}

/** The first line below the same key as a line, where it stands further in: then it may be the one at fault. */
export function firstBesides(lines: readonly YamlLine[], number: number): number {
  const now = lines[number]?.indent.length ?? 0;
  const isFurtherOut = ({ indent, text }: YamlLine) => text.trim() !== "" && indent.length < now;
  const first = lines.slice(0, number).findLastIndex(isFurtherOut) + 1;
  return (lines[first]?.indent.length ?? 0) > now ? first : -1;
}

/** The indentations that lines nearby have, the nearest to the present one first. */
export function indentations(lines: readonly YamlLine[], number: number): CandidateFix[] {
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
  const above = lines.slice(0, number).findLast(({ text }) => text.trim() !== "")?.value;
  // The line may have been meant to go on with the text above it.
  const doubtful = above && above.text !== "" ? [span(above)] : [];
  return [...wanted]
    .sort((a, b) => Math.abs(a - now) - Math.abs(b - now) || b - a)
    .map((width) => ({
      at: { from: line.from, to: line.from + Math.max(1, now) },
      splices: [replacing({ from: line.from, to: line.from + now }, " ".repeat(width))],
      doubtful,
    }));
}
