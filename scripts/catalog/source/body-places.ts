import type { MarkdownIt as MarkdownParser, Token } from "markdown-it";

/** A part of one line, counted from 1. */
export interface Place {
  line: number;
  column: number;
  length: number;
}

/** Where tokens stand in the inline text of their block: the parser itself remembers only the block's lines. */
const OFFSETS = new WeakMap<Token, number>();

/** Has a parser remember where each inline token begins. */
export function rememberOffsets(parser: MarkdownParser): void {
  parser.inline.State = class extends parser.inline.State {
    override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
      const token = super.push(type, tag, nesting);
      OFFSETS.set(token, this.pos);
      return token;
    }
  };
}

/** Where a token begins in its block's inline text; what opens and closes a link stands where its words do. */
export const offsetOf = (token: Token) => OFFSETS.get(token) ?? 0;

/** The inline text of a block, whose parts can be found in the lines that it was written on. */
export class BlockText {
  readonly text: string;
  /** All of the block's first line: the place of what cannot be found. */
  readonly firstLine: Place;
  readonly #lineStarts: number[];
  readonly #columns: number[];
  readonly #bars: number[];
  readonly #lines: readonly string[];
  readonly #from: number;

  /**
   * @param lines the lines of the whole text
   * @param from the first of the block's, counted from 0
   * @param searchFrom the column of that line before which the text does not begin
   * @param isCell whether it is the cell of a table, in which a bar is written `\|`
   */
  constructor(text: string, lines: readonly string[], from: number, searchFrom = 0, isCell = false) {
    this.text = text;
    this.#lines = lines;
    this.#from = from;
    this.firstLine = { line: from, column: 1, length: (lines[from] ?? "").length };
    this.#bars = isCell ? positionsOf("|", text) : [];
    this.#lineStarts = [0, ...positionsOf("\n", text).map((at) => at + 1)];
    this.#columns = text.split("\n").map((part, index) => {
      const line = lines[from + index] ?? "";
      if (isCell) return line.indexOf(part.replaceAll("|", "\\|"), searchFrom);
      if (searchFrom > 0) return line.indexOf(part, searchFrom);
      // Before a line of a block stand marks of lists and quotes, behind it space.
      const [written, wanted] = [line.trimEnd(), part.trimEnd()];
      return written.endsWith(wanted) ? written.length - wanted.length : -1;
    });
  }

  /** Where the text ends in its line, as a column from 0. */
  get end(): number {
    return Math.max(0, this.#columns[0] ?? 0) + this.text.length + this.#bars.length;
  }

  /** Where a part of the text stands, character by character; nothing where it is not written as it reads. */
  placeOf(offset: number, length: number): Place | undefined {
    const index = countUpTo(this.#lineStarts, offset) - 1;
    const start = this.#columns[index] ?? -1;
    if (start < 0) return undefined;
    const bars = countUpTo(this.#bars, offset - 1);
    const column = start + offset - (this.#lineStarts[index] ?? 0) + bars;
    const part = this.text.slice(offset, offset + length);
    const written = this.#bars.length > 0 ? part.replaceAll("|", "\\|") : part;
    if (!(this.#lines[this.#from + index] ?? "").startsWith(written, column)) return undefined;
    return { line: this.#from + index, column: column + 1, length: written.length };
  }
}

/** A link's address behind its words or between angle brackets: how it is written, and where. */
export function addressOf(
  open: Token,
  end: number,
  text: BlockText,
  { helpers }: MarkdownParser,
): { start: number; written: string; place?: Place } {
  const source = text.text;
  const at = (start: number, stop: number) => {
    const place = text.placeOf(start, stop - start);
    return { start, written: source.slice(start, stop), ...(place ? { place } : {}) };
  };
  if (open.markup === "autolink") return at(offsetOf(open) + 1, source.indexOf(">", offsetOf(open)));
  const start = end + "](".length + (/^\s*/.exec(source.slice(end + "](".length, end + MOST_SPACE))?.[0].length ?? 0);
  const { pos } = helpers.parseLinkDestination(source, start, source.length);
  return source[start] === "<" ? at(start + 1, pos - 1) : at(start, pos);
}

/** What stands between a bracket and the address behind it, line breaks and indentation included. */
const MOST_SPACE = 200;

function positionsOf(sign: string, text: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at + 1)) found.push(at);
  return found;
}

/** How many of some rising numbers are not above a limit. */
function countUpTo(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
