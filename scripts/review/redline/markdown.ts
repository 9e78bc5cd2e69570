import { codeMarkdown, plainMarkdown } from "../markdown-text.ts";
import type { Style } from "./style.ts";

/** As Markdown, for a comment on a pull request; the content in it stays text. */
export const MARKDOWN: Style = {
  text: plainMarkdown,
  strong: (text) => `**${plainMarkdown(text)}**`,
  code: codeMarkdown,
  pieces: (pieces) =>
    pieces
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
