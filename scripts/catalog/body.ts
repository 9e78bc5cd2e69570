import MarkdownIt, { type MarkdownIt as MarkdownParser, type StateInline, type Token } from "markdown-it";
import type { ProblemCode } from "../diagnostics/codes.ts";
import type { Problem } from "../diagnostics/problem.ts";
import { INVISIBLE_CHARACTERS } from "../schema/common.ts";
import { headingIds } from "./heading-ids.ts";

/** Where a body's links lead and what it cites, for the linker. */
export interface BodyReferences {
  /** Addresses on this site, such as `/roles/qa-engineer/`. */
  sitePaths: Located<string>[];
  citations: Located<string>[];
  /** Addresses with a place on a page: `/roles/qa-engineer/#levels`, `#text-a-day`. */
  placeLinks: Located<string>[];
  /** What links to the headings of this text end with. */
  headingIds: string[];
  /** The headings of the second level, in order. */
  headings: string[];
  /** The headings that are not of the second level or differ from it in writing, as they stand: `### Breaking in`. */
  otherHeadings: Located<string>[];
}

/** Something in the body, with its place in the file. */
export interface Located<Value> {
  value: Value;
  line: number;
  column: number;
  length: number;
}

const CITATION = /^\[@([a-z0-9-]+)\]/;

/**
 * A Markdown parser for role texts: CommonMark and tables, with `[@source-id]` as a citation.
 *
 * @param options.html whether raw HTML is parsed (to be refused) or left as text (to be shown as such)
 */
export function markdownParser(options: { html: boolean }): MarkdownParser {
  const parser = new MarkdownIt({ html: options.html, linkify: false, typographer: false });
  parser.inline.ruler.before("link", "citation", citationRule);
  return parser;
}

function citationRule(state: StateInline, silent: boolean): boolean {
  const match = CITATION.exec(state.src.slice(state.pos, state.posMax));
  if (!match) return false;
  if (!silent) {
    // The mark stands right behind the words that it backs, whatever space the author left.
    state.pending = state.pending.trimEnd();
    const token = state.push("citation", "", 0);
    token.content = match[1] ?? "";
  }
  state.pos += match[0].length;
  return true;
}

/**
 * Whether a link in a role's text may lead there: https, mailto, a place on the same page, or a path of
 * this site with one leading slash.
 */
export function isAllowedLink(href: string): boolean {
  return (
    /^https:\/\/[^/]/.test(href) ||
    /^mailto:[^@]+@[^@]+$/.test(href) ||
    /^#[\w-]+$/.test(href) ||
    /^\/(?![/\\])[^\\]*$/.test(href)
  );
}

const checker = markdownParser({ html: true });
// Every link is parsed, so that one which is not allowed can be named.
checker.validateLink = () => true;

/**
 * Finds what a role's text may not contain, and what it refers to.
 *
 * @param body the Markdown
 * @param firstLine the line of the file that the body begins on
 */
