import type { DocText, SearchText } from "../../../scripts/catalog/derive/search-names.ts";
import { wordsOf } from "../../../scripts/catalog/words.ts";
import { make } from "../element.ts";
import { listed, quoted } from "../filters.ts";
import { siteUrl } from "../site-root.ts";
import type { BrowserWords } from "../words.ts";
import type { RoleEntry } from "./entries.ts";
import { excerptOf, type IsWanted, type Piece, wantedWords } from "./excerpt.ts";
import type { AskedPlace } from "./read-place.ts";
import type { Reason } from "./reasons.ts";

const MOST_PARTS = 3;

/** What results say that they were found for. */
export interface Sought {
  words: readonly string[];
  /** All words beside the place, also those that say no job, such as a level. */
  asked: readonly string[];
  /** Recognises the words; undefined where none were searched for. */
  wanted: IsWanted | undefined;
  place: AskedPlace | undefined;
}

/**
 * One result as far as it is known before its page's text is there: the role, and why it is one.
 *
 * @param t the words that it is said with
 */
export function resultItem(
  role: RoleEntry,
  reason: Reason | undefined,
  sought: Sought,
  t: BrowserWords,
): HTMLLIElement {
  const title = make("a", "", role.title);
  title.href = linkTo(addressOf(role), sought);
  const item = make("li", "result", make("h3", "result__title", title));
  if (reason) item.append(make("p", "result__why quiet", said(reason, t)));
  item.setAttribute("aria-busy", "true");
  return item;
}

function said({ because, names, readAs }: Reason, t: BrowserWords): string {
  const [name = ""] = names;
  if (readAs !== undefined) return readAs;
  if (because === "title") return t("search-why-title");
  if (because === "alias") return t("search-why-alias", { name });
  if (because === "text") return t("search-why-text", { words: listed(names.map((name) => quoted([name]))) });
  return t(because === "core" ? "search-why-core" : "search-why-useful", { names: listed(names) });
}

const addressOf = ({ slug }: RoleEntry) => siteUrl(`/roles/${slug}/`);

/**
 * Completes a result: what the role is, and where on its page the words stand.
 *
 * @param t the words that it is said with
 */
export function describeResult(
  item: HTMLLIElement,
  role: RoleEntry,
  page: SearchText,
  sought: Sought,
  t: BrowserWords,
): void {
  const { wanted, place } = sought;
  item.removeAttribute("aria-busy");
  item.append(factsOf(role, page, place, t));
  if (!wanted) {
    item.append(make("p", "result__excerpt", page.summary));
    return;
  }
  item.append(make("p", "result__excerpt", ...markedUp(excerptOf(page.summary.split(" "), wanted))));
  item.append(...partLinks(page, addressOf(role), sought, wanted));
}

/** A page of documentation as a result, with the places on it where the words stand. */
export function docItem(doc: DocText, words: readonly string[]): HTMLLIElement {
  const sought = { words, asked: [], wanted: wantedWords(words), place: undefined };
  const address = siteUrl(`/docs/${doc.name}/`);
  const opening = doc.parts.find(({ id }) => id === "")?.text ?? "";
  const title = make("a", "", doc.title);
  title.href = linkTo(address, sought);
  const item = make(
    "li",
    "result",
    make("h3", "result__title", title),
    make("p", "result__excerpt", ...markedUp(excerptOf(opening.split(" "), sought.wanted))),
    ...partLinks(doc, address, sought, sought.wanted),
  );
  item.lang = "en";
  item.dir = "ltr";
  return item;
}

/** A list of the parts of a page that the words stand in; none where it would be empty. */
function partLinks(page: Pick<SearchText, "parts">, address: string, sought: Sought, wanted: IsWanted): HTMLElement[] {
  const list = partsOf(page, wanted, sought.asked).map(({ anchor, text, pieces }) => {
    const link = make("a", "", text);
    link.href = linkTo(`${address}#${anchor}`, sought);
    return make("li", "", link, ": ", ...markedUp(pieces));
  });
  return list.length > 0 ? [make("ul", "result__parts", ...list)] : [];
}

/** A link from a result to the comparison that begins with its role. */
export function compareLink({ slug, title }: RoleEntry, label: string): HTMLAnchorElement {
  const link = make("a", "", label, make("span", "visually-hidden", `: ${title}`));
  link.href = siteUrl(`/compare/?roles=${slug}`);
  return link;
}

/**
 * The domain, and what is paid: in the country of the place that was asked for, if there are figures for that. It leads to
 * the pay on the role's page, which names the source.
 */
function factsOf(
  role: RoleEntry,
  { domain, pay: atHome, paidIn }: SearchText,
  place: AskedPlace | undefined,
  t: BrowserWords,
): HTMLParagraphElement {
  const facts = make("p", "result__meta quiet", domain);
  const pay = place?.hasFigures ? paidIn[place.id.slice(0, 2)] : atHome;
  if (pay === undefined && place) {
    const countries = new Intl.DisplayNames([document.documentElement.lang], { type: "region" });
    const others = Object.keys(paidIn).map((country) => countries.of(country) ?? country);
    if (others.length > 0)
      facts.append(" · ", t("search-place-role-none", { place: place.name, others: listed(others) }));
  }
  if (pay) {
    const link = make("a", "", pay);
    link.href = linkTo(`${addressOf(role)}#pay`, { words: [], place });
    facts.append(" · ", link);
  }
  return facts;
}

/** Hands the place on, and the words, so that the page marks them. */
function linkTo(address: string, { words, place }: Pick<Sought, "words" | "place">): string {
  const url = new URL(address);
  if (place?.hasFigures) url.searchParams.set("in", place.id);
  if (words.length > 0) url.searchParams.set("mark", words.join(" "));
  return url.href;
}

interface Part {
  anchor: string;
  text: string;
  pieces: Piece[];
  hits: number;
}

/** The parts of a page that the query names, such as a level, and those that hold the most of its words; in the page's order. */
function partsOf(page: Pick<SearchText, "parts">, wanted: IsWanted, asked: readonly string[]): Part[] {
  // "Lead / Principal" is called either.
  const isNamed = (heading: string) =>
    heading.split("/").some((name) => {
      const words = wordsOf(name);
      return words.length > 0 && words.every((word) => asked.includes(word));
    });
  const parts = page.parts.flatMap(({ id, heading, text }): Part[] => {
    if (id === "" || text === "") return [];
    const body = text.split(" ");
    const hits = isNamed(heading)
      ? Number.POSITIVE_INFINITY
      : new Set(body.filter(wanted).map((word) => word.toLowerCase())).size;
    return hits === 0 ? [] : [{ anchor: id, text: heading, pieces: excerptOf(body, wanted), hits }];
  });
  const best = new Set([...parts].sort((a, b) => b.hits - a.hits).slice(0, MOST_PARTS));
  return parts.filter((part) => best.has(part));
}

function markedUp(pieces: readonly Piece[]): (Node | string)[] {
  return pieces.map(({ text, marked }) => (marked ? make("mark", "", text) : text));
}
