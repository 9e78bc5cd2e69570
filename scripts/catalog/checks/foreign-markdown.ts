import type { Token } from "markdown-it";
import { later, t, translated } from "../../diagnostics/messages.ts";

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
  /** Says what readers get. */
  says(mark: string): string;
  hint: string;
}

const PLAIN_WORDS = later("Say it in words, or leave it out.");

/** Marks of GitHub, Obsidian, Notion, MkDocs, Docusaurus, Pandoc and Jekyll. What one of them takes, none below it looks at. */
const FOREIGN_MARKS: readonly ForeignMark[] = [
  {
    at: "anywhere",
    pattern: /\[\^[^\]\s]+\]:?/g,
    says: (mark) => t`\`${mark}\` stands on the page as it is: footnotes are not known here.`,
    hint: later("Cite a source behind what it supports, as `[@source-id]`, or put the note in brackets."),
  },
  {
    at: "anywhere",
    pattern: /\[[^\][]*@[^\][]*\](?!\()/g,
    says: (mark) => t`\`${mark}\` stands on the page as it is: it is not read as a citation.`,
    hint: later(
      "Write `[@source-id]` or `[@source-id, section 4]`, one for each source, with the id of `_sources.yaml`.",
    ),
  },
  {
    at: "item",
    pattern: /^\[[ xX]?\](?=\s|$)/g,
    says: (mark) => t`\`${mark}\` stands on the page as it is: lists of tasks are not known here.`,
    hint: later("Write the entry without its box."),
  },
  {
    at: "quote",
    pattern: /^\[![\w-]+\][+-]?/g,
    says: (mark) => t`\`${mark}\` stands on the page as it is: boxes for notes are not known here.`,
    hint: later("Write the note as a paragraph, such as one that begins with `**Note:**`."),
  },
  {
    at: "line",
    pattern: /^(?::{3,}|!!!|\?\?\?\+?)(?:[ \t]*[\w{"][^\n]*)?$/g,
    says: (mark) => t`\`${mark}\` stands on the page as it is: boxes for notes are not known here.`,
    hint: later("Write the note as a paragraph, such as one that begins with `**Note:**`."),
  },
  {
    at: "line",
    pattern: /^\[{1,2}_?toc_?\]{1,2}$/gi,
    says: (mark) => t`\`${mark}\` stands on the page as it is: the page has its table of contents without it.`,
    hint: later("Remove the line."),
  },
  {
    at: "line",
    pattern: /^(?:#{2,6}(?=[^\s#])|#(?=\p{L}))\S+/gu,
    says: (mark) => t`\`${mark}\` is no heading: there is no space behind the \`#\`.`,
    hint: later("Put a space behind the `#`."),
  },
  {
    at: "line",
    pattern: /^[•·▪●◦‣](?=\s)/g,
    says: (mark) => t`\`${mark}\` makes no list: lines that begin with it run together in one paragraph.`,
    hint: later("Begin each entry on a line of its own with a hyphen and a space, below an empty line."),
  },
  {
    at: "anywhere",
    pattern: /!?\[\[[^\][\n]+\]\]/g,
    says: (mark) => t`\`${mark}\` stands on the page as it is: links between notes are not known here.`,
    hint: later("Write `[words](/roles/qa-engineer/)`."),
  },
  {
    at: "anywhere",
    pattern: /\[[^\][\n]+\]\[[^\][\n]*\]/g,
    says: (mark) => t`\`${mark}\` stands on the page as it is: no line says where it leads.`,
    hint: later("Write `[words](https://…)`."),
  },
  {
    at: "anywhere",
    pattern: /!?\[[^\][\n]+\]\s*\((?=[^()\n]*[:/#.])[^()\n]*\)/g,
    says: (mark) => t`\`${mark}\` stands on the page as it is: it is not read as a link.`,
    hint: later("Write `[words](https://…)`, without a space between the brackets or in the address."),
  },
  {
    at: "anywhere",
    pattern: /\([^()\n]+\)\[(?:https?:|www\.)[^\][\n]*\]/g,
    says: (mark) => t`\`${mark}\` stands on the page as it is: it is not read as a link.`,
    hint: later("Put the words in square brackets and the address in round ones: `[words](https://…)`."),
  },
  {
    at: "anywhere",
    pattern: /(?<![\p{L}\p{N}])(?:https?:\/\/[\p{L}\p{N}[]|www\.[\p{L}\p{N}])[^\s<>]*[^\s<>.,;:!?'"”’)\]*_]/gu,
    says: (mark) => t`\`${mark}\` is no link on the page.`,
    hint: later("Write `[words](https://…)`, or put the address between `<` and `>`."),
  },
  {
    at: "anywhere",
    pattern: /\{\{[^{}\n]*\}\}|\{%[^{}\n]*%\}/g,
    says: (mark) => t`\`${mark}\` stands on the page as it is: a role's text is not a template.`,
    hint: PLAIN_WORDS,
  },
  {
    at: "anywhere",
    pattern: /\{:?[#.][\w-][^{}\n]*\}/g,
    says: (mark) => t`\`${mark}\` stands on the page as it is: attributes are not known here.`,
    hint: later("Remove it: a heading gets its anchor from its words."),
  },
  {
    at: "anywhere",
    pattern: /(?<![=!<>])==(?=[^\s=])[^=\n]*(?<=\S)==(?![=>])/g,
    says: (mark) => t`\`${mark}\` stands on the page as it is: highlighting is not known here.`,
    hint: later("Write `**words**` for what matters most."),
  },
  {
    at: "anywhere",
    pattern: /\*\*[^*\n]+\*\*/g,
    says: (mark) => t`\`${mark}\` stands on the page as it is: no emphasis begins before a space or ends behind one.`,
    hint: later("Put the asterisks right beside the words, and a space or a sign outside them."),
  },
  {
    at: "anywhere",
    pattern: /\$\$[^$\n]+\$\$|^\$\$$/g,
    says: (mark) => t`\`${mark}\` stands on the page as it is: formulas are not known here.`,
    hint: PLAIN_WORDS,
  },
  {
    at: "anywhere",
    pattern: /%%[^%\n]+%%/g,
    says: (mark) => t`\`${mark}\` stands on the page as it is: comments are not known here.`,
    hint: later("Remove this comment."),
  },
  {
    at: "anywhere",
    pattern: /(?<![\p{L}\p{N}:])(?::[a-z][a-z0-9_+-]*[a-z0-9]:)(?![\p{L}\p{N}:])/gu,
    says: (mark) => t`\`${mark}\` stands on the page as it is: names of emoji are not known here.`,
    hint: later("Type the emoji itself, or leave it out."),
  },
  {
    at: "anywhere",
    pattern: /&(?:[a-z][a-z0-9]{1,31}|#\d+|#x[0-9a-f]+);/gi,
    says: (mark) => t`\`${mark}\` stands on the page as it is: no character has this name.`,
    hint: later("Type the character itself."),
  },
];

/** A mark that readers see, at its place in a text. */
export interface ShownMark {
  mark: string;
  index: number;
  message: string;
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
    for (const { 0: mark, index } of marks)
      found.push({ mark, index, message: says(mark.slice(0, LONGEST_SHOWN)), hint: translated(hint) });
    if (marks.length > 0) rest = rest.replace(pattern, (mark) => "\0".repeat(mark.length));
  }
  return found;
}

const LONGEST_SHOWN = 60;

/** What the beginning of a piece of text is the beginning of. */
export function positionsOf(children: readonly Token[], index: number, outside: string | undefined): Set<Position> {
  const before = children[index - 1]?.type;
  const positions = new Set<Position>();
  if (before === undefined || before === "softbreak" || before === "hardbreak") positions.add("line");
  if (before === undefined && outside === "list_item_open") positions.add("item");
  if (before === undefined && outside === "blockquote_open") positions.add("quote");
  return positions;
}
