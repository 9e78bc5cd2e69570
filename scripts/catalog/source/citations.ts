import MarkdownIt, { type MarkdownIt as MarkdownParser, type StateInline, type Token } from "markdown-it";
import { t } from "../../diagnostics/messages.ts";

/** A source that a text names behind what it supports, and where in it that stands: "article 17". */
export interface Citation {
  id: string;
  part: string | null;
}

/** What is wrong with a citation, and how it should read where that is known. */
export interface CitationFault {
  message: string;
  hint: string;
  instead?: string;
}

const LONGEST_PART = 120;

/** `[@source-id]`, or with more between the brackets, if that leads nowhere as a link. */
const CITATION = /\[@([a-z0-9-]+)(?:\]|((?=[\s,;:])[^\][@]*)\](?!\())/y;

const { unescapeAll } = new MarkdownIt().utils;

/** Has a parser read `[@source-id]` and `[@source-id, section 4]` as tokens of the type `citation`. */
export function readCitations(parser: MarkdownParser): void {
  parser.inline.ruler.before("link", "citation", citationRule);
}

/** What a token of the type `citation` cites; nothing where it is not written as a citation is. */
export const citationOf = (token: Token | undefined) => token?.meta?.citation as Citation | undefined;

/** What is wrong with such a token. */
export function citationFault({ content: written }: Token): CitationFault | undefined {
  const [, id = "", rest = ""] = matchAt(written, 0) ?? [];
  const part = partIn(rest);
  const shown = `\`${written.replace(/\s+/g, " ").slice(0, 60)}\``;
  if (rest !== "" && part === "")
    return {
      message: t`${shown} names no place in the source.`,
      hint: t`Name it behind a comma and a space, or leave the comma out.`,
      instead: `[@${id}]`,
    };
  if (part.length > LONGEST_PART)
    return {
      message: t`The place in this citation has ${part.length} characters.`,
      hint: t`Name an article, section or page in at most ${LONGEST_PART} characters, and say the rest in the text.`,
    };
  if (part !== "" && !/^,\s/.test(rest))
    return {
      message: t`${shown} is not written as a citation of a place in a source.`,
      hint: t`Put a comma and a space behind the id of the source.`,
      instead: `[@${id}, ${part}]`,
    };
  return undefined;
}

/** A text in Markdown with something else for each of its citations. */
export function withCitations(text: string, write: (citation: Citation, written: string) => string): string {
  return text.replace(new RegExp(CITATION, "g"), (written, id: string, rest = "") =>
    write({ id, part: partIn(rest) || null }, written),
  );
}

function citationRule(state: StateInline, silent: boolean): boolean {
  const match = matchAt(state.src, state.pos);
  const end = state.pos + (match?.[0].length ?? 0);
  if (!match || end > state.posMax) return false;
  const [written, id = "", rest = ""] = match;
  if (!silent) {
    // The mark stands right behind the words that it backs, whatever space the author left.
    state.pending = state.pending.trimEnd();
    const token = state.push("citation", "", 0);
    token.content = written;
    const citation: Citation = { id, part: partIn(rest) || null };
    if (!citationFault(token)) token.meta = { citation };
  }
  state.pos = end;
  return true;
}

function matchAt(text: string, at: number): RegExpExecArray | null {
  CITATION.lastIndex = at;
  return CITATION.exec(text);
}

const partIn = (rest: string) =>
  unescapeAll(rest.replace(/^[\s,;:]+/, ""))
    .replace(/\s+/g, " ")
    .trim();
