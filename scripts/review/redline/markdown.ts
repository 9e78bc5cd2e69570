import { codeMarkdown, plainMarkdown } from "../markdown-text.ts";
import type { Piece } from "./redline.ts";
import type { Style } from "./style.ts";

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
