import type { Token } from "markdown-it";
import { slugFrom } from "../../schema/common.ts";

/** What the ids of headings begin with; those of the page's own parts begin otherwise. */
const OF_TEXT = "text-";

/** Longer headings share the beginning of their ids. */
const LONGEST = 120;

/** The ids of a text's headings, by the tokens that open them, all different: what a link to one of them ends with. */
export function headingIds(tokens: readonly Token[]): ReadonlyMap<Token, string> {
  const ids = new Map<Token, string>();
  const taken = new Set<string>();
  const next = new Map<string, number>();
  tokens.forEach((token, index) => {
    if (token.type !== "heading_open") return;
    const words = [...idWords(plainText(tokens[index + 1]))].slice(0, LONGEST).join("");
    const wanted = OF_TEXT + (words || "section");
    let id = wanted;
    let number = next.get(wanted) ?? 2;
    while (taken.has(id)) id = `${wanted}-${number++}`;
    next.set(wanted, number);
    taken.add(id);
    ids.set(token, id);
  });
  return ids;
}

/** A heading's letters and digits: of Latin script without their marks, of any other as they are. */
function idWords(heading: string): string {
  if (/^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]*$/u.test(heading)) return slugFrom(heading);
  return heading
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
}

/** What a heading or a paragraph says, without its signs. */
export function plainText(token: Token | undefined): string {
  return (token?.children ?? [])
    .map(({ type, content }) => {
      if (type === "softbreak" || type === "hardbreak") return " ";
      return type === "text" || type === "code_inline" ? content : "";
    })
    .join("");
}
