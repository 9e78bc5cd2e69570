import { wordsOf } from "../../scripts/catalog/words.ts";
import { make } from "./element.ts";
import { type IsWanted, wantedWords } from "./search/excerpt.ts";

const SKIPPED = "nav, script, style, svg, form, .contents, .visually-hidden";
const PIECES = /(\s+)/;

/** Marks the words that a reader searched for in the text of the page that they came to. */
export function markWords(query: string): void {
  const article = document.querySelector("article");
  const words = wordsOf(query);
  if (!article || words.length === 0) return;
  const wanted = wantedWords(words);
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest(SKIPPED) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) markIn(text, wanted);
}

function markIn(text: Text, wanted: IsWanted): void {
  const pieces = text.data.split(PIECES);
  if (!pieces.some(wanted)) return;
  text.replaceWith(...pieces.map((piece) => (wanted(piece) ? make("mark", "", piece) : piece)));
}
