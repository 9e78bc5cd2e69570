import type { Token } from "markdown-it";

/** Where a mark means something to the program that it comes from. */
type Position =
  | "anywhere"
  /** At the beginning of a line. */
  | "line"
  /** At the beginning of an entry of a list. */
  | "item"
  /** At the beginning of a quotation. */
  | "quote";

/** Markdown that other programs know and this one does not, so that readers see its marks. */
interface ForeignMark {
  at: Position;
  pattern: RegExp;
  /** What readers get, behind the mark. */
  says: string;
  hint: string;
}

const NOT_KNOWN = "stands on the page as it is:";
const PLAIN_WORDS = "Say it in words, or leave it out.";

/** Marks of GitHub, Obsidian, Notion, MkDocs, Docusaurus, Pandoc and Jekyll. What one of them takes, none below it looks at. */
const FOREIGN_MARKS: readonly ForeignMark[] = [
  {
    at: "anywhere",
    pattern: /\[\^[^\]\s]+\]:?/g,
    says: `${NOT_KNOWN} footnotes are not known here.`,
    hint: "Cite a source behind what it supports, as `[@source-id]`, or put the note in brackets.",
  },
  {
    at: "anywhere",
    pattern: /\[[^\][]*@[^\][]*\](?!\()/g,
    says: `${NOT_KNOWN} it is not read as a citation.`,
    hint: "Write `[@source-id]` or `[@source-id, section 4]`, one for each source, with the id of `_sources.yaml`.",
  },
  {
    at: "item",
    pattern: /^\[[ xX]?\](?=\s|$)/g,
    says: `${NOT_KNOWN} lists of tasks are not known here.`,
    hint: "Write the entry without its box.",
  },
  {
    at: "quote",
    pattern: /^\[![\w-]+\][+-]?/g,
    says: `${NOT_KNOWN} boxes for notes are not known here.`,
    hint: "Write the note as a paragraph, such as one that begins with `**Note:**`.",
  },
  {
    at: "line",
    pattern: /^(?::{3,}|!!!|\?\?\?\+?)(?:[ \t]*[\w{"][^\n]*)?$/g,
    says: `${NOT_KNOWN} boxes for notes are not known here.`,
    hint: "Write the note as a paragraph, such as one that begins with `**Note:**`.",
  },
  {
    at: "line",
    pattern: /^\[{1,2}_?toc_?\]{1,2}$/gi,
    says: `${NOT_KNOWN} the page has its table of contents without it.`,
    hint: "Remove the line.",
  },
  {
    at: "line",
    pattern: /^(?:#{2,6}(?=[^\s#])|#(?=\p{L}))\S+/gu,
    says: "is no heading: there is no space behind the `#`.",
    hint: "Put a space behind the `#`.",
  },
  {
    at: "line",
    pattern: /^[•·▪●◦‣](?=\s)/g,
    says: "makes no list: lines that begin with it run together in one paragraph.",
    hint: "Begin each entry on a line of its own with a hyphen and a space, below an empty line.",
  },
  {
    at: "anywhere",
    pattern: /!?\[\[[^\][\n]+\]\]/g,
    says: `${NOT_KNOWN} links between notes are not known here.`,
    hint: "Write `[words](/roles/qa-engineer/)`.",
  },
  {
    at: "anywhere",
    pattern: /\[[^\][\n]+\]\[[^\][\n]*\]/g,
    says: `${NOT_KNOWN} no line says where it leads.`,
    hint: "Write `[words](https://…)`.",
  },
  {
    at: "anywhere",
    pattern: /!?\[[^\][\n]+\]\s*\((?=[^()\n]*[:/#.])[^()\n]*\)/g,
    says: `${NOT_KNOWN} it is not read as a link.`,
    hint: "Write `[words](https://…)`, without a space between the brackets or in the address.",
  },
  {
    at: "anywhere",
    pattern: /\([^()\n]+\)\[(?:https?:|www\.)[^\][\n]*\]/g,
    says: `${NOT_KNOWN} it is not read as a link.`,
    hint: "Put the words in square brackets and the address in round ones: `[words](https://…)`.",
  },
  {
    at: "anywhere",
    pattern: /(?<![\p{L}\p{N}])(?:https?:\/\/[\p{L}\p{N}[]|www\.[\p{L}\p{N}])[^\s<>]*[^\s<>.,;:!?'"”’)\]*_]/gu,
    says: "is no link on the page.",
    hint: "Write `[words](https://…)`, or put the address between `<` and `>`.",
  },
  {
    at: "anywhere",
    pattern: /\{\{[^{}\n]*\}\}|\{%[^{}\n]*%\}/g,
    says: `${NOT_KNOWN} a role's text is not a template.`,
    hint: PLAIN_WORDS,
  },
  {
    at: "anywhere",
    pattern: /\{:?[#.][\w-][^{}\n]*\}/g,
    says: `${NOT_KNOWN} attributes are not known here.`,
    hint: "Remove it: a heading gets its anchor from its words.",
  },
  {
    at: "anywhere",
    pattern: /(?<![=!<>])==(?=[^\s=])[^=\n]*(?<=\S)==(?![=>])/g,
    says: `${NOT_KNOWN} highlighting is not known here.`,
    hint: "Write `**words**` for what matters most.",
  },
  {
    at: "anywhere",
    pattern: /\*\*[^*\n]+\*\*/g,
    says: `${NOT_KNOWN} no emphasis begins before a space or ends behind one.`,
    hint: "Put the asterisks right beside the words, and a space or a sign outside them.",
  },
  {
    at: "anywhere",
    pattern: /\$\$[^$\n]+\$\$|^\$\$$/g,
    says: `${NOT_KNOWN} formulas are not known here.`,
    hint: PLAIN_WORDS,
  },
  { at: "anywhere", pattern: /%%[^%\n]+%%/g, says: `${NOT_KNOWN} comments are not known here.`, hint: "Remove it." },
  {
    at: "anywhere",
    pattern: /(?<![\p{L}\p{N}:])(?::[a-z][a-z0-9_+-]*[a-z0-9]:)(?![\p{L}\p{N}:])/gu,
    says: `${NOT_KNOWN} names of emoji are not known here.`,
    hint: "Type the emoji itself, or leave it out.",
  },
  {
    at: "anywhere",
    pattern: /&(?:[a-z][a-z0-9]{1,31}|#\d+|#x[0-9a-f]+);/gi,
    says: `${NOT_KNOWN} no character has this name.`,
    hint: "Type the character itself.",
  },
];

/** A mark that readers see, at its place in a text. */
export interface ShownMark {
  mark: string;
  index: number;
  says: string;
  hint: string;
}

/**
 * The marks of other programs in a piece of text that readers see as it is.
 *
 * @param positions where the piece stands: a mark at the beginning of a line means something else elsewhere
 */
export function shownMarks(text: string, positions: ReadonlySet<Position>): ShownMark[] {
  const found: ShownMark[] = [];
  let rest = text;
  for (const { at, pattern, says, hint } of FOREIGN_MARKS) {
    if (at !== "anywhere" && !positions.has(at)) continue;
    const marks = [...rest.matchAll(pattern)];
    for (const { 0: mark, index } of marks) found.push({ mark, index, says, hint });
    if (marks.length > 0) rest = rest.replace(pattern, (mark) => "\0".repeat(mark.length));
  }
  return found;
}

/** What the beginning of a piece of text is the beginning of. */
export function positionsOf(children: readonly Token[], index: number, outside: string | undefined): Set<Position> {
  const before = children[index - 1]?.type;
  const positions = new Set<Position>();
  if (before === undefined || before === "softbreak" || before === "hardbreak") positions.add("line");
  if (before === undefined && outside === "list_item_open") positions.add("item");
  if (before === undefined && outside === "blockquote_open") positions.add("quote");
  return positions;
}
