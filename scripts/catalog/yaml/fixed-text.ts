import { LineCounter } from "yaml";
import type { ProblemCode } from "../../diagnostics/codes.ts";
import { type Splice, spliced } from "../../diagnostics/edits.ts";
import type { Range } from "../../diagnostics/problem.ts";

/** Characters `from` to `to` of a text, end exclusive. */
export interface Span {
  from: number;
  to: number;
}

/** A text as it reads with some fixes made in thought, whose places are known in the text as it was written. */
export interface FixedText {
  text: string;
  written: string;
  /** Where a part of `text` lies in `written`. */
  asWritten(part: Span): Span;
  /** What of `written` the fixes have changed or put in doubt. */
  touched: readonly Span[];
}

/** A text without fixes. */
export function asWrittenText(text: string): FixedText {
  return { text, written: text, asWritten: (part) => part, touched: [] };
}

/**
 * A text with further fixes.
 *
 * @param splices places of the text as it reads before them; they do not overlap
 * @param doubtful what else of it may not be meant as it stands
 */
export function withFixes(before: FixedText, splices: readonly Splice[], doubtful: readonly Span[] = []): FixedText {
  const inOrder = [...splices].sort((a, b) => a.start - b.start);
  const spans = [...inOrder.map(({ start, end }) => ({ from: start, to: end })), ...doubtful];
  return {
    ...before,
    text: spliced(before.text, splices),
    asWritten: (part) => before.asWritten(beforeSplices(part, inOrder)),
    touched: [...before.touched, ...spans.map(before.asWritten)],
  };
}

/** A part of a text by itself; places are still those of the whole as it was written. */
export function partOf(whole: FixedText, start: number, end: number): FixedText {
  const asWritten = ({ from, to }: Span) => whole.asWritten({ from: start + from, to: start + to });
  return { ...whole, text: whole.text.slice(start, end), asWritten };
}

/** Splices of a text as splices of the text as it was written. */
export function splicesAsWritten({ asWritten }: FixedText, splices: readonly Splice[]): Splice[] {
  return splices.map(({ start, end, insert }) => {
    const { from, to } = asWritten({ from: start, to: end });
    return { start: from, end: to, insert };
  });
}

function beforeSplices({ from, to }: Span, inOrder: readonly Splice[]): Span {
  const before = { from, to };
  for (const { start, end, insert } of inOrder) {
    const longer = insert.length - (end - start);
    // What begins where something was taken away begins behind it.
    if (before.from === start && insert === "") before.from = end;
    else if (before.from > start) before.from = Math.max(start, before.from - longer);
    if (before.to > start) before.to = Math.max(start, before.to - longer);
  }
  return { from: before.from, to: Math.max(before.from, before.to) };
}

/** Tells parts of a text as ranges of lines and columns. */
export function rangesOf(text: string): (part: Span) => Range {
  const counter = new LineCounter();
  counter.addNewLine(0);
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) counter.addNewLine(at + 1);
  return ({ from, to }) => {
    const start = counter.linePos(from);
    const end = counter.linePos(Math.max(from, to));
    return { line: start.line, column: start.col, endLine: end.line, endColumn: end.col };
  };
}

/** Something wrong in a YAML text. */
export interface YamlFault {
  code: ProblemCode;
  at: Span;
  message: string;
  hint: string;
  /** The value concerned, where this is a fault only of a text in a person's own words. */
  freeText?: Span;
  /** What fixes it, where that is known. */
  splices?: Splice[];
  isSafe?: boolean;
  /** How to read on where it is not known what was meant, and what of the text that leaves in doubt. */
  inThought?: { splices: Splice[]; doubtful: Span[] };
}
