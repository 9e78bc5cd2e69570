import type { Token } from "markdown-it";
import { slugFrom } from "../schema/common.ts";

/** What the ids of headings begin with; those of the page's own parts begin otherwise. */
const OF_TEXT = "text-";

/** The ids of a text's headings, by the tokens that open them: what a link to one of them ends with. */
export function headingIds(tokens: readonly Token[]): ReadonlyMap<Token, string> {
  const ids = new Map<Token, string>();
  const taken = new Set<string>();
  tokens.forEach((token, index) => {
    if (token.type !== "heading_open") return;
    const wanted = OF_TEXT + (slugFrom(plainText(tokens[index + 1])) || "section");
    let id = wanted;
    for (let number = 2; taken.has(id); number++) id = `${wanted}-${number}`;
    taken.add(id);
    ids.set(token, id);
  });
  return ids;
}

/** What a heading says, without its signs. */
export function plainText(token: Token | undefined): string {
  return (token?.children ?? [])
    .map((child) => (child.type === "text" || child.type === "code_inline" ? child.content : ""))
    .join("");
}
