import MarkdownIt, { type MarkdownIt as MarkdownParser, type Token } from "markdown-it";
import type { ProblemCode } from "../../diagnostics/codes.ts";
import { t } from "../../diagnostics/messages.ts";
import { type Fix, isSafelyFixed, onLine, type Problem, problemIn, withoutCrowds } from "../../diagnostics/problem.ts";
import { eachInvisibleIn, mixedWordIn } from "../../schema/characters.ts";
import { isAllowedLink } from "../../schema/links.ts";
import { positionsOf, shownMarks } from "../checks/foreign-markdown.ts";
import { brokenTable, isClosed, isHardlyHeading, looksLikeProse, surplusCells } from "../checks/misread-markdown.ts";
import { linkHint, linkInstead } from "./body-links.ts";
import { addressOf, BlockText, offsetOf, type Place, rememberOffsets } from "./body-places.ts";
import { type Citation, citationFault, citationOf, readCitations } from "./citations.ts";
import { headingIds } from "./heading-ids.ts";

/** Where a body's links lead and what it cites, for the linker. */
export interface BodyReferences {
  /** Addresses on this site, such as `/roles/qa-engineer/`. */
  sitePaths: Located<string>[];
  citations: Located<Citation>[];
  /** Addresses with a place on a page: `/roles/qa-engineer/#levels`, `#text-a-day`. */
  placeLinks: Located<string>[];
  /** What links to the headings of this text end with. */
  headingIds: string[];
  /** The headings of the second level, in order. */
  headings: string[];
  /** The headings that are not of the second level or differ from it in writing, as they stand: `### Breaking in`. */
  otherHeadings: Located<string>[];
}

/** Those of a text that refers to nothing and has no heading. */
export const noReferences = (): BodyReferences => ({
  sitePaths: [],
  citations: [],
  placeLinks: [],
  headingIds: [],
  headings: [],
  otherHeadings: [],
});

/** What is wrong with an image in a text, if anything is. */
export type FaultOfImage = (image: {
  address: string;
  says: string;
}) => Pick<Problem, "code" | "message" | "hint"> | undefined;

/** A role's text has none. */
const noImage: FaultOfImage = () => ({
  code: "image-not-allowed",
  message: t`The text contains an image.`,
  hint: t`Describe in words what it shows: a role's text has no images.`,
});

/** Something in the body, with its place in the file. */
export interface Located<Value> extends Place {
  value: Value;
  /** Whether it is written at its place character by character, so that something else can be put there. */
  isAsWritten: boolean;
}

/**
 * A Markdown parser for role texts: CommonMark and tables, with `[@source-id, section 4]` as a citation.
 *
 * @param options.html whether raw HTML is parsed (to be refused) or left as text (to be shown as such)
 */
export function markdownParser(options: { html: boolean }): MarkdownParser {
  const parser = new MarkdownIt({ html: options.html, linkify: false, typographer: false });
  readCitations(parser);
  return parser;
}

const checker = markdownParser({ html: true });
// Every link is parsed, so that one which is not allowed can be named.
checker.validateLink = () => true;
rememberOffsets(checker);
// What an author escaped is kept apart from what is only not understood, and definitions are looked at.
checker.core.ruler.disable(["text_join", "strip_references"]);

/** What is nested more deeply, the parser leaves out. */
const DEEPEST = checker.options.maxNesting - 1;

/**
 * Finds what a role's text may not contain, what of it readers would not get as it was meant, and what it refers to.
 *
 * @param body the Markdown
 * @param firstLine the line of the file that the body begins on
 * @param faultOfImage looks at an image; a role's text may have none
 */
