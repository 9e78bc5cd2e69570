import { printable } from "../diagnostics/printable.ts";

/**
 * Text of unknown origin inside of Markdown that a host renders, made to be nothing but text: no markup, link,
 * image, HTML, mention of a person, or reference to an issue can come out of it.
 */
export function plainMarkdown(text: string): string {
  return (
    oneLine(text)
      // What a character reference stands for is never taken for markup.
      .replace(
        /(?<![\p{L}\p{N}])-|-(?![\p{L}\p{N}])|[^\p{L}\p{M}\p{N} ,.;%/()'"?’“”–…€£-]/gu,
        (character) => `&#${character.codePointAt(0)};`,
      )
      // Hosts look for names, numbers of issues, addresses and emoji in the text that comes out, too.
      .replace(/&#(?:64|35);|&#58;(?! )/g, `$&${BREAK}`)
      .replace(/\b(GH)-/gi, `$1${BREAK}-`)
      .replace(/\b(www)\./gi, `$1${BREAK}.`)
      // A number with a full stop or a bracket could begin a list.
      .replace(/^(\d+)([.)])/, `$1${BREAK}$2`)
  );
}

/** A character that nobody sees, between letters that a host would otherwise join. */
const BREAK = "&#8203;";

/** The same as code: whatever stands in it, a host shows it as it is. */
export function codeMarkdown(text: string): string {
  const line = oneLine(text) || " ";
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const pad = line.startsWith("`") || line.endsWith("`") ? " " : "";
  return `${fence}${pad}${line}${pad}${fence}`;
}

function oneLine(text: string): string {
  return printable(text.replace(/\s+/g, " ").trim());
}
