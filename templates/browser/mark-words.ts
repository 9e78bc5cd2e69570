import { wordsOf } from "../../scripts/catalog/words.ts";
import { make } from "./element.ts";
import { type IsWanted, wantedWords } from "./search/excerpt.ts";

// The heading of the page says what was searched for in any case.
const SKIPPED = "h1, nav, script, style, svg, form, .contents, .visually-hidden";
const PIECES = /(\s+)/;
/** What an address leads to a heading of, or to itself. */
const PLACE = "section, li, div";

/** Marks the words that a reader searched for in the text of the page that they came to, and shows them where they came to. */
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
  showMarks(article);
}

function markIn(text: Text, wanted: IsWanted): void {
  const pieces = text.data.split(PIECES);
  if (!pieces.some(wanted)) return;
  text.replaceWith(...pieces.map((piece) => (wanted(piece) ? make("mark", "", piece) : piece)));
}

/** Opens the fold with the first of the marks where those at the place that the reader came to are all folded away. */
function showMarks(article: Element): void {
  const target = article.querySelector(":target");
  const marks = [...(target?.closest(PLACE) ?? article).querySelectorAll("mark")];
  if (marks.some((mark) => mark.checkVisibility())) return;
  let fold = marks[0]?.closest("details");
  for (; fold; fold = fold.parentElement?.closest("details")) fold.open = true;
  // What opens or closes above it moves it.
  target?.scrollIntoView();
}
