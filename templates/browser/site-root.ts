import { make } from "./element.ts";

/** The address of the site's root, wherever the site is served from. */
export const siteRoot = new URL(document.documentElement.dataset.root ?? "./", document.baseURI);

/** The address of a path from the root, such as `/roles/qa-engineer/`; in a folder on disk that of the page's file. */
export function siteUrl(path: string): string {
  const url = new URL(path.replace(/^\//, ""), siteRoot);
  if (url.protocol === "file:" && url.pathname.endsWith("/")) url.pathname += "index.html";
  return url.href;
}

/** A link to a path from the root, or to any other address. */
export function linkTo(address: string, ...children: (Node | string)[]): HTMLAnchorElement {
  const link = make("a", "", ...children);
  link.href = address.startsWith("/") ? siteUrl(address) : address;
  return link;
}
