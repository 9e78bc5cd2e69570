import { make } from "../element.ts";
import { siteUrl } from "../site-root.ts";
import type { RoleEntry } from "./entries.ts";
import { excerptOf, type IsWanted, type Piece } from "./excerpt.ts";
import type { PageText } from "./pagefind.ts";

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
  page: PageText,
  wanted: IsWanted | undefined,
  words: readonly string[],
): void {
  item.removeAttribute("aria-busy");
  item.append(factsOf(page));
  const summary = page.meta.summary ?? "";
  if (!wanted) {
    item.append(make("p", "result__excerpt", summary));
    return;
  }
  item.append(make("p", "result__excerpt", ...markedUp(excerptOf(summary.split(" "), wanted))));
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

function factsOf({ meta }: PageText): HTMLParagraphElement {
  const facts = make("p", "result__meta quiet", meta.domain ?? "");
  if (meta.pay && meta.source) {
    const source = make("a", "", meta.pay);
    source.href = siteUrl(`/sources/#source-${meta.source}`);
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

/** The parts of a page, from one heading to the next, that hold the most of the words; in the page's order. */
function partsOf({ content, anchors }: PageText, wanted: IsWanted): Part[] {
  const words = content.split(/\s+/);
  const headings = anchors.filter(({ element, text }) => /^h[2-4]$/i.test(element) && text);
  const parts = headings.flatMap(({ id, text = "", location }, at): Part[] => {
    const body = words.slice(location + text.trim().split(/\s+/).length, headings[at + 1]?.location ?? words.length);
    const hits = new Set(body.filter(wanted).map((word) => word.toLowerCase())).size;
    return hits === 0 ? [] : [{ anchor: id, text: text.trim(), pieces: excerptOf(body, wanted), hits }];
  });
  const best = new Set([...parts].sort((a, b) => b.hits - a.hits).slice(0, MOST_PARTS));
  return parts.filter((part) => best.has(part));
}

function markedUp(pieces: readonly Piece[]): (Node | string)[] {
  return pieces.map(({ text, marked }) => (marked ? make("mark", "", text) : text));
}
