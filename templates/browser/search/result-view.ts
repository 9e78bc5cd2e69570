import type { SearchText } from "../../../scripts/catalog/derive/search-names.ts";
import { make } from "../element.ts";
import { siteUrl } from "../site-root.ts";
import type { RoleEntry } from "./entries.ts";
import { excerptOf, type IsWanted, type Piece } from "./excerpt.ts";

const MOST_PARTS = 3;

/** One result as far as it is known before its page's text is there: the role. */
export function resultItem(role: RoleEntry, words: readonly string[]): HTMLLIElement {
  const title = make("a", "", role.title);
  title.href = withWords(addressOf(role), words);
  const item = make("li", "result", make("h3", "result__title", title));
  item.setAttribute("aria-busy", "true");
  return item;
}

const addressOf = ({ slug }: RoleEntry) => siteUrl(`/roles/${slug}/`);

/**
 * Completes a result: what the role is, and where on its page the words stand.
 *
 * @param wanted recognises the words searched for; undefined where nothing was
 */
export function describeResult(
  item: HTMLLIElement,
  role: RoleEntry,
  page: SearchText,
  wanted: IsWanted | undefined,
  words: readonly string[],
): void {
  item.removeAttribute("aria-busy");
  item.append(factsOf(page));
  if (!wanted) {
    item.append(make("p", "result__excerpt", page.summary));
    return;
  }
  item.append(make("p", "result__excerpt", ...markedUp(excerptOf(page.summary.split(" "), wanted))));
  const parts = partsOf(page, wanted);
  if (parts.length > 0) {
    const list = parts.map(({ anchor, text, pieces }) => {
      const link = make("a", "", text);
      link.href = withWords(`${addressOf(role)}#${anchor}`, words);
      return make("li", "", link, ": ", ...markedUp(pieces));
    });
    item.append(make("ul", "result__parts", ...list));
  }
}

/** A link from a result to the comparison that begins with its role. */
export function compareLink({ slug, title }: RoleEntry, label: string): HTMLAnchorElement {
  const link = make("a", "", label, make("span", "visually-hidden", `: ${title}`));
  link.href = siteUrl(`/compare/?roles=${slug}`);
  return link;
}

function factsOf({ domain, pay }: SearchText): HTMLParagraphElement {
  const facts = make("p", "result__meta quiet", domain);
  if (pay) {
    const source = make("a", "", pay.text);
    source.href = siteUrl(`/sources/#source-${pay.source}`);
    facts.append(" · ", source);
  }
  return facts;
}

/** Hands the words on, so that the page marks them. */
function withWords(address: string, words: readonly string[]): string {
  if (words.length === 0) return address;
  const url = new URL(address);
  url.searchParams.set("mark", words.join(" "));
  return url.href;
}

interface Part {
  anchor: string;
  text: string;
  pieces: Piece[];
  hits: number;
}

/** The parts of a page that hold the most of the words; in the page's order. */
function partsOf(page: SearchText, wanted: IsWanted): Part[] {
  const parts = page.parts.flatMap(({ id, heading, text }): Part[] => {
    const body = text.split(" ");
    const hits = new Set(body.filter(wanted).map((word) => word.toLowerCase())).size;
    return hits === 0 || id === "" ? [] : [{ anchor: id, text: heading, pieces: excerptOf(body, wanted), hits }];
  });
  const best = new Set([...parts].sort((a, b) => b.hits - a.hits).slice(0, MOST_PARTS));
  return parts.filter((part) => best.has(part));
}

function markedUp(pieces: readonly Piece[]): (Node | string)[] {
  return pieces.map(({ text, marked }) => (marked ? make("mark", "", text) : text));
}
