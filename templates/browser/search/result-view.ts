import { make } from "../element.ts";
import { siteUrl } from "../site-root.ts";
import type { ResultData } from "./pagefind.ts";

const MOST_PARTS = 3;

/** One result: the page, what it is, and where on it the words stand. */
export function resultItem(data: ResultData, searched: boolean): HTMLLIElement {
  const { meta } = data;
  const title = make("a", "", meta.title ?? "");
  title.href = pageUrl(data.raw_url ?? data.url);
  const item = make("li", "result", make("h3", "result__title", title));
  item.append(make("p", "result__meta quiet", [meta.domain, meta.pay].filter(Boolean).join(" · ")));
  item.append(make("p", "result__excerpt", ...(searched ? marked(data.excerpt) : [meta.summary ?? ""])));
  const parts = searched ? data.sub_results.filter((part) => part.anchor && part.title !== meta.title) : [];
  if (parts.length > 0) item.append(make("ul", "result__parts", ...parts.slice(0, MOST_PARTS).map(partItem)));
  return item;
}

function partItem(part: ResultData["sub_results"][number]): HTMLLIElement {
  const link = make("a", "", part.title);
  link.href = pageUrl(part.url);
  return make("li", "", link, ": ", ...marked(part.excerpt));
}

/** The address of a page of the index, without the name of its file. */
function pageUrl(indexed: string): string {
  const path = indexed.replace(/^.*?\/(?=roles\/)/, "/");
  return siteUrl(path.replace(/index\.html(?=$|#|\?)/, ""));
}

/** An excerpt as text with its marked words; no other markup of it is taken over. */
function marked(excerpt: string): (Node | string)[] {
  const parsed = new DOMParser().parseFromString(excerpt, "text/html").body;
  return [...parsed.childNodes].map((node) => {
    const text = node.textContent ?? "";
    return node instanceof HTMLElement && node.tagName === "MARK" ? make("mark", "", text) : text;
  });
}
