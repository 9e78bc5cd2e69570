import { printable } from "../../diagnostics/printable.ts";
import { codeMarkdown, plainMarkdown } from "../markdown-text.ts";
import type { Piece } from "./redline.ts";

/** How a remark is written: for a terminal, or as Markdown for a host. */
export interface Style {
  /** Text of the content, which may hold anything. */
  text(text: string): string;
  /** A name of the content that stands out. */
  strong(text: string): string;
  /** Something that is typed as it is: a file, an address. */
  code(text: string): string;
  pieces(pieces: readonly Piece[]): string;
  heading(text: string): string;
  /** An entry of a list, `depth` levels in. */
  item(text: string, depth: number): string;
}

/** For a terminal; words that came and went are set apart as git does it. */
export const PLAIN: Style = {
  text: (text) => oneLine(text),
  strong: (text) => oneLine(text),
  code: (text) => oneLine(text),
  pieces: (pieces) =>
    pieces
      .map(({ mark, text }) => {
        const line = printable(text.replace(/\s+/g, " "));
        return mark === "added" ? `{+${line}+}` : mark === "removed" ? `[-${line}-]` : line;
      })
      .join(""),
  heading: (text) => text,
  item: (text, depth) => `${"  ".repeat(depth)}- ${text}`,
};

function oneLine(text: string): string {
  return printable(text.replace(/\s+/g, " ").trim());
}

/** As Markdown, for a comment on a pull request; the content in it stays text. */
export const MARKDOWN: Style = {
  text: plainMarkdown,
  strong: (text) => `**${plainMarkdown(text)}**`,
  code: codeMarkdown,
  pieces: (pieces) =>
    joined(pieces)
      .map(({ mark, text }) => {
        const [, before = "", words = "", after = ""] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
        if (words === "") return " ";
        const plain = plainMarkdown(words);
        // Elements, because asterisks next to a word would not always be read as marks.
        const marked = mark === "added" ? `<ins>${plain}</ins>` : mark === "removed" ? `<del>${plain}</del>` : plain;
        return `${before && " "}${marked}${after && " "}`;
      })
      .join(""),
  heading: (text) => `#### ${text}`,
  item: (text, depth) => `${"  ".repeat(depth)}- ${text}`,
};

/** Pieces of one mark side by side as one, so that no two of them make up what one alone could not. */
function joined(pieces: readonly Piece[]): Piece[] {
  const runs: Piece[] = [];
  for (const { mark, text } of pieces) {
    const last = runs.at(-1);
    if (last?.mark === mark) last.text += text;
    else if (text !== "") runs.push({ mark, text });
  }
  return runs;
}