export function inspectBody(
  body: string,
  file: string,
  firstLine: number,
): { problems: Problem[]; references: BodyReferences } {
  const lines = body.split("\n");
  const problems: Problem[] = [];
  const references: BodyReferences = {
    sitePaths: [],
    citations: [],
    placeLinks: [],
    headingIds: [],
    headings: [],
    otherHeadings: [],
  };

  /** The place of `needle` in the lines of a block, the last match consumed first come first served. */
  const seen = new Map<string, number>();
  const placeOf = (needle: string, block: Token): Omit<Located<string>, "value"> => {
    const [from, to] = block.map ?? [0, lines.length];
    const key = `${from}:${needle}`;
    let skip = seen.get(key) ?? 0;
    seen.set(key, skip + 1);
    for (let index = from; index < to; index++) {
      const line = lines[index] ?? "";
      for (let at = line.indexOf(needle); at !== -1; at = line.indexOf(needle, at + 1)) {
        if (skip-- === 0) return { line: firstLine + index, column: at + 1, length: needle.length };
      }
    }
    return { line: firstLine + from, column: 1, length: (lines[from] ?? "").length };
  };
  const add = (
    code: ProblemCode,
    place: Omit<Located<string>, "value">,
    message: string,
    hint: string,
    instead?: { text: string; isSafe: boolean },
  ) => {
    const { line, column } = place;
    const range = { line, column, endLine: line, endColumn: column + Math.max(1, place.length) };
    const fix = instead && { edits: [{ range, newText: instead.text }], isSafe: instead.isSafe };
    problems.push({ code, severity: "error", file, ...range, message, hint, ...(fix ? { fix } : {}) });
  };

  const html = (content: string, block: Token) => {
    const [firstHtmlLine = ""] = content.trim().split("\n");
    const needle = firstHtmlLine.slice(0, 80);
    add(
      "raw-html",
      placeOf(needle, block),
      `\`${needle.slice(0, 40)}\` is HTML.`,
      "Write Markdown; put code between backticks, such as `` `<b>` ``.",
    );
  };

  const inline = (token: Token, block: Token) => {
    if (token.type === "html_inline") html(token.content, block);
    else if (token.type === "citation")
      references.citations.push({ value: token.content, ...placeOf(`[@${token.content}]`, block) });
    else if (token.type === "image") {
      add(
        "image-not-allowed",
        placeOf("![", block),
        "The text contains an image.",
        "Describe in words what it shows: a role's text has no images.",
      );
    } else if (token.type === "link_open") {
      const href = String(token.attrGet("href") ?? "");
      const place = placeOf(href, block);
      if (!isAllowedLink(href)) {
        add("bad-link", place, `A link leads to \`${href.slice(0, 60)}\`.`, linkHint(href), linkInstead(href));
      } else {
        if (href.startsWith("/")) references.sitePaths.push({ value: href, ...place });
        if (/^(?:\/[^#]*)?#/.test(href)) references.placeLinks.push({ value: href, ...place });
      }
    }
  };

  const tokens = checker.parse(body, {});
  references.headingIds.push(...headingIds(tokens).values());
  tokens.forEach((token, index) => {
    if (token.type === "html_block") html(token.content, token);
    if (token.type === "heading_open") {
      const title = tokens[index + 1]?.content ?? "";
      if (token.tag === "h2") references.headings.push(title);
      const line = token.map?.[0] ?? 0;
      const written = (lines[line] ?? "").trimEnd();
      references.otherHeadings.push({ value: written, line: firstLine + line, column: 1, length: written.length });
      if (token.tag === "h1") {
        add(
          "wrong-heading",
          { line: firstLine + line, column: 1, length: written.length },
          `“${title.slice(0, 60)}” is a heading of the first level, which is the page's title.`,
          `Write \`## ${title.slice(0, 60)}\`.`,
          written.startsWith("# ") ? { text: `#${written}`, isSafe: false } : undefined,
        );
      }
    }
    if (token.type === "inline") for (const child of token.children ?? []) inline(child, token);
  });
  for (const [index, line] of lines.entries()) {
    const match = INVISIBLE_CHARACTERS.exec(line);
    if (match)
      add(
        "invisible-character",
        { line: firstLine + index, column: match.index + 1, length: 1 },
        "The text contains a character that nobody can see.",
        "Remove it, or type the text again instead of pasting it.",
        { text: "", isSafe: true },
      );
  }
  return { problems, references };
}

function linkInstead(href: string): { text: string; isSafe: boolean } | undefined {
  if (/^http:\/\/[^/]/.test(href)) return { text: `https${href.slice("http".length)}`, isSafe: true };
  if (/^www\.[^\s]+$/.test(href)) return { text: `https://${href}`, isSafe: true };
  const page = /^(?:\.{0,2}\/)*((?:roles|skills|domains)\/[a-z0-9-]+)(?:\.md|\/)?$/.exec(href);
  return page ? { text: `/${page[1]}/`, isSafe: false } : undefined;
}

function linkHint(href: string): string {
  if (/^http:\/\//.test(href)) return `Write \`https${href.slice("http".length, 60)}\`, if the site has it.`;
  if (/^(\.{0,2}\/|[\w-]+\/)/.test(href))
    return "Begin a link to a page of this site with one slash, such as `/roles/qa-engineer/`.";
  return "A link may begin with `https://`, `mailto:`, `#`, or one `/` for a page of this site.";
}