export function inspectBody(
  body: string,
  file: string,
  firstLine: number,
  faultOfImage = noImage,
): { problems: Problem[]; references: BodyReferences } {
  const lines = body.split("\n");
  const found: Problem[] = [];
  const references = noReferences();
  const usedLabels = new Set<string>();

  const inFile = (place: Place): Place => ({ ...place, line: firstLine + place.line });
  const wholeLine = (line: number): Place => ({ line, column: 1, length: (lines[line] ?? "").trimEnd().length });
  const rangeOf = ({ line, column, length }: Place) => onLine(firstLine + line, column, length);
  const add = (
    code: ProblemCode,
    place: Place,
    message: string,
    hint: string,
    { fix, ...more }: { severity?: Problem["severity"]; fix?: Fix | undefined } = {},
  ) => {
    const range = rangeOf({ ...place, length: Math.max(1, place.length) });
    found.push(problemIn(file, code, range, message, hint, { path: ["body"], ...more, ...(fix ? { fix } : {}) }));
  };
  const replacing = (place: Place, newText: string, isSafe: boolean): Fix => ({
    edits: [{ range: rangeOf(place), newText }],
    isSafe,
  });

  const html = (content: string, place: Place) =>
    add(
      "raw-html",
      place,
      t`\`${firstLineOf(content).slice(0, 40)}\` is HTML.`,
      t`Write Markdown; put code between backticks, such as \`\` \`<b>\` \`\`.`,
    );

  const link = (token: Token, end: number, text: BlockText) => {
    const href = String(token.attrGet("href") ?? "");
    const label = token.meta?.label as string | undefined;
    const from = offsetOf(token);
    const words = text.placeOf(from - 1, firstLineOf(text.text.slice(from - 1, end + 1)).length) ?? text.firstLine;
    if (label?.startsWith("^")) {
      add(
        "foreign-markdown",
        words,
        t`\`[${label.slice(0, 40)}]\` becomes a link on the page: footnotes are not known here.`,
        citeInstead(),
        { severity: "warning" },
      );
      return;
    }
    // The address of a link by reference stands elsewhere.
    const address = label === undefined ? addressOf(token, end, text, checker) : undefined;
    const place = address?.place ?? words;
    const isAsWritten = address?.place !== undefined && address.written === href;
    if (!isAllowedLink(href)) {
      const instead = address?.place && linkInstead(address.written, href);
      add("bad-link", place, t`A link leads to \`${href.slice(0, 60)}\`.`, linkHint(href), {
        fix: instead && replacing({ ...place, length: instead.length ?? place.length }, instead.text, instead.isSafe),
      });
    } else {
      if (href.startsWith("/")) references.sitePaths.push({ value: href, ...inFile(place), isAsWritten });
      if (/^(?:\/[^#]*)?#/.test(href)) references.placeLinks.push({ value: href, ...inFile(place), isAsWritten });
    }
  };

  const citation = (token: Token, text: BlockText) => {
    const at = offsetOf(token);
    const cited = citationOf(token);
    if (cited) {
      const place = text.placeOf(at + "[@".length, cited.id.length);
      const isAsWritten = place !== undefined;
      references.citations.push({ value: cited, ...inFile(place ?? text.firstLine), isAsWritten });
    }
    const fault = citationFault(token);
    if (!fault) return;
    const place = text.placeOf(at, token.content.length);
    const fix = place && fault.instead !== undefined ? replacing(place, fault.instead, true) : undefined;
    add("bad-citation", place ?? text.firstLine, fault.message, fault.hint, { fix });
  };

  const inline = (children: readonly Token[], text: BlockText, outside: string | undefined) => {
    let cursor = 0;
    let opened: Token | undefined;
    for (const [index, token] of children.entries()) {
      const at = offsetOf(token);
      if (token.meta?.label) usedLabels.add(String(token.meta.label));
      if (token.type === "text") {
        if (opened?.markup === "autolink") continue;
        const start = Math.max(cursor, text.text.indexOf(token.content, cursor));
        cursor = start + token.content.length;
        for (const { mark, index: within, message, hint } of shownMarks(
          token.content,
          positionsOf(children, index, outside),
        )) {
          if (opened && /^(?:https?:|www\.)/.test(mark)) continue;
          const place = text.placeOf(start + within, mark.length) ?? text.firstLine;
          add("foreign-markdown", place, message, hint, { severity: "warning" });
        }
        continue;
      }
      cursor = Math.max(cursor, at);
      if (token.type === "html_inline") {
        html(token.content, text.placeOf(at, firstLineOf(token.content).slice(0, 80).length) ?? text.firstLine);
        cursor = at + token.content.length;
      } else if (token.type === "code_inline") {
        cursor = at + token.content.length + 2 * token.markup.length;
      } else if (token.type === "citation") {
        citation(token, text);
        cursor = at + token.content.length;
      } else if (token.type === "image") {
        const fault = faultOfImage({ address: String(token.attrGet("src") ?? ""), says: token.content.trim() });
        if (fault) add(fault.code, text.placeOf(at, "![".length) ?? text.firstLine, fault.message, fault.hint);
        cursor = at + token.content.length;
      } else if (token.type === "link_open") {
        opened = token;
      } else if (token.type === "link_close" && opened) {
        link(opened, at, text);
        const address = addressOf(opened, at, text, checker);
        cursor = Math.max(cursor, address ? address.start + address.written.length : at);
        opened = undefined;
      }
    }
  };

  const tokens = checker.parse(body, {});
  references.headingIds.push(...headingIds(tokens).values());
  const definitions: Token[] = [];
  const isConflict = /^<{7}(?: |$)/m.test(body) || /^>{7}(?: |$)/m.test(body);
  /** The row of a table at hand, and how far its cells have been found. */
  let row = 0;
  let column = 0;
  let columns = 0;
  for (const [index, token] of tokens.entries()) {
    const line = token.map?.[0] ?? row;
    switch (token.type) {
      case "html_block": {
        const column = (lines[line] ?? "").indexOf("<");
        html(token.content, { line, column: column + 1, length: firstLineOf(token.content).slice(0, 80).length });
        break;
      }
      case "heading_open": {
        const content = tokens[index + 1]?.content ?? "";
        const title = content.replace(/\s+/g, " ");
        const place = wholeLine(line);
        const written = (lines[line] ?? "").trimEnd();
        const isUnderlined = token.markup === "=" || token.markup === "-";
        // Half of a merge that was not finished, which is told of as that.
        if (isConflict && isUnderlined && /^\s*={7}$/.test(lines[(token.map?.[1] ?? 1) - 1] ?? "")) break;
        if (token.tag === "h2") references.headings.push(content);
        references.otherHeadings.push({ value: written, ...inFile(place), isAsWritten: /^#{1,6}[ \t]/.test(written) });
        if (token.tag === "h1") {
          add(
            "wrong-heading",
            place,
            t`“${title.slice(0, 60)}” is a heading of the first level, which is the page's title.`,
            t`Write \`## ${title.slice(0, 60)}\`.`,
            written.startsWith("# ") ? { fix: replacing({ ...place, length: 0 }, "#", false) } : {},
          );
        } else if (isUnderlined && isHardlyHeading(content, lines[(token.map?.[1] ?? 1) - 1] ?? "")) {
          add(
            "misread-text",
            wholeLine((token.map?.[1] ?? 1) - 1),
            t`The hyphens make a heading of the words above them.`,
            t`Put an empty line above them if they are a line across the page; write a heading as \`## Words\`.`,
            { severity: "warning" },
          );
        }
        break;
      }
      case "fence":
        if (!isClosed(token, lines)) {
          add(
            "unclosed-fence",
            wholeLine(line),
            t`The block of code that begins here is never closed, so everything down to line ${String(firstLine + (token.map?.[1] ?? 1) - 1)} is shown as code.`,
            token.markup.startsWith("~")
              ? t`Put a line of ${token.markup.length} tildes where the code ends.`
              : t`Put a line of ${token.markup.length} backticks where the code ends.`,
          );
        }
        break;
      case "code_block":
        if (looksLikeProse(token.content)) {
          add(
            "misread-text",
            wholeLine(line),
            t`The four spaces at the beginning make code of these words.`,
            t`Indent them less: as far as the words of the entry that they belong to, or not at all.`,
            { severity: "warning" },
          );
        }
        break;
      case "reference_definition":
        definitions.push(token);
        break;
      case "th_open":
        columns++;
        break;
      case "tr_open": {
        row = line;
        column = 0;
        if (tokens[index - 1]?.type === "thead_open") {
          columns = 0;
          break;
        }
        const cells = surplusCells(lines[line] ?? "", columns);
        if (cells) {
          add(
            "lost-text",
            { line, column: cells.column + 1, length: cells.text.length },
            t`This row has more cells than the table has columns, so \`${cells.text.slice(0, 60)}\` is not shown.`,
            t`Add a column to the first row and the line below it, or write \`\\|\` for a bar that is a part of the text.`,
          );
        }
        break;
      }
      case "inline": {
        const isCell = token.map === null;
        const isHeading = tokens[index - 1]?.type === "heading_open" && tokens[index - 1]?.markup.startsWith("#");
        const from = isHeading ? (lines[line] ?? "").indexOf("#") + (tokens[index - 1]?.markup.length ?? 0) : column;
        const text = new BlockText(token.content, lines, line, isCell || isHeading ? from : 0, isCell);
        if (isCell) column = text.end;
        inline(token.children ?? [], text, tokens[index - 2]?.type);
        const table = isCell ? undefined : brokenTable(token.content);
        if (table) {
          add("misread-text", wholeLine(line), t`These lines are shown as they are, and not as a table.`, table, {
            severity: "warning",
          });
        }
        break;
      }
    }
    if (token.nesting === 1 && token.level === DEEPEST) {
      add(
        "lost-text",
        wholeLine(line),
        t`Lists or quotations are nested so deeply here that what they hold is not shown.`,
        t`Write it with fewer levels.`,
      );
    }
  }
  const known = new Set<string>();
  for (const token of definitions) {
    const label = String(token.meta?.label ?? "");
    const isUsed = usedLabels.has(label) && !known.has(label);
    known.add(label);
    const place = wholeLine(token.map?.[0] ?? 0);
    const written = (lines[place.line] ?? "").trim();
    const address = /\]:\s*<?([^\s>]*)/.exec(written)?.[1] ?? "";
    if (label.startsWith("^"))
      add(
        "lost-text",
        place,
        t`\`${written.slice(0, 60)}\` is not shown: footnotes are not known here.`,
        citeInstead(),
      );
    else if (!isUsed && !COMMENT.test(written))
      add(
        "lost-text",
        place,
        t`\`${written.slice(0, 60)}\` is not shown: it says where a link \`[${label.slice(0, 40).toLowerCase()}]\` leads, and there is none.`,
        t`Remove the line; if it is a part of the text, write \`\\[\` for its first bracket.`,
        isAllowedLink(address) ? { severity: "warning" } : {},
      );
  }
  for (const [line, text] of lines.entries()) {
    const [first, ...others] = eachInvisibleIn(text).map(({ index, character }) => ({
      line,
      column: index + 1,
      length: character.length,
    }));
    if (first)
      add(
        "invisible-character",
        first,
        t`The text contains a character that nobody can see.`,
        t`Remove it, or type the text again instead of pasting it.`,
        { fix: { edits: [first, ...others].flatMap((place) => replacing(place, "", true).edits), isSafe: true } },
      );
    const mixed = mixedWordIn(text);
    if (mixed)
      add(
        "mixed-alphabets",
        { line, column: mixed.index + 1, length: mixed.word.length },
        t`\`${mixed.word.slice(0, 40)}\` mixes letters of two alphabets that look alike.`,
        t`Type the word again on one keyboard.`,
      );
  }
  return { problems: withoutCrowds(found, isSafelyFixed), references };
}

const citeInstead = () => t`Cite a source behind what it supports, as \`[@source-id]\`, or put the note in brackets.`;

/** A line that is meant not to be shown: `[//]: # (a comment)`. */
const COMMENT = /^\[(?:\/\/|comment)\]:\s*(?:#|<#?>)/i;

const firstLineOf = (text: string) => text.trimStart().split("\n", 1)[0] ?? "";
